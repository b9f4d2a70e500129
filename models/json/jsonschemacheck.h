#pragma once

#include "models/json/jsonschema.h"

#include <functional>

namespace waymark {

struct JsonSchemaError
{
    JsonArena::NodeId node; ///< of the document
    QString keyword; ///< that does not hold
    QString text; ///< for people, without the path

    friend bool operator==(const JsonSchemaError &, const JsonSchemaError &) = default;
};

struct JsonSchemaReport
{
    QList<JsonSchemaError> errors; ///< in the order of the document, the first of all there are
    qsizetype count = 0; ///< of all
    QString unfinished; ///< why not all was checked; empty where it was

    [[nodiscard]] bool isValid() const { return count == 0 && unfinished.isEmpty(); }
};

struct JsonSchemaBounds
{
    qsizetype errors = 1000; ///< that are listed
    int depth = 1000; ///< of schemas inside each other
    qint64 steps = 50'000'000; ///< schemas that are held against values
};

/// Holds a document against a schema. goOn() is asked now and then; the report of a check that it
/// ended is unfinished.
[[nodiscard]] JsonSchemaReport checkJson(const JsonSchema &schema, const JsonArena &document,
                                         const std::function<bool()> &goOn = {},
                                         const JsonSchemaBounds &bounds = {});

} // namespace waymark

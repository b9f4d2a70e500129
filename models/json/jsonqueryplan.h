#pragma once

#include "models/json/jsontype.h"

#include <QByteArray>

#include <memory>
#include <optional>
#include <vector>

namespace waymark {

struct JsonQueryTest;

/// What one selector picks from a container.
struct JsonQuerySelector
{
    enum class Kind
    {
        Name,
        Wildcard,
        Index,
        Slice,
        Filter
    };

    Kind kind = Kind::Wildcard;
    QByteArray name; ///< UTF-8
    qint64 number = 0; ///< the index, or the step of a slice
    std::optional<qint64> from; ///< of a slice
    std::optional<qint64> to;
    std::shared_ptr<const JsonQueryTest> filter; ///< shared by the copies of a query
};

struct JsonQuerySegment
{
    bool descends = false; ///< `..`
    std::vector<JsonQuerySelector> selectors;
};

/// A JSONPath as it was read: `$` or `@`, and what is taken from there step by step.
struct JsonQueryPlan
{
    bool isAbsolute = true;
    std::vector<JsonQuerySegment> segments;

    /// It can find one value at the most.
    [[nodiscard]] bool isSingular() const;
};

/// A value in a filter: one that is written there, one that a query finds, or a function of others.
struct JsonQueryOperand
{
    enum class Kind
    {
        Literal,
        Query,
        Length,
        Count,
        Value,
        Match,
        Search
    };

    Kind kind = Kind::Literal;
    JsonType type = JsonType::Null; ///< of a literal
    QByteArray text; ///< of a literal, as JSON
    std::shared_ptr<const JsonQueryPlan> query; ///< shared by the copies of a query
    std::vector<JsonQueryOperand> arguments;
};

/// What a filter asks of a value.
struct JsonQueryTest
{
    enum class Kind
    {
        Any, ///< of parts
        All, ///< of parts
        Not, ///< the one part
        Exists, ///< what the query left finds
        Holds, ///< the function left
        Compare
    };
    enum class Comparison
    {
        Equal,
        NotEqual,
        Less,
        LessOrEqual,
        Greater,
        GreaterOrEqual
    };

    Kind kind = Kind::Any;
    Comparison comparison = Comparison::Equal;
    std::vector<JsonQueryTest> parts;
    JsonQueryOperand left;
    JsonQueryOperand right;
};

} // namespace waymark

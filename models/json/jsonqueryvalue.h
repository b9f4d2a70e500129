#pragma once

#include "models/json/jsonarena.h"

namespace waymark {

/// A value inside of a filter, or none at all, which is not null.
struct JsonQueryValue
{
    std::optional<JsonType> type; ///< of none: nothing
    QByteArray text; ///< JSON; may point into the document
    JsonArena::NodeId node = JsonArena::NoNode; ///< where it is in the document

    [[nodiscard]] static JsonQueryValue ofNode(const JsonArena &document, JsonArena::NodeId node);
    [[nodiscard]] static JsonQueryValue ofCount(qsizetype count);
};

/// RFC 9535, 2.3.5.2.2: numbers by value, strings by what they say, containers with all inside;
/// two that are none at all are equal.
[[nodiscard]] bool isEqual(const JsonArena &document, const JsonQueryValue &a,
                           const JsonQueryValue &b);
/// Only a number is less than a number, and a string than a string.
[[nodiscard]] bool isLess(const JsonQueryValue &a, const JsonQueryValue &b);
/// Of a string its characters, of a container its children; of all else nothing.
[[nodiscard]] JsonQueryValue lengthOf(const JsonArena &document, const JsonQueryValue &value);

} // namespace waymark

#pragma once

#include "models/json/jsonarena.h"

#include <QString>

namespace waymark {

/// What is told of a value that breaks a JSON Schema, where more than a plain sentence is needed.
namespace JsonSchemaWords {

[[nodiscard]] QString wrongType(quint8 allowed, const JsonArena &document, JsonArena::NodeId node);
/// The values of a list that are allowed, the first of them.
[[nodiscard]] QString notAllowed(const JsonArena &schema, JsonArena::NodeId list);
[[nodiscard]] QString tooFew(JsonType type, quint32 least);
[[nodiscard]] QString tooMany(JsonType type, quint32 most);
/// A value's text, cut where it is long.
[[nodiscard]] QString brief(QByteArrayView json);

} // namespace JsonSchemaWords

} // namespace waymark

#pragma once

#include "models/checks/learnedschema.h"

namespace waymark {

/// The schema as text to be kept in a file.
[[nodiscard]] QByteArray learnedSchemaText(const LearnedSchema &schema);
/// Nothing for text that is none, is damaged or of a newer Waymark.
[[nodiscard]] std::optional<LearnedSchema> readLearnedSchema(const QByteArray &text);

} // namespace waymark

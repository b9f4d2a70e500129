#pragma once

#include "models/ports/guardededit.h"

namespace waymark {

/// The same guards and operations as in jsonsql.h, done here on a document whose row is locked:
/// for many operations on a large document, each of which would cost the server the whole of it.
/// No value stands for SQL NULL.
[[nodiscard]] bool guardsHold(const std::optional<JsonText> &document,
                              const QList<JsonGuard> &guards);
/// Nothing where an operation would not have its effect.
[[nodiscard]] std::optional<JsonText> spliced(const std::optional<JsonText> &document,
                                              const QList<JsonOperation> &operations);
/// A document that becomes SQL NULL on the way is left to the server.
[[nodiscard]] bool canSplice(const QList<JsonOperation> &operations);

} // namespace waymark

#pragma once

#include "models/postgres/sqlstatement.h"

#include <optional>

namespace waymark {

/// The statement with its values written into its text, for COPY, which binds none. Only ids,
/// bigints and moments, whose text is made here from numbers alone; nothing for a statement with
/// any other value, above all a text, or with a quotation of its own.
[[nodiscard]] std::optional<QByteArray> literalSql(const SqlStatement &statement);

} // namespace waymark

#pragma once

#include "models/domain/edit.h"
#include "models/postgres/sqlresult.h"
#include "models/postgres/sqlrow.h"

#include <optional>

namespace waymark {

/// `SELECT … FROM waymark.edits`, for editFrom().
[[nodiscard]] QByteArray editSelect();
/// Nothing where the row is of no single save, as the record of a bulk edit is.
[[nodiscard]] std::optional<Edit> editFrom(const SqlRow &row);

[[nodiscard]] QList<Edit> editsFrom(const SqlResult &rows);

} // namespace waymark

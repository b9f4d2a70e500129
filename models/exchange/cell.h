#pragma once

#include "models/domain/jsontext.h"
#include "models/domain/timestamp.h"

#include <optional>
#include <variant>

namespace waymark {

/// One value of a printed row with what it is, because every format writes text, numbers, times and
/// JSON differently. std::monostate is SQL NULL.
using Cell = std::variant<std::monostate, QString, qint64, double, JsonText, Timestamp, bool>;

template <typename T>
[[nodiscard]] Cell optionalCell(const std::optional<T> &value)
{
    if (!value)
        return Cell();
    if constexpr (std::is_same_v<T, int>)
        return Cell(qint64(*value));
    else
        return Cell(*value);
}

/// NULL is null, NaN and infinity are strings, times are ISO 8601 in UTC.
[[nodiscard]] QByteArray jsonCell(const Cell &cell);
/// RFC 4180 with the empty cell for NULL and "" for the empty text. A text that a spreadsheet would
/// run gets a leading apostrophe.
[[nodiscard]] QByteArray csvCell(const Cell &cell);

} // namespace waymark

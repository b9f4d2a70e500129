#pragma once

#include "models/query/searchtree.h"

#include <QByteArrayList>

#include <optional>

class QTimeZone;

namespace waymark {

/// Readers of single values of the search language; nothing is returned for what is not one.

/// A JSON number within the range of PostgreSQL's numeric.
[[nodiscard]] std::optional<SearchNumber> readSearchNumber(QStringView text);
/// The same, or `nan`, `infinity`, `-infinity`, which a FLOAT column can hold.
[[nodiscard]] std::optional<SearchNumber> readSearchFloat(QStringView text);
/// `250`, `250m`, `1.5km`.
[[nodiscard]] std::optional<SearchNumber> readSearchMetres(QStringView text);
/// `90s`, `7d`, `7d3h`, `"7d 3h"` in microseconds; units w d h m s, from large to small.
[[nodiscard]] std::optional<qint64> readSearchDuration(QStringView text);
/// A year, month, day, minute, second or fraction of one: all of the time that its digits leave
/// open. Without `Z` or an offset it is read in zone.
[[nodiscard]] std::optional<TimeRange> readSearchTime(QStringView text, const QTimeZone &zone);

/// The JSON values that a text stands for: its string, and, unless it is quoted, the number,
/// boolean or null it spells.
[[nodiscard]] QByteArrayList searchJsonReadings(const SearchText &text);
/// A JSON string literal.
[[nodiscard]] QByteArray searchJsonString(const QString &text);

} // namespace waymark

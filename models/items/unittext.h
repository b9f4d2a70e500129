#pragma once

#include "models/domain/timestamp.h"

#include <QString>

#include <chrono>

class QTimeZone;

namespace waymark {

/// Numbers as people read them, with their unit. Used by models for cells and by views for labels.
[[nodiscard]] QString durationText(qint64 seconds); ///< `41 h 12 m`, `3 m 05 s`
[[nodiscard]] QString shortTimeText(std::chrono::milliseconds time); ///< `80 ms`, `1.2 s`
[[nodiscard]] QString distanceText(double meters); ///< `63.4 km`, `40 m`
[[nodiscard]] QString countText(qint64 count); ///< `1,023,441`
[[nodiscard]] QString shortCountText(qint64 count); ///< `1.02 M`, `151`

/// `2 h ago`, `yesterday`, `3 d ago`, and the date where it is longer than a month ago.
[[nodiscard]] QString relativeTimeText(Timestamp then, Timestamp now, const QTimeZone &zone);
/// `2025-10-24 14:31:08 UTC`; infinities read "undated".
[[nodiscard]] QString exactTimeText(Timestamp moment, const QTimeZone &zone);
/// `2025-10-24`
[[nodiscard]] QString dateText(Timestamp moment, const QTimeZone &zone);
/// The zone as it is called at that moment: `UTC`, `PDT`, `UTC+09:30`.
[[nodiscard]] QString zoneText(const QTimeZone &zone, Timestamp at);

} // namespace waymark

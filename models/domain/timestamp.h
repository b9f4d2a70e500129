#pragma once

#include <QDateTime>
#include <QMetaType>
#include <QString>
#include <QStringView>

#include <compare>
#include <limits>
#include <optional>

class QTimeZone;

namespace waymark {

/// A moment in UTC with PostgreSQL's range and precision: microseconds since 2000-01-01T00:00:00Z,
/// the extremes of int64 being minus and plus infinity ("undated"). Never a QDateTime on the way
/// from the server, which would cut it to milliseconds and take it for local time.
class Timestamp
{
public:
    static constexpr qint64 MicrosecondsPerSecond = 1'000'000;
    static constexpr qint64 UnixEpochToY2kSeconds = 946'684'800;

    constexpr Timestamp() = default;
    [[nodiscard]] static constexpr Timestamp fromPostgres(qint64 microsecondsSince2000)
    {
        return Timestamp(microsecondsSince2000);
    }
    [[nodiscard]] static Timestamp fromDateTime(const QDateTime &moment);
    [[nodiscard]] static Timestamp now();
    /// ISO 8601, `T` or a space between date and time, up to six decimals, `Z` or an offset;
    /// without either the text is read in zone. Also `infinity` and `-infinity`. Nothing when it is
    /// not a time.
    [[nodiscard]] static std::optional<Timestamp> parse(QStringView text, const QTimeZone &zone);

    [[nodiscard]] constexpr qint64 sincePostgresEpoch() const { return m_microseconds; }
    [[nodiscard]] constexpr bool isFinite() const
    {
        return m_microseconds != std::numeric_limits<qint64>::min()
            && m_microseconds != std::numeric_limits<qint64>::max();
    }
    /// For axis and zone arithmetic; cut to milliseconds, only for finite times within QDateTime's
    /// range.
    [[nodiscard]] QDateTime toDateTime(const QTimeZone &zone) const;
    /// `2025-10-24T14:31:08.412000Z`: always UTC, always six decimals; infinity as PostgreSQL
    /// writes it.
    [[nodiscard]] QString toIsoUtc() const;
    /// What PostgreSQL prints for a TIMESTAMP: `2025-10-24 14:31:08.412`, no zone, trailing zeros
    /// cut.
    [[nodiscard]] QString toPostgresText() const;

    friend constexpr auto operator<=>(const Timestamp &, const Timestamp &) = default;
    friend size_t qHash(const Timestamp &t, size_t seed = 0)
    {
        return qHash(t.m_microseconds, seed);
    }

private:
    explicit constexpr Timestamp(qint64 microseconds)
        : m_microseconds(microseconds)
    {
    }
    qint64 m_microseconds = 0;
};

/// Half-open: from is inside, to is not.
struct TimeRange
{
    Timestamp from;
    Timestamp to;

    [[nodiscard]] constexpr bool contains(Timestamp moment) const
    {
        return from <= moment && moment < to;
    }
    friend bool operator==(const TimeRange &, const TimeRange &) = default;
};

} // namespace waymark

Q_DECLARE_METATYPE(waymark::Timestamp)
Q_DECLARE_METATYPE(std::optional<waymark::TimeRange>)

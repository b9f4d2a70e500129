#pragma once

#include "tests/support/fakeeventsource.h"

#include <QRandomGenerator>
#include <QStringList>
#include <QTimeZone>

namespace waymark::test {

/// Four sessions of a walk north-east through Mill Valley on 2025-10-24, 09:00 to 18:20 UTC, with
/// one teleport, one (0, 0), two events without a position and one undated. Always the same.
inline QList<EventRow> walkOfMillValley()
{
    constexpr qint64 Minute = 60'000'000;
    const qint64 nine
        = Timestamp::parse(u"2025-10-24T09:00Z", QTimeZone::utc())->sincePostgresEpoch();
    const QStringList types{QStringLiteral("waypoint_visited"), QStringLiteral("item_collected"),
                            QStringLiteral("location_reached"), QStringLiteral("npc_dialogue"),
                            QStringLiteral("quest_started"),    QStringLiteral("quest_completed"),
                            QStringLiteral("area_unlocked"),    QStringLiteral("player_death")};
    QRandomGenerator random(20251024);
    QList<EventRow> rows;
    double share = 0; // of the way
    for (const auto &[from, to] : {std::pair(12, 80), {150, 195}, {232, 340}, {480, 555}}) {
        for (double minute = from; minute < to; minute += 1 + random.bounded(3.0)) {
            share += 0.0075;
            const GeoPosition at{37.9022 + 0.0062 * share + 0.0006 * std::sin(share * 21),
                                 -122.5535 + 0.0116 * share};
            const int type = std::min(random.bounded(9), random.bounded(12));
            const int stop = int(share * 13) + 1;
            rows.append({nine + qint64(minute * Minute), types[type % types.size()],
                         GeoPosition{at.latitude + random.bounded(0.0003),
                                     at.longitude + random.bounded(0.0004)},
                         type % 8 == 0 ? QStringLiteral("%1_inter_stop").arg(stop) : QString(),
                         numberedId(quint32(rows.size()))});
        }
    }
    rows[60].position = GeoPosition{37.9093, -122.5561};
    rows[61].microseconds = rows[60].microseconds + 20'000'000;
    rows[100].position = GeoPosition{0, 0};
    rows[20].position.reset();
    rows[30].position.reset();
    rows[110].microseconds = std::numeric_limits<qint64>::max();
    return rows;
}

} // namespace waymark::test

#pragma once

#include "models/domain/ids.h"
#include "models/domain/timestamp.h"

#include <QStringList>

#include <cstdint>
#include <vector>

namespace waymark {

/// Events as columns: row i of every vector is one event. Ascending by (time, id) once sorted; JSON
/// stays on the server until looked at. 42 bytes an event beside its share of the dictionaries.
struct EventColumns
{
    /// World coordinates of events without a usable position: unusable() tells them apart, missing
    /// (NULL) from impossible, (0, 0) among the latter. They are counted and listed, never dropped.
    static constexpr std::uint32_t NoContent = 0xffffffffU;

    std::vector<qint64> time; ///< Timestamp::sincePostgresEpoch(); infinities are "undated"
    std::vector<std::uint16_t> type; ///< index into typeNames
    std::vector<std::uint32_t>
        x; ///< fixed-point Web Mercator, 0 at 180° W, 2^32 at 180° E (9.3 mm)
    std::vector<std::uint32_t> y; ///< fixed-point Web Mercator, 0 in the north
    std::vector<std::uint8_t> position; ///< Position below
    std::vector<std::uint32_t> content; ///< index into contentNames, or NoContent
    std::vector<std::uint32_t> progress; ///< index into progresses
    std::vector<QUuid> id;

    enum Position : std::uint8_t
    {
        Usable,
        Missing,
        Impossible
    };

    QStringList typeNames;
    QStringList contentNames;
    struct Progress
    {
        ProgressId id;
        PlayerId player;
        QString experience;
    };
    std::vector<Progress> progresses;

    [[nodiscard]] std::size_t size() const { return time.size(); }
};

} // namespace waymark

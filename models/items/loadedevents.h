#pragma once

#include "models/geo/pointrows.h"
#include "models/geo/worldbounds.h"
#include "models/picture/learnedplaces.h"
#include "models/timeline/laneindex.h"

#include <QSet>
#include <QString>

#include <memory>
#include <optional>

namespace waymark {

/// Whether an event has a usable position inside the box.
[[nodiscard]] bool isInArea(const EventColumns &columns, std::size_t row, const WorldBounds &area);

/// One load of events as it came to rest: sorted columns and the index over them. Shared because
/// a paint or a job on another thread may still hold it when the next load replaces it.
struct LoadedEvents
{
    EventColumns columns;
    LaneIndex lanes; ///< over all rows
    std::vector<LearnedPlace> places;
    std::vector<RowInterval> sessions; ///< of play, cut where nothing happened for half an hour
};

/// Which rows of the loaded events table, timeline and map show: a part of them by area and type
/// (changed seldom, costs a scan), and of that an interval by time (changed with every move of a
/// brush, costs two binary searches).
class VisibleRows
{
public:
    VisibleRows() = default;
    /// Everything in the area whose type is not hidden.
    VisibleRows(const EventColumns &columns, const std::optional<BoundingBox> &area,
                const QSet<QString> &hiddenTypes);

    void setRange(const EventColumns &columns, const std::optional<TimeRange> &range);

    [[nodiscard]] std::size_t size() const { return m_interval.size(); }
    [[nodiscard]] std::uint32_t rowAt(std::size_t index) const
    {
        const std::size_t at = m_interval.first + index;
        return m_rows ? (*m_rows)[at] : static_cast<std::uint32_t>(at);
    }
    /// Where a row stands among the visible ones, or nothing when it is not one.
    [[nodiscard]] std::optional<std::size_t> indexOf(std::uint32_t row) const;
    /// The same rows for the map; valid as long as this and the columns are.
    [[nodiscard]] PointRows points(const EventColumns &columns) const;
    [[nodiscard]] const RowInterval &interval() const { return m_interval; }

private:
    std::optional<std::vector<std::uint32_t>> m_rows; ///< nothing: all rows
    std::size_t m_total = 0;
    RowInterval m_interval;
};

} // namespace waymark

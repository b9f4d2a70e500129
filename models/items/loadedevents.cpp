#include "models/items/loadedevents.h"

#include <algorithm>

namespace waymark {
namespace {

std::vector<bool> shownTypes(const EventColumns &columns, const QSet<QString> &hiddenTypes)
{
    std::vector<bool> shown;
    for (const QString &name : columns.typeNames)
        shown.push_back(!hiddenTypes.contains(name));
    return shown;
}

std::size_t lowerBound(const std::vector<std::uint32_t> &rows, std::size_t row)
{
    return static_cast<std::size_t>(std::lower_bound(rows.begin(), rows.end(), row) - rows.begin());
}

} // namespace

bool isInArea(const EventColumns &columns, std::size_t row, const WorldBounds &area)
{
    return columns.position[row] == EventColumns::Usable
        && area.contains({columns.x[row], columns.y[row]});
}

VisibleRows::VisibleRows(const EventColumns &columns, const std::optional<BoundingBox> &area,
                         const QSet<QString> &hiddenTypes)
{
    const std::vector<bool> shown = shownTypes(columns, hiddenTypes);
    const bool allShown = std::find(shown.begin(), shown.end(), false) == shown.end();
    if (area || !allShown) {
        const WorldBounds box = area ? WorldBounds::of(*area) : WorldBounds();
        m_rows.emplace();
        for (std::size_t row = 0; row < columns.size(); ++row) {
            if (shown[columns.type[row]] && (!area || isInArea(columns, row, box)))
                m_rows->push_back(static_cast<std::uint32_t>(row));
        }
    }
    m_total = m_rows ? m_rows->size() : columns.size();
    m_interval = {0, m_total};
}

void VisibleRows::setRange(const EventColumns &columns, const std::optional<TimeRange> &range)
{
    m_interval = {0, m_total};
    if (!range)
        return;
    m_interval = rowsInRange(columns, *range);
    if (m_rows)
        m_interval = {lowerBound(*m_rows, m_interval.first), lowerBound(*m_rows, m_interval.end)};
}

std::optional<std::size_t> VisibleRows::indexOf(std::uint32_t row) const
{
    const std::size_t at = m_rows ? lowerBound(*m_rows, row) : row;
    if (at < m_interval.first || at >= m_interval.end || (m_rows && (*m_rows)[at] != row))
        return std::nullopt;
    return at - m_interval.first;
}

PointRows VisibleRows::points(const EventColumns &columns) const
{
    PointRows points{columns.x, columns.y,        columns.position,
                     nullptr,   m_interval.first, m_interval.size()};
    if (m_rows)
        points.rows = m_rows->data() + m_interval.first;
    return points;
}

} // namespace waymark

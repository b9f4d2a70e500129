#include "models/picture/labelplacer.h"

#include <algorithm>

namespace waymark {
namespace {

bool isClear(const QRectF &area, const QList<QRectF> &others)
{
    return std::none_of(others.begin(), others.end(),
                        [&area](const QRectF &other) { return other.intersects(area); });
}

} // namespace

std::optional<QRectF> LabelPlacer::place(QPointF point, QSizeF size, double distance)
{
    const double halfWidth = size.width() / 2;
    const double halfHeight = size.height() / 2;
    const QPointF corners[] = {
        point + QPointF(distance, -halfHeight),
        point + QPointF(-distance - size.width(), -halfHeight),
        point + QPointF(-halfWidth, -distance - size.height()),
        point + QPointF(-halfWidth, distance),
    };
    std::optional<QRectF> found;
    for (const QPointF &corner : corners) {
        const QRectF area(corner, size);
        if (!isFree(area))
            continue;
        const bool isQuiet = isClear(area, m_avoided);
        if (isQuiet || !found)
            found = area;
        if (isQuiet)
            break;
    }
    if (found)
        m_taken.append(*found);
    return found;
}

bool LabelPlacer::isFree(const QRectF &area) const
{
    return m_view.contains(area) && isClear(area, m_taken);
}

} // namespace waymark

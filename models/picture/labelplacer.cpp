#include "models/picture/labelplacer.h"

#include <algorithm>

namespace waymark {

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
    for (const QPointF &corner : corners) {
        const QRectF area(corner, size);
        if (isFree(area)) {
            m_taken.append(area);
            return area;
        }
    }
    return std::nullopt;
}

bool LabelPlacer::isFree(const QRectF &area) const
{
    return m_view.contains(area)
        && std::none_of(m_taken.begin(), m_taken.end(),
                        [&area](const QRectF &taken) { return taken.intersects(area); });
}

} // namespace waymark

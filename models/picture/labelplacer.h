#pragma once

#include <QList>
#include <QRectF>

#include <optional>

namespace waymark {

/// Gives labels room beside their points: whoever comes first, comes first served; what would
/// cover something placed before is not shown at this zoom.
class LabelPlacer
{
public:
    explicit LabelPlacer(const QRectF &view)
        : m_view(view)
    {
    }

    /// Nothing may be placed here.
    void block(const QRectF &area) { m_taken.append(area); }
    /// Nothing is placed here while there is room elsewhere.
    void avoid(const QRectF &area) { m_avoided.append(area); }
    /// Right of, left of, above or below the point, where it is free and within the view.
    [[nodiscard]] std::optional<QRectF> place(QPointF point, QSizeF size, double distance);

private:
    [[nodiscard]] bool isFree(const QRectF &area) const;

    QRectF m_view;
    QList<QRectF> m_taken;
    QList<QRectF> m_avoided;
};

} // namespace waymark

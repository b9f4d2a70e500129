#pragma once

#include "models/picture/eventstyle.h"

#include <QHash>
#include <QPixmap>

#include <utility>
#include <vector>

class QPainter;

namespace waymark {

/// A ring around a mark.
struct MarkRing
{
    double radius = 0;
    double width = 0;
    QColor color;
    friend bool operator==(const MarkRing &, const MarkRing &) = default;
};

/// Marks and rings painted once per look and pixel ratio and then stamped: a stamp costs a
/// thirteenth of an antialiased shape.
class MarkSprites
{
public:
    static constexpr double Radius = 4.2;

    /// Forgets all when the look changed.
    void prepare(bool dark, const QColor &halo, double pixelRatio);
    void stamp(QPainter &painter, const QString &type, QPointF center);
    void stamp(QPainter &painter, const MarkRing &ring, QPointF center);

private:
    void stamp(QPainter &painter, const QPixmap &sprite, QPointF center) const;
    const QPixmap &spriteOf(const QString &type);
    const QPixmap &spriteOf(const MarkRing &ring);

    bool m_dark = false;
    QColor m_halo;
    double m_pixelRatio = 0;
    QHash<QString, QPixmap> m_sprites;
    std::vector<std::pair<MarkRing, QPixmap>> m_rings; ///< a few
};

} // namespace waymark

#pragma once

#include "models/picture/eventstyle.h"

#include <QHash>
#include <QPixmap>

class QPainter;

namespace waymark {

/// Marks painted once per type and pixel ratio and then stamped: a stamp costs a thirteenth of an
/// antialiased shape.
class MarkSprites
{
public:
    static constexpr double Radius = 4.2;

    /// Forgets all when the look changed.
    void prepare(bool dark, const QColor &halo, double pixelRatio);
    void stamp(QPainter &painter, const QString &type, QPointF center);

private:
    const QPixmap &spriteOf(const QString &type);

    bool m_dark = false;
    QColor m_halo;
    double m_pixelRatio = 0;
    QHash<QString, QPixmap> m_sprites;
};

} // namespace waymark

#pragma once

#include <QImage>
#include <QLineF>

class QColor;
class QPainter;

namespace waymark {

/// One colour on a transparent ground, into which lines are drawn a device pixel wide: thousands of
/// long ones that cross each other cost less than a frame this way, and half a second as pens.
class LineMask
{
public:
    enum class Dash
    {
        Solid,
        Dashed
    };

    LineMask(const QSizeF &size, double pixelRatio, const QColor &color);

    void draw(const QLineF &line, Dash dash = Dash::Solid);
    void paint(QPainter &painter) const;

private:
    QImage m_image; ///< a byte a pixel, so that it stays in the cache
    double m_pixelRatio;
};

/// The part of a line inside a rectangle; a line without length when there is none.
[[nodiscard]] QLineF clipped(const QLineF &line, const QRectF &area);

} // namespace waymark

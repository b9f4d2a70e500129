#include "models/picture/linemask.h"

#include <QColor>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

constexpr double DashLength = 4.5;

/// Narrows the share [from, to] of a line to where `start + share * by` lies in [least, most].
void narrow(double start, double by, double least, double most, double &from, double &to)
{
    if (by == 0) {
        if (start < least || start > most)
            to = -1;
        return;
    }
    const double one = (least - start) / by;
    const double other = (most - start) / by;
    from = std::max(from, std::min(one, other));
    to = std::min(to, std::max(one, other));
}

/// In 2^-32 of a pixel: exact enough for the longest line, and a step costs three additions.
qint64 fixed(double value)
{
    return qint64(value * double(qint64(1) << 32));
}

struct Walk
{
    qint64 x;
    qint64 right;
    qint64 y;
    qint64 down;
    qint64 dash;
    qint64 along;

    void step()
    {
        x += right;
        y += down;
        dash += along;
    }
    [[nodiscard]] std::ptrdiff_t offset(std::ptrdiff_t stride) const
    {
        return (y >> 32) * stride + (x >> 32);
    }
    [[nodiscard]] uchar isInk() const { return uchar(~(dash >> 32) & 1); }
};

} // namespace

QLineF clipped(const QLineF &line, const QRectF &area)
{
    double from = 0;
    double to = 1;
    narrow(line.x1(), line.dx(), area.left(), area.right(), from, to);
    narrow(line.y1(), line.dy(), area.top(), area.bottom(), from, to);
    return to > from ? QLineF(line.pointAt(from), line.pointAt(to)) : QLineF(line.p1(), line.p1());
}

LineMask::LineMask(const QSizeF &size, double pixelRatio, const QColor &color)
    : m_image((size * pixelRatio).toSize().expandedTo({1, 1}), QImage::Format_Indexed8)
    , m_pixelRatio(pixelRatio)
{
    m_image.setColorTable({qRgba(0, 0, 0, 0), color.rgba()});
    m_image.fill(0U);
    m_image.setDevicePixelRatio(pixelRatio);
}

void LineMask::draw(const QLineF &line, Dash dash)
{
    const QRectF pixels(0, 0, m_image.width() - 1, m_image.height() - 1);
    const QLineF whole(line.p1() * m_pixelRatio, line.p2() * m_pixelRatio);
    const QLineF seen = clipped(whole, pixels);
    const int steps = int(std::ceil(std::max(std::abs(seen.dx()), std::abs(seen.dy()))));
    if (steps == 0)
        return;
    // Dashes are counted from the line's own start, or they would crawl when the map is moved.
    const double dashLength = DashLength * m_pixelRatio;
    const double ahead = std::fmod(QLineF(whole.p1(), seen.p1()).length() / dashLength, 2);
    Walk walk{fixed(seen.x1() + 0.5), fixed(seen.dx() / steps),
              fixed(seen.y1() + 0.5), fixed(seen.dy() / steps),
              fixed(ahead),           fixed(seen.length() / steps / dashLength)};
    uchar *first = m_image.bits();
    const auto stride = std::ptrdiff_t(m_image.bytesPerLine());
    if (dash == Dash::Solid) {
        for (int i = 0; i <= steps; ++i, walk.step())
            first[walk.offset(stride)] = 1;
    } else {
        for (int i = 0; i <= steps; ++i, walk.step())
            first[walk.offset(stride)] |= walk.isInk();
    }
}

void LineMask::paint(QPainter &painter) const
{
    painter.drawImage(QPointF(0, 0), m_image.convertToFormat(QImage::Format_ARGB32_Premultiplied));
}

} // namespace waymark

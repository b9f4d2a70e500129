#include "models/picture/traillayer.h"

#include "models/picture/linemask.h"

#include <QFontMetricsF>
#include <QLineF>
#include <QLocale>
#include <QPaintDevice>
#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

namespace waymark {
namespace {

constexpr qsizetype MaxSmoothVertices = 5'000;
constexpr double ArrowEvery = 110; ///< pixels along the line
constexpr double Near = 40; ///< pixels around the end of a jump
constexpr int MaxTeleportLabels = 40;
constexpr int MaxTeleportLabelTries = 100;
/// Of lines that are seen, in pixels; more of them are a thicket, in which no smooth edge is seen.
constexpr double MaxSmoothLength = 60'000;
constexpr double FineCover = 3; ///< the view covered this often over: drawn in pixels twice as big

QLineF onScreen(const MapViewport &viewport, const TrailStop &from, const TrailStop &to)
{
    const QPointF start = viewport.screenOf(from.at);
    QPointF end = viewport.screenOf(to.at);
    const double jump = end.x() - start.x();
    if (std::abs(jump) > viewport.worldPixels() / 2)
        end.rx() -= std::copysign(viewport.worldPixels(), jump);
    return {start, end};
}

bool canBeSeen(const QLineF &line, const MapViewport &viewport)
{
    const QRectF view(QPointF(), viewport.size());
    const QRectF bounds = QRectF(line.p1(), line.p2()).normalized().adjusted(-2, -2, 2, 2);
    return bounds.intersects(view);
}

/// A dash pattern over a line that leaves the view by miles costs as much as it is long.
QLineF cutToNeighbourhood(QLineF line, const MapViewport &viewport)
{
    const double reach = 4 * std::max(viewport.size().width(), viewport.size().height());
    const QPointF middle(viewport.size().width() / 2, viewport.size().height() / 2);
    const auto pulled = [&](QPointF far, QPointF other) {
        const double length = QLineF(far, other).length();
        const double away = QLineF(far, middle).length();
        return away > reach && length > 0 ? far + (other - far) * ((away - reach) / length) : far;
    };
    return {pulled(line.p1(), line.p2()), pulled(line.p2(), line.p1())};
}

double lengthInView(const QList<QList<QPointF>> &lines, const MapViewport &viewport)
{
    const QRectF view(QPointF(), viewport.size());
    double length = 0;
    for (const QList<QPointF> &line : lines) {
        for (qsizetype i = 1; i < line.size(); ++i)
            length += clipped({line[i - 1], line[i]}, view).length();
    }
    return length;
}

qsizetype verticesOf(const QList<QList<QPointF>> &lines)
{
    return std::accumulate(
        lines.begin(), lines.end(), qsizetype(0),
        [](qsizetype sum, const QList<QPointF> &line) { return sum + line.size(); });
}

LineMask maskFor(const QPainter &painter, const MapViewport &viewport, double length,
                 const QColor &color)
{
    const QSizeF size = viewport.size();
    const bool isFine = length < FineCover * size.width() * size.height();
    return {size, painter.device()->devicePixelRatioF() / (isFine ? 1 : 2), color};
}

void drawArrow(QPainter &painter, QPointF tip, double angle)
{
    const auto corner = [&](double turn) {
        constexpr double Length = 6.5;
        return tip - QPointF(std::cos(angle + turn), std::sin(angle + turn)) * Length;
    };
    constexpr double Spread = 0.45;
    painter.drawPolyline(QPolygonF({corner(Spread), tip, corner(-Spread)}));
}

} // namespace

void TrailLayer::setPoints(const EventColumns &columns, const PointRows &points)
{
    m_stops.clear();
    m_legs.clear();
    if (points.count > MaxStops)
        return;
    for (std::size_t i = 0; i < points.count; ++i) {
        const std::uint32_t row = points.rowAt(i);
        const bool isDated = Timestamp::fromPostgres(columns.time[row]).isFinite();
        if (points.unusable[row] == 0 && isDated)
            m_stops.push_back({points.at(row), columns.time[row], row, columns.progress[row]});
    }
    std::stable_sort(m_stops.begin(), m_stops.end(),
                     [](const TrailStop &a, const TrailStop &b) { return a.track < b.track; });
    m_legs = trailLegs(m_stops, m_rules);
}

qsizetype TrailLayer::teleportCount() const
{
    return std::count_if(m_legs.begin(), m_legs.end(),
                         [](const TrailLeg &leg) { return leg.kind == TrailLeg::Kind::Teleport; });
}

void TrailLayer::paint(QPainter &painter, const MapViewport &viewport,
                       const PictureTheme &theme) const
{
    paintWalks(painter, viewport, theme);
    paintTeleports(painter, viewport, theme);
}

void TrailLayer::paintWalks(QPainter &painter, const MapViewport &viewport,
                            const PictureTheme &theme) const
{
    const QList<QList<QPointF>> lines = walkedLines(m_stops, m_legs, viewport);
    QColor color = theme.accent;
    color.setAlphaF(0.75F);
    const double length = lengthInView(lines, viewport);
    if (length > MaxSmoothLength || verticesOf(lines) > MaxSmoothVertices) {
        LineMask mask = maskFor(painter, viewport, length, color);
        for (const QList<QPointF> &line : lines) {
            for (qsizetype i = 1; i < line.size(); ++i)
                mask.draw({line[i - 1], line[i]});
        }
        mask.paint(painter);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QList<QPointF> &line : lines)
        painter.drawPolyline(line.constData(), static_cast<int>(line.size()));
    painter.setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    for (const QList<QPointF> &line : lines)
        paintArrows(painter, line);
}

void TrailLayer::paintTeleports(QPainter &painter, const MapViewport &viewport,
                                const PictureTheme &theme) const
{
    const QRectF view(QPointF(), viewport.size());
    QList<QLineF> lines;
    double length = 0;
    for (const TrailLeg &leg : m_legs) {
        if (leg.kind != TrailLeg::Kind::Teleport)
            continue;
        const QLineF line = onScreen(viewport, m_stops[leg.from], m_stops[leg.from + 1]);
        if (!canBeSeen(line, viewport))
            continue;
        lines.append(line);
        length += clipped(line, view).length();
    }
    if (length > MaxSmoothLength) {
        LineMask mask = maskFor(painter, viewport, length, theme.removed);
        for (const QLineF &line : std::as_const(lines))
            mask.draw(line, LineMask::Dash::Dashed);
        mask.paint(painter);
        return;
    }
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashed(theme.removed, 1.5, Qt::CustomDashLine);
    dashed.setDashPattern({3, 3});
    painter.setPen(dashed);
    for (const QLineF &line : std::as_const(lines))
        painter.drawLine(cutToNeighbourhood(line, viewport));
}

void TrailLayer::paintArrows(QPainter &painter, const QList<QPointF> &line) const
{
    double untilArrow = ArrowEvery / 2;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QLineF piece(line[i - 1], line[i]);
        const double length = piece.length();
        if (length < untilArrow || length > 20 * ArrowEvery) {
            untilArrow = std::max(0.0, untilArrow - length);
            continue;
        }
        const double angle = std::atan2(piece.dy(), piece.dx());
        double at = untilArrow;
        for (; at <= length; at += ArrowEvery)
            drawArrow(painter, piece.pointAt(at / length), angle);
        untilArrow = at - length;
    }
}

void TrailLayer::paintLabels(QPainter &painter, const MapViewport &viewport,
                             const PictureTheme &theme, LabelPlacer &placer) const
{
    const QFontMetricsF metrics(painter.font());
    const double nearby = Near / viewport.pixelsPerUnit();
    int labels = 0;
    int tries = 0;
    for (const TrailLeg &leg : m_legs) {
        if (leg.kind != TrailLeg::Kind::Teleport)
            continue;
        const TrailStop &from = m_stops[leg.from];
        const TrailStop &to = m_stops[leg.from + 1];
        const QLineF line = onScreen(viewport, from, to);
        if (!canBeSeen(line, viewport))
            continue;
        if (labels >= MaxTeleportLabels || ++tries > MaxTeleportLabelTries)
            break;
        const auto speed = speedKmh(leg.meters, leg.microseconds);
        const QString text = speed
            ? tr("⚑ %1 km/h").arg(QLocale().toString(std::round(*speed), 'f', 0))
            : tr("⚑ %1 m in no time").arg(QLocale().toString(std::round(leg.meters), 'f', 0));
        const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
        const bool endIsLonely = stopsNear(to.at, nearby) <= stopsNear(from.at, nearby);
        auto area = placer.place(endIsLonely ? line.p2() : line.p1(), size, 8);
        if (!area)
            area = placer.place(line.center(), size, 8);
        if (!area)
            continue;
        ++labels;
        drawHaloText(painter, {area->left(), area->top() + metrics.ascent()}, text, theme.removed,
                     theme.land);
    }
}

/// Of the two ends of a jump the one with fewer stops around it is the odd one.
qsizetype TrailLayer::stopsNear(WorldPoint at, double units) const
{
    return std::count_if(m_stops.begin(), m_stops.end(), [&](const TrailStop &stop) {
        const double right = static_cast<std::int32_t>(stop.at.x - at.x); // the shorter way round
        const double down = static_cast<double>(stop.at.y) - at.y;
        return std::abs(right) + std::abs(down) < units;
    });
}

void drawHaloText(QPainter &painter, QPointF baseline, const QString &text, const QColor &color,
                  const QColor &halo)
{
    QColor soft = halo;
    soft.setAlphaF(0.8F);
    painter.setPen(soft);
    for (const QPointF &off : {QPointF(-1, 0), QPointF(1, 0), QPointF(0, -1), QPointF(0, 1)})
        painter.drawText(baseline + off, text);
    painter.setPen(color);
    painter.drawText(baseline, text);
}

} // namespace waymark

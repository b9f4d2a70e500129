#include "models/picture/mappicture.h"

#include "models/geo/cleanregisters.h"
#include "models/geo/graticule.h"
#include "models/picture/densityimage.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPaintDevice>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

using namespace Qt::StringLiterals;

constexpr double BaseMargin = 0.25; ///< of the view, painted beyond each edge
constexpr double GraticuleSpacing = 110;
constexpr double ScaleBarMost = 120;
constexpr int DensityCell = 2; ///< device pixels: a single event must be seen
constexpr double StreetZoom = 12;
constexpr double ItemLabelZoom = 16.5; ///< items and people are named from here on
constexpr std::size_t MaxLabelTries = 600;
constexpr std::size_t MaxAvoidedMarks = 500; ///< among more of them there is no quiet place

double pixelRatioOf(const QPainter &painter)
{
    return painter.device()->devicePixelRatioF();
}

} // namespace

void MapPicture::setTheme(const PictureTheme &theme)
{
    m_theme = theme;
    m_base = {};
}

void MapPicture::setScene(const MapScene &scene)
{
    m_scene = scene;
    m_legend.setEntries(scene.legend);
    if (scene.columns)
        m_trail.setPoints(*scene.columns, scene.shown);
}

void MapPicture::setHighlights(std::optional<std::uint32_t> selected,
                               std::optional<std::uint32_t> hovered,
                               const std::vector<std::uint32_t> &marked)
{
    m_scene.selected = selected;
    m_scene.hovered = hovered;
    m_scene.marked = marked;
}

QRectF MapPicture::legendArea(const QSizeF &view) const
{
    MapLegend legend = m_legend;
    legend.layOut(m_showsLegend ? view : QSizeF(), m_font);
    return legend.area();
}

void MapPicture::paint(QPainter &painter, const MapViewport &viewport)
{
    cleanVectorRegisters();
    painter.save();
    painter.setFont(m_font);
    const QRectF view(QPointF(), viewport.size());
    painter.setClipRect(view);
    paintBase(painter, viewport);
    paintGraticule(painter, viewport);
    if (m_scene.columns) {
        m_trail.paint(painter, viewport, m_theme);
        paintEvents(painter, viewport);
    }
    paintArea(painter, viewport);
    if (m_scene.columns)
        paintHighlights(painter, viewport);

    LabelPlacer placer(view);
    m_legend.layOut(m_showsLegend ? viewport.size() : QSizeF(), m_font);
    placer.block(m_legend.area());
    paintScaleBar(painter, viewport, placer);
    paintAttribution(painter, viewport, placer);
    if (m_scene.columns) {
        avoidMarks(viewport, placer);
        m_trail.paintLabels(painter, viewport, m_theme, placer);
        paintPlaces(painter, viewport, placer);
    }
    m_legend.paint(painter, m_theme);
    painter.restore();
}

void MapPicture::paintBase(QPainter &painter, const MapViewport &viewport)
{
    if (!m_showsBase) {
        painter.fillRect(QRectF(QPointF(), viewport.size()), m_theme.land);
        return;
    }
    const double ratio = pixelRatioOf(painter);
    const double perUnit = viewport.pixelsPerUnit();
    const auto offset = [&] {
        // Whole device pixels: the cached picture is copied, not resampled.
        const auto snapped = [ratio](double value) { return std::round(value * ratio) / ratio; };
        return QPointF(snapped((m_baseViewport.left() - viewport.left()) * perUnit),
                       snapped((m_baseViewport.top() - viewport.top()) * perUnit));
    };
    const QRectF view(QPointF(), viewport.size());
    const bool fits = !m_base.isNull() && m_baseViewport.zoom() == viewport.zoom()
        && m_base.devicePixelRatio() == ratio
        && QRectF(offset(), m_baseViewport.size()).contains(view);
    if (!fits) {
        const double grow = 1 + 2 * BaseMargin;
        MapViewport wide = viewport;
        const QSizeF size(std::ceil(viewport.size().width() * grow),
                          std::min(std::ceil(viewport.size().height() * grow),
                                   std::floor(viewport.worldPixels())));
        wide.setSize(size.expandedTo(viewport.size()));
        wide.setZoom(viewport.zoom());
        m_baseViewport = wide;
        m_base = QPixmap((wide.size() * ratio).toSize());
        m_base.setDevicePixelRatio(ratio);
        QPainter base(&m_base);
        BaseMap::naturalEarth().paint(base, wide, m_theme);
        cleanVectorRegisters();
    }
    painter.drawPixmap(offset(), m_base);
}

void MapPicture::paintGraticule(QPainter &painter, const MapViewport &viewport) const
{
    const Graticule lines = graticuleOf(viewport, GraticuleSpacing);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_theme.graticule, 1));
    const double width = viewport.size().width();
    const double height = viewport.size().height();
    for (const double longitude : lines.longitudes) {
        const double x = viewport.screenOf(mercator::project({0, longitude})).x();
        painter.drawLine(QPointF(x, 0), QPointF(x, height));
    }
    for (const double latitude : lines.latitudes) {
        const double y
            = (mercator::yOfLatitude(latitude) - viewport.top()) * viewport.pixelsPerUnit();
        painter.drawLine(QPointF(0, y), QPointF(width, y));
    }
}

void MapPicture::paintEvents(QPainter &painter, const MapViewport &viewport)
{
    m_marks = rowsInView(m_scene.shown, viewport, MarkSprites::Radius, MaxMarks);
    m_showsDensity = m_marks.size() > MaxMarks;
    const double ratio = pixelRatioOf(painter);
    if (m_showsDensity) {
        const DensityGrid grid = countPoints(m_scene.shown, viewport, ratio / DensityCell);
        QImage image = densityImage(grid, DensityCell, m_theme);
        image.setDevicePixelRatio(ratio);
        painter.drawImage(QPointF(0, 0), image);
        return;
    }
    putRareOnTop();
    m_sprites.prepare(m_theme.isDark, m_theme.panel, ratio);
    const EventColumns &columns = *m_scene.columns;
    for (const std::uint32_t row : m_marks) {
        const QPointF at = viewport.screenOf({columns.x[row], columns.y[row]});
        m_sprites.stamp(painter, columns.typeNames[columns.type[row]], at);
    }
}

/// A hundred steps must not hide the one death among them.
void MapPicture::putRareOnTop()
{
    const std::vector<std::uint16_t> &types = m_scene.columns->type;
    std::vector<std::size_t> counts(std::size_t(m_scene.columns->typeNames.size()), 0);
    for (const std::uint32_t row : m_marks)
        ++counts[types[row]];
    std::stable_sort(m_marks.begin(), m_marks.end(), [&](std::uint32_t a, std::uint32_t b) {
        return counts[types[a]] > counts[types[b]];
    });
}

void MapPicture::avoidMarks(const MapViewport &viewport, LabelPlacer &placer) const
{
    if (m_marks.size() > MaxAvoidedMarks)
        return;
    constexpr double Reach = MarkSprites::Radius + 1;
    for (const std::uint32_t row : m_marks) {
        const QPointF at = viewport.screenOf({m_scene.columns->x[row], m_scene.columns->y[row]});
        placer.avoid({at.x() - Reach, at.y() - Reach, 2 * Reach, 2 * Reach});
    }
}

void MapPicture::paintHighlights(QPainter &painter, const MapViewport &viewport)
{
    constexpr double Reach = 12; ///< of the widest ring
    const EventColumns &columns = *m_scene.columns;
    m_sprites.prepare(m_theme.isDark, m_theme.panel, pixelRatioOf(painter));
    const QRectF view(QPointF(), viewport.size());
    const auto mark = [&](std::uint32_t row, const MarkRing &ring) {
        if (row >= columns.size() || columns.position[row] != EventColumns::Usable)
            return;
        const QPointF at = viewport.screenOf({columns.x[row], columns.y[row]});
        if (!view.adjusted(-Reach, -Reach, Reach, Reach).contains(at))
            return;
        m_sprites.stamp(painter, columns.typeNames[columns.type[row]], at);
        m_sprites.stamp(painter, ring, at);
    };
    for (const std::uint32_t row : m_scene.marked)
        mark(row, {7, 1.6, m_theme.accent});
    if (m_scene.hovered)
        mark(*m_scene.hovered, {8, 1.4, m_theme.text});
    if (m_scene.selected)
        mark(*m_scene.selected, {8.5, 2.2, m_theme.accent});
}

void MapPicture::paintArea(QPainter &painter, const MapViewport &viewport) const
{
    if (!m_scene.area)
        return;
    const QPointF northWest
        = viewport.screenOf(mercator::project({m_scene.area->north, m_scene.area->west}));
    QPointF southEast
        = viewport.screenOf(mercator::project({m_scene.area->south, m_scene.area->east}));
    if (southEast.x() < northWest.x())
        southEast.rx() += viewport.worldPixels();
    QColor wash = m_theme.accent;
    wash.setAlphaF(0.08F);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_theme.accent, 1));
    painter.setBrush(wash);
    painter.drawRect(QRectF(northWest, southEast));
    painter.setBrush(Qt::NoBrush);
}

void MapPicture::paintPlaces(QPainter &painter, const MapViewport &viewport,
                             LabelPlacer &placer) const
{
    if (!m_scene.places)
        return;
    const QFontMetricsF metrics(m_font);
    const QRectF view(QPointF(), viewport.size());
    std::size_t tries = 0;
    for (const LearnedPlace &place : *m_scene.places) {
        if (!place.isPlace && viewport.zoom() < ItemLabelZoom)
            break; // places come first
        const QPointF at = viewport.screenOf(place.at);
        if (!view.contains(at))
            continue;
        if (++tries > MaxLabelTries)
            break;
        const QString &name = m_scene.columns->contentNames[place.content];
        const QString text = metrics.elidedText(name, Qt::ElideMiddle, 220);
        const QSizeF size(metrics.horizontalAdvance(text), metrics.height());
        if (const auto area = placer.place(at, size, 8))
            drawHaloText(painter, {area->left(), area->top() + metrics.ascent()}, text,
                         m_theme.dimText, m_theme.land);
    }
}

void MapPicture::paintScaleBar(QPainter &painter, const MapViewport &viewport,
                               LabelPlacer &placer) const
{
    const ScaleBar bar = scaleBarOf(viewport, ScaleBarMost);
    const double left = 14.5;
    const double right = std::round(left + bar.pixels) + 0.5;
    const double bottom = viewport.size().height() - 13.5;
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_theme.text, 1));
    painter.drawLine(QPointF(left, bottom), QPointF(right, bottom));
    painter.drawLine(QPointF(left, bottom - 5), QPointF(left, bottom));
    painter.drawLine(QPointF(right, bottom - 5), QPointF(right, bottom));
    const QFontMetricsF metrics(m_font);
    const QString text = distanceText(bar.meters);
    const double x = (left + right - metrics.horizontalAdvance(text)) / 2;
    drawHaloText(painter, {x, bottom - 4}, text, m_theme.text, m_theme.land);
    placer.block(
        QRectF(QPointF(left - 6, bottom - metrics.height() - 4), QPointF(right + 6, bottom + 6)));
}

void MapPicture::paintAttribution(QPainter &painter, const MapViewport &viewport,
                                  LabelPlacer &placer) const
{
    const GeoPosition at
        = m_scene.cursor ? viewport.positionAt(*m_scene.cursor) : viewport.center();
    // At street level the shore is a guess: its points lie about a kilometre apart.
    const QString source = viewport.zoom() < StreetZoom
        ? attribution()
        : tr("%1, coasts within 1 km").arg(attribution());
    const QString text = u"%1 · %2"_s.arg(coordinates(at), source);
    const QFontMetricsF metrics(m_font);
    const QSizeF size(metrics.horizontalAdvance(text) + 10, metrics.height() + 4);
    const QRectF area(viewport.size().width() - size.width(),
                      viewport.size().height() - size.height(), size.width(), size.height());
    QColor ground = m_theme.panel;
    ground.setAlphaF(0.7F);
    painter.fillRect(area, ground);
    painter.setPen(m_theme.dimText);
    painter.drawText(area, Qt::AlignCenter, text);
    placer.block(area);
}

QString MapPicture::attribution()
{
    return u"Natural Earth"_s;
}

QString MapPicture::coordinates(const GeoPosition &position)
{
    return u"%1, %2"_s.arg(QString::number(position.latitude, 'f', 5),
                           QString::number(position.longitude, 'f', 5));
}

QString MapPicture::distanceText(double meters)
{
    if (meters < 1)
        return tr("%1 cm").arg(QLocale().toString(std::round(meters * 100), 'f', 0));
    if (meters < 1000)
        return tr("%1 m").arg(QLocale().toString(std::round(meters), 'f', 0));
    const double kilometers = meters / 1000;
    const bool isRound = kilometers >= 10 || kilometers == std::round(kilometers);
    return tr("%1 km").arg(QLocale().toString(kilometers, 'f', isRound ? 0 : 1));
}

} // namespace waymark

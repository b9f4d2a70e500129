#include "views/map/mapview.h"

#include "models/domain/whendone.h"
#include "models/items/eventwords.h"
#include "models/items/plaintooltip.h"
#include "models/items/selection.h"
#include "models/items/unittext.h"
#include "models/items/viewzone.h"
#include "views/common/picturelook.h"
#include "views/map/mapaccessible.h"

#include <QHelpEvent>
#include <QPainter>
#include <QtConcurrentRun>
#include <QToolTip>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr double FitMargin = 40;
constexpr double FitShare = 0.12; ///< of a small map's shorter side
constexpr double MostForLegend = 0.36; ///< of the map's width
constexpr double KeyZoom = 0.5;
constexpr double Reach = 9; ///< pixels around a mark
constexpr std::size_t MostAtOnce = 1000; ///< events at one place that a click walks through

} // namespace

MapView::MapView(EventStore &store, Selection &selection, ViewZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_selection(selection)
    , m_zone(zone)
    , m_highlights(store, selection)
{
    installMapAccessible();
    setObjectName(u"map"_s);
    setAccessibleName(tr("Map"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_picture.setTheme(pictureTheme(palette()));
    m_picture.setFont(pictureFont(font()));
    m_picture.setBaseShown(false);
    connect(&store, &EventStore::eventsChanged, this, &MapView::takeEvents);
    connect(&store, &EventStore::visibleChanged, this, &MapView::showScene);
    connect(&m_highlights, &EventHighlights::changed, this, &MapView::showHighlights);
    connect(&selection, &Selection::eventChanged, this, [this] {
        m_centered = false;
        if (m_highlights.selected())
            bringIntoView(*m_highlights.selected());
    });
    const auto forgetPlace = [this] { m_keepsViewport = false; };
    connect(&selection, &Selection::playerChanged, this, forgetPlace);
    connect(&selection, &Selection::saveChanged, this, forgetPlace);
    connect(&selection, &Selection::scopeChanged, this, forgetPlace);
    takeEvents();
}

/// Not before the first picture: reading takes a processor for as long as the window takes to
/// start.
void MapView::readBaseMap()
{
    m_readsBaseMap = true;
    const auto reading = QtConcurrent::run([] { return !BaseMap::naturalEarth().isEmpty(); });
    whenDone(reading, this, [this](bool isThere) {
        m_picture.setBaseShown(isThere);
        update();
    });
}

void MapView::takeEvents()
{
    showScene();
    if (!m_keepsViewport)
        fitAll();
}

void MapView::showScene()
{
    const bool isOther = m_shown != m_store.loaded() || m_hidden != m_store.hiddenTypes();
    m_shown = m_store.loaded();
    m_hidden = m_store.hiddenTypes();
    const EventColumns &columns = m_shown->columns;
    if (isOther)
        m_rows = VisibleRows(columns, std::nullopt, m_hidden);
    m_rows.setRange(columns, m_selection.range());
    MapScene scene;
    scene.columns = &columns;
    scene.places = &m_shown->places;
    scene.shown = points();
    const RowInterval inRange = m_selection.range() ? rowsInRange(columns, *m_selection.range())
                                                    : RowInterval{0, columns.size()};
    const LaneIndex &lanes = m_shown->lanes;
    for (const int type : typeOrder(columns.typeNames)) {
        const auto count
            = lanes.countBefore(type, inRange.end) - lanes.countBefore(type, inRange.first);
        scene.legend.append({columns.typeNames[type], static_cast<qsizetype>(count),
                             !m_store.isTypeShown(columns.typeNames[type])});
    }
    scene.area = m_selection.area();
    scene.cursor = m_picture.scene().cursor;
    m_picture.setScene(scene);
    showHighlights();
    describe();
}

void MapView::showHighlights()
{
    m_picture.setHighlights(m_highlights.selected(), m_highlights.hovered(), m_highlights.marked());
    update();
}

PointRows MapView::points() const
{
    return m_rows.points(m_shown->columns);
}

void MapView::changeViewport()
{
    describe();
    update();
    emit viewportChanged();
}

void MapView::describe()
{
    const EventStore::Counts counts = m_store.counts();
    const qsizetype placed = counts.shown - counts.withoutPosition - counts.impossiblePosition;
    const BoundingBox box = m_viewport.bounds();
    const QString text = tr("%1 of %2 events on the map; from %3 to %4; 100 pixels are %5; %6",
                            "counts, south-west corner, north-east corner, distance, attribution")
                             .arg(countText(placed), countText(counts.shown),
                                  MapPicture::coordinates({box.south, box.west}),
                                  MapPicture::coordinates({box.north, box.east}),
                                  MapPicture::distanceText(100 * m_viewport.metersPerPixel()),
                                  MapPicture::attribution());
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

void MapView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    m_picture.paint(painter, m_viewport);
    if (!m_readsBaseMap)
        readBaseMap();
    if (hasFocus()) {
        painter.setPen(QPen(m_picture.theme().accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void MapView::resizeEvent(QResizeEvent *)
{
    m_viewport.setSize(size());
    if (m_keepsViewport)
        changeViewport();
    else
        fitAll();
}

void MapView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_picture.setTheme(pictureTheme(palette()));
        m_picture.setFont(pictureFont(font()));
        update();
    }
    QWidget::changeEvent(event);
}

void MapView::fitRows(const PointRows &rows)
{
    WorldBoundsFinder finder;
    for (std::size_t i = 0; i < rows.count; ++i) {
        const std::uint32_t row = rows.rowAt(i);
        if (rows.unusable[row] == 0)
            finder.add(rows.at(row));
    }
    if (const auto bounds = finder.bounds())
        m_viewport.fit(*bounds, fitMargins());
    changeViewport();
}

/// What fits is not under the legend, unless that would leave it no room.
QMarginsF MapView::fitMargins() const
{
    const double margin = std::min(FitMargin, FitShare * std::min(width(), height()));
    const QMarginsF all(margin, margin, margin, margin);
    const QRectF legend = m_picture.legendArea(m_viewport.size());
    return legend.width() < width() * MostForLegend ? all + QMarginsF(0, 0, legend.width(), 0)
                                                    : all;
}

void MapView::fitAll()
{
    m_keepsViewport = false;
    fitRows(points());
}

void MapView::fitSelection()
{
    std::vector<std::uint32_t> rows = m_highlights.marked();
    if (m_highlights.selected())
        rows.push_back(*m_highlights.selected());
    if (rows.empty())
        return;
    PointRows chosen = points();
    chosen.rows = rows.data();
    chosen.count = rows.size();
    m_keepsViewport = true;
    fitRows(chosen);
}

void MapView::zoomIn()
{
    m_viewport.zoomAt(QRectF(rect()).center(), KeyZoom);
    m_keepsViewport = true;
    changeViewport();
}

void MapView::zoomOut()
{
    m_viewport.zoomAt(QRectF(rect()).center(), -KeyZoom);
    m_keepsViewport = true;
    changeViewport();
}

void MapView::centerOrFit()
{
    const auto row = m_highlights.selected();
    const EventColumns &columns = m_shown->columns;
    if (m_centered || !row || columns.position[*row] != EventColumns::Usable) {
        m_centered = false;
        fitAll();
        return;
    }
    m_viewport.setCenter(mercator::unproject({columns.x[*row], columns.y[*row]}));
    m_centered = true;
    m_keepsViewport = true;
    changeViewport();
}

void MapView::setLegendShown(bool shown)
{
    m_picture.setLegendShown(shown);
    update();
}

std::vector<std::uint32_t> MapView::eventsAt(QPointF position) const
{
    return rowsNear(points(), m_viewport, position, Reach, MostAtOnce);
}

void MapView::bringIntoView(std::uint32_t row)
{
    const EventColumns &columns = m_shown->columns;
    if (row >= columns.size() || columns.position[row] != EventColumns::Usable)
        return;
    const WorldPoint at{columns.x[row], columns.y[row]};
    constexpr int Border = 12;
    if (rect()
            .adjusted(Border, Border, -Border, -Border)
            .contains(m_viewport.screenOf(at).toPoint()))
        return;
    m_viewport.setCenter(mercator::unproject(at));
    changeViewport();
}

QString MapView::tooltipAt(QPointF position) const
{
    const std::vector<std::uint32_t> rows = eventsAt(position);
    if (rows.empty())
        return {};
    const QString words = eventWords(m_store, rows.front(), m_zone.zone());
    if (rows.size() == 1)
        return words;
    return tr("%1\n%2", "an event, and how many more are here")
        .arg(words,
             tr("%Ln more event(s) here; click again for the next one", nullptr,
                int(rows.size()) - 1));
}

bool MapView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString text = tooltipAt(help->pos());
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(text), this);
    return true;
}

} // namespace waymark

#include "views/timeline/timelineview.h"

#include "models/items/eventwords.h"
#include "models/items/plaintooltip.h"
#include "models/items/selection.h"
#include "models/items/viewzone.h"
#include "models/timeline/lanebins.h"
#include "views/common/picturelook.h"
#include "views/timeline/timelineaccessible.h"

#include <QHelpEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr double ZoomStep = 1.5; ///< of a key or a button
constexpr double Reach = 5; ///< pixels around a mark

} // namespace

TimelineView::TimelineView(EventStore &store, Selection &selection, ViewZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_selection(selection)
    , m_zone(zone)
    , m_highlights(store, selection)
    , m_scroll(new QScrollBar(Qt::Vertical, this))
{
    TimelineAccessible::install();
    setObjectName(u"timeline"_s);
    setAccessibleName(tr("Timeline"));
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    m_picture.setTheme(pictureTheme(palette()));
    m_picture.setFont(pictureFont(font()));
    connect(&store, &EventStore::eventsChanged, this, &TimelineView::takeEvents);
    connect(&store, &EventStore::visibleChanged, this, &TimelineView::showScene);
    connect(&zone, &ViewZone::zoneChanged, this, &TimelineView::showScene);
    connect(&m_highlights, &EventHighlights::changed, this, [this] {
        m_picture.setHighlights(m_highlights.selected(), m_highlights.hovered(),
                                m_highlights.marked());
        m_centered = false;
        update();
    });
    const auto forgetZoom = [this] { m_keepsScale = false; };
    connect(&selection, &Selection::playerChanged, this, forgetZoom);
    connect(&selection, &Selection::saveChanged, this, forgetZoom);
    connect(&selection, &Selection::scopeChanged, this, forgetZoom);
    m_scroll->hide();
    m_scroll->setCursor(Qt::ArrowCursor);
    connect(m_scroll, &QScrollBar::valueChanged, this, [this](int value) {
        m_picture.setScroll(value);
        update();
    });
    takeEvents();
}

void TimelineView::takeEvents()
{
    const EventColumns &columns = m_store.columns();
    const RowInterval dated = datedRows(columns);
    if (dated.size() > 0) {
        m_scale.setExtent({m_store.timeOf(std::uint32_t(dated.first)),
                           m_store.timeOf(std::uint32_t(dated.end - 1))});
        if (!m_keepsScale)
            m_scale.fit();
    }
    showScene();
}

void TimelineView::showScene()
{
    m_shown = m_store.loaded();
    TimelineScene scene;
    scene.columns = &m_shown->columns;
    scene.lanes = &m_store.lanes();
    scene.hiddenTypes = m_store.hiddenTypes();
    scene.brush = m_selection.range();
    scene.selected = m_highlights.selected();
    scene.hovered = m_highlights.hovered();
    scene.marked = m_highlights.marked();
    scene.cursorX = m_picture.scene().cursorX;
    scene.zone = m_zone.zone();
    m_picture.setScene(scene);
    layOut();
}

void TimelineView::layOut()
{
    m_picture.layOut(size());
    if (m_picture.layout().scrollRange() > 0)
        m_picture.layOut(size() - QSize(m_scroll->sizeHint().width(), 0));
    showScroll();
    m_scale.setWidth(m_picture.layout().plot().width());
    changeScale();
}

void TimelineView::showScroll()
{
    const TimelineLayout &layout = m_picture.layout();
    const QRect lanes = layout.plot().toAlignedRect();
    const int wide = m_scroll->sizeHint().width();
    m_scroll->setGeometry(width() - wide, lanes.top(), wide, lanes.height());
    m_scroll->setPageStep(lanes.height());
    m_scroll->setSingleStep(int(layout.laneHeight()));
    m_scroll->setRange(0, int(std::ceil(layout.scrollRange())));
    m_scroll->setValue(int(std::lround(layout.scroll())));
    m_scroll->setVisible(layout.scrollRange() > 0);
}

void TimelineView::showLane(int type)
{
    const TimelineLayout &layout = m_picture.layout();
    const auto place = layout.placeOfType(type);
    if (!place)
        return;
    const QRectF lane = layout.lane(*place);
    if (lane.top() < layout.plot().top())
        m_scroll->setValue(int(layout.scroll() + lane.top() - layout.plot().top()));
    else if (lane.bottom() > layout.plot().bottom())
        m_scroll->setValue(
            int(std::ceil(layout.scroll() + lane.bottom() - layout.plot().bottom())));
}

void TimelineView::changeScale()
{
    describe();
    update();
    emit scaleChanged();
}

/// How many events that are shown lie in a range, whatever the brush.
std::size_t TimelineView::countIn(const TimeRange &range) const
{
    const RowInterval rows = rowsInRange(m_store.columns(), range);
    const LaneIndex &lanes = m_store.lanes();
    std::size_t count = 0;
    for (int type = 0; type < lanes.laneCount(); ++type) {
        if (m_store.isTypeShown(m_store.columns().typeNames[type]))
            count += lanes.countBefore(type, rows.end) - lanes.countBefore(type, rows.first);
    }
    return count;
}

void TimelineView::describe()
{
    QString text = tr("No events");
    if (m_store.columns().size() > 0) {
        const TimeRange range = m_selection.range().value_or(m_scale.range());
        text = tr("%1, %2", "24 events, 2025-10-24 09:00 to 10:00 UTC")
                   .arg(tr("%Ln event(s)", nullptr, int(countIn(range))),
                        spokenRange(range, m_zone.zone()));
    }
    if (text != accessibleDescription())
        setAccessibleDescription(text);
}

void TimelineView::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_picture.theme().panel);
    m_picture.paint(painter, m_scale);
    if (hasFocus()) {
        painter.setPen(QPen(m_picture.theme().accent, 1));
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

void TimelineView::resizeEvent(QResizeEvent *)
{
    layOut();
}

void TimelineView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_picture.setTheme(pictureTheme(palette()));
        m_picture.setFont(pictureFont(font()));
        layOut();
    }
    QWidget::changeEvent(event);
}

void TimelineView::fit()
{
    m_scale.fit();
    m_keepsScale = false;
    changeScale();
}

void TimelineView::zoomIn()
{
    zoomBy(ZoomStep);
}

void TimelineView::zoomOut()
{
    zoomBy(1 / ZoomStep);
}

void TimelineView::zoomBy(double factor)
{
    const auto cursor = m_picture.scene().cursorX;
    m_scale.zoomAt(cursor ? plotX({*cursor, 0}) : m_scale.width() / 2, factor);
    m_keepsScale = !m_scale.isFitted();
    changeScale();
}

void TimelineView::centerOrFit()
{
    const auto range = m_selection.range();
    if (m_centered || (!m_highlights.selected() && !range)) {
        m_centered = false;
        fit();
        return;
    }
    if (m_highlights.selected()) {
        m_scale.centerOn(m_store.timeOf(*m_highlights.selected()));
    } else {
        const qint64 half = (range->to.sincePostgresEpoch() - range->from.sincePostgresEpoch()) / 2;
        m_scale.centerOn(Timestamp::fromPostgres(range->from.sincePostgresEpoch() + half));
    }
    m_centered = true;
    m_keepsScale = true;
    changeScale();
}

void TimelineView::zoomToBrush()
{
    if (!m_selection.range())
        return;
    m_scale.setRange(*m_selection.range());
    m_keepsScale = true;
    changeScale();
}

std::optional<std::uint32_t> TimelineView::eventAt(QPointF position) const
{
    const TimelineLayout &layout = m_picture.layout();
    const auto place = layout.placeAt(position);
    if (!place || position.x() < layout.plot().left())
        return std::nullopt;
    const int type = layout.typeOfLane(*place);
    if (!m_store.isTypeShown(m_store.columns().typeNames[type]))
        return std::nullopt;
    return eventNear(m_store.columns(), m_store.lanes(), type, m_scale, plotX(position), Reach);
}

double TimelineView::plotX(QPointF position) const
{
    return position.x() - m_picture.layout().plot().left();
}

Timestamp TimelineView::timeAt(QPointF position) const
{
    return m_scale.timeAt(std::clamp(plotX(position), 0.0, m_scale.width()));
}

void TimelineView::select(std::optional<std::uint32_t> row)
{
    if (!row)
        return;
    m_selection.setEvent(m_store.idOf(*row));
    showLane(m_store.columns().type[*row]);
    const Timestamp at = m_store.timeOf(*row);
    if (at.isFinite() && !m_scale.range().contains(at)) {
        m_scale.centerOn(at);
        m_keepsScale = true;
        changeScale();
    }
}

bool TimelineView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto row = eventAt(help->pos());
    if (row)
        QToolTip::showText(help->globalPos(),
                           plainToolTip(eventWords(m_store, *row, m_zone.zone())), this);
    else
        QToolTip::hideText();
    return true;
}

} // namespace waymark

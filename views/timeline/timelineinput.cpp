// The hand's part of TimelineView: mouse, wheel and keys.
#include "models/items/selection.h"
#include "views/timeline/timelineview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

constexpr double WheelNotch = 120;
constexpr double WheelZoom = 1.25; ///< of one notch
constexpr double PanShare = 0.15; ///< of the width, by a key
constexpr double EdgeReach = 5; ///< pixels around an edge of the brush
constexpr int DragStart = 4;
constexpr double DoubleClickZoom = 3;

} // namespace

void TimelineView::wheelEvent(QWheelEvent *event)
{
    const QPointF turned = event->angleDelta();
    const bool isSideways = std::abs(turned.x()) > std::abs(turned.y());
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        m_scale.zoomAt(plotX(event->position()), std::pow(WheelZoom, turned.y() / WheelNotch));
        m_keepsScale = true;
        changeScale();
    } else if (isSideways || event->modifiers().testFlag(Qt::ShiftModifier)) {
        m_scale.panBy(isSideways ? turned.x() : turned.y());
        m_keepsScale = true;
        changeScale();
    } else {
        const TimelineLayout &layout = m_picture.layout();
        if (layout.scrollRange() <= 0) {
            event->ignore();
            return;
        }
        m_scroll->setValue(
            int(std::lround(layout.scroll() - turned.y() / WheelNotch * layout.laneHeight())));
    }
    event->accept();
}

/// Where the edge of the brush under the mouse is, and the moment of its other edge.
std::optional<double> TimelineView::brushEdgeAt(QPointF position, Timestamp &otherEdge) const
{
    const auto brush = m_selection.range();
    if (!brush || position.x() < m_picture.layout().plot().left())
        return std::nullopt;
    const double from = m_scale.xOf(brush->from);
    const double to = m_scale.xOf(brush->to);
    const double x = plotX(position);
    const bool isFrom = std::abs(x - from) <= std::abs(x - to);
    otherEdge = isFrom ? brush->to : brush->from;
    const double edge = isFrom ? from : to;
    return std::abs(x - edge) <= EdgeReach ? std::optional(edge) : std::nullopt;
}

void TimelineView::mousePressEvent(QMouseEvent *event)
{
    const bool pans = event->button() == Qt::MiddleButton
        || (event->button() == Qt::LeftButton && event->modifiers().testFlag(Qt::ShiftModifier)
            && event->position().x() >= m_picture.layout().plot().left());
    if (event->button() == Qt::LeftButton || pans)
        startDrag(event->position(), pans);
}

void TimelineView::startDrag(QPointF position, bool pans)
{
    m_pressedAt = position;
    m_lastAt = position;
    if (m_picture.layout().overview().contains(position)) {
        m_drag = Drag::Overview;
        centerOverview(position.x());
    } else if (pans) {
        m_drag = Drag::Pan;
        setCursor(Qt::ClosedHandCursor);
    } else if (!eventAt(position) && brushEdgeAt(position, m_anchor)) {
        m_drag = Drag::Brush;
    } else {
        m_drag = Drag::Pressed;
        m_anchor = timeAt(position);
    }
}

void TimelineView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    const bool isInPlot = m_picture.layout().plot().left() <= m_pressedAt.x();
    if (m_drag == Drag::Pressed && isInPlot
        && std::abs(position.x() - m_pressedAt.x()) >= DragStart)
        m_drag = Drag::Brush;
    switch (m_drag) {
    case Drag::Brush:
        brushTo(position.x());
        break;
    case Drag::Pan:
        m_scale.panBy(position.x() - m_lastAt.x());
        m_keepsScale = true;
        changeScale();
        break;
    case Drag::Overview:
        centerOverview(position.x());
        break;
    case Drag::None:
    case Drag::Pressed:
        hover(position);
        break;
    }
    m_lastAt = position;
}

void TimelineView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_drag == Drag::Pressed)
        click(event->position(), event->modifiers());
    m_drag = Drag::None;
    updateCursor(event->position());
}

void TimelineView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (position.x() < m_picture.layout().plot().left())
        return;
    const auto brush = m_selection.range();
    if (m_picture.layout().overview().contains(position)) {
        fit();
    } else if (brush && brush->contains(timeAt(position))) {
        zoomToBrush();
    } else {
        m_scale.zoomAt(plotX(position), DoubleClickZoom);
        m_keepsScale = true;
        changeScale();
    }
}

void TimelineView::brushTo(double x)
{
    const Timestamp here = timeAt({x, 0});
    if (here != m_anchor)
        m_selection.setRange(TimeRange{std::min(here, m_anchor), std::max(here, m_anchor)});
}

void TimelineView::centerOverview(double x)
{
    const QRectF strip = m_picture.layout().overview();
    const TimeScale whole = m_picture.overviewScale(m_scale);
    m_scale.centerOn(whole.timeAt(x - strip.left()));
    m_keepsScale = true;
    changeScale();
}

void TimelineView::click(QPointF position, Qt::KeyboardModifiers modifiers)
{
    const TimelineLayout &layout = m_picture.layout();
    if (position.x() >= layout.plot().left()) {
        select(eventAt(position));
        return;
    }
    const auto place = layout.placeAt(position);
    if (!place)
        return;
    const QString type = m_store.columns().typeNames[layout.typeOfLane(*place)];
    if (modifiers.testFlag(Qt::ShiftModifier))
        m_store.showOnlyType(type);
    else
        m_store.setTypeShown(type, !m_store.isTypeShown(type));
}

void TimelineView::hover(QPointF position)
{
    const auto row = eventAt(position);
    m_selection.setHoveredEvent(row ? std::optional(m_store.idOf(*row)) : std::nullopt);
    const bool isInPlot = m_picture.layout().plot().contains(position);
    m_picture.setCursorX(isInPlot ? std::optional(position.x()) : std::nullopt);
    updateCursor(position);
    update();
}

void TimelineView::updateCursor(QPointF position)
{
    Timestamp other;
    if (eventAt(position) || position.x() < m_picture.layout().plot().left())
        setCursor(Qt::PointingHandCursor);
    else if (brushEdgeAt(position, other))
        setCursor(Qt::SizeHorCursor);
    else
        unsetCursor();
}

void TimelineView::leaveEvent(QEvent *)
{
    m_selection.setHoveredEvent(std::nullopt);
    m_picture.setCursorX(std::nullopt);
    update();
}

void TimelineView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers != Qt::NoModifier || !handleKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool TimelineView::handleKey(int key)
{
    switch (key) {
    case Qt::Key_W:
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_S:
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_A:
    case Qt::Key_D:
        m_scale.panBy((key == Qt::Key_A ? 1 : -1) * PanShare * m_scale.width());
        m_keepsScale = true;
        changeScale();
        return true;
    case Qt::Key_F:
        centerOrFit();
        return true;
    case Qt::Key_Period:
    case Qt::Key_Comma:
        stepInLane(key == Qt::Key_Period);
        return true;
    case Qt::Key_Right:
    case Qt::Key_Left:
        stepAmongAll(key == Qt::Key_Right);
        return true;
    case Qt::Key_Down:
    case Qt::Key_Up:
        stepToLane(key == Qt::Key_Down ? 1 : -1);
        return true;
    case Qt::Key_Escape:
        clearOne();
        return true;
    default:
        return false;
    }
}

/// The next shown event of the same type; with none selected, the first shown one of all.
void TimelineView::stepInLane(bool forward)
{
    const auto current = m_highlights.selected();
    if (!current) {
        stepAmongAll(forward);
        return;
    }
    const int type = m_store.columns().type[*current];
    const LaneIndex &lanes = m_store.lanes();
    const auto row = forward ? lanes.next(type, *current) : lanes.previous(type, *current);
    if (row && m_store.visible().indexOf(*row))
        select(row);
}

void TimelineView::stepAmongAll(bool forward)
{
    const VisibleRows &visible = m_store.visible();
    if (visible.size() == 0)
        return;
    const auto current = m_highlights.selected();
    const auto at = current ? visible.indexOf(*current) : std::nullopt;
    if (!at)
        select(visible.rowAt(forward ? 0 : visible.size() - 1));
    else if (forward ? *at + 1 < visible.size() : *at > 0)
        select(visible.rowAt(forward ? *at + 1 : *at - 1));
}

/// The event of the lane above or below that is nearest in time.
void TimelineView::stepToLane(int places)
{
    const auto current = m_highlights.selected();
    if (!current) {
        stepAmongAll(true);
        return;
    }
    const EventColumns &columns = m_store.columns();
    const TimelineLayout &layout = m_picture.layout();
    int place = layout.placeOfType(columns.type[*current]).value_or(0) + places;
    for (; place >= 0 && place < layout.laneCount(); place += places) {
        const int type = layout.typeOfLane(place);
        if (!m_store.isTypeShown(columns.typeNames[type]))
            continue;
        const auto before = m_store.lanes().previous(type, *current);
        const auto after = m_store.lanes().next(type, *current);
        const auto away = [&](std::optional<std::uint32_t> row) {
            return row ? std::abs(m_scale.xOf(m_store.timeOf(*row))
                                  - m_scale.xOf(m_store.timeOf(*current)))
                       : std::numeric_limits<double>::infinity();
        };
        if (!before && !after)
            continue;
        select(away(before) < away(after) ? before : after);
        return;
    }
}

/// Esc takes back one thing at a time: a drag, the brush, the current event.
void TimelineView::clearOne()
{
    if (m_drag != Drag::None)
        m_drag = Drag::None;
    else if (m_selection.range())
        m_selection.setRange(std::nullopt);
    else
        m_selection.setEvent(std::nullopt);
}

} // namespace waymark

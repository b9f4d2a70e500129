// The hand's part of MapView: mouse, wheel and keys.
#include "models/items/selection.h"
#include "views/map/mapview.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>

#include <algorithm>

namespace waymark {
namespace {

constexpr double WheelNotch = 120;
constexpr double WheelZoom = 0.5; ///< of one notch
constexpr double PanShare = 0.2; ///< of the view, by a key
constexpr int DragStart = 4;

} // namespace

void MapView::wheelEvent(QWheelEvent *event)
{
    const double notches = event->angleDelta().y() / WheelNotch;
    m_viewport.zoomAt(event->position(), notches * WheelZoom);
    m_keepsViewport = true;
    changeViewport();
    event->accept();
}

void MapView::mousePressEvent(QMouseEvent *event)
{
    m_pressedAt = event->position();
    m_lastAt = m_pressedAt;
    if (event->button() == Qt::MiddleButton) {
        m_drag = Drag::Pan;
    } else if (event->button() == Qt::LeftButton) {
        const bool choosesArea = event->modifiers().testFlag(Qt::ShiftModifier)
            && !m_picture.legend().area().contains(m_pressedAt);
        m_drag = choosesArea ? Drag::Area : Drag::Pressed;
    }
}

void MapView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    if (m_drag == Drag::Pressed && (position - m_pressedAt).manhattanLength() >= DragStart)
        m_drag = Drag::Pan;
    switch (m_drag) {
    case Drag::Pan:
        setCursor(Qt::ClosedHandCursor);
        m_viewport.panBy(position - m_lastAt);
        m_keepsViewport = true;
        changeViewport();
        break;
    case Drag::Area:
        areaTo(position);
        break;
    case Drag::None:
    case Drag::Pressed:
        hover(position);
        break;
    }
    m_lastAt = position;
}

void MapView::mouseReleaseEvent(QMouseEvent *event)
{
    const QPointF position = event->position();
    const bool isClick = (position - m_pressedAt).manhattanLength() < DragStart;
    if (m_drag == Drag::Pressed || (m_drag == Drag::Area && isClick)) {
        click(position, event->modifiers());
    } else if (m_drag == Drag::Area) {
        // The other views follow when the mouse is let go: a scan of all events at each move
        // would be felt.
        m_selection.setArea(m_picture.scene().area);
    }
    m_drag = Drag::None;
    hover(position);
}

void MapView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (m_picture.legend().area().contains(event->position()))
        return;
    const bool goesOut = event->modifiers().testFlag(Qt::ShiftModifier);
    m_viewport.zoomAt(event->position(), goesOut ? -1 : 1);
    m_keepsViewport = true;
    changeViewport();
}

void MapView::areaTo(QPointF position)
{
    const QRectF box = QRectF(m_pressedAt, position).normalized();
    const GeoPosition northWest = m_viewport.positionAt(box.topLeft());
    const GeoPosition southEast = m_viewport.positionAt(box.bottomRight());
    m_picture.setArea(BoundingBox{northWest.longitude, southEast.latitude, southEast.longitude,
                                  northWest.latitude});
    update();
}

void MapView::click(QPointF position, Qt::KeyboardModifiers modifiers)
{
    if (const auto type = m_picture.legend().typeAt(position)) {
        if (modifiers.testFlag(Qt::ShiftModifier))
            m_store.showOnlyType(*type);
        else
            m_store.setTypeShown(*type, !m_store.isTypeShown(*type));
        return;
    }
    // Where many happened at one place, each click takes the next of them.
    const std::vector<std::uint32_t> rows = eventsAt(position);
    if (rows.empty())
        return;
    const auto current = m_highlights.selected()
        ? std::find(rows.begin(), rows.end(), *m_highlights.selected())
        : rows.end();
    const bool hasNext = current != rows.end() && current + 1 != rows.end();
    select(hasNext ? *(current + 1) : rows.front());
}

void MapView::hover(QPointF position)
{
    const bool isOnLegend = m_picture.legend().area().contains(position);
    const std::vector<std::uint32_t> rows
        = isOnLegend ? std::vector<std::uint32_t>() : eventsAt(position);
    m_selection.setHoveredEvent(rows.empty() ? std::nullopt
                                             : std::optional(m_store.idOf(rows.front())));
    m_picture.setCursor(position);
    if (rows.empty() && !m_picture.legend().typeAt(position))
        unsetCursor();
    else
        setCursor(Qt::PointingHandCursor);
    update();
}

void MapView::leaveEvent(QEvent *)
{
    m_selection.setHoveredEvent(std::nullopt);
    m_picture.setCursor(std::nullopt);
    update();
}

void MapView::keyPressEvent(QKeyEvent *event)
{
    const auto modifiers = event->modifiers() & ~(Qt::KeypadModifier | Qt::ShiftModifier);
    if (modifiers != Qt::NoModifier || !handleKey(event->key()))
        QWidget::keyPressEvent(event);
}

bool MapView::handleKey(int key)
{
    const auto pan = [this](double right, double down) {
        m_viewport.panBy({-right * PanShare * width(), -down * PanShare * height()});
        m_keepsViewport = true;
        changeViewport();
        return true;
    };
    switch (key) {
    case Qt::Key_Left:
        return pan(-1, 0);
    case Qt::Key_Right:
        return pan(1, 0);
    case Qt::Key_Up:
        return pan(0, -1);
    case Qt::Key_Down:
        return pan(0, 1);
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomIn();
        return true;
    case Qt::Key_Minus:
        zoomOut();
        return true;
    case Qt::Key_F:
        centerOrFit();
        return true;
    case Qt::Key_Home:
        fitAll();
        return true;
    case Qt::Key_Period:
    case Qt::Key_Comma:
        step(key == Qt::Key_Period);
        return true;
    case Qt::Key_Escape:
        clearOne();
        return true;
    default:
        return false;
    }
}

/// The next shown event in the order of time that has a place on the map.
void MapView::step(bool forward)
{
    const EventColumns &columns = m_store.columns();
    const auto current = m_highlights.selected();
    const auto at = current ? m_rows.indexOf(*current) : std::nullopt;
    const auto count = static_cast<std::ptrdiff_t>(m_rows.size());
    const std::ptrdiff_t by = forward ? 1 : -1;
    std::ptrdiff_t next = at ? static_cast<std::ptrdiff_t>(*at) + by : (forward ? 0 : count - 1);
    for (; next >= 0 && next < count; next += by) {
        const std::uint32_t row = m_rows.rowAt(static_cast<std::size_t>(next));
        if (columns.position[row] == EventColumns::Usable) {
            select(row);
            return;
        }
    }
}

void MapView::select(std::uint32_t row)
{
    m_selection.setEvent(m_store.idOf(row));
}

/// Esc takes back one thing at a time: a drag, the area, the current event.
void MapView::clearOne()
{
    if (m_drag != Drag::None) {
        m_drag = Drag::None;
        m_picture.setArea(m_selection.area());
        update();
    } else if (m_selection.area()) {
        m_selection.setArea(std::nullopt);
    } else {
        m_selection.setEvent(std::nullopt);
    }
}

} // namespace waymark

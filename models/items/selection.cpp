#include "models/items/selection.h"

namespace waymark {
namespace {

/// Sets and tells whether that changed anything.
template <typename T>
bool assign(T &place, const T &value)
{
    if (place == value)
        return false;
    place = value;
    return true;
}

} // namespace

Selection::Selection(QObject *parent)
    : QObject(parent)
{
}

void Selection::setPlayer(std::optional<PlayerId> player)
{
    if (m_place.player == player)
        return;
    rememberPlace();
    goTo({player, std::nullopt, {}});
}

void Selection::setSave(std::optional<SaveTarget> save)
{
    if (m_place.save == save)
        return;
    // Opening a player chooses its first save by itself: that is one step back, not two.
    if (m_place.save)
        rememberPlace();
    goTo({m_place.player, save, {}});
}

void Selection::setPath(const JsonPointer &path)
{
    if (assign(m_place.path, path))
        emit pathChanged();
}

void Selection::setEvent(std::optional<EventId> event)
{
    if (assign(m_event, event))
        emit eventChanged();
}

void Selection::setMarkedEvents(const QSet<EventId> &events)
{
    if (assign(m_marked, events))
        emit markedEventsChanged();
}

void Selection::setScope(ScopeKind scope)
{
    if (assign(m_scope, scope))
        emit scopeChanged();
}

void Selection::setRange(std::optional<TimeRange> range)
{
    if (assign(m_range, range))
        emit rangeChanged();
}

void Selection::setArea(std::optional<BoundingBox> area)
{
    if (assign(m_area, area))
        emit areaChanged();
}

void Selection::setHoveredEvent(std::optional<EventId> event)
{
    if (assign(m_hovered, event))
        emit hoveredEventChanged();
}

void Selection::goBack()
{
    if (m_back.isEmpty())
        return;
    m_forward.append(m_place);
    returnTo(m_back.takeLast());
}

void Selection::goForward()
{
    if (m_forward.isEmpty())
        return;
    m_back.append(m_place);
    returnTo(m_forward.takeLast());
}

void Selection::rememberPlace()
{
    if (!m_place.player)
        return;
    if (m_back.isEmpty() || m_back.constLast() != m_place)
        m_back.append(m_place);
    if (m_back.size() > HistoryLimit)
        m_back.removeFirst();
    m_forward.clear();
    emit historyChanged();
}

void Selection::returnTo(const Place &place)
{
    goTo(place);
    emit historyChanged();
    emit pathWanted(place.path);
}

void Selection::goTo(const Place &place)
{
    const Place before = m_place;
    m_place = place;
    if (before.player != place.player) {
        setEvent(std::nullopt);
        setMarkedEvents({});
        setRange(std::nullopt);
        setArea(std::nullopt);
        emit playerChanged();
    }
    if (before.save != place.save)
        emit saveChanged();
    if (before.path != place.path)
        emit pathChanged();
}

} // namespace waymark

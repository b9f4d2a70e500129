#include "models/items/eventhighlights.h"

#include "models/items/eventstore.h"
#include "models/items/selection.h"

namespace waymark {

EventHighlights::EventHighlights(EventStore &store, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_selection(selection)
{
    connect(&selection, &Selection::eventChanged, this, [this] {
        m_selected = rowOf(m_selection.event());
        emit changed();
    });
    connect(&selection, &Selection::hoveredEventChanged, this, [this] {
        m_hovered = rowOf(m_selection.hoveredEvent());
        emit changed();
    });
    connect(&selection, &Selection::markedEventsChanged, this, [this] {
        findMarked();
        emit changed();
    });
    connect(&store, &EventStore::eventsChanged, this, [this] {
        findAll();
        emit changed();
    });
    connect(&store, &EventStore::visibleChanged, this, [this] {
        findMarked();
        emit changed();
    });
    findAll();
}

void EventHighlights::findAll()
{
    m_selected = rowOf(m_selection.event());
    m_hovered = rowOf(m_selection.hoveredEvent());
    findMarked();
}

void EventHighlights::findMarked()
{
    m_marked.clear();
    QSet<QUuid> marked;
    for (const EventId &id : m_selection.markedEvents())
        marked.insert(id.uuid());
    if (marked.isEmpty())
        return;
    const std::vector<QUuid> &ids = m_store.columns().id;
    for (std::size_t row = 0; row < ids.size(); ++row) {
        if (marked.contains(ids[row]) && m_store.visible().indexOf(std::uint32_t(row)))
            m_marked.push_back(static_cast<std::uint32_t>(row));
    }
}

std::optional<std::uint32_t> EventHighlights::rowOf(const std::optional<EventId> &id) const
{
    return id ? m_store.rowOf(*id) : std::nullopt;
}

} // namespace waymark

#include "models/document/savetree.h"

#include <algorithm>

namespace waymark {

int SaveTree::shownRows(SaveNodeId id) const
{
    if (id == Root && !isContainer(Root))
        return 1;
    return childCount(id);
}

void SaveTree::changed(SaveNodeId id)
{
    m_touched.insert(id);
    for (SaveNodeId inside = id; inside != Root; inside = parent(inside))
        node(parent(inside)).value->changedInside = true;
    tell(id);
}

void SaveTree::tell(SaveNodeId id)
{
    if (size_t(m_untold.size()) <= SaveTreeListener::MostToldOneByOne) // else all are told of
        m_untold.insert(id);
    if (m_together == 0)
        tellUntold();
}

void SaveTree::tellUntold()
{
    const QSet<SaveNodeId> told = std::exchange(m_untold, {});
    const bool areMany = size_t(told.size()) > SaveTreeListener::MostToldOneByOne;
    for (SaveTreeListener *listener : m_listeners) {
        if (areMany)
            listener->manyChanged();
        for (auto id = told.cbegin(); id != told.cend() && !areMany; ++id)
            listener->nodeChanged(*id);
    }
}

void SaveTree::Together::end()
{
    SaveTree *const tree = std::exchange(m_tree, nullptr);
    if (tree && --tree->m_together == 0 && !tree->m_untold.isEmpty())
        tree->tellUntold();
}

SaveNodeId SaveTree::createNode(SaveNodeId parent, const QString &key, SaveValuePtr value)
{
    SaveNode &made = m_nodes.emplace_back();
    made.parent = parent;
    made.attached = made.inBase = made.present = false;
    made.key = made.baseKey = key;
    made.value = made.baseValue = std::move(value);
    return SaveNodeId(m_nodes.size() - 1);
}

void SaveTree::swapValue(SaveNodeId id, SaveValuePtr &other)
{
    SaveNode &here = mutableNode(id);
    const int before = shownRows(id);
    if (here.value->isContainer() || other->isContainer()) {
        if (before > 0) {
            for (SaveTreeListener *listener : m_listeners)
                listener->rowsAboutToBeRemoved(id, 0, before - 1);
        }
        // A moment with an empty container, so that the rows go before the others come.
        auto nothing = std::make_shared<SaveValue>();
        nothing->type = JsonType::Object;
        nothing->listed = nothing->changedInside = true;
        SaveValuePtr old = std::exchange(here.value, std::move(nothing));
        if (before > 0) {
            for (SaveTreeListener *listener : m_listeners)
                listener->rowsRemoved();
        }
        const int after = other->isContainer() ? childCount(*other) : id == Root ? 1 : 0;
        if (after > 0) {
            for (SaveTreeListener *listener : m_listeners)
                listener->rowsAboutToBeInserted(id, 0, after - 1);
        }
        mutableNode(id).value = std::exchange(other, std::move(old));
        if (after > 0) {
            for (SaveTreeListener *listener : m_listeners)
                listener->rowsInserted();
        }
    } else {
        std::swap(here.value, other);
    }
    changed(id);
}

void SaveTree::number(SaveValue &value) const
{
    for (; value.numbered < value.children.size(); ++value.numbered)
        m_nodes[value.children[value.numbered]].row = value.numbered;
}

/// Numbered when it is asked for: thousands that come one by one before others cost one numbering.
int SaveTree::row(SaveNodeId id) const
{
    const SaveNode &here = node(id);
    SaveValue &container = *node(here.parent).value;
    const auto &siblings = container.children;
    if (here.attached && (here.row >= siblings.size() || siblings[here.row] != id))
        number(container);
    return int(here.row);
}

void SaveTree::countRemoved(SaveNodeId id, int delta)
{
    SaveValue &container = *node(parent(id)).value;
    container.removedCount = quint32(int(container.removedCount) + delta);
}

quint32 SaveTree::rowOf(SaveNodeId parent, const Place &place) const
{
    const auto &siblings = children(parent);
    if (place.before) {
        const auto row = quint32(this->row(*place.before));
        if (row < siblings.size() && siblings[row] == *place.before)
            return row;
    }
    return std::min(place.row, quint32(siblings.size()));
}

SaveTree::Place SaveTree::placeBefore(SaveNodeId parent, int row) const
{
    const auto &siblings = children(parent);
    Place place;
    place.row = quint32(row);
    if (place.row < siblings.size())
        place.before = siblings[place.row];
    return place;
}

SaveTree::Place SaveTree::placeOf(SaveNodeId id) const
{
    return placeAt(id, row(id));
}

SaveTree::Place SaveTree::placeAt(SaveNodeId id, int row) const
{
    // Among the others, so the sibling that follows is one further behind its own row.
    Place place = placeBefore(parent(id), row < this->row(id) ? row : row + 1);
    place.row = quint32(row);
    return place;
}

void SaveTree::attach(SaveNodeId id, quint32 row)
{
    const SaveNodeId container = parent(id);
    SaveValue &value = *node(container).value;
    list(value, container);
    for (SaveTreeListener *listener : m_listeners)
        listener->rowsAboutToBeInserted(container, int(row), int(row));
    value.children.insert(value.children.begin() + row, id);
    mutableNode(id).attached = true;
    mutableNode(id).row = row;
    value.numbered = std::min(value.numbered, row + 1);
    for (SaveTreeListener *listener : m_listeners)
        listener->rowsInserted();
}

void SaveTree::detach(SaveNodeId id)
{
    const SaveNodeId container = parent(id);
    SaveValue &value = *node(container).value;
    const auto row = quint32(this->row(id));
    for (SaveTreeListener *listener : m_listeners)
        listener->rowsAboutToBeRemoved(container, int(row), int(row));
    value.children.erase(value.children.begin() + row);
    mutableNode(id).attached = false;
    value.numbered = std::min(value.numbered, row);
    for (SaveTreeListener *listener : m_listeners)
        listener->rowsRemoved();
}

void SaveTree::setPresent(SaveNodeId id, bool present, Place &place)
{
    if (node(id).present == present)
        return;
    const SaveNodeId container = parent(id);
    const bool staysShown = node(id).inBase && node(id).attached;
    if (!present)
        place = placeOf(id);
    if (present && !node(id).attached)
        attach(id, rowOf(container, place));
    else if (!present && !staysShown)
        detach(id);
    else
        countRemoved(id, present ? -1 : 1);
    mutableNode(id).present = present;
    changed(id);
    changed(container);
}

void SaveTree::swapKey(SaveNodeId id, QString &other)
{
    std::swap(mutableNode(id).key, other);
    changed(id);
}

void SaveTree::moveRow(SaveNodeId parent, quint32 from, quint32 to)
{
    if (from == to)
        return;
    SaveValue &value = *node(parent).value;
    for (SaveTreeListener *listener : m_listeners)
        listener->rowAboutToBeMoved(parent, int(from), int(to > from ? to + 1 : to));
    const auto begin = value.children.begin();
    if (from < to)
        std::rotate(begin + from, begin + from + 1, begin + to + 1);
    else
        std::rotate(begin + to, begin + from, begin + from + 1);
    value.numbered = std::min(value.numbered, std::min(from, to));
    for (SaveTreeListener *listener : m_listeners)
        listener->rowMoved();
}

void SaveTree::swapPlace(SaveNodeId id, Place &other)
{
    if (!isAttached(id))
        return;
    const SaveNodeId container = parent(id);
    SaveValue &value = *node(container).value;
    if (!value.baseOrder)
        value.baseOrder = baseChildren(container);
    const Place old = placeOf(id);
    const auto last = quint32(value.children.size()) - 1;
    quint32 to = other.before ? std::min(other.row, last) : last;
    if (other.before && isAttached(*other.before) && parent(*other.before) == container) {
        to = quint32(row(*other.before));
        to -= to > quint32(row(id)) ? 1 : 0;
    }
    moveRow(container, quint32(row(id)), to);
    other = old;
    changed(id);
    changed(container);
}

} // namespace waymark

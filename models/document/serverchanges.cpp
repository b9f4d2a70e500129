#include "models/document/serverchanges.h"

namespace waymark {

void ServerChanges::addChanged(SaveNodeId id)
{
    if (countsAlone(m_tree.parent(id)))
        m_changes.append({{}, id});
}

void ServerChanges::addGone(SaveNodeId id)
{
    if (countsAlone(m_tree.parent(id)))
        m_changes.append(
            {m_tree.path(id).toString(), m_tree.parent(id), true, m_tree.node(id).key});
}

/// One change more: false where the container will stand for all that is in it.
bool ServerChanges::countsAlone(SaveNodeId container)
{
    return ++m_inside[container] <= ServerChange::MostInOneContainer;
}

QList<ServerChange> ServerChanges::placed() const
{
    QList<ServerChange> all = m_changes;
    all.removeIf([this](const ServerChange &change) {
        return change.node && isCrowded(change.isGone ? *change.node : m_tree.parent(*change.node));
    });
    for (auto inside = m_inside.cbegin(); inside != m_inside.cend(); ++inside) {
        if (isCrowded(inside.key()))
            all.append({{}, inside.key(), false, {}, *inside});
    }
    all.removeIf([this](const ServerChange &change) {
        return change.node && !change.isGone && !m_tree.isAttached(*change.node);
    });
    for (ServerChange &change : all) {
        if (change.node && !change.isGone)
            change.place = m_tree.path(*change.node).toString();
    }
    return all;
}

} // namespace waymark

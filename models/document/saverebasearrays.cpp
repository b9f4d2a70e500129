// The part of SaveRebase that is about order: which elements of an array are the same in the old
// base and in theirs, and where rows stand once what came and went is known.
#include "models/document/saverebase.h"
#include "models/json/jsonidentity.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace waymark {
namespace {

/// What an element is called among the others; empty where it has no name.
QByteArray nameOf(const JsonArena &arena, JsonArena::NodeId element, const QString &key)
{
    return identityOf(arena, element, key).toByteArray();
}

} // namespace

ElementMatch SaveRebase::matchOf(Pair at) const
{
    const auto choice = m_tree.identityChoices().of(*m_base, at.base);
    if (m_read->before == m_base) {
        const auto known = m_read->matches.constFind({at.base, at.theirs});
        if (known != m_read->matches.cend() && known->choice == choice)
            return *known;
    }
    return matchElements(*m_base, at.base, *m_theirs, at.theirs, choice);
}

void SaveRebase::noteIdentity(SaveNodeId id, Pair at, const ElementMatch &match)
{
    const bool isLost = match.choice && match.identity != *match.choice
        && m_tree.baseIdentity(at.base) == *match.choice;
    if (isLost)
        m_identitiesLost.append(m_tree.path(id).toString());
}

bool SaveRebase::bothRestructured(SaveNodeId id, Pair at, const ElementMatch &match) const
{
    if (!m_touched.contains(id) || match.identity.by == ElementIdentity::By::Key)
        return false;
    bool mine = m_tree.node(id).value->baseOrder.has_value();
    bool ownSeen = false;
    for (const SaveNodeId child : m_tree.children(id)) {
        const SaveNode &node = m_tree.node(child);
        mine = mine || !node.present || (node.inBase && ownSeen);
        ownSeen = ownSeen || !node.inBase;
    }
    int last = -1;
    bool theirs = false;
    size_t kept = 0;
    for (size_t row = 0; row < match.rows.size() && !theirs; ++row) {
        if (match.rows[row] < 0)
            continue;
        theirs = match.rows[row] < last || row != kept;
        last = match.rows[row];
        ++kept;
    }
    return mine && (theirs || kept != m_base->childCount(at.base));
}

void SaveRebase::mergeArray(SaveNodeId id, Pair at)
{
    const ElementMatch found = matchOf(at);
    noteIdentity(id, at, found);
    if (bothRestructured(id, at, found)) {
        replaceArray(id, at);
        return;
    }
    const std::vector<int> &match = found.rows;
    const Ids elements = m_tree.baseChildren(id);
    std::vector<ArenaNode> partner(elements.size(), JsonArena::NoNode);
    for (size_t row = 0; row < match.size(); ++row) {
        if (match[row] >= 0)
            partner[size_t(match[row])] = m_theirs->child(at.theirs, quint32(row));
    }
    for (size_t row = 0; row < elements.size(); ++row)
        mergeMember(elements[row], {m_base->child(at.base, quint32(row)), partner[row]});

    const auto own = ownElements(id, found.identity);
    Ids order;
    for (size_t row = 0; row < match.size(); ++row) {
        const ArenaNode now = m_theirs->child(at.theirs, quint32(row));
        const auto mine = match[row] >= 0 || own.isEmpty()
            ? own.cend()
            : own.constFind(nameOf(*m_theirs, now, found.identity.key));
        order.push_back(match[row] >= 0          ? elements[size_t(match[row])]
                            : mine != own.cend() ? adopt(*mine, {}, now)
                                                 : addTheirs(id, {}, now, true));
    }
    const SaveValuePtr &array = m_tree.node(id).value;
    auto &baseOrder = array->baseOrder;
    if (baseOrder)
        noteOrder(id, elements);
    if (baseOrder && m_tree.isMoved({array, elements, id})) {
        *baseOrder = order; // the person's own order stays on screen
        return;
    }
    const bool wasMoved = std::exchange(baseOrder, std::nullopt).has_value();
    m_tree.arrange(id, m_tree.withOwnBetween(id, order));
    if (wasMoved)
        noteOrder(id, SaveTree::among(order, QSet<SaveNodeId>(elements.begin(), elements.end())));
}

/// One that the steps made so far may lead back to.
void SaveRebase::noteOrder(SaveNodeId array, const Ids &was)
{
    std::vector<SaveTree::UnderOrder> &all = m_tree.m_underOrders;
    const SaveValuePtr &value = m_tree.node(array).value;
    const bool isKnown = std::any_of(all.begin(), all.end(), [&](const auto &one) {
        return one.array == value && one.was == was;
    });
    if (!isKnown)
        all.push_back({value, was, array, m_tree.m_edits});
}

/// What the person has added, by the identity under which theirs would be the same. Without a key
/// nothing is: two ropes that two gave are two. Nor is what the person has added twice.
QHash<QByteArray, SaveNodeId> SaveRebase::ownElements(SaveNodeId id,
                                                      const ElementIdentity &identity) const
{
    QHash<QByteArray, SaveNodeId> own;
    QSet<QByteArray> doubled;
    if (identity.by != ElementIdentity::By::Key)
        return own;
    for (const SaveNodeId child : m_tree.children(id)) {
        if (m_tree.node(child).inBase || !m_tree.isPresent(child))
            continue;
        const auto text = JsonArena::parseTrusted(m_tree.text(child).utf8());
        const QByteArray name = text ? nameOf(*text, JsonArena::Root, identity.key) : QByteArray();
        if (own.contains(name))
            doubled.insert(name);
        else if (!name.isEmpty())
            own.insert(name, child);
    }
    for (const QByteArray &name : std::as_const(doubled))
        own.remove(name);
    return own;
}

/// Without an identity nothing says which element is which: the person decides on the whole.
void SaveRebase::replaceArray(SaveNodeId id, Pair at)
{
    conflict(id, m_tree.path(id), at.base, at.theirs);
    noteUnder(id, at.base);
    m_changedByThem.addChanged(id);
    const Ids children = m_tree.children(id);
    for (const SaveNodeId child : children) {
        if (!m_tree.isPresent(child))
            drop(child);
    }
    SaveNode &node = m_tree.mutableNode(id);
    node.value->baseOrder.reset();
    node.baseValue = SaveTree::makeValue(m_theirs, at.theirs);
    m_tree.changed(id);
}

} // namespace waymark

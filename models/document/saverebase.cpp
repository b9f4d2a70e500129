#include "models/document/saverebase.h"

#include "models/json/jsonequal.h"
#include "models/json/jsonmembercursor.h"

#include <QHash>

#include <algorithm>

namespace waymark {
namespace {

constexpr JsonArena::NodeId NoNode = JsonArena::NoNode;

} // namespace

SaveRebase::SaveRebase(SaveContent &content, NumberAdditions *additions)
    : m_content(content)
    , m_tree(content.tree())
    , m_additions(additions)
    , m_base(content.tree().base())
    , m_touched(content.tree().touchedWithAncestors())
    , m_changedByThem(content.tree())
{
}

void SaveRebase::commit(const SaveBase &sent)
{
    const SaveTree::Together together(m_tree);
    commitNode(SaveTree::Root, false, Telling::Each);
    m_content.m_baseColumns = m_content.m_columns;
    m_base = sent.arena;
    m_tree.setBase(sent);
    m_tree.m_touched.clear();
    m_tree.m_under.clear();
    m_tree.m_underOrders.clear();
    m_touched.clear();
}

/// What was added or replaced is committed with all its inside, whose flags were its own affair.
/// Rows of a container with very many are told of with it: a view looks for each that is told.
void SaveRebase::commitNode(SaveNodeId id, bool whole, Telling telling)
{
    if (!whole && !m_touched.contains(id))
        return;
    SaveNode &node = m_tree.mutableNode(id);
    whole = whole || !node.inBase || node.value != node.baseValue;
    node.inBase = true;
    node.baseKey = node.key;
    node.baseValue = node.value;
    if (node.value->listed) {
        const Ids children = node.value->children;
        const bool areMany = children.size() > SaveTreeListener::MostToldOneByOne;
        for (const SaveNodeId child : children) {
            if (m_tree.isPresent(child))
                commitNode(child, whole, areMany ? Telling::Together : telling);
            else
                drop(child);
        }
        node.value->baseOrder.reset();
    }
    if (telling == Telling::Each)
        m_tree.changed(id);
}

void SaveRebase::moveOnto(const ReadSave &theirs)
{
    m_read = &theirs;
    m_theirs = theirs.base.arena;
    mergeColumns(theirs.row.columns);
    if (m_base && m_theirs && m_base->text() == m_theirs->text())
        return; // the JSON is what it was
    const SaveTree::Together together(m_tree);
    m_tree.keepGivenWay();
    mergeRoot();
    m_tree.setBase(theirs.base);
    // Rows that came behind them may have moved them since.
    for (SaveConflict &conflict : m_conflicts) {
        if (conflict.column.isEmpty() && m_tree.isAttached(conflict.node))
            conflict.path = m_tree.path(conflict.node);
    }
}

void SaveRebase::mergeColumns(const QMap<QString, ColumnText> &theirs)
{
    for (auto column = theirs.begin(); column != theirs.end(); ++column) {
        SharedColumnText &shared = m_content.m_baseColumns[column.key()];
        SharedColumnText &shown = m_content.m_columns[column.key()];
        if (!shared) // was not there to be read
            shared = shown = std::make_shared<ColumnText>();
        ColumnText &base = *shared; // also of the step that takes an edit back
        ColumnText &mine = *shown;
        if (*column == base)
            continue;
        m_changedByThem.addColumn(column.key());
        const auto sum = m_additions ? m_additions->followColumn(column.key(), base, mine, *column)
                                     : std::nullopt;
        if (sum
            && checkColumnText(*findSaveColumn(m_content.target().table(), column.key()), *sum)) {
            mine = *sum;
        } else if (mine != base && mine != *column) {
            SaveConflict made;
            made.column = column.key();
            made.base = base;
            made.mine = mine;
            made.theirs = *column;
            m_conflicts.append(made);
        } else {
            shown = shared;
        }
        base = *column;
    }
}

void SaveRebase::mergeRoot()
{
    if (m_base && m_theirs) {
        mergeNode(SaveTree::Root, {JsonArena::Root, JsonArena::Root});
        return;
    }
    if (!m_base && !m_theirs)
        return;
    SaveNode &root = m_tree.mutableNode(SaveTree::Root);
    const auto mine = m_tree.documentText();
    const auto base = m_base ? std::optional(m_base->value(JsonArena::Root)) : std::nullopt;
    const auto now = m_theirs ? std::optional(m_theirs->value(JsonArena::Root)) : std::nullopt;
    SaveValuePtr value
        = m_theirs ? SaveTree::makeValue(m_theirs, JsonArena::Root) : SaveTree::makeSqlNull();
    m_changedByThem.addChanged(SaveTree::Root);
    root.baseValue = value;
    if (mine == now || mine == base) {
        m_tree.swapValue(SaveTree::Root, value);
        return;
    }
    SaveConflict made;
    made.base = base ? std::optional(base->toString()) : std::nullopt;
    made.mine = mine ? std::optional(mine->toString()) : std::nullopt;
    made.theirs = now ? std::optional(now->toString()) : std::nullopt;
    m_conflicts.append(made);
    m_tree.changed(SaveTree::Root);
}

bool SaveRebase::isEdited(SaveNodeId id, ArenaNode base) const
{
    return m_touched.contains(id) && !m_tree.hasText(id, baseText(base));
}

void SaveRebase::mergeNode(SaveNodeId id, Pair at)
{
    const SaveNode &node = m_tree.node(id);
    const JsonType type = m_base->type(at.base);
    const bool inPlace = node.value == node.baseValue;
    if (inPlace && isJsonContainer(type) && m_theirs->type(at.theirs) == type) {
        if (baseText(at.base) == theirText(at.theirs)) {
            repointInside(id, at.theirs);
            return;
        }
        if (type == JsonType::Object)
            mergeObject(id, at);
        else
            mergeArray(id, at);
        if (node.value->listed)
            repoint(id, at.theirs);
        return;
    }
    mergeValue(id, at);
}

/// Where they changed nothing, nothing is merged: each node finds its text in the new document.
void SaveRebase::repointInside(SaveNodeId id, ArenaNode theirs)
{
    const SaveNode &node = m_tree.node(id);
    if (node.value != node.baseValue)
        return;
    repoint(id, theirs);
    if (!node.value->listed)
        return;
    if (node.value->type == JsonType::Object) {
        JsonMemberCursor members(*m_theirs, theirs);
        for (const SaveNodeId child : node.value->children) {
            const SaveNode &member = m_tree.node(child);
            if (member.inBase)
                repointInside(child, members.find(member.baseKey));
        }
        return;
    }
    const Ids elements = m_tree.baseChildren(id);
    for (size_t row = 0; row < elements.size(); ++row)
        repointInside(elements[row], m_theirs->child(theirs, quint32(row)));
}

void SaveRebase::mergeValue(SaveNodeId id, Pair at)
{
    SaveNode &node = m_tree.mutableNode(id);
    const bool sameThere = baseText(at.base) == theirText(at.theirs);
    if (!isEdited(id, at.base)) {
        if (sameThere && node.value == node.baseValue)
            repoint(id, at.theirs);
        else
            takeTheirs(id, at);
        return;
    }
    if (sameThere)
        return;
    if (m_additions
        && m_additions->follow(m_tree, id, m_base->value(at.base), m_theirs->value(at.theirs))) {
        node.baseValue->arena = m_theirs; // also for the step that takes the addition back
        node.baseValue->arenaNode = at.theirs;
        m_changedByThem.addChanged(id);
        m_tree.changed(id);
        return;
    }
    // 10 against 10.00 is no quarrel: theirs stands.
    if (jsonEqual(m_tree.text(id), m_theirs->value(at.theirs))) {
        putUnder(id, at);
        takeTheirs(id, at);
        return;
    }
    conflict(id, m_tree.path(id), at.base, at.theirs);
    putUnder(id, at);
    if (node.value->isContainer())
        node.value->baseOrder.reset();
    m_tree.changed(id);
}

/// Also for the step that takes the edit back: it was about what stood there, which is theirs now.
void SaveRebase::putUnder(SaveNodeId id, Pair at)
{
    SaveNode &node = m_tree.mutableNode(id);
    const SaveValuePtr value = SaveTree::makeValue(m_theirs, at.theirs);
    if (node.baseValue == node.value || node.baseValue->changedInside) {
        noteUnder(id, at.base);
        node.baseValue = value; // steps are about its rows
        if (const auto adopted = m_tree.m_adopted.find(id); adopted != m_tree.m_adopted.end())
            *adopted = value;
    } else {
        *node.baseValue = *value;
    }
}

void SaveRebase::mergeObject(SaveNodeId id, Pair at)
{
    takeOver(id);
    const Ids members = m_tree.children(id);
    std::vector<std::optional<SaveNodeId>> order(m_theirs->childCount(at.theirs));
    JsonMemberCursor before(*m_base, at.base);
    JsonMemberCursor now(*m_theirs, at.theirs);
    QHash<QString, SaveNodeId> own; // under keys that the base does not have
    for (const SaveNodeId member : members) {
        const SaveNode &node = m_tree.node(member);
        if (node.present && (!node.inBase || node.key != node.baseKey))
            own.insert(node.key, member);
        if (!node.inBase)
            continue;
        const Pair both{before.find(node.baseKey), now.find(node.baseKey)};
        if (both.theirs != NoNode)
            order[m_theirs->row(both.theirs)] = member;
        if (both.theirs == NoNode || !followPlain(member, node, both))
            mergeMember(member, both);
    }
    Ids arranged;
    arranged.reserve(order.size());
    for (quint32 row = 0; row < m_theirs->childCount(at.theirs); ++row) {
        arranged.push_back(order[row] ? *order[row]
                                      : mergeNewMember(id, m_theirs->child(at.theirs, row), own));
    }
    m_tree.arrange(id, m_tree.withOwnBetween(id, arranged));
}

/// A member taken away and made anew under its key is the same member, changed.
void SaveRebase::takeOver(SaveNodeId object)
{
    QHash<QString, SaveNodeId> removed;
    const Ids members = m_tree.children(object);
    for (const SaveNodeId id : members) {
        const SaveNode &node = m_tree.node(id);
        if (node.inBase && !node.present)
            removed.insert(node.baseKey, id);
    }
    if (removed.isEmpty())
        return;
    for (const SaveNodeId id : members) {
        SaveNode &node = m_tree.mutableNode(id);
        if (node.inBase || !removed.contains(node.key))
            continue;
        const SaveNodeId old = removed.take(node.key);
        node.inBase = true;
        node.baseKey = node.key;
        node.baseValue = m_tree.node(old).baseValue;
        m_tree.m_adopted.insert(id, node.baseValue);
        dropForever(old);
    }
}

void SaveRebase::mergeMember(SaveNodeId id, Pair at)
{
    if (at.theirs == NoNode)
        mergeRemoval(id, at.base);
    else
        mergeKept(id, at);
}

void SaveRebase::mergeRemoval(SaveNodeId id, ArenaNode base)
{
    SaveNode &node = m_tree.mutableNode(id);
    if (node.present && (isEdited(id, base) || node.key != node.baseKey)) {
        m_changedByThem.addChanged(id);
        conflict(id, m_tree.path(id), base, NoNode);
        noteUnder(id, base);
        node.inBase = false;
        m_tree.changed(id);
        return;
    }
    m_changedByThem.addGone(id);
    dropForever(id);
}

void SaveRebase::mergeKept(SaveNodeId id, Pair at)
{
    if (followPlain(id, m_tree.node(id), at))
        return;
    if (m_tree.isPresent(id)) {
        mergeNode(id, at);
        return;
    }
    if (baseText(at.base) == theirText(at.theirs))
        return;
    conflict(id, m_tree.path(id), at.base, at.theirs);
    if (m_tree.node(id).value == m_tree.node(id).baseValue)
        takeTheirs(id, at);
    else // it was edited before it was removed
        putUnder(id, at);
}

/// Gives the node that stands for theirs.
SaveNodeId SaveRebase::mergeNewMember(SaveNodeId object, ArenaNode theirs,
                                      const QHash<QString, SaveNodeId> &own)
{
    const QString key = m_theirs->key(theirs);
    const auto mine = own.constFind(key);
    if (mine == own.cend())
        return addTheirs(object, key, theirs, true);
    if (m_tree.node(*mine).inBase) { // renamed to a key that they have made meanwhile
        const SaveNodeId made = addTheirs(object, key, theirs, false);
        conflict(*mine, m_tree.path(*mine), NoNode, theirs);
        m_conflicts.last().other = made;
        m_tree.m_under.push_back({made, m_tree.m_edits, {}, *mine});
        return made;
    }
    return adopt(*mine, key, theirs);
}

/// What both made is one: what the person has of it, with theirs below.
SaveNodeId SaveRebase::adopt(SaveNodeId mine, const QString &key, ArenaNode theirs)
{
    SaveNode &node = m_tree.mutableNode(mine);
    node.inBase = true;
    node.baseKey = key;
    if (jsonEqual(m_tree.text(mine), m_theirs->value(theirs))) {
        takeTheirs(mine, {NoNode, theirs});
    } else {
        conflict(mine, m_tree.path(mine), NoNode, theirs);
        node.baseValue = SaveTree::makeValue(m_theirs, theirs);
        m_tree.changed(mine);
    }
    m_tree.m_adopted.insert(mine, node.baseValue);
    return mine;
}

void SaveRebase::takeTheirs(SaveNodeId id, Pair at)
{
    const ArenaNode theirs = at.theirs;
    if (!m_tree.hasText(id, theirText(theirs)))
        m_changedByThem.addChanged(id);
    if (m_tree.node(id).baseValue->changedInside && at.base != NoNode)
        noteUnder(id, at.base); // steps are about its rows
    const SaveValuePtr base = becomeBase(id, SaveTree::makeValue(m_theirs, theirs));
    const auto adopted = m_tree.m_adopted.find(id);
    if (adopted != m_tree.m_adopted.end())
        *adopted = base;
    const SaveNode &node = m_tree.node(id);
    const bool isMember = id != SaveTree::Root && m_tree.type(node.parent) == JsonType::Object;
    if (isMember && node.inBase && node.present && node.key == node.baseKey)
        m_tree.m_touched.remove(id); // it is theirs in all; an element may have been moved as well
}

/// Also for the steps that lead back to the base, unless some are about its rows.
SaveValuePtr SaveRebase::becomeBase(SaveNodeId id, SaveValuePtr value)
{
    const SaveValuePtr base = m_tree.node(id).baseValue;
    m_tree.mutableNode(id).baseValue = value;
    m_tree.swapValue(id, value);
    if (base->changedInside)
        return m_tree.node(id).value;
    *base = *m_tree.node(id).value;
    m_tree.mutableNode(id).value = m_tree.mutableNode(id).baseValue = base;
    return base;
}

/// A number or the like that nobody edits, and that stays one: of it only the text is another.
/// There may be a hundred thousand of them.
bool SaveRebase::followPlain(SaveNodeId id, const SaveNode &node, Pair at)
{
    SaveValue &value = *node.value;
    const JsonType type = m_theirs->type(at.theirs);
    if (node.value != node.baseValue || value.isContainer() || isJsonContainer(type)
        || !node.present || m_touched.contains(id))
        return false;
    if (baseText(at.base) != theirText(at.theirs)) {
        m_changedByThem.addChanged(id);
        value.type = type;
        m_tree.tell(id);
    }
    value.arena = m_theirs;
    value.arenaNode = at.theirs;
    return true;
}

/// The same text in the new document, so that the old one can be let go.
void SaveRebase::repoint(SaveNodeId id, ArenaNode theirs)
{
    SaveValue &value = *m_tree.node(id).value;
    value.arena = m_theirs;
    value.arenaNode = theirs;
}

void SaveRebase::drop(SaveNodeId id)
{
    SaveNode &node = m_tree.mutableNode(id);
    if (!node.present)
        m_tree.countRemoved(id, -1);
    if (auto &order = m_tree.node(node.parent).value->baseOrder)
        std::erase(*order, id);
    node.inBase = node.present = false;
    m_tree.detach(id);
}

void SaveRebase::dropForever(SaveNodeId id)
{
    drop(id);
    m_tree.mutableNode(id).gone = true;
}

/// That is what the steps made so far lead back to.
void SaveRebase::noteUnder(SaveNodeId id, ArenaNode base)
{
    std::vector<SaveTree::Under> &all = m_tree.m_under;
    const JsonText was = m_base->value(base);
    const auto known = std::find_if(
        all.begin(), all.end(), [&](const auto &one) { return one.node == id && one.was == was; });
    if (known != all.end())
        known->edit = m_tree.m_edits;
    else
        all.push_back({id, m_tree.m_edits, was});
}

SaveNodeId SaveRebase::addTheirs(SaveNodeId container, const QString &key, ArenaNode theirs,
                                 bool present)
{
    const SaveNodeId made
        = m_tree.createNode(container, key, SaveTree::makeValue(m_theirs, theirs));
    m_tree.mutableNode(made).inBase = m_tree.mutableNode(made).byOthers = true;
    m_tree.mutableNode(made).present = present;
    const Ids &shown = m_tree.children(container);
    size_t row = shown.size();
    while (row > 0 && !m_tree.node(shown[row - 1]).inBase)
        --row; // what only the person has appended stays behind it
    m_tree.attach(made, quint32(row));
    if (!present) {
        m_tree.countRemoved(made, 1);
        m_tree.changed(made);
    }
    m_changedByThem.addChanged(made);
    return made;
}

void SaveRebase::conflict(SaveNodeId id, const JsonPointer &path, ArenaNode base, ArenaNode theirs)
{
    SaveConflict made;
    made.path = path;
    made.node = id;
    if (base != NoNode)
        made.base = m_base->value(base).toString();
    if (m_tree.isPresent(id))
        made.mine = m_tree.text(id).toString();
    if (theirs != NoNode)
        made.theirs = m_theirs->value(theirs).toString();
    m_conflicts.append(made);
}

} // namespace waymark

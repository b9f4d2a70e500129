#include "models/document/neteffect.h"

#include "models/document/longestrun.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

/// An array as the operations change it: what is there so far, and what must be there in the end.
struct NetEffect::Elements
{
    std::vector<SaveNodeId> base;
    std::vector<SaveNodeId> running;
    std::vector<SaveNodeId> target; ///< with what is added
};

NetEffect::NetEffect(const SaveTree &tree)
    : m_tree(tree)
    , m_touched(tree.touchedWithAncestors())
{
    if (m_touched.isEmpty())
        return;
    sortTouched();
    visitRoot();
}

QList<JsonGuard> NetEffect::guards() const
{
    QList<JsonGuard> guards = m_guards;
    for (const BroughtElements &brought : m_brought) {
        if (const auto guard = identityGuard(m_tree, brought))
            guards.append(*guard);
    }
    return guards;
}

/// What was not touched has no effect, so a container costs what was touched in it.
void NetEffect::sortTouched()
{
    for (const SaveNodeId id : m_touched) {
        if (id != SaveTree::Root && m_tree.isAmongChildren(id))
            m_inside[m_tree.parent(id)].push_back(id);
    }
    for (std::vector<SaveNodeId> &ids : m_inside) {
        std::sort(ids.begin(), ids.end(),
                  [this](SaveNodeId a, SaveNodeId b) { return m_tree.row(a) < m_tree.row(b); });
    }
}

void NetEffect::visitRoot()
{
    const SaveNode &root = m_tree.node(SaveTree::Root);
    if (root.value == root.baseValue) {
        visit({});
        return;
    }
    const auto was
        = m_tree.base() ? std::optional(m_tree.base()->value(JsonArena::Root)) : std::nullopt;
    const auto now = m_tree.documentText();
    if (was == now)
        return;
    change(SaveMark::Changed, SaveTree::Root, {}, was, now);
    operate(JsonOperation::Kind::SetRoot, {}, now, was);
    guard(JsonGuard::Kind::RootTextIs, {}, was);
}

void NetEffect::visit(const Level &level)
{
    if (!m_touched.contains(level.node))
        return;
    const SaveNode &node = m_tree.node(level.node);
    if (node.value != node.baseValue)
        replace(level);
    else if (m_tree.type(level.node) == JsonType::Object)
        visitObject(level);
    else if (m_tree.type(level.node) == JsonType::Array)
        visitArray(level);
}

void NetEffect::replace(const Level &level)
{
    const JsonText was = m_tree.base()->value(level.base);
    const JsonText now = m_tree.text(level.node);
    if (was == now)
        return;
    change(SaveMark::Changed, level.node, level.path, was, now);
    operate(JsonOperation::Kind::Replace, level.path, now, was);
    guardText(level.path, level.base, was);
    guardIdentity(level.base);
}

void NetEffect::visitObject(const Level &level)
{
    const JsonArena &base = *m_tree.base();
    QHash<QString, SaveNodeId> added;
    QList<Rename> renames;
    const std::vector<SaveNodeId> touched = m_inside.value(level.node);
    for (const SaveNodeId id : touched) {
        const SaveNode &member = m_tree.node(id);
        if (!member.inBase)
            added.insert(member.key, id);
        if (!member.inBase || !member.present)
            continue;
        const BaseNode at = base.member(level.base, member.baseKey);
        visit({id, at, level.path.child(member.baseKey)});
        if (member.key != member.baseKey)
            renames.append({id, at});
    }
    removeMembers(level, added);
    if (!renames.isEmpty())
        renameMembers(level, renames);
    if (added.isEmpty())
        return;
    for (const SaveNodeId id : touched) {
        const QString key = m_tree.node(id).key;
        if (added.value(key, SaveTree::Root) != id)
            continue;
        const JsonPointer path = level.path.child(key);
        change(SaveMark::Added, id, path, {}, m_tree.text(id));
        operate(JsonOperation::Kind::AddMember, path, m_tree.text(id), {});
        if (base.member(level.base, key) == JsonArena::NoNode)
            guard(JsonGuard::Kind::Absent, path);
        guardIdentity(level.base);
    }
}

/// What is taken away and made anew under its key has changed; it is no addition any more.
void NetEffect::removeMembers(const Level &level, QHash<QString, SaveNodeId> &added)
{
    if (m_tree.node(level.node).value->removedCount == 0)
        return;
    const JsonArena &base = *m_tree.base();
    for (const SaveNodeId id : m_inside.value(level.node)) {
        const SaveNode &member = m_tree.node(id);
        if (!member.inBase || member.present)
            continue;
        const BaseNode at = base.member(level.base, member.baseKey);
        const JsonPointer path = level.path.child(member.baseKey);
        if (added.contains(member.baseKey)) {
            const SaveNodeId anew = added.take(member.baseKey);
            if (m_tree.text(anew) == base.value(at))
                continue;
            change(SaveMark::Changed, anew, path, base.value(at), m_tree.text(anew));
            operate(JsonOperation::Kind::Replace, path, m_tree.text(anew), base.value(at));
        } else {
            change(SaveMark::Removed, id, path, base.value(at), {});
            operate(JsonOperation::Kind::Remove, path, {}, base.value(at));
        }
        guardText(path, at);
        guardIdentity(at);
    }
}

void NetEffect::renameMembers(const Level &level, QList<Rename> renames)
{
    const JsonArena &base = *m_tree.base();
    QSet<QString> gone;
    QSet<QString> there; // beside those of the base that are not gone
    for (const SaveNodeId id : m_inside.value(level.node)) {
        const SaveNode &member = m_tree.node(id);
        if (member.inBase && !member.present)
            gone.insert(member.baseKey);
    }
    for (const SaveNodeId id : m_inside.value(level.node)) {
        if (!m_tree.node(id).inBase)
            gone.remove(m_tree.node(id).key); // replaced in place, so still there
    }
    while (!renames.isEmpty()) {
        const auto free = std::find_if(renames.begin(), renames.end(), [&](const Rename &rename) {
            const QString &key = m_tree.node(rename.node).key;
            const bool inBase = base.member(level.base, key) != JsonArena::NoNode;
            return !there.contains(key) && (!inBase || gone.contains(key));
        });
        if (free == renames.end()) {
            replaceRing(level, renames);
            return;
        }
        const SaveNode &member = m_tree.node(free->node);
        const JsonPointer from = level.path.child(member.baseKey);
        const JsonPointer to = level.path.child(member.key);
        change(SaveMark::Moved, free->node, to, base.value(free->base), m_tree.text(free->node));
        m_changes.last().from = from;
        operate(JsonOperation::Kind::Move, to, {}, {});
        m_operations.last().operation.from = from;
        guardText(from, free->base);
        guardIdentity(free->base);
        if (base.member(level.base, member.key) == JsonArena::NoNode)
            guard(JsonGuard::Kind::Absent, to);
        there.remove(member.baseKey);
        gone.insert(member.baseKey);
        there.insert(member.key);
        renames.erase(free);
    }
}

/// Keys that changed places with each other: no order of moves does it, so the values are written.
void NetEffect::replaceRing(const Level &level, const QList<Rename> &ring)
{
    const JsonArena &base = *m_tree.base();
    for (const Rename &rename : ring) {
        const QString key = m_tree.node(rename.node).key;
        const BaseNode at = base.member(level.base, key);
        const JsonPointer path = level.path.child(key);
        const JsonText now = m_tree.text(rename.node);
        change(SaveMark::Changed, rename.node, path, base.value(at), now);
        operate(JsonOperation::Kind::Replace, path, now, base.value(at));
        guardText(path, at);
        guardIdentity(at);
    }
}

void NetEffect::visitArray(const Level &level)
{
    const std::vector<SaveNodeId> touched = m_inside.value(level.node);
    const bool inPlace = !m_tree.node(level.node).value->baseOrder
        && std::all_of(touched.begin(), touched.end(), [this](SaveNodeId id) {
               return m_tree.node(id).inBase && m_tree.isPresent(id);
           });
    if (!inPlace) {
        visitRestructuredArray(level);
        return;
    }
    for (const SaveNodeId id : touched) {
        const auto row = quint32(m_tree.row(id));
        visit({id, m_tree.base()->child(level.base, row), level.path.child(qsizetype(row))});
    }
}

void NetEffect::visitRestructuredArray(const Level &level)
{
    const JsonArena &base = *m_tree.base();
    Elements elements;
    elements.base = m_tree.baseChildren(level.node);
    elements.running = elements.base;
    for (const SaveNodeId id : m_tree.children(level.node)) {
        if (m_tree.isPresent(id))
            elements.target.push_back(id);
    }
    for (size_t row = 0; row < elements.base.size(); ++row) {
        const SaveNodeId id = elements.base[row];
        if (m_tree.isPresent(id) && m_touched.contains(id))
            visit({id, base.child(level.base, quint32(row)), level.path.child(qsizetype(row))});
    }
    removeElements(level, elements);
    moveElements(level, elements);
    insertElements(level, elements);
}

void NetEffect::removeElements(const Level &level, Elements &elements)
{
    const JsonArena &base = *m_tree.base();
    for (size_t row = elements.base.size(); row-- > 0;) {
        const SaveNodeId id = elements.base[row];
        if (m_tree.isPresent(id))
            continue;
        const BaseNode at = base.child(level.base, quint32(row));
        const JsonPointer path = level.path.child(qsizetype(row));
        change(SaveMark::Removed, id, path, base.value(at), {});
        operate(JsonOperation::Kind::Remove, path, {}, base.value(at));
        guardText(path, at);
        guardIdentity(at);
        elements.running.erase(elements.running.begin() + qsizetype(row));
    }
}

void NetEffect::moveElements(const Level &level, Elements &elements)
{
    if (!m_tree.node(level.node).value->baseOrder)
        return;
    QHash<SaveNodeId, int> rows;
    for (size_t row = 0; row < elements.running.size(); ++row)
        rows.insert(elements.running[row], int(row));
    std::vector<SaveNodeId> kept;
    std::vector<int> order;
    for (const SaveNodeId id : elements.target) {
        if (rows.contains(id)) {
            kept.push_back(id);
            order.push_back(rows.value(id));
        }
    }
    const std::vector<bool> stays = longestRun(order);
    for (size_t row = 0; row < kept.size(); ++row) {
        if (stays[row])
            continue;
        auto &running = elements.running;
        const auto at = std::find(running.begin(), running.end(), kept[row]);
        const qsizetype from = at - running.begin();
        running.erase(at);
        const auto behind = row == 0 ? running.begin()
                                     : std::find(running.begin(), running.end(), kept[row - 1]) + 1;
        const qsizetype to = behind - running.begin();
        running.insert(behind, kept[row]);
        if (from == to)
            continue;
        change(SaveMark::Moved, kept[row], level.path.child(to), m_tree.text(kept[row]),
               m_tree.text(kept[row]));
        m_changes.last().from = level.path.child(from);
        operate(JsonOperation::Kind::Move, level.path.child(to), {}, {});
        m_operations.last().operation.from = level.path.child(from);
        guardText(level.path, level.base); // indexes mean nothing in another array
        guardIdentity(level.base);
    }
}

void NetEffect::insertElements(const Level &level, const Elements &elements)
{
    size_t appended = elements.target.size();
    while (appended > 0 && !m_tree.node(elements.target[appended - 1]).inBase)
        --appended;
    BroughtElements brought{level.base, level.path, {}};
    for (size_t row = 0; row < elements.target.size(); ++row) {
        const SaveNodeId id = elements.target[row];
        if (m_tree.node(id).inBase)
            continue;
        const bool atEnd = row >= appended;
        const JsonPointer path = atEnd ? level.path : level.path.child(qsizetype(row));
        change(SaveMark::Added, id, atEnd ? level.path.child(u"-"_s) : path, {}, m_tree.text(id));
        operate(atEnd ? JsonOperation::Kind::AppendElement : JsonOperation::Kind::InsertElement,
                path, m_tree.text(id), {});
        m_operations.last().index = qsizetype(row);
        if (atEnd)
            guard(JsonGuard::Kind::IsArray, level.path);
        else
            guardInsertion(level, elements, row);
        guardIdentity(level.base);
        brought.elements += m_operations.last().operation.value->utf8();
    }
    if (!brought.elements.isEmpty())
        m_brought.append(brought);
}

/// The element before which something new comes must be the one that the person saw there.
void NetEffect::guardInsertion(const Level &level, const Elements &elements, size_t row)
{
    while (!m_tree.node(elements.target[row]).inBase)
        ++row;
    const auto neighbour
        = std::find(elements.base.begin(), elements.base.end(), elements.target[row]);
    const BaseNode at
        = m_tree.base()->child(level.base, quint32(neighbour - elements.base.begin()));
    if (m_tree.base()->isContainer(at) && !m_tree.baseIdentityKey(level.base))
        guard(JsonGuard::Kind::LengthIs, level.path, {}, qsizetype(elements.base.size()));
    else if (m_tree.base()->isContainer(at))
        guardIdentity(at);
    else
        guardText(level.path.child(neighbour - elements.base.begin()), at);
}

void NetEffect::change(SaveMark kind, SaveNodeId node, const JsonPointer &path,
                       const std::optional<JsonText> &was, const std::optional<JsonText> &now)
{
    SaveChange line;
    line.kind = kind;
    line.node = node;
    line.path = path;
    if (was)
        line.was = ChangedText(*was);
    if (now)
        line.now = ChangedText(*now);
    m_changes.append(line);
}

void NetEffect::operate(JsonOperation::Kind kind, const JsonPointer &path,
                        const std::optional<JsonText> &value, const std::optional<JsonText> &was)
{
    NetOperation made;
    made.operation.kind = kind;
    made.operation.path = path;
    made.operation.value = value;
    made.was = was;
    m_operations.append(made);
}

void NetEffect::guard(JsonGuard::Kind kind, const JsonPointer &path,
                      const std::optional<JsonText> &value, qsizetype length)
{
    const auto name = qMakePair(int(kind), path.toString());
    if (m_guarded.contains(name))
        return;
    m_guarded.insert(name);
    m_guards.append({kind, path, value, length});
}

void NetEffect::guardText(const JsonPointer &path, BaseNode base)
{
    guardText(path, base, m_tree.base()->value(base));
}

void NetEffect::guardText(const JsonPointer &path, BaseNode base, const JsonText &text)
{
    guard(JsonGuard::Kind::TextIs, path, text);
    guardSteps(base);
}

/// "0" is a key of an object and an index of an array: a path with such a step is only the one that
/// was meant where the container still is of its type. Each step is looked at once, however deep.
void NetEffect::guardSteps(BaseNode base)
{
    const JsonArena &arena = *m_tree.base();
    std::vector<BaseNode> containers;
    for (BaseNode at = base; at != JsonArena::Root && !m_stepped.contains(at);
         at = arena.parent(at)) {
        m_stepped.insert(at);
        const BaseNode container = arena.parent(at);
        if (arena.type(container) == JsonType::Array || parseArrayIndex(arena.key(at)))
            containers.push_back(container);
    }
    for (auto at = containers.rbegin(); at != containers.rend(); ++at) {
        const bool isArray = arena.type(*at) == JsonType::Array;
        guard(isArray ? JsonGuard::Kind::IsArray : JsonGuard::Kind::IsObject, arena.pointer(*at));
    }
}

void NetEffect::guardIdentity(BaseNode base)
{
    const JsonArena &arena = *m_tree.base();
    for (BaseNode at = base; at != JsonArena::Root; at = arena.parent(at)) {
        const BaseNode array = arena.parent(at);
        if (arena.type(array) != JsonType::Array)
            continue;
        if (const auto key = m_tree.baseIdentityKey(array))
            guardText(arena.pointer(at).child(*key), arena.member(at, *key));
        else
            guardText(arena.pointer(at), at);
    }
}

} // namespace waymark

#include "models/json/jsondraft.h"

#include "models/domain/errortext.h"
#include "models/json/jsondraftwriter.h"
#include "models/json/jsonstring.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype IndexFrom = 16; ///< children from which a list of members is worth an index

} // namespace

JsonDraft::JsonDraft(JsonArena base)
    : m_base(std::move(base))
    , m_idEnd(m_base.nodeCount())
{
}

JsonDraft::Home JsonDraft::home(NodeId id) const
{
    if (id < m_base.nodeCount())
        return {m_base, id, 0};
    const auto behind
        = std::upper_bound(m_added.cbegin(), m_added.cend(), id,
                           [](NodeId wanted, const AddedValue &v) { return wanted < v.offset; });
    const AddedValue &value = *std::prev(behind);
    return {value.arena, id - value.offset, value.offset};
}

JsonType JsonDraft::type(NodeId id) const
{
    const Home at = home(content(id));
    return at.arena.type(at.local);
}

JsonDraft::NodeId JsonDraft::parentContent(NodeId place) const
{
    const auto moved = m_parents.constFind(place);
    if (moved != m_parents.cend())
        return *moved;
    const Home at = home(place);
    const NodeId above = at.arena.parent(at.local);
    return above == NoNode ? NoNode : at.offset + above;
}

JsonDraft::NodeId JsonDraft::parent(NodeId id) const
{
    const NodeId above = parentContent(id);
    return above == NoNode ? NoNode : placeOf(above);
}

quint32 JsonDraft::row(NodeId id) const
{
    const NodeId above = parentContent(id);
    if (above == NoNode)
        return 0;
    const auto list = m_lists.find(above);
    if (list == m_lists.end()) {
        const Home at = home(id);
        return at.arena.row(at.local);
    }
    return rowInList(*list, id);
}

/// Edits one after the other ask for rows that changed just before: so nothing is counted beyond
/// the row asked for, nor where it is known from the way there.
quint32 JsonDraft::rowInList(ChildList &list, NodeId place) const
{
    const QList<NodeId> &places = list.places;
    if (m_steppedTo < places.size() && places[m_steppedTo] == place)
        return m_steppedTo;
    m_rows.resize(std::max(m_rows.size(), qsizetype(m_idEnd)));
    quint32 *const rows = m_rows.data();
    const bool isKnown = rows[place] < list.validRows && places[rows[place]] == place;
    while (!isKnown && list.validRows < places.size()) {
        const qsizetype row = list.validRows++;
        rows[places[row]] = quint32(row);
        if (places[row] == place)
            break;
    }
    return rows[place];
}

quint32 JsonDraft::childCount(NodeId id) const
{
    const NodeId holder = content(id);
    const auto list = std::as_const(m_lists).constFind(holder);
    if (list != m_lists.cend())
        return quint32(list->places.size());
    const Home at = home(holder);
    return at.arena.childCount(at.local);
}

JsonDraft::NodeId JsonDraft::child(NodeId id, quint32 row) const
{
    const NodeId holder = content(id);
    const auto list = std::as_const(m_lists).constFind(holder);
    if (list != m_lists.cend())
        return list->places[row];
    const Home at = home(holder);
    return at.offset + at.arena.child(at.local, row);
}

bool JsonDraft::isInside(NodeId id, NodeId ancestor) const
{
    while (id != ancestor && id != NoNode)
        id = parent(id);
    return id == ancestor;
}

QByteArrayView JsonDraft::keyText(NodeId id) const
{
    const auto changed = m_keys.constFind(id);
    if (changed != m_keys.cend())
        return *changed;
    const Home at = home(id);
    return at.arena.keyText(at.local);
}

QString JsonDraft::key(NodeId id) const
{
    return decodeJsonString(keyText(id));
}

QByteArrayView JsonDraft::scalarText(NodeId id) const
{
    const Home at = home(content(id));
    return at.arena.valueText(at.local);
}

QString JsonDraft::string(NodeId id) const
{
    return decodeJsonString(scalarText(id));
}

QByteArray JsonDraft::text(NodeId id) const
{
    return JsonDraftWriter(*this).write(id);
}

JsonDraft::NodeId JsonDraft::member(NodeId id, QStringView key) const
{
    if (type(id) != JsonType::Object)
        return NoNode;
    const NodeId holder = content(id);
    const auto list = m_lists.find(holder);
    if (list != m_lists.end())
        return memberOfList(*list, key.toUtf8());
    const Home at = home(holder);
    const NodeId found = at.arena.member(at.local, key);
    return found == NoNode ? NoNode : at.offset + found;
}

JsonDraft::NodeId JsonDraft::memberOfList(ChildList &list, const QByteArray &key) const
{
    if (list.places.size() >= IndexFrom) {
        if (!list.hasIndex)
            buildIndex(list);
        return list.byKey.value(key, NoNode);
    }
    for (qsizetype i = list.places.size() - 1; i >= 0; --i) {
        if (decodeJsonUtf8(keyText(list.places[i])) == key)
            return list.places[i];
    }
    return NoNode;
}

void JsonDraft::buildIndex(ChildList &list) const
{
    list.byKey.clear();
    list.byKey.reserve(list.places.size());
    for (const NodeId place : std::as_const(list.places))
        list.byKey.insert(decodeJsonUtf8(keyText(place)), place);
    list.hasIndex = true;
}

void JsonDraft::dropFromIndex(ChildList &list, NodeId place) const
{
    if (!list.hasIndex)
        return;
    if (list.byKey.size() == list.places.size()) // no key twice
        list.byKey.remove(decodeJsonUtf8(keyText(place)));
    else
        list.hasIndex = false;
}

JsonDraft::NodeId JsonDraft::step(NodeId id, const QString &token) const
{
    const JsonType kind = type(id);
    if (kind == JsonType::Object)
        return member(id, token);
    const auto index = kind == JsonType::Array ? parseArrayIndex(token) : std::nullopt;
    if (!index || *index >= qsizetype(childCount(id)))
        return NoNode;
    m_steppedTo = quint32(*index);
    return child(id, m_steppedTo);
}

JsonDraft::NodeId JsonDraft::find(const JsonPointer &pointer) const
{
    NodeId id = Root;
    for (const QString &token : pointer.tokens()) {
        id = step(id, token);
        if (id == NoNode)
            break;
    }
    return id;
}

JsonPointer JsonDraft::pointer(NodeId id) const
{
    QStringList tokens;
    for (; parentContent(id) != NoNode; id = parent(id))
        tokens += token(id);
    std::reverse(tokens.begin(), tokens.end());
    return JsonPointer(tokens);
}

QString JsonDraft::token(NodeId id) const
{
    const NodeId above = parent(id);
    if (above == NoNode)
        return {};
    return type(above) == JsonType::Object ? key(id) : QString::number(row(id));
}

quint32 JsonDraft::rowForKey(NodeId object, QStringView key) const
{
    const NodeId holder = content(object);
    const auto list = std::as_const(m_lists).constFind(holder);
    const Home at = home(holder);
    const bool sorted
        = list == m_lists.cend() ? at.arena.keysAreSorted(at.local) : list->keysAreSorted;
    quint32 high = childCount(object);
    if (!sorted)
        return high;
    const QByteArray wanted = quoteJsonString(key);
    quint32 low = 0;
    while (low < high) {
        const quint32 middle = low + (high - low) / 2;
        if (compareJsonKeyLexemes(keyText(child(object, middle)), wanted) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

Result<JsonDraft::NodeId> JsonDraft::addValue(const JsonText &value)
{
    const auto arena = JsonArena::parseTrusted(value.utf8());
    if (!arena)
        return arena.error();
    if (arena->nodeCount() > NoNode - m_idEnd - 1)
        return Error{
            Error::Kind::Failed, ErrorText::tr("The document has too many values."), {}, {}};
    const NodeId offset = m_idEnd;
    m_added.append({offset, *arena});
    m_idEnd += arena->nodeCount();
    return offset;
}

JsonDraft::ChildList &JsonDraft::editableList(NodeId content)
{
    const auto known = m_lists.find(content);
    if (known != m_lists.end())
        return *known;
    ChildList list;
    const Home at = home(content);
    const quint32 count = at.arena.childCount(at.local);
    list.keysAreSorted = at.arena.keysAreSorted(at.local);
    list.places.reserve(count + 1);
    for (quint32 row = 0; row < count; ++row)
        list.places.append(at.offset + at.arena.child(at.local, row));
    return *m_lists.insert(content, list);
}

void JsonDraft::insert(NodeId parent, quint32 row, NodeId node, QStringView key)
{
    const NodeId holder = content(parent);
    const bool isMember = type(parent) == JsonType::Object;
    ChildList &list = editableList(holder);
    list.places.insert(row, node);
    list.validRows = std::min(list.validRows, qsizetype(row));
    m_parents.insert(node, holder);
    m_keys.insert(node, isMember ? quoteJsonString(key) : QByteArray());
    if (isMember) {
        updateSorted(list, row);
        if (list.hasIndex)
            list.byKey.insert(key.toUtf8(), node);
    }
    touch(parent);
}

void JsonDraft::remove(NodeId id)
{
    const NodeId above = parent(id);
    const quint32 at = row(id);
    ChildList &list = editableList(content(above));
    dropFromIndex(list, id);
    list.places.removeAt(at);
    list.validRows = std::min(list.validRows, qsizetype(at));
    m_parents.insert(id, NoNode);
    touch(above);
}

void JsonDraft::setKey(NodeId id, QStringView key)
{
    const NodeId above = parent(id);
    const quint32 at = row(id);
    ChildList &list = editableList(content(above));
    dropFromIndex(list, id);
    m_keys.insert(id, quoteJsonString(key));
    if (list.hasIndex)
        list.byKey.insert(key.toUtf8(), id);
    updateSorted(list, at);
    touch(above);
}

void JsonDraft::updateSorted(ChildList &list, qsizetype row) const
{
    const auto inOrder = [&](qsizetype first) {
        return first < 0 || first + 1 >= list.places.size()
            || compareJsonKeyLexemes(keyText(list.places[first]), keyText(list.places[first + 1]))
            < 0;
    };
    list.keysAreSorted = list.keysAreSorted && inOrder(row - 1) && inOrder(row);
}

void JsonDraft::swapValues(NodeId a, NodeId b)
{
    const NodeId contentOfA = content(a);
    const NodeId contentOfB = content(b);
    setContent(a, contentOfB);
    setContent(b, contentOfA);
    for (const NodeId place : {a, b}) {
        const NodeId above = parent(place);
        if (above != NoNode)
            touch(above);
    }
}

void JsonDraft::setContent(NodeId place, NodeId content)
{
    if (place == content) {
        m_contents.remove(place);
        m_places.remove(content);
    } else {
        m_contents.insert(place, content);
        m_places.insert(content, place);
    }
}

/// A touched content has only touched ones above it, so the way up ends early.
void JsonDraft::touch(NodeId place)
{
    while (place != NoNode && !m_touched.contains(content(place))) {
        m_touched.insert(content(place));
        place = parent(place);
    }
}

} // namespace waymark

#include "models/json/jsondraftwriter.h"

namespace waymark {
namespace {

using NodeId = JsonArena::NodeId;

QByteArrayView between(const JsonArena &arena, qsizetype begin, qsizetype end)
{
    return {arena.text().constData() + begin, end - begin};
}

qsizetype valueEnd(const JsonArena &arena, NodeId id)
{
    return arena.valueOffset(id) + arena.valueText(id).size();
}

/// Where a child begins, with its key.
qsizetype childBegin(const JsonArena &arena, NodeId id)
{
    return arena.hasKey(id) ? arena.keyOffset(id) : arena.valueOffset(id);
}

} // namespace

JsonDraftWriter::JsonDraftWriter(const JsonDraft &draft)
    : m_draft(draft)
{
}

QByteArray JsonDraftWriter::write(NodeId place)
{
    if (place == JsonDraft::Root)
        m_out.reserve(m_draft.base().text().size() + 1024);
    writeValue(place);
    return m_out;
}

void JsonDraftWriter::writeValue(NodeId place)
{
    const NodeId content = m_draft.content(place);
    if (!m_draft.m_touched.contains(content)) {
        const auto home = m_draft.home(content);
        m_out += home.arena.valueText(home.local);
        return;
    }
    const auto list = std::as_const(m_draft.m_lists).constFind(content);
    if (list == m_draft.m_lists.cend())
        writeAroundChildren(content);
    else
        writeChangedList(content, list->places);
}

void JsonDraftWriter::writeAroundChildren(NodeId content)
{
    const auto home = m_draft.home(content);
    const JsonArena &arena = home.arena;
    qsizetype written = arena.valueOffset(home.local);
    for (quint32 row = 0; row < arena.childCount(home.local); ++row) {
        const NodeId child = arena.child(home.local, row);
        m_out += between(arena, written, arena.valueOffset(child));
        writeValue(home.offset + child);
        written = valueEnd(arena, child);
    }
    m_out += between(arena, written, valueEnd(arena, home.local));
}

void JsonDraftWriter::writeChangedList(NodeId content, const QList<NodeId> &children)
{
    const auto home = m_draft.home(content);
    const bool isObject = home.arena.type(home.local) == JsonType::Object;
    if (children.isEmpty()) {
        m_out += isObject ? "{}" : "[]";
        return;
    }
    const Manner manner = mannerOf(home);
    QByteArrayView before = manner.open;
    for (const NodeId child : children) {
        m_out += before;
        if (isObject) {
            m_out += m_draft.keyText(child);
            m_out += manner.colon;
        }
        writeValue(child);
        before = manner.separator;
    }
    m_out += manner.close;
}

JsonDraftWriter::Manner JsonDraftWriter::mannerOf(const JsonDraft::Home &home)
{
    const JsonArena &arena = home.arena;
    const bool isObject = arena.type(home.local) == JsonType::Object;
    Manner manner{isObject ? "{" : "[", ": ", ", ", isObject ? "}" : "]"};
    const quint32 count = arena.childCount(home.local);
    if (count == 0)
        return manner;
    const NodeId first = arena.child(home.local, 0);
    const NodeId last = arena.child(home.local, count - 1);
    manner.open = between(arena, arena.valueOffset(home.local), childBegin(arena, first));
    manner.close = between(arena, valueEnd(arena, last), valueEnd(arena, home.local));
    if (isObject) {
        const qsizetype keyEnd = arena.keyOffset(first) + arena.keyText(first).size();
        manner.colon = between(arena, keyEnd, arena.valueOffset(first));
    }
    if (count > 1) {
        const NodeId second = arena.child(home.local, 1);
        manner.separator = between(arena, valueEnd(arena, first), childBegin(arena, second));
    }
    return manner;
}

} // namespace waymark

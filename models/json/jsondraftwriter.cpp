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
    begin(place);
    while (!m_open.empty())
        writeNext();
    return m_out;
}

void JsonDraftWriter::begin(NodeId place)
{
    const NodeId content = m_draft.content(place);
    const auto home = m_draft.home(content);
    if (!m_draft.m_touched.contains(content)) {
        m_out += home.arena.valueText(home.local);
        return;
    }
    const auto list = std::as_const(m_draft.m_lists).constFind(content);
    if (list == m_draft.m_lists.cend())
        m_open.push_back({home, nullptr, {}, 0, home.arena.valueOffset(home.local)});
    else if (list->places.isEmpty())
        m_out += home.arena.type(home.local) == JsonType::Object ? "{}" : "[]";
    else
        m_open.push_back({home, &list->places, mannerOf(home), 0, 0});
}

/// The next child of the innermost container, or its end.
void JsonDraftWriter::writeNext()
{
    Open &open = m_open.back();
    const JsonArena &arena = open.home.arena;
    const NodeId local = open.home.local;
    if (!open.changed) {
        if (open.next == arena.childCount(local)) {
            m_out += between(arena, open.written, valueEnd(arena, local));
            m_open.pop_back();
            return;
        }
        const NodeId child = arena.child(local, open.next++);
        m_out += between(arena, open.written, arena.valueOffset(child));
        open.written = valueEnd(arena, child);
        begin(open.home.offset + child); // open is not valid behind this
        return;
    }
    if (open.next == open.changed->size()) {
        m_out += open.manner.close;
        m_open.pop_back();
        return;
    }
    m_out += open.next == 0 ? open.manner.open : open.manner.separator;
    const NodeId child = open.changed->at(open.next++);
    if (arena.type(local) == JsonType::Object) {
        m_out += m_draft.keyText(child);
        m_out += open.manner.colon;
    }
    begin(child);
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

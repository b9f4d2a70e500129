#pragma once

#include "models/json/jsonarena.h"

namespace waymark {

/// Finds the members of an object that names no key twice: at once where they are asked for in
/// their order, else by a search.
class JsonMemberCursor
{
public:
    using NodeId = JsonArena::NodeId;

    JsonMemberCursor(const JsonArena &arena, NodeId object)
        : m_arena(arena)
        , m_object(object)
    {
    }

    [[nodiscard]] NodeId find(const QString &key)
    {
        if (m_next < m_arena.childCount(m_object)) {
            const NodeId next = m_arena.child(m_object, m_next);
            if (isKey(m_arena.keyText(next), key)) {
                ++m_next;
                return next;
            }
        }
        const NodeId found = m_arena.member(m_object, key);
        if (found != JsonArena::NoNode)
            m_next = m_arena.row(found) + 1;
        return found;
    }

private:
    /// False of a lexeme with escapes, which is then found by the search.
    [[nodiscard]] static bool isKey(QByteArrayView lexeme, const QString &key)
    {
        const QByteArrayView said = lexeme.sliced(1, lexeme.size() - 2);
        return !said.contains('\\')
            && QAnyStringView::equal(QUtf8StringView(said.data(), said.size()), key);
    }

    const JsonArena &m_arena;
    NodeId m_object;
    quint32 m_next = 0;
};

} // namespace waymark

#include "models/json/jsonbsize.h"

#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

#include <algorithm>

namespace waymark {
namespace {

using NodeId = JsonArena::NodeId;

qint64 stringBytes(QByteArrayView lexeme)
{
    return lexeme.contains('\\') ? decodeJsonUtf8(lexeme).size() : lexeme.size() - 2;
}

/// Walks the values in the order in which jsonb lays them out, since what is aligned depends on
/// where it comes to lie; without recursion.
class Layout
{
public:
    Layout(const JsonArena &arena, qint64 containerBound)
        : m_arena(arena)
        , m_bound(containerBound)
    {
    }

    [[nodiscard]] JsonbSize run()
    {
        m_size.bytes = Word; // the length of it all
        if (!m_arena.isContainer(JsonArena::Root))
            m_size.bytes += 2 * Word; // an array of one, marked as a scalar
        put(JsonArena::Root);
        while (!m_open.isEmpty()) {
            Open &open = m_open.last();
            if (open.next < open.children.size())
                put(open.children[open.next++]);
            else
                close(m_open.takeLast());
        }
        return m_size;
    }

private:
    static constexpr qint64 Word = 4;

    struct Open
    {
        NodeId id;
        qint64 begin;
        QList<NodeId> children;
        qsizetype next;
    };

    void put(NodeId id)
    {
        if (m_arena.isContainer(id)) {
            open(id);
        } else if (m_arena.type(id) == JsonType::String) {
            m_size.bytes += stringBytes(m_arena.valueText(id));
        } else if (m_arena.type(id) == JsonType::Number) {
            align();
            const auto number = JsonNumber::parse(m_arena.valueText(id));
            m_size.bytes += number ? number->storedBytes() : 0;
        }
    }

    void open(NodeId id)
    {
        const qint64 begin = m_size.bytes;
        align();
        const bool isObject = m_arena.type(id) == JsonType::Object;
        const QList<NodeId> children = childrenOf(id);
        m_size.bytes += Word + Word * (isObject ? 2 : 1) * children.size();
        if (isObject) {
            for (const NodeId child : children)
                m_size.bytes += stringBytes(m_arena.keyText(child));
        }
        m_open.append({id, begin, children, 0});
    }

    void close(const Open &open)
    {
        if (m_size.bytes - open.begin > m_bound && m_size.tooLarge == JsonArena::NoNode)
            m_size.tooLarge = open.id;
    }

    /// As they are stored: members by key, and of a key that stands twice the last.
    [[nodiscard]] QList<NodeId> childrenOf(NodeId id) const
    {
        QList<NodeId> children;
        children.reserve(m_arena.childCount(id));
        for (quint32 i = 0; i < m_arena.childCount(id); ++i) {
            const NodeId child = m_arena.sortedChild(id, i);
            const bool isAgain = i > 0 && m_arena.hasKey(child)
                && compareJsonKeyLexemes(m_arena.keyText(children.last()), m_arena.keyText(child))
                    == 0;
            if (isAgain)
                children.last() = child;
            else
                children.append(child);
        }
        return children;
    }

    void align() { m_size.bytes += -m_size.bytes & (Word - 1); }

    const JsonArena &m_arena;
    const qint64 m_bound;
    JsonbSize m_size;
    QList<Open> m_open;
};

} // namespace

JsonbSize jsonbSize(const JsonArena &arena, qint64 containerBound)
{
    return Layout(arena, containerBound).run();
}

} // namespace waymark

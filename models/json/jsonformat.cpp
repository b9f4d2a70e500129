#include "models/json/jsonformat.h"

#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

namespace waymark {
namespace {

/// Writes one value in one of three manners; without recursion, since the server's documents may be
/// nested deeper than a thread's stack allows.
class Formatter
{
public:
    enum class Manner
    {
        Canonical,
        Compact,
        Indented
    };

    Formatter(const JsonArena &arena, Manner manner)
        : m_arena(arena)
        , m_manner(manner)
    {
    }

    [[nodiscard]] QByteArray write(JsonArena::NodeId root)
    {
        m_out.reserve(m_arena.valueText(root).size());
        begin(root);
        while (!m_open.isEmpty()) {
            Open &open = m_open.last();
            if (open.next == m_arena.childCount(open.id)) {
                const Open closed = m_open.takeLast();
                newLine();
                m_out += bracket(closed.id, true);
                continue;
            }
            const JsonArena::NodeId child = childAt(open.id, open.next++);
            if (isOverridden(open.id, open.next))
                continue;
            if (open.hasWritten)
                m_out += m_manner == Manner::Indented ? "," : ", ";
            open.hasWritten = true;
            newLine();
            if (m_arena.hasKey(child)) {
                writeString(m_arena.keyText(child));
                m_out += ": ";
            }
            begin(child);
        }
        return m_out;
    }

private:
    struct Open
    {
        JsonArena::NodeId id;
        quint32 next;
        bool hasWritten;
    };

    void begin(JsonArena::NodeId id)
    {
        if (!m_arena.isContainer(id)) {
            writeScalar(id);
            return;
        }
        m_out += bracket(id, false);
        if (m_arena.childCount(id) == 0)
            m_out += bracket(id, true);
        else
            m_open.append({id, 0, false});
    }

    void newLine()
    {
        if (m_manner == Manner::Indented)
            m_out += '\n' + QByteArray(2 * m_open.size(), ' ');
    }

    [[nodiscard]] char bracket(JsonArena::NodeId id, bool closing) const
    {
        const bool isObject = m_arena.type(id) == JsonType::Object;
        return closing ? (isObject ? '}' : ']') : (isObject ? '{' : '[');
    }

    [[nodiscard]] JsonArena::NodeId childAt(JsonArena::NodeId id, quint32 position) const
    {
        return m_manner == Manner::Canonical ? m_arena.sortedChild(id, position)
                                             : m_arena.child(id, position);
    }

    /// Whether the child before next has the same key as the one at next, which wins.
    [[nodiscard]] bool isOverridden(JsonArena::NodeId id, quint32 next) const
    {
        if (m_manner != Manner::Canonical || m_arena.type(id) != JsonType::Object
            || next == m_arena.childCount(id))
            return false;
        return compareJsonKeyLexemes(m_arena.keyText(m_arena.sortedChild(id, next - 1)),
                                     m_arena.keyText(m_arena.sortedChild(id, next)))
            == 0;
    }

    void writeScalar(JsonArena::NodeId id)
    {
        const QByteArrayView text = m_arena.valueText(id);
        if (m_arena.type(id) == JsonType::String)
            writeString(text);
        else if (m_manner == Manner::Canonical && m_arena.type(id) == JsonType::Number)
            writeCanonicalNumber(text);
        else
            m_out += text;
    }

    void writeString(QByteArrayView lexeme)
    {
        if (m_manner == Manner::Canonical && lexeme.contains('\\'))
            m_out += quoteJsonUtf8(decodeJsonUtf8(lexeme));
        else
            m_out += lexeme;
    }

    void writeCanonicalNumber(QByteArrayView lexeme)
    {
        const bool isPlain
            = !lexeme.contains('e') && !lexeme.contains('E') && !lexeme.startsWith("-0");
        const auto number = isPlain ? std::nullopt : JsonNumber::parse(lexeme);
        if (number && number->isInRange())
            m_out += number->toNumericText();
        else
            m_out += lexeme;
    }

    const JsonArena &m_arena;
    const Manner m_manner;
    QList<Open> m_open;
    QByteArray m_out;
};

} // namespace

QByteArray canonicalJson(const JsonArena &arena, JsonArena::NodeId id)
{
    return Formatter(arena, Formatter::Manner::Canonical).write(id);
}

QByteArray indentedJson(const JsonArena &arena, JsonArena::NodeId id)
{
    return Formatter(arena, Formatter::Manner::Indented).write(id);
}

QByteArray compactJson(const JsonArena &arena, JsonArena::NodeId id)
{
    return Formatter(arena, Formatter::Manner::Compact).write(id);
}

JsonArena canonicalArena(const JsonArena &arena)
{
    const QByteArray text = canonicalJson(arena);
    return text == arena.text() ? arena : *JsonArena::parseTrusted(text);
}

Result<JsonText> canonicalText(const QByteArray &text)
{
    const auto arena = JsonArena::parseStrict(text);
    if (!arena)
        return arena.error();
    return JsonText(canonicalJson(*arena));
}

} // namespace waymark

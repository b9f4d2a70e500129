#include "models/json/jsonscanner.h"

#include "models/domain/errortext.h"
#include "models/json/jsonstring.h"

#include <algorithm>
#include <cstring>
#include <limits>
#include <numeric>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

bool isNumberCharacter(char c)
{
    return (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
}

constexpr qsizetype BytesPerNode = 16; ///< of a save, about
constexpr qsizetype MostNodesAtFirst = 1 << 14;

} // namespace

JsonScanner::JsonScanner(JsonArena &arena, const QByteArray &text)
    : m_arena(arena)
    , m_begin(text.constData())
    , m_end(m_begin + text.size())
    , m_position(m_begin)
{
    m_arena.m_text = text;
    m_arena.m_nodes.clear();
    m_arena.m_children.clear();
}

Result<void> JsonScanner::run()
{
    if (m_end - m_begin >= qint64(std::numeric_limits<quint32>::max()))
        return Error{
            Error::Kind::Invalid, ErrorText::tr("The document is larger than 4 GB."), {}, {}};
    m_arena.m_nodes.reserve(std::min((m_end - m_begin) / BytesPerNode, MostNodesAtFirst) + 1);
    if (!scanDocument()) {
        return Error{Error::Kind::Invalid,
                     ErrorText::tr("The document is no JSON: byte %1 is not expected there.")
                         .arg(offset() + 1),
                     {},
                     {}};
    }
    linkChildren();
    return {};
}

bool JsonScanner::scanDocument()
{
    skipSpace();
    do {
        const NodeId container = m_container;
        if (m_position == m_end || !scanValue())
            return false;
        const bool wasOpened = m_container != container;
        if (!wasOpened && !scanBehindValue())
            return false;
    } while (m_container != JsonArena::NoNode);
    skipSpace();
    return m_position == m_end;
}

/// Reads a scalar or an empty container whole; of another container only the beginning, up to its
/// first value, and makes it m_container.
bool JsonScanner::scanValue()
{
    const NodeId id = addNode();
    const char c = *m_position;
    if (c != '{' && c != '[')
        return scanScalar(id);

    m_arena.m_nodes.data()[id].type = c == '{' ? JsonType::Object : JsonType::Array;
    ++m_position;
    skipSpace();
    if (m_position != m_end && *m_position == (c == '{' ? '}' : ']')) {
        ++m_position;
        closeNode(id);
        return true;
    }
    m_container = id;
    return c == '[' || scanKey();
}

bool JsonScanner::scanScalar(NodeId id)
{
    switch (*m_position) {
    case '"':
        m_arena.m_nodes.data()[id].type = JsonType::String;
        if (!skipString())
            return false;
        closeNode(id);
        return true;
    case 't':
        return scanLiteral(id, "true", JsonType::Boolean);
    case 'f':
        return scanLiteral(id, "false", JsonType::Boolean);
    case 'n':
        return scanLiteral(id, "null", JsonType::Null);
    default:
        return scanNumber(id);
    }
}

bool JsonScanner::scanNumber(NodeId id)
{
    const char *const start = m_position;
    while (m_position != m_end && isNumberCharacter(*m_position))
        ++m_position;
    m_arena.m_nodes.data()[id].type = JsonType::Number;
    closeNode(id);
    return m_position != start;
}

bool JsonScanner::scanLiteral(NodeId id, QByteArrayView word, JsonType type)
{
    if (m_end - m_position < word.size()
        || std::memcmp(m_position, word.data(), size_t(word.size())) != 0)
        return false;
    m_position += word.size();
    m_arena.m_nodes.data()[id].type = type;
    closeNode(id);
    return true;
}

bool JsonScanner::scanKey()
{
    m_keyBegin = offset();
    if (m_position == m_end || *m_position != '"' || !skipString())
        return false;
    m_keyLength = offset() - m_keyBegin;
    skipSpace();
    if (m_position == m_end || *m_position != ':')
        return false;
    ++m_position;
    skipSpace();
    return true;
}

bool JsonScanner::skipString()
{
    const char *p = m_position + 1;
    while (p != m_end && *p != '"') {
        if (*p == '\\' && ++p == m_end)
            return false;
        ++p;
    }
    if (p == m_end)
        return false;
    m_position = p + 1;
    return true;
}

bool JsonScanner::scanBehindValue()
{
    while (m_container != JsonArena::NoNode) {
        skipSpace();
        if (m_position == m_end)
            return false;
        const bool isObject = m_arena.type(m_container) == JsonType::Object;
        const char c = *m_position++;
        if (c == ',') {
            skipSpace();
            return !isObject || scanKey();
        }
        if (c != (isObject ? '}' : ']')) {
            --m_position;
            return false;
        }
        closeNode(m_container);
        m_container = m_arena.parent(m_container);
    }
    return true;
}

void JsonScanner::skipSpace()
{
    while (m_position != m_end && isSpace(*m_position))
        ++m_position;
}

/// Until linkChildren(), firstChild holds the last child so far.
JsonArena::NodeId JsonScanner::addNode()
{
    const auto id = NodeId(m_arena.m_nodes.size());
    quint32 row = 0;
    if (m_container != JsonArena::NoNode) {
        Node *const nodes = m_arena.m_nodes.data();
        Node &container = nodes[m_container];
        row = container.childCount++;
        if (row > 0 && container.type == JsonType::Object && container.keysAreSorted) {
            const QByteArrayView key(m_begin + m_keyBegin, qsizetype(m_keyLength));
            container.keysAreSorted
                = compareJsonKeyLexemes(m_arena.keyText(container.firstChild), key) <= 0;
        }
        container.firstChild = id;
    }
    if (m_arena.m_nodes.size() == m_arena.m_nodes.capacity())
        makeRoom();
    m_arena.m_nodes.append(
        {m_container, row, 0, 0, m_keyBegin, m_keyLength, offset(), 0, JsonType::Null, true});
    m_keyBegin = m_keyLength = 0;
    return id;
}

/// For as many nodes as there will be where the rest of the text is like what was read. To double
/// the room, as lists do, would leave up to half of it empty, which is hundreds of megabytes.
void JsonScanner::makeRoom()
{
    constexpr qsizetype MostTimes = 64; // dense text may stand before one long string
    const qsizetype nodes = m_arena.m_nodes.size();
    const double share = double(m_end - m_begin) / double(std::max(offset(), 1U));
    const auto inAll = qsizetype(double(nodes) * std::min(share, double(MostTimes)));
    m_arena.m_nodes.reserve(std::max(inAll + inAll / 32, nodes + nodes / 8) + 1);
}

void JsonScanner::closeNode(NodeId id)
{
    Node &node = m_arena.m_nodes.data()[id];
    node.valueLength = offset() - node.valueBegin;
}

void JsonScanner::linkChildren()
{
    Node *const nodes = m_arena.m_nodes.data();
    const auto count = quint32(m_arena.m_nodes.size());
    m_arena.m_children.reserve(count - 1); // exactly: to resize alone rounds up
    m_arena.m_children.resize(count - 1);
    NodeId *const children = m_arena.m_children.data();
    quint32 next = 0;
    for (NodeId id = 0; id < count; ++id) {
        Node &node = nodes[id];
        node.firstChild = next;
        next += node.childCount;
        if (id != JsonArena::Root)
            children[nodes[node.parent].firstChild + node.row] = id;
    }
    for (NodeId id = 0; id < count; ++id) {
        if (!nodes[id].keysAreSorted)
            sortKeys(id);
    }
}

void JsonScanner::sortKeys(NodeId id)
{
    QList<quint32> rows(m_arena.childCount(id));
    std::iota(rows.begin(), rows.end(), 0U);
    std::stable_sort(rows.begin(), rows.end(), [this, id](quint32 a, quint32 b) {
        return compareJsonKeyLexemes(m_arena.keyText(m_arena.child(id, a)),
                                     m_arena.keyText(m_arena.child(id, b)))
            < 0;
    });
    m_arena.m_sortedRows.insert(id, rows);
}

} // namespace waymark

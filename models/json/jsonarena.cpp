#include "models/json/jsonarena.h"

#include "models/json/jsonscanner.h"
#include "models/json/jsonstring.h"
#include "models/json/jsonvalidator.h"

#include <QVarLengthArray>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

JsonArena::JsonArena()
    : m_text("null")
    , m_nodes{Node{NoNode, 0, 0, 0, 0, 0, 0, 4, JsonType::Null, true}}
{
}

Result<JsonArena> JsonArena::parseTrusted(const QByteArray &text)
{
    JsonArena arena;
    if (const auto done = JsonScanner(arena, text).run(); !done)
        return done.error();
    return arena;
}

Result<JsonArena> JsonArena::parseStrict(const QByteArray &text)
{
    return JsonValidator::read(text);
}

int JsonArena::depth(NodeId id) const
{
    QVarLengthArray<NodeId> open; // in document order, so the one around a node is among them
    qsizetype deepest = 0;
    const NodeId end = subtreeEnd(id);
    for (NodeId at = id; at < end; ++at) {
        if (!isContainer(at))
            continue;
        while (!open.isEmpty() && open.last() != parent(at))
            open.removeLast();
        open.append(at);
        deepest = std::max(deepest, open.size());
    }
    return int(deepest);
}

JsonArena::NodeId JsonArena::subtreeEnd(NodeId id) const
{
    while (id != Root) {
        const NodeId above = parent(id);
        if (row(id) + 1 < childCount(above))
            return child(above, row(id) + 1);
        id = above;
    }
    return nodeCount();
}

QByteArrayView JsonArena::valueText(NodeId id) const
{
    const Node &node = m_nodes[id];
    return {m_text.constData() + node.valueBegin, qsizetype(node.valueLength)};
}

QByteArrayView JsonArena::keyText(NodeId id) const
{
    const Node &node = m_nodes[id];
    return {m_text.constData() + node.keyBegin, qsizetype(node.keyLength)};
}

JsonText JsonArena::value(NodeId id) const
{
    return JsonText(valueText(id).toByteArray());
}

QString JsonArena::key(NodeId id) const
{
    return decodeJsonString(keyText(id));
}

QString JsonArena::string(NodeId id) const
{
    return decodeJsonString(valueText(id));
}

JsonArena::NodeId JsonArena::member(NodeId id, QStringView key) const
{
    return memberUtf8(id, key.toUtf8());
}

JsonArena::NodeId JsonArena::memberUtf8(NodeId id, QByteArrayView key) const
{
    if (type(id) != JsonType::Object)
        return NoNode;
    const QByteArray wanted = quoteJsonUtf8(key);
    quint32 low = 0;
    quint32 high = childCount(id);
    while (low < high) { // the first position behind all keys up to the wanted one
        const quint32 middle = low + (high - low) / 2;
        if (compareJsonKeyLexemes(keyText(sortedChild(id, middle)), wanted) > 0)
            high = middle;
        else
            low = middle + 1;
    }
    if (low == 0)
        return NoNode;
    const NodeId found = sortedChild(id, low - 1);
    return compareJsonKeyLexemes(keyText(found), wanted) == 0 ? found : NoNode;
}

JsonArena::NodeId JsonArena::sortedChild(NodeId id, quint32 position) const
{
    if (m_nodes[id].keysAreSorted)
        return child(id, position);
    return child(id, m_sortedRows.constFind(id)->at(position));
}

JsonArena::NodeId JsonArena::step(NodeId id, const QString &token) const
{
    if (type(id) == JsonType::Object)
        return member(id, token);
    if (type(id) != JsonType::Array)
        return NoNode;
    const auto index = parseArrayIndex(token);
    return index && *index < qsizetype(childCount(id)) ? child(id, quint32(*index)) : NoNode;
}

JsonArena::NodeId JsonArena::find(const JsonPointer &pointer, NodeId from) const
{
    NodeId id = from;
    for (const QString &token : pointer.tokens()) {
        id = step(id, token);
        if (id == NoNode)
            break;
    }
    return id;
}

JsonPointer JsonArena::pointer(NodeId id) const
{
    QStringList tokens;
    for (; id != Root; id = parent(id))
        tokens += token(id);
    std::reverse(tokens.begin(), tokens.end());
    return JsonPointer(tokens);
}

QString JsonArena::token(NodeId id) const
{
    if (id == Root)
        return {};
    return hasKey(id) ? key(id) : QString::number(row(id));
}

} // namespace waymark

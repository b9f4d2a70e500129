#pragma once

#include "models/domain/jsontext.h"
#include "models/domain/result.h"
#include "models/json/jsonpointer.h"
#include "models/json/jsontype.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QHash>
#include <QList>

#include <optional>

namespace waymark {

/// One JSON document that does not change: its UTF-8 text and a flat list of nodes that point into
/// it. Nothing is decoded or rounded; a number is its text. Nodes are numbered in document order,
/// so the inside of a node is the ids from it to subtreeEnd(). Copies share their memory, and any
/// thread may read.
class JsonArena
{
public:
    using NodeId = quint32;
    static constexpr NodeId Root = 0;
    static constexpr NodeId NoNode = 0xFFFFFFFF;

    JsonArena(); ///< the document `null`

    /// Text that PostgreSQL printed: only its structure is looked at. Never unsafe on other text,
    /// but then neither its numbers nor its strings are checked, and duplicate keys are kept.
    [[nodiscard]] static Result<JsonArena> parseTrusted(const QByteArray &text);
    /// Text from people: JsonValidator's rules hold, or the Error names line, column and remedy.
    [[nodiscard]] static Result<JsonArena> parseStrict(const QByteArray &text);

    [[nodiscard]] const QByteArray &text() const { return m_text; }
    [[nodiscard]] NodeId nodeCount() const { return NodeId(m_nodes.size()); }

    [[nodiscard]] JsonType type(NodeId id) const { return m_nodes[id].type; }
    [[nodiscard]] bool isContainer(NodeId id) const { return isJsonContainer(type(id)); }
    [[nodiscard]] NodeId parent(NodeId id) const { return m_nodes[id].parent; } ///< or NoNode
    [[nodiscard]] quint32 row(NodeId id) const { return m_nodes[id].row; } ///< in its parent
    [[nodiscard]] quint32 childCount(NodeId id) const { return m_nodes[id].childCount; }
    [[nodiscard]] NodeId child(NodeId id, quint32 row) const
    {
        return m_children[m_nodes[id].firstChild + row];
    }
    /// The id behind the last one inside id.
    [[nodiscard]] NodeId subtreeEnd(NodeId id) const;

    /// Levels of containers, its own too; of a scalar none.
    [[nodiscard]] int depth(NodeId id) const;

    /// The exact text of the value; of a string with its quotes.
    [[nodiscard]] QByteArrayView valueText(NodeId id) const;
    [[nodiscard]] qsizetype valueOffset(NodeId id) const { return m_nodes[id].valueBegin; }
    /// The exact text of the key with its quotes; empty for elements and the root.
    [[nodiscard]] QByteArrayView keyText(NodeId id) const;
    [[nodiscard]] qsizetype keyOffset(NodeId id) const { return m_nodes[id].keyBegin; }
    [[nodiscard]] bool hasKey(NodeId id) const { return m_nodes[id].keyLength > 0; }
    [[nodiscard]] JsonText value(NodeId id) const; ///< a copy of valueText()
    [[nodiscard]] QString key(NodeId id) const; ///< decoded
    [[nodiscard]] QString string(NodeId id) const; ///< decoded; only for JsonType::String

    /// The member of an object, of duplicates the last; NoNode when it is not there or id is no
    /// object. A binary search.
    [[nodiscard]] NodeId member(NodeId id, QStringView key) const;
    [[nodiscard]] NodeId memberUtf8(NodeId id, QByteArrayView key) const;
    /// The members of an object in jsonb's order of keys; duplicates stay in document order.
    [[nodiscard]] NodeId sortedChild(NodeId id, quint32 position) const;
    /// Whether the children are in jsonb's key order; true for arrays and scalars.
    [[nodiscard]] bool keysAreSorted(NodeId id) const { return m_nodes[id].keysAreSorted; }
    /// One step of a pointer: a key of an object or an index of an array; NoNode if not there.
    [[nodiscard]] NodeId step(NodeId id, const QString &token) const;
    [[nodiscard]] NodeId find(const JsonPointer &pointer, NodeId from = Root) const;
    [[nodiscard]] JsonPointer pointer(NodeId id) const;
    /// The key, or the index in an array, as a pointer names it; empty for the root.
    [[nodiscard]] QString token(NodeId id) const;

private:
    friend class JsonScanner;
    struct Node
    {
        quint32 parent;
        quint32 row;
        quint32 firstChild;
        quint32 childCount;
        quint32 keyBegin;
        quint32 keyLength;
        quint32 valueBegin;
        quint32 valueLength;
        JsonType type;
        bool keysAreSorted;
    };

    QByteArray m_text;
    QList<Node> m_nodes;
    QList<NodeId> m_children; ///< the children of all nodes, each node's together
    QHash<NodeId, QList<quint32>> m_sortedRows; ///< of the objects whose keys are not in order
};

} // namespace waymark

Q_DECLARE_METATYPE(waymark::JsonArena)

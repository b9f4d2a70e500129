#pragma once

#include "models/json/jsonarena.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QSet>

namespace waymark {

/// A JSON document while it is edited: a base arena, the values added since, and what differs from
/// them. A node keeps its id whatever happens to it or around it, until the draft ends: removed it
/// is merely detached, with all that is inside, and can be inserted again. So an undo step is the
/// same call with the same ids, and selection and expansion hold through it. Edits cost what they
/// touch, never the document; text() copies every untouched byte.
///
/// Copies share memory. Reading fills caches, so one draft belongs to one thread.
class JsonDraft
{
public:
    using NodeId = JsonArena::NodeId;
    static constexpr NodeId Root = JsonArena::Root;
    static constexpr NodeId NoNode = JsonArena::NoNode;

    explicit JsonDraft(JsonArena base = {});

    [[nodiscard]] const JsonArena &base() const { return m_base; }
    /// One more than the largest id in use.
    [[nodiscard]] NodeId idEnd() const { return m_idEnd; }

    [[nodiscard]] JsonType type(NodeId id) const;
    [[nodiscard]] bool isContainer(NodeId id) const { return isJsonContainer(type(id)); }
    [[nodiscard]] NodeId parent(NodeId id) const; ///< NoNode for the root and for detached nodes
    [[nodiscard]] quint32 row(NodeId id) const; ///< in its parent
    [[nodiscard]] quint32 childCount(NodeId id) const;
    [[nodiscard]] NodeId child(NodeId id, quint32 row) const;
    [[nodiscard]] bool isInside(NodeId id, NodeId ancestor) const; ///< or the ancestor itself
    /// Whether the node can be reached from the root.
    [[nodiscard]] bool isAttached(NodeId id) const { return isInside(id, Root); }

    [[nodiscard]] QByteArrayView keyText(NodeId id) const; ///< with quotes; empty without a key
    [[nodiscard]] QString key(NodeId id) const;
    [[nodiscard]] QByteArrayView scalarText(NodeId id) const; ///< only where it is no container
    [[nodiscard]] QString string(NodeId id) const; ///< decoded; only for JsonType::String
    /// The exact text of the value as it stands now.
    [[nodiscard]] QByteArray text(NodeId id = Root) const;
    /// Whether children, keys or values inside the value have been changed since the base, or since
    /// the value was added.
    [[nodiscard]] bool isTouched(NodeId id) const { return m_touched.contains(content(id)); }

    [[nodiscard]] NodeId member(NodeId id, QStringView key) const;
    [[nodiscard]] NodeId step(NodeId id, const QString &token) const;
    [[nodiscard]] NodeId find(const JsonPointer &pointer) const;
    [[nodiscard]] JsonPointer pointer(NodeId id) const; ///< from the root, or the detached node
    [[nodiscard]] QString token(NodeId id) const;
    /// Where a new key belongs: in jsonb's order when the keys are in it, else at the end.
    [[nodiscard]] quint32 rowForKey(NodeId object, QStringView key) const;

    /// A detached node with this value, which must have been checked or come from the server.
    [[nodiscard]] Result<NodeId> addValue(const JsonText &value);
    /// Puts a detached node before row of an array or object; objects need a key they do not have.
    void insert(NodeId parent, quint32 row, NodeId node, QStringView key = {});
    void remove(NodeId id); ///< detaches; the root cannot be removed
    void setKey(NodeId id, QStringView key); ///< of a member; its row stays
    /// Exchanges the values of two nodes of which neither is inside the other; ids, keys and places
    /// stay. Undone by the same call.
    void swapValues(NodeId a, NodeId b);

private:
    friend class JsonDraftWriter;
    // A node is a place (parent, row, key) that holds a content (type, text, children). Both are
    // numbered alike, and place n holds content n until swapValues(). Parents are contents, so that
    // children follow their content.
    struct AddedValue
    {
        NodeId offset; ///< id of its root
        JsonArena arena;
    };
    struct Home
    {
        const JsonArena &arena;
        NodeId local;
        NodeId offset;
    };
    struct ChildList
    {
        QList<NodeId> places;
        bool keysAreSorted = true;
        bool hasIndex = false;
        QHash<QByteArray, NodeId> byKey; ///< by decoded key, of large lists when first asked
        qsizetype validRows = 0; ///< rows known in m_rows
    };

    [[nodiscard]] Home home(NodeId id) const;
    [[nodiscard]] NodeId content(NodeId place) const { return m_contents.value(place, place); }
    [[nodiscard]] NodeId placeOf(NodeId content) const { return m_places.value(content, content); }
    [[nodiscard]] NodeId parentContent(NodeId place) const;
    [[nodiscard]] ChildList &editableList(NodeId content);
    [[nodiscard]] quint32 rowInList(ChildList &list, NodeId place) const;
    [[nodiscard]] NodeId memberOfList(ChildList &list, const QByteArray &key) const;
    void buildIndex(ChildList &list) const;
    void dropFromIndex(ChildList &list, NodeId place) const;
    void updateSorted(ChildList &list, qsizetype row) const;
    void setContent(NodeId place, NodeId content);
    void touch(NodeId place);

    JsonArena m_base;
    QList<AddedValue> m_added; ///< by rising offset
    NodeId m_idEnd;
    QHash<NodeId, NodeId> m_contents; ///< of places that hold another content
    QHash<NodeId, NodeId> m_places; ///< the other way round
    QHash<NodeId, NodeId> m_parents; ///< of places that were inserted or removed
    QHash<NodeId, QByteArray> m_keys; ///< of places whose key differs from their arena's
    mutable QHash<NodeId, ChildList> m_lists; ///< of contents whose list of children was changed
    mutable QList<quint32> m_rows; ///< by place, for places in m_lists
    mutable quint32 m_steppedTo = 0; ///< the row of the array that was last stepped to
    QSet<NodeId> m_touched; ///< contents
};

} // namespace waymark

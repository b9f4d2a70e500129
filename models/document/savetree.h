#pragma once

#include "models/document/readsave.h"
#include "models/document/savenode.h"
#include "models/domain/jsontext.h"
#include "models/domain/result.h"
#include "models/json/jsonpointer.h"

#include <QHash>
#include <QSet>

#include <deque>

namespace waymark {

/// Told of every change of the rows of a SaveTree, before and after, exactly as item models need
/// it.
class SaveTreeListener
{
public:
    virtual ~SaveTreeListener() = default;
    virtual void rowsAboutToBeInserted(SaveNodeId parent, int first, int last) = 0;
    virtual void rowsInserted() = 0;
    virtual void rowsAboutToBeRemoved(SaveNodeId parent, int first, int last) = 0;
    virtual void rowsRemoved() = 0;
    /// destination is a row before the move, as QAbstractItemModel::beginMoveRows() takes it.
    virtual void rowAboutToBeMoved(SaveNodeId parent, int from, int destination) = 0;
    virtual void rowMoved() = 0;
    /// Where node has more children than MostToldOneByOne, any of them too.
    virtual void nodeChanged(SaveNodeId node) = 0;
    /// Any node may have: they were too many to be told of one by one.
    virtual void manyChanged() = 0;

    static constexpr size_t MostToldOneByOne = 200;
};

/// The JSON of one open save: what the server holds (the base) and what it has become under the
/// person's hands, in one tree of nodes that keep their ids. Primitive steps only, each its own
/// inverse; undo, checks and merging are built on top.
class SaveTree
{
public:
    static constexpr SaveNodeId Root = 0;

    SaveTree();
    SaveTree(const SaveTree &) = delete;
    SaveTree &operator=(const SaveTree &) = delete;

    /// Forgets all and begins anew with the text of the server; nothing is SQL NULL.
    [[nodiscard]] Result<void> load(const std::optional<JsonText> &json);
    void load(const SaveBase &base);

    [[nodiscard]] std::optional<JsonType> type(SaveNodeId id) const { return node(id).value->type; }
    [[nodiscard]] bool isContainer(SaveNodeId id) const { return node(id).value->isContainer(); }
    [[nodiscard]] SaveNodeId parent(SaveNodeId id) const { return node(id).parent; }
    [[nodiscard]] int row(SaveNodeId id) const; ///< of one taken out: where it was
    /// Rows shown, removed ones too.
    [[nodiscard]] int childCount(SaveNodeId id) const { return childCount(*node(id).value); }
    [[nodiscard]] bool hasChildren(SaveNodeId id) const; ///< childCount() > 0, in less time
    [[nodiscard]] int presentCount(SaveNodeId id) const;
    [[nodiscard]] SaveNodeId child(SaveNodeId id, int row) const;
    [[nodiscard]] const std::vector<SaveNodeId> &children(SaveNodeId id) const;
    [[nodiscard]] bool isPresent(SaveNodeId id) const { return node(id).present; }
    /// With all that it is in: what is inside of a removed container goes with it.
    [[nodiscard]] bool isThere(SaveNodeId id) const;
    /// Shown somewhere in the tree, removed or not.
    [[nodiscard]] bool isAttached(SaveNodeId id) const;
    /// The same of its container alone.
    [[nodiscard]] bool isAmongChildren(SaveNodeId id) const;
    [[nodiscard]] const SaveNode &node(SaveNodeId id) const { return m_nodes[id]; }
    [[nodiscard]] SaveNodeId nodeCount() const { return SaveNodeId(m_nodes.size()); }

    /// The member that is there; of an object only.
    [[nodiscard]] std::optional<SaveNodeId> member(SaveNodeId id, QStringView key) const;
    /// path begins at from.
    [[nodiscard]] std::optional<SaveNodeId> find(const JsonPointer &path,
                                                 SaveNodeId from = Root) const;
    /// Where the node is now; of a removed one where it was.
    [[nodiscard]] JsonPointer path(SaveNodeId id) const;
    /// The key, or the index among the elements that are there (of a removed one: its old index).
    [[nodiscard]] QString token(SaveNodeId id) const;

    /// The exact text of a value as it stands, in the form in which PostgreSQL prints it.
    [[nodiscard]] JsonText text(SaveNodeId id) const;
    [[nodiscard]] JsonText text(const SaveValue &value) const;
    /// Whether text(id) is this, in less time.
    [[nodiscard]] bool hasText(SaveNodeId id, QByteArrayView text) const;
    [[nodiscard]] int depth(SaveNodeId id) const; ///< levels of containers, its own too
    [[nodiscard]] std::optional<JsonText> documentText() const;
    /// What the server holds at this node; nothing where it has no such node.
    [[nodiscard]] std::optional<JsonText> baseText(SaveNodeId id) const;
    [[nodiscard]] const std::shared_ptr<const JsonArena> &base() const { return m_base; }
    [[nodiscard]] JsonArena::NodeId baseNode(SaveNodeId id) const; ///< NoNode where there is none
    /// By what elements of arrays are told apart from now on, where a person said so.
    void setIdentityChoices(const IdentityChoices &choices);
    [[nodiscard]] const IdentityChoices &identityChoices() const { return m_choices; }
    /// By what those of an array of the base are told apart, looked for once.
    [[nodiscard]] ElementIdentity baseIdentity(JsonArena::NodeId array) const;
    [[nodiscard]] std::optional<QString> baseIdentityKey(JsonArena::NodeId array) const;
    /// The same by the array as it is shown; nothing of one that the base does not have.
    [[nodiscard]] std::optional<QString> identityKeyOf(SaveNodeId array) const;
    /// What an element calls itself under that key; empty where it has no name.
    [[nodiscard]] QByteArray nameOf(SaveNodeId element, const QString &key) const;
    [[nodiscard]] std::vector<SaveNodeId> baseChildren(SaveNodeId id) const;
    [[nodiscard]] SaveMark mark(SaveNodeId id) const;
    /// Of a row that the person added, what others have made of the same meanwhile; or null.
    [[nodiscard]] SaveValuePtr adopted(SaveNodeId id) const { return m_adopted.value(id); }
    /// Rows whose edits the person has taken back give way to what others have made of them. Before
    /// a step is done they stand again as the steps left them.
    void giveWay(int edit); ///< the last that is done
    void standAgain();
    void keepGivenWay(); ///< the steps that would have them stand again are no more
    [[nodiscard]] int nextEdit() { return ++m_edits; } ///< numbers edits as they are made
    /// Nothing may differ from the base.
    [[nodiscard]] bool isUntouched() const { return m_touched.isEmpty(); }
    /// Every node that may differ from the base, with all that contain it.
    [[nodiscard]] QSet<SaveNodeId> touchedWithAncestors() const;

    /// While one lives, nodes that change are not told of; then all of them are. Rows that come and
    /// go are told of as ever.
    class Together
    {
    public:
        explicit Together(SaveTree &tree)
            : m_tree(&tree)
        {
            ++tree.m_together;
        }
        Together(const Together &) = delete;
        Together &operator=(const Together &) = delete;
        ~Together() { end(); }
        void end(); ///< before its time

    private:
        SaveTree *m_tree;
    };

    void addListener(SaveTreeListener *listener) { m_listeners.push_back(listener); }
    void removeListener(SaveTreeListener *listener) { std::erase(m_listeners, listener); }

    // The steps. Each changes the tree and leaves in its arguments what undoes it.
    struct Place
    {
        std::optional<SaveNodeId> before; ///< the sibling that follows, if it is still there
        quint32 row = 0; ///< among the others
    };
    [[nodiscard]] SaveNodeId createNode(SaveNodeId parent, const QString &key, SaveValuePtr value);
    void swapValue(SaveNodeId id, SaveValuePtr &other);
    void setPresent(SaveNodeId id, bool present, Place &place);
    void swapKey(SaveNodeId id, QString &other);
    void swapPlace(SaveNodeId id, Place &other);
    [[nodiscard]] Place placeBefore(SaveNodeId parent, int row) const;
    [[nodiscard]] Place placeOf(SaveNodeId id) const;
    [[nodiscard]] Place placeAt(SaveNodeId id, int row) const; ///< for a move of id to that row

    static SaveValuePtr makeValue(std::shared_ptr<const JsonArena> arena, JsonArena::NodeId node);
    static SaveValuePtr makeSqlNull();

private:
    friend class SaveRebase;

    [[nodiscard]] SaveNode &mutableNode(SaveNodeId id) { return m_nodes[id]; }
    [[nodiscard]] static int childCount(const SaveValue &value);
    void setBase(const SaveBase &base);
    void list(SaveValue &value, SaveNodeId id) const;
    /// Gives take() one piece after the other, until it gives back false.
    template <typename Take>
    bool writeText(const SaveValue &value, const Take &take) const;
    void appendText(const SaveValue &value, QByteArray &out) const;
    void appendDocument(SaveNodeId id, JsonArena::NodeId base, const QSet<SaveNodeId> &touched,
                        QByteArray &out) const;
    [[nodiscard]] bool hasBaseText(SaveNodeId id) const;
    [[nodiscard]] bool hasBaseRows(SaveNodeId container) const;
    [[nodiscard]] std::optional<qsizetype> baseIndex(SaveNodeId id) const;
    [[nodiscard]] quint32 rowOf(SaveNodeId parent, const Place &place) const;
    void attach(SaveNodeId id, quint32 row);
    void detach(SaveNodeId id);
    void moveRow(SaveNodeId parent, quint32 from, quint32 to);
    void number(SaveValue &value) const;
    void countRemoved(SaveNodeId id, int delta);
    void changed(SaveNodeId id);
    void tell(SaveNodeId id); ///< that it is shown with what the base has by now
    void tellUntold();
    /// As children count for the rows of a view: the root is a row of its own while it is a scalar.
    [[nodiscard]] int shownRows(SaveNodeId id) const;

    /// The order in which the elements of an array were in the base when they were moved.
    struct UnderOrder
    {
        SaveValuePtr array;
        std::vector<SaveNodeId> was;
        SaveNodeId node = Root;
        int edit = 0; ///< later ones found another order
        bool givesWay = false;
        std::vector<SaveNodeId> mine = {}; ///< while it gives way
        std::vector<SaveNodeId> base = {};
    };
    [[nodiscard]] static std::vector<SaveNodeId> among(const std::vector<SaveNodeId> &ids,
                                                       const QSet<SaveNodeId> &those);
    [[nodiscard]] bool isMoved(const UnderOrder &one) const;
    void arrange(SaveNodeId container, const std::vector<SaveNodeId> &target);
    [[nodiscard]] std::vector<SaveNodeId>
    withOwnBetween(SaveNodeId container, const std::vector<SaveNodeId> &order) const;
    /// A row that differs from the base by what is inside of it, or that others took away or made.
    struct Under
    {
        SaveNodeId node = Root;
        int edit = 0; ///< later ones found what it is by now
        JsonText was = JsonText(); ///< in the base, when it was edited
        std::optional<SaveNodeId> hiddenBy = {}; ///< which got the key of what others made
        bool givesWay = false;
        SaveValuePtr mine = {}; ///< while it gives way
        Place place = {};
    };
    [[nodiscard]] bool isTakenBack(const Under &one) const;

    mutable std::deque<SaveNode> m_nodes; ///< grows when children are asked for
    std::shared_ptr<const JsonArena> m_base; ///< null for SQL NULL
    mutable QHash<JsonArena::NodeId, std::optional<QString>> m_found; ///< identityKey() of arrays
    IdentityChoices m_choices;
    mutable QHash<JsonArena::NodeId, bool> m_chosenHolds; ///< of arrays for which one was chosen
    QSet<SaveNodeId> m_touched;
    QHash<SaveNodeId, SaveValuePtr> m_adopted; ///< by SaveRebase
    std::vector<Under> m_under; ///< by SaveRebase
    std::vector<UnderOrder> m_underOrders; ///< likewise
    int m_edits = 0;
    std::vector<SaveTreeListener *> m_listeners;
    int m_together = 0;
    QSet<SaveNodeId> m_untold; ///< that changed meanwhile
};

} // namespace waymark

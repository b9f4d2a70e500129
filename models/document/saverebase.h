#pragma once

#include "models/document/numberadditions.h"
#include "models/document/saveconflict.h"
#include "models/document/savecontent.h"
#include "models/document/serverchanges.h"

namespace waymark {

/// Puts the row as the server has it now under the edits: what others changed flows in in place,
/// pending edits stay, what both appended stays (once, under one identity), and where both
/// changed one place differently the edit stays on top and a conflict is reported.
class SaveRebase
{
public:
    /// additions follow the numbers that others changed; none where it is null.
    explicit SaveRebase(SaveContent &content, NumberAdditions *additions = nullptr);

    /// First where a save went through: what was edited is the base now, nothing is pending.
    /// sent is the document as it was then.
    void commit(const SaveBase &sent);
    void moveOnto(const ReadSave &theirs);

    [[nodiscard]] const QList<SaveConflict> &conflicts() const { return m_conflicts; }
    /// What the server changed, for the person to know.
    [[nodiscard]] QList<ServerChange> changedByThem() const { return m_changedByThem.placed(); }
    /// Arrays whose elements are no longer told apart by the key that was chosen.
    [[nodiscard]] const QStringList &identitiesLost() const { return m_identitiesLost; }

private:
    using ArenaNode = JsonArena::NodeId;
    using Ids = std::vector<SaveNodeId>;

    /// The same place in the old base and in theirs.
    struct Pair
    {
        ArenaNode base;
        ArenaNode theirs;
    };

    enum class Telling
    {
        Each,
        Together
    };
    void commitNode(SaveNodeId id, bool whole, Telling telling);
    void mergeColumns(const QMap<QString, ColumnText> &theirs);
    void mergeRoot();
    void mergeNode(SaveNodeId id, Pair at);
    void repointInside(SaveNodeId id, ArenaNode theirs);
    void mergeValue(SaveNodeId id, Pair at);
    void mergeObject(SaveNodeId id, Pair at);
    void takeOver(SaveNodeId object);
    [[nodiscard]] ElementMatch matchOf(Pair at) const;
    void mergeMember(SaveNodeId id, Pair at);
    SaveNodeId mergeNewMember(SaveNodeId object, ArenaNode theirs,
                              const QHash<QString, SaveNodeId> &own);
    SaveNodeId adopt(SaveNodeId mine, const QString &key, ArenaNode theirs);
    void mergeArray(SaveNodeId id, Pair at);
    [[nodiscard]] QHash<QByteArray, SaveNodeId> ownElements(SaveNodeId id,
                                                            const ElementIdentity &identity) const;
    void replaceArray(SaveNodeId id, Pair at);
    [[nodiscard]] bool bothRestructured(SaveNodeId id, Pair at, const ElementMatch &match) const;
    void noteIdentity(SaveNodeId id, Pair at, const ElementMatch &match);
    void mergeRemoval(SaveNodeId id, ArenaNode base);
    void mergeKept(SaveNodeId id, Pair at);
    void noteOrder(SaveNodeId array, const Ids &was);

    [[nodiscard]] bool isEdited(SaveNodeId id, ArenaNode base) const;
    void takeTheirs(SaveNodeId id, Pair at);
    void drop(SaveNodeId id);
    void dropForever(SaveNodeId id);
    void noteUnder(SaveNodeId id, ArenaNode base);
    SaveNodeId addTheirs(SaveNodeId container, const QString &key, ArenaNode theirs, bool present);
    void putUnder(SaveNodeId id, Pair at);
    void repoint(SaveNodeId id, ArenaNode theirs);
    [[nodiscard]] QByteArrayView baseText(ArenaNode node) const { return m_base->valueText(node); }
    [[nodiscard]] QByteArrayView theirText(ArenaNode node) const
    {
        return m_theirs->valueText(node);
    }
    SaveValuePtr becomeBase(SaveNodeId id, SaveValuePtr value);
    bool followPlain(SaveNodeId id, const SaveNode &node, Pair at);
    void conflict(SaveNodeId id, const JsonPointer &path, ArenaNode base, ArenaNode theirs);

    SaveContent &m_content;
    SaveTree &m_tree;
    NumberAdditions *const m_additions;
    std::shared_ptr<const JsonArena> m_base;
    std::shared_ptr<const JsonArena> m_theirs;
    const ReadSave *m_read = nullptr; ///< of m_theirs
    QSet<SaveNodeId> m_touched;
    QList<SaveConflict> m_conflicts;
    ServerChanges m_changedByThem;
    QStringList m_identitiesLost;
};

} // namespace waymark

#pragma once

#include "models/document/numberadditions.h"
#include "models/document/saveconflict.h"
#include "models/document/savecontent.h"
#include "models/document/savelocks.h"
#include "models/document/savestep.h"
#include "models/document/serverchange.h"
#include "models/ports/unsavededits.h"

#include <QObject>
#include <QUndoStack>

namespace waymark {

class JsonPatch;
class SaveEditor;

/// One open save: a row's columns and JSON with one undo stack. Everything that changes it is here,
/// checked as PostgreSQL will check it before a command exists; nothing here asks for I/O.
class SaveDocument final : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        Loading,
        Clean,
        Dirty,
        Saving,
        Conflict, ///< both sides changed a place; every one wants a choice before saving
        Failed ///< could not be read
    };

    explicit SaveDocument(const SaveTarget &target, QObject *parent = nullptr);
    ~SaveDocument() override;

    [[nodiscard]] const SaveTarget &target() const { return m_content.target(); }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; } ///< of Failed
    [[nodiscard]] bool isLoaded() const { return m_loaded; }
    [[nodiscard]] bool isDirty() const { return !m_changes.isEmpty(); }
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    void setReadOnly(bool readOnly);
    /// Places that no edit changes from now on, by whatever way: it is refused with the path.
    void setLocks(const SaveLocks &locks);
    [[nodiscard]] const SaveLocks &locks() const { return m_locks; }
    /// By what elements of arrays are told apart from now on, where a person said so.
    void setIdentityChoices(const IdentityChoices &choices);

    [[nodiscard]] const SaveContent &content() const { return m_content; }
    [[nodiscard]] const SaveTree &tree() const { return m_content.tree(); }
    [[nodiscard]] SaveTree &tree() { return m_content.tree(); } ///< for listeners
    [[nodiscard]] const QString &version() const { return m_version; }
    [[nodiscard]] std::optional<Timestamp> updatedAt() const { return m_updatedAt; }
    /// What others changed, as the row came in last, and when they wrote it.
    [[nodiscard]] const QList<ServerChange> &serverChanges() const { return m_serverChanges; }
    [[nodiscard]] std::optional<Timestamp> changedAt() const { return m_changedAt; }
    [[nodiscard]] QUndoStack &undoStack() { return m_stack; }
    [[nodiscard]] const QList<SaveChange> &changes() const { return m_changes; }
    /// How long a save would hold the row, for which the game has to wait.
    [[nodiscard]] std::chrono::milliseconds holdEstimate() const;
    [[nodiscard]] JsonText patch() const; ///< of the changes of the JSON, RFC 6902

    // Edits. A value is JSON as typed; it is stored as jsonb prints it.
    Result<void> setValue(SaveNodeId node, const JsonText &value);
    /// For a value that was typed over another, seen: what others changed there since then stays,
    /// and where both changed one place the edit stays on top and is a conflict.
    Result<void> setValueOver(SaveNodeId node, const JsonText &seen, const JsonText &value);
    Result<void> setKey(SaveNodeId node, const QString &key);
    [[nodiscard]] Result<void> checkKey(SaveNodeId node, const QString &key) const;
    Result<void> changeType(SaveNodeId node, JsonType type);
    Result<SaveNodeId> addMember(SaveNodeId object, const QString &key, const JsonText &value);
    /// Before the row, of those shown; beyond the last it is appended.
    Result<SaveNodeId> addElement(SaveNodeId array, int row, const JsonText &value);
    Result<SaveNodeId> duplicate(SaveNodeId node);
    Result<void> remove(const QList<SaveNodeId> &nodes);
    Result<void> moveElement(SaveNodeId element, int row);
    /// Into the container, before the row of an array or by their keys into an object, which get a
    /// number where they are taken. What stays in its container keeps its node. One step; gives the
    /// nodes as they are now.
    Result<QList<SaveNodeId>> moveInto(const QList<SaveNodeId> &nodes, SaveNodeId container,
                                       int row);
    Result<QList<SaveNodeId>> copyInto(const QList<SaveNodeId> &nodes, SaveNodeId container,
                                       int row);
    Result<void> setDocument(const std::optional<JsonText> &json);
    Result<void> setDocument(const SaveValuePtr &read, const QString &text); ///< by readValue()
    Result<void> setColumn(const QString &name, const ColumnText &text);
    Result<void> revert(const SaveChange &change);
    /// With all that is inside. One step.
    Result<void> revert(const QList<SaveNodeId> &nodes);
    Result<void> revertAll();
    /// Appends strings to the array at path, made where it is missing; those already there are left
    /// out. One step.
    Result<int> giveStrings(const JsonPointer &array, const QStringList &strings);
    /// Sets a member, made where it is missing, with the objects on the way to it. One step.
    Result<void> setAt(const JsonPointer &path, const JsonText &value);
    Result<void> addNumber(const JsonPointer &path, const QByteArray &number);
    /// All operations as one step with this text, or none.
    Result<void> apply(const JsonPatch &patch, const QString &text);
    /// A patch of so many operations that its result had better be made aside.
    [[nodiscard]] static bool isLong(const JsonPatch &patch);
    /// What patch makes of a text, and of which; made by patched().
    struct Patched
    {
        JsonText was;
        SaveValuePtr result;
    };
    [[nodiscard]] static Result<Patched> patched(const JsonText &was, const JsonPatch &patch);
    /// The same as without made where the save is as it was, in less time.
    Result<void> apply(const JsonPatch &patch, const Patched &made, const QString &text);
    /// A value as it would be stored, for insert(). May be asked for in any thread.
    [[nodiscard]] static Result<SaveValuePtr> readValue(const JsonText &value);
    struct ReadValue
    {
        QString key; ///< as a member; it gets a number where it is taken
        SaveValuePtr value; ///< to be inserted once
    };
    /// Before the row of an array, or by their keys into an object, as one step. Gives the first.
    Result<SaveNodeId> insert(SaveNodeId container, int row, const QList<ReadValue> &values,
                              const QString &text);
    /// A key that the object does not have yet, made from wish.
    [[nodiscard]] QString freeKey(SaveNodeId object, const QString &wish) const;

    // Reading and saving.
    void setLoading();
    void load(const Result<ReadSave> &save);
    void load(const SaveRow &row) { load(readSave(row)); }
    /// The net effect, and state Saving; nothing where there is nothing to save or choices are
    /// open.
    [[nodiscard]] std::optional<GuardedEdit> beginSave(const QString &reason);
    /// Saved or Conflict; anything else than an answer leaves the edits as they were.
    void finishSave(const Result<ReadOutcome> &outcome);
    void finishSave(const Result<SaveOutcome> &outcome);
    /// The document that beginSave() sent; finishSave() wants it read.
    [[nodiscard]] const std::optional<JsonText> &sentText() const { return m_sentText; }
    /// The row as it is on the server by now: what others changed flows in under the edits.
    void refresh(const ReadSave &save);
    Result<void> refresh(const SaveRow &row);

    [[nodiscard]] const QList<SaveConflict> &conflicts() const { return m_conflicts; }
    /// Sum only where the conflict has one; Own is chosen by its value.
    void choose(qsizetype conflict, ConflictChoice choice);
    /// JSON as typed, or the text of a column.
    Result<void> chooseOwn(qsizetype conflict, const QString &value);
    /// Choices that were open when the edits were kept, once those are made again.
    void askAgain(const QList<OpenConflict> &conflicts);

    /// What is pending as a sum, whatever others make of the number under it.
    [[nodiscard]] QList<PendingAddition> additions() const
    {
        return m_additions.pending(m_content);
    }
    /// Values that were sums when the edits were kept are so again, and no others.
    void setAdditions(const QList<PendingAddition> &additions);
    /// All that is pending, as a save would write it.
    [[nodiscard]] GuardedEdit pendingEdit(const QString &reason) const;

signals:
    void stateChanged();
    void changesChanged();
    void conflictsChanged();
    void columnsChanged();
    void loaded();
    void refreshed(const QStringList &changedByThem);
    void reread(); ///< refreshed or not: what belongs to the row without being in it may be new
    void stepLost(const QString &text); ///< an undo step whose place the server took away
    void stepLocked(const QString &text, const QString &path); ///< one that would change a lock
    void locksChanged();
    void identityChoicesChanged();
    void identitiesLost(const QStringList &arrays); ///< not told apart by the chosen key any more

private:
    friend class EditCommand;

    [[nodiscard]] Result<void> checkEditable() const;
    Result<void> become(const SaveValuePtr &value, const QString &text);
    Result<void> commitTyped(SaveEditor &editor, const QString &text);
    Result<void> commitSteps(SaveEditor &editor, const QString &text);
    Result<void> push(SaveEditor &editor, const QString &text, bool typed);
    Result<QList<SaveNodeId>> putInto(const QList<SaveNodeId> &nodes, SaveNodeId container, int row,
                                      bool copies);
    [[nodiscard]] std::optional<JsonPointer> brokenLock() const;
    void noteLockedTexts();
    [[nodiscard]] Error noObjectAt(SaveNodeId end, const JsonPointer &path) const;
    Result<SaveNodeId> objectAt(SaveEditor &editor, const JsonPointer &path);
    [[nodiscard]] std::optional<KnownResult> knownResult(const GuardedEdit &edit) const;
    void noteEdited(bool columnsToo);
    void updateChanges();
    void setState(State state);
    void addConflicts(SaveNodeId node, const SaveDocument &merged);
    void applyChoices();
    void settle(SaveEditor &editor, const SaveConflict &conflict);
    void put(SaveEditor &editor, const SaveConflict &conflict, const QString &value);
    void noteSum(const SaveConflict &conflict);
    [[nodiscard]] std::optional<QString> mineNow(const SaveConflict &conflict) const;
    [[nodiscard]] std::optional<QString> theirsNow(const SaveConflict &conflict) const;
    bool followEdits();
    bool bringBackConflicts();
    [[nodiscard]] std::optional<SaveNodeId> rowShownAt(const JsonPointer &path) const;
    [[nodiscard]] std::optional<SaveNodeId> rowTakenAway(SaveNodeId object,
                                                         const QString &key) const;
    [[nodiscard]] std::optional<SaveConflict> conflictAgain(const OpenConflict &open) const;
    SaveContent m_content;
    QUndoStack m_stack;
    State m_state = State::Loading;
    std::optional<Error> m_error;
    SaveLocks m_locks;
    SaveLocks::Texts m_lockedTexts; ///< after the last step
    QString m_version;
    std::optional<Timestamp> m_updatedAt;
    QList<SaveChange> m_changes;
    QList<SaveConflict> m_conflicts;
    QList<SaveConflict> m_undone; ///< conflicts whose edit was taken back, and may be made again
    NumberAdditions m_additions; ///< of numbers that nothing else has set since
    QList<ServerChange> m_serverChanges;
    std::optional<Timestamp> m_changedAt;
    int m_sentIndex = 0;
    std::optional<JsonText> m_sentText; ///< while Saving
    bool m_loaded = false;
    bool m_readOnly = false;
    bool m_updating = false; ///< several commands are being replayed
};

} // namespace waymark

#include "models/document/savedocument.h"

#include "models/document/conflictsum.h"
#include "models/document/editcommand.h"
#include "models/document/editrecord.h"
#include "models/document/saverebase.h"
#include "models/document/saverow.h"
#include "models/ports/savecost.h"

#include <algorithm>

namespace waymark {

SaveDocument::SaveDocument(const SaveTarget &target, QObject *parent)
    : QObject(parent)
    , m_content(target)
{
}

SaveDocument::~SaveDocument() = default;

void SaveDocument::setReadOnly(bool readOnly)
{
    if (std::exchange(m_readOnly, readOnly) != readOnly)
        emit stateChanged();
}

void SaveDocument::setLocks(const SaveLocks &locks)
{
    if (m_locks == locks)
        return;
    m_locks = locks;
    noteLockedTexts();
    emit locksChanged();
}

void SaveDocument::setIdentityChoices(const IdentityChoices &choices)
{
    if (tree().identityChoices() == choices)
        return;
    tree().setIdentityChoices(choices);
    emit identityChoicesChanged();
}

void SaveDocument::noteLockedTexts()
{
    m_lockedTexts = m_locks.texts(tree());
}

/// Nothing while steps are taken off and put on again around what the server answered.
std::optional<JsonPointer> SaveDocument::brokenLock() const
{
    return m_updating || m_locks.isEmpty() ? std::nullopt : m_locks.broken(tree(), m_lockedTexts);
}

void SaveDocument::setState(State state)
{
    if (std::exchange(m_state, state) != state)
        emit stateChanged();
}

void SaveDocument::setLoading()
{
    m_error.reset();
    if (!m_loaded)
        setState(State::Loading);
}

void SaveDocument::load(const Result<ReadSave> &save)
{
    if (!save) {
        m_error = save.error();
        m_state = State::Failed;
        emit stateChanged();
        return;
    }
    m_stack.clear();
    m_additions.clear();
    m_content.load(*save);
    m_error.reset();
    m_version = save->row.version;
    m_updatedAt = save->row.updatedAt;
    m_loaded = true;
    m_conflicts.clear();
    m_undone.clear();
    m_state = State::Clean;
    updateChanges();
    emit columnsChanged();
    emit conflictsChanged();
    emit loaded();
    emit stateChanged();
}

JsonText SaveDocument::patch() const
{
    return patchText(NetEffect(tree()).operations());
}

std::chrono::milliseconds SaveDocument::holdEstimate() const
{
    const auto operations = std::count_if(m_changes.cbegin(), m_changes.cend(),
                                          [](const auto &one) { return one.column.isEmpty(); });
    return SaveCost().hold(operations, tree().base() ? tree().base()->text().size() : 0);
}

void SaveDocument::noteEdited(bool columnsToo)
{
    if (columnsToo)
        emit columnsChanged();
    updateChanges();
}

void SaveDocument::updateChanges()
{
    if (m_updating)
        return;
    noteLockedTexts();
    QList<SaveChange> changes = m_content.changes();
    const bool differs = changes != m_changes;
    m_changes = std::move(changes);
    const bool conflictsDiffer = followEdits();
    if (differs)
        emit changesChanged();
    if (m_state == State::Clean || m_state == State::Dirty || m_state == State::Conflict)
        setState(!m_conflicts.isEmpty() ? State::Conflict
                     : isDirty()        ? State::Dirty
                                        : State::Clean);
    if (conflictsDiffer)
        emit conflictsChanged();
}

GuardedEdit SaveDocument::pendingEdit(const QString &reason) const
{
    GuardedEdit edit = m_content.guardedEdit(reason);
    m_additions.addOnServer(tree(), edit);
    return edit;
}

std::optional<GuardedEdit> SaveDocument::beginSave(const QString &reason)
{
    if (m_state != State::Dirty)
        return std::nullopt;
    GuardedEdit edit = pendingEdit(reason);
    if (changesNothing(edit))
        return std::nullopt;
    edit.version = m_version;
    edit.known = knownResult(edit);
    m_stack.setClean(); // what is typed from now on is a step of its own
    m_sentIndex = m_stack.index();
    m_sentText = tree().documentText();
    setState(State::Saving);
    return edit;
}

/// Made from what was read, not from what is shown, so that the answer still tells them apart.
std::optional<KnownResult> SaveDocument::knownResult(const GuardedEdit &edit) const
{
    if (m_version.isEmpty() || !tree().base() || edit.operations.size() != 1)
        return std::nullopt;
    const JsonOperation &operation = edit.operations.first();
    const JsonArena &base = *tree().base();
    const JsonArena::NodeId node = base.find(operation.path);
    if (operation.kind != JsonOperation::Kind::Replace || node == JsonArena::NoNode)
        return std::nullopt;
    const QByteArrayView text(base.text());
    const qsizetype begin = base.valueOffset(node);
    const QByteArray &value = operation.value->utf8();
    QByteArray result;
    result.reserve(text.size() + value.size());
    result.append(text.first(begin)).append(value);
    result.append(text.sliced(begin + base.valueText(node).size()));
    return KnownResult{m_version, JsonText(result)};
}

void SaveDocument::finishSave(const Result<SaveOutcome> &outcome)
{
    if (outcome)
        finishSave(readOutcome(*outcome, m_sentText, tree().base(), tree().identityChoices()));
    else
        finishSave(Result<ReadOutcome>(outcome.error()));
}

void SaveDocument::finishSave(const Result<ReadOutcome> &read)
{
    if (m_state != State::Saving)
        return;
    m_state = State::Dirty;
    m_sentText.reset();
    // Added at most once: where the answer was lost, only what is known to stand there is replaced.
    if (!read || read->outcome.kind == SaveOutcome::Kind::Saved)
        m_additions.clear();
    if (!read || read->outcome.kind != SaveOutcome::Kind::Saved) {
        m_stack.resetClean();
        if (read && read->row)
            refresh(*read->row);
    } else {
        m_undone.clear();
        // What was typed meanwhile is taken off, and put on again on top of what was saved.
        const int index = m_stack.index();
        m_updating = true;
        m_stack.setIndex(m_sentIndex);
        SaveRebase(m_content).commit(read->sent);
        m_version.clear();
        if (read->row)
            refresh(*read->row);
        m_stack.setIndex(index);
        m_updating = false;
    }
    updateChanges();
    if (m_state == State::Dirty && !isDirty())
        m_state = State::Clean;
    emit stateChanged();
}

Result<void> SaveDocument::refresh(const SaveRow &row)
{
    const auto save = readSave(row, tree().base(), tree().identityChoices());
    if (!save)
        return save.error();
    refresh(*save);
    return {};
}

void SaveDocument::refresh(const ReadSave &save)
{
    if (m_state == State::Saving || m_state == State::Loading)
        return;
    SaveRebase rebase(m_content, &m_additions);
    rebase.moveOnto(save);
    m_serverChanges = rebase.changedByThem();
    m_changedAt = timeOfWriting(m_updatedAt, save.row.updatedAt);
    m_version = save.row.version;
    m_updatedAt = save.row.updatedAt;
    for (SaveConflict conflict : rebase.conflicts()) {
        // Changed once more before a choice was made: one line, with what it was at first.
        const auto known
            = std::find_if(m_conflicts.begin(), m_conflicts.end(), [&](const auto &one) {
                  return one.node == conflict.node && one.column == conflict.column;
              });
        if (known != m_conflicts.end()) {
            conflict.base = known->base;
            conflict.own = known->own;
            conflict.choice = known->choice; // made once, it holds for what theirs is by now
        }
        conflict.sum = conflictSum(conflict, target().table());
        if (conflict.choice == ConflictChoice::Sum && !conflict.sum)
            conflict.choice = ConflictChoice::Open;
        if (known != m_conflicts.end()) {
            *known = conflict;
        } else {
            m_conflicts.append(conflict);
        }
    }
    for (SaveConflict &conflict : m_conflicts) {
        if (!conflict.isInside)
            conflict.theirs = theirsNow(conflict);
    }
    updateChanges();
    if (!m_serverChanges.isEmpty()) {
        emit columnsChanged();
        QStringList places;
        for (const ServerChange &change : std::as_const(m_serverChanges))
            places.append(change.place);
        emit refreshed(places);
    }
    if (!rebase.identitiesLost().isEmpty())
        emit identitiesLost(rebase.identitiesLost());
    if (!rebase.conflicts().isEmpty()) {
        setState(State::Conflict);
        emit conflictsChanged();
    }
    emit reread();
}

} // namespace waymark

#include "models/services/edittask.h"

#include "models/document/savecontent.h"
#include "models/domain/aside.h"
#include "models/services/editplaces.h"
#include "models/services/proposededit.h"
#include "models/services/recordedplace.h"
#include "models/services/undoedit.h"

#include <algorithm>

namespace waymark {
namespace {

Result<GuardedEdit> guardedEdit(const SaveRow &row, const SaveEdit &edit, const QString &reason,
                                const std::optional<Edit> &past)
{
    const auto proposal = edit(row);
    if (!proposal)
        return proposal.error();
    auto made = proposedEdit(row, *proposal, reason);
    if (made && past)
        makeUndo(*made, *past);
    return made;
}

} // namespace

EditTask::EditTask(SaveStore &store, const QString &reason, EditRun run, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_reason(reason)
    , m_run(run)
{
    m_promise.start();
}

void EditTask::edit(const SaveTarget &target, const SaveEdit &edit)
{
    m_edit = edit;
    proceed(m_store.readSave(target), [this](const SaveRow &row) { attempt(row); });
}

void EditTask::undo(EditId id, EditService::Undo how)
{
    proceed(m_store.edit(id), [this, how](const Edit &past) { undo(past, how); });
}

void EditTask::undo(const Edit &past, EditService::Undo undo)
{
    m_past = past;
    m_how = undo;
    proceed(m_store.readSave(past.target), [this](const SaveRow &row) { consider(row); });
}

/// An edit is taken back once. Its record is looked at after the row was read, and only that
/// version of the row is written: whoever else takes it back meanwhile makes another one.
void EditTask::consider(const SaveRow &row)
{
    if (!m_past) {
        attempt(row);
    } else if (m_past->id == 0) { // nothing keeps a record of it
        takeBackAfter(row, {});
    } else {
        proceed(m_store.edit(m_past->id), [this, row](const Edit &recorded) {
            if (recorded.takenBackBy)
                finish(alreadyTakenBack(recorded.id, *recorded.takenBackBy));
            else if (hasAddition(*m_past))
                considerLater(row, {});
            else
                takeBackAfter(row, {});
        });
    }
}

/// What was added to a number stays in it only until another number is put there: so the edits
/// since are asked for first, newest first, up to the one to be undone.
void EditTask::considerLater(const SaveRow &row, const QList<Edit> &later)
{
    const auto before = later.isEmpty() ? std::nullopt : std::optional(later.last().id);
    const SaveTarget target = m_past->target;
    const auto any = *PlayerId::fromUuid(target.row()); // with a target no player is asked for
    proceed(
        m_store.edits(any, target, before, PageSize), [this, row, later](const QList<Edit> &page) {
            const auto end = std::find_if(page.begin(), page.end(),
                                          [&](const Edit &edit) { return edit.id == m_past->id; });
            const QList<Edit> all = later + QList<Edit>(page.begin(), end);
            if (end == page.end() && page.size() >= PageSize)
                considerLater(row, all);
            else
                takeBackAfter(row, all);
        });
}

void EditTask::takeBackAfter(const SaveRow &row, const QList<Edit> &later)
{
    m_edit = m_how == EditService::Undo::OnlyUnmoved ? undoUnmovedEdit(*m_past, later)
                                                     : undoEdit(*m_past, later);
    attempt(row);
}

void EditTask::attempt(const SaveRow &row)
{
    ++m_attempts;
    if (m_promise.isCanceled()) {
        finish(Error{Error::Kind::Cancelled, tr("The edit was stopped."), {}, {}});
        return;
    }
    doAside(
        row.json ? row.json->utf8().size() : 0, this,
        [row, edit = m_edit, reason = m_reason, past = m_past] {
            return guardedEdit(row, edit, reason, past);
        },
        [this](const Result<GuardedEdit> &edit) { write(edit); });
}

void EditTask::write(const Result<GuardedEdit> &edit)
{
    if (!edit)
        finish(edit.error());
    else if (changesNothing(*edit))
        finish(EditReport{});
    else if (m_run == EditRun::DryRun)
        finish(EditReport{{}, edit->columns.size() + edit->operations.size(), edit->patch});
    else
        proceed(m_store.save(*edit),
                [this, edit = *edit](const SaveOutcome &outcome) { written(edit, outcome); });
}

void EditTask::written(const GuardedEdit &edit, const SaveOutcome &outcome)
{
    switch (outcome.kind) {
    case SaveOutcome::Kind::Saved:
        finish(EditReport{outcome.edit, edit.columns.size() + edit.operations.size(), edit.patch});
        return;
    case SaveOutcome::Kind::RowGone:
        finish(Error{Error::Kind::NotFound, tr("The save is gone from the database."), {}, {}});
        return;
    case SaveOutcome::Kind::Conflict:
        break;
    }
    if (m_attempts >= Attempts) {
        finish(Error{Error::Kind::Conflict,
                     tr("Others keep changing the same places; nothing was written."),
                     placesOf(edit),
                     {}});
    } else if (outcome.row) {
        consider(*outcome.row);
    } else {
        proceed(m_store.readSave(edit.target), [this](const SaveRow &row) { consider(row); });
    }
}

void EditTask::finish(const Result<EditReport> &result)
{
    m_promise.addResult(result);
    m_promise.finish();
    deleteLater();
}

} // namespace waymark

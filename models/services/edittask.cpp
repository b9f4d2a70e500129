#include "models/services/edittask.h"

#include "models/document/editrecord.h"
#include "models/document/savecontent.h"
#include "models/domain/aside.h"
#include "models/services/editplaces.h"
#include "models/services/undoedit.h"

namespace waymark {
namespace {

Result<GuardedEdit> guardedEdit(const SaveRow &row, const SaveEdit &edit, const QString &reason)
{
    const auto proposal = edit(row);
    if (!proposal)
        return proposal.error();
    auto made = guardedEditBetween(row, proposal->json, proposal->columns, reason);
    if (!made || changesNothing(*made))
        return made;
    made->guards += proposal->guards;
    if (const auto &addition = proposal->addition)
        makeAddition(*made, addition->path, addition->number);
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

void EditTask::undo(EditId id, EditService::Undo undo)
{
    proceed(m_store.edit(id), [this, undo](const Edit &past) {
        const bool onlyUnmoved = undo == EditService::Undo::OnlyUnmoved;
        edit(past.target, onlyUnmoved ? undoUnmovedEdit(past) : undoEdit(past));
    });
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
        [row, edit = m_edit, reason = m_reason] { return guardedEdit(row, edit, reason); },
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
        attempt(*outcome.row);
    } else {
        proceed(m_store.readSave(edit.target), [this](const SaveRow &row) { attempt(row); });
    }
}

void EditTask::finish(const Result<EditReport> &result)
{
    m_promise.addResult(result);
    m_promise.finish();
    deleteLater();
}

} // namespace waymark

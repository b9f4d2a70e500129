#include "models/services/editservice.h"

#include "models/services/editreason.h"
#include "models/services/edittask.h"

namespace waymark {

EditService::EditService(SaveStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
}

QFuture<Result<EditReport>> EditService::edit(const SaveTarget &target, const SaveEdit &edit,
                                              const QString &reason, EditRun run)
{
    auto *task = new EditTask(m_store, reason, run, this);
    auto future = task->future();
    task->edit(target, edit);
    return future;
}

QFuture<Result<EditReport>> EditService::undo(EditId id, Undo undo)
{
    auto *task = new EditTask(m_store, undoReason(id), EditRun::Write, this);
    auto future = task->future();
    task->undo(id, undo);
    return future;
}

QFuture<Result<EditReport>> EditService::undo(const Edit &past, const QString &reason)
{
    auto *task = new EditTask(m_store, reason, EditRun::Write, this);
    auto future = task->future();
    task->undo(past, Undo::WholeEdit);
    return future;
}

} // namespace waymark

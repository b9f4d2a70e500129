#pragma once

#include "models/services/editservice.h"
#include "models/services/withreply.h"

#include <QPromise>

namespace waymark {

/// One edit on its way: reads, asks, writes, and begins again after a conflict. Deletes itself.
class EditTask final : public QObject
{
    Q_OBJECT
public:
    EditTask(SaveStore &store, const QString &reason, EditRun run, QObject *parent);

    [[nodiscard]] QFuture<Result<EditReport>> future() { return m_promise.future(); }
    void edit(const SaveTarget &target, const SaveEdit &edit);
    void undo(EditId id, EditService::Undo how);
    void undo(const Edit &past, EditService::Undo undo);

private:
    static constexpr int PageSize = 100;
    static constexpr int Attempts = 20;

    void consider(const SaveRow &row);
    void considerLater(const SaveRow &row, const QList<Edit> &later);
    void takeBackAfter(const SaveRow &row, const QList<Edit> &later);
    void attempt(const SaveRow &row);
    void write(const Result<GuardedEdit> &edit);
    void written(const GuardedEdit &edit, const SaveOutcome &outcome);
    void finish(const Result<EditReport> &result);

    /// Calls handler with the value of a reply; anything else ends the task.
    template <typename T, typename Handler>
    void proceed(const QFuture<Result<T>> &reply, Handler handler)
    {
        withReply(reply, this, Error{Error::Kind::Cancelled, tr("The edit was stopped."), {}, {}},
                  handler, [this](const Error &error) { finish(error); });
    }

    SaveStore &m_store;
    QPromise<Result<EditReport>> m_promise;
    SaveEdit m_edit;
    std::optional<Edit> m_past; ///< what is to be taken back
    EditService::Undo m_how = EditService::Undo::WholeEdit;
    QString m_reason;
    EditRun m_run;
    int m_attempts = 0;
};

} // namespace waymark

#pragma once

#include "views/bulk/bulkrun.h"

namespace waymark {

class MessageModel;
class TaskModel;

/// The bulk edits that write in a window. Each stands among its tasks and goes on whatever becomes
/// of the dialog that began it; what came of it stands among the messages, with Take Back.
class BulkRuns final : public QObject
{
    Q_OBJECT
public:
    BulkRuns(BulkStore &store, TaskModel &tasks, MessageModel &messages, QObject *parent = nullptr);

    [[nodiscard]] BulkStore &store() { return m_store; }
    /// Gone by itself some time after it has ended.
    BulkRun *apply(const BulkRequest &request, const QString &change, qint64 saves);
    BulkRun *takeBack(EditId bulk, const QString &change, qint64 saves);

    [[nodiscard]] const QList<BulkRun *> &running() const { return m_running; }
    [[nodiscard]] bool isRunning() const { return !m_running.isEmpty(); }
    void stopAll();

signals:
    void written(); ///< saves are not as they were
    void ended(); ///< one of them
    void takeBackWanted(qint64 bulk, const QString &change);

private:
    void begin(BulkRun *run, const QString &title);
    void tell(const BulkRun &run, const BulkReport &report);

    BulkStore &m_store;
    TaskModel &m_tasks;
    MessageModel &m_messages;
    QList<BulkRun *> m_running;
};

} // namespace waymark

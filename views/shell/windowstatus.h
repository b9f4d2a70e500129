#pragma once

#include <QStatusBar>

class QLabel;
class QToolButton;

namespace waymark {

class TaskModel;
struct ConnectionInfo;
struct DatabaseFacts;

/// The status bar: where the window is connected, what was saved last and how to take it back, and
/// what runs.
class WindowStatus final : public QStatusBar
{
    Q_OBJECT
public:
    WindowStatus(TaskModel &tasks, QWidget *parent);

    void showConnecting(const ConnectionInfo &connection);
    void showConnected(const ConnectionInfo &connection, const DatabaseFacts &facts);
    void showDisconnected(const QString &why);
    /// "Saved 3 changes", with Take Back where that is possible.
    void showSaved(const QString &text, bool canTakeBack);
    /// What was told of the save that was in front goes.
    void leaveSave();
    /// What happened last, without an action; a failure goes with the connection that comes back.
    void showNote(const QString &text, bool isFailure);

signals:
    void takeBackRequested();
    void tasksRequested();

private:
    void showTasks();

    TaskModel &m_tasks;
    QLabel *m_connection;
    QLabel *m_saved;
    bool m_savedIsFailure = false;
    bool m_isOfSave = false;
    QToolButton *m_takeBack;
    QToolButton *m_running;
    QToolButton *m_cancelTask;
};

} // namespace waymark

#pragma once

#include <QAbstractListModel>
#include <QList>

#include <functional>
#include <optional>

namespace waymark {

/// Work that runs: what it is, how far, and how to stop it.
class TaskModel final : public QAbstractListModel
{
    Q_OBJECT
public:
    using TaskId = quint64;
    enum Role
    {
        ProgressRole = Qt::UserRole + 1, ///< 0 to 1; invalid where nobody knows
        CanCancelRole,
    };

    using QAbstractListModel::QAbstractListModel;

    /// cancel, where given, is called at most once; the task stays until finish().
    TaskId start(const QString &title, std::function<void()> cancel = {});
    /// words say how far in place of the part in percent.
    void setProgress(TaskId task, double part, const QString &words = {});
    void finish(TaskId task);
    void cancel(int row);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;

signals:
    void changed(); ///< anything: for a summary

private:
    struct Task
    {
        TaskId id;
        QString title;
        std::optional<double> progress;
        QString words;
        std::function<void()> cancel;
        bool isCancelled = false;
    };
    [[nodiscard]] int rowOf(TaskId task) const;

    QList<Task> m_tasks;
    TaskId m_lastId = 0;
};

} // namespace waymark

#include "models/items/taskmodel.h"

#include "models/items/plaintooltip.h"

#include <QtMath>

namespace waymark {

TaskModel::TaskId TaskModel::start(const QString &title, std::function<void()> cancel)
{
    const int row = int(m_tasks.size());
    beginInsertRows({}, row, row);
    m_tasks.append({++m_lastId, title, std::nullopt, {}, std::move(cancel)});
    endInsertRows();
    emit changed();
    return m_lastId;
}

void TaskModel::setProgress(TaskId task, double part, const QString &words)
{
    const int row = rowOf(task);
    if (row < 0)
        return;
    m_tasks[row].progress = qBound(0.0, part, 1.0);
    m_tasks[row].words = words;
    emit dataChanged(index(row), index(row));
    emit changed();
}

void TaskModel::finish(TaskId task)
{
    const int row = rowOf(task);
    if (row < 0)
        return;
    beginRemoveRows({}, row, row);
    m_tasks.removeAt(row);
    endRemoveRows();
    emit changed();
}

void TaskModel::cancel(int row)
{
    if (row < 0 || row >= m_tasks.size() || !m_tasks[row].cancel || m_tasks[row].isCancelled)
        return;
    m_tasks[row].isCancelled = true;
    const auto stop = m_tasks[row].cancel; // may finish the task, and the row with it
    emit dataChanged(index(row), index(row));
    stop();
    emit changed();
}

int TaskModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_tasks.size());
}

QVariant TaskModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Task &task = m_tasks[index.row()];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        if (task.isCancelled)
            return tr("%1 … stopping").arg(task.title);
        if (!task.words.isEmpty())
            return tr("%1 … %2", "a task, how far in words").arg(task.title, task.words);
        if (task.progress)
            return tr("%1 … %2 %", "a task, how far")
                .arg(task.title)
                .arg(qFloor(*task.progress * 100));
        return tr("%1 …", "a running task").arg(task.title);
    case Qt::ToolTipRole:
        return plainToolTip(task.title);
    case ProgressRole:
        return task.progress ? QVariant(*task.progress) : QVariant();
    case CanCancelRole:
        return bool(task.cancel) && !task.isCancelled;
    default:
        return {};
    }
}

int TaskModel::rowOf(TaskId task) const
{
    for (int row = 0; row < m_tasks.size(); ++row)
        if (m_tasks[row].id == task)
            return row;
    return -1;
}

} // namespace waymark

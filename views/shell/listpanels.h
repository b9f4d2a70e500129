#pragma once

#include "views/common/panel.h"

class QLabel;
class QListView;
class QPushButton;

namespace waymark {

class MessageModel;
class TaskModel;

/// What happened, newest first, with details, Copy and what can still be done about it.
class MessagesPanel final : public Panel
{
    Q_OBJECT
public:
    explicit MessagesPanel(MessageModel &messages, QWidget *parent = nullptr);

private:
    void showCurrent();
    void copy();
    [[nodiscard]] QModelIndex current() const;

    MessageModel &m_messages;
    QListView *m_list;
    QLabel *m_details;
    QPushButton *m_act;
    QPushButton *m_copy;
};

/// Running work with its progress; Cancel stops the current one.
class TasksPanel final : public Panel
{
    Q_OBJECT
public:
    explicit TasksPanel(TaskModel &tasks, QWidget *parent = nullptr);

private:
    void showState();

    TaskModel &m_tasks;
    QListView *m_list;
    QPushButton *m_cancel;
};

} // namespace waymark

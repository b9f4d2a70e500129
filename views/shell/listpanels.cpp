#include "views/shell/listpanels.h"

#include "models/items/messagemodel.h"
#include "models/items/taskmodel.h"
#include "views/common/plaintext.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

QListView *makeList(QAbstractItemModel &model, const QString &name, const QString &objectName,
                    QWidget *parent)
{
    auto *list = new QListView(parent);
    list->setObjectName(objectName);
    list->setAccessibleName(name);
    list->setModel(&model);
    list->setAlternatingRowColors(true);
    list->setUniformItemSizes(true);
    return list;
}

QWidget *makeColumn(QWidget *list, QWidget *details, const QList<QPushButton *> &buttons,
                    QWidget *parent)
{
    auto *content = new QWidget(parent);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(list, 1);
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(10, 4, 10, 4);
    if (details)
        foot->addWidget(details, 1);
    else
        foot->addStretch(1);
    for (QPushButton *button : buttons)
        foot->addWidget(button);
    column->addLayout(foot);
    return content;
}

} // namespace

MessagesPanel::MessagesPanel(MessageModel &messages, QWidget *parent)
    : Panel(tr("Messages"), u"messagesPanel"_s, parent)
    , m_messages(messages)
    , m_list(makeList(messages, tr("Messages"), u"messages"_s, this))
    , m_details(dimLabel({}, this))
    , m_act(new QPushButton(this))
    , m_copy(new QPushButton(tr("Copy"), this))
{
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_details->setWordWrap(true);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_act->setObjectName(u"messageAction"_s);
    setContent(makeColumn(m_list, m_details, {m_act, m_copy}, this));
    setFocusTarget(m_list);
    auto *copyAction = new QAction(tr("Copy"), m_list);
    copyAction->setShortcut(QKeySequence::Copy);
    copyAction->setShortcutContext(Qt::WidgetShortcut);
    m_list->addAction(copyAction);
    connect(copyAction, &QAction::triggered, this, &MessagesPanel::copy);
    connect(m_copy, &QPushButton::clicked, this, &MessagesPanel::copy);
    connect(m_act, &QPushButton::clicked, this, [this] { m_messages.act(current().row()); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &MessagesPanel::showCurrent);
    connect(&m_messages, &QAbstractItemModel::rowsInserted, this, &MessagesPanel::showCurrent);
    showCurrent();
}

/// The newest while none was chosen.
QModelIndex MessagesPanel::current() const
{
    return m_messages.index(qMax(0, m_list->currentIndex().row()));
}

void MessagesPanel::showCurrent()
{
    m_details->setText(m_list->currentIndex().data(MessageModel::DetailsRole).toString());
    const QString action = current().data(MessageModel::ActionRole).toString();
    m_act->setText(action);
    m_act->setVisible(!action.isEmpty());
    m_copy->setEnabled(m_messages.rowCount() > 0);
}

void MessagesPanel::copy()
{
    QStringList texts;
    for (int row = 0; row < m_messages.rowCount(); ++row) {
        const QModelIndex index = m_messages.index(row);
        if (!m_list->selectionModel()->hasSelection()
            || m_list->selectionModel()->isSelected(index))
            texts.append(index.data(MessageModel::CopyRole).toString());
    }
    QGuiApplication::clipboard()->setText(texts.join(u'\n'));
}

TasksPanel::TasksPanel(TaskModel &tasks, QWidget *parent)
    : Panel(tr("Tasks"), u"tasksPanel"_s, parent)
    , m_tasks(tasks)
    , m_list(makeList(tasks, tr("Tasks"), u"tasks"_s, this))
    , m_cancel(new QPushButton(tr("Cancel"), this))
{
    setContent(makeColumn(m_list, nullptr, {m_cancel}, this));
    setFocusTarget(m_list);
    connect(m_cancel, &QPushButton::clicked, this,
            [this] { m_tasks.cancel(qMax(0, m_list->currentIndex().row())); });
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this,
            &TasksPanel::showState);
    connect(&m_tasks, &TaskModel::changed, this, &TasksPanel::showState);
    showState();
}

void TasksPanel::showState()
{
    const int count = m_tasks.rowCount();
    setStateText(count == 0 ? tr("nothing runs") : tr("%Ln running", nullptr, count));
    const QModelIndex current = m_tasks.index(qMax(0, m_list->currentIndex().row()));
    m_cancel->setEnabled(current.data(TaskModel::CanCancelRole).toBool());
}

} // namespace waymark

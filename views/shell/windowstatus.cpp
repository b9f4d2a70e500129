#include "views/shell/windowstatus.h"

#include "models/items/taskmodel.h"
#include "models/ports/databasefacts.h"
#include "views/common/icons.h"
#include "views/common/plaintext.h"
#include "views/shell/connection.h"

#include <QLocale>
#include <QToolButton>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

QToolButton *makeLink(const QString &text, const QString &objectName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(objectName);
    button->setText(text);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

} // namespace

WindowStatus::WindowStatus(TaskModel &tasks, QWidget *parent)
    : QStatusBar(parent)
    , m_tasks(tasks)
    , m_connection(dimLabel({}, this))
    , m_saved(plainLabel({}, this))
    , m_takeBack(makeLink(tr("Take Back"), u"takeBack"_s, this))
    , m_running(makeLink({}, u"runningTasks"_s, this))
    , m_cancelTask(makeLink({}, u"cancelTask"_s, this))
{
    setSizeGripEnabled(false);
    setContentsMargins(8, 0, 8, 0);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    QFont underlined = m_takeBack->font();
    underlined.setUnderline(true);
    m_takeBack->setFont(underlined);
    m_connection->setObjectName(u"connectionState"_s);
    m_saved->setObjectName(u"savedState"_s);
    m_cancelTask->setIcon(themedIcon("x"_L1));
    m_cancelTask->setToolTip(tr("Cancel this task"));
    m_cancelTask->setAccessibleName(tr("Cancel this task"));
    addWidget(m_connection);
    addWidget(m_saved);
    addWidget(m_takeBack);
    addPermanentWidget(m_running);
    addPermanentWidget(m_cancelTask);
    m_takeBack->hide();
    connect(m_takeBack, &QToolButton::clicked, this, &WindowStatus::takeBackRequested);
    connect(m_running, &QToolButton::clicked, this, &WindowStatus::tasksRequested);
    connect(m_cancelTask, &QToolButton::clicked, this, [this] { m_tasks.cancel(0); });
    connect(&m_tasks, &TaskModel::changed, this, &WindowStatus::showTasks);
    showTasks();
}

void WindowStatus::showConnecting(const ConnectionInfo &connection)
{
    m_connection->setText(tr("○ Connecting to %1…").arg(connection.name));
}

void WindowStatus::showConnected(const ConnectionInfo &connection, const DatabaseFacts &facts)
{
    const double milliseconds = double(facts.roundTripMicroseconds) / 1000;
    m_connection->setText(
        tr("● Connected to %1, PostgreSQL %2, %3 ms")
            .arg(connection.name, facts.serverVersion,
                 QLocale().toString(milliseconds, 'f', milliseconds < 10 ? 1 : 0)));
    m_connection->setToolTip(tr("%1 ms is one round trip to the server and back")
                                 .arg(QLocale().toString(milliseconds, 'f', 3)));
    if (m_savedIsFailure)
        showNote({}, false);
}

void WindowStatus::showDisconnected(const QString &why)
{
    m_connection->setText(tr("○ Not connected: %1").arg(why));
}

void WindowStatus::showSaved(const QString &text, bool canTakeBack)
{
    m_saved->setText(canTakeBack ? tr("%1 ·", "a sentence, before a link").arg(text) : text);
    m_takeBack->setVisible(canTakeBack);
    m_savedIsFailure = false;
    m_isOfSave = true;
}

void WindowStatus::leaveSave()
{
    if (m_isOfSave)
        showNote({}, false);
}

void WindowStatus::showNote(const QString &text, bool isFailure)
{
    showSaved(text, false);
    m_savedIsFailure = isFailure;
    m_isOfSave = false;
}

void WindowStatus::showTasks()
{
    const int count = m_tasks.rowCount();
    m_running->setVisible(count > 0);
    m_cancelTask->setVisible(count == 1
                             && m_tasks.index(0).data(TaskModel::CanCancelRole).toBool());
    if (count == 1)
        m_running->setText(tr("1 task: %1").arg(m_tasks.index(0).data().toString()));
    else
        m_running->setText(tr("%Ln tasks", nullptr, count));
}

} // namespace waymark

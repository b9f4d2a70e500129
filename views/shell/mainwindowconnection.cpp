#include "views/shell/mainwindow.h"

#include "models/items/messagemodel.h"
#include "views/bulk/bulkactions.h"
#include "views/common/errorwords.h"
#include "views/common/searchbox.h"
#include "views/events/eventactions.h"
#include "views/events/eventdetailspanel.h"
#include "views/events/eventspanel.h"
#include "views/exchange/exchangeactions.h"
#include "views/players/playerspage.h"
#include "views/save/savepage.h"
#include "views/shell/connectionbar.h"
#include "views/shell/windowmenus.h"
#include "views/shell/windowstatus.h"
#include "views/shell/windowtoolbar.h"

namespace waymark {

using namespace Qt::StringLiterals;

void MainWindow::setConnection(const ConnectionInfo &connection)
{
    m_connection = connection;
    m_facts.reset();
    m_connectionBar->setConnection(connection);
    m_toolBar->setConnection(connection, {}, false);
    m_status->showConnecting(connection);
    m_menus->action(ActionId::ThisDatabase)->setEnabled(false);
    showTitle();
}

void MainWindow::showConnected(const DatabaseFacts &facts)
{
    const bool isNews = !m_facts || m_facts->newerMigrations != facts.newerMigrations;
    if (isNews && !facts.newerMigrations.isEmpty()) {
        m_context.messages.add(MessageModel::Kind::Done,
                               tr("A newer Waymark has migrated this database. This one does not "
                                  "know %1; what the tables still allow works.")
                                   .arg(facts.newerMigrations.join(", "_L1)));
    }
    m_facts = facts;
    m_connection.readOnly = facts.readOnly;
    m_connectionBar->hideLost();
    for (SearchBox *search : {m_players->searchBox(), m_events->search()})
        search->searchUnanswered();
    m_save->readWhatFailed();
    m_details->readWhatFailed();
    m_status->showConnected(m_connection, facts);
    m_menus->action(ActionId::ThisDatabase)->setEnabled(true);
    showPermissions(facts);
    m_toolBar->setConnection(m_connection, facts.user, true,
                             facts.readOnly ? QString() : m_save->refusal());
}

void MainWindow::showPermissions(const DatabaseFacts &facts)
{
    const QString readOnly = facts.readOnly ? tr("This connection is read-only.") : QString();
    const auto reason = [&readOnly](bool allowed, const QString &otherwise) {
        return !readOnly.isEmpty() ? readOnly : allowed ? QString() : otherwise;
    };
    m_save->setFacts(facts);
    m_bulk->setFacts(facts, m_connection.production);
    m_menus->setNote(MenuId::Edit, m_save->refusal());
    m_menus->setNote(MenuId::Player, m_save->refusal());
    m_exchange->setWritingRefused(
        reason(facts.canCreatePlayers, tr("This role may not create players.")));
    m_eventActions->setAppendingRefused(
        reason(facts.canAppendEvents, tr("This role may not append events.")));
}

void MainWindow::showConnectionFailed(const Error &why)
{
    m_toolBar->setConnection(m_connection, {}, false);
    m_status->showDisconnected(errorWords(why));
    noteFailed(why);
    m_status->showNote({}, false); // the status bar has said it in the line before
}

void MainWindow::showConnectionLost(int secondsToNextTry)
{
    m_toolBar->setConnection(m_connection, {}, false);
    if (m_facts) {
        m_status->showConnecting(m_connection);
        m_connectionBar->showLost(secondsToNextTry, hasUnsavedEdits());
    } else {
        m_connectionBar->showNotReached(secondsToNextTry);
    }
}

} // namespace waymark

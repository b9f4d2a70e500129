#include "app/session.h"

#include "models/domain/whendone.h"

namespace waymark {

Session::Session(std::unique_ptr<Connection> connection, QSettings &settings, ThemeSwitcher &theme,
                 QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_players(m_connection->gateway(), m_zone)
    , m_edits(m_connection->gateway())
    , m_saves(m_connection->gateway(), m_edits)
    , m_openPlayer(m_connection->gateway(), m_saves, m_selection)
    , m_events(m_connection->gateway(), m_selection)
    , m_eventTable(m_events, m_zone)
    , m_messages(m_zone)
    , m_window(WindowContext{.selection = m_selection,
                             .zone = m_zone,
                             .playerSource = m_connection->gateway(),
                             .players = m_players,
                             .saveStore = m_connection->gateway(),
                             .saves = m_saves,
                             .openPlayer = m_openPlayer,
                             .eventSource = m_connection->gateway(),
                             .events = m_events,
                             .eventTable = m_eventTable,
                             .messages = m_messages,
                             .tasks = m_tasks,
                             .theme = theme,
                             .settings = settings})
{
    m_window.setConnection(
        {m_connection->name(), m_connection->isReadOnly(), m_connection->isProduction()});
    connect(&m_window, &MainWindow::connectWanted, this, &Session::connectWanted);
    connect(&m_window, &MainWindow::closed, this, &Session::closed);
    connect(&m_window, &MainWindow::retryWanted, this, &Session::open);
    PostgresGateway &gateway = m_connection->gateway();
    connect(&gateway, &PostgresGateway::lineLost, this,
            [this](const Error &why) { m_window.showConnectionFailed(why); });
    connect(&gateway, &PostgresGateway::lineRestored, this, &Session::open);
}

void Session::open()
{
    whenDone(m_connection->gateway().open(), this,
             [this](const Result<DatabaseFacts> &facts) { showFacts(facts); });
}

void Session::showFacts(const Result<DatabaseFacts> &facts)
{
    if (!facts) {
        m_window.showConnectionFailed(facts.error());
        return;
    }
    m_saves.setReadOnly(facts->readOnly);
    m_window.showConnected(*facts);
    m_players.reload();
}

} // namespace waymark

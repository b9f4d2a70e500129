#include "app/session.h"

#include "models/domain/whendone.h"

namespace waymark {

Session::Session(std::unique_ptr<Connection> connection, QSettings &settings, ThemeSwitcher &theme,
                 QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_players(m_connection->gateway(), m_zone)
    , m_events(m_connection->gateway(), m_selection)
    , m_eventTable(m_events, m_zone)
    , m_messages(m_zone)
    , m_window(WindowContext{m_selection, m_zone, m_players, m_connection->gateway(), m_events,
                             m_eventTable, m_messages, m_tasks, theme, settings})
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
    m_window.showConnected(*facts);
    m_players.reload();
}

} // namespace waymark

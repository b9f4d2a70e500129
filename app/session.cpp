#include "app/session.h"

#include "models/domain/whendone.h"

#include <algorithm>
#include <utility>

namespace waymark {
namespace {

constexpr std::chrono::milliseconds PauseBeforeLearning{1'500};
constexpr int LongestWait = 30; ///< seconds between two tries

} // namespace

Session::Session(std::unique_ptr<Connection> connection, QSettings &settings, ThemeSwitcher &theme,
                 QObject *parent)
    : QObject(parent)
    , m_connection(std::move(connection))
    , m_firstFacts(m_connection->gateway().open())
    , m_players(m_connection->gateway(), m_zone)
    , m_edits(m_connection->gateway())
    , m_bulk(m_connection->gateway())
    , m_saves(m_connection->gateway(), m_edits)
    , m_journal(m_saves, m_connection->gateway())
    , m_knowledge(m_connection->gateway(), PauseBeforeLearning)
    , m_events(m_connection->gateway(), m_selection)
    , m_eventTable(m_events, m_zone)
    , m_messages(m_zone)
    , m_window(WindowContext{.selection = m_selection,
                             .zone = m_zone,
                             .playerSource = m_connection->gateway(),
                             .players = m_players,
                             .saveStore = m_connection->gateway(),
                             .saves = m_saves,
                             .journal = m_journal,
                             .bundles = m_connection->gateway(),
                             .eventSource = m_connection->gateway(),
                             .events = m_events,
                             .eventTable = m_eventTable,
                             .messages = m_messages,
                             .tasks = m_tasks,
                             .theme = theme,
                             .settings = settings,
                             .knowledge = &m_knowledge,
                             .bulk = &m_bulk,
                             .views = &m_views})
{
    m_window.setConnection(
        {m_connection->name(), m_connection->isReadOnly(), m_connection->isProduction()});
    m_second.setInterval(1000);
    connect(&m_second, &QTimer::timeout, this, &Session::countDown);
    connect(&m_window, &MainWindow::connectWanted, this, &Session::connectWanted);
    connect(&m_window, &MainWindow::closed, this, &Session::closed);
    connect(&m_window, &MainWindow::retryWanted, this, &Session::tryAgain);
    connect(&m_window, &MainWindow::lineFailed, this, &Session::noteLost);
    PostgresGateway &gateway = m_connection->gateway();
    connect(&gateway, &PostgresGateway::lineLost, this, &Session::noteLost);
    connect(&gateway, &PostgresGateway::lineRestored, this, &Session::connectToServer);
    connect(&m_connection->history(), &LocalHistory::troubled, this, &Session::tellTroubles,
            Qt::QueuedConnection);
    connect(&m_knowledge, &GameKnowledge::changed, this, &Session::showLearning);
    connect(&m_knowledge, &GameKnowledge::failed, this, &Session::tellNotLearned);
    connect(&m_knowledge.counts(), &ExactCounts::changed, this, &Session::showCounting);
    connect(&m_knowledge.counts(), &ExactCounts::failed, this, &Session::tellNotCounted);
    // "All players found" are those of the search.
    connect(&m_players, &QAbstractItemModel::modelReset, this,
            [this] { m_events.setPlayersFound(m_players.query()); });
}

void Session::tellTroubles()
{
    for (const LocalHistory::Trouble &trouble : m_connection->history().takeTroubles())
        m_messages.add(MessageModel::Kind::Failed, trouble.text, trouble.details);
}

/// From now on what is typed outlives the program; what others left is offered.
void Session::keepUnsaved(const QString &database)
{
    m_unsaved = std::make_unique<UnsavedFiles>(database);
    connect(m_unsaved.get(), &UnsavedFiles::troubled, this,
            [this](const QString &text, const QString &details) {
                m_messages.add(MessageModel::Kind::Failed, text, details);
            });
    m_journal.setKeeper(*m_unsaved);
}

/// What the saves of this database have is learned from now on, and kept.
void Session::keepLearned(const QString &database)
{
    m_schemas = std::make_unique<SchemaFiles>(database);
    connect(m_schemas.get(), &SchemaFiles::troubled, this,
            [this](const QString &text, const QString &details) {
                m_messages.add(MessageModel::Kind::Failed, text, details);
            });
    m_knowledge.setKeeper(m_schemas.get());
}

void Session::showLearning()
{
    if (const auto task = std::exchange(m_learningTask, std::nullopt))
        m_tasks.finish(*task);
    if (const auto &experience = m_knowledge.learning())
        m_learningTask = m_tasks.start(experience->isEmpty()
                                           ? tr("Learning from the profiles")
                                           : tr("Learning from the saves of %1").arg(*experience),
                                       [this] { m_knowledge.cancel(); });
}

void Session::showCounting()
{
    if (const auto task = std::exchange(m_countingTask, std::nullopt))
        m_tasks.finish(*task);
    const auto &request = m_knowledge.counts().counting();
    if (!request)
        return;
    const bool ofProfiles = request->experience.isEmpty();
    const QString title = request->isContainment() ? ofProfiles
            ? tr("Counting in all profiles")
            : tr("Counting in all saves of %1").arg(request->experience)
        : ofProfiles
        ? tr("Counting in all profiles, each of which is looked at")
        : tr("Counting in all saves of %1, each of which is looked at").arg(request->experience);
    m_countingTask = m_tasks.start(title, [this] { m_knowledge.counts().cancel(); });
}

void Session::tellNotCounted(const SaveCountRequest &request, const Error &why)
{
    m_messages.add(MessageModel::Kind::Failed,
                   request.experience.isEmpty()
                       ? tr("It could not be counted in all profiles.")
                       : tr("It could not be counted in all saves of %1.").arg(request.experience),
                   why.detail);
}

void Session::tellNotLearned(const QString &experience, const Error &why)
{
    m_messages.add(MessageModel::Kind::Failed,
                   experience.isEmpty()
                       ? tr("The profiles could not be learned from.")
                       : tr("The saves of %1 could not be learned from.").arg(experience),
                   why.detail);
}

void Session::open()
{
    connectToServer();
    m_players.reload();
}

void Session::connectToServer()
{
    if (m_isConnecting)
        return;
    m_isConnecting = true;
    auto facts = std::exchange(m_firstFacts, {});
    whenDone(facts.isValid() ? facts : m_connection->gateway().open(), this,
             [this](const Result<DatabaseFacts> &found) { takeFacts(found); });
}

void Session::takeFacts(const Result<DatabaseFacts> &facts)
{
    m_isConnecting = false;
    if (!facts) {
        if (!m_isLost)
            m_window.showConnectionFailed(facts.error());
        noteLost();
        return;
    }
    m_second.stop();
    m_tries = 0;
    m_saves.setReadOnly(facts->readOnly || !facts->canWriteSaves || !facts->unrecordable.isEmpty());
    m_window.showConnected(*facts);
    // What could not be read meanwhile; edits wait in their documents.
    if (m_players.state() == PlayerTableModel::State::Failed)
        m_players.reload();
    if (m_isLost && m_events.state() == EventStore::State::Failed)
        m_events.reload();
    m_isLost = false;
    m_saves.settleLostAnswers();
    if (m_unsaved)
        return;
    whenDone(m_connection->gateway().identity(), this, [this](const Result<QString> &database) {
        m_views.setDatabase(database ? *database : QString());
        if (!database || m_unsaved)
            return;
        keepUnsaved(*database);
        keepLearned(*database);
    });
}

void Session::noteLost()
{
    m_isLost = true;
    if (m_second.isActive() || m_isConnecting)
        return;
    m_secondsToNextTry = std::min(LongestWait, 1 << std::min(m_tries, 5));
    ++m_tries;
    m_window.showConnectionLost(m_secondsToNextTry);
    m_second.start();
}

void Session::countDown()
{
    --m_secondsToNextTry;
    if (m_secondsToNextTry > 0)
        m_window.showConnectionLost(m_secondsToNextTry);
    else
        tryAgain();
}

void Session::tryAgain()
{
    m_second.stop();
    m_window.showConnectionLost(0);
    m_connection->gateway().forgetFacts(); // they were found on the line that is gone
    connectToServer();
}

} // namespace waymark

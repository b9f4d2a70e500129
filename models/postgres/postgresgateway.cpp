#include "models/postgres/postgresgateway.h"

namespace waymark {
namespace {

using Purpose = PostgresConnection::Purpose;
using namespace std::chrono_literals;

PostgresOptions forBulk(PostgresOptions options)
{
    options.closeAfterIdle = 5s;
    return options;
}

} // namespace

PostgresGateway::PostgresGateway(const PostgresOptions &options, QObject *parent)
    : QObject(parent)
    , m_reads(Purpose::Read, options)
    , m_writes(Purpose::Write, options)
    , m_bulk(Purpose::Read, forBulk(options))
    , m_learning(Purpose::Read, forBulk(options))
    , m_players(m_reads, m_facts)
    , m_saves(m_reads, m_facts)
    , m_saveWriter(m_writes, m_facts)
    , m_history(m_reads, m_facts)
    , m_events(m_reads, m_bulk, m_facts)
    , m_eventWriter(m_writes)
    , m_exporter(m_bulk, m_facts)
    , m_importer(m_reads, m_writes, m_facts)
    , m_updater(m_writes, m_facts)
    , m_sampler(m_learning)
    , m_counter(m_learning)
{
    for (PostgresConnection *connection : {&m_reads, &m_writes}) {
        connect(connection, &PostgresConnection::lineLost, this, &PostgresGateway::lineLost);
        connect(connection, &PostgresConnection::lineRestored, this,
                &PostgresGateway::lineRestored);
    }
}

PostgresGateway::~PostgresGateway()
{
    for (PostgresConnection *connection : {&m_learning, &m_bulk, &m_reads, &m_writes})
        connection->stop(); // their jobs know the readers and writers, which end first
}

void PostgresGateway::interrupt()
{
    for (PostgresConnection *connection : {&m_learning, &m_bulk, &m_reads, &m_writes})
        connection->interrupt();
}

QFuture<Result<DatabaseFacts>> PostgresGateway::open()
{
    return m_reads.submit<DatabaseFacts>(
        [this](SqlSession &session) { return m_facts.get(session); });
}

QFuture<Result<QString>> PostgresGateway::identity()
{
    return m_reads.submit<QString>(
        [this](SqlSession &session) { return m_facts.identity(session); });
}

QFuture<Result<PlayerPage>> PostgresGateway::players(const SearchQuery &query, PlayerOrder order,
                                                     const std::optional<PlayerCursor> &after,
                                                     int limit)
{
    return m_players.players(query, order, after, limit);
}

QFuture<Result<qint64>> PostgresGateway::estimatePlayers(const SearchQuery &query)
{
    return m_players.estimate(query);
}

QFuture<Result<qint64>> PostgresGateway::countPlayers(const SearchQuery &query)
{
    return m_players.count(query);
}

QFuture<Result<NamedRow>> PostgresGateway::findRow(const QUuid &id)
{
    return m_players.findRow(id);
}

QFuture<Result<QList<PlayerProfile>>> PostgresGateway::findPlayers(const QString &text)
{
    return m_players.find(text);
}

QFuture<Result<QStringList>> PostgresGateway::knownValues(SearchSubject subject,
                                                          const QString &field,
                                                          const QString &prefix, int limit)
{
    return m_players.knownValues(subject, field, prefix, limit);
}

QFuture<Result<OpenedPlayer>> PostgresGateway::openPlayer(PlayerId player, StatesWanted states)
{
    return m_saves.openPlayer(player, states);
}

QFuture<Result<SaveRow>> PostgresGateway::readSave(const SaveTarget &target)
{
    return m_saves.readSave(target);
}

QFuture<Result<QString>> PostgresGateway::readVersion(const SaveTarget &target)
{
    return m_saves.readVersion(target);
}

QFuture<Result<SaveOutcome>> PostgresGateway::save(const GuardedEdit &edit)
{
    return m_saveWriter.save(edit);
}

QFuture<Result<QList<Edit>>> PostgresGateway::edits(PlayerId player,
                                                    const std::optional<SaveTarget> &target,
                                                    const std::optional<EditId> &before, int limit)
{
    return m_history.edits(player, target, before, limit);
}

QFuture<Result<Edit>> PostgresGateway::edit(EditId id)
{
    return m_history.edit(id);
}

QFuture<Result<PlayerId>> PostgresGateway::createPlayer(const QString &user)
{
    return m_saveWriter.createPlayer(user);
}

QFuture<Result<ProgressId>> PostgresGateway::startExperience(PlayerId player,
                                                             const QString &experience)
{
    return m_saveWriter.startExperience(player, experience);
}

QFuture<Result<EventChunk>> PostgresGateway::streamEvents(const EventRequest &request)
{
    return m_events.stream(request);
}

QFuture<Result<EventPage>> PostgresGateway::events(const EventRequest &request,
                                                   const std::optional<EventCursor> &after,
                                                   int limit, Qt::SortOrder order)
{
    return m_events.page(request, after, limit, order);
}

QFuture<Result<qint64>>
PostgresGateway::exportEvents(const EventRequest &request, Qt::SortOrder order, qint64 limit,
                              std::function<bool(const PlayerProgressEvent &)> sink)
{
    return m_events.exportRows(request, order, limit, std::move(sink));
}

QFuture<Result<PlayerProgressEvent>> PostgresGateway::event(EventId id)
{
    return m_events.event(id);
}

QFuture<Result<QList<EventCount>>> PostgresGateway::countEvents(const EventRequest &request,
                                                                EventGrouping by)
{
    return m_events.count(request, by);
}

QFuture<Result<EventId>> PostgresGateway::appendEvent(const NewEvent &event)
{
    return m_eventWriter.append(event);
}

QFuture<Result<PlayerBundle>> PostgresGateway::readBundle(PlayerId player,
                                                          const std::optional<SearchQuery> &events)
{
    return m_exporter.read(player, events);
}

QFuture<Result<ImportReport>> PostgresGateway::planImport(const PlayerBundle &bundle,
                                                          const ImportPlan &plan)
{
    return m_importer.plan(bundle, plan);
}

QFuture<Result<ImportReport>> PostgresGateway::importBundle(const PlayerBundle &bundle,
                                                            const ImportPlan &plan)
{
    return m_importer.import(bundle, plan);
}

QFuture<Result<QList<SaveOutcome>>> PostgresGateway::updatePlayer(const PlayerUpdate &update)
{
    return m_updater.update(update);
}

QFuture<Result<LearnedSchema>> PostgresGateway::learnSchema(const QString &experience,
                                                            SampleLimits limits)
{
    return m_sampler.learn(experience, limits);
}

QFuture<Result<SaveCount>> PostgresGateway::countSaves(const SaveCountRequest &request)
{
    return m_counter.count(request);
}

} // namespace waymark

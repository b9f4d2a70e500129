#pragma once

#include "models/ports/bundlestore.h"
#include "models/ports/databasefacts.h"
#include "models/ports/eventsource.h"
#include "models/ports/playersource.h"
#include "models/ports/savestore.h"
#include "models/ports/schemasource.h"
#include "models/postgres/edithistory.h"
#include "models/postgres/eventreader.h"
#include "models/postgres/eventwriter.h"
#include "models/postgres/factscache.h"
#include "models/postgres/playerexporter.h"
#include "models/postgres/playerimporter.h"
#include "models/postgres/playerreader.h"
#include "models/postgres/playerupdater.h"
#include "models/postgres/postgresconnection.h"
#include "models/postgres/savecounter.h"
#include "models/postgres/savereader.h"
#include "models/postgres/savewriter.h"
#include "models/postgres/schemasampler.h"

namespace waymark {

/// One database behind the ports. Owns the connections (each opens when first needed) and joins
/// their threads when it ends; small classes do the work. Outlives everything that uses it.
class PostgresGateway final : public QObject,
                              public PlayerSource,
                              public SaveStore,
                              public EventSource,
                              public BundleStore,
                              public SchemaSource
{
    Q_OBJECT
public:
    explicit PostgresGateway(const PostgresOptions &options, QObject *parent = nullptr);
    ~PostgresGateway() override;

    /// Connects and says what was found.
    QFuture<Result<DatabaseFacts>> open();
    /// See databaseIdentity().
    QFuture<Result<QString>> identity();
    [[nodiscard]] std::optional<DatabaseFacts> facts() const { return m_facts.known(); }
    /// Asks again at the next need, as after a migration.
    void forgetFacts() { m_facts.forget(); }
    /// Stops all that runs, writes too; see PostgresConnection::interrupt().
    void interrupt();

    [[nodiscard]] PostgresConnection &reads() { return m_reads; }
    [[nodiscard]] PostgresConnection &writes() { return m_writes; }
    [[nodiscard]] PostgresConnection &bulk() { return m_bulk; } ///< open only while in use

    // PlayerSource
    QFuture<Result<PlayerPage>> players(const SearchQuery &query, PlayerOrder order,
                                        const std::optional<PlayerCursor> &after,
                                        int limit) override;
    QFuture<Result<qint64>> estimatePlayers(const SearchQuery &query) override;
    QFuture<Result<qint64>> countPlayers(const SearchQuery &query) override;
    QFuture<Result<QList<PlayerProfile>>> findPlayers(const QString &text) override;
    QFuture<Result<NamedRow>> findRow(const QUuid &id) override;
    QFuture<Result<QStringList>> knownValues(SearchSubject subject, const QString &field,
                                             const QString &prefix, int limit) override;

    // SaveStore
    QFuture<Result<OpenedPlayer>> openPlayer(PlayerId player, StatesWanted states) override;
    QFuture<Result<SaveRow>> readSave(const SaveTarget &target) override;
    QFuture<Result<QString>> readVersion(const SaveTarget &target) override;
    QFuture<Result<SaveOutcome>> save(const GuardedEdit &edit) override;
    QFuture<Result<QList<Edit>>> edits(PlayerId player, const std::optional<SaveTarget> &target,
                                       const std::optional<EditId> &before, int limit) override;
    QFuture<Result<Edit>> edit(EditId id) override;
    QFuture<Result<PlayerId>> createPlayer(const QString &user) override;
    QFuture<Result<ProgressId>> startExperience(PlayerId player,
                                                const QString &experience) override;

    // EventSource
    QFuture<Result<EventChunk>> streamEvents(const EventRequest &request) override;
    QFuture<Result<EventPage>> events(const EventRequest &request,
                                      const std::optional<EventCursor> &after, int limit,
                                      Qt::SortOrder order) override;
    QFuture<Result<qint64>>
    exportEvents(const EventRequest &request, Qt::SortOrder order, qint64 limit,
                 std::function<bool(const PlayerProgressEvent &)> sink) override;
    using QObject::event; // not hidden by the port's
    QFuture<Result<PlayerProgressEvent>> event(EventId id) override;
    QFuture<Result<QList<EventCount>>> countEvents(const EventRequest &request,
                                                   EventGrouping by) override;
    QFuture<Result<EventId>> appendEvent(const NewEvent &event) override;

    // BundleStore
    QFuture<Result<PlayerBundle>> readBundle(PlayerId player,
                                             const std::optional<SearchQuery> &events) override;
    QFuture<Result<ImportReport>> planImport(const PlayerBundle &bundle,
                                             const ImportPlan &plan) override;
    QFuture<Result<ImportReport>> importBundle(const PlayerBundle &bundle,
                                               const ImportPlan &plan) override;
    QFuture<Result<QList<SaveOutcome>>> updatePlayer(const PlayerUpdate &update) override;

    // SchemaSource
    QFuture<Result<LearnedSchema>> learnSchema(const QString &experience,
                                               SampleLimits limits) override;
    QFuture<Result<SaveCount>> countSaves(const SaveCountRequest &request) override;

signals:
    void lineLost(const waymark::Error &why);
    void lineRestored();

private:
    FactsCache m_facts;
    PostgresConnection m_reads;
    PostgresConnection m_writes;
    PostgresConnection m_bulk;
    PostgresConnection m_learning; ///< in the background, so that no stream waits for it
    PlayerReader m_players;
    SaveReader m_saves;
    SaveWriter m_saveWriter;
    EditHistory m_history;
    EventReader m_events;
    EventWriter m_eventWriter;
    PlayerExporter m_exporter;
    PlayerImporter m_importer;
    PlayerUpdater m_updater;
    SchemaSampler m_sampler;
    SaveCounter m_counter;
};

} // namespace waymark

#include "models/postgres/migrator.h"

#include "models/domain/errortext.h"
#include "models/postgres/actor.h"
#include "models/postgres/factscache.h"
#include "models/postgres/postgresconnection.h"
#include "models/postgres/schemacheck.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = MigrationState::Kind;
using States = QList<MigrationState>;

constexpr qint64 LockKey
    = 0x7761796d61726b; ///< "waymark": one migration at a time, whoever runs it
constexpr int UsersMigration = 1;
constexpr int ProgressMigration = 2;

constexpr auto RecordTable = R"(
CREATE SCHEMA IF NOT EXISTS waymark;
CREATE TABLE IF NOT EXISTS waymark.migrations (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    checksum TEXT NOT NULL,
    at TIMESTAMPTZ NOT NULL DEFAULT CURRENT_TIMESTAMP,
    actor TEXT NOT NULL,
    was_there BOOLEAN NOT NULL
))";

// A role that is called waymark has our schema on its search path, where the platform's tables must
// not go.
constexpr auto OutsideOurSchema
    = "SELECT set_config('search_path', array_to_string(ARRAY(SELECT quote_ident(name) FROM "
      "unnest(current_schemas(false)) name WHERE name <> 'waymark'), ', '), true)";

/// What waymark.migrations says of one number.
struct Record
{
    int number;
    QString name;
    QByteArray checksum;
    Timestamp at;
    QString actor;
    bool wasThere;
};

Error failed(Error::Kind kind, const QString &what)
{
    return {kind, what, {}, {}};
}

Result<QList<Record>> readRecords(SqlSession &session)
{
    const Result<SqlResult> table
        = session.run(SqlStatement("SELECT 1 FROM pg_tables WHERE schemaname = 'waymark' AND "
                                   "tablename = 'migrations'"));
    if (!table)
        return table.error();
    QList<Record> records;
    if (table->isEmpty())
        return records;
    const Result<SqlResult> rows = session.run(
        SqlStatement("SELECT number, name, checksum, at, actor, was_there FROM waymark.migrations "
                     "ORDER BY number"));
    if (!rows)
        return rows.error();
    for (int i = 0; i < rows->size(); ++i) {
        const SqlRow row = rows->row(i);
        records += Record{int(row.integer(0)), row.text(1), row.bytes(2).toByteArray(),
                          row.timestamp(3),    row.text(4), row.boolean(5)};
    }
    return records;
}

void applyRecord(MigrationState &state, const Record &record)
{
    state.at = record.at;
    state.actor = record.actor;
    state.kind = record.wasThere ? Kind::Recorded : Kind::Applied;
    if (record.checksum == state.migration.checksum)
        return;
    state.kind = Kind::Blocked;
    state.notes
        += ErrorText::tr(
               "%1 was brought in with the checksum %2 and now has %3; a migration that has been "
               "run must not change")
               .arg(state.migration.fileName(), QString::fromLatin1(record.checksum.left(12)),
                    QString::fromLatin1(state.migration.checksum.left(12)));
}

MigrationState newerState(const Record &record)
{
    return {
        {record.number, record.name, {}, record.checksum, {}},
        Kind::Newer,
        record.at,
        record.actor,
        {ErrorText::tr("brought in by a newer Waymark; this one does not know what it changed")}};
}

/// A migration without a record: are its tables there already, and are they what it makes?
void judgeUnrecorded(MigrationState &state, const SchemaState &schema)
{
    const auto breaking = [&schema](bool ofUsers) {
        QStringList sentences;
        for (const SchemaDifference &difference : schema.differences) {
            if (difference.isBreaking() && (difference.table == "users"_L1) == ofUsers)
                sentences += difference.sentence;
        }
        return sentences;
    };
    const bool hasUsers = schema.hasTable(u"users"_s);
    const qsizetype others = schema.tables.size() - (hasUsers ? 1 : 0);
    const bool isForUsers = state.migration.number == UsersMigration;
    const bool isThere = isForUsers ? hasUsers : others > 0;
    if (state.migration.number > ProgressMigration || !isThere)
        return; // Pending
    const QStringList wrong = breaking(isForUsers);
    state.kind = wrong.isEmpty() ? Kind::Recognised : Kind::Blocked;
    state.notes = wrong;
    if (!wrong.isEmpty() || isForUsers)
        return;
    for (const SchemaDifference &difference : schema.differences) {
        if (difference.table != "users"_L1)
            state.notes += difference.sentence;
    }
}

Result<States> readStates(SqlSession &session)
{
    const Result<QList<Record>> records = readRecords(session);
    if (!records)
        return records.error();
    const Result<SchemaState> schema = checkSchema(session);
    if (!schema)
        return schema.error();
    States states;
    for (const Migration &migration : embeddedMigrations()) {
        MigrationState state{migration, Kind::Pending, {}, {}, {}};
        bool isRecorded = false;
        for (const Record &record : *records) {
            if (record.number != migration.number)
                continue;
            applyRecord(state, record);
            isRecorded = true;
        }
        if (!isRecorded)
            judgeUnrecorded(state, *schema);
        states += state;
    }
    for (const Record &record : *records) {
        if (record.number > lastMigration())
            states += newerState(record);
    }
    return states;
}

Error blocked(const MigrationState &state)
{
    return failed(Error::Kind::Refused,
                  ErrorText::tr("%1 cannot be brought in: %2")
                      .arg(state.migration.fileName(), state.notes.join(u"; "_s)));
}

/// What is older may not go on top of what is newer: nobody knows whether it still fits there.
Error behindNewer(const MigrationState &state, const MigrationState &newer)
{
    return failed(
        Error::Kind::Refused,
        ErrorText::tr(
            "%1 is not brought in: a newer Waymark has brought %2 into this database; migrate "
            "with that one")
            .arg(state.migration.fileName(), newer.migration.fileName()));
}

/// The statements around one migration's own: under the lock, the record is read once more, since
/// another Waymark may have been quicker.
Result<void> bringIn(SqlSession &session, const Migration &migration)
{
    const auto begun = session.runAll(
        {SqlStatement("BEGIN"), SqlStatement("SELECT set_config('lock_timeout', '10s', true)"),
         SqlStatement(OutsideOurSchema),
         sqlStatement("SELECT pg_advisory_xact_lock($1)", LockKey)});
    if (!begun)
        return begun.error();
    const auto giveUp = [&session](const Error &error) -> Result<void> {
        const Result<void> ended = session.runScript("ROLLBACK");
        Q_UNUSED(ended) // the first failure is the one to tell
        return error;
    };
    if (const Result<void> made = session.runScript(RecordTable); !made)
        return giveUp(made.error());
    const Result<States> states = readStates(session);
    if (!states)
        return giveUp(states.error());
    const MigrationState *state = nullptr;
    for (const MigrationState &candidate : *states) {
        if (candidate.migration.number == migration.number)
            state = &candidate;
    }
    if (!state || state->isDone())
        return session.runScript("COMMIT");
    if (state->kind == Kind::Blocked)
        return giveUp(blocked(*state));
    const bool isThere = state->kind == Kind::Recognised;
    if (!isThere) {
        if (const Result<void> done = session.runScript(migration.sql); !done)
            return giveUp(done.error());
    }
    const auto recorded = session.runAll(
        {sqlStatement("INSERT INTO waymark.migrations (number, name, checksum, actor, was_there) "
                      "VALUES ($1, $2, $3, session_user || ' (' || $4 || ')', $5)",
                      migration.number, migration.name, QString::fromLatin1(migration.checksum),
                      personAtThisMachine(), isThere),
         SqlStatement("COMMIT")});
    return recorded ? Result<void>() : Result<void>(recorded.error());
}

Result<States> migrateAll(SqlSession &session, std::optional<int> to, bool isDryRun)
{
    const Result<States> before = readStates(session);
    if (!before)
        return before.error();
    if (to && (*to < 1 || *to > lastMigration()))
        return failed(Error::Kind::Usage,
                      ErrorText::tr("There is no migration %1; the last is %2.")
                          .arg(*to)
                          .arg(lastMigration()));
    const auto isWanted
        = [to](const MigrationState &state) { return !to || state.migration.number <= *to; };
    // A database that one of them does not fit is left as it is, without even our records.
    for (const MigrationState &state : *before) {
        if (isWanted(state) && state.kind == Kind::Blocked)
            return blocked(state);
        if (isWanted(state) && !state.isDone() && before->constLast().kind == Kind::Newer)
            return behindNewer(state, before->constLast());
    }
    for (const MigrationState &state : *before) {
        if (isDryRun || !isWanted(state) || state.isDone())
            continue;
        if (const Result<void> done = bringIn(session, state.migration); !done)
            return done.error();
    }
    return isDryRun ? before : readStates(session);
}

} // namespace

Migrator::Migrator(PostgresConnection &writes, FactsCache *facts)
    : m_writes(writes)
    , m_facts(facts)
{
}

QFuture<Result<QList<MigrationState>>> Migrator::status()
{
    return m_writes.submit<States>([](SqlSession &session) { return readStates(session); });
}

QFuture<Result<QList<MigrationState>>> Migrator::migrate(std::optional<int> to, bool isDryRun)
{
    if (m_writes.isReadOnly() && !isDryRun)
        return QtFuture::makeReadyFuture(Result<States>(
            failed(Error::Kind::Refused,
                   ErrorText::tr("This connection is read-only; nothing was migrated."))));
    return m_writes.submit<States>(
        [facts = m_facts, to, isDryRun](SqlSession &session) -> Result<States> {
            const Result<States> states = migrateAll(session, to, isDryRun);
            if (facts && !isDryRun)
                facts->forget();
            return states;
        });
}

} // namespace waymark

#include "models/postgres/databaseinspector.h"

#include "models/domain/errortext.h"
#include "models/postgres/migration.h"
#include "models/postgres/schemacheck.h"
#include "models/postgres/sqlsession.h"

#include <QElapsedTimer>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

// One row: who and where we are, and what this role may do. A table that is not there gives NULL.
// The client's own zone hides the database's, so that is looked up where it is set.
// A newer Waymark may have given its edits another shape; then they are none to us.
constexpr auto WhereAndWho = R"(
WITH ours AS (SELECT c.oid, c.relname, c.relnamespace FROM pg_class c JOIN pg_namespace n
              ON n.oid = c.relnamespace WHERE n.nspname = 'waymark'),
known (name) AS (VALUES ('id'), ('at'), ('actor'), ('reason'), ('target'), ('patch'), ('inverse')),
edits AS (SELECT oid, relnamespace FROM ours WHERE relname = 'edits' AND NOT EXISTS (
    SELECT FROM known FULL JOIN (SELECT * FROM pg_attribute WHERE attrelid = ours.oid
                                 AND attnum > 0 AND NOT attisdropped) there ON name = attname
    WHERE attname IS NULL OR (name IS NULL AND attnotnull AND NOT atthasdef AND attidentity = '')))
SELECT current_setting('server_version'), current_database()::text, current_user::text,
    coalesce(host(inet_server_addr()), ''),
    coalesce((SELECT substr(entry, 10)
              FROM pg_db_role_setting, unnest(setconfig) entry
              WHERE lower(entry) LIKE 'timezone=%'
                AND setdatabase IN (0, (SELECT oid FROM pg_database
                                        WHERE datname = current_database()))
                AND setrole IN (0, (SELECT oid FROM pg_roles WHERE rolname = current_user))
              ORDER BY setdatabase = 0, setrole = 0 LIMIT 1),
             current_setting('log_timezone')),
    pg_is_in_recovery() OR current_setting('transaction_read_only')::boolean,
    coalesce((SELECT has_schema_privilege(relnamespace, 'USAGE')
                     AND has_table_privilege(oid, 'SELECT') FROM edits), false),
    coalesce((SELECT has_table_privilege(oid, 'INSERT') FROM edits), false),
    coalesce(has_table_privilege(to_regclass('player_profiles'), 'UPDATE')
             AND has_table_privilege(to_regclass('experience_progress'), 'UPDATE'), false),
    coalesce(has_table_privilege(to_regclass('player_progress_events'), 'INSERT'), false),
    coalesce(has_table_privilege(to_regclass('player_profiles'), 'INSERT'), false),
    (SELECT attname::text FROM pg_attribute
     WHERE attrelid = to_regclass('users') AND attnum > 0 AND NOT attisdropped
       AND attname IN ('email', 'username', 'display_name', 'name')
       AND has_column_privilege(attrelid, attnum, 'SELECT')
       AND has_column_privilege(attrelid, 'id', 'SELECT')
     ORDER BY array_position(ARRAY['email', 'username', 'display_name', 'name'], attname::text)
     LIMIT 1),
    coalesce((SELECT has_schema_privilege(relnamespace, 'USAGE')
                     AND has_table_privilege(oid, 'SELECT')
              FROM ours WHERE relname = 'migrations'), false),
    coalesce((SELECT concat_ws(', ',
        CASE WHEN NOT has_schema_privilege(relnamespace, 'USAGE') THEN 'USAGE on waymark' END,
        CASE WHEN NOT has_table_privilege(oid, 'SELECT') THEN 'SELECT on waymark.edits' END,
        CASE WHEN NOT has_table_privilege(oid, 'INSERT') THEN 'INSERT on waymark.edits' END)
              FROM edits), ''))";

Result<QStringList> newerMigrations(SqlSession &session)
{
    const Result<SqlResult> rows = session.run(sqlStatement(
        "SELECT number, name FROM waymark.migrations WHERE number > $1 ORDER BY number",
        lastMigration()));
    if (!rows)
        return rows.error();
    QStringList names;
    for (int i = 0; i < rows->size(); ++i)
        names
            += Migration{int(rows->row(i).integer(0)), rows->row(i).text(1), {}, {}, {}}.fileName();
    return names;
}

} // namespace

Error unrecordable(const DatabaseFacts &facts)
{
    return {Error::Kind::Refused,
            ErrorText::tr("This database records every edit, and for that the role %1 lacks %2; "
                          "nothing was written.")
                .arg(facts.user, facts.unrecordable),
            {},
            {}};
}

Result<DatabaseFacts> inspectDatabase(SqlSession &session)
{
    QElapsedTimer clock;
    clock.start();
    if (const auto ping = session.run(SqlStatement("SELECT 1")); !ping)
        return ping.error();
    const qint64 roundTrip = clock.nsecsElapsed() / 1000;
    const Result<SqlResults> answers
        = session.runAll({SqlStatement(WhereAndWho), schemaStatement()});
    if (!answers)
        return answers.error();
    const SqlRow row = answers->front().row(0);
    DatabaseFacts facts;
    facts.serverVersion = row.text(0).section(u' ', 0, 0);
    facts.database = row.text(1);
    facts.user = row.text(2);
    facts.host = row.text(3);
    facts.timeZone = row.text(4);
    facts.readOnly = session.isReadOnly() || row.boolean(5);
    facts.hasHistory = row.boolean(6);
    facts.audited = row.boolean(6) && row.boolean(7);
    facts.canWriteSaves = row.boolean(8) && !facts.readOnly;
    facts.unrecordable = row.text(13);
    facts.canAppendEvents = row.boolean(9) && !facts.readOnly;
    facts.canCreatePlayers = row.boolean(10) && !facts.readOnly;
    facts.labelColumn = row.text(11);
    facts.roundTripMicroseconds = roundTrip;
    facts.differences = schemaStateFrom(answers->back()).sentences();
    if (row.boolean(12)) {
        const Result<QStringList> newer = newerMigrations(session);
        if (!newer)
            return newer.error();
        facts.newerMigrations = *newer;
    }
    return facts;
}

} // namespace waymark

#include "models/postgres/demofill.h"

#include "models/domain/errortext.h"
#include "models/postgres/databaseinspector.h"
#include "models/postgres/playercopy.h"
#include "models/postgres/postgresconnection.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qint64 EventsOfBatch = 20'000; ///< some megabytes, and as many foreign keys to check
constexpr auto UniqueViolation = "23505"_L1;

/// One run of DemoFill, on the connection's thread.
class Filling
{
public:
    Filling(SqlSession &session, const DemoWorld &world, const DemoFill::Progress &progress)
        : m_session(session)
        , m_world(world)
        , m_progress(progress)
    {
    }

    Result<DemoFillResult> run(bool add);

private:
    Result<void> begin(bool add);
    Result<void> findUserColumns();
    Result<void> writeAll();
    void take(const DemoPlayer &player);
    Result<void> flush();
    void tidy();

    SqlSession &m_session;
    const DemoWorld &m_world;
    const DemoFill::Progress &m_progress;
    QByteArray m_userColumns = "id";
    bool m_hasLabel = false;
    bool m_hasCreated = false;
    CopyRows m_users;
    PlayerCopy m_rows;
    DemoFillResult m_done;
};

Result<DemoFillResult> Filling::run(bool add)
{
    if (const Result<void> begun = begin(add); !begun)
        return begun.error();
    if (const Result<void> written = writeAll(); !written) {
        Error error = written.error();
        if (error.sqlState == UniqueViolation) {
            error.kind = Error::Kind::Refused;
            error.detail = ErrorText::tr(
                               "Some of this demo world is here already (%1); choose another seed.")
                               .arg(error.detail);
        }
        return error;
    }
    if (const auto committed = m_session.run(SqlStatement("COMMIT")); !committed)
        return committed.error();
    tidy();
    return m_done;
}

Result<void> Filling::begin(bool add)
{
    if (Result<void> found = findUserColumns(); !found)
        return found;
    // The lock keeps two fills of one empty database apart.
    const auto begun = m_session.runAll(
        {SqlStatement("BEGIN"),
         SqlStatement("SELECT pg_advisory_xact_lock(hashtextextended('waymark demo', 0))"),
         SqlStatement("SET LOCAL synchronous_commit = off"),
         SqlStatement("SELECT EXISTS (SELECT 1 FROM player_profiles)")});
    if (!begun)
        return begun.error();
    if (begun->back().row(0).boolean(0) && !add)
        return Error{
            Error::Kind::Refused,
            ErrorText::tr(
                "This database has players already; --add puts the demo world beside them."),
            {},
            {}};
    return {};
}

/// The users table may be anybody's: besides id, what it has of a label and a time of creation.
Result<void> Filling::findUserColumns()
{
    const Result<DatabaseFacts> facts = inspectDatabase(m_session);
    if (!facts)
        return facts.error();
    m_hasLabel = !facts->labelColumn.isEmpty();
    if (m_hasLabel)
        m_userColumns += ", " + facts->labelColumn.toLatin1();
    const auto created = m_session.run(SqlStatement(
        "SELECT EXISTS (SELECT 1 FROM pg_attribute WHERE attrelid = to_regclass('users')"
        " AND attname = 'created_at' AND NOT attisdropped"
        " AND atttypid IN ('timestamp'::regtype, 'timestamptz'::regtype))"));
    if (!created)
        return created.error();
    m_hasCreated = created->row(0).boolean(0);
    if (m_hasCreated)
        m_userColumns += ", created_at";
    return {};
}

Result<void> Filling::writeAll()
{
    for (qint64 index = 0; index < m_world.playerCount(); ++index) {
        take(m_world.player(index));
        if (m_rows.events() < EventsOfBatch || index + 1 == m_world.playerCount())
            continue;
        if (Result<void> written = flush(); !written)
            return written;
        if (m_progress && !m_progress(index + 1, m_world.playerCount()))
            return Error{Error::Kind::Cancelled, ErrorText::tr("Filling was stopped."), {}, {}};
    }
    Result<void> written = flush();
    if (written && m_progress)
        m_progress(m_world.playerCount(), m_world.playerCount());
    return written;
}

void Filling::take(const DemoPlayer &player)
{
    const PlayerProfile &profile = player.profile;
    const SqlValue id = sqlValue(profile.userId);
    if (m_hasLabel && m_hasCreated)
        m_users.add({id, sqlValue(profile.label), sqlValue(profile.createdAt)});
    else if (m_hasLabel)
        m_users.add({id, sqlValue(profile.label)});
    else if (m_hasCreated)
        m_users.add({id, sqlValue(profile.createdAt)});
    else
        m_users.add({id});
    m_rows.add(profile);
    for (const ExperienceProgress &progress : player.experiences)
        m_rows.add(progress);
    for (const PlayerProgressEvent &event : player.events)
        m_rows.add(event);
}

Result<void> Filling::flush()
{
    m_done.players += m_rows.profiles();
    m_done.experiences += m_rows.experiences();
    m_done.events += m_rows.events();
    if (auto users = copyRows(m_session, "users (" + m_userColumns + ')', m_users); !users)
        return users;
    return m_rows.flush(m_session);
}

/// Fresh statistics, and the waiting entries of the GIN indexes in their place. Best effort: it
/// only makes the first questions quicker.
void Filling::tidy()
{
    for (const char *table :
         {"users", "player_profiles", "experience_progress", "player_progress_events"}) {
        if (!m_session.runScript(QByteArray("VACUUM (ANALYZE) ") + table))
            return;
    }
}

} // namespace

DemoFill::DemoFill(PostgresConnection &writes)
    : m_writes(writes)
{
}

QFuture<Result<DemoFillResult>> DemoFill::fill(const DemoWorld &world, bool add, Progress progress)
{
    return m_writes.submit<DemoFillResult>([world, add, progress = std::move(progress)](
                                               SqlSession &session) -> Result<DemoFillResult> {
        if (session.isReadOnly())
            return Error{
                Error::Kind::Refused, ErrorText::tr("This connection is read-only."), {}, {}};
        return Filling(session, world, progress).run(add);
    });
}

} // namespace waymark

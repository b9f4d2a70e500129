#include "models/postgres/importrun.h"

#include "models/domain/errortext.h"
#include "models/postgres/playercopy.h"
#include "models/postgres/saverows.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr auto UsersTable = "users"_L1;
constexpr auto EventsTable = "player_progress_events"_L1;
constexpr int MostCopies = 1000; ///< of one label, before a person should choose

Error conflict(const QString &detail)
{
    return {Error::Kind::Conflict, detail, {}, {}};
}

/// What waymark fills in of users by itself, where the table has it.
bool isKnownUserColumn(const QString &name, const DatabaseFacts &facts)
{
    return name == u"id"_s || name == u"created_at"_s || name == facts.labelColumn;
}

} // namespace

ImportRun::ImportRun(SqlSession &session, const DatabaseFacts &facts, PlayerBundle bundle,
                     ImportPlan plan)
    : m_session(session)
    , m_facts(facts)
    , m_bundle(std::move(bundle))
    , m_plan(std::move(plan))
{
}

Result<ImportReport> ImportRun::settle()
{
    Result<void> settled;
    switch (m_plan.mode) {
    case ImportPlan::Mode::NewUser:
        settled = settleNewUser();
        break;
    case ImportPlan::Mode::ExistingUser:
        settled = settleExistingUser();
        break;
    case ImportPlan::Mode::SameIds:
        settled = settleSameIds();
        break;
    }
    if (!settled)
        return settled.error();
    describe();
    return m_report;
}

Result<void> ImportRun::settleNewUser()
{
    giveNewIds(m_bundle);
    m_addsUser = true;
    const QString wanted
        = m_plan.label.isEmpty() ? m_bundle.profile.label.value_or(QString()) : m_plan.label;
    const Result<QString> label = freeLabel(wanted);
    if (!label)
        return label.error();
    if (!m_plan.label.isEmpty() && *label != wanted)
        return conflict(
            ErrorText::tr("Another user is called %1 already; choose another label.").arg(wanted));
    m_bundle.profile.label = *label;
    return checkUserColumns();
}

Result<void> ImportRun::settleExistingUser()
{
    const Result<UserId> found = findUser();
    if (!found)
        return found.error();
    const UserId user = *found;
    const Result<bool> taken
        = exists(sqlStatement("SELECT 1 FROM player_profiles WHERE user_id = $1", user));
    if (!taken)
        return taken.error();
    if (*taken)
        return conflict(ErrorText::tr("User %1 has a profile already; choose a user who has none.")
                            .arg(user.toString()));
    giveNewIds(m_bundle);
    m_bundle.profile.userId = user;
    return {};
}

/// USER of the command line: an id, or a label that only one user has. The copy goes by its label.
Result<UserId> ImportRun::findUser()
{
    const bool hasLabel = !m_facts.labelColumn.isEmpty();
    SqlStatement statement("SELECT id, ");
    statement
        .append(hasLabel ? QByteArray(quotedName(m_facts.labelColumn) + "::text")
                         : QByteArray("NULL::text"))
        .append(" FROM users WHERE ");
    const std::optional<UserId> id = UserId::parse(m_plan.user);
    if (id)
        statement.append("id = ").append(statement.bind(*id));
    else if (!hasLabel)
        statement.append("false");
    else
        statement.append(quotedName(m_facts.labelColumn))
            .append("::text = ")
            .append(statement.bind(m_plan.user));
    const Result<SqlResult> rows = m_session.run(statement.append(" LIMIT 2"));
    if (!rows)
        return rows.error();
    if (rows->isEmpty())
        return Error{
            Error::Kind::NotFound, ErrorText::tr("There is no user %1.").arg(m_plan.user), {}, {}};
    if (rows->size() > 1)
        return Error{
            Error::Kind::NotFound,
            ErrorText::tr("Several users are called %1; name one by its id.").arg(m_plan.user),
            {},
            {}};
    m_bundle.profile.label.reset();
    if (!rows->row(0).isNull(1))
        m_bundle.profile.label = rows->row(0).text(1);
    return rows->row(0).id<UserId>(0);
}

Result<void> ImportRun::settleSameIds()
{
    const PlayerProfile &profile = m_bundle.profile;
    const Result<bool> player = exists(sqlStatement(
        "SELECT 1 FROM player_profiles WHERE id = $1 OR user_id = $2", profile.id, profile.userId));
    if (!player)
        return player.error();
    if (*player)
        return conflict(
            ErrorText::tr("Player %1 or its user is here already.").arg(profile.id.toString()));
    const Result<bool> user
        = exists(sqlStatement("SELECT 1 FROM users WHERE id = $1", profile.userId));
    if (!user)
        return user.error();
    m_addsUser = !*user;
    if (!m_addsUser)
        return {};
    const Result<QString> label = freeLabel(profile.label.value_or(QString()));
    if (!label)
        return label.error();
    if (profile.label && *label != *profile.label)
        return conflict(ErrorText::tr("Another user is called %1 already.").arg(*profile.label));
    return checkUserColumns();
}

Result<QString> ImportRun::freeLabel(const QString &wanted)
{
    if (m_facts.labelColumn.isEmpty() || wanted.isEmpty())
        return wanted;
    SqlStatement statement("SELECT " + quotedName(m_facts.labelColumn)
                           + "::text FROM users WHERE ");
    statement.append(quotedName(m_facts.labelColumn)).append("::text = ANY(");
    QStringList candidates{wanted, u"%1 (copy)"_s.arg(wanted)};
    for (int copy = 2; copy < MostCopies; ++copy)
        candidates += u"%1 (copy %2)"_s.arg(wanted).arg(copy);
    statement.append(statement.bind(candidates)).append(")");
    const Result<SqlResult> rows = m_session.run(statement);
    if (!rows)
        return rows.error();
    QSet<QString> taken;
    for (int row = 0; row < rows->size(); ++row)
        taken.insert(rows->row(row).text(0));
    for (const QString &candidate : candidates) {
        if (!taken.contains(candidate))
            return candidate;
    }
    return conflict(ErrorText::tr("There are %1 users called %2 already; choose a label with --as.")
                        .arg(MostCopies)
                        .arg(wanted));
}

/// The users table is the platform's own: what else it demands of a new row is not ours to make up.
Result<void> ImportRun::checkUserColumns()
{
    const Result<SqlResult> rows = m_session.run(SqlStatement(
        "SELECT attname::text FROM pg_attribute WHERE attrelid = 'users'::regclass AND attnum > 0 "
        "AND NOT attisdropped AND attnotnull AND NOT atthasdef AND attidentity = '' ORDER BY "
        "attnum"));
    if (!rows)
        return rows.error();
    QStringList unknown;
    for (int row = 0; row < rows->size(); ++row) {
        const QString name = rows->row(row).text(0);
        if (!isKnownUserColumn(name, m_facts))
            unknown += name;
    }
    if (unknown.isEmpty())
        return {};
    return Error{
        Error::Kind::Refused,
        ErrorText::tr(
            "The users table demands %1, which Waymark does not know; make the user on the "
            "platform and "
            "import with --user.")
            .arg(unknown.join(u", "_s)),
        {},
        {}};
}

Result<bool> ImportRun::exists(const SqlStatement &statement)
{
    const Result<SqlResult> rows = m_session.run(statement);
    if (!rows)
        return rows.error();
    return !rows->isEmpty();
}

void ImportRun::describe()
{
    const QString label = m_bundle.profile.labelOrId();
    m_report.player = m_bundle.profile.id;
    m_report.label = label;
    if (m_addsUser)
        m_report.steps.append({UsersTable, label});
    m_report.steps.append({u"player_profiles"_s, label});
    QHash<ProgressId, qint64> events;
    for (const PlayerProgressEvent &event : m_bundle.events)
        ++events[event.progressId];
    for (const ExperienceProgress &progress : m_bundle.experiences) {
        m_report.steps.append({u"experience_progress"_s, progress.experienceId});
        if (const qint64 rows = events.value(progress.id); rows > 0)
            m_report.steps.append({EventsTable, progress.experienceId, rows});
    }
}

Result<void> ImportRun::write()
{
    if (m_addsUser) {
        if (Result<void> user = writeUser(); !user)
            return user;
    }
    return writeNewPlayer();
}

Result<void> ImportRun::writeUser()
{
    SqlStatement statement("INSERT INTO users (id");
    const bool hasLabel = !m_facts.labelColumn.isEmpty() && m_bundle.profile.label;
    if (hasLabel)
        statement.append(", ").append(quotedName(m_facts.labelColumn));
    statement.append(") VALUES (").append(statement.bind(m_bundle.profile.userId));
    if (hasLabel)
        statement.append(", ").append(statement.bind(*m_bundle.profile.label));
    statement.append(")");
    const Result<SqlResult> inserted = m_session.run(statement);
    if (!inserted)
        return inserted.error();
    return {};
}

Result<void> ImportRun::writeNewPlayer()
{
    PlayerCopy copy;
    copy.add(m_bundle.profile);
    for (const ExperienceProgress &progress : m_bundle.experiences)
        copy.add(progress);
    if (Result<void> written = copy.flush(m_session); !written)
        return written;
    return PlayerCopy::write(m_session, m_bundle.events);
}

} // namespace waymark

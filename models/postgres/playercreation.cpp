#include "models/postgres/playercreation.h"

#include "models/domain/errortext.h"
#include "models/postgres/saverows.h"
#include "models/postgres/sqlsession.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int LongestExperience = 100; ///< VARCHAR(100)

Result<UserId> findUser(SqlSession &session, const QString &labelColumn, const QString &user)
{
    SqlStatement statement("SELECT id FROM users WHERE ");
    if (const auto id = UserId::parse(user))
        statement.append("id = ").append(statement.bind(*id));
    else if (labelColumn.isEmpty())
        return Error{
            Error::Kind::NotFound, ErrorText::tr("“%1” is not the id of a user").arg(user), {}, {}};
    else
        statement.append(quotedName(labelColumn)).append("::text = ").append(statement.bind(user));
    const Result<SqlResult> rows = session.run(statement);
    if (!rows)
        return rows.error();
    if (rows->size() != 1) {
        return Error{Error::Kind::NotFound,
                     (rows->isEmpty() ? ErrorText::tr("There is no user “%1”.")
                                      : ErrorText::tr("More than one user is called “%1”."))
                         .arg(user),
                     {},
                     {}};
    }
    return rows->row(0).id<UserId>(0);
}

Result<qint64> inserted(const Result<SqlResult> &rows)
{
    return rows ? Result<qint64>(rows->affectedRows()) : Result<qint64>(rows.error());
}

Error exists(const QString &what)
{
    return {Error::Kind::Conflict, what, {}, {}};
}

} // namespace

Result<PlayerId> createPlayer(SqlSession &session, const QString &labelColumn, const QString &user)
{
    const Result<UserId> owner = findUser(session, labelColumn, user);
    if (!owner)
        return owner.error();
    const PlayerId player = PlayerId::create();
    const Result<qint64> rows = inserted(session.run(sqlStatement(
        "INSERT INTO player_profiles (id, user_id, total_experiences_played, "
        "total_playtime_seconds, total_distance_meters, account_level, stats, created_at, "
        "updated_at) VALUES ($1, $2, 0, 0, 0, 1, '{}', CURRENT_TIMESTAMP, CURRENT_TIMESTAMP) "
        "ON CONFLICT (user_id) DO NOTHING",
        player, *owner)));
    if (!rows)
        return rows.error();
    if (*rows == 0)
        return exists(ErrorText::tr("The user “%1” has a player already.").arg(user));
    return player;
}

Result<ProgressId> startExperience(SqlSession &session, PlayerId player, const QString &experience)
{
    const qsizetype length = experience.toUcs4().size();
    if (length == 0 || length > LongestExperience)
        return Error{Error::Kind::Invalid,
                     ErrorText::tr("The name of an experience has 1 to 100 characters."),
                     {},
                     {}};
    const ProgressId progress = ProgressId::create();
    const Result<qint64> rows = inserted(session.run(sqlStatement(
        "INSERT INTO experience_progress (id, player_id, experience_id, started_at, "
        "completed_at, last_played_at, playtime_seconds, completion_percentage, "
        "current_location, state, created_at, updated_at) "
        "VALUES ($1, $2, $3, CURRENT_TIMESTAMP, NULL, NULL, 0, 0, NULL, '{}', "
        "CURRENT_TIMESTAMP, CURRENT_TIMESTAMP) ON CONFLICT (player_id, experience_id) DO NOTHING",
        progress, player, experience)));
    if (!rows && rows.error().sqlState == u"23503"_s)
        return Error{Error::Kind::NotFound,
                     ErrorText::tr("There is no player %1.").arg(player.toString()),
                     {},
                     u"23503"_s};
    if (!rows)
        return rows.error();
    if (*rows == 0)
        return exists(ErrorText::tr("The player has begun “%1” already.").arg(experience));
    return progress;
}

Result<UserId> createUser(SqlSession &session, const QString &labelColumn, const QString &label)
{
    const Result<SqlResult> demanded = session.run(sqlStatement(
        "SELECT attname::text FROM pg_attribute WHERE attrelid = 'users'::regclass AND attnum > 0 "
        "AND NOT attisdropped AND attnotnull AND NOT atthasdef AND attidentity = '' "
        "AND attname NOT IN ('id', 'created_at', 'updated_at') AND attname::text <> $1 "
        "ORDER BY attnum",
        labelColumn));
    if (!demanded)
        return demanded.error();
    if (!demanded->isEmpty()) {
        QStringList names;
        for (int row = 0; row < demanded->size(); ++row)
            names += demanded->row(row).text(0);
        return Error{
            Error::Kind::Refused,
            ErrorText::tr(
                "The table users demands a value for %1, which Waymark does not know; make "
                "the user in the platform and name it.")
                .arg(names.join(u", "_s)),
            {},
            {}};
    }
    const Result<SqlResult> times = session.run(
        SqlStatement("SELECT attname::text FROM pg_attribute WHERE attrelid = 'users'::regclass "
                     "AND NOT attisdropped AND attname IN ('created_at', 'updated_at')"));
    if (!times)
        return times.error();
    const UserId user = UserId::create();
    QByteArray columns = "id";
    QByteArray values = "$1";
    SqlStatement insert;
    insert.bind(user);
    if (!labelColumn.isEmpty()) {
        columns += ", " + quotedName(labelColumn);
        values += ", " + insert.bind(label);
    }
    for (int row = 0; row < times->size(); ++row) {
        columns += ", " + quotedName(times->row(row).text(0));
        values += ", CURRENT_TIMESTAMP";
    }
    insert.append("INSERT INTO users (").append(columns).append(") VALUES (");
    insert.append(values).append(")");
    const Result<SqlResult> done = session.run(insert);
    return done ? Result<UserId>(user) : Result<UserId>(done.error());
}

} // namespace waymark

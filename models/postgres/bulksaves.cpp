#include "models/postgres/bulksaves.h"

#include "models/domain/errortext.h"
#include "models/postgres/actor.h"
#include "models/postgres/databaseinspector.h"
#include "models/postgres/editrows.h"
#include "models/postgres/postgresgateway.h"
#include "models/postgres/querysql.h"
#include "models/postgres/savejob.h"
#include "models/postgres/saverows.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Outcomes = QList<Result<SaveOutcome>>;
using Facts = std::optional<DatabaseFacts>;

constexpr int OwnerColumns = 3; ///< player, label and experience

Result<DatabaseFacts> factsFor(SqlSession &session, const Facts &known)
{
    return known ? Result<DatabaseFacts>(*known) : inspectDatabase(session);
}

Error refusedBulk(const QString &detail)
{
    return {Error::Kind::Refused, detail, {}, {}};
}

Error readOnly()
{
    return refusedBulk(ErrorText::tr("this connection is read-only; nothing was sent"));
}

Error notRecorded()
{
    return refusedBulk(
        ErrorText::tr("This database records no edits, so that a bulk edit could not be taken "
                      "back; waymark migrate brings 003 in, which adds the record."));
}

/// `alias` has the save, `p` and `u` the player.
QByteArray ownerList(SaveTarget::Table table, const QString &labelColumn)
{
    const bool isProfile = table == SaveTarget::Table::Profile;
    return "p.id AS player, "
        + (labelColumn.isEmpty() ? QByteArray("NULL") : "u." + quotedName(labelColumn))
        + "::text AS label, " + (isProfile ? "''::text" : "ep.experience_id") + " AS experience";
}

/// ` FROM … WHERE …` of all saves of a scope behind `after`.
QByteArray found(SqlStatement &statement, const BulkScope &scope, const QString &labelColumn,
                 const std::optional<QUuid> &after)
{
    const bool isProfile = scope.table == SaveTarget::Table::Profile;
    const QByteArray id = isProfile ? "p.id" : "ep.id";
    QuerySql query(statement, labelColumn);
    const bool isOfPlayers = isProfile || !scope.experience.isEmpty();
    QByteArray sql = " FROM " + (isProfile ? QuerySql::playersFrom() : QuerySql::progressFrom())
        + " WHERE " + (isOfPlayers ? query.players(scope.query) : query.progressRows(scope.query));
    if (!scope.experience.isEmpty())
        sql += " AND ep.experience_id = " + statement.bind(scope.experience);
    if (scope.rows)
        sql += " AND " + id + " = ANY (" + statement.bind(*scope.rows) + ')';
    if (after)
        sql += " AND " + id + " > " + statement.bind(*after);
    return sql;
}

/// With a limit, the texts of the saves are looked at only after they have been found and sorted.
SqlStatement foundSavesStatement(const BulkScope &scope, const QString &labelColumn,
                                 const std::optional<QUuid> &after, std::optional<int> limit)
{
    const bool isProfile = scope.table == SaveTarget::Table::Profile;
    const QByteArray alias = isProfile ? "p" : "ep";
    const QByteArray owners = ownerList(scope.table, labelColumn);
    SqlStatement statement;
    const QByteArray from = found(statement, scope, labelColumn, after);
    if (!limit) {
        return statement.append("SELECT " + owners + ", " + saveRowList(scope.table, alias) + ", "
                                + alias + ".id" + from);
    }
    const QByteArray table = isProfile ? "player_profiles" : "experience_progress";
    const QByteArray most = statement.bind(qint64(*limit));
    return statement.append("SELECT f.player, f.label, f.experience, "
                            + saveRowList(scope.table, "s") + ", s.id FROM (SELECT " + alias
                            + ".id, " + owners + from + " ORDER BY " + alias + ".id LIMIT " + most
                            + ") f JOIN " + table + " s ON s.id = f.id ORDER BY s.id");
}

std::optional<BulkSave> saveFrom(SaveTarget::Table table, const SqlRow &row)
{
    const QUuid id = row.uuid(OwnerColumns + saveRowWidth(table));
    const auto profile = PlayerId::fromUuid(id);
    const auto progress = ProgressId::fromUuid(id);
    const auto player = PlayerId::fromUuid(row.uuid(0));
    if (!profile || !progress || !player)
        return std::nullopt;
    const SaveTarget target
        = table == SaveTarget::Table::Profile ? SaveTarget(*profile) : SaveTarget(*progress);
    return BulkSave{saveRowFrom(target, row, OwnerColumns), *player, row.maybeText(1), row.text(2)};
}

SqlStatement beginStatement(const BulkRecord &record)
{
    const bool isProfile = record.table == SaveTarget::Table::Profile;
    SqlStatement statement("INSERT INTO waymark.edits (actor, reason, target, patch, inverse) "
                           "VALUES (session_user || ' (' || ");
    statement.append(statement.bind(personAtThisMachine())).append("::text || ')', ");
    statement.append(statement.bind(record.reason));
    statement.append(isProfile ? ", jsonb_build_object('table', 'player_profiles', 'column', "
                                 "'stats', 'query', "
                               : ", jsonb_build_object('table', 'experience_progress', 'column', "
                                 "'state', 'query', ");
    statement.append(statement.bind(record.query)).append("::text, 'experience', ");
    statement.append(statement.bind(record.experience)).append("::text, 'undone', ");
    statement.append(statement.bind(record.undone)).append("::bigint), ");
    statement.append(statement.bind(record.patch)).append(", '[]') RETURNING id");
    return statement;
}

/// What ends a bulk: it would be the same with every other save.
bool endsAll(const Error &error)
{
    return error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::Connection
        || error.kind == Error::Kind::Refused;
}

Outcomes saveAll(SqlSession &session, EditId bulk, const QList<GuardedEdit> &edits,
                 std::chrono::milliseconds lockTimeout)
{
    Outcomes outcomes;
    for (const GuardedEdit &edit : edits) {
        SaveJob job(session, EditAudit::ofBulk(bulk), lockTimeout);
        Result<SaveOutcome> outcome = job.save(edit);
        if (outcome && outcome->kind == SaveOutcome::Kind::Saved)
            outcome->row.reset();
        outcomes.append(outcome);
        if (!outcome && endsAll(outcome.error()))
            break;
    }
    return outcomes;
}

SqlStatement recordStatement(const QByteArray &named, EditId id)
{
    return sqlStatement("SELECT id, target->>'table' = 'player_profiles', target->>'query', "
                        "target->>'experience', patch::text, reason, (target->>'undone')::bigint "
                        "FROM waymark.edits WHERE target ? 'query' AND id = "
                            + named,
                        id);
}

SqlStatement membersStatement(EditId bulk, EditId after, int limit)
{
    SqlStatement statement(editSelect() + " WHERE id > ");
    statement.append(statement.bind(std::max(bulk, after)));
    statement.append(" AND (target->>'bulk')::bigint = ").append(statement.bind(bulk));
    return statement.append(" ORDER BY id LIMIT ").append(statement.bind(limit));
}

} // namespace

BulkSaves::BulkSaves(PostgresGateway &gateway)
    : m_gateway(gateway)
{
}

QFuture<Result<qint64>> BulkSaves::readSaves(const BulkScope &scope,
                                             const std::optional<QUuid> &after,
                                             std::optional<int> limit,
                                             std::function<bool(const BulkSave &)> sink)
{
    return m_gateway.bulk().submit<qint64>(
        [known = m_gateway.facts(), scope, after, limit,
         sink = std::move(sink)](SqlSession &session) -> Result<qint64> {
            const Result<DatabaseFacts> facts = factsFor(session, known);
            if (!facts)
                return facts.error();
            session.setTimeout(std::chrono::milliseconds(0)); // asked for, and can be cancelled
            return session.stream(foundSavesStatement(scope, facts->labelColumn, after, limit),
                                  [&](const SqlRow &row) {
                                      const auto save = saveFrom(scope.table, row);
                                      return !save || sink(*save);
                                  });
        });
}

QFuture<Result<EditId>> BulkSaves::beginBulk(const BulkRecord &record)
{
    if (m_gateway.writes().isReadOnly())
        return QtFuture::makeReadyFuture(Result<EditId>(readOnly()));
    return m_gateway.writes().submit<EditId>(
        [known = m_gateway.facts(), record](SqlSession &session) -> Result<EditId> {
            const Result<DatabaseFacts> facts = factsFor(session, known);
            if (!facts)
                return facts.error();
            if (facts->readOnly)
                return readOnly();
            if (!facts->audited)
                return notRecorded();
            const Result<SqlResult> rows = session.run(beginStatement(record));
            return rows ? Result<EditId>(rows->row(0).integer(0)) : Result<EditId>(rows.error());
        });
}

QFuture<Result<Outcomes>> BulkSaves::save(EditId bulk, const QList<GuardedEdit> &edits)
{
    if (m_gateway.writes().isReadOnly())
        return QtFuture::makeReadyFuture(Result<Outcomes>(readOnly()));
    const auto lockTimeout = m_gateway.writes().options().lockTimeout;
    return m_gateway.writes().submit<Outcomes>(
        [bulk, edits, lockTimeout](SqlSession &session) -> Result<Outcomes> {
            return saveAll(session, bulk, edits, lockTimeout);
        });
}

QFuture<Result<std::optional<BulkRecord>>> BulkSaves::bulk(EditId id)
{
    return readRecord("$1", id);
}

QFuture<Result<std::optional<BulkRecord>>> BulkSaves::bulkOf(EditId edit)
{
    return readRecord("(SELECT (target->>'bulk')::bigint FROM waymark.edits WHERE id = $1)", edit);
}

QFuture<Result<std::optional<BulkRecord>>> BulkSaves::readRecord(const QByteArray &named, EditId id)
{
    using Found = std::optional<BulkRecord>;
    return m_gateway.reads().submit<Found>(
        [known = m_gateway.facts(), named, id](SqlSession &session) -> Result<Found> {
            const Result<DatabaseFacts> facts = factsFor(session, known);
            if (!facts)
                return facts.error();
            if (!facts->hasHistory)
                return Found();
            const Result<SqlResult> rows = session.run(recordStatement(named, id));
            if (!rows)
                return rows.error();
            if (rows->isEmpty())
                return Found();
            const SqlRow row = rows->row(0);
            const auto table
                = row.boolean(1) ? SaveTarget::Table::Profile : SaveTarget::Table::Progress;
            return Found(BulkRecord{row.integer(0), table, row.text(2), row.text(3), row.json(4),
                                    row.text(5), row.maybeInteger(6)});
        });
}

QFuture<Result<QList<Edit>>> BulkSaves::bulkEdits(EditId bulk, EditId after, int limit)
{
    return m_gateway.bulk().submit<QList<Edit>>(
        [bulk, after, limit](SqlSession &session) -> Result<QList<Edit>> {
            session.setTimeout(std::chrono::milliseconds(0)); // no index knows the bulk
            const Result<SqlResult> rows = session.run(membersStatement(bulk, after, limit));
            return rows ? Result<QList<Edit>>(editsFrom(*rows)) : rows.error();
        });
}

} // namespace waymark

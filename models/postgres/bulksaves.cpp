#include "models/postgres/bulksaves.h"

#include "models/domain/errortext.h"
#include "models/postgres/bulkrecordsql.h"
#include "models/postgres/databaseinspector.h"
#include "models/postgres/editrows.h"
#include "models/postgres/postgresgateway.h"
#include "models/postgres/querysql.h"
#include "models/postgres/savepipeline.h"
#include "models/postgres/saverows.h"
#include "models/postgres/undolinks.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Outcomes = QList<Result<SaveOutcome>>;
using Facts = std::optional<DatabaseFacts>;

bool isSaved(const Result<SaveOutcome> &outcome)
{
    return outcome && outcome->kind == SaveOutcome::Kind::Saved;
}

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
    return refusedBulk(ErrorText::tr("This connection is read-only; nothing was sent."));
}

Error notRecorded()
{
    return refusedBulk(
        ErrorText::tr("This database records no edits, so that a bulk edit could not be taken "
                      "back; waymark migrate brings 003 in, which adds the record."));
}

QByteArray idOf(const BulkScope &scope)
{
    return scope.table == SaveTarget::Table::Profile ? "p.id" : "ep.id";
}

/// `p` and `u` have the player, `ep` the experience.
QByteArray ownerList(SaveTarget::Table table, const QString &labelColumn)
{
    const bool isProfile = table == SaveTarget::Table::Profile;
    return "p.id AS player, "
        + (labelColumn.isEmpty() ? QByteArray("NULL") : "u." + quotedName(labelColumn))
        + "::text AS label, " + (isProfile ? "''::text" : "ep.experience_id") + " AS experience";
}

/// Rows that are known are fetched by their ids, whatever index the search might have used: that
/// would find all others again for each page.
QByteArray tablesOf(SqlStatement &statement, const BulkScope &scope)
{
    const bool isProfile = scope.table == SaveTarget::Table::Profile;
    QByteArray tables = isProfile ? QuerySql::playersFrom() : QuerySql::progressFrom();
    const QByteArray own = isProfile ? "player_profiles" : "experience_progress";
    Q_ASSERT(tables.startsWith(own));
    if (scope.rows) {
        const QByteArray known = "(SELECT *, xmin FROM " + own + " WHERE id = ANY ("
            + statement.bind(*scope.rows) + ") OFFSET 0)";
        tables.replace(0, own.size(), known);
    }
    return tables;
}

/// ` FROM … WHERE …` of all saves of a scope.
QByteArray found(SqlStatement &statement, const BulkScope &scope, const QString &labelColumn)
{
    const bool isProfile = scope.table == SaveTarget::Table::Profile;
    QuerySql query(statement, labelColumn);
    const bool isOfPlayers = isProfile || !scope.experience.isEmpty();
    QByteArray sql = " FROM " + tablesOf(statement, scope) + " WHERE "
        + (isOfPlayers ? query.players(scope.query) : query.progressRows(scope.query));
    if (!scope.experience.isEmpty())
        sql += " AND ep.experience_id = " + statement.bind(scope.experience);
    return sql;
}

SqlStatement foundSavesStatement(const BulkScope &scope, const QString &labelColumn)
{
    const bool isProfile = scope.table == SaveTarget::Table::Profile;
    SqlStatement statement("SELECT " + ownerList(scope.table, labelColumn) + ", "
                           + saveRowList(scope.table, isProfile ? "p" : "ep") + ", " + idOf(scope));
    return statement.append(found(statement, scope, labelColumn));
}

SqlStatement foundRowsStatement(const BulkScope &scope, const QString &labelColumn,
                                const std::optional<QUuid> &after, int limit)
{
    const QByteArray id = idOf(scope);
    SqlStatement statement("SELECT " + id);
    statement.append(found(statement, scope, labelColumn));
    if (after)
        statement.append(" AND " + id + " > " + statement.bind(*after));
    return statement.append(" ORDER BY " + id + " LIMIT " + statement.bind(qint64(limit)));
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

SqlStatement membersStatement(EditId bulk, EditId after, int limit)
{
    SqlStatement statement(editSelect() + " WHERE id > ");
    statement.append(statement.bind(std::max(bulk, after)));
    statement.append(" AND (target->>'bulk')::bigint = ").append(statement.bind(bulk));
    return statement.append(" ORDER BY id LIMIT ").append(statement.bind(limit));
}

SqlStatement laterStatement(SaveTarget::Table table, const QList<QUuid> &rows, EditId after)
{
    const bool isProfile = table == SaveTarget::Table::Profile;
    QStringList ids;
    for (const QUuid &row : rows)
        ids += row.toString(QUuid::WithoutBraces);
    SqlStatement statement(editSelect() + " WHERE target->>'id' = ANY (");
    statement.append(statement.bind(ids)).append(") AND id > ").append(statement.bind(after));
    statement.append(" AND target->>'table' = ");
    statement.append(statement.bind(isProfile ? u"player_profiles"_s : u"experience_progress"_s));
    return statement.append(" ORDER BY id");
}

} // namespace

BulkSaves::BulkSaves(PostgresGateway &gateway)
    : m_gateway(gateway)
    , m_mayMark(std::make_shared<std::optional<bool>>())
    , m_begun(std::make_shared<QHash<EditId, BulkRecord>>())
{
}

QFuture<Result<qint64>> BulkSaves::readSaves(const BulkScope &scope,
                                             std::function<bool(const BulkSave &)> sink)
{
    return m_gateway.bulk().submit<qint64>(
        [known = m_gateway.facts(), scope,
         sink = std::move(sink)](SqlSession &session) -> Result<qint64> {
            const Result<DatabaseFacts> facts = factsFor(session, known);
            if (!facts)
                return facts.error();
            session.setTimeout(std::chrono::milliseconds(0)); // asked for, and can be cancelled
            return session.stream(foundSavesStatement(scope, facts->labelColumn),
                                  [&](const SqlRow &row) {
                                      const auto save = saveFrom(scope.table, row);
                                      return !save || sink(*save);
                                  });
        });
}

QFuture<Result<QList<QUuid>>> BulkSaves::findRows(const BulkScope &scope,
                                                  const std::optional<QUuid> &after, int limit)
{
    return m_gateway.bulk().submit<QList<QUuid>>([known = m_gateway.facts(), scope, after, limit](
                                                     SqlSession &session) -> Result<QList<QUuid>> {
        const Result<DatabaseFacts> facts = factsFor(session, known);
        if (!facts)
            return facts.error();
        session.setTimeout(std::chrono::milliseconds(0));
        const Result<SqlResult> found
            = session.run(foundRowsStatement(scope, facts->labelColumn, after, limit));
        if (!found)
            return found.error();
        QList<QUuid> rows;
        for (int row = 0; row < found->size(); ++row)
            rows.append(found->row(row).uuid(0));
        return rows;
    });
}

QFuture<Result<EditId>> BulkSaves::beginBulk(const BulkRecord &record)
{
    if (m_gateway.writes().isReadOnly())
        return QtFuture::makeReadyFuture(Result<EditId>(readOnly()));
    return m_gateway.writes().submit<EditId>([known = m_gateway.facts(), record, begun = m_begun](
                                                 SqlSession &session) -> Result<EditId> {
        const Result<DatabaseFacts> facts = factsFor(session, known);
        if (!facts)
            return facts.error();
        if (facts->readOnly)
            return readOnly();
        if (!facts->unrecordable.isEmpty())
            return unrecordable(*facts);
        if (!facts->audited)
            return notRecorded();
        const Result<SqlResults> rows = session.runAll(
            {SqlStatement("BEGIN"), reserveBulkStatement(record), SqlStatement("ROLLBACK")});
        if (!rows)
            return rows.error();
        BulkRecord reserved = record;
        reserved.id = rows->at(1).row(0).integer(0);
        begun->insert(reserved.id, reserved);
        return reserved.id;
    });
}

QFuture<Result<Outcomes>> BulkSaves::save(EditId bulk, const QList<GuardedEdit> &edits)
{
    if (m_gateway.writes().isReadOnly())
        return QtFuture::makeReadyFuture(Result<Outcomes>(readOnly()));
    const auto lockTimeout = m_gateway.writes().options().lockTimeout;
    return m_gateway.writes().submit<Outcomes>([bulk, edits, lockTimeout, mayMark = m_mayMark,
                                                begun = m_begun](
                                                   SqlSession &session) -> Result<Outcomes> {
        const auto record = begun->constFind(bulk);
        const auto audit
            = record == begun->cend() ? EditAudit::ofBulk(bulk) : EditAudit::ofBulk(bulk, *record);
        const Outcomes outcomes = SavePipeline(session, audit, lockTimeout, *mayMark).save(edits);
        if (std::any_of(outcomes.begin(), outcomes.end(), isSaved))
            begun->remove(bulk);
        return outcomes;
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
            const Result<SqlResult> rows = session.run(bulkRecordStatement(named, id));
            if (!rows)
                return rows.error();
            if (rows->isEmpty())
                return Found();
            return Found(bulkRecordFrom(rows->row(0)));
        });
}

QFuture<Result<QList<Edit>>> BulkSaves::bulkEdits(EditId bulk, EditId after, int limit)
{
    return readEdits(membersStatement(bulk, after, limit));
}

QFuture<Result<QList<Edit>>> BulkSaves::editsSince(SaveTarget::Table table,
                                                   const QList<QUuid> &rows, EditId after)
{
    return readEdits(laterStatement(table, rows, after));
}

QFuture<Result<QList<Edit>>> BulkSaves::readEdits(const SqlStatement &statement)
{
    return m_gateway.bulk().submit<QList<Edit>>(
        [statement](SqlSession &session) -> Result<QList<Edit>> {
            session.setTimeout(std::chrono::milliseconds(0)); // no index knows the bulk
            const Result<SqlResult> rows = session.run(statement);
            if (!rows)
                return rows.error();
            QList<Edit> edits = editsFrom(*rows);
            const auto links = readUndoLinks(session, rowsOf(edits));
            if (!links)
                return links.error();
            markTakenBack(edits, *links);
            return edits;
        });
}

} // namespace waymark

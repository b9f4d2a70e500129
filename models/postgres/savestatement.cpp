#include "models/postgres/savestatement.h"

#include "models/domain/errortext.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"
#include "models/postgres/actor.h"
#include "models/postgres/bulkrecordsql.h"
#include "models/postgres/jsonsql.h"
#include "models/postgres/resultcheck.h"
#include "models/postgres/saverows.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

QByteArray typeName(SaveColumn::Type type)
{
    switch (type) {
    case SaveColumn::Type::Integer:
        return "integer";
    case SaveColumn::Type::Double:
        return "double precision";
    case SaveColumn::Type::Timestamp:
        return "timestamp";
    case SaveColumn::Type::Text:
        return "text"; // not varchar(n), a cast to which would cut
    }
    return "text";
}

QByteArray typed(SqlStatement &statement, const SaveColumn &column, const ColumnText &text)
{
    return statement.bind(text) + "::" + typeName(column.type);
}

QByteArray jsonOf(const SaveTarget &target)
{
    return "s." + QByteArray(target.jsonColumn().data());
}

/// As it lies in the table, compressed; costs nothing to ask.
QByteArray storedBytes(const SaveTarget &target)
{
    return "coalesce(pg_column_size(" + jsonOf(target) + "), 0)";
}

/// The document as `whole.document`, unpacked once however often it is looked at: every use of the
/// column itself would decompress all of it again.
QByteArray fromUnpacked(const SaveTarget &target)
{
    return " FROM (SELECT " + jsonOf(target) + " #> '{}' AS document OFFSET 0) AS whole";
}

/// One operation works on the unpacked document. More are a chain of steps, each computed once
/// (OFFSET 0 keeps the planner from copying a step into the next one's every use of it).
Result<QByteArray> newJson(SqlStatement &statement, const GuardedEdit &edit)
{
    if (edit.operations.size() == 1) {
        const Result<QByteArray> only
            = operationSql(statement, "whole.document", edit.operations.first());
        if (!only)
            return only.error();
        return QByteArray("(SELECT " + *only + fromUnpacked(edit.target) + ')');
    }
    QByteArray document = jsonOf(edit.target);
    QByteArray steps;
    int number = 0;
    for (const JsonOperation &operation : edit.operations) {
        const Result<QByteArray> next = operationSql(statement, document, operation);
        if (!next)
            return next.error();
        const QByteArray name = QByteArray::number(++number);
        steps += (number > 1 ? ", LATERAL " : "") + QByteArray("(SELECT ") + *next + " AS d" + name
            + " OFFSET 0) AS step" + name;
        document = 'd' + name;
    }
    return QByteArray("(SELECT " + document + " FROM " + steps + ')');
}

/// Whoever has written the row since has given it another one.
void appendVersionCondition(SqlStatement &statement, const GuardedEdit &edit)
{
    if (edit.onlyThatVersion)
        statement.append(" AND s.xmin::text = ").append(statement.bind(edit.version));
}

Error noSuchColumn(const QString &name)
{
    return {Error::Kind::Invalid,
            ErrorText::tr("%1 is no column that can be written (twice) here").arg(name),
            {},
            {}};
}

Result<void> appendAssignments(SqlStatement &statement, const GuardedEdit &edit)
{
    statement.append("updated_at = CURRENT_TIMESTAMP"); // a database may lack the trigger
    QSet<QString> seen;
    for (const ColumnChange &change : edit.columns) {
        const SaveColumn *column = findSaveColumn(edit.target.table(), change.column);
        if (!column || seen.contains(change.column))
            return noSuchColumn(change.column);
        seen.insert(change.column);
        statement.append(", ").append(column->name).append(" = ");
        statement.append(typed(statement, *column, change.after));
    }
    if (!edit.operations.isEmpty())
        statement.append(QByteArray(", ") + edit.target.jsonColumn().data() + " = was.document");
    return {};
}

Result<void> appendColumnConditions(SqlStatement &statement, const GuardedEdit &edit)
{
    for (const ColumnChange &change : edit.columns) {
        const SaveColumn *column = findSaveColumn(edit.target.table(), change.column);
        if (!column)
            return noSuchColumn(change.column);
        statement.append(" AND s.").append(column->name).append(" IS NOT DISTINCT FROM ");
        statement.append(typed(statement, *column, change.before));
    }
    return {};
}

/// The number that one addition, and nothing else, adds to; only the server knows what it was and
/// what it is afterwards.
const JsonOperation *loneAddition(const GuardedEdit &edit)
{
    const bool isLone = edit.operations.size() == 1 && edit.columns.isEmpty()
        && edit.recordColumn == edit.target.jsonColumn()
        && edit.operations.first().kind == JsonOperation::Kind::AddNumber;
    return isLone ? &edit.operations.first() : nullptr;
}

Result<void> appendConditions(SqlStatement &statement, const GuardedEdit &edit,
                              const QByteArray &row, std::optional<qint64> largestDocument)
{
    statement.append(" WHERE s.id = " + row);
    appendVersionCondition(statement, edit);
    if (largestDocument) {
        statement.append(" AND " + storedBytes(edit.target) + " <= ");
        statement.append(statement.bind(*largestDocument));
    }
    if (const Result<void> done = appendColumnConditions(statement, edit); !done)
        return done;
    QByteArrayList guards;
    for (const JsonGuard &guard : edit.guards) {
        const Result<QByteArray> condition = guardSql(statement, "whole.document", guard);
        if (!condition)
            return condition.error();
        guards += '(' + *condition + ')';
    }
    if (!guards.isEmpty())
        statement.append(" AND (SELECT " + guards.join(" AND ") + fromUnpacked(edit.target) + ')');
    return {};
}

constexpr int OwnerWidth = 3; ///< id, player and experience
constexpr auto MadeDocument = "was.document";

/// The row as it is by now, locked, with what is made of it: where somebody has just written it,
/// the server looks at the guards and computes all of it again.
Result<void> appendMade(SqlStatement &statement, const GuardedEdit &edit, const QByteArray &row,
                        std::optional<qint64> largestDocument)
{
    statement.append("was AS MATERIALIZED (SELECT s.id AS row");
    if (const JsonOperation *addition = loneAddition(edit)) {
        statement.append(", " + valueSql(statement, jsonOf(edit.target), addition->path));
        statement.append(" AS number");
    }
    if (!edit.operations.isEmpty()) {
        const Result<QByteArray> json = newJson(statement, edit);
        if (!json)
            return json.error();
        statement.append(", " + *json + " AS document");
    }
    statement.append(" FROM ").append(edit.target.tableName().data()).append(" AS s");
    if (const Result<void> done = appendConditions(statement, edit, row, largestDocument); !done)
        return done;
    statement.append(" FOR UPDATE OF s), ");
    return {};
}

Result<void> appendUpdate(SqlStatement &statement, const GuardedEdit &edit)
{
    statement.append("changed AS (UPDATE ")
        .append(edit.target.tableName().data())
        .append(" AS s SET ");
    if (const Result<void> done = appendAssignments(statement, edit); !done)
        return done;
    statement.append(" FROM was WHERE s.id = was.row");
    return {};
}

ResultCheck checkOf(SqlStatement &statement, const GuardedEdit &edit,
                    const QList<JsonOperation> &touchedBy)
{
    ResultCheck check{jsonOf(edit.target), {}, touchedPlaces(touchedBy), {}};
    if (!edit.operations.isEmpty())
        check.made = MadeDocument;
    for (const ColumnChange &change : edit.columns) {
        const SaveColumn &column = *findSaveColumn(edit.target.table(), change.column);
        check.columns.append(
            {QByteArray("s.") + column.name, typed(statement, column, change.after)});
    }
    return check;
}

/// Whose save it is, for the record, and what only the server knows of an addition.
void appendOwner(SqlStatement &statement, const GuardedEdit &edit)
{
    const bool isProfile = edit.target.table() == SaveTarget::Table::Profile;
    statement.append("s.id AS id, ");
    statement.append(isProfile ? "s.id AS player, NULL::text AS experience"
                               : "s.player_id AS player, s.experience_id AS experience");
    if (const JsonOperation *addition = loneAddition(edit)) {
        statement.append(", was.number::text AS number_before, ");
        statement.append(valueSql(statement, jsonOf(edit.target), addition->path));
        statement.append("::text AS number_after");
    }
}

void appendReturning(SqlStatement &statement, const GuardedEdit &edit, const QByteArray &json)
{
    statement.append(" RETURNING " + saveRowList(edit.target.table(), "s", json + " AS json")
                     + ", ");
    appendOwner(statement, edit);
}

JsonText orEmptyPatch(const JsonText &patch)
{
    return patch.isEmpty() ? JsonText("[]") : patch;
}

/// `jsonb_build_array(…)` for the record of a lone addition.
QByteArray additionRecord(SqlStatement &statement, const JsonOperation &addition,
                          const QByteArray &value, const QByteArray &sign,
                          const JsonText &arrays = {})
{
    QByteArray record = "jsonb_build_array(jsonb_build_object('op', 'replace', 'path', "
        + statement.bind(addition.path.toString()) + "::text, 'value', changed." + value
        + "::jsonb, 'added', " + sign + '(' + statement.bind(addition.value->toString())
        + "::text)::numeric";
    if (!arrays.isEmpty())
        record += ", 'arrays', " + statement.bind(arrays);
    return record + "))";
}

/// The update stands as `changed` before; here follow the record and what comes back.
void appendAudited(SqlStatement &statement, const GuardedEdit &edit, const EditAudit &audit)
{
    if (!audit.isKept) {
        statement.append(" SELECT NULL::bigint, CURRENT_TIMESTAMP, changed.* FROM changed");
        return;
    }
    if (audit.begun)
        statement.append(", whole AS (" + insertBulkSql(statement, *audit.begun)
                         + " FROM changed ON CONFLICT DO NOTHING)");
    const std::optional<QString> column
        = edit.recordColumn.isEmpty() ? std::nullopt : std::optional(edit.recordColumn);
    statement.append(", audit AS (INSERT INTO waymark.edits (actor, reason, target, patch, "
                     "inverse) SELECT session_user || ' (' || ");
    statement.append(statement.bind(personAtThisMachine())).append("::text || ')', ");
    statement.append(statement.bind(edit.reason)).append(", jsonb_build_object('table', ");
    statement.append(statement.bind(QString(edit.target.tableName())));
    statement.append("::text, 'id', changed.id, 'column', ").append(statement.bind(column));
    statement.append("::text, 'player', changed.player, 'experience', changed.experience");
    if (audit.bulk)
        statement.append(", 'bulk', ").append(statement.bind(*audit.bulk)).append("::bigint");
    if (edit.undone)
        statement.append(", 'undone', ").append(statement.bind(*edit.undone)).append("::bigint");
    statement.append("), ");
    if (const JsonOperation *addition = loneAddition(edit)) {
        statement.append(additionRecord(statement, *addition, "number_after", "")).append(", ");
        statement.append(additionRecord(statement, *addition, "number_before", "-", edit.arrays));
    } else {
        statement.append(statement.bind(orEmptyPatch(edit.patch))).append(", ");
        statement.append(statement.bind(orEmptyPatch(edit.inverse)));
    }
    statement.append(" FROM changed RETURNING id) "
                     "SELECT (SELECT id FROM audit), CURRENT_TIMESTAMP, changed.* FROM changed");
}

} // namespace

Result<SqlStatement> saveStatement(const GuardedEdit &edit, const EditAudit &audit,
                                   std::optional<qint64> largestDocument,
                                   const QList<JsonOperation> &touchedBy)
{
    SqlStatement statement("WITH ");
    const QByteArray row = statement.bind(edit.target.row());
    if (const Result<void> done = appendMade(statement, edit, row, largestDocument); !done)
        return done.error();
    if (const Result<void> done = appendUpdate(statement, edit); !done)
        return done.error();
    const ResultCheck check
        = checkOf(statement, edit, touchedBy.isEmpty() ? edit.operations : touchedBy);
    appendReturning(statement, edit, check.sql(statement, jsonOf(edit.target) + "::text"));
    statement.append(")");
    appendAudited(statement, edit, audit);
    return statement;
}

Result<SqlStatement> briefStatement(const GuardedEdit &edit, const EditAudit &audit,
                                    const SaveLimits &limits)
{
    SqlStatement statement("WITH limits AS MATERIALIZED (SELECT set_config('lock_timeout', ");
    statement.append(statement.bind(QString::number(limits.lockTimeout.count())) + ", true)");
    if (!limits.waitsForDisk)
        statement.append(", set_config('synchronous_commit', 'off', true)");
    statement.append("), ");
    const QByteArray row = "(SELECT " + statement.bind(edit.target.row()) + "::uuid FROM limits)";
    if (const Result<void> done = appendMade(statement, edit, row, limits.largestDocument); !done)
        return done.error();
    if (const Result<void> done = appendUpdate(statement, edit); !done)
        return done.error();
    const QByteArray held = checkOf(statement, edit, edit.operations).conditions().join(" AND ");
    statement.append(" RETURNING CASE WHEN " + (held.isEmpty() ? QByteArray("true") : held));
    statement.append(" THEN NULL ELSE 1 / length(left(s.id::text, 0)) END AS held, ");
    appendOwner(statement, edit);
    statement.append(")");
    appendAudited(statement, edit, audit);
    return statement;
}

bool canWriteKnown(const GuardedEdit &edit)
{
    return edit.known && !edit.known->version.isEmpty() && edit.columns.isEmpty()
        && edit.operations.size() == 1
        && edit.operations.first().kind == JsonOperation::Kind::Replace;
}

/// The copy in `was` cannot be stale: a version that somebody writes meanwhile is not
/// `was.version`.
Result<SqlStatement> knownStatement(const GuardedEdit &edit, const EditAudit &audit)
{
    const JsonOperation &operation = edit.operations.first();
    const QByteArray table = edit.target.tableName().data();
    const QByteArray json = jsonOf(edit.target);
    SqlStatement statement("WITH was AS MATERIALIZED (SELECT whole.version, ");
    const Result<QByteArray> made = operationSql(statement, "whole.document", operation);
    if (!made)
        return made.error();
    statement.append(*made).append(" AS document FROM (SELECT s.xmin AS version, ");
    statement.append(json + " #> '{}' AS document FROM " + table + " AS s WHERE s.id = ");
    const QByteArray row = statement.bind(edit.target.row());
    statement.append(row + " AND s.xmin::text = " + statement.bind(edit.known->version));
    statement.append(" OFFSET 0) AS whole), changed AS (UPDATE " + table + " AS s SET ");
    statement.append("updated_at = CURRENT_TIMESTAMP, ").append(edit.target.jsonColumn().data());
    statement.append(" = was.document FROM was WHERE s.id = " + row);
    statement.append(" AND s.xmin = was.version");
    const ResultCheck check = checkOf(statement, edit, edit.operations);
    appendReturning(statement, edit,
                    "CASE WHEN record_image_eq(ROW(" + json + "), ROW(was.document)) AND "
                        + valueSql(statement, json, operation.path)
                        + "::text = " + statement.bindValue(sqlText(operation.value->utf8()))
                        + " THEN '' ELSE " + check.sql(statement, json + "::text") + " END");
    statement.append(")");
    appendAudited(statement, edit, audit);
    return statement;
}

SavedAddition savedAddition(const GuardedEdit &edit, const SqlRow &row)
{
    const JsonOperation *addition = loneAddition(edit);
    if (!addition)
        return {};
    const int before = SavedRowColumn + saveRowWidth(edit.target.table()) + OwnerWidth;
    const auto record = [&](int column, const QByteArray &added) {
        return JsonText(
            "[{\"op\": \"replace\", \"path\": " + quoteJsonString(addition->path.toString())
            + ", \"value\": " + row.text(column).toUtf8() + ", \"added\": " + added + "}]");
    };
    const QByteArray &number = addition->value->utf8();
    const QByteArray arrays
        = edit.arrays.isEmpty() ? QByteArray() : ", \"arrays\": " + edit.arrays.utf8();
    return {record(before + 1, number), record(before, negatedJsonNumber(number) + arrays)};
}

Result<SqlStatement> lockStatement(const GuardedEdit &edit, qint64 largestDocument)
{
    SqlStatement statement("SELECT true");
    if (const Result<void> done = appendColumnConditions(statement, edit); !done)
        return done.error();
    statement.append(", " + saveRowList(edit.target.table(), "s") + " FROM ");
    statement.append(edit.target.tableName().data()).append(" s WHERE s.id = ");
    statement.append(statement.bind(edit.target.row()));
    appendVersionCondition(statement, edit);
    statement.append(" AND " + storedBytes(edit.target) + " > " + statement.bind(largestDocument));
    statement.append(" FOR UPDATE");
    return statement;
}

} // namespace waymark

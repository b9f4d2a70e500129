#include "models/postgres/bulkrecordsql.h"

#include "models/postgres/actor.h"

namespace waymark {
namespace {

/// actor, reason, target, patch and inverse
QByteArray valuesOf(SqlStatement &statement, const BulkRecord &record)
{
    const bool isProfile = record.table == SaveTarget::Table::Profile;
    QByteArray values = "session_user || ' (' || ";
    values += statement.bind(personAtThisMachine()) + "::text || ')', ";
    values += statement.bind(record.reason);
    values += isProfile ? "::text, jsonb_build_object('table', 'player_profiles', 'column', "
                          "'stats', 'query', "
                        : "::text, jsonb_build_object('table', 'experience_progress', 'column', "
                          "'state', 'query', ";
    values += statement.bind(record.query) + "::text, 'experience', ";
    values += statement.bind(record.experience) + "::text, 'undone', ";
    values += statement.bind(record.undone) + "::bigint), ";
    values += statement.bind(record.patch) + "::jsonb, '[]'::jsonb";
    return values;
}

} // namespace

SqlStatement reserveBulkStatement(const BulkRecord &record)
{
    SqlStatement statement("INSERT INTO waymark.edits (actor, reason, target, patch, inverse) "
                           "SELECT ");
    statement.append(valuesOf(statement, record));
    return statement.append(" RETURNING id");
}

QByteArray insertBulkSql(SqlStatement &statement, const BulkRecord &record)
{
    const QByteArray id = statement.bind(record.id) + "::bigint, ";
    return "INSERT INTO waymark.edits (id, actor, reason, target, patch, inverse) OVERRIDING "
           "SYSTEM VALUE SELECT "
        + id + valuesOf(statement, record);
}

SqlStatement bulkRecordStatement(const QByteArray &named, EditId id)
{
    return sqlStatement("SELECT id, target->>'table' = 'player_profiles', target->>'query', "
                        "target->>'experience', patch::text, reason, (target->>'undone')::bigint "
                        "FROM waymark.edits WHERE target ? 'query' AND id = "
                            + named,
                        id);
}

BulkRecord bulkRecordFrom(const SqlRow &row)
{
    const auto table = row.boolean(1) ? SaveTarget::Table::Profile : SaveTarget::Table::Progress;
    return {row.integer(0), table,       row.text(2),        row.text(3),
            row.json(4),    row.text(5), row.maybeInteger(6)};
}

} // namespace waymark

#include "models/postgres/saverows.h"

#include "models/domain/errortext.h"
#include "models/domain/savecolumn.h"

using namespace Qt::StringLiterals;

namespace waymark {

QByteArray quotedName(const QString &name)
{
    return '"' + name.toUtf8().replace('"', "\"\"") + '"';
}

QByteArray profileSelect(const QString &labelColumn)
{
    // Without a label there may be no right to read users either.
    const bool hasLabel = !labelColumn.isEmpty();
    const QByteArray label = hasLabel ? "u." + quotedName(labelColumn) : QByteArray("NULL");
    return "SELECT p.id, p.user_id, " + label
        + "::text, p.account_level, p.total_experiences_played, p.total_playtime_seconds, "
          "p.total_distance_meters, p.created_at, p.updated_at, NULL::timestamp, p.stats::text, "
          "p.xmin::text FROM player_profiles p"
        + (hasLabel ? " LEFT JOIN users u ON u.id = p.user_id" : "");
}

PlayerProfile profileFrom(const SqlRow &row)
{
    return {row.id<PlayerId>(0),   row.id<UserId>(1),     row.maybeText(2), row.maybeInt(3),
            row.maybeInt(4),       row.maybeInt(5),       row.maybeReal(6), row.maybeTimestamp(9),
            row.maybeTimestamp(7), row.maybeTimestamp(8), row.maybeJson(10)};
}

ExperienceProgress progressFrom(const SqlRow &row)
{
    return {row.id<ProgressId>(0), row.id<PlayerId>(1),    row.text(2),
            row.maybeTimestamp(3), row.maybeTimestamp(4),  row.maybeTimestamp(5),
            row.maybeInt(6),       row.maybeReal(7),       row.maybeText(8),
            row.maybeTimestamp(9), row.maybeTimestamp(10), row.maybeJson(11)};
}

QByteArray saveRowList(SaveTarget::Table table, const QByteArray &alias, const QByteArray &json)
{
    const QByteArray document = table == SaveTarget::Table::Profile ? ".stats" : ".state";
    QByteArray list = alias + ".xmin::text, "
        + (json.isEmpty() ? QByteArray(alias + document + "::text") : json) + ", " + alias
        + ".updated_at";
    for (const SaveColumn &column : saveColumns(table))
        list += ", " + alias + '.' + column.name + "::text";
    return list;
}

int saveRowWidth(SaveTarget::Table table)
{
    return 3 + int(saveColumns(table).size());
}

SqlStatement saveRowStatement(const SaveTarget &target)
{
    SqlStatement statement("SELECT " + saveRowList(target.table(), "t") + " FROM "
                           + target.tableName().data() + " t WHERE t.id = ");
    statement.append(statement.bind(target.row()));
    return statement;
}

SaveRow saveRowFrom(const SaveTarget &target, const SqlRow &row, int first)
{
    SaveRow save{
        target, row.text(first), {}, row.maybeJson(first + 1), row.maybeTimestamp(first + 2)};
    int at = first + 3;
    for (const SaveColumn &column : saveColumns(target.table()))
        save.columns.insert(column.nameText(), row.maybeText(at++));
    return save;
}

Error saveNotFound(const SaveTarget &target)
{
    const QString id = target.row().toString(QUuid::WithoutBraces);
    return {Error::Kind::NotFound,
            ErrorText::tr("There is no row %1 in %2.").arg(id, target.tableName()),
            {},
            {}};
}

} // namespace waymark

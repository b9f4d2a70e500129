#include "models/local/unsavedentry.h"

#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"
#include "models/local/objectreader.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int Version = 2; ///< 1 has no additions
constexpr auto Kind = "unsaved edits";

QByteArray quoted(const QString &text)
{
    return quoteJsonString(text);
}

QByteArray columnsText(const QMap<QString, ColumnText> &columns)
{
    QByteArrayList parts;
    for (auto column = columns.cbegin(); column != columns.cend(); ++column)
        parts.append(quoted(column.key()) + ": "
                     + (column.value() ? quoted(**column) : QByteArray("null")));
    return '{' + parts.join(", ") + '}';
}

QMap<QString, ColumnText> readColumns(const JsonText &object)
{
    QMap<QString, ColumnText> columns;
    const auto arena = JsonArena::parseTrusted(object.utf8());
    if (!arena || arena->type(JsonArena::Root) != JsonType::Object)
        return columns;
    for (quint32 row = 0; row < arena->childCount(JsonArena::Root); ++row) {
        const auto column = arena->child(JsonArena::Root, row);
        columns.insert(arena->key(column),
                       arena->type(column) == JsonType::String ? ColumnText(arena->string(column))
                                                               : ColumnText());
    }
    return columns;
}

QByteArray conflictsText(const QList<OpenConflict> &conflicts)
{
    QByteArrayList parts;
    for (const OpenConflict &one : conflicts)
        parts.append("{\"column\": " + quoted(one.column)
                     + ", \"path\": " + quoted(one.path.toString())
                     + ", \"base\": " + (one.base ? quoted(*one.base) : QByteArray("null")) + '}');
    return '[' + parts.join(", ") + ']';
}

QByteArray additionsText(const QList<PendingAddition> &additions)
{
    QByteArrayList parts;
    for (const PendingAddition &one : additions)
        parts.append("{\"column\": " + quoted(one.column)
                     + ", \"path\": " + quoted(one.path.toString())
                     + ", \"number\": " + quoted(QString::fromLatin1(one.number)) + '}');
    return '[' + parts.join(", ") + ']';
}

/// Of what is in a list, each with a path and by its strings.
template <typename Take>
void readPlaces(const JsonText &array, Take take)
{
    const auto arena = JsonArena::parseTrusted(array.utf8());
    if (!arena || arena->type(JsonArena::Root) != JsonType::Array)
        return;
    for (quint32 row = 0; row < arena->childCount(JsonArena::Root); ++row) {
        const auto member = [&, one = arena->child(JsonArena::Root, row)](QStringView key) {
            const auto found = arena->member(one, key);
            return found != JsonArena::NoNode && arena->type(found) == JsonType::String
                ? std::optional(arena->string(found))
                : std::nullopt;
        };
        if (const auto path = JsonPointer::parse(member(u"path").value_or(QString())))
            take(*path, member(u"column").value_or(QString()), member);
    }
}

QList<OpenConflict> readConflicts(const JsonText &array)
{
    QList<OpenConflict> conflicts;
    readPlaces(array, [&](const JsonPointer &path, const QString &column, const auto &member) {
        conflicts.append({column, path, member(u"base")});
    });
    return conflicts;
}

QList<PendingAddition> readAdditions(const JsonText &array)
{
    QList<PendingAddition> additions;
    readPlaces(array, [&](const JsonPointer &path, const QString &column, const auto &member) {
        const QByteArray number = member(u"number").value_or(QString()).toLatin1();
        if (JsonNumber::parse(number))
            additions.append({column, path, number});
    });
    return additions;
}

} // namespace

QByteArray unsavedEntry(const UnsavedEdits &edits, const QString &baseFile)
{
    const SaveTarget &target = edits.base.target;
    const auto said = [](bool yes) { return QByteArray(yes ? "true" : "false"); };
    QByteArray text
        = "{\"waymark\": \"" + QByteArray(Kind) + "\", \"version\": " + QByteArray::number(Version);
    text += ", \"at\": " + quoted(edits.at.toIsoUtc());
    text += ", \"table\": " + quoted(target.tableName());
    text += ", \"row\": " + quoted(target.row().toString(QUuid::WithoutBraces));
    text += ", \"base\": " + quoted(baseFile);
    text += ", \"baseVersion\": " + quoted(edits.base.version);
    if (const auto updated = edits.base.updatedAt)
        text += ", \"updatedAt\": " + quoted(updated->toIsoUtc());
    text += ", \"columns\": " + columnsText(edits.base.columns);
    text += ", \"changed\": " + columnsText(edits.columns);
    text += ", \"changes\": " + QByteArray::number(edits.changes);
    text += ", \"toSqlNull\": " + said(edits.toSqlNull);
    text += ", \"sent\": " + said(edits.wasSent);
    text += ", \"conflicts\": " + conflictsText(edits.conflicts);
    text += ", \"additions\": " + additionsText(edits.additions);
    text += ", \"forNextTime\": " + said(edits.isForNextTime);
    text += ", \"patch\": " + (edits.patch.isEmpty() ? QByteArray("[]") : edits.patch.utf8());
    return text + "}\n";
}

std::optional<ReadEntry> readUnsavedEntry(const QByteArray &text)
{
    const ObjectReader reader(text);
    const auto target = reader.target();
    const auto at = reader.time("at");
    if (reader.text("waymark") != QLatin1StringView(Kind) || reader.number("version") > Version
        || !target || !at || !reader.has("patch"))
        return std::nullopt;
    ReadEntry entry{
        UnsavedEdits{
            SaveRow{
                *target, reader.text("baseVersion"), readColumns(reader.json("columns")), {}, {}},
            reader.isTrue("toSqlNull"), reader.json("patch"), readColumns(reader.json("changed")),
            int(reader.number("changes")), *at, reader.isTrue("sent"),
            readConflicts(reader.json("conflicts")), reader.isTrue("forNextTime"),
            readAdditions(reader.json("additions"))},
        reader.text("base")};
    if (entry.baseFile.contains(u'/'))
        return std::nullopt;
    return entry;
}

} // namespace waymark

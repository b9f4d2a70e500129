#include "models/postgres/resultcheck.h"

#include "models/domain/errortext.h"
#include "models/json/jsonstring.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

// No function can be relied on to raise an error, but a text that is no number does, and the server
// says which.
constexpr auto Mark = "stored otherwise: ";
constexpr auto NoNumberState = "22P02";

using Kind = JsonOperation::Kind;

bool isElement(const JsonPointer &path)
{
    return !path.isRoot() && parseArrayIndex(path.lastToken());
}

/// The containers in which indexes may name something else afterwards.
QSet<JsonPointer> restructured(const QList<JsonOperation> &operations)
{
    QSet<JsonPointer> containers;
    for (const JsonOperation &operation : operations) {
        const bool moves = operation.kind == Kind::Move;
        if (operation.kind == Kind::AppendElement)
            containers.insert(operation.path);
        else if (operation.kind == Kind::InsertElement
                 || ((moves || operation.kind == Kind::Remove) && isElement(operation.path)))
            containers.insert(operation.path.parent());
        if (moves && isElement(operation.from))
            containers.insert(operation.from.parent());
    }
    return containers;
}

QByteArray placesJson(const QList<JsonPointer> &places)
{
    QByteArrayList items;
    for (const JsonPointer &place : places) {
        QByteArrayList steps;
        for (const QString &token : place.tokens())
            steps.append(quoteJsonString(token));
        items.append("{\"place\": " + quoteJsonString(place.toString()) + ", \"steps\": ["
                     + steps.join(", ") + "]}");
    }
    return '[' + items.join(", ") + ']';
}

QByteArray isSame(const QByteArray &a, const QByteArray &b)
{
    return "record_image_eq(ROW(" + a + "), ROW(" + b + "))";
}

} // namespace

QByteArrayList ResultCheck::conditions() const
{
    QByteArrayList conditions;
    if (!made.isEmpty())
        conditions += isSame(stored, made);
    for (const Column &column : columns)
        conditions += column.name + " IS NOT DISTINCT FROM " + column.expected;
    return conditions;
}

QByteArray ResultCheck::sql(SqlStatement &statement, const QByteArray &result) const
{
    const QByteArrayList held = conditions();
    QByteArrayList differences;
    if (!made.isEmpty()) {
        const QByteArray found = stored + " #> way.steps";
        differences += "SELECT touched.item->>'place' AS place, (" + found
            + ")::text AS found FROM jsonb_array_elements("
            + statement.bind(JsonText(placesJson(places)))
            + ") AS touched(item), LATERAL (SELECT ARRAY(SELECT "
              "jsonb_array_elements_text(touched.item->'steps')) AS steps) AS way WHERE NOT "
            + isSame(found, made + " #> way.steps");
    }
    for (const Column &column : columns) {
        differences += "SELECT '" + column.name.mid(column.name.indexOf('.') + 1) + "' AS place, "
            + column.name + "::text AS found WHERE " + column.name + " IS DISTINCT FROM "
            + column.expected;
    }
    if (held.isEmpty())
        return result;
    return "CASE WHEN " + held.join(" AND ") + " THEN " + result + " ELSE coalesce((SELECT ('"
        + Mark
        + "' || jsonb_build_array(other.place, left(other.found, 100))::text)::integer::text "
        + "FROM (" + differences.join(" UNION ALL ") + ") AS other LIMIT 1), " + result + ") END";
}

QList<JsonPointer> touchedPlaces(const QList<JsonOperation> &operations)
{
    const QSet<JsonPointer> containers = restructured(operations);
    QList<JsonPointer> places;
    QSet<JsonPointer> known;
    const auto touch = [&](const JsonPointer &path) {
        JsonPointer place;
        for (const QString &token : path.tokens()) {
            if (containers.contains(place))
                break;
            place = place.child(token);
        }
        if (!known.contains(place))
            places.append(place);
        known.insert(place);
    };
    for (const JsonOperation &operation : operations) {
        if (operation.kind == Kind::Move)
            touch(operation.from);
        touch(operation.path);
    }
    return places;
}

std::optional<Error> storedOtherwise(const Error &error)
{
    const qsizetype mark = error.detail.indexOf(QLatin1StringView(Mark));
    if (error.sqlState != QLatin1StringView(NoNumberState) || mark < 0)
        return std::nullopt;
    const qsizetype begin = mark + qsizetype(qstrlen(Mark));
    const qsizetype end = error.detail.lastIndexOf(u']') + 1;
    const QJsonArray said
        = QJsonDocument::fromJson(error.detail.mid(begin, end - begin).toUtf8()).array();
    const QString place = said.at(0).toString();
    const QString shown = place.isEmpty() ? ErrorText::tr("The document") : place;
    const QString what = said.at(1).isString()
        ? ErrorText::tr("%1 did not come out as edited: a trigger of the database made it %2. "
                        "Nothing was written.")
              .arg(shown, said.at(1).toString())
        : ErrorText::tr("%1 did not come out as edited: a trigger of the database took it away. "
                        "Nothing was written.")
              .arg(shown);
    return Error{Error::Kind::Conflict, what, {place}, error.sqlState};
}

} // namespace waymark

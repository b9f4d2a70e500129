#include "models/postgres/jsonsql.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

Error invalid(const JsonPointer &path, const QString &why)
{
    return {Error::Kind::Invalid, why, {path.toString()}, {}};
}

QByteArray at(SqlStatement &statement, const QByteArray &document, const JsonPointer &path)
{
    return valueSql(statement, document, path);
}

/// PostgreSQL would take the token for an array index, RFC 6901 does not.
bool isFalseIndex(const QString &token)
{
    static const QRegularExpression looksLikeInteger(u"^\\s*[+-]?[0-9]+$"_s);
    return !parseArrayIndex(token) && looksLikeInteger.match(token).hasMatch();
}

/// ` AND …` for every level whose token must not meet an array.
QByteArray andNoFalseIndex(SqlStatement &statement, const QByteArray &document,
                           const JsonPointer &path)
{
    QByteArray conditions;
    for (qsizetype level = 0; level < path.tokens().size(); ++level) {
        if (!isFalseIndex(path.tokens()[level]))
            continue;
        const JsonPointer container(path.tokens().mid(0, level));
        conditions += " AND jsonb_typeof(" + at(statement, document, container) + ") = 'object'";
    }
    return conditions;
}

QByteArray typeIs(SqlStatement &statement, const QByteArray &document, const JsonPointer &path,
                  const QByteArray &type)
{
    return "jsonb_typeof(" + at(statement, document, path) + ") = '" + type + "'"
        + andNoFalseIndex(statement, document, path);
}

QByteArray exists(SqlStatement &statement, const QByteArray &document, const JsonPointer &path)
{
    return at(statement, document, path) + " IS NOT NULL"
        + andNoFalseIndex(statement, document, path);
}

/// True where path names an array with more than, or exactly, `length` elements (by comparison).
QByteArray lengthCondition(SqlStatement &statement, const QByteArray &document,
                           const JsonPointer &path, const QByteArray &comparison, qsizetype length)
{
    const QByteArray array = at(statement, document, path);
    return "CASE WHEN " + typeIs(statement, document, path, "array") + " THEN jsonb_array_length("
        + array + ") " + comparison + ' ' + statement.bind(qint64(length)) + " ELSE false END";
}

QByteArray textIs(SqlStatement &statement, const QByteArray &document, const JsonPointer &path,
                  const std::optional<JsonText> &text)
{
    const QByteArray value = at(statement, document, path);
    if (!text)
        return value + " IS NULL";
    return value + "::text = " + statement.bindValue(sqlText(text->utf8()))
        + andNoFalseIndex(statement, document, path);
}

/// One look at the elements, however many identities; what is no object has no member.
QByteArray lacksIdentities(SqlStatement &statement, const QByteArray &document,
                           const JsonGuard &guard)
{
    QStringList identities;
    for (const JsonText &identity : guard.identities)
        identities += identity.toString();
    return "CASE WHEN " + typeIs(statement, document, guard.path, "array")
        + " THEN NOT EXISTS (SELECT FROM jsonb_array_elements("
        + at(statement, document, guard.path) + ") AS element WHERE (element -> "
        + statement.bind(guard.key) + "::text)::text = ANY(" + statement.bind(identities)
        + "::text[])) ELSE false END";
}

QByteArray isAbsent(SqlStatement &statement, const QByteArray &document, const JsonPointer &path)
{
    if (path.isRoot())
        return document + " IS NULL";
    return typeIs(statement, document, path.parent(), "object") + " AND "
        + at(statement, document, path) + " IS NULL";
}

QByteArray onlyWhen(const QByteArray &condition, const QByteArray &document,
                    const QByteArray &result)
{
    // The divisor depends on the row, or the planner would divide by zero for every row.
    return "CASE WHEN " + condition + " THEN " + result + " ELSE to_jsonb(1 / coalesce(length(left("
        + document + "::text, 0)), 0)) END";
}

QByteArray insertElement(SqlStatement &statement, const QByteArray &document,
                         const JsonPointer &path, qsizetype index, const QByteArray &value)
{
    return onlyWhen(lengthCondition(statement, document, path.parent(), ">=", index), document,
                    "jsonb_insert(" + document + ", " + statement.bind(path.tokens()) + ", " + value
                        + ", false)");
}

QByteArray append(SqlStatement &statement, const QByteArray &document, const JsonPointer &array,
                  const QByteArray &value)
{
    const QByteArray afterLast = statement.bind(array.child(u"-1"_s).tokens());
    return onlyWhen(typeIs(statement, document, array, "array"), document,
                    "jsonb_insert(" + document + ", " + afterLast + ", " + value + ", true)");
}

QByteArray addNumber(SqlStatement &statement, const QByteArray &document, const JsonPointer &path,
                     const JsonText &number)
{
    const QByteArray steps = statement.bind(path.tokens());
    const QByteArray sum = "to_jsonb((" + document + " #>> " + steps + ")::numeric + "
        + statement.bindValue(sqlText(number.utf8())) + "::numeric)";
    if (path.isRoot())
        return onlyWhen(typeIs(statement, document, path, "number"), document, sum);
    return onlyWhen(typeIs(statement, document, path, "number"), document,
                    "jsonb_set(" + document + ", " + steps + ", " + sum + ", false)");
}

/// Takes the value out and puts it back elsewhere within one expression; what it is never leaves
/// the server. A member that is there is replaced, as RFC 6902 says.
QByteArray move(SqlStatement &statement, const QByteArray &document, const JsonOperation &operation)
{
    const QByteArray value = at(statement, document, operation.from);
    const QByteArray rest = '(' + document + " #- " + statement.bind(operation.from.tokens()) + ')';
    const JsonPointer &target = operation.path;
    const QByteArray steps = statement.bind(target.tokens());
    QByteArray moved = "CASE WHEN " + typeIs(statement, rest, target.parent(), "object")
        + " THEN jsonb_set(" + rest + ", " + steps + ", " + value + ", true)";
    if (const auto index = parseArrayIndex(target.lastToken())) {
        moved += " WHEN " + lengthCondition(statement, rest, target.parent(), ">=", *index)
            + " THEN jsonb_insert(" + rest + ", " + steps + ", " + value + ", false)";
    }
    moved += " ELSE to_jsonb(1 / coalesce(length(left(" + document + "::text, 0)), 0)) END";
    return onlyWhen(exists(statement, document, operation.from), document, moved);
}

Result<QByteArray> moveChecked(SqlStatement &statement, const QByteArray &document,
                               const JsonOperation &operation)
{
    if (operation.from.isRoot() || operation.path.isRoot())
        return invalid(operation.path, u"the whole document cannot be moved"_s);
    if (operation.from == operation.path)
        return onlyWhen(exists(statement, document, operation.from), document, document);
    if (operation.from.contains(operation.path))
        return invalid(operation.path, u"a value cannot be moved into itself"_s);
    return move(statement, document, operation);
}

} // namespace

QByteArray valueSql(SqlStatement &statement, const QByteArray &document, const JsonPointer &path)
{
    if (path.isRoot())
        return document;
    return '(' + document + " #> " + statement.bind(path.tokens()) + ')';
}

Result<QByteArray> guardSql(SqlStatement &statement, const QByteArray &document,
                            const JsonGuard &guard)
{
    const JsonPointer &path = guard.path;
    switch (guard.kind) {
    case JsonGuard::Kind::RootTextIs:
        return textIs(statement, document, JsonPointer(), guard.value);
    case JsonGuard::Kind::TextIs:
        if (!guard.value)
            return invalid(path, u"a guard on a text needs the text"_s);
        return textIs(statement, document, path, guard.value);
    case JsonGuard::Kind::Absent:
        return isAbsent(statement, document, path);
    case JsonGuard::Kind::IsObject:
        return typeIs(statement, document, path, "object");
    case JsonGuard::Kind::IsArray:
        return typeIs(statement, document, path, "array");
    case JsonGuard::Kind::IsNumber:
        return typeIs(statement, document, path, "number");
    case JsonGuard::Kind::LengthIs:
        return lengthCondition(statement, document, path, "=", guard.length);
    case JsonGuard::Kind::LacksIdentities:
        return lacksIdentities(statement, document, guard);
    }
    return invalid(path, u"unknown guard"_s);
}

Result<QByteArray> operationSql(SqlStatement &statement, const QByteArray &document,
                                const JsonOperation &operation)
{
    using Kind = JsonOperation::Kind;
    const JsonPointer &path = operation.path;
    const bool needsValue = operation.kind != Kind::SetRoot && operation.kind != Kind::Remove
        && operation.kind != Kind::Move;
    if (needsValue && (!operation.value || operation.value->isEmpty()))
        return invalid(path, u"the operation needs a value"_s);
    const bool isRootAllowed = operation.kind == Kind::SetRoot || operation.kind == Kind::Replace
        || operation.kind == Kind::AppendElement || operation.kind == Kind::Move
        || operation.kind == Kind::AddNumber;
    if (path.isRoot() && !isRootAllowed)
        return invalid(path, u"the operation needs a path below the root"_s);

    switch (operation.kind) {
    case Kind::SetRoot:
        // Looks at the document, or the planner would leave out the steps before and their failure.
        return QByteArray("CASE WHEN jsonb_typeof(" + document + ") = '' THEN " + document
                          + " ELSE " + statement.bind(operation.value) + " END");
    case Kind::Replace:
        if (path.isRoot())
            return onlyWhen(document + " IS NOT NULL", document, statement.bind(*operation.value));
        return onlyWhen(exists(statement, document, path), document,
                        "jsonb_set(" + document + ", " + statement.bind(path.tokens()) + ", "
                            + statement.bind(*operation.value) + ", false)");
    case Kind::AddMember:
        return onlyWhen(isAbsent(statement, document, path), document,
                        "jsonb_set(" + document + ", " + statement.bind(path.tokens()) + ", "
                            + statement.bind(*operation.value) + ", true)");
    case Kind::InsertElement: {
        const auto index = parseArrayIndex(path.lastToken());
        if (!index)
            return invalid(path, u"“%1” is not an array index"_s.arg(path.lastToken()));
        return insertElement(statement, document, path, *index, statement.bind(*operation.value));
    }
    case Kind::AppendElement:
        return append(statement, document, path, statement.bind(*operation.value));
    case Kind::Remove:
        return onlyWhen(exists(statement, document, path), document,
                        '(' + document + " #- " + statement.bind(path.tokens()) + ')');
    case Kind::Move:
        return moveChecked(statement, document, operation);
    case Kind::AddNumber:
        return addNumber(statement, document, path, *operation.value);
    }
    return invalid(path, u"unknown operation"_s);
}

} // namespace waymark

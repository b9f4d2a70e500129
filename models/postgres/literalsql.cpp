#include "models/postgres/literalsql.h"

#include "models/domain/timestamp.h"

#include <QtEndian>

namespace waymark {
namespace {

std::optional<QByteArray> literal(const SqlValue &value)
{
    if (!value.bytes)
        return std::nullopt;
    const QByteArray &bytes = *value.bytes;
    switch (value.type) {
    case SqlValue::Type::Uuid:
        return '\'' + QUuid::fromRfc4122(bytes).toByteArray(QUuid::WithoutBraces) + "'::uuid";
    case SqlValue::Type::BigInt:
        // in brackets, as -1::bigint is -(1::bigint)
        return "('" + QByteArray::number(qFromBigEndian<qint64>(bytes.data())) + "'::bigint)";
    case SqlValue::Type::Timestamp: {
        const auto moment = Timestamp::fromPostgres(qFromBigEndian<qint64>(bytes.data()));
        return '\'' + moment.toPostgresText().toLatin1() + "'::timestamp";
    }
    default:
        return std::nullopt;
    }
}

} // namespace

std::optional<QByteArray> literalSql(const SqlStatement &statement)
{
    const QByteArray &sql = statement.sql();
    if (sql.contains('\'') || sql.contains('"') || sql.contains("$$"))
        return std::nullopt;
    QByteArray text;
    qsizetype done = 0;
    for (qsizetype at = sql.indexOf('$'); at >= 0; at = sql.indexOf('$', done)) {
        qsizetype end = at + 1;
        while (end < sql.size() && sql[end] >= '0' && sql[end] <= '9')
            ++end;
        const std::size_t number = sql.mid(at + 1, end - at - 1).toULongLong();
        if (number < 1 || number > statement.values().size())
            return std::nullopt;
        const std::optional<QByteArray> value = literal(statement.values()[number - 1]);
        if (!value)
            return std::nullopt;
        text += sql.mid(done, at - done) + *value;
        done = end;
    }
    return text + sql.mid(done);
}

} // namespace waymark

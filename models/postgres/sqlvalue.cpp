#include "models/postgres/sqlvalue.h"

#include "models/postgres/bigendian.h"

#include <bit>

namespace waymark {
namespace {

template <typename Integer>
QByteArray bigEndian(Integer value)
{
    QByteArray bytes;
    appendBigEndian(bytes, value);
    return bytes;
}

/// One dimension, no NULLs: dimensions, flags, element type, then length and lower bound.
QByteArray arrayHeader(SqlValue::Type element, qsizetype size)
{
    QByteArray bytes;
    appendBigEndian<qint32>(bytes, size > 0 ? 1 : 0);
    appendBigEndian<qint32>(bytes, 0);
    appendBigEndian<quint32>(bytes, quint32(element));
    if (size > 0) {
        appendBigEndian<qint32>(bytes, qint32(size));
        appendBigEndian<qint32>(bytes, 1);
    }
    return bytes;
}

template <typename List, typename ToBytes>
QByteArray arrayBytes(SqlValue::Type element, const List &list, ToBytes toBytes)
{
    QByteArray bytes = arrayHeader(element, list.size());
    for (const auto &item : list) {
        const QByteArray one = toBytes(item);
        appendBigEndian<qint32>(bytes, qint32(one.size()));
        bytes += one;
    }
    return bytes;
}

} // namespace

SqlValue sqlValue(bool value)
{
    return {SqlValue::Type::Boolean, QByteArray(1, value ? 1 : 0)};
}

SqlValue sqlValue(int value)
{
    return {SqlValue::Type::Integer, bigEndian<qint32>(value)};
}

SqlValue sqlValue(qint64 value)
{
    return {SqlValue::Type::BigInt, bigEndian(value)};
}

SqlValue sqlValue(double value)
{
    return {SqlValue::Type::Double, bigEndian(std::bit_cast<quint64>(value))};
}

SqlValue sqlValue(const QString &value)
{
    return sqlText(value.toUtf8());
}

SqlValue sqlText(const QByteArray &utf8)
{
    return {SqlValue::Type::Text, utf8.isNull() ? QByteArray("") : utf8};
}

SqlValue sqlValue(const QUuid &value)
{
    return {SqlValue::Type::Uuid, value.toRfc4122()};
}

SqlValue sqlValue(const JsonText &value)
{
    return {SqlValue::Type::Jsonb, '\1' + value.utf8()}; // the binary form's version comes first
}

SqlValue sqlValue(const QStringList &value)
{
    return {SqlValue::Type::TextArray,
            arrayBytes(SqlValue::Type::Text, value, [](const QString &s) { return s.toUtf8(); })};
}

SqlValue sqlValue(const QList<QUuid> &value)
{
    return {SqlValue::Type::UuidArray,
            arrayBytes(SqlValue::Type::Uuid, value, [](const QUuid &u) { return u.toRfc4122(); })};
}

SqlValue sqlValue(const QList<qint64> &value)
{
    return {SqlValue::Type::BigIntArray,
            arrayBytes(SqlValue::Type::BigInt, value, [](qint64 n) { return bigEndian(n); })};
}

SqlValue sqlValue(Timestamp value)
{
    return {SqlValue::Type::Timestamp, bigEndian(value.sincePostgresEpoch())};
}

SqlValue sqlBytes(const QByteArray &value)
{
    return {SqlValue::Type::Bytea, value};
}

SqlValue sqlNull(SqlValue::Type type)
{
    return {type, std::nullopt};
}

} // namespace waymark

#pragma once

#include "models/domain/ids.h"
#include "models/domain/jsontext.h"
#include "models/domain/timestamp.h"

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>
#include <QUuid>

#include <optional>

namespace waymark {

/// A value bound to a placeholder: its PostgreSQL type and its binary form; no bytes is SQL NULL.
/// Binary, because a text parameter ends at its first U+0000 without a word.
struct SqlValue
{
    enum class Type : unsigned
    {
        Boolean = 16,
        Bytea = 17,
        BigInt = 20,
        Integer = 23,
        Text = 25,
        Double = 701,
        TextArray = 1009,
        BigIntArray = 1016,
        Timestamp = 1114,
        Uuid = 2950,
        UuidArray = 2951,
        Jsonb = 3802,
    };

    Type type = Type::Text;
    std::optional<QByteArray> bytes;
};

[[nodiscard]] SqlValue sqlValue(bool value);
[[nodiscard]] SqlValue sqlValue(int value);
[[nodiscard]] SqlValue sqlValue(qint64 value);
[[nodiscard]] SqlValue sqlValue(double value);
[[nodiscard]] SqlValue sqlValue(const QString &value); ///< a null QString is '', never NULL
[[nodiscard]] SqlValue sqlValue(const QUuid &value);
[[nodiscard]] SqlValue sqlValue(const JsonText &value); ///< as jsonb
[[nodiscard]] SqlValue sqlValue(const QStringList &value); ///< as text[]
[[nodiscard]] SqlValue sqlValue(const QList<QUuid> &value);
[[nodiscard]] SqlValue sqlValue(const QList<qint64> &value);
[[nodiscard]] SqlValue sqlValue(Timestamp value); ///< as TIMESTAMP without time zone, in UTC
[[nodiscard]] SqlValue sqlBytes(const QByteArray &value); ///< as bytea
[[nodiscard]] SqlValue sqlNull(SqlValue::Type type);
/// JSON as text, for a comparison with `(… #> …)::text`.
[[nodiscard]] SqlValue sqlText(const QByteArray &utf8);
template <typename T>
SqlValue sqlValue(const T *) = delete; // a literal would become a bool

template <typename Tag>
[[nodiscard]] SqlValue sqlValue(const Id<Tag> &value)
{
    return sqlValue(value.uuid());
}

template <typename T>
struct SqlTypeOf;
template <>
struct SqlTypeOf<bool>
{
    static constexpr auto value = SqlValue::Type::Boolean;
};
template <>
struct SqlTypeOf<int>
{
    static constexpr auto value = SqlValue::Type::Integer;
};
template <>
struct SqlTypeOf<qint64>
{
    static constexpr auto value = SqlValue::Type::BigInt;
};
template <>
struct SqlTypeOf<double>
{
    static constexpr auto value = SqlValue::Type::Double;
};
template <>
struct SqlTypeOf<QString>
{
    static constexpr auto value = SqlValue::Type::Text;
};
template <>
struct SqlTypeOf<QUuid>
{
    static constexpr auto value = SqlValue::Type::Uuid;
};
template <typename Tag>
struct SqlTypeOf<Id<Tag>>
{
    static constexpr auto value = SqlValue::Type::Uuid;
};
template <>
struct SqlTypeOf<JsonText>
{
    static constexpr auto value = SqlValue::Type::Jsonb;
};
template <>
struct SqlTypeOf<Timestamp>
{
    static constexpr auto value = SqlValue::Type::Timestamp;
};

template <typename T>
[[nodiscard]] SqlValue sqlValue(const std::optional<T> &value)
{
    return value ? sqlValue(*value) : sqlNull(SqlTypeOf<T>::value);
}

} // namespace waymark

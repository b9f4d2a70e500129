#pragma once

#include "models/domain/ids.h"
#include "models/domain/jsontext.h"
#include "models/domain/timestamp.h"

#include <QByteArrayView>
#include <QString>
#include <QtEndian>
#include <QUuid>

#include <libpq-fe.h>

#include <bit>
#include <optional>

namespace waymark {

/// One row of a binary result; lives as long as the result. Reading a column as a type that it has
/// not is a mistake in the program, reading SQL NULL gives zero or an empty value; the maybe…
/// functions tell NULL apart.
class SqlRow
{
public:
    SqlRow(const PGresult *result, int row)
        : m_result(result)
        , m_row(row)
    {
    }

    [[nodiscard]] bool isNull(int column) const
    {
        return PQgetisnull(m_result, m_row, column) != 0;
    }
    [[nodiscard]] QByteArrayView bytes(int column) const
    {
        return {PQgetvalue(m_result, m_row, column), PQgetlength(m_result, m_row, column)};
    }
    [[nodiscard]] QString text(int column) const { return QString::fromUtf8(bytes(column)); }
    [[nodiscard]] bool boolean(int column) const
    {
        return !isNull(column) && bytes(column)[0] != 0;
    }
    /// smallint, integer and bigint alike
    [[nodiscard]] qint64 integer(int column) const;
    /// real and double precision
    [[nodiscard]] double real(int column) const;
    [[nodiscard]] QUuid uuid(int column) const;
    /// timestamp, or timestamptz, which is UTC in binary form
    [[nodiscard]] Timestamp timestamp(int column) const
    {
        return Timestamp::fromPostgres(integer(column));
    }
    /// jsonb or its text
    [[nodiscard]] JsonText json(int column) const;
    /// A key column, which the schema says is never NULL.
    template <typename IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return *IdType::fromUuid(uuid(column));
    }

    [[nodiscard]] std::optional<QString> maybeText(int column) const;
    [[nodiscard]] std::optional<int> maybeInt(int column) const;
    [[nodiscard]] std::optional<qint64> maybeInteger(int column) const;
    [[nodiscard]] std::optional<double> maybeReal(int column) const;
    [[nodiscard]] std::optional<Timestamp> maybeTimestamp(int column) const;
    [[nodiscard]] std::optional<JsonText> maybeJson(int column) const;

private:
    const PGresult *m_result;
    int m_row;
};

inline qint64 SqlRow::integer(int column) const
{
    const QByteArrayView value = bytes(column);
    switch (value.size()) {
    case 8:
        return qFromBigEndian<qint64>(value.data());
    case 4:
        return qFromBigEndian<qint32>(value.data());
    case 2:
        return qFromBigEndian<qint16>(value.data());
    default:
        return 0;
    }
}

inline double SqlRow::real(int column) const
{
    const QByteArrayView value = bytes(column);
    if (value.size() == 8)
        return std::bit_cast<double>(qFromBigEndian<quint64>(value.data()));
    if (value.size() == 4)
        return double(std::bit_cast<float>(qFromBigEndian<quint32>(value.data())));
    return 0;
}

inline QUuid SqlRow::uuid(int column) const
{
    const QByteArrayView value = bytes(column);
    return value.size() == 16 ? QUuid::fromRfc4122(value) : QUuid();
}

} // namespace waymark

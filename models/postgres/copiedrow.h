#pragma once

#include "models/postgres/sqlrow.h"

#include <QByteArrayView>
#include <QString>
#include <QtEndian>
#include <QUuid>

#include <array>
#include <bit>

namespace waymark {

/// One row in PostgreSQL's binary form as COPY sends it: only places in the bytes that came, which
/// live as long as they do. Reading SQL NULL gives zero or an empty value.
class CopiedRow
{
public:
    static constexpr int MostColumns = 16;

    /// The row in one message of COPY; the first begins with a header. False where there is none.
    [[nodiscard]] bool read(QByteArrayView message);
    /// The same row of a result.
    void take(const SqlRow &row, int columns);

    [[nodiscard]] int size() const { return m_size; }
    [[nodiscard]] bool isNull(int column) const { return m_fields[std::size_t(column)].isNull(); }
    [[nodiscard]] QByteArrayView bytes(int column) const { return m_fields[std::size_t(column)]; }
    [[nodiscard]] QString text(int column) const { return QString::fromUtf8(bytes(column)); }
    /// bigint and timestamp
    [[nodiscard]] qint64 integer(int column) const
    {
        return bytes(column).size() == 8 ? qFromBigEndian<qint64>(bytes(column).data()) : 0;
    }
    /// double precision and real
    [[nodiscard]] double real(int column) const
    {
        if (bytes(column).size() == 4)
            return double(std::bit_cast<float>(qFromBigEndian<quint32>(bytes(column).data())));
        return std::bit_cast<double>(integer(column));
    }
    [[nodiscard]] QUuid uuid(int column) const
    {
        return bytes(column).size() == 16 ? QUuid::fromRfc4122(bytes(column)) : QUuid();
    }
    /// A key column, which the schema says is never NULL.
    template <typename IdType>
    [[nodiscard]] IdType id(int column) const
    {
        return *IdType::fromUuid(uuid(column));
    }

private:
    std::array<QByteArrayView, MostColumns> m_fields; ///< a null view is SQL NULL
    int m_size = 0;
};

} // namespace waymark

#include "models/postgres/copiedrow.h"

#include <cstring>

namespace waymark {
namespace {

constexpr char Signature[] = "PGCOPY\n\377\r\n"; // and the zero at its end
constexpr qsizetype HeaderSize = sizeof Signature + 8; // with no flags and nothing added

template <typename Number>
bool takeNumber(QByteArrayView &rest, Number *number)
{
    if (rest.size() < qsizetype(sizeof *number))
        return false;
    *number = qFromBigEndian<Number>(rest.data());
    rest = rest.sliced(qsizetype(sizeof *number));
    return true;
}

} // namespace

bool CopiedRow::read(QByteArrayView message)
{
    QByteArrayView rest = message;
    if (rest.size() >= HeaderSize && std::memcmp(rest.data(), Signature, sizeof Signature) == 0)
        rest = rest.sliced(HeaderSize);
    qint16 columns = 0;
    if (!takeNumber(rest, &columns) || columns < 0 || columns > MostColumns)
        return false; // -1 ends the rows
    m_size = columns;
    for (int column = 0; column < columns; ++column) {
        qint32 length = 0;
        if (!takeNumber(rest, &length) || length > rest.size())
            return false;
        QByteArrayView &field = m_fields[std::size_t(column)];
        field = length < 0 ? QByteArrayView() : rest.first(length);
        rest = rest.sliced(field.size());
    }
    return true;
}

void CopiedRow::take(const SqlRow &row, int columns)
{
    m_size = columns;
    for (int column = 0; column < columns; ++column)
        m_fields[std::size_t(column)] = row.isNull(column) ? QByteArrayView() : row.bytes(column);
}

} // namespace waymark

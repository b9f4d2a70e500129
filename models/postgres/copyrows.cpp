#include "models/postgres/copyrows.h"

#include <QtEndian>

#include <utility>

namespace waymark {
namespace {

template <typename Integer>
void append(QByteArray &bytes, Integer value)
{
    const Integer swapped = qToBigEndian(value);
    bytes.append(reinterpret_cast<const char *>(&swapped), sizeof swapped);
}

} // namespace

CopyRows::CopyRows()
{
    begin();
}

void CopyRows::begin()
{
    m_bytes.append("PGCOPY\n\377\r\n\0", 11);
    append(m_bytes, qint32(0)); // flags
    append(m_bytes, qint32(0)); // length of a header extension
    m_count = 0;
}

void CopyRows::add(std::initializer_list<SqlValue> row)
{
    append(m_bytes, qint16(row.size()));
    for (const SqlValue &value : row) {
        append(m_bytes, value.bytes ? qint32(value.bytes->size()) : qint32(-1));
        if (value.bytes)
            m_bytes.append(*value.bytes);
    }
    ++m_count;
}

QByteArray CopyRows::take()
{
    append(m_bytes, qint16(-1));
    QByteArray all = std::exchange(m_bytes, {});
    m_bytes.reserve(all.size());
    begin();
    return all;
}

} // namespace waymark

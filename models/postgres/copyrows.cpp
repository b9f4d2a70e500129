#include "models/postgres/copyrows.h"

#include "models/postgres/bigendian.h"

#include <utility>

namespace waymark {

CopyRows::CopyRows()
{
    begin();
}

void CopyRows::begin()
{
    m_bytes.append("PGCOPY\n\377\r\n\0", 11);
    appendBigEndian(m_bytes, qint32(0)); // flags
    appendBigEndian(m_bytes, qint32(0)); // length of a header extension
    m_count = 0;
}

void CopyRows::add(std::initializer_list<SqlValue> row)
{
    appendBigEndian(m_bytes, qint16(row.size()));
    for (const SqlValue &value : row) {
        appendBigEndian(m_bytes, value.bytes ? qint32(value.bytes->size()) : qint32(-1));
        if (value.bytes)
            m_bytes.append(*value.bytes);
    }
    ++m_count;
}

QByteArray CopyRows::takePart()
{
    QByteArray part = std::exchange(m_bytes, {});
    m_bytes.reserve(part.size());
    return part;
}

QByteArray CopyRows::take()
{
    appendBigEndian(m_bytes, qint16(-1));
    QByteArray all = std::exchange(m_bytes, {});
    m_bytes.reserve(all.size());
    begin();
    return all;
}

} // namespace waymark

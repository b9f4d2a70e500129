#pragma once

#include "models/postgres/sqlvalue.h"

#include <QByteArray>

#include <initializer_list>

namespace waymark {

/// Rows in the binary form of COPY, for SqlSession::copyIn: the same typed values as those that are
/// bound, so there is nothing to quote.
class CopyRows
{
public:
    CopyRows();

    void add(std::initializer_list<SqlValue> row);
    [[nodiscard]] bool isEmpty() const { return m_count == 0; }
    [[nodiscard]] qint64 size() const { return m_count; }
    /// What was added since the last call, to be sent before more comes; take() gives the rest.
    [[nodiscard]] QByteArray takePart();
    /// All that was added, with its end; nothing is left.
    [[nodiscard]] QByteArray take();

private:
    void begin();

    QByteArray m_bytes;
    qint64 m_count = 0;
};

} // namespace waymark

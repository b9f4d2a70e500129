// Bulk: rows copied out, and the pieces of those copied in.
#include "models/domain/errortext.h"
#include "models/postgres/copiedrow.h"
#include "models/postgres/sqlerror.h"
#include "models/postgres/sqlsession.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace waymark {

/// In pieces, each on its way before the next: libpq moves all that waits whenever a part is sent.
bool SqlSession::putCopy(QByteArrayView rows)
{
    constexpr qsizetype Piece = 256 * 1024;
    while (!rows.isEmpty()) {
        const qsizetype size = std::min(Piece, rows.size());
        const int put = PQputCopyData(m_connection, rows.data(), int(size));
        if (put < 0 || !flush())
            return false;
        if (put > 0)
            rows = rows.sliced(size);
    }
    return true;
}

Result<qint64> SqlSession::copyOut(const QByteArray &select,
                                   const std::function<void(const CopiedRow &)> &takeRow)
{
    m_interruption = Interruption::None;
    restartDeadline();
    if (mustStop())
        return Error{Error::Kind::Cancelled, ErrorText::tr("The request was cancelled."), {}, {}};
    QByteArray sql = "COPY (" + select + ") TO STDOUT (FORMAT binary)";
    if (m_limits.readOnly)
        sql = "BEGIN READ ONLY; " + sql + "; COMMIT";
    if (PQsendQuery(m_connection, sql.constData()) != 1 || !flush())
        return currentLineError();
    ++m_roundTrips;
    qint64 rows = 0;
    bool isCopied = false;
    std::optional<Error> failure;
    while (PGresult *raw = nextResult()) {
        const SqlResult result(raw);
        if (PQresultStatus(raw) == PGRES_COPY_OUT && std::exchange(isCopied, true))
            return currentLineError(); // it could not be read to its end
        if (PQresultStatus(raw) == PGRES_COPY_OUT)
            rows = takeCopy(takeRow);
        else if (PQresultStatus(raw) == PGRES_FATAL_ERROR && !failure)
            failure = isLineLost() ? currentLineError() : errorOf(raw);
    }
    if (isLineLost())
        return failure ? *failure : currentLineError();
    if (!failure)
        return rows;
    failure = named(*failure);
    rollBack();
    return *failure;
}

/// Reads the messages of one COPY to their end; after a cancel they are thrown away.
qint64 SqlSession::takeCopy(const std::function<void(const CopiedRow &)> &takeRow)
{
    qint64 rows = 0;
    CopiedRow row;
    char *message = nullptr;
    for (;;) {
        const int size = PQgetCopyData(m_connection, &message, 1);
        if (size < 0 || (size == 0 && !waitForLine(false)))
            return rows; // PQgetResult has the words
        if (size == 0)
            continue;
        const std::unique_ptr<char, void (*)(void *)> kept(message, PQfreemem);
        if (m_interruption != Interruption::None || !row.read({message, size}))
            continue;
        restartDeadline();
        m_hasDeliveredRows = true;
        ++rows;
        takeRow(row);
    }
}

} // namespace waymark

#include "tests/bench/bareline.h"

#include "models/postgres/sqlresult.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

namespace waymark::bench {
namespace {

void expect(PGresult *raw, ExecStatusType wanted, ExecStatusType orElse)
{
    const SqlResult result(raw);
    const ExecStatusType status = PQresultStatus(raw);
    if (status != wanted && status != orElse)
        qFatal("%s", PQresultErrorMessage(raw));
}

} // namespace

BareLine::BareLine(const QString &conninfo)
    : m_line(test::writableOptions(conninfo))
{
    if (const Result<void> opened = m_line.open(); !opened)
        qFatal("%s", qUtf8Printable(opened.error().detail));
}

void BareLine::run(const SqlStatement &statement)
{
    std::vector<Oid> types;
    std::vector<const char *> values;
    std::vector<int> lengths;
    for (const SqlValue &value : statement.values()) {
        types.push_back(Oid(value.type));
        values.push_back(value.bytes ? value.bytes->constData() : nullptr);
        lengths.push_back(value.bytes ? int(value.bytes->size()) : 0);
    }
    const std::vector<int> formats(types.size(), 1);
    expect(PQexecParams(m_line.handle(), statement.sql().constData(), int(types.size()),
                        types.data(), values.data(), lengths.data(), formats.data(), 1),
           PGRES_TUPLES_OK, PGRES_COMMAND_OK);
}

qint64 BareLine::copyOut(const QByteArray &sql)
{
    expect(PQexec(m_line.handle(), sql.constData()), PGRES_COPY_OUT, PGRES_COPY_OUT);
    qint64 bytes = 0;
    char *row = nullptr;
    while (const int size = PQgetCopyData(m_line.handle(), &row, 0)) {
        if (size < 0)
            break;
        bytes += size;
        PQfreemem(row);
    }
    expect(PQgetResult(m_line.handle()), PGRES_COMMAND_OK, PGRES_COMMAND_OK);
    expect(PQgetResult(m_line.handle()), PGRES_EMPTY_QUERY, PGRES_FATAL_ERROR);
    return bytes;
}

void BareLine::copyIn(const QByteArray &sql, const QByteArray &rows)
{
    expect(PQexec(m_line.handle(), sql.constData()), PGRES_COPY_IN, PGRES_COPY_IN);
    constexpr qsizetype Piece = 1 << 20;
    for (qsizetype at = 0; at < rows.size(); at += Piece) {
        const int size = int(std::min(Piece, rows.size() - at));
        if (PQputCopyData(m_line.handle(), rows.constData() + at, size) != 1)
            qFatal("%s", PQerrorMessage(m_line.handle()));
    }
    PQputCopyEnd(m_line.handle(), nullptr);
    expect(PQgetResult(m_line.handle()), PGRES_COMMAND_OK, PGRES_COMMAND_OK);
    while (PGresult *rest = PQgetResult(m_line.handle()))
        PQclear(rest);
}

void waitForTheDisk(const QString &database)
{
    test::TestServer::execute(database, "ALTER SYSTEM SET fsync = on");
    test::TestServer::execute(database, "ALTER SYSTEM SET full_page_writes = on");
    test::TestServer::execute(database, "SELECT pg_reload_conf()");
}

} // namespace waymark::bench

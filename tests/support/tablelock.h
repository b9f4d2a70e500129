#pragma once

#include "tests/support/testserver.h"

#include <libpq-fe.h>

namespace waymark::test {

/// A transaction of somebody else that nobody can read a table beside.
class TableLock
{
public:
    TableLock(const QString &database, const QByteArray &table)
        : m_database(database)
        , m_connection(PQconnectdb(database.toUtf8().constData()))
    {
        const QByteArray lock = "BEGIN; LOCK TABLE " + table;
        PQclear(PQexec(m_connection, lock.constData()));
    }
    ~TableLock() { PQfinish(m_connection); }
    TableLock(const TableLock &) = delete;
    TableLock &operator=(const TableLock &) = delete;

    /// How many statements wait for any lock of the database.
    [[nodiscard]] int waiting() const
    {
        return TestServer::value(
                   m_database,
                   SqlStatement("SELECT count(*)::text FROM pg_stat_activity WHERE datname = "
                                "current_database() AND wait_event_type = 'Lock'"))
            .toInt();
    }

private:
    const QString m_database;
    PGconn *m_connection;
};

} // namespace waymark::test

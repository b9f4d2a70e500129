#pragma once

#include "models/postgres/postgresline.h"
#include "models/postgres/sqlstatement.h"

namespace waymark::bench {

/// The rival: a connection of its own on which statements run by libpq alone, nothing decoded.
class BareLine
{
public:
    explicit BareLine(const QString &conninfo);

    void run(const SqlStatement &statement);
    /// `COPY … TO STDOUT`; gives the number of bytes.
    qint64 copyOut(const QByteArray &sql);
    /// `COPY … FROM STDIN` of what is there already.
    void copyIn(const QByteArray &sql, const QByteArray &rows);

private:
    PostgresLine m_line;
};

/// As every database does whose data must not be lost; the server of tests does not.
void waitForTheDisk(const QString &database);

} // namespace waymark::bench

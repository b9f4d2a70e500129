#pragma once

#include "models/postgres/postgresoptions.h"

#include <QString>

#include <libpq-fe.h>

namespace waymark {

/// One open connection: QPSQL opens and owns it, libpq talks on its handle. Lives on one thread.
class PostgresLine
{
public:
    explicit PostgresLine(PostgresOptions options);
    ~PostgresLine();
    PostgresLine(const PostgresLine &) = delete;
    PostgresLine &operator=(const PostgresLine &) = delete;

    Result<void> open();
    void close();
    [[nodiscard]] PGconn *handle() const { return m_handle; } ///< null while closed

private:
    Result<void> connectOnce(bool withServerReadOnly);

    PostgresOptions m_options;
    QString m_name;
    PGconn *m_handle = nullptr;
    bool m_refusesOptions = false; ///< PgBouncer does
};

} // namespace waymark

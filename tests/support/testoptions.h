#pragma once

#include "models/postgres/postgresoptions.h"

namespace waymark::test {

inline PostgresOptions readOnlyOptions(const QString &conninfo)
{
    PostgresOptions options;
    options.conninfo = conninfo;
    return options;
}

inline PostgresOptions writableOptions(const QString &conninfo)
{
    PostgresOptions options = readOnlyOptions(conninfo);
    options.readOnly = false;
    return options;
}

/// For races, in which a save waits for others on purpose.
inline PostgresOptions patientOptions(const QString &conninfo)
{
    PostgresOptions options = writableOptions(conninfo);
    options.lockTimeout = std::chrono::seconds(20);
    return options;
}

} // namespace waymark::test

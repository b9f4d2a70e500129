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

} // namespace waymark::test

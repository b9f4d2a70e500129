#pragma once

#include "models/ports/bundlestore.h"

namespace waymark {

class FactsCache;
class PostgresConnection;

/// Writes a bundle into the database, or says what that would do.
class PlayerImporter
{
public:
    PlayerImporter(PostgresConnection &reads, PostgresConnection &writes, FactsCache &facts);

    QFuture<Result<ImportReport>> plan(const PlayerBundle &bundle, const ImportPlan &plan);
    QFuture<Result<ImportReport>> import(const PlayerBundle &bundle, const ImportPlan &plan);

private:
    PostgresConnection &m_reads;
    PostgresConnection &m_writes;
    FactsCache &m_facts;
};

} // namespace waymark

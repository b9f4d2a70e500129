#pragma once

#include "models/ports/bundlestore.h"
#include "models/postgres/outsiderecord.h"

namespace waymark {

class FactsCache;
class PostgresConnection;

/// Edits the saves of a player who is there and adds what the player lacks, in one transaction.
class PlayerUpdater
{
public:
    PlayerUpdater(PostgresConnection &writes, FactsCache &facts);

    QFuture<Result<QList<SaveOutcome>>> update(const PlayerUpdate &update);

private:
    PostgresConnection &m_writes;
    FactsCache &m_facts;
    OutsideRecord m_outside;
};

} // namespace waymark

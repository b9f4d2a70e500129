#pragma once

#include "models/ports/bundlestore.h"

namespace waymark {

class FactsCache;
class PostgresConnection;

/// Reads one player whole, as of one snapshot.
class PlayerExporter
{
public:
    PlayerExporter(PostgresConnection &bulk, FactsCache &facts);

    QFuture<Result<PlayerBundle>> read(PlayerId player, const std::optional<SearchQuery> &events);

private:
    PostgresConnection &m_bulk;
    FactsCache &m_facts;
};

} // namespace waymark

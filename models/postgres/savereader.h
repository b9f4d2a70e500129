#pragma once

#include "models/ports/savestore.h"

namespace waymark {

class FactsCache;
class PostgresConnection;
class SqlSession;

/// Answers the reading half of SaveStore from the read connection.
class SaveReader
{
public:
    SaveReader(PostgresConnection &reads, FactsCache &facts);

    QFuture<Result<OpenedPlayer>> openPlayer(PlayerId player, StatesWanted states);
    QFuture<Result<SaveRow>> readSave(const SaveTarget &target);
    QFuture<Result<QString>> readVersion(const SaveTarget &target);

private:
    PostgresConnection &m_reads;
    FactsCache &m_facts;
};

} // namespace waymark

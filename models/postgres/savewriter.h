#pragma once

#include "models/ports/savestore.h"
#include "models/postgres/outsiderecord.h"

namespace waymark {

class FactsCache;
class PostgresConnection;

/// Writes single saves, each in one guarded statement on the write connection.
class SaveWriter
{
public:
    SaveWriter(PostgresConnection &writes, FactsCache &facts);

    QFuture<Result<SaveOutcome>> save(const GuardedEdit &edit);
    QFuture<Result<PlayerId>> createPlayer(const QString &user);
    QFuture<Result<ProgressId>> startExperience(PlayerId player, const QString &experience);

private:
    PostgresConnection &m_writes;
    FactsCache &m_facts;
    OutsideRecord m_outside;
};

} // namespace waymark

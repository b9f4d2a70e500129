#pragma once

#include "models/domain/result.h"
#include "models/ports/databasefacts.h"

#include <QMutex>

#include <optional>

namespace waymark {

class SqlSession;

/// The facts of one database, shared by the readers and writers of a gateway on their threads;
/// whoever needs them first asks the server.
class FactsCache
{
public:
    Result<DatabaseFacts> get(SqlSession &session);
    /// See databaseIdentity(); asked for only where something is kept outside of the database.
    Result<QString> identity(SqlSession &session);
    [[nodiscard]] std::optional<DatabaseFacts> known() const;
    void forget(); ///< after a migration, or when another server may answer

private:
    mutable QMutex m_mutex;
    std::optional<DatabaseFacts> m_facts;
    QString m_identity; ///< empty: not asked for yet
};

} // namespace waymark

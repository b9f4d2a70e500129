#include "models/postgres/factscache.h"

#include "models/postgres/databaseidentity.h"
#include "models/postgres/databaseinspector.h"

namespace waymark {

Result<DatabaseFacts> FactsCache::get(SqlSession &session)
{
    if (const auto facts = known())
        return *facts;
    // Not under the lock: a second asker asks the server too rather than waiting for this one.
    Result<DatabaseFacts> found = inspectDatabase(session);
    if (found) {
        const QMutexLocker lock(&m_mutex);
        m_facts = *found;
    }
    return found;
}

Result<QString> FactsCache::identity(SqlSession &session)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (!m_identity.isEmpty())
            return m_identity;
    }
    const Result<DatabaseFacts> facts = get(session);
    if (!facts)
        return facts.error();
    Result<QString> found = databaseIdentity(session, facts->database);
    if (found) {
        const QMutexLocker lock(&m_mutex);
        m_identity = *found;
    }
    return found;
}

std::optional<DatabaseFacts> FactsCache::known() const
{
    const QMutexLocker lock(&m_mutex);
    return m_facts;
}

void FactsCache::forget()
{
    const QMutexLocker lock(&m_mutex);
    m_facts.reset();
    m_identity.clear();
}

} // namespace waymark

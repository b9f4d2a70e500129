#include "models/postgres/factscache.h"

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

std::optional<DatabaseFacts> FactsCache::known() const
{
    const QMutexLocker lock(&m_mutex);
    return m_facts;
}

void FactsCache::forget()
{
    const QMutexLocker lock(&m_mutex);
    m_facts.reset();
}

} // namespace waymark

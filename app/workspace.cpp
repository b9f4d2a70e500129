#include "app/workspace.h"

#include "models/postgres/demofill.h"
#include "models/postgres/migrator.h"
#include "models/postgres/postgresgateway.h"

#include <algorithm>

namespace waymark {

Workspace::Workspace(const QString &folder)
    : m_server({folder.isEmpty() ? PrivateServer::defaultFolder() : folder})
{
}

PostgresOptions Workspace::options()
{
    PostgresOptions options;
    options.conninfo = m_server.conninfo();
    options.readOnly = false;
    options.beforeConnect = [this] { return m_server.start(); };
    return options;
}

Result<void> Workspace::prepare(WhenNew whenNew, const std::function<void()> &isNew)
{
    if (whenNew == WhenNew::LeaveEmpty)
        return {};
    PostgresConnection connection(PostgresConnection::Purpose::Write, options());
    Migrator migrator(connection);
    const auto states = migrator.status().result();
    if (!states)
        return states.error();
    const auto isDone = [](const MigrationState &state) { return state.isDone(); };
    if (std::all_of(states->begin(), states->end(), isDone))
        return {};
    const bool hasTables = std::any_of(states->begin(), states->end(), isDone);
    if (!hasTables)
        isNew();
    if (const auto migrated = migrator.migrate().result(); !migrated)
        return migrated.error();
    if (hasTables || whenNew != WhenNew::Fill)
        return {};
    const auto filled = DemoFill(connection).fill(DemoWorld(), false).result();
    if (!filled)
        return filled.error();
    return {};
}

} // namespace waymark

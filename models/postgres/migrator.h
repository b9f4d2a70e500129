#pragma once

#include "models/domain/result.h"
#include "models/domain/timestamp.h"
#include "models/postgres/migration.h"

#include <QFuture>
#include <QList>

#include <optional>

namespace waymark {

class FactsCache;
class PostgresConnection;
class SqlSession;

/// Where one migration stands in a database.
struct MigrationState
{
    enum class Kind
    {
        Applied, ///< run by Waymark
        Recorded, ///< its tables were there already: checked, recorded, not touched
        Pending, ///< would be run
        Recognised, ///< its tables are there already: would be checked and recorded
        Blocked, ///< cannot be run or recorded; notes say why
        Newer, ///< run by a newer Waymark; this one knows its number and name only
    };

    Migration migration;
    Kind kind = Kind::Pending;
    std::optional<Timestamp> at; ///< of Applied and Recorded
    QString actor;
    QStringList notes; ///< what differs, one sentence each

    [[nodiscard]] bool isDone() const
    {
        return kind == Kind::Applied || kind == Kind::Recorded || kind == Kind::Newer;
    }
};

/// Brings the embedded migrations into a database, in order, each in a transaction of its own under
/// an advisory lock, and keeps a record with checksums in waymark.migrations. Nothing runs unless
/// asked for.
class Migrator
{
public:
    explicit Migrator(PostgresConnection &writes, FactsCache *facts = nullptr);

    QFuture<Result<QList<MigrationState>>> status();
    /// Gives the states as they are afterwards. With isDryRun nothing is written and they are those
    /// before; a migration that is Blocked is an Error in either case, and so is one to be run on a
    /// database that a newer Waymark has migrated further.
    QFuture<Result<QList<MigrationState>>> migrate(std::optional<int> to = {},
                                                   bool isDryRun = false);

private:
    PostgresConnection &m_writes;
    FactsCache *m_facts;
};

} // namespace waymark

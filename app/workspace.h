#pragma once

#include "models/domain/result.h"
#include "models/postgres/postgresoptions.h"
#include "models/postgres/privateserver.h"

#include <functional>

namespace waymark {

/// A private PostgreSQL in a folder as a place to work: started when somebody connects, and when it
/// is new migrated and filled with the demo world.
class Workspace
{
public:
    enum class WhenNew
    {
        LeaveEmpty,
        MakeTables,
        Fill ///< tables and demo world
    };

    explicit Workspace(const QString &folder); ///< empty: the user's own

    [[nodiscard]] Result<void> start() { return m_server.start(); }
    /// How to reach it, once started; it is started again when it is not running by then.
    [[nodiscard]] PostgresOptions options();
    [[nodiscard]] QString folder() const { return m_server.dataFolder(); }
    /// Makes a new workspace what it should be, telling first that it is new; of one that is that
    /// already it asks only. Blocks.
    [[nodiscard]] Result<void> prepare(WhenNew whenNew, const std::function<void()> &isNew);

private:
    PrivateServer m_server;
};

} // namespace waymark

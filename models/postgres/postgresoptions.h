#pragma once

#include "models/domain/result.h"

#include <QString>

#include <chrono>
#include <functional>

namespace waymark {

class EditRecorder;

/// How to reach a database, and what may be done there.
struct PostgresOptions
{
    QString conninfo; ///< libpq URI or keyword string; empty: libpq's own environment
    bool readOnly = true; ///< the server itself is to hold our sessions read-only
    std::chrono::milliseconds statementTimeout{30'000}; ///< a read's silence; 0: none
    std::chrono::milliseconds lockTimeout{2'000}; ///< how long a save waits for the row
    std::chrono::milliseconds reconnectFor{5'000}; ///< how long a read waits for a lost line
    std::chrono::milliseconds closeAfterIdle{0}; ///< a bulk connection's; 0: stays open
    /// Runs before each attempt on the connection's thread: the local workspace wakes its server.
    std::function<Result<void>()> beforeConnect;
    EditRecorder *recorder = nullptr; ///< of edits that the database keeps no record of; or none
};

/// Call first thing in main, before any thread or connection: our sessions run in UTC. Only the
/// environment reaches the server through PgBouncer as well.
void usePostgresInUtc();

} // namespace waymark

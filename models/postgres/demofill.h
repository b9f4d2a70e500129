#pragma once

#include "models/demo/demoworld.h"
#include "models/domain/result.h"

#include <QFuture>

#include <functional>

namespace waymark {

class PostgresConnection;

struct DemoFillResult
{
    qint64 players = 0;
    qint64 experiences = 0;
    qint64 events = 0;
};

/// Writes a demo world into a database by COPY, all or nothing.
class DemoFill
{
public:
    /// Called on the connection's thread after every batch; false stops and takes all back.
    using Progress = std::function<bool(qint64 playersDone, qint64 players)>;

    explicit DemoFill(PostgresConnection &writes);

    /// Error::Kind::Refused where there is any player already, unless add.
    QFuture<Result<DemoFillResult>> fill(const DemoWorld &world, bool add, Progress progress = {});

private:
    PostgresConnection &m_writes;
};

} // namespace waymark

#pragma once

#include "models/domain/result.h"
#include "models/ports/savecount.h"
#include "models/postgres/sqlstatement.h"

#include <QFuture>

namespace waymark {

class PostgresConnection;

/// Counts exactly, on the server, in how many saves something is; under the timeout of statements.
class SaveCounter
{
public:
    explicit SaveCounter(PostgresConnection &lane);

    QFuture<Result<SaveCount>> count(const SaveCountRequest &request);

private:
    PostgresConnection &m_lane;
};

/// `SELECT … ` of those that have it, one row for each.
[[nodiscard]] SqlStatement foundSavesStatement(const SaveCountRequest &request);
/// One row: how many have it, how many there are, as of one moment.
[[nodiscard]] SqlStatement saveCountStatement(const SaveCountRequest &request);

} // namespace waymark

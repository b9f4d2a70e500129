#pragma once

#include "models/ports/schemasource.h"
#include "models/postgres/sqlstatement.h"

namespace waymark {

class PostgresConnection;

/// Learns from a sample of saves, on a connection of its own: it takes longer than a click, and
/// nobody is to wait for it.
class SchemaSampler
{
public:
    explicit SchemaSampler(PostgresConnection &lane);

    QFuture<Result<LearnedSchema>> learn(const QString &experience, SampleLimits limits);

private:
    PostgresConnection &m_lane;
};

/// How many saves the planner expects.
struct SaveEstimate
{
    qint64 ofExperience = 0;
    qint64 ofTable = 0;
};

struct SaveSample
{
    SqlStatement statement; ///< one column: JSON as text, in no order
    bool isPartial = false; ///< it cannot give all saves, whatever their number
};

/// Of a large table only so many blocks are read as hold about the saves that are wanted; where the
/// experience is a small part of it, an index finds them.
[[nodiscard]] SaveSample saveSample(const QString &experience, const SaveEstimate &estimate,
                                    int saves);

} // namespace waymark

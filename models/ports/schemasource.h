#pragma once

#include "models/checks/learnedschema.h"
#include "models/domain/result.h"
#include "models/ports/savecount.h"

#include <QFuture>

namespace waymark {

/// How many saves are looked at, at most. All of them are in memory at once while they are learned
/// from, with all that is known of them in about eleven times their bytes.
struct SampleLimits
{
    int saves = 5'000;
    qint64 bytes = 8 * 1024 * 1024;
};

/// Learns what the saves of an experience have in common, and counts in how many something is.
class SchemaSource
{
public:
    virtual ~SchemaSource() = default;

    /// From a sample where there are many; an empty experience stands for the profiles. Cancelling
    /// the future stops it.
    virtual QFuture<Result<LearnedSchema>> learnSchema(const QString &experience,
                                                       SampleLimits limits)
        = 0;
    /// Of all saves that there are. Cancelling the future stops it on the server.
    virtual QFuture<Result<SaveCount>> countSaves(const SaveCountRequest &request) = 0;
};

/// Keeps what was learned for the next time.
class SchemaKeeper
{
public:
    virtual ~SchemaKeeper() = default;

    virtual void keep(const LearnedSchema &schema) = 0; ///< returns at once
    virtual QFuture<std::optional<LearnedSchema>> kept(const QString &experience) = 0;
    virtual void forgetAll() = 0;
};

} // namespace waymark

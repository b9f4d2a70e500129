#pragma once

#include "models/document/savenode.h"

namespace waymark {

/// One place that somebody else changed.
struct ServerChange
{
    QString place; ///< a path as it is by now, of what is gone as it was; or a column
    std::optional<SaveNodeId> node = {}; ///< of the JSON; what was in it where it is gone itself
    bool isGone = false;
    QString name = {}; ///< of what is gone: its key, where it had one
};

} // namespace waymark

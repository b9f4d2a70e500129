#pragma once

#include "models/finding/findquery.h"
#include "models/finding/savepieces.h"

#include <functional>

namespace waymark {

struct CloseHits
{
    std::vector<SaveHit> hits; ///< at most as many as were asked for
    qsizetype count = 0; ///< of all
};

/// The rows that the query names, in their order, and behind them those whose path or value only
/// comes close to its text, the closest first, of two as close the shorter and then the first. It
/// takes time by the length of the save and memory by limit. goOn() is asked now and then; nothing
/// when it said no.
[[nodiscard]] std::optional<CloseHits> findClose(const SavePieces &save, const FindQuery &query,
                                                 qsizetype limit,
                                                 const std::function<bool()> &goOn);

} // namespace waymark

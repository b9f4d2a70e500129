#pragma once

#include "models/finding/findquery.h"
#include "models/finding/savepieces.h"

#include <QPromise>

#include <functional>

namespace waymark {

/// A part of what a search finds, as soon as it is found.
struct FoundInSave
{
    std::vector<SaveHit> hits; ///< those to be listed
    qsizetype count = 0; ///< of all found so far
};

/// Takes the rows whose key, value or path the query names, in the order of the rows. goOn() is
/// asked now and then; false when it said no.
bool forEachMatch(const SavePieces &save, const FindQuery &query,
                  const std::function<void(const SaveHit &)> &take,
                  const std::function<bool()> &goOn);

/// The same in parts: at most so many are listed and all are counted. The first is told at once.
/// Ends early when the promise is cancelled.
void findInSave(QPromise<FoundInSave> &promise, const SavePieces &save, const FindQuery &query,
                qsizetype limit);

} // namespace waymark

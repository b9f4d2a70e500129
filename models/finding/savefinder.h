#pragma once

#include "models/finding/findquery.h"
#include "models/finding/runningpath.h"
#include "models/finding/savesearch.h"

#include <QPromise>

#include <functional>

namespace waymark {

/// A part of what a search finds, as soon as it is found.
struct FoundInSave
{
    std::shared_ptr<const SavePieces> pieces; ///< what was looked through; shared with who lists it
    std::vector<SaveHit> hits; ///< those to be listed
    qsizetype count = 0; ///< of all found so far
    bool isClose = false; ///< nothing is it, and these are close to it
    QString refusal; ///< why nothing is found where something may be
};

/// A save as it is looked through for a query: row by row with what is removed and not saved, or
/// for a JSONPath as the document that it is to be.
class SearchedSave
{
public:
    SearchedSave(const SaveTree &tree, const FindQuery &query);

    [[nodiscard]] std::shared_ptr<const SavePieces> pieces() const; ///< for any thread

private:
    std::shared_ptr<const SavePieces> m_pieces; ///< shared with who lists them
    std::optional<SaveSnapshot> m_document;
};

/// Whether the query names the row by its key, value or path.
[[nodiscard]] bool isNamed(const SavePiece &piece, JsonArena::NodeId node, const FindQuery &query,
                           RunningPath &paths);

/// Takes all rows that the query finds, those that it names in the order of the rows. goOn() is
/// asked now and then; false when it said no, or when a JSONPath was given up.
bool forEachMatch(const SavePieces &save, const FindQuery &query,
                  const std::function<void(const SaveHit &)> &take,
                  const std::function<bool()> &goOn);

/// The same in parts: at most so many are listed and all are counted. The first is told at once.
/// Where a text is nowhere, what is close to it is found. Ends early when the promise is cancelled.
void findInSave(QPromise<FoundInSave> &promise, const SearchedSave &save, const FindQuery &query,
                qsizetype limit);

} // namespace waymark

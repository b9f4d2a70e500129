#pragma once

#include "models/domain/edit.h"
#include "models/domain/error.h"
#include "models/json/jsonpointer.h"
#include "models/services/valuetally.h"

#include <optional>

namespace waymark {

/// One save of a bulk edit, by the player whose it is.
struct BulkOwner
{
    std::optional<PlayerId> player; ///< nothing where the save is gone
    std::optional<QString> label;
    QString experience; ///< empty for a profile

    [[nodiscard]] QString labelOrId() const
    {
        return label.value_or(player ? player->toString() : QString());
    }
};

/// A save that a bulk edit has left as it was, though it did not hold already what was asked for.
struct BulkLeft
{
    enum class Why
    {
        Lacks, ///< a path of the patch, or what it leads through, is not there
        Differs, ///< a `test` does not hold; of an undo: what the edit wrote has moved on
        Failed ///< it could not be written
    };
    BulkOwner owner;
    SaveTarget target;
    Why why = Why::Lacks;
    Error error;
};

/// What a bulk edit makes of one save.
struct BulkSample
{
    BulkOwner owner;
    JsonText patch; ///< the net effect
    JsonText inverse;
};

/// The values at one path of all saves that match.
struct BulkHistogram
{
    JsonPointer path;
    QList<ValueTally::Line> before;
    QList<ValueTally::Line> after;
};

/// What a bulk edit did, or would do. Every save that matched is counted as one of the five below
/// it, unless the edit was stopped.
struct BulkReport
{
    static constexpr int MostSamples = 20;
    static constexpr int MostLeft = 1000; ///< of each kind that are listed; all are counted

    SaveTarget::Table table = SaveTarget::Table::Profile;
    std::optional<EditId> bulk; ///< nothing where nothing was written
    qint64 matched = 0;
    qint64 changed = 0;
    qint64 unchanged = 0; ///< held already what was asked for
    qint64 takenBefore = 0; ///< of those, of an undo: it had been taken back before
    qint64 lacking = 0;
    qint64 differing = 0;
    qint64 failed = 0;
    qint64 unknown = 0; ///< of which nobody can say whether they were written: the line was lost
    qint64 operations = 0; ///< of all net effects
    QList<BulkHistogram> histograms; ///< of a dry run
    QList<BulkSample> samples; ///< of a dry run, evenly from all that would change
    QList<BulkLeft> left;
    std::optional<Error> stopped; ///< why not all saves were come to
    std::optional<EditId> undone = {}; ///< the bulk edit that was to be taken back
    std::optional<EditId> takenBackBy = {}; ///< one of the edits that had done so before
};

} // namespace waymark

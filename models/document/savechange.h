#pragma once

#include "models/document/changedtext.h"
#include "models/document/savenode.h"
#include "models/domain/savecolumn.h"
#include "models/json/jsonpointer.h"

#include <QMetaType>

namespace waymark {

/// One line of what a save will write: against what the server holds, not the way there.
struct SaveChange
{
    SaveMark kind = SaveMark::Changed;
    QString column; ///< of a column; empty for the JSON
    JsonPointer path; ///< where it is now; "-" at its end is an element after the last
    JsonPointer from; ///< Moved: where it was
    std::optional<ChangedText> was; ///< nothing: SQL NULL, or absent for Added
    std::optional<ChangedText> now; ///< nothing: SQL NULL, or absent for Removed
    SaveNodeId node = 0; ///< of the JSON

    /// What the line is about, as a person reads it: `/flags/door_unlocked`, `current_location`.
    [[nodiscard]] QString place() const { return column.isEmpty() ? path.toString() : column; }

    friend bool operator==(const SaveChange &, const SaveChange &) = default;
};

} // namespace waymark

Q_DECLARE_METATYPE(waymark::SaveChange)

#pragma once

#include "models/document/savenode.h"
#include "models/json/jsonpointer.h"

#include <QMetaType>

namespace waymark {

enum class ConflictChoice
{
    Open,
    Mine,
    Theirs,
    Sum, ///< of numbers: theirs, and what mine adds to the base
    Own ///< a value that is none of them
};

/// One place that the person and somebody else changed differently.
struct SaveConflict
{
    QString column; ///< of a column; empty for the JSON
    JsonPointer path;
    std::optional<QString>
        base; ///< nothing: absent, of a column SQL NULL; theirs and mine likewise
    std::optional<QString> mine;
    std::optional<QString> theirs;
    ConflictChoice choice = ConflictChoice::Open;
    SaveNodeId node = 0; ///< what goes back to theirs
    std::optional<SaveNodeId> other; ///< and this with it
    bool isInside = false; ///< the place is gone, and was somewhere in the node
    std::optional<QString> sum; ///< where all three are numbers
    std::optional<QString> own; ///< of ConflictChoice::Own

    [[nodiscard]] QString place() const { return column.isEmpty() ? path.toString() : column; }
    friend bool operator==(const SaveConflict &, const SaveConflict &) = default;
};

} // namespace waymark

Q_DECLARE_METATYPE(waymark::SaveConflict)

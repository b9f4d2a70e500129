#pragma once

#include "models/document/savechange.h"
#include "models/json/identitychoices.h"
#include "models/ports/guardededit.h"

#include <memory>

namespace waymark {

class SaveDocument;

/// What a save wrote, and the row as it stood after it: each change is at the place that it has
/// there.
struct SavedPlaces
{
    QList<SaveChange> changes;
    std::shared_ptr<const JsonArena> json; ///< null for SQL NULL
    IdentityChoices identities = {}; ///< by what elements are told apart
};

/// Of a document that has just been saved; changes are what was sent. A place that cannot be
/// found any more is left out.
[[nodiscard]] SavedPlaces savedPlaces(const SaveDocument &document,
                                      const QList<SaveChange> &changes);

/// One place that does not hold any more what was saved there.
struct PutBackPlace
{
    SaveChange saved;
    std::optional<ChangedText> now; ///< nothing: gone, of a column SQL NULL
    bool isOldValue = false; ///< just what stood there before the save
    /// Of the JSON: where it is now, or is to be again ("-" at its end: behind the last element);
    /// nothing where what it was in is gone with it.
    std::optional<JsonPointer> at = {};

    [[nodiscard]] bool canBePutBack() const { return at || !saved.column.isEmpty(); }
};

/// The places that do not hold what was saved; none of which it is not certain where they are now.
[[nodiscard]] QList<PutBackPlace> placesPutBack(const SavedPlaces &saved,
                                                const QMap<QString, ColumnText> &columns,
                                                const std::shared_ptr<const JsonArena> &json);

} // namespace waymark

#pragma once

#include "models/document/savechange.h"
#include "models/document/savetree.h"
#include "models/services/bulkedit.h"

namespace waymark {

/// A pending change of one save as an edit of others.
struct ChangeForAll
{
    JsonPatch patch;
    /// The same only where the place holds what it held in this save; nothing where that cannot be
    /// asked.
    std::optional<JsonPatch> whereItWas;
    SaveEdit edit = {}; ///< where a patch alone would not do
    /// Of a number that became another: what makes it so, to be added to those of others.
    std::optional<NumberAddition> addition = {};
    bool isMeantToAdd = false; ///< it was added here, too
};

/// An Error says why others cannot be changed so: what stands at an index of an array may be
/// another thing in another save, and a column is none of the JSON. added: the number by which the
/// change came about.
[[nodiscard]] Result<ChangeForAll> changeForAll(const SaveTree &tree, const SaveChange &change,
                                                const std::optional<QByteArray> &added = {});

} // namespace waymark

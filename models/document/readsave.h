#pragma once

#include "models/document/arrayidentity.h"
#include "models/ports/guardededit.h"

#include <QHash>

#include <memory>

namespace waymark {

/// A JSON document of the server, as it lies under the edits.
struct SaveBase
{
    std::shared_ptr<const JsonArena> arena; ///< null for SQL NULL
    QHash<JsonArena::NodeId, std::optional<QString>> identities; ///< identityKey() of long arrays
};

[[nodiscard]] Result<SaveBase> readBase(const std::optional<JsonText> &json);

/// A row with all that takes long in a large document done ahead, by any thread: read, and its long
/// arrays matched with those of the document that it is going to follow.
struct ReadSave
{
    SaveRow row;
    SaveBase base;
    std::shared_ptr<const JsonArena> before; ///< what it is going to follow; may be null
    /// matchElements() of arrays before (first) and in base (second) that differ.
    QHash<QPair<JsonArena::NodeId, JsonArena::NodeId>, ElementMatch> matches;
};

[[nodiscard]] Result<ReadSave> readSave(const SaveRow &row,
                                        const std::shared_ptr<const JsonArena> &before = {},
                                        const IdentityChoices &choices = {});

/// What became of an edit, with what the document goes on from.
struct ReadOutcome
{
    SaveOutcome outcome;
    SaveBase sent; ///< of Saved: the document as it was sent
    std::optional<ReadSave> row; ///< of outcome.row: follows what was sent, or base on a conflict
};

[[nodiscard]] Result<ReadOutcome> readOutcome(const SaveOutcome &outcome,
                                              const std::optional<JsonText> &sent,
                                              const std::shared_ptr<const JsonArena> &base,
                                              const IdentityChoices &choices = {});

} // namespace waymark

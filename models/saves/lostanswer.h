#pragma once

#include "models/document/savechange.h"
#include "models/ports/guardededit.h"

namespace waymark {

/// A save whose answer never came, because the line was lost: the server may have written it.
struct LostAnswer
{
    GuardedEdit edit;
    QList<SaveChange> changes;
    std::optional<JsonText> sent; ///< the document with the edit

    /// Whether the row is, in all its text, what was sent.
    [[nodiscard]] bool isWritten(const SaveRow &row) const;
    /// Whether the newest recorded edit of the row is this one: then others wrote on top of it.
    [[nodiscard]] bool isRecorded(const QList<Edit> &newest) const;
};

} // namespace waymark

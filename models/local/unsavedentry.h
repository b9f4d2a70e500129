#pragma once

#include "models/ports/unsavededits.h"

#include <optional>

namespace waymark {

/// The file of unsaved edits: all but the JSON that they were made on, which lies beside it because
/// it is large and changes seldom.
[[nodiscard]] QByteArray unsavedEntry(const UnsavedEdits &edits, const QString &baseFile);

struct ReadEntry
{
    UnsavedEdits edits; ///< without base.json
    QString baseFile; ///< a name without folder; empty: the JSON was SQL NULL
};
/// Nothing for a file that is damaged, or that a newer Waymark has written.
[[nodiscard]] std::optional<ReadEntry> readUnsavedEntry(const QByteArray &text);

} // namespace waymark

#pragma once

#include "models/domain/edit.h"
#include "models/domain/timestamp.h"

#include <QString>

namespace waymark {

/// The reasons that Waymark itself gives an edit. What is stored with an edit is read by others,
/// too, and does not depend on the language of the person: it is English.
[[nodiscard]] QString undoReason(EditId edit);
/// Of the Take Back button; 0: an edit that nothing keeps a record of.
[[nodiscard]] QString takeBackReason(EditId edit);
/// Of each save that a bulk edit has changed; `text` is the person's own, or empty.
[[nodiscard]] QString bulkReason(EditId bulk, const QString &text);
/// Of writing again what the game had taken away after a save.
[[nodiscard]] QString putBackReason();
[[nodiscard]] QString importReason(const QString &label, Timestamp exportedAt);

/// A stored reason for people: one of the above in their language, any other as it is.
[[nodiscard]] QString shownReason(const QString &stored);

} // namespace waymark

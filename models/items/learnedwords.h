#pragma once

#include "models/checks/schemawarnings.h"
#include "models/ports/savecount.h"

#include <QTimeZone>

namespace waymark {

/// In a few words: "value in 0 of 41,200 saves; brass_key is in 312 of 41,200 saves". What was
/// counted exactly stands in place of what was learned.
[[nodiscard]] QString warningWords(const SchemaWarning &warning, const LearnedSchema &schema,
                                   const QString &counted = {});
/// The same where there is hardly any room.
[[nodiscard]] QString warningBrief(const SchemaWarning &warning);

/// "in 312 of 5,000 sampled saves"
[[nodiscard]] QString savesWords(qint64 saves, const LearnedSchema &schema);
/// "in 0 of 41,200 saves", or what is known of what was too rare to be kept.
[[nodiscard]] QString fewSavesWords(bool mayBeRare, const LearnedSchema &schema);
/// "in 0 of 41,200 saves, counted exactly at 14:05 UTC"
[[nodiscard]] QString countWords(const SaveCount &count, const QTimeZone &zone);

/// "brass_key  Old Garden Key · in 312 of 5,000 saves"
[[nodiscard]] QString offerWords(const QString &text, const QString &name, const QString &saves);

} // namespace waymark

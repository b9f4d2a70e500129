#pragma once

#include "models/json/identitychoices.h"

class QSettings;

namespace waymark {

/// By what a person said that elements of arrays are told apart in the saves of an experience, as
/// the settings of this program keep it; under an empty name in profiles.
[[nodiscard]] IdentityChoices keptIdentities(const QSettings &settings, const QString &experience);
void keepIdentities(QSettings &settings, const QString &experience, const IdentityChoices &choices);

} // namespace waymark

#pragma once

#include "models/document/savelocks.h"

#include <QHash>

class QSettings;

namespace waymark {

/// Places of saves that are read-only in this program, as its settings list them: JSON Pointers
/// under readOnlyPaths/experiences/EXPERIENCE, and under readOnlyPaths/profile.
struct ReadOnlyPaths
{
    QHash<QString, SaveLocks> byExperience; ///< under an empty name those of the profile
    QStringList troubles; ///< entries that are no paths, which lock nothing

    [[nodiscard]] static ReadOnlyPaths read(QSettings &settings);
    /// Puts one more on the list of an experience, or takes it off; the others stay as they are.
    static void setReadOnly(QSettings &settings, const QString &experience, const JsonPointer &path,
                            bool isReadOnly);
};

} // namespace waymark

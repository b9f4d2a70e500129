#pragma once

#include <QStringList>

namespace waymark {

/// What was said of some members, with the names of the first: `2 removed: note, map`.
[[nodiscard]] QString withNames(const QString &said, const QStringList &names);

} // namespace waymark

#pragma once

#include "models/ports/guardededit.h"

#include <QStringList>

namespace waymark {

/// What an edit writes, as Error::paths tells it: columns by their name, the inside of the JSON by
/// RFC 6901 pointers.
[[nodiscard]] QStringList placesOf(const GuardedEdit &edit);
/// A conflict at one of them.
[[nodiscard]] Error conflictAt(const JsonPointer &path, const QString &detail);

} // namespace waymark

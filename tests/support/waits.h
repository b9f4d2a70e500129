#pragma once

#include <QStringList>

namespace waymark::test {

/// From here on the calling thread must not wait; or may again.
void forbidWaits(bool forbidden);
/// The functions that waited all the same, each once.
[[nodiscard]] QStringList forbiddenWaits();
void forgetWaits();

} // namespace waymark::test

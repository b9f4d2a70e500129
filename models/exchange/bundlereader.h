#pragma once

#include "models/exchange/playerbundle.h"

namespace waymark {

/// Reads a bundle file. A wrong digest, a newer version, and damaged or hostile content are errors
/// that say which; the bundle that is returned has passed PlayerBundle::check().
[[nodiscard]] Result<PlayerBundle> readBundle(const QByteArray &bytes);

} // namespace waymark

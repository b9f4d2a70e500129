#pragma once

#include <QString>

namespace waymark::bench {

/// A database of the specification's schema with so many players, filled by COPY, on a PostgreSQL
/// of the benchmark's own: minutes for a million. Gives its conninfo.
[[nodiscard]] QString manyPlayers(int players);

} // namespace waymark::bench

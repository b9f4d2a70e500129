#pragma once

#include "models/json/jsonarena.h"

namespace waymark {

/// The most bytes that jsonb holds in one object or array, with all that is inside.
inline constexpr qint64 MaximumJsonContainerBytes = 268'435'455;

struct JsonbSize
{
    qint64 bytes = 0; ///< of the whole value, as pg_column_size() counts it uncompressed
    JsonArena::NodeId tooLarge = JsonArena::NoNode; ///< the first container beyond the bound
};

/// How large the document becomes as jsonb. Keys that stand twice count once.
[[nodiscard]] JsonbSize jsonbSize(const JsonArena &arena,
                                  qint64 containerBound = MaximumJsonContainerBytes);

} // namespace waymark

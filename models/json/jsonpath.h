#pragma once

#include "models/json/jsonpointer.h"

namespace waymark {

/// Reads a path as people paste it: `/inventory/0` (RFC 6901), `inventory[0].id`, `$.a["b c"]` and
/// `.a['b']` (dots and brackets), `{inventory,0}` (PostgreSQL). Empty text and `$` are the root.
[[nodiscard]] Result<JsonPointer> parseAnyPath(QStringView text);

/// `inventory[0]["b c"]`; the root is `$`. What looks like an index is written as one.
[[nodiscard]] QString toDotPath(const JsonPointer &pointer);
/// `{inventory,0,"b c"}`: the text of a text[] literal, for `#>`, `#-` and jsonb_set().
[[nodiscard]] QString toPostgresPath(const JsonPointer &pointer);

} // namespace waymark

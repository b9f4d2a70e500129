#pragma once

#include "models/json/jsonpointer.h"

#include <functional>

namespace waymark {

/// Reads a path as people paste it: `/inventory/0` and `#/inventory/0` (RFC 6901, the second as a
/// URI's fragment), `inventory[0].id`, `$.a["b c"]` and `.a['b']` (dots and brackets),
/// `.a."b c"[0]` (jq), `{inventory,0}` (PostgreSQL). Empty text, `#`, `$` and `.` are the root.
[[nodiscard]] Result<JsonPointer> parseAnyPath(QStringView text);

/// Says of the token at a position in the pointer whether it is an index of an array. Without it,
/// what looks like an index is written as one, although an object may have the key "0".
using IsArrayIndex = std::function<bool(qsizetype)>;

/// `inventory[0]["b c"]`; the root is `$`.
[[nodiscard]] QString toDotPath(const JsonPointer &pointer, const IsArrayIndex &isIndex = {});
/// `.inventory[0]["b c"]`, a filter of jq; the root is `.`.
[[nodiscard]] QString toJqPath(const JsonPointer &pointer, const IsArrayIndex &isIndex = {});
/// `#/inventory/0`: the pointer as the fragment of a URI, percent-encoded.
[[nodiscard]] QString toUriFragment(const JsonPointer &pointer);
/// `{inventory,0,"b c"}`: the text of a text[] literal, for `#>`, `#-` and jsonb_set().
[[nodiscard]] QString toPostgresPath(const JsonPointer &pointer);

/// `state #> '{inventory,0,"b c"}'`, to be pasted into a statement; the root is the column alone.
[[nodiscard]] QString toPostgresExpression(const QString &column, const JsonPointer &pointer);

} // namespace waymark

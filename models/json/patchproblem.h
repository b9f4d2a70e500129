#pragma once

#include "models/domain/error.h"
#include "models/domain/jsontext.h"
#include "models/json/jsonpointer.h"

/// What can be wrong with an operation of RFC 6902 on a document, in one set of words for all that
/// carry out patches. Each has the path; all but the last two are Error::Kind::Conflict.
namespace waymark::patchproblem {

[[nodiscard]] Error nothingThere(const JsonPointer &path);
[[nodiscard]] Error noParent(const JsonPointer &path);
[[nodiscard]] Error parentIsNoContainer(const JsonPointer &path);
[[nodiscard]] Error noSuchIndex(const JsonPointer &path, qsizetype count);
[[nodiscard]] Error testFailed(const JsonPointer &path, const JsonText &is, const JsonText &wanted);
[[nodiscard]] Error removesAll();
[[nodiscard]] Error movesIntoItself(const JsonPointer &path);
[[nodiscard]] Error copiesTooMuch(const JsonPointer &path);

} // namespace waymark::patchproblem

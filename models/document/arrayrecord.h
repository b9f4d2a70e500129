#pragma once

#include "models/document/savechange.h"
#include "models/document/savetree.h"
#include "models/ports/guardededit.h"

namespace waymark {

/// Has the record of an edit say what stood in the arrays around its changes, for whoever takes it
/// back: by then an index may be another element's. The first operation of the inverse gets a
/// member "arrays" with each outermost array by its path, as the edit leaves it: elements that call
/// themselves something and were left alone by that alone, and an array that is large all the same
/// by a hash of its text. RFC 6902 has readers ignore what they do not know.
void recordArrays(GuardedEdit &edit, const SaveTree &tree, const QList<SaveChange> &changes);

/// How a hash stands there.
[[nodiscard]] QByteArray arrayHash(const JsonText &canonical);

} // namespace waymark

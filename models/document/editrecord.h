#pragma once

#include "models/document/neteffect.h"

namespace waymark {

/// Fills patch, inverse and recordColumn of an edit: RFC 6902 documents that carry out and take
/// back what its operations and columns do.
void recordEdit(GuardedEdit &edit, const QList<NetOperation> &operations);

/// The RFC 6902 patch of operations on the JSON column alone.
[[nodiscard]] JsonText patchText(const QList<NetOperation> &operations);

} // namespace waymark

#pragma once

#include "models/document/neteffect.h"

namespace waymark {

/// Fills patch, inverse and recordColumn of an edit: RFC 6902 documents that carry out and take
/// back what its operations and columns do.
void recordEdit(GuardedEdit &edit, const QList<NetOperation> &operations);

/// Makes of an edit that replaces one number one that adds to it on the server. Its record is a
/// `replace` all the same, with what was added beside it ("added": 5) for whoever takes it back.
void makeAddition(GuardedEdit &edit, const JsonPointer &path, const QByteArray &number);

/// Has the record of an edit that replaces one number say what that added, too.
void recordAddition(GuardedEdit &edit, const QByteArray &number);

/// A patch of one operation, with what was added beside it. RFC 6902 has readers ignore what they
/// do not know.
[[nodiscard]] JsonText withAdded(const JsonText &patch, const QByteArray &number);

/// The RFC 6902 patch of operations on the JSON column alone.
[[nodiscard]] JsonText patchText(const QList<NetOperation> &operations);

} // namespace waymark

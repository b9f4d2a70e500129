#pragma once

#include "models/domain/jsontext.h"
#include "models/domain/savetarget.h"
#include "models/domain/timestamp.h"

#include <QMetaType>

#include <optional>

namespace waymark {

using EditId = qint64; ///< waymark.edits.id

/// The one kind of edit that everything makes and keeps: set, give, patch, undo, bulk, journal,
/// history. patch and inverse are RFC 6902 documents. They apply to the JSON column named by
/// column, or, where that is empty, to the row as an object of its columns ({"current_location": …,
/// "state": {…}}).
struct Edit
{
    EditId id = 0;
    Timestamp at;
    QString actor; ///< database role, and the person's login and host
    QString reason;
    SaveTarget target;
    QString column; ///< "state", "stats", or empty for the row
    JsonText patch;
    JsonText inverse;
    std::optional<EditId> undone = {}; ///< the edit that this one takes back
    std::optional<EditId> takenBackBy = {}; ///< as the record stands when it is read
};

} // namespace waymark

Q_DECLARE_METATYPE(waymark::Edit)

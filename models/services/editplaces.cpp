#include "models/services/editplaces.h"

namespace waymark {

QStringList placesOf(const GuardedEdit &edit)
{
    QStringList places;
    for (const ColumnChange &change : edit.columns)
        places += change.column;
    for (const JsonOperation &operation : edit.operations)
        places += operation.path.toString();
    places.removeDuplicates();
    return places;
}

Error conflictAt(const JsonPointer &path, const QString &detail)
{
    return {Error::Kind::Conflict, detail, {path.toString()}, {}};
}

} // namespace waymark

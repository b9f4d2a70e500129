#pragma once

#include "models/domain/jsontext.h"
#include "models/domain/result.h"
#include "models/domain/savetarget.h"
#include "models/json/jsonpointer.h"

#include <QString>

namespace waymark {

/// The search for players whose saves hold a value where one save holds it.
struct ValueSearch
{
    QString text;
    bool isIndexed = true; ///< it asks for containment, for which the columns have an index
};

/// experience is empty for a profile. An Error where a search cannot ask for it: of objects and
/// arrays it asks nothing.
[[nodiscard]] Result<ValueSearch> valueSearch(const SaveTarget &save, const QString &experience,
                                              const JsonPointer &path, const JsonText &value);

} // namespace waymark

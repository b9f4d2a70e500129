#pragma once

#include "models/domain/edit.h"
#include "models/json/jsonpointer.h"

#include <QList>

#include <optional>

namespace waymark {

/// An array around what a recorded edit wrote, as the edit left it; see recordArrays().
struct RecordedArray
{
    JsonPointer path; ///< in the JSON, whatever the record speaks of
    std::optional<JsonText> text; ///< elements that the edit left alone may only be named
    QByteArray hash; ///< where there is no text
};

/// Empty where the record says nothing of arrays: there were none, or it is an old one.
[[nodiscard]] QList<RecordedArray> recordedArrays(const Edit &edit);

} // namespace waymark

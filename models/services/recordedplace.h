#pragma once

#include "models/domain/edit.h"
#include "models/json/jsonpointer.h"

#include <QList>

namespace waymark {

/// One place that a recorded edit wrote, told the same whether the record speaks of the JSON alone
/// or of the whole row.
struct RecordedPlace
{
    QString column; ///< empty: inside the JSON
    JsonPointer path; ///< in the JSON; an appended element by the index that it took
    JsonPointer from; ///< where what was moved or copied to path stood
    std::optional<JsonText> was; ///< nothing: it was not there, or the record does not say
    std::optional<JsonText> now; ///< nothing: taken away, or moved here
    std::optional<JsonText> added; ///< a number, to the one that stood there

    [[nodiscard]] QString text() const { return column.isEmpty() ? path.toString() : column; }
};

/// Nothing of a record that cannot be read.
[[nodiscard]] QList<RecordedPlace> recordedPlaces(const Edit &edit);

[[nodiscard]] bool hasAddition(const Edit &edit);

/// True where the edit put something else at path or around it, other than by adding to it.
[[nodiscard]] bool writesAnew(const Edit &edit, const JsonPointer &path);

} // namespace waymark

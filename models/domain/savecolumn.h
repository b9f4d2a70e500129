#pragma once

#include "models/domain/result.h"
#include "models/domain/savetarget.h"

#include <QString>

#include <optional>
#include <span>

namespace waymark {

/// One editable column beside the JSON of a save.
struct SaveColumn
{
    enum class Type
    {
        Integer,
        Double,
        Text,
        Timestamp
    };

    const char *name; ///< as in the table and on the command line
    Type type;
    int maximumLength = 0; ///< characters, for Text

    [[nodiscard]] QString nameText() const { return QString::fromLatin1(name); }
};

/// All columns of a table that a person may edit, in the order in which they are shown.
[[nodiscard]] std::span<const SaveColumn> saveColumns(SaveTarget::Table table);
[[nodiscard]] const SaveColumn *findSaveColumn(SaveTarget::Table table, QStringView name);

/// The value of a column as PostgreSQL prints it; nothing is SQL NULL.
using ColumnText = std::optional<QString>;

/// What the column cannot hold is an Error (int32, length in characters, NaN, no such time);
/// otherwise the text in the form PostgreSQL would print, so that equal values have equal text.
[[nodiscard]] Result<ColumnText> checkColumnText(const SaveColumn &column, const ColumnText &text);

/// True where the specification's comments call the value odd: a level outside 1-100, a completion
/// outside 0-100, a negative total. Such a value is warned about, never refused.
[[nodiscard]] bool isOddColumnValue(const SaveColumn &column, const ColumnText &text);

} // namespace waymark

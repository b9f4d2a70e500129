#pragma once

#include "models/domain/result.h"
#include "models/json/jsonpatch.h"
#include "models/ports/guardededit.h"

#include <functional>

namespace waymark {

/// A number added to the number at path, whatever that has become.
struct NumberAddition
{
    JsonPointer path;
    QByteArray number;
};

/// What an edit makes of a save, and what must still hold of the row when it is written, beside
/// what the changes themselves touch.
struct SaveProposal
{
    std::optional<JsonText> json; ///< nothing is SQL NULL
    QMap<QString, ColumnText> columns; ///< those that the edit sets
    QList<JsonGuard> guards;
    /// All that the edit does: json is then only the sum as it would be of the row at hand.
    std::optional<NumberAddition> addition = {};
    /// The edit replaces one number, and its record tells it as this addition.
    std::optional<NumberAddition> recordedAddition = {};
};

/// An edit as a function of the row as it stands: asked again with the row as it is by then when
/// somebody else wrote between reading and writing.
using SaveEdit = std::function<Result<SaveProposal>(const SaveRow &row)>;

/// An RFC 6902 patch on the JSON of a save. Where the column is SQL NULL it may only begin with
/// `add` or `replace` of the whole document.
[[nodiscard]] SaveEdit patchEdit(const JsonPatch &patch);
/// One column; nothing is SQL NULL.
[[nodiscard]] SaveEdit columnEdit(const QString &column, const ColumnText &text);
/// Appends those of the strings that the array does not have yet; a missing array is made.
[[nodiscard]] SaveEdit giveEdit(const JsonPointer &array, const QStringList &strings);
/// Removes every element that is one of the strings.
[[nodiscard]] SaveEdit takeEdit(const JsonPointer &array, const QStringList &strings);
/// Adds to a number, exactly. The server does the sum, so that what others add meanwhile counts.
[[nodiscard]] SaveEdit addNumberEdit(const JsonPointer &path, const QByteArray &number);

/// Where the items of a save stand: /inventory, in a profile /global_inventory.
[[nodiscard]] JsonPointer inventoryPath(const SaveTarget &target);

} // namespace waymark

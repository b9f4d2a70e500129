#pragma once

#include "models/domain/result.h"
#include "models/json/jsonpatch.h"
#include "models/ports/guardededit.h"

#include <functional>

namespace waymark {

/// What an edit makes of a save, and what must still hold of the row when it is written, beside
/// what the changes themselves touch.
struct SaveProposal
{
    std::optional<JsonText> json; ///< nothing is SQL NULL
    QMap<QString, ColumnText> columns; ///< those that the edit sets
    QList<JsonGuard> guards;
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
/// Adds to a number, exactly, whatever it has become.
[[nodiscard]] SaveEdit addNumberEdit(const JsonPointer &path, const QByteArray &number);

/// Where the items of a save stand: /inventory, in a profile /global_inventory.
[[nodiscard]] JsonPointer inventoryPath(const SaveTarget &target);

} // namespace waymark

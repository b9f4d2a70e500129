#pragma once

#include "models/domain/edit.h"
#include "models/json/jsonpatch.h"
#include "models/ports/guardededit.h"

namespace waymark {

/// The part of a row that edits speak of, for carrying out their records on it.
class RecordedRow
{
public:
    explicit RecordedRow(const SaveRow &row);

    /// Operations of Edit::patch or Edit::inverse; column as Edit::column.
    [[nodiscard]] Result<void> apply(const QList<JsonPatchOperation> &operations,
                                     const QString &column);

    [[nodiscard]] const std::optional<JsonText> &json() const { return m_json; }
    [[nodiscard]] const QMap<QString, ColumnText> &columns() const { return m_columns; }

    /// What stands in the JSON, where that is an array.
    [[nodiscard]] std::optional<JsonText> arrayAt(const JsonPointer &path) const;
    /// Puts another value where one stands.
    [[nodiscard]] Result<void> put(const JsonPointer &path, const JsonText &value);

    /// The same row to the last digit of every number; the order of keys does not count.
    friend bool operator==(const RecordedRow &a, const RecordedRow &b);

private:
    [[nodiscard]] Result<void> applyToRow(const JsonPatchOperation &operation);
    [[nodiscard]] Result<void> applyToJson(const JsonPatchOperation &operation);

    QString m_jsonColumn;
    std::optional<JsonText> m_json;
    QMap<QString, ColumnText> m_columns;
};

} // namespace waymark

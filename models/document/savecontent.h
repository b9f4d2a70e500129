#pragma once

#include "models/document/neteffect.h"
#include "models/document/savetree.h"
#include "models/domain/savecolumn.h"
#include "models/ports/guardededit.h"

#include <QMap>

#include <memory>

namespace waymark {

/// Where it is what the server holds, it follows what others make of that, in steps as well.
using SharedColumnText = std::shared_ptr<ColumnText>;

/// One row as it is edited: the JSON and the columns beside it, each with what the server holds.
class SaveContent
{
public:
    explicit SaveContent(const SaveTarget &target)
        : m_target(target)
    {
    }

    [[nodiscard]] Result<void> load(const SaveRow &row);
    void load(const ReadSave &save);

    [[nodiscard]] const SaveTarget &target() const { return m_target; }
    [[nodiscard]] const SaveTree &tree() const { return m_tree; }
    [[nodiscard]] SaveTree &tree() { return m_tree; }
    [[nodiscard]] ColumnText column(const QString &name) const { return textOf(m_columns, name); }
    [[nodiscard]] ColumnText baseColumn(const QString &name) const
    {
        return textOf(m_baseColumns, name);
    }
    [[nodiscard]] bool hasColumn(const QString &name) const { return m_columns.contains(name); }
    void swapColumn(const QString &name, SharedColumnText &other);

    /// The net effect on columns and JSON, columns first.
    [[nodiscard]] QList<SaveChange> changes() const;
    /// Ready to be written; without operations and columns nothing has changed.
    [[nodiscard]] GuardedEdit guardedEdit(const QString &reason) const;

private:
    friend class SaveRebase;

    using Columns = QMap<QString, SharedColumnText>;
    [[nodiscard]] static ColumnText textOf(const Columns &columns, const QString &name);
    [[nodiscard]] QList<ColumnChange> columnChanges() const;

    SaveTarget m_target;
    SaveTree m_tree;
    Columns m_columns;
    Columns m_baseColumns; ///< the same object as in m_columns where it is what the server holds
};

/// What turns base into json and columns (only those named are looked at), for callers that hold no
/// document open. Equal text gives an edit without operations.
[[nodiscard]] Result<GuardedEdit> guardedEditBetween(const SaveRow &base,
                                                     const std::optional<JsonText> &json,
                                                     const QMap<QString, ColumnText> &columns,
                                                     const QString &reason);

[[nodiscard]] inline bool changesNothing(const GuardedEdit &edit)
{
    return edit.columns.isEmpty() && edit.operations.isEmpty();
}

} // namespace waymark

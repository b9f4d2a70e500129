#include "models/document/savecontent.h"

#include "models/document/arrayrecord.h"
#include "models/document/editrecord.h"
#include "models/document/saveeditor.h"

namespace waymark {

Result<void> SaveContent::load(const SaveRow &row)
{
    const auto save = readSave(row);
    if (!save)
        return save.error();
    load(*save);
    return {};
}

void SaveContent::load(const ReadSave &save)
{
    m_tree.load(save.base);
    m_baseColumns.clear();
    for (auto column = save.row.columns.begin(); column != save.row.columns.end(); ++column)
        m_baseColumns.insert(column.key(), std::make_shared<ColumnText>(*column));
    m_columns = m_baseColumns;
}

ColumnText SaveContent::textOf(const Columns &columns, const QString &name)
{
    const SharedColumnText text = columns.value(name);
    return text ? *text : ColumnText();
}

void SaveContent::swapColumn(const QString &name, SharedColumnText &other)
{
    if (!m_columns.contains(name))
        m_columns[name] = m_baseColumns[name] = std::make_shared<ColumnText>();
    std::swap(m_columns[name], other);
}

QList<ColumnChange> SaveContent::columnChanges() const
{
    QList<ColumnChange> changes;
    for (const SaveColumn &one : saveColumns(m_target.table())) {
        const QString name = one.nameText();
        if (column(name) != baseColumn(name))
            changes.append({name, baseColumn(name), column(name)});
    }
    return changes;
}

QList<SaveChange> SaveContent::changes() const
{
    QList<SaveChange> all;
    for (const ColumnChange &change : columnChanges()) {
        SaveChange line;
        line.column = change.column;
        line.was = changedText(change.before);
        line.now = changedText(change.after);
        all.append(line);
    }
    return all + NetEffect(m_tree).changes();
}

GuardedEdit SaveContent::guardedEdit(const QString &reason) const
{
    const NetEffect effect(m_tree);
    GuardedEdit edit{m_target, columnChanges(), effect.guards(), {}, reason, {}, {}, {}};
    for (const NetOperation &operation : effect.operations())
        edit.operations.append(operation.operation);
    recordEdit(edit, effect.operations());
    recordArrays(edit, m_tree, effect.changes());
    return edit;
}

Result<GuardedEdit> guardedEditBetween(const SaveRow &base, const std::optional<JsonText> &json,
                                       const QMap<QString, ColumnText> &columns,
                                       const QString &reason)
{
    SaveContent content(base.target);
    if (auto loaded = content.load(base); !loaded)
        return loaded.error();
    SaveEditor editor(content);
    if (auto changed = editor.setDocument(json); !changed)
        return changed.error();
    for (auto column = columns.begin(); column != columns.end(); ++column)
        editor.setColumn(column.key(), column.value());
    GuardedEdit edit = content.guardedEdit(reason);
    edit.version = base.version;
    return edit;
}

} // namespace waymark

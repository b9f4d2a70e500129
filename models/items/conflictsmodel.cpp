#include "models/items/conflictsmodel.h"

#include "models/items/savetreemodel.h"

using namespace Qt::StringLiterals;

namespace waymark {

ConflictsModel::ConflictsModel(QObject *parent)
    : QAbstractTableModel(parent)
{
}

void ConflictsModel::setDocument(SaveDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &SaveDocument::conflictsChanged, this, &ConflictsModel::update);
        connect(document, &QObject::destroyed, this, &ConflictsModel::update);
    }
    update();
}

void ConflictsModel::update()
{
    const QList<SaveConflict> now = m_document ? m_document->conflicts() : QList<SaveConflict>();
    if (now.size() == m_conflicts.size()) {
        m_conflicts = now;
        if (!now.isEmpty())
            emit dataChanged(index(0, 0), index(int(now.size()) - 1, ColumnCount - 1));
        return;
    }
    beginResetModel();
    m_conflicts = now;
    endResetModel();
}

QString ConflictsModel::choiceText(ConflictChoice choice, const QModelIndex &row)
{
    constexpr int Longest = 40;
    const QVariant own = row.data(OwnRole);
    switch (choice) {
    case ConflictChoice::Mine:
        return tr("Keep mine");
    case ConflictChoice::Theirs:
        return tr("Take theirs");
    case ConflictChoice::Sum:
        return tr("Add up: %1").arg(row.data(SumRole).toString());
    case ConflictChoice::Own:
        return own.isValid() ? tr("Another value: %1").arg(oneLine(own.toString(), Longest))
                             : tr("Another value…");
    case ConflictChoice::Open:
        break;
    }
    return tr("Choose…");
}

int ConflictsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_conflicts.size());
}

int ConflictsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString ConflictsModel::shown(const SaveConflict &conflict,
                              const std::optional<QString> &value) const
{
    if (!value)
        return conflict.column.isEmpty() && !conflict.path.isRoot() ? tr("(absent)")
                                                                    : tr("SQL NULL");
    return oneLine(value->isEmpty() ? u"\"\""_s : *value);
}

QVariant ConflictsModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid() || index.row() >= m_conflicts.size())
        return {};
    const SaveConflict &conflict = m_conflicts[index.row()];
    if (role == SumRole)
        return conflict.sum ? QVariant(*conflict.sum) : QVariant();
    if (role == OwnRole)
        return conflict.own ? QVariant(*conflict.own) : QVariant();
    if (role == Qt::EditRole && index.column() == ChoiceColumn)
        return int(conflict.choice);
    if (role == Qt::EditRole && index.column() == MineColumn)
        return conflict.own.value_or(conflict.mine.value_or(QString()));
    if (role != Qt::DisplayRole && role != Qt::AccessibleTextRole)
        return {};
    switch (index.column()) {
    case PathColumn:
        return conflict.place().isEmpty() ? tr("(whole document)") : conflict.place();
    case BaseColumn:
        return shown(conflict, conflict.base);
    case MineColumn:
        return shown(conflict, conflict.mine);
    case TheirsColumn:
        return shown(conflict, conflict.theirs);
    default:
        return choiceText(conflict.choice, index);
    }
}

QVariant ConflictsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case PathColumn:
        return tr("Path");
    case BaseColumn:
        return tr("It was");
    case MineColumn:
        return tr("Mine");
    case TheirsColumn:
        return tr("Theirs");
    default:
        return tr("Choice");
    }
}

Qt::ItemFlags ConflictsModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.column() == ChoiceColumn || index.column() == MineColumn)
        flags |= Qt::ItemIsEditable;
    return flags;
}

bool ConflictsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !m_document)
        return false;
    if (index.column() == MineColumn) {
        const auto chosen = m_document->chooseOwn(index.row(), value.toString());
        if (!chosen)
            emit refused(chosen.error());
        return chosen.hasValue();
    }
    if (index.column() != ChoiceColumn)
        return false;
    m_document->choose(index.row(), ConflictChoice(value.toInt()));
    return true;
}

} // namespace waymark

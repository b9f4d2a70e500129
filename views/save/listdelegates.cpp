#include "views/save/listdelegates.h"

#include "models/items/changesmodel.h"
#include "models/items/conflictsmodel.h"
#include "views/common/theme.h"

#include <QComboBox>

namespace waymark {

void ChangeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    ThemeRole role = ThemeRole::Changed;
    const auto mark = SaveMark(index.data(ChangesModel::MarkRole).toInt());
    if (mark == SaveMark::Added)
        role = ThemeRole::Added;
    else if (mark == SaveMark::Removed)
        role = ThemeRole::Removed;
    if (index.column() == ChangesModel::ValueColumn) {
        option->font = monospacedFont(option->font);
        role = ThemeRole::Text;
    } else if (index.column() == ChangesModel::RevertColumn) {
        option->displayAlignment = Qt::AlignRight | Qt::AlignVCenter;
        role = ThemeRole::DimText;
    }
    const QColor color = themeColor(role, option->palette);
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

void ConflictDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != ConflictsModel::PathColumn)
        option->font = monospacedFont(option->font);
}

QWidget *ConflictDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem & /*option*/,
                                        const QModelIndex &index) const
{
    if (index.column() != ConflictsModel::ChoiceColumn)
        return nullptr;
    auto *box = new QComboBox(parent);
    box->setAccessibleName(
        tr("Choice for %1")
            .arg(index.siblingAtColumn(ConflictsModel::PathColumn).data().toString()));
    for (const ConflictChoice choice :
         {ConflictChoice::Open, ConflictChoice::Mine, ConflictChoice::Theirs})
        box->addItem(ConflictsModel::choiceText(choice), int(choice));
    connect(box, &QComboBox::activated, this,
            [this, box] { emit const_cast<ConflictDelegate *>(this)->commitData(box); });
    return box;
}

void ConflictDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
}

void ConflictDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                    const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor);
        box && box->currentData() != index.data(Qt::EditRole))
        model->setData(index, box->currentData(), Qt::EditRole);
}

} // namespace waymark

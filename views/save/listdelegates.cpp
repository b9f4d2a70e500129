#include "views/save/listdelegates.h"

#include "models/items/changesmodel.h"
#include "models/items/conflictsmodel.h"
#include "models/items/matchlistmodel.h"
#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QKeyEvent>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace waymark {

void ChangeDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == ChangesModel::PlaceColumn)
        option->textElideMode = Qt::ElideMiddle; // its end tells places apart, its sign what it is
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

void MatchDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() == MatchListModel::ValueColumn)
        option->font = monospacedFont(option->font);
    else
        option->textElideMode = Qt::ElideLeft;
    const auto mark = SaveMark(index.data(MatchListModel::MarkRole).toInt());
    if (mark != SaveMark::Removed)
        return;
    option->font.setStrikeOut(true);
    const QColor color = themeColor(ThemeRole::Removed, option->palette);
    option->palette.setColor(QPalette::Text, color);
    option->palette.setColor(QPalette::HighlightedText, color);
}

void ConflictDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    if (index.column() != ConflictsModel::PathColumn)
        option->font = monospacedFont(option->font);
    else
        option->textElideMode = Qt::ElideLeft;
}

QWidget *ConflictDelegate::createEditor(QWidget *parent, const QStyleOptionViewItem &option,
                                        const QModelIndex &index) const
{
    const QString place = index.siblingAtColumn(ConflictsModel::PathColumn).data().toString();
    if (index.column() == ConflictsModel::MineColumn) {
        QWidget *edit = QStyledItemDelegate::createEditor(parent, option, index);
        edit->setObjectName(u"ownValue"_s);
        edit->setAccessibleName(tr("Another value for %1").arg(place));
        return edit;
    }
    if (index.column() != ConflictsModel::ChoiceColumn)
        return nullptr;
    auto *box = new QComboBox(parent);
    box->setAccessibleName(tr("Choice for %1").arg(place));
    connect(box, &QComboBox::activated, this,
            [this, box] { emit const_cast<ConflictDelegate *>(this)->commitData(box); });
    return box;
}

/// The boxes stay: Tab goes on from one as from any other, rather than back to their table.
bool ConflictDelegate::eventFilter(QObject *editor, QEvent *event)
{
    if (event->type() == QEvent::KeyPress && qobject_cast<QComboBox *>(editor)) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Tab || key == Qt::Key_Backtab)
            return false;
    }
    return QStyledItemDelegate::eventFilter(editor, event);
}

/// Made anew each time: what the sum is depends on theirs, which may change once more.
void ConflictDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    auto *box = qobject_cast<QComboBox *>(editor);
    if (!box) {
        QStyledItemDelegate::setEditorData(editor, index);
        return;
    }
    box->clear();
    for (const ConflictChoice choice :
         {ConflictChoice::Open, ConflictChoice::Mine, ConflictChoice::Theirs, ConflictChoice::Sum,
          ConflictChoice::Own}) {
        if (choice != ConflictChoice::Sum || index.data(ConflictsModel::SumRole).isValid())
            box->addItem(ConflictsModel::choiceText(choice, index), int(choice));
    }
    box->setCurrentIndex(box->findData(index.data(Qt::EditRole)));
}

void ConflictDelegate::setModelData(QWidget *editor, QAbstractItemModel *model,
                                    const QModelIndex &index) const
{
    if (auto *box = qobject_cast<QComboBox *>(editor)) {
        const QVariant chosen = box->currentData();
        if (chosen == index.data(Qt::EditRole))
            return;
        if (chosen == int(ConflictChoice::Own) && !index.data(ConflictsModel::OwnRole).isValid()) {
            setEditorData(box, index);
            askForValue(index.siblingAtColumn(ConflictsModel::MineColumn));
            return;
        }
        model->setData(index, chosen, Qt::EditRole);
        return;
    }
    // Left as it was, nothing is chosen.
    const auto *edit = qobject_cast<QLineEdit *>(editor);
    if (edit && edit->text() != index.data(Qt::EditRole).toString())
        model->setData(index, edit->text(), Qt::EditRole);
}

/// Once the box has done its work, which would take the focus back.
void ConflictDelegate::askForValue(const QModelIndex &mine) const
{
    auto *view = qobject_cast<QAbstractItemView *>(parent());
    if (!view)
        return;
    const auto open = [view, cell = QPersistentModelIndex(mine)] {
        view->setFocus(Qt::OtherFocusReason);
        view->setCurrentIndex(cell);
        view->edit(cell);
    };
    QMetaObject::invokeMethod(view, open, Qt::QueuedConnection);
}

} // namespace waymark

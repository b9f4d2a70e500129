#include "views/tree/saveactions.h"

using namespace Qt::StringLiterals;

namespace waymark {

SaveActions::SaveActions(QObject *parent)
    : QObject(parent)
{
    using A = SaveAction;
    add(A::Undo, tr("Undo"), QKeySequence::Undo);
    add(A::Redo, tr("Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z);
    add(A::UndoHistory, tr("Undo History…"));
    add(A::Cut, tr("Cut"), QKeySequence::Cut);
    add(A::Copy, tr("Copy"), QKeySequence::Copy);
    add(A::Paste, tr("Paste"), QKeySequence::Paste);
    add(A::Delete, tr("Delete"), Qt::Key_Delete);
    add(A::Duplicate, tr("Duplicate"), Qt::CTRL | Qt::Key_D);
    add(A::RevertPlace, tr("Revert This Place"), Qt::CTRL | Qt::Key_Backspace);
    add(A::Rename, tr("Rename"), Qt::SHIFT | Qt::Key_F2);
    add(A::InsertBefore, tr("Insert Before"), Qt::Key_Insert);
    add(A::InsertInside, tr("Insert Inside"), Qt::CTRL | Qt::Key_Insert);
    add(A::ChangeType, tr("Change Type"));
    add(A::EditAsText, tr("Edit as Text"), Qt::CTRL | Qt::Key_E);
    add(A::EditDocumentAsText, tr("Edit Whole Document as Text"), Qt::CTRL | Qt::SHIFT | Qt::Key_E);
    add(A::CopyPath, tr("Copy Path"), Qt::CTRL | Qt::SHIFT | Qt::Key_C);
    add(A::GoToPath, tr("Go to Path"), Qt::CTRL | Qt::Key_G);
    add(A::Replace, tr("Replace…"), Qt::CTRL | Qt::Key_H);
    add(A::TellElementsApart, tr("Tell Elements Apart By…"));
    add(A::MoveUp, tr("Move Up"), Qt::ALT | Qt::SHIFT | Qt::Key_Up);
    add(A::MoveDown, tr("Move Down"), Qt::ALT | Qt::SHIFT | Qt::Key_Down);
    add(A::SaveChanges, tr("Save Changes"), QKeySequence::Save);
    add(A::RevertChanges, tr("Revert Changes"));
    add(A::ReviewChanges, tr("Review Changes…"));
    add(A::Reload, tr("Reload"), Qt::Key_F5);
    add(A::SetBaseline, tr("Set Baseline"));
    add(A::TakeBackLastSave, tr("Take Back Last Save"));
    add(A::GiveItem, tr("Give Item…"), Qt::CTRL | Qt::SHIFT | Qt::Key_I);
    add(A::MarkVisited, tr("Mark Visited…"), Qt::CTRL | Qt::SHIFT | Qt::Key_M);
    add(A::SetFlag, tr("Set Flag…"), Qt::CTRL | Qt::SHIFT | Qt::Key_L);
    add(A::AddToCounter, tr("Add to Counter…"), Qt::CTRL | Qt::SHIFT | Qt::Key_K);
    add(A::UnlockAchievement, tr("Unlock Achievement…"));
    m_keys.insert(Qt::CTRL | Qt::Key_Y, A::Redo);
    m_keys.insert(Qt::CTRL | Qt::Key_R, A::Reload);
}

void SaveActions::add(SaveAction action, const QString &text, const QKeySequence &treeKey)
{
    auto *made = new QAction(text, this);
    made->setEnabled(false);
    m_actions.insert(action, made);
    if (!treeKey.isEmpty())
        m_keys.insert(treeKey, action);
}

QList<QList<QAction *>> SaveActions::contextMenu() const
{
    using A = SaveAction;
    QList<QList<QAction *>> groups;
    for (const QList<SaveAction> &group :
         {QList<SaveAction>{A::Cut, A::Copy, A::Paste, A::Delete, A::Duplicate, A::RevertPlace},
          {A::Rename, A::InsertBefore, A::InsertInside, A::ChangeType, A::EditAsText, A::MoveUp,
           A::MoveDown, A::Replace, A::TellElementsApart},
          {A::CopyPath}}) {
        groups.emplaceBack();
        for (const SaveAction action : group)
            groups.last().append(get(action));
    }
    return groups;
}

bool SaveActions::runKey(const QKeySequence &key)
{
    const auto found = m_keys.constFind(key);
    if (found == m_keys.cend())
        return false;
    get(*found)->trigger();
    return true;
}

} // namespace waymark

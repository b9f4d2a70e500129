// Which of the actions can be done, and why the others cannot.

#include "models/items/savetreemodel.h"
#include "views/common/disabledreason.h"
#include "views/save/saveediting.h"
#include "views/tree/saveactions.h"

namespace waymark {

bool SaveEditing::canEdit() const
{
    return document() && document()->isLoaded() && !document()->isReadOnly();
}

void SaveEditing::connectActions()
{
    using A = SaveAction;
    m_actions.connectTo(A::Undo, this, [this] { travel(&QUndoStack::undo); });
    m_actions.connectTo(A::Redo, this, [this] { travel(&QUndoStack::redo); });
    m_actions.connectTo(A::UndoHistory, this, &SaveEditing::showUndoHistory);
    m_actions.connectTo(A::Cut, this, &SaveEditing::cut);
    m_actions.connectTo(A::Copy, this, &SaveEditing::copy);
    m_actions.connectTo(A::Paste, this, &SaveEditing::paste);
    m_actions.connectTo(A::Delete, this, &SaveEditing::removeSelected);
    m_actions.connectTo(A::Duplicate, this, &SaveEditing::duplicate);
    m_actions.connectTo(A::RevertPlace, this, &SaveEditing::revertSelected);
    m_actions.connectTo(A::Rename, &m_tree, &SaveTreeView::editKey);
    m_actions.connectTo(A::InsertBefore, this, [this] { insert(false); });
    m_actions.connectTo(A::InsertInside, this, [this] { insert(true); });
    m_actions.connectTo(A::ChangeType, &m_tree, &SaveTreeView::editType);
    m_actions.connectTo(A::EditAsText, this,
                        [this] { editAsText(m_tree.currentNode().value_or(SaveTree::Root)); });
    m_actions.connectTo(A::EditDocumentAsText, this, [this] { editAsText(SaveTree::Root); });
    m_actions.connectTo(A::CopyPath, this, &SaveEditing::copyPath);
    m_actions.connectTo(A::Replace, this, &SaveEditing::replaceValues);
    m_actions.connectTo(A::ReviewChanges, this, &SaveEditing::reviewChanges);
    m_actions.connectTo(A::MoveUp, this, [this] { moveBy(-1); });
    m_actions.connectTo(A::MoveDown, this, [this] { moveBy(1); });
    m_actions.connectTo(A::RevertChanges, this, [this] {
        if (const auto done = document()->revertAll(); !done)
            emit refused(done.error());
    });
}

void SaveEditing::updateActions(const QString &refusal)
{
    using A = SaveAction;
    SaveDocument *shown = document();
    const bool loaded = shown && shown->isLoaded();
    const auto node = loaded ? m_tree.currentNode() : std::nullopt;
    const bool edits = canEdit();
    const bool onRow = !m_tree.isOnRange();
    const SaveNodeId at = node.value_or(SaveTree::Root);
    const bool there = node && shown->tree().isPresent(at);
    const bool below = there && at != SaveTree::Root && onRow;
    const bool inArray = below && shown->tree().type(shown->tree().parent(at)) == JsonType::Array;
    const bool isContainer = there && shown->tree().isContainer(at);
    const auto enable
        = [this](A which, bool enabled) { m_actions.get(which)->setEnabled(enabled); };
    enable(A::Undo, edits && shown->undoStack().canUndo());
    enable(A::Redo, edits && shown->undoStack().canRedo());
    enable(A::UndoHistory, edits && shown->undoStack().count() > 0);
    enable(A::Cut, edits && below);
    enable(A::Copy, there && onRow);
    enable(A::Paste, edits);
    enable(A::Delete, edits && there && onRow);
    enable(A::Duplicate, edits && below);
    enable(A::RevertPlace, edits && node && onRow && hasSelectedChanges());
    enable(A::Rename, edits && below && !inArray);
    enable(A::InsertBefore, edits && below);
    enable(A::InsertInside, edits && (isContainer || !node));
    enable(A::ChangeType, edits && there);
    enable(A::EditAsText, edits);
    enable(A::EditDocumentAsText, edits);
    enable(A::CopyPath, node.has_value());
    enable(A::GoToPath, loaded);
    enable(A::Replace, edits);
    enable(A::ReviewChanges, loaded && shown->isDirty());
    enable(A::MoveUp, edits && inArray && shown->tree().row(at) > 0);
    enable(A::MoveDown,
           edits && inArray
               && shown->tree().row(at) + 1 < shown->tree().childCount(shown->tree().parent(at)));
    enable(A::RevertChanges, loaded && shown->isDirty() && edits);
    explainDisabled(refusal);
}

/// A disabled action says why where the reason is not in plain sight.
void SaveEditing::explainDisabled(const QString &refusal)
{
    using A = SaveAction;
    const QString reason = !document() ? tr("No player is open.") : refusal;
    for (const A which : {A::Undo, A::Redo, A::UndoHistory, A::Cut, A::Paste, A::Delete,
                          A::Duplicate, A::Rename, A::InsertBefore, A::InsertInside, A::ChangeType,
                          A::EditAsText, A::EditDocumentAsText, A::Replace, A::RevertChanges})
        sayWhyDisabled(*m_actions.get(which), reason);
    const auto unchanged = [&](A which, const QString &why) {
        sayWhyDisabled(*m_actions.get(which), reason.isEmpty() ? why : reason);
    };
    unchanged(A::RevertPlace, tr("Nothing is changed in the selected rows."));
    unchanged(A::ReviewChanges, tr("Nothing is changed."));
    explainMoving(reason);
}

void SaveEditing::explainMoving(const QString &reason)
{
    const auto node = document() && document()->isLoaded() ? m_tree.currentNode() : std::nullopt;
    const SaveNodeId at = node.value_or(SaveTree::Root);
    const bool inArray = at != SaveTree::Root
        && document()->tree().type(document()->tree().parent(at)) == JsonType::Array;
    const QString place = !node ? tr("Choose an element of an array first.")
        : !inArray ? tr("Only elements of an array have an order: the database stores none of "
                        "members.")
                   : QString();
    const auto say = [&](SaveAction which, const QString &atTheEnd) {
        sayWhyDisabled(*m_actions.get(which),
                       !reason.isEmpty()      ? reason
                           : !place.isEmpty() ? place
                                              : atTheEnd);
    };
    say(SaveAction::MoveUp, tr("It is the first element."));
    say(SaveAction::MoveDown, tr("It is the last element."));
}

} // namespace waymark

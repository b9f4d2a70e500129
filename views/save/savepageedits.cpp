// What the actions of the page do; its layout and wiring are in savepage.cpp.

#include "models/domain/aside.h"
#include "models/items/opensaves.h"
#include "models/items/selection.h"
#include "models/json/jsonarena.h"
#include "models/json/jsonformat.h"
#include "views/common/disabledreason.h"
#include "views/save/pathrow.h"
#include "views/save/recoveryline.h"
#include "views/save/savelists.h"
#include "views/save/savepage.h"
#include "views/save/savetextdialog.h"
#include "views/save/savetreeview.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// As one value, or as an array of several.
QString indentedText(QByteArrayList texts)
{
    for (QByteArray &text : texts) {
        if (const auto arena = JsonArena::parseTrusted(text))
            text = indentedJson(*arena);
    }
    return QString::fromUtf8(texts.size() == 1 ? texts.first() : '[' + texts.join(",\n") + ']');
}

} // namespace

bool SavePage::canEdit() const
{
    return document() && document()->isLoaded() && !document()->isReadOnly();
}

void SavePage::connectActions()
{
    using A = SaveAction;
    m_actions.connectTo(A::Undo, this, [this] { document()->undoStack().undo(); });
    m_actions.connectTo(A::Redo, this, [this] { document()->undoStack().redo(); });
    m_actions.connectTo(A::Cut, this, &SavePage::cut);
    m_actions.connectTo(A::Copy, this, &SavePage::copy);
    m_actions.connectTo(A::Paste, this, &SavePage::paste);
    m_actions.connectTo(A::Delete, this, &SavePage::removeSelected);
    m_actions.connectTo(A::Duplicate, this, &SavePage::duplicate);
    m_actions.connectTo(A::Rename, m_tree, &SaveTreeView::editKey);
    m_actions.connectTo(A::InsertBefore, this, [this] { insert(false); });
    m_actions.connectTo(A::InsertInside, this, [this] { insert(true); });
    m_actions.connectTo(A::ChangeType, m_tree, &SaveTreeView::editType);
    m_actions.connectTo(A::EditAsText, this, &SavePage::editAsText);
    m_actions.connectTo(A::CopyPath, this, [this] {
        QGuiApplication::clipboard()->setText(m_selection.path().toString());
    });
    m_actions.connectTo(A::GoToPath, m_pathRow, &PathRow::focusPath);
    m_actions.connectTo(A::MoveUp, this, [this] { moveBy(-1); });
    m_actions.connectTo(A::MoveDown, this, [this] { moveBy(1); });
    m_actions.connectTo(A::SaveChanges, this, &SavePage::save);
    m_actions.connectTo(A::RevertChanges, this, [this] {
        if (const auto done = document()->revertAll(); !done)
            tellRefused(done.error());
    });
    m_actions.connectTo(A::SetBaseline, &m_baseline, &Baseline::begin);
    m_actions.connectTo(A::Reload, this, [this] {
        m_serverNotes.clear();
        m_player.reload();
        if (document())
            m_saves.reload(document()->target());
    });
    m_actions.connectTo(A::TakeBackLastSave, this,
                        [this] { m_saves.takeBackLast(document()->target()); });
    connect(m_changes, &ChangesList::copyPatchRequested, this,
            [this] { QGuiApplication::clipboard()->setText(document()->patch().toString()); });
    updateActions();
}

void SavePage::updateActions()
{
    using A = SaveAction;
    SaveDocument *shown = document();
    const auto node = shown && shown->isLoaded() ? m_tree->currentNode() : std::nullopt;
    const bool edits = canEdit();
    const bool there = node && shown->tree().isPresent(*node);
    const bool below = there && *node != SaveTree::Root && !m_tree->isOnRange();
    const bool inArray
        = below && shown->tree().type(shown->tree().parent(*node)) == JsonType::Array;
    const bool isContainer = there && shown->tree().isContainer(*node);
    const bool loaded = shown && shown->isLoaded();
    const auto enable = [this](A which, bool enabled) { action(which)->setEnabled(enabled); };
    enable(A::Undo, edits && shown->undoStack().canUndo());
    enable(A::Redo, edits && shown->undoStack().canRedo());
    enable(A::Cut, edits && below);
    enable(A::Copy, there && !m_tree->isOnRange());
    enable(A::Paste, edits);
    enable(A::Delete, edits && there && !m_tree->isOnRange());
    enable(A::Duplicate, edits && below);
    enable(A::Rename, edits && below && !inArray);
    enable(A::InsertBefore, edits && below);
    enable(A::InsertInside, edits && (isContainer || !node));
    enable(A::ChangeType, edits && there);
    enable(A::EditAsText, edits);
    enable(A::CopyPath, node.has_value());
    enable(A::GoToPath, loaded);
    enable(A::MoveUp, edits && inArray && shown->tree().row(*node) > 0);
    enable(A::MoveDown,
           edits && inArray
               && shown->tree().row(*node) + 1
                   < shown->tree().childCount(shown->tree().parent(*node)));
    const bool dirty = loaded && shown->state() == SaveDocument::State::Dirty;
    enable(A::SaveChanges, dirty && edits);
    const int changes = shown ? int(shown->changes().size()) : 0;
    action(A::SaveChanges)
        ->setIconText(changes > 0 ? tr("Save %n changes", nullptr, changes) : tr("Save"));
    enable(A::RevertChanges, loaded && shown->isDirty() && edits);
    enable(A::SetBaseline, loaded);
    enable(A::Reload, m_player.player().has_value());
    enable(A::TakeBackLastSave, edits && m_saves.lastSaved(shown->target()).has_value());
    const bool inExperience = edits && shown->target().table() == SaveTarget::Table::Progress;
    enable(A::GiveItem, edits);
    enable(A::MarkVisited, inExperience);
    enable(A::SetFlag, inExperience);
    enable(A::AddToCounter, edits);
    enable(A::UnlockAchievement, edits);
    m_recovery->setRefusal(!edits ? m_refusal
                               : loaded && shown->isDirty()
                               ? tr("Save or revert what is pending first.")
                               : QString());
    explainDisabled();
}

/// A disabled action says why where the reason is not in plain sight.
void SavePage::explainDisabled()
{
    using A = SaveAction;
    SaveDocument *shown = document();
    const QString reason = !shown ? tr("No player is open.") : m_refusal;
    for (const A which :
         {A::Undo, A::Redo, A::Cut, A::Paste, A::Delete, A::Duplicate, A::Rename, A::InsertBefore,
          A::InsertInside, A::ChangeType, A::EditAsText, A::SaveChanges, A::RevertChanges,
          A::TakeBackLastSave, A::GiveItem, A::AddToCounter, A::UnlockAchievement})
        sayWhyDisabled(*action(which), reason);
    explainMoving(reason);
    const bool onProfile = shown && shown->target().table() == SaveTarget::Table::Profile;
    for (const A which : {A::MarkVisited, A::SetFlag})
        sayWhyDisabled(*action(which),
                       reason.isEmpty() && onProfile
                           ? tr("This belongs to an experience: choose its tab first.")
                           : reason);
}

void SavePage::explainMoving(const QString &reason)
{
    const auto node = document() && document()->isLoaded() ? m_tree->currentNode() : std::nullopt;
    const bool inArray = node && *node != SaveTree::Root
        && document()->tree().type(document()->tree().parent(*node)) == JsonType::Array;
    const QString place = !node ? tr("Choose an element of an array first.")
        : !inArray ? tr("Only elements of an array have an order: the database stores none of "
                        "members.")
                   : QString();
    const auto say = [&](SaveAction which, const QString &atTheEnd) {
        sayWhyDisabled(*action(which),
                       !reason.isEmpty()      ? reason
                           : !place.isEmpty() ? place
                                              : atTheEnd);
    };
    say(SaveAction::MoveUp, tr("It is the first element."));
    say(SaveAction::MoveDown, tr("It is the last element."));
}

void SavePage::save()
{
    if (!document())
        return;
    if (document()->state() == SaveDocument::State::Conflict) {
        tellRefused(
            {Error::Kind::Conflict, tr("Choose for every line of Conflicts first."), {}, {}});
        return;
    }
    m_saves.save(document()->target());
}

void SavePage::copy()
{
    QByteArrayList texts;
    qsizetype bytes = 0;
    for (const SaveNodeId node : m_tree->selectedNodes()) {
        texts.append(document()->tree().text(node).utf8());
        bytes += texts.last().size();
    }
    if (texts.isEmpty())
        return;
    doAside(
        bytes, this, [texts] { return indentedText(texts); },
        [](const QString &text) { QGuiApplication::clipboard()->setText(text); });
}

void SavePage::cut()
{
    copy();
    removeSelected();
}

/// Into a container, else behind the current element, else as a member of a free name.
void SavePage::paste()
{
    const JsonText text(QGuiApplication::clipboard()->text().toUtf8());
    const SaveTree &tree = document()->tree();
    const SaveNodeId at = m_tree->currentNode().value_or(SaveTree::Root);
    const SaveNodeId container
        = tree.isContainer(at) || at == SaveTree::Root ? at : tree.parent(at);
    Result<SaveNodeId> made = container;
    if (tree.type(container) == JsonType::Array) {
        const int row = container == at ? tree.childCount(container) : tree.row(at) + 1;
        made = document()->addElement(container, row, text);
    } else if (tree.type(container) == JsonType::Object) {
        made = document()->addMember(container, document()->freeKey(container, u"pasted"_s), text);
    } else if (const auto done = document()->setDocument(text); !done) {
        made = done.error();
    }
    if (made)
        m_tree->goTo(*made);
    else
        tellRefused(made.error());
}

/// The next sibling is current afterwards, as if the row had gone at once.
void SavePage::removeSelected()
{
    const SaveTree &tree = document()->tree();
    QList<SaveNodeId> nodes;
    for (const SaveNodeId node : m_tree->selectedNodes()) {
        if (tree.isPresent(node))
            nodes.append(node);
    }
    if (nodes.isEmpty())
        return;
    const SaveNodeId last = nodes.last();
    std::optional<SaveNodeId> next;
    if (last != SaveTree::Root) {
        const SaveNodeId container = tree.parent(last);
        const int row = tree.row(last);
        if (row + 1 < tree.childCount(container))
            next = tree.child(container, row + 1);
        else if (row > 0)
            next = tree.child(container, row - 1);
        else
            next = container;
    }
    if (const auto done = document()->remove(nodes); !done)
        tellRefused(done.error());
    else if (next && tree.isAttached(*next))
        m_tree->goTo(*next);
}

void SavePage::duplicate()
{
    const auto node = m_tree->currentNode();
    if (!node)
        return;
    const auto made = document()->duplicate(*node);
    if (made)
        m_tree->goTo(*made);
    else
        tellRefused(made.error());
}

/// A new null with its editor open: the key first where there is one.
void SavePage::insert(bool inside)
{
    const SaveTree &tree = document()->tree();
    const auto current = m_tree->currentNode();
    if (!inside && (!current || *current == SaveTree::Root))
        return;
    const SaveNodeId container = inside ? current.value_or(SaveTree::Root) : tree.parent(*current);
    const bool isArray = tree.type(container) == JsonType::Array;
    const auto made = isArray
        ? document()->addElement(
            container, inside ? tree.childCount(container) : tree.row(*current), JsonText("null"))
        : document()->addMember(container, document()->freeKey(container, u"new"_s),
                                JsonText("null"));
    if (!made) {
        tellRefused(made.error());
        return;
    }
    m_tree->goTo(*made);
    isArray ? m_tree->editValue() : m_tree->editKey();
}

void SavePage::moveBy(int rows)
{
    const auto node = m_tree->currentNode();
    if (!node)
        return;
    if (const auto done = document()->moveElement(*node, document()->tree().row(*node) + rows);
        !done) {
        tellRefused(done.error());
        return;
    }
    m_tree->goTo(*node);
    takeCurrent(m_tree->currentIndex()); // the same row, at another path
}

void SavePage::editAsText()
{
    const QPointer<SaveDocument> target = document();
    const SaveNodeId node = m_tree->currentNode().value_or(SaveTree::Root);
    auto *dialog = new SaveTextDialog(
        target->tree().path(node).toString(), target->tree().text(node),
        [target, node](const JsonText &text) -> Result<void> {
            if (!target || !target->tree().isAttached(node))
                return Error{Error::Kind::NotFound, tr("The place is not there any more."), {}, {}};
            return target->setValue(node, text);
        },
        this);
    dialog->open();
}

} // namespace waymark

// How the keys move in the Save tree, and what opens by them.

#include "models/items/savetreemodel.h"
#include "views/tree/savetreeview.h"
#include "views/tree/treeexpander.h"

#include <QKeyEvent>

namespace waymark {
namespace {

Qt::KeyboardModifiers modifiersOf(const QKeyEvent &event)
{
    return event.modifiers() & ~Qt::KeypadModifier;
}

} // namespace

/// Of those that the window, too, has a use for.
bool SaveTreeView::isMovingKey(const QKeyEvent &event)
{
    const auto keys = modifiersOf(event);
    switch (event.key()) {
    case Qt::Key_Up:
    case Qt::Key_Down:
        return keys == Qt::AltModifier || keys == Qt::ControlModifier;
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_PageUp:
    case Qt::Key_PageDown:
        return keys == Qt::ControlModifier;
    default:
        return keys == Qt::ControlModifier && event.key() >= Qt::Key_1 && event.key() <= Qt::Key_9;
    }
}

bool SaveTreeView::takeMovingKey(const QKeyEvent &event)
{
    return takeOpeningKey(event) || goByKey(event);
}

/// An asterisk opens the siblings: most keyboards have none without Shift, so that Shift makes a
/// difference only on the keypad. Ctrl with it opens all that is inside, as does Shift there.
bool SaveTreeView::takeOpeningKey(const QKeyEvent &event)
{
    const auto keys = modifiersOf(event);
    if (event.key() == Qt::Key_Asterisk) {
        const bool isInside = (keys & Qt::ControlModifier)
            || event.modifiers() == (Qt::ShiftModifier | Qt::KeypadModifier);
        isInside ? expandSubtree() : expandSiblings();
        return true;
    }
    if (keys != Qt::ControlModifier || event.key() < Qt::Key_1 || event.key() > Qt::Key_9)
        return false;
    expandToLevel(event.key() - Qt::Key_1);
    return true;
}

bool SaveTreeView::goByKey(const QKeyEvent &event)
{
    const auto keys = modifiersOf(event);
    const int key = event.key();
    const bool isBack = key == Qt::Key_Up || key == Qt::Key_Left;
    const bool isUpOrDown = key == Qt::Key_Up || key == Qt::Key_Down;
    if (keys == Qt::NoModifier && key == Qt::Key_Home) {
        makeCurrent(m_model.index(0, 0, {}));
    } else if (keys == Qt::NoModifier && key == Qt::Key_End) {
        makeCurrent(lastVisible());
    } else if (keys == Qt::ControlModifier && key == Qt::Key_Up) {
        QModelIndex above = currentIndex().parent();
        if (SaveTreeModel::isRange(above))
            above = above.parent();
        if (above.isValid())
            makeCurrent(above);
    } else if (keys == Qt::ControlModifier && key == Qt::Key_Down) {
        goToLastChild();
    } else if (keys == Qt::AltModifier && isUpOrDown) {
        goToSibling(isBack ? -1 : 1);
    } else if (keys == Qt::ControlModifier && (key == Qt::Key_PageUp || key == Qt::Key_PageDown)) {
        goToSamePlace(key == Qt::Key_PageUp ? -1 : 1);
    } else if (keys == Qt::ControlModifier && (key == Qt::Key_Left || key == Qt::Key_Right)) {
        moveCell(isBack ? -1 : 1);
    } else {
        return false;
    }
    return true;
}

/// From one range into the next as well: nobody counts them.
void SaveTreeView::goToSibling(int step)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid())
        return;
    const QModelIndex sibling = current.siblingAtColumn(0).siblingAtRow(current.row() + step);
    if (sibling.isValid()) {
        makeCurrent(sibling);
        return;
    }
    const QModelIndex range = current.parent();
    const QModelIndex next
        = SaveTreeModel::isRange(range) ? range.siblingAtRow(range.row() + step) : QModelIndex();
    if (const int rows = next.isValid() ? m_model.rowCount(next) : 0; rows > 0)
        makeCurrent(m_model.index(step > 0 ? 0 : rows - 1, 0, next));
}

/// From things/3/owner/name to things/4/owner/name, past elements that have no such place.
void SaveTreeView::goToSamePlace(int step)
{
    const auto node = currentNode();
    if (!node || isOnRange())
        return;
    const SaveTree &tree = m_model.document()->tree();
    SaveNodeId element = *node;
    while (element != SaveTree::Root && tree.type(tree.parent(element)) != JsonType::Array)
        element = tree.parent(element);
    if (element == SaveTree::Root)
        return;
    const JsonPointer path = tree.path(element);
    const QStringList inside = tree.path(*node).tokens().mid(path.tokens().size());
    for (qsizetype at = path.lastToken().toLongLong() + step; at >= 0; at += step) {
        const JsonPointer other = path.parent().child(at);
        if (!tree.find(other))
            return;
        if (const auto same = tree.find(JsonPointer(other.tokens() + inside))) {
            goTo(*same);
            return;
        }
    }
}

void SaveTreeView::goToLastChild()
{
    QModelIndex at = currentIndex().siblingAtColumn(0);
    for (int rows = m_model.rowCount(at); at.isValid() && rows > 0; rows = m_model.rowCount(at)) {
        expand(at);
        at = m_model.index(rows - 1, 0, at);
        if (!SaveTreeModel::isRange(at))
            break;
    }
    if (at.isValid())
        makeCurrent(at);
}

/// The row stays selected as a whole.
void SaveTreeView::moveCell(int step)
{
    const QModelIndex cell = currentIndex().siblingAtColumn(currentIndex().column() + step);
    if (cell.isValid())
        makeCurrent(cell);
}

/// Tab takes to the next value that can be typed, past containers and what is read-only; from a key
/// first to the value beside it.
void SaveTreeView::closeEditor(QWidget *editor, QAbstractItemDelegate::EndEditHint hint)
{
    const bool forward = hint == QAbstractItemDelegate::EditNextItem;
    const bool walks = forward || hint == QAbstractItemDelegate::EditPreviousItem;
    const QPersistentModelIndex edited = indexAt(editor->geometry().center());
    QTreeView::closeEditor(editor, walks ? QAbstractItemDelegate::NoHint : hint);
    emit editorClosed(hint == QAbstractItemDelegate::RevertModelCache);
    if (walks && edited.isValid())
        editNext(edited, forward ? 1 : -1);
}

void SaveTreeView::editNext(const QModelIndex &from, int step)
{
    QModelIndex row = from.siblingAtColumn(SaveTreeModel::KeyColumn);
    bool isHere = step > 0 && from.column() == SaveTreeModel::KeyColumn;
    while (row.isValid()) {
        if (!std::exchange(isHere, false))
            row = step > 0 ? indexBelow(row) : indexAbove(row);
        const QModelIndex value = row.siblingAtColumn(SaveTreeModel::ValueColumn);
        if (value.isValid() && (m_model.flags(value) & Qt::ItemIsEditable)) {
            makeCurrent(row);
            scrollTo(row);
            edit(value);
            return;
        }
    }
}

} // namespace waymark

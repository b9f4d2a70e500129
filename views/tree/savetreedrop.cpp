// Rows that come and go: by the mouse, and by steps that take them away and bring them back.

#include "models/items/savemimedata.h"
#include "models/items/savetreemodel.h"
#include "views/tree/savetreeview.h"

#include <QDropEvent>
#include <QMimeData>

namespace waymark {

std::optional<SaveTreeView::Drop> SaveTreeView::dropAt(const QPoint &position) const
{
    const SaveDocument *document = m_model.document();
    if (!document || !document->isLoaded() || document->isReadOnly())
        return std::nullopt;
    const SaveTree &tree = document->tree();
    const QModelIndex over = indexAt(position).siblingAtColumn(SaveTreeModel::KeyColumn);
    if (!over.isValid()) {
        return tree.isContainer(SaveTree::Root)
            ? std::optional(Drop{SaveTree::Root, tree.childCount(SaveTree::Root)})
            : std::nullopt;
    }
    const SaveNodeId node = SaveTreeModel::nodeOf(over);
    if (SaveTreeModel::isRange(over) || !tree.isPresent(node))
        return std::nullopt;
    const QRect row = visualRect(over);
    const int margin = std::clamp(row.height() / 4, 2, 12);
    const bool isAbove = position.y() < row.top() + margin;
    const bool isBelow = position.y() > row.bottom() - margin;
    if (tree.isContainer(node) && ((!isAbove && !isBelow) || node == SaveTree::Root))
        return Drop{node, tree.childCount(node)};
    if (node == SaveTree::Root)
        return std::nullopt;
    const bool isInUpperHalf = position.y() < row.center().y();
    return Drop{tree.parent(node), tree.row(node) + (isInUpperHalf ? 0 : 1)};
}

void SaveTreeView::dragEnterEvent(QDragEnterEvent *event)
{
    QTreeView::dragEnterEvent(event);
    if (event->mimeData()->hasFormat(QLatin1StringView(SaveMimeType)))
        event->acceptProposedAction();
}

void SaveTreeView::dragMoveEvent(QDragMoveEvent *event)
{
    QTreeView::dragMoveEvent(event); // scrolls, and shows the place
    if (event->mimeData()->hasFormat(QLatin1StringView(SaveMimeType))
        && dropAt(event->position().toPoint()))
        event->acceptProposedAction();
    else
        event->ignore();
}

/// Moved here, or copied with Ctrl. What comes from elsewhere is always a copy: nothing is taken
/// out of another save behind its back.
void SaveTreeView::dropEvent(QDropEvent *event)
{
    const auto to = dropAt(event->position().toPoint());
    const QList<SaveNodeId> nodes = m_model.ownNodes(*event->mimeData());
    const auto values = carriedValues(*event->mimeData());
    const bool copies
        = event->dropAction() == Qt::CopyAction || event->modifiers().testFlag(Qt::ControlModifier);
    setState(NoState);
    viewport()->update();
    stopAutoScroll();
    if (!to || (nodes.isEmpty() && !values)) {
        event->ignore();
        return;
    }
    event->setDropAction(Qt::CopyAction); // after a move the rows that went are not the view's
    event->accept();
    if (!nodes.isEmpty())
        emit moveWanted(nodes, *to, copies);
    else
        emit valuesDropped(*values, *to);
}

/// An undone step may take a container away and bring it back, with the very rows it had.
void SaveTreeView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const auto isGoing = [&](QModelIndex index) {
        while (index.isValid() && index.parent() != parent)
            index = index.parent();
        return index.isValid() && index.row() >= first && index.row() <= last;
    };
    const bool takesCurrent = currentIndex().isValid() && isGoing(currentIndex());
    const quint64 current = SaveTreeModel::rowId(currentIndex());
    m_goneExpanded.clear();
    // Not by indexBelow(): it would lay the whole tree out for each row that goes.
    QModelIndexList open;
    const auto noteOpen = [&](const QModelIndex &above, int from, int to) {
        for (int row = from; row <= to; ++row) {
            if (const QModelIndex index = m_model.index(row, 0, above); isExpanded(index))
                open.append(index);
        }
    };
    noteOpen(parent, first, last);
    while (!open.isEmpty()) {
        const QModelIndex index = open.takeLast();
        m_goneExpanded.insert(SaveTreeModel::rowId(index));
        noteOpen(index, 0, m_model.rowCount(index) - 1);
    }
    if (takesCurrent)
        goBeside(parent, first, last);
    QTreeView::rowsAboutToBeRemoved(parent, first, last);
    m_goneCurrent = takesCurrent ? std::optional(current) : std::nullopt;
    m_currentInstead = SaveTreeModel::rowId(currentIndex());
}

/// To the next of the rows that stay, else to the one before, else to what they are in.
void SaveTreeView::goBeside(const QModelIndex &parent, int first, int last)
{
    QModelIndex beside = m_model.index(last + 1, 0, parent);
    if (!beside.isValid())
        beside = m_model.index(first - 1, 0, parent);
    if (!beside.isValid())
        beside = SaveTreeModel::isRange(parent) ? parent.parent() : parent;
    const bool isAlone = selectionModel()->selectedRows().size() <= 1;
    selectionModel()->setCurrentIndex(beside,
                                      isAlone ? QItemSelectionModel::ClearAndSelect
                                              | QItemSelectionModel::Rows
                                              : QItemSelectionModel::NoUpdate);
}

void SaveTreeView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    QTreeView::rowsInserted(parent, first, last);
    const QSet<quint64> expanded = std::exchange(m_goneExpanded, {});
    for (const quint64 row : expanded) {
        if (const QModelIndex index = m_model.indexOfRow(row); index.isValid())
            expand(index);
    }
    // Once the step is done: a row comes before its node says that it is there.
    if (m_goneCurrent)
        QMetaObject::invokeMethod(this, &SaveTreeView::goBack, Qt::QueuedConnection);
}

/// To the row that went and is there again, where nobody has gone elsewhere since.
void SaveTreeView::goBack()
{
    const auto current = std::exchange(m_goneCurrent, std::nullopt);
    if (!current || SaveTreeModel::rowId(currentIndex()) != m_currentInstead)
        return;
    if (const QModelIndex index = m_model.indexOfRow(*current); index.isValid())
        makeCurrent(index);
}

} // namespace waymark

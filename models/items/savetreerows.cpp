// How rows come, go and stand in ranges; what they say is in savetreetext.cpp.

#include "models/items/savetreemodel.h"

namespace waymark {

/// Looked at for the first time, a container with too many children for one run has them in ranges;
/// from then on it is as it is until its rows go.
const RowRanges *SaveTreeModel::rangesOf(SaveNodeId container) const
{
    const auto found = m_ranges.constFind(container);
    if (found != m_ranges.cend())
        return &*found;
    const int rows = tree().childCount(container);
    if (rows <= m_rangeSize || m_grown.contains(container))
        return nullptr;
    return &*m_ranges.insert(container, RowRanges(rows, m_rangeSize));
}

QModelIndex SaveTreeModel::rangeIndex(SaveNodeId container, int range, int column) const
{
    return createIndex(range, column, quintptr(container) | (quintptr(range) + 1) << 32);
}

QModelIndex SaveTreeModel::indexOfRow(quint64 rowId) const
{
    const auto node = SaveNodeId(rowId);
    const auto range = int(rowId >> 32) - 1;
    if (!isShown() || node >= tree().nodeCount() || !tree().isAttached(node))
        return {};
    if (range < 0)
        return indexOf(node);
    const RowRanges *ranges = rangesOf(node);
    return ranges && range < ranges->count() ? rangeIndex(node, range) : QModelIndex();
}

QModelIndex SaveTreeModel::parentOfRow(SaveNodeId container, int row) const
{
    if (const RowRanges *ranges = rangesOf(container))
        return rangeIndex(container, ranges->rangeOf(row));
    return container == SaveTree::Root ? QModelIndex() : indexOf(container);
}

void SaveTreeModel::settleRanges()
{
    if (!m_pending)
        return;
    m_ranges.remove(m_pending->container);
    if (m_pending->ranges)
        m_ranges.insert(m_pending->container, *m_pending->ranges);
    m_pending.reset();
}

void SaveTreeModel::rowsAboutToBeInserted(SaveNodeId parent, int first, int last)
{
    if (!isShown())
        return;
    const QModelIndex at = parent == SaveTree::Root ? QModelIndex() : indexOf(parent);
    const int rows = last - first + 1;
    const int before = tree().childCount(parent);
    if (const RowRanges *ranges = rangesOf(parent)) {
        const int range = ranges->rangeOf(first);
        const int start = ranges->first(range);
        m_pending = Pending{parent, *ranges};
        m_pending->ranges->grow(range, rows);
        beginInsertRows(rangeIndex(parent, range), first - start, last - start);
    } else if (before == 0 && rows > m_rangeSize) {
        m_pending = Pending{parent, RowRanges(rows, m_rangeSize)};
        beginInsertRows(at, 0, m_pending->ranges->count() - 1);
    } else {
        if (before + rows > m_rangeSize)
            m_grown.insert(parent);
        beginInsertRows(at, first, last);
    }
}

void SaveTreeModel::rowsInserted()
{
    if (!isShown())
        return;
    settleRanges();
    endInsertRows();
}

void SaveTreeModel::rowsAboutToBeRemoved(SaveNodeId parent, int first, int last)
{
    if (!isShown())
        return;
    const QModelIndex at = parent == SaveTree::Root ? QModelIndex() : indexOf(parent);
    const bool allGo = last - first + 1 == tree().childCount(parent);
    if (allGo)
        m_grown.remove(parent);
    const RowRanges *ranges = rangesOf(parent);
    if (!ranges) {
        beginRemoveRows(at, first, last);
    } else if (allGo) {
        m_pending = Pending{parent, std::nullopt};
        beginRemoveRows(at, 0, ranges->count() - 1);
    } else {
        const int range = ranges->rangeOf(first);
        const int start = ranges->first(range);
        Q_ASSERT(ranges->rangeOf(last) == range); // rows go one by one, or all
        m_pending = Pending{parent, *ranges};
        m_pending->ranges->grow(range, first - last - 1);
        beginRemoveRows(rangeIndex(parent, range), first - start, last - start);
    }
}

void SaveTreeModel::rowsRemoved()
{
    if (!isShown())
        return;
    settleRanges();
    endRemoveRows();
}

void SaveTreeModel::rowAboutToBeMoved(SaveNodeId parent, int from, int destination)
{
    if (!isShown())
        return;
    const RowRanges *ranges = rangesOf(parent);
    if (!ranges) {
        const QModelIndex at = parent == SaveTree::Root ? QModelIndex() : indexOf(parent);
        beginMoveRows(at, from, from, at, destination);
        return;
    }
    const int source = ranges->rangeOf(from);
    const int behind = ranges->first(source) + ranges->size(source);
    // At the end of its own range it stays there rather than begin the next.
    const int target = destination == behind ? source : ranges->rangeOf(destination);
    m_pending = Pending{parent, *ranges};
    m_pending->ranges->grow(source, -1);
    m_pending->ranges->grow(target, 1);
    beginMoveRows(rangeIndex(parent, source), from - ranges->first(source),
                  from - ranges->first(source), rangeIndex(parent, target),
                  destination - ranges->first(target));
}

void SaveTreeModel::rowMoved()
{
    if (!isShown())
        return;
    settleRanges();
    endMoveRows();
}

/// Elements are named by their index, and ranges by their first and last.
void SaveTreeModel::tellAllChanged(SaveNodeId container)
{
    const RowRanges *ranges = rangesOf(container);
    if (!ranges) {
        const std::vector<SaveNodeId> &rows = tree().children(container);
        emit dataChanged(indexOf(rows.front()), indexOf(rows.back()));
        return;
    }
    emit dataChanged(rangeIndex(container, 0),
                     rangeIndex(container, ranges->count() - 1, ValueColumn));
    for (int range = 0; range < ranges->count(); ++range) {
        const QModelIndex parent = rangeIndex(container, range);
        if (const int rows = ranges->size(range); rows > 0)
            emit dataChanged(index(0, 0, parent), index(rows - 1, 0, parent));
    }
}

} // namespace waymark

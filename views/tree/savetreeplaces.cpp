// How the tree was left, while a document is open and beyond; the rest is in savetreeview.cpp.

#include "models/items/savetreemodel.h"
#include "views/tree/savetreeview.h"

namespace waymark {

void SaveTreeView::keepPlaces()
{
    SaveDocument *document = m_model.document();
    if (!document)
        return;
    if (!m_places.contains(document)) {
        connect(document, &QObject::destroyed, this,
                [this, document] { m_places.remove(document); });
    }
    Places places;
    for (QModelIndex index = m_model.index(0, 0, {}); index.isValid(); index = indexBelow(index)) {
        if (isExpanded(index))
            places.expanded.insert(SaveTreeModel::rowId(index));
    }
    if (currentIndex().isValid())
        places.current = SaveTreeModel::rowId(currentIndex());
    if (const QModelIndex top = indexAt({}); top.isValid())
        places.top = SaveTreeModel::rowId(top);
    m_places.insert(document, places);
}

void SaveTreeView::restorePlaces()
{
    const auto found = m_places.constFind(m_model.document());
    if (found == m_places.cend()) {
        scrollToTop(); // not where the one before was left
        return;
    }
    const Places places = *found;
    for (const quint64 row : places.expanded) {
        if (const QModelIndex index = m_model.indexOfRow(row); index.isValid())
            expand(index);
    }
    if (isSomewhere())
        return;
    const QModelIndex current
        = places.current ? m_model.indexOfRow(*places.current) : QModelIndex();
    if (current.isValid())
        makeCurrent(current);
    const QModelIndex top = places.top ? m_model.indexOfRow(*places.top) : QModelIndex();
    if (top.isValid())
        scrollTo(top, PositionAtTop);
}

/// Somebody went there: with the focus the first row is current by itself.
bool SaveTreeView::isSomewhere() const
{
    return currentIndex().isValid() && currentIndex().siblingAtColumn(0) != m_model.index(0, 0, {});
}

void SaveTreeView::expandSmall()
{
    constexpr int FewChildren = 5;
    constexpr int RowsAtFirst = 22;
    int rows = m_model.rowCount({});
    for (int row = 0; row < m_model.rowCount({}) && rows < RowsAtFirst; ++row) {
        const QModelIndex index = m_model.index(row, 0, {});
        const int children = m_model.rowCount(index);
        if (children == 0 || children > FewChildren)
            continue;
        expand(index);
        rows += children;
    }
}

KeptView::Row SaveTreeView::keptRow(const QModelIndex &index) const
{
    return {index.data(SaveTreeModel::PathRole).value<JsonPointer>(),
            SaveTreeModel::isRange(index) ? index.row() : -1};
}

QModelIndex SaveTreeView::indexOf(const KeptView::Row &row) const
{
    const auto node = m_model.document()->tree().find(row.path);
    if (!node)
        return {};
    const auto range = row.range < 0 ? 0 : (quint64(row.range) + 1) << 32;
    return m_model.indexOfRow(quint64(*node) | range);
}

/// With all that contains it open.
bool SaveTreeView::isInView(const QModelIndex &index) const
{
    QModelIndex above = index.parent();
    while (above.isValid() && isExpanded(above))
        above = above.parent();
    return index.isValid() && !above.isValid();
}

KeptView SaveTreeView::view() const
{
    constexpr int MostLookedAt = 20'000;
    constexpr int MostExpanded = 2'000;
    KeptView view;
    if (!m_model.document() || !m_model.document()->isLoaded())
        return view;
    QModelIndex index = m_model.index(0, 0, {});
    for (int looked = 0;
         index.isValid() && looked < MostLookedAt && view.expanded.size() < MostExpanded;
         ++looked, index = indexBelow(index)) {
        if (isExpanded(index))
            view.expanded.append(keptRow(index));
    }
    if (currentIndex().isValid() && !isOnRange())
        view.current = keptRow(currentIndex()).path;
    if (const QModelIndex top = indexAt({}); top.isValid())
        view.top = keptRow(top);
    return view;
}

void SaveTreeView::showView(const KeptView &view)
{
    if (!m_model.document() || !m_model.document()->isLoaded())
        return;
    // From the inside: what is in a closed row costs no layout.
    for (auto row = view.expanded.crbegin(); row != view.expanded.crend(); ++row) {
        if (const QModelIndex index = indexOf(*row); index.isValid())
            expand(index);
    }
    if (isSomewhere())
        return;
    const QModelIndex current = view.current ? indexOf({*view.current}) : QModelIndex();
    if (isInView(current))
        makeCurrent(current);
    const QModelIndex top = view.top ? indexOf(*view.top) : QModelIndex();
    if (isInView(top))
        scrollTo(top, PositionAtTop);
}

} // namespace waymark

// How the tree was left, while a document is open and beyond; the rest is in savetreeview.cpp.

#include "models/items/savetreemodel.h"
#include "views/tree/savetreeview.h"

#include <algorithm>

namespace waymark {
namespace {

constexpr int MostExpanded = 2'000; ///< of a view that is kept

} // namespace

void SaveTreeView::keepPlaces()
{
    SaveDocument *document = m_model.document();
    if (!document)
        return;
    if (!m_places.contains(document)) {
        connect(document, &QObject::destroyed, this,
                [this, document] { m_places.remove(document); });
    }
    m_places.insert(document, placesNow());
}

SaveTreeView::Places SaveTreeView::placesNow() const
{
    Places places{expandedRows(), {}, {}};
    if (currentIndex().isValid())
        places.current = SaveTreeModel::rowId(currentIndex());
    if (const QModelIndex top = indexAt({}); top.isValid())
        places.top = SaveTreeModel::rowId(top);
    return places;
}

QSet<quint64> SaveTreeView::expandedRows() const
{
    QSet<quint64> rows;
    for (QModelIndex index = m_model.index(0, 0, {}); index.isValid(); index = indexBelow(index)) {
        if (isExpanded(index))
            rows.insert(SaveTreeModel::rowId(index));
    }
    return rows;
}

void SaveTreeView::beginFilter()
{
    if (!m_unfiltered)
        m_unfiltered = placesNow();
}

/// Who has gone elsewhere meanwhile stays there.
void SaveTreeView::endFilter()
{
    const auto before = std::exchange(m_unfiltered, std::nullopt);
    if (!before)
        return;
    for (const quint64 row : expandedRows()) {
        if (!before->expanded.contains(row))
            collapse(m_model.indexOfRow(row));
    }
    for (const quint64 row : before->expanded) {
        if (const QModelIndex index = m_model.indexOfRow(row); index.isValid())
            expand(index);
    }
    const QModelIndex current = currentIndex();
    const bool isThere = before->current
        == (current.isValid() ? std::optional(SaveTreeModel::rowId(current)) : std::nullopt);
    const QModelIndex top = before->top ? m_model.indexOfRow(*before->top) : QModelIndex();
    if (isThere && top.isValid())
        scrollTo(top, PositionAtTop);
    else
        scrollTo(current);
}

void SaveTreeView::restorePlaces()
{
    if (!m_places.contains(m_model.document())) {
        scrollToTop(); // not where the one before was left
        return;
    }
    const Places places = m_places.value(m_model.document());
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

/// By the rows that were open, of which a filter may hide any.
KeptView SaveTreeView::unfilteredView() const
{
    KeptView view;
    for (const quint64 row : m_unfiltered->expanded) {
        if (const QModelIndex index = m_model.indexOfRow(row); index.isValid())
            view.expanded.append(keptRow(index));
    }
    std::sort(view.expanded.begin(), view.expanded.end(),
              [](const KeptView::Row &a, const KeptView::Row &b) {
                  const qsizetype depth = a.path.tokens().size() - b.path.tokens().size();
                  return depth != 0 ? depth < 0 : a.range < b.range;
              });
    if (view.expanded.size() > MostExpanded)
        view.expanded.resize(MostExpanded);
    const auto index = [this](const std::optional<quint64> &row) {
        return row ? m_model.indexOfRow(*row) : QModelIndex();
    };
    if (const QModelIndex current = index(m_unfiltered->current);
        current.isValid() && !SaveTreeModel::isRange(current))
        view.current = keptRow(current).path;
    if (const QModelIndex top = index(m_unfiltered->top); top.isValid())
        view.top = keptRow(top);
    return view;
}

KeptView SaveTreeView::view() const
{
    constexpr int MostLookedAt = 20'000;
    KeptView view;
    if (!m_model.document() || !m_model.document()->isLoaded())
        return view;
    if (m_unfiltered)
        return unfilteredView();
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

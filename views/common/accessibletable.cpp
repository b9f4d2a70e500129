#include "views/common/accessibletable.h"

#include "views/common/accessibletablepart.h"

#include <QAccessibleWidget>

#include <algorithm>

namespace waymark {
namespace {

class CellInterface final : public AccessibleTablePart, public QAccessibleTableCellInterface
{
public:
    CellInterface(QTableView *view, int number)
        : AccessibleTablePart(view, number)
    {
    }

    bool isValid() const override { return index().isValid(); }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QString text(QAccessible::Text kind) const override
    {
        if (kind != QAccessible::Name)
            return {};
        const QString text = index().data(Qt::AccessibleTextRole).toString();
        return text.isEmpty() ? index().data().toString() : text;
    }
    QRect rect() const override
    {
        return isValid() ? onScreen(view()->visualRect(index())) : QRect();
    }
    QAccessible::State state() const override
    {
        if (!isValid())
            return noLongerThere();
        return stateOf(isSelected(), view()->currentIndex() == index(),
                       !view()->viewport()->rect().intersects(view()->visualRect(index())));
    }

    int childCount() const override { return editor() ? 1 : 0; }
    QAccessibleInterface *child(int number) const override
    {
        return number == 0 ? QAccessible::queryAccessibleInterface(editor()) : nullptr;
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        auto *inside = child(0);
        return inside && inside->rect().contains(x, y) ? inside : nullptr;
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && editor() && child->object() == editor() ? 0 : -1;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableCellInterface
            ? static_cast<QAccessibleTableCellInterface *>(this)
            : nullptr;
    }
    bool isSelected() const override { return view()->selectionModel()->isSelected(index()); }
    QList<QAccessibleInterface *> columnHeaderCells() const override { return {}; }
    QList<QAccessibleInterface *> rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return number() % columns(); }
    int rowIndex() const override { return number() / columns(); }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface *table() const override { return parent(); }

private:
    [[nodiscard]] int columns() const { return std::max(1, view()->model()->columnCount()); }
    [[nodiscard]] QModelIndex index() const
    {
        return view() && view()->model() ? view()->model()->index(rowIndex(), columnIndex())
                                         : QModelIndex();
    }
    [[nodiscard]] QWidget *editor() const
    {
        return isValid() ? view()->indexWidget(index()) : nullptr;
    }
};

class TableInterface final : public QAccessibleWidget, public QAccessibleTableInterface
{
public:
    static constexpr auto AskedFor = "waymarkCells"; ///< a property of the view

    explicit TableInterface(QTableView *view)
        : QAccessibleWidget(view, QAccessible::Table)
        , m_view(view)
        , m_cells([view](int number) { return new CellInterface(view, number); })
    {
    }
    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface *>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }

    int childCount() const override { return rowCount() * columnCount(); }
    QAccessibleInterface *child(int number) const override
    {
        return m_cells.part(number, childCount());
    }
    int indexOfChild(const QAccessibleInterface *child) const override
    {
        return AccessibleParts::numberOf(child);
    }
    QAccessibleInterface *childAt(int x, int y) const override
    {
        const QModelIndex at = m_view->indexAt(m_view->viewport()->mapFromGlobal(QPoint(x, y)));
        return at.isValid() ? cellAt(at.row(), at.column()) : nullptr;
    }
    QAccessibleInterface *focusChild() const override
    {
        const QModelIndex at = m_view->currentIndex();
        return m_view->hasFocus() && at.isValid() ? cellAt(at.row(), at.column()) : nullptr;
    }

    QAccessibleInterface *caption() const override { return nullptr; }
    QAccessibleInterface *summary() const override { return nullptr; }
    QAccessibleInterface *cellAt(int row, int column) const override
    {
        return child(row * columnCount() + column);
    }
    int columnCount() const override
    {
        return m_view->model() ? m_view->model()->columnCount() : 0;
    }
    int rowCount() const override { return m_view->model() ? m_view->model()->rowCount() : 0; }
    QString columnDescription(int column) const override
    {
        return m_view->model()->headerData(column, Qt::Horizontal).toString();
    }
    QString rowDescription(int) const override { return {}; }

    int selectedCellCount() const override { return selectedRowCount() * columnCount(); }
    QList<QAccessibleInterface *> selectedCells() const override
    {
        QList<QAccessibleInterface *> cells;
        for (const int row : selectedRows()) {
            for (int column = 0; column < columnCount(); ++column)
                cells.append(cellAt(row, column));
        }
        return cells;
    }
    int selectedColumnCount() const override { return 0; }
    QList<int> selectedColumns() const override { return {}; }
    bool isColumnSelected(int) const override { return false; }
    bool selectColumn(int) override { return false; }
    bool unselectColumn(int) override { return false; }
    int selectedRowCount() const override { return int(selectedRows().size()); }
    QList<int> selectedRows() const override
    {
        QList<int> rows;
        for (const QModelIndex &index : m_view->selectionModel()->selectedRows())
            rows.append(index.row());
        return rows;
    }
    bool isRowSelected(int row) const override
    {
        return m_view->selectionModel()->isRowSelected(row);
    }
    bool selectRow(int row) override
    {
        if (row < 0 || row >= rowCount())
            return false;
        m_view->selectRow(row);
        return true;
    }
    bool unselectRow(int row) override
    {
        if (!isRowSelected(row))
            return false;
        m_view->selectionModel()->select(m_view->model()->index(row, 0),
                                         QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
        return true;
    }
    /// Cells ask the view each time: there is nothing to bring up to date.
    void modelChange(QAccessibleTableModelChangeEvent *) override { }

private:
    QTableView *m_view;
    mutable AccessibleParts m_cells;
};

} // namespace

void presentCells(QTableView *view)
{
    presentTable<TableInterface>(view);
}

} // namespace waymark

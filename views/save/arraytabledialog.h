#pragma once

#include "models/items/arraytablemodel.h"

#include <QDialog>

class QLabel;
class QSortFilterProxyModel;
class QTableView;

namespace waymark {

/// An array of objects as a table beside the tree: it stays open while one works, and what is typed
/// in it is typed in the tree.
class ArrayTableDialog final : public QDialog
{
    Q_OBJECT
public:
    ArrayTableDialog(SaveTreeModel &tree, SaveNodeId array, QWidget *parent);

signals:
    void wanted(waymark::SaveNodeId node); ///< show it in the tree

private:
    void tellColumns();
    void sort(int column);
    [[nodiscard]] QModelIndex currentCell() const; ///< of the model
    void keepCell();
    void restoreCell();

    ArrayTableModel m_model;
    QSortFilterProxyModel *m_order;
    QTableView *m_table;
    QLabel *m_note;
    QLabel *m_trouble;
    std::optional<SaveNodeId> m_element; ///< that of the current cell, for when rows are read anew
    QString m_column; ///< its name
};

} // namespace waymark

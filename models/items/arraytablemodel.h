#pragma once

#include "models/items/savetreemodel.h"

#include <QAbstractTableModel>

namespace waymark {

/// An array of objects of the open save as a table: an element a row, a column for each key that
/// elements have, those of objects inside them beside it. Cells are the nodes of the tree: they say
/// what it says, and an edit is the same step on the same stack.
class ArrayTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int IndexColumn = 0;
    static constexpr int MostColumns = 100;
    static constexpr int MostSampled = 1000; ///< elements that columns are taken from
    enum Role
    {
        SortRole = Qt::UserRole + 100 ///< the JSON as a QByteArray; empty where nothing is
    };

    ArrayTableModel(SaveTreeModel &tree, SaveNodeId array, QObject *parent = nullptr);

    [[nodiscard]] static bool canShow(const SaveTree &tree, SaveNodeId node);
    [[nodiscard]] SaveNodeId array() const { return m_array; }
    [[nodiscard]] int sampled() const { return m_sampled; } ///< of rowCount()
    [[nodiscard]] int leftOut() const { return m_leftOut; } ///< columns beyond the most
    [[nodiscard]] std::optional<SaveNodeId> node(const QModelIndex &cell) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void gone(); ///< the array is not there any more
    void refused(const waymark::Error &error);

private:
    void takeColumns();
    void takeKeys(SaveNodeId object, const QStringList &above);
    void reread();
    void tellChanged(const QModelIndex &first, const QModelIndex &last);
    [[nodiscard]] bool isThere() const;
    [[nodiscard]] const SaveTree &tree() const { return m_tree.document()->tree(); }

    SaveTreeModel &m_tree;
    const SaveDocument *m_document;
    const SaveNodeId m_array;
    QList<QStringList> m_columns; ///< the keys that lead to each
    QSet<QStringList> m_known;
    int m_sampled = 0;
    int m_leftOut = 0;
    bool m_isGone = false;
};

} // namespace waymark

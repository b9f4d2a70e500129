#pragma once

#include <QSortFilterProxyModel>

namespace waymark {

/// The order in which a person looks at a table of an array; that of the save stays. Numbers by
/// their exact value, then strings; what is not there is first.
class ArrayTableOrder final : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    [[nodiscard]] bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;
};

} // namespace waymark

#include "models/items/arraytableorder.h"

#include "models/items/arraytablemodel.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

namespace waymark {
namespace {

enum class Rank
{
    Absent,
    Null,
    Boolean,
    Number,
    String,
    Container
};

Rank rankOf(const QByteArray &text)
{
    switch (text.isEmpty() ? 0 : text.front()) {
    case 0:
        return Rank::Absent;
    case 'n':
        return Rank::Null;
    case 't':
    case 'f':
        return Rank::Boolean;
    case '"':
        return Rank::String;
    case '[':
    case '{':
        return Rank::Container;
    default:
        return Rank::Number;
    }
}

} // namespace

bool ArrayTableOrder::lessThan(const QModelIndex &left, const QModelIndex &right) const
{
    if (left.column() == ArrayTableModel::IndexColumn)
        return left.row() < right.row();
    const QByteArray a = left.data(ArrayTableModel::SortRole).toByteArray();
    const QByteArray b = right.data(ArrayTableModel::SortRole).toByteArray();
    const Rank rank = rankOf(a);
    if (rank != rankOf(b))
        return rank < rankOf(b);
    if (rank == Rank::Number) {
        const auto first = JsonNumber::parse(a);
        const auto second = JsonNumber::parse(b);
        return first && second && *first < *second;
    }
    if (rank == Rank::String)
        return QString::localeAwareCompare(decodeJsonString(a), decodeJsonString(b)) < 0;
    return a < b;
}

} // namespace waymark

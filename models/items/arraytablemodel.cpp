#include "models/items/arraytablemodel.h"

#include "models/json/jsonstring.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype MostKeysOfAColumn = 2;

} // namespace

ArrayTableModel::ArrayTableModel(SaveTreeModel &tree, SaveNodeId array, QObject *parent)
    : QAbstractTableModel(parent)
    , m_tree(tree)
    , m_document(tree.document())
    , m_array(array)
{
    takeColumns();
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&tree, signal, this, &ArrayTableModel::reread);
    connect(&tree, &QAbstractItemModel::rowsMoved, this, &ArrayTableModel::reread);
    connect(&tree, &QAbstractItemModel::modelReset, this, &ArrayTableModel::reread);
    connect(&tree, &QAbstractItemModel::dataChanged, this, &ArrayTableModel::tellChanged);
}

bool ArrayTableModel::canShow(const SaveTree &tree, SaveNodeId node)
{
    if (tree.type(node) != JsonType::Array || tree.childCount(node) == 0)
        return false;
    return tree.type(tree.child(node, 0)) == JsonType::Object;
}

bool ArrayTableModel::isThere() const
{
    return !m_isGone && m_tree.document() == m_document && m_document->isLoaded()
        && m_array < tree().nodeCount() && tree().isAttached(m_array)
        && tree().type(m_array) == JsonType::Array;
}

/// From the first elements and from some of all others.
void ArrayTableModel::takeColumns()
{
    m_columns = {QStringList()};
    m_known.clear();
    m_leftOut = 0;
    const int rows = tree().childCount(m_array);
    m_sampled = std::min(rows, MostSampled);
    for (int at = 0; at < m_sampled; ++at) {
        const int row = int(qint64(at) * rows / m_sampled);
        takeKeys(tree().child(m_array, row), {});
    }
}

void ArrayTableModel::takeKeys(SaveNodeId object, const QStringList &above)
{
    if (tree().type(object) != JsonType::Object)
        return;
    for (const SaveNodeId child : tree().children(object)) {
        const QStringList keys = above + QStringList{tree().token(child)};
        if (tree().type(child) == JsonType::Object && keys.size() < MostKeysOfAColumn) {
            takeKeys(child, keys);
            continue;
        }
        if (m_known.contains(keys))
            continue;
        m_known.insert(keys);
        if (m_columns.size() <= MostColumns)
            m_columns.append(keys);
        else
            ++m_leftOut;
    }
}

void ArrayTableModel::reread()
{
    if (m_isGone)
        return;
    beginResetModel();
    m_isGone = !isThere();
    if (!m_isGone)
        takeColumns();
    endResetModel();
    if (m_isGone)
        emit gone();
}

/// A row changes with anything inside its element.
void ArrayTableModel::tellChanged(const QModelIndex &first, const QModelIndex &last)
{
    if (!isThere()) {
        reread();
        return;
    }
    const bool isAll = !first.parent().isValid() && first.row() == 0
        && last.row() + 1 == first.model()->rowCount({});
    if (isAll) { // told so where many changed
        if (rowCount() > 0)
            emit dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        return;
    }
    SaveNodeId at = SaveTreeModel::nodeOf(first);
    while (at != SaveTree::Root && tree().parent(at) != m_array)
        at = tree().parent(at);
    if (at == SaveTree::Root)
        return;
    const bool isOne
        = first.row() == last.row() || tree().parent(SaveTreeModel::nodeOf(first)) != m_array;
    const int row = tree().row(at);
    emit dataChanged(index(row, 0), index(isOne ? row : rowCount() - 1, columnCount() - 1));
}

std::optional<SaveNodeId> ArrayTableModel::node(const QModelIndex &cell) const
{
    if (!cell.isValid() || !isThere())
        return std::nullopt;
    SaveNodeId at = tree().child(m_array, cell.row());
    for (const QString &key : m_columns[cell.column()]) {
        const auto member = tree().member(at, key);
        if (!member)
            return std::nullopt;
        at = *member;
    }
    return at;
}

int ArrayTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() || !isThere() ? 0 : tree().childCount(m_array);
}

int ArrayTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QVariant ArrayTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == IndexColumn ? tr("Element") : oneLine(m_columns[section].join(u" / "_s), 60);
}

QVariant ArrayTableModel::data(const QModelIndex &index, int role) const
{
    const auto at = node(index);
    if (role == SortRole)
        return at && tree().type(*at) ? tree().text(*at).utf8() : QByteArray();
    if (!at) {
        if (role == Qt::AccessibleTextRole)
            return tr("%1 is not there").arg(m_columns[index.column()].join(u'/'));
        return role == SaveTreeModel::MarkRole ? QVariant(int(SaveMark::None)) : QVariant();
    }
    const bool isIndex = index.column() == IndexColumn;
    return m_tree.indexOf(*at, isIndex ? SaveTreeModel::KeyColumn : SaveTreeModel::ValueColumn)
        .data(role);
}

Qt::ItemFlags ArrayTableModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::NoItemFlags;
    Qt::ItemFlags flags = Qt::ItemIsSelectable | Qt::ItemIsEnabled;
    if (index.column() == IndexColumn || !isThere() || m_document->isReadOnly())
        return flags;
    const auto at = node(index);
    if (at)
        return m_tree.flags(m_tree.indexOf(*at, SaveTreeModel::ValueColumn));
    const SaveNodeId element = tree().child(m_array, index.row());
    const bool canAdd = m_columns[index.column()].size() == 1 && tree().isPresent(element)
        && tree().type(element) == JsonType::Object;
    return canAdd ? flags | Qt::ItemIsEditable : flags;
}

/// Where there is nothing yet, what is typed is JSON.
bool ArrayTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !(flags(index) & Qt::ItemIsEditable)
        || value.toString() == data(index, role).toString())
        return false;
    if (const auto at = node(index))
        return m_tree.setData(m_tree.indexOf(*at, SaveTreeModel::ValueColumn), value, role);
    const auto added = m_tree.document()->addMember(tree().child(m_array, index.row()),
                                                    m_columns[index.column()].first(),
                                                    JsonText(value.toString().toUtf8()));
    if (!added)
        emit refused(added.error());
    return added.hasValue();
}

} // namespace waymark

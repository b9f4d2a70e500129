#include "models/items/jsonarenamodel.h"

#include "models/items/plaintooltip.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// A cell longer than this costs layout and tells nothing; the whole value is ValueTextRole.
constexpr qsizetype LongestCell = 200;

} // namespace

JsonArenaModel::JsonArenaModel(QObject *parent)
    : QAbstractItemModel(parent)
{
}

void JsonArenaModel::setDocument(const JsonArena &document)
{
    beginResetModel();
    m_document = document;
    m_empty = false;
    endResetModel();
}

void JsonArenaModel::clear()
{
    beginResetModel();
    m_empty = true;
    endResetModel();
}

QModelIndex JsonArenaModel::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    const JsonArena::NodeId above = nodeOf(parent);
    if (!m_document.isContainer(above))
        return createIndex(row, column, quintptr(above));
    return createIndex(row, column, quintptr(m_document.child(above, quint32(row))));
}

QModelIndex JsonArenaModel::parent(const QModelIndex &child) const
{
    if (!child.isValid())
        return {};
    const JsonArena::NodeId node = nodeOf(child);
    const JsonArena::NodeId above = m_document.parent(node);
    if (above == JsonArena::NoNode || above == JsonArena::Root)
        return {};
    return createIndex(int(m_document.row(above)), KeyColumn, quintptr(above));
}

int JsonArenaModel::rowCount(const QModelIndex &parent) const
{
    if (m_empty || parent.column() > 0)
        return 0;
    const JsonArena::NodeId node = nodeOf(parent);
    if (!parent.isValid() && !m_document.isContainer(node))
        return 1;
    return int(m_document.childCount(node));
}

int JsonArenaModel::columnCount(const QModelIndex &) const
{
    return ColumnCount;
}

QVariant JsonArenaModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const JsonArena::NodeId node = nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        if (index.column() == KeyColumn)
            return m_document.token(node);
        return index.column() == ValueColumn ? valueText(node)
                                             : QString(jsonTypeName(m_document.type(node)));
    case Qt::ToolTipRole:
        return plainToolTip(valueText(node));
    case Qt::AccessibleTextRole:
        return accessibleText(index);
    case ValueTextRole:
        return QString::fromUtf8(m_document.valueText(node));
    default:
        return {};
    }
}

QVariant JsonArenaModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case KeyColumn:
        return tr("Key");
    case ValueColumn:
        return tr("Value");
    case TypeColumn:
        return tr("Type");
    default:
        return {};
    }
}

JsonArena::NodeId JsonArenaModel::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? JsonArena::NodeId(index.internalId()) : JsonArena::Root;
}

QString JsonArenaModel::valueText(JsonArena::NodeId node) const
{
    const int count = int(m_document.childCount(node));
    switch (m_document.type(node)) {
    case JsonType::Object:
        return tr("%Ln member(s)", nullptr, count);
    case JsonType::Array:
        return tr("%Ln item(s)", nullptr, count);
    default:
        break;
    }
    const QByteArrayView text = m_document.valueText(node);
    if (text.size() <= LongestCell)
        return QString::fromUtf8(text);
    return QString::fromUtf8(text.first(LongestCell)) + u'…';
}

QString JsonArenaModel::accessibleText(const QModelIndex &index) const
{
    const JsonArena::NodeId node = nodeOf(index);
    return u"%1, %2 %3"_s.arg(m_document.token(node), jsonTypeName(m_document.type(node)),
                              valueText(node));
}

} // namespace waymark

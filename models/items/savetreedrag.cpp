// What is taken out of the tree by the mouse; the structure is in savetreemodel.cpp.

#include "models/items/savemimedata.h"
#include "models/items/savetreemodel.h"

#include <QCoreApplication>
#include <QMimeData>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr auto NodesMimeType = "application/x-waymark-nodes"_L1; // of one open document only

QByteArray nameOf(const SaveDocument *document)
{
    return QByteArray::number(QCoreApplication::applicationPid()) + ':'
        + QByteArray::number(quintptr(document));
}

} // namespace

QList<SaveNodeId> SaveTreeModel::outermost(const QList<SaveNodeId> &nodes) const
{
    const QSet<SaveNodeId> all(nodes.cbegin(), nodes.cend());
    QList<SaveNodeId> kept;
    for (const SaveNodeId node : nodes) {
        bool isInside = false;
        for (SaveNodeId at = node; at != SaveTree::Root && !isInside;) {
            at = tree().parent(at);
            isInside = all.contains(at);
        }
        if (!isInside)
            kept.append(node);
    }
    return kept;
}

QList<CarriedValue> SaveTreeModel::carried(const QList<SaveNodeId> &nodes) const
{
    QList<CarriedValue> values;
    for (const SaveNodeId node : nodes) {
        CarriedValue value{std::nullopt, tree().text(node)};
        if (node != SaveTree::Root && tree().type(tree().parent(node)) == JsonType::Object)
            value.key = tree().node(node).key;
        values.append(value);
    }
    return values;
}

QStringList SaveTreeModel::mimeTypes() const
{
    return {QString(QLatin1StringView(SaveMimeType))};
}

Qt::DropActions SaveTreeModel::supportedDropActions() const
{
    return Qt::MoveAction | Qt::CopyAction;
}

QMimeData *SaveTreeModel::mimeData(const QModelIndexList &indexes) const
{
    QList<SaveNodeId> nodes;
    for (const QModelIndex &index : indexes) {
        const SaveNodeId node = nodeOf(index);
        if (!isRange(index) && tree().isPresent(node) && !nodes.contains(node))
            nodes.append(node);
    }
    if (nodes.isEmpty())
        return nullptr;
    nodes = outermost(nodes);
    QByteArray names = nameOf(m_document);
    for (const SaveNodeId node : std::as_const(nodes))
        names += ' ' + QByteArray::number(node);
    auto *data = new QMimeData;
    data->setData(NodesMimeType, names);
    data->setData(QLatin1StringView(SaveMimeType), carriedData(carried(nodes)));
    return data;
}

QList<SaveNodeId> SaveTreeModel::ownNodes(const QMimeData &data) const
{
    QByteArrayList names = data.data(NodesMimeType).split(' ');
    if (!isShown() || names.takeFirst() != nameOf(m_document))
        return {};
    QList<SaveNodeId> nodes;
    for (const QByteArray &name : std::as_const(names)) {
        const SaveNodeId node = name.toUInt();
        if (node < tree().nodeCount() && tree().isAttached(node) && tree().isPresent(node))
            nodes.append(node);
    }
    return nodes;
}

} // namespace waymark

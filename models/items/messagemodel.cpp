#include "models/items/messagemodel.h"

#include "models/items/plaintooltip.h"
#include "models/items/unittext.h"
#include "models/items/viewzone.h"

namespace waymark {

using namespace Qt::StringLiterals;

MessageModel::MessageModel(const ViewZone &zone, QObject *parent)
    : QAbstractListModel(parent)
    , m_zone(zone)
{
    connect(&m_zone, &ViewZone::zoneChanged, this, [this] {
        if (!m_messages.isEmpty())
            emit dataChanged(index(0), index(int(m_messages.size()) - 1));
    });
}

void MessageModel::add(Kind kind, const QString &text, const QString &details, const Action &action)
{
    if (m_messages.size() == Limit) {
        beginRemoveRows({}, int(Limit) - 1, int(Limit) - 1);
        m_messages.removeLast();
        endRemoveRows();
    }
    beginInsertRows({}, 0, 0);
    m_messages.prepend({kind, text, details, Timestamp::now(), action});
    endInsertRows();
    emit added(m_messages.first());
}

void MessageModel::act(int row)
{
    if (row < 0 || row >= m_messages.size() || !m_messages[row].action.run)
        return;
    const auto run = m_messages[row].action.run; // may add a message
    run();
}

int MessageModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_messages.size());
}

QVariant MessageModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Message &message = m_messages[index.row()];
    const QString at = exactTimeText(message.at, m_zone.zone());
    switch (role) {
    case Qt::DisplayRole:
        return tr("%1  %2", "time, message").arg(at, message.text);
    case Qt::AccessibleTextRole:
        return message.kind == Kind::Failed
            ? tr("Failed: %1, %2", "message, time").arg(message.text, at)
            : tr("%1, %2", "message, time").arg(message.text, at);
    case Qt::ToolTipRole:
        return plainToolTip(message.details);
    case DetailsRole:
        return message.details;
    case KindRole:
        return int(message.kind);
    case CopyRole:
        return message.details.isEmpty() ? u"%1\t%2"_s.arg(at, message.text)
                                         : u"%1\t%2\n%3"_s.arg(at, message.text, message.details);
    case ActionRole:
        return message.action.text;
    default:
        return {};
    }
}

} // namespace waymark

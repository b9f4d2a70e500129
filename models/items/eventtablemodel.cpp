#include "models/items/eventtablemodel.h"

#include "models/geo/distance.h"
#include "models/items/plaintooltip.h"
#include "models/items/unittext.h"
#include "models/items/viewzone.h"

#include <cstdlib>
#include <limits>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// How many events back a cell looks for the one before it in the same save.
constexpr std::uint32_t LookBack = 4096;

/// `2025-10-24 14:31:08.412`: as many decimals as a person reads; all six stand in the tooltip.
QString cellTime(Timestamp moment, const QTimeZone &zone)
{
    if (!moment.isFinite())
        return EventTableModel::tr("undated");
    return moment.toDateTime(zone).toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s);
}

/// The time in zone with all six decimals; QDateTime stops at three.
QString exactTime(Timestamp moment, const QTimeZone &zone)
{
    if (!moment.isFinite())
        return moment.toPostgresText();
    const qint64 micros = ((moment.sincePostgresEpoch() % Timestamp::MicrosecondsPerSecond)
                           + Timestamp::MicrosecondsPerSecond)
        % Timestamp::MicrosecondsPerSecond;
    return moment.toDateTime(zone).toString(u"yyyy-MM-dd HH:mm:ss"_s)
        + u".%1"_s.arg(micros, 6, 10, QChar(u'0'));
}

/// As ISO 8601 has it, with the offset from UTC: a row alone tells when it was.
QString isoTime(Timestamp moment, const QTimeZone &zone)
{
    QString text = exactTime(moment, zone);
    if (!moment.isFinite())
        return text;
    text[text.indexOf(u' ')] = u'T';
    const int minutes = moment.toDateTime(zone).offsetFromUtc() / 60;
    if (minutes == 0)
        return text + u'Z';
    const auto two = [](int number) { return u"%1"_s.arg(number, 2, 10, QChar(u'0')); };
    return text + (minutes < 0 ? u'-' : u'+') + two(std::abs(minutes) / 60) + u':'
        + two(std::abs(minutes) % 60);
}

/// A cell of tab-separated text: what would break the table becomes a space.
QString flat(QString text)
{
    for (QChar &c : text) {
        if (c == u'\t' || c == u'\n' || c == u'\r')
            c = u' ';
    }
    return text;
}

} // namespace

EventTableModel::EventTableModel(EventStore &store, ViewZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_store(store)
    , m_zone(zone)
{
    connect(&m_store, &EventStore::eventsChanged, this, &EventTableModel::resetRows);
    connect(&m_store, &EventStore::visibleChanged, this, &EventTableModel::resetRows);
    connect(&m_zone, &ViewZone::zoneChanged, this, [this] {
        emit headerDataChanged(Qt::Horizontal, TimeColumn, TimeColumn);
        if (rowCount() > 0)
            emit dataChanged(index(0, TimeColumn), index(rowCount() - 1, TimeColumn));
    });
}

int EventTableModel::rowCount(const QModelIndex &parent) const
{
    if (parent.isValid())
        return 0;
    return int(std::min<std::size_t>(m_store.visible().size(), std::numeric_limits<int>::max()));
}

int EventTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant EventTableModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const std::uint32_t row = storeRow(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return cellText(row, index.column());
    case Qt::ToolTipRole:
        return plainToolTip(toolTip(row, index.column()));
    case Qt::AccessibleTextRole:
        return accessibleText(row, index.column());
    case Qt::TextAlignmentRole:
        return int((index.column() == MovedColumn ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    case EventIdRole:
        return QVariant::fromValue(std::optional(m_store.idOf(row)));
    case EventTypeRole:
        return m_store.columns().typeNames[m_store.columns().type[row]];
    default:
        return {};
    }
}

QVariant EventTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time (%1)").arg(m_zone.name());
    case TypeColumn:
        return tr("Type");
    case ContentColumn:
        return tr("Content");
    case MovedColumn:
        return tr("Moved");
    case ExperienceColumn:
        return tr("Experience");
    default:
        return {};
    }
}

void EventTableModel::sort(int column, Qt::SortOrder order)
{
    if (column != TimeColumn || order == m_order)
        return;
    emit layoutAboutToBeChanged();
    m_order = order;
    const int last = rowCount() - 1;
    QModelIndexList turned;
    const QModelIndexList before = persistentIndexList();
    for (const QModelIndex &old : before)
        turned.append(index(last - old.row(), old.column()));
    changePersistentIndexList(before, turned);
    emit layoutChanged();
}

std::optional<EventId> EventTableModel::idAt(const QModelIndex &index) const
{
    if (!index.isValid())
        return std::nullopt;
    return m_store.idOf(storeRow(index.row()));
}

QModelIndex EventTableModel::indexOf(const EventId &id) const
{
    const std::optional<std::uint32_t> row = m_store.rowOf(id);
    const std::optional<std::size_t> place = row ? m_store.visible().indexOf(*row) : std::nullopt;
    if (!place)
        return {};
    const int at = m_order == Qt::AscendingOrder ? int(*place) : rowCount() - 1 - int(*place);
    return index(at, TimeColumn);
}

QString EventTableModel::tabSeparated(const QList<int> &rows) const
{
    QStringList lines{QStringList{tr("Time (%1)").arg(m_zone.name()), u"event_type"_s,
                                  u"content_id"_s, u"experience_id"_s, u"location_lat"_s,
                                  u"location_lng"_s, u"id"_s}
                          .join(u'\t')};
    const EventColumns &columns = m_store.columns();
    for (const int row : rows) {
        const std::uint32_t at = storeRow(row);
        QString latitude;
        QString longitude;
        if (columns.position[at] == EventColumns::Usable) {
            const GeoPosition position = mercator::unproject({columns.x[at], columns.y[at]});
            latitude = QString::number(position.latitude, 'f', 6);
            longitude = QString::number(position.longitude, 'f', 6);
        }
        lines += QStringList{isoTime(m_store.timeOf(at), m_zone.zone()),
                             flat(cellText(at, TypeColumn)),
                             flat(cellText(at, ContentColumn)),
                             flat(cellText(at, ExperienceColumn)),
                             latitude,
                             longitude,
                             m_store.idOf(at).toString()}
                     .join(u'\t');
    }
    return lines.join(u'\n') + u'\n';
}

std::uint32_t EventTableModel::storeRow(int row) const
{
    const VisibleRows &visible = m_store.visible();
    return visible.rowAt(m_order == Qt::AscendingOrder ? std::size_t(row)
                                                       : visible.size() - 1 - std::size_t(row));
}

QString EventTableModel::cellText(std::uint32_t row, int column) const
{
    const EventColumns &columns = m_store.columns();
    switch (column) {
    case TimeColumn:
        return cellTime(m_store.timeOf(row), m_zone.zone());
    case TypeColumn:
        return columns.typeNames[columns.type[row]];
    case ContentColumn:
        return columns.content[row] == EventColumns::NoContent
            ? QString()
            : columns.contentNames[columns.content[row]];
    case MovedColumn: {
        const std::optional<double> moved = movedMeters(row);
        return moved ? distanceText(*moved) : QString();
    }
    case ExperienceColumn:
        return columns.progresses[columns.progress[row]].experience;
    default:
        return {};
    }
}

QString EventTableModel::accessibleText(std::uint32_t row, int column) const
{
    if (column != TimeColumn)
        return cellText(row, column);
    return exactTimeText(m_store.timeOf(row), m_zone.zone());
}

QString EventTableModel::toolTip(std::uint32_t row, int column) const
{
    switch (column) {
    case TimeColumn:
        return tr("%1 in %2\n%3 in UTC")
            .arg(exactTime(m_store.timeOf(row), m_zone.zone()), m_zone.name(),
                 exactTime(m_store.timeOf(row), QTimeZone::utc()));
    case MovedColumn:
        return positionWords(row);
    default:
        return cellText(row, column);
    }
}

std::optional<double> EventTableModel::movedMeters(std::uint32_t row) const
{
    const EventColumns &columns = m_store.columns();
    if (columns.position[row] != EventColumns::Usable)
        return std::nullopt;
    const std::uint32_t end = row > LookBack ? row - LookBack : 0;
    for (std::uint32_t before = row; before-- > end;) {
        if (columns.progress[before] == columns.progress[row]
            && columns.position[before] == EventColumns::Usable)
            return distanceMeters(WorldPoint{columns.x[before], columns.y[before]},
                                  WorldPoint{columns.x[row], columns.y[row]});
    }
    return std::nullopt;
}

QString EventTableModel::positionWords(std::uint32_t row) const
{
    const EventColumns &columns = m_store.columns();
    switch (columns.position[row]) {
    case EventColumns::Missing:
        return tr("This event has no position.");
    case EventColumns::Impossible:
        return tr("The position of this event is impossible: out of range, or 0, 0. Event details "
                  "show it as stored.");
    default:
        break;
    }
    const GeoPosition position = mercator::unproject({columns.x[row], columns.y[row]});
    return tr("%1, %2 (latitude, longitude)")
        .arg(QString::number(position.latitude, 'f', 6),
             QString::number(position.longitude, 'f', 6));
}

void EventTableModel::resetRows()
{
    beginResetModel();
    endResetModel();
}

} // namespace waymark

#include "models/items/playertablemodel.h"

#include "models/domain/whendone.h"
#include "models/items/plaintooltip.h"
#include "models/items/playercells.h"
#include "models/items/viewzone.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

struct SortedColumn
{
    int column;
    PlayerSort sort;
};

constexpr std::array sortedColumns{
    SortedColumn{PlayerTableModel::PlayerColumn, PlayerSort::Label},
    SortedColumn{PlayerTableModel::LevelColumn, PlayerSort::Level},
    SortedColumn{PlayerTableModel::PlaytimeColumn, PlayerSort::Playtime},
    SortedColumn{PlayerTableModel::LastPlayedColumn, PlayerSort::LastPlayed},
    SortedColumn{PlayerTableModel::ExperiencesColumn, PlayerSort::Experiences},
    SortedColumn{PlayerTableModel::DistanceColumn, PlayerSort::Distance},
    SortedColumn{PlayerTableModel::CreatedColumn, PlayerSort::Created},
    SortedColumn{PlayerTableModel::UpdatedColumn, PlayerSort::Updated},
};

/// A cell of tab-separated text cannot hold a tab or a line break.
QString oneCell(QString text)
{
    static const QString breaks = u"\t\n\r"_s;
    for (QChar &character : text)
        if (breaks.contains(character))
            character = u' ';
    return text;
}

} // namespace

PlayerTableModel::PlayerTableModel(PlayerSource &source, const ViewZone &zone, QObject *parent)
    : QAbstractTableModel(parent)
    , m_source(source)
    , m_zone(zone)
    , m_now(Timestamp::now())
{
    connect(&m_zone, &ViewZone::zoneChanged, this, [this] {
        if (!m_rows.isEmpty())
            emit dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    });
}

PlayerTableModel::~PlayerTableModel()
{
    m_reply.cancel();
    m_estimateReply.cancel();
    m_countReply.cancel();
}

void PlayerTableModel::setQuery(const SearchQuery &query)
{
    m_query = query;
    restart();
    askForEstimate();
}

void PlayerTableModel::setOrder(PlayerOrder order)
{
    if (m_order == order)
        return;
    m_order = order;
    emit headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    restart();
}

void PlayerTableModel::reload()
{
    restart();
    askForEstimate();
}

void PlayerTableModel::retry()
{
    if (m_state == State::Failed)
        read();
}

void PlayerTableModel::cancel()
{
    if (m_state != State::Loading)
        return;
    m_reply.cancel();
    ++m_generation;
    fail({Error::Kind::Cancelled, {}, {}, {}});
}

void PlayerTableModel::countExactly()
{
    m_countReply.cancel();
    m_counting = true;
    emit countChanged();
    m_countReply = m_source.countPlayers(m_query);
    whenDone(m_countReply, this, [this, asked = m_countsAsked](const Result<qint64> &count) {
        if (asked != m_countsAsked)
            return;
        m_counting = false;
        if (count)
            m_exactCount = *count;
        emit countChanged();
    });
}

std::optional<PlayerId> PlayerTableModel::playerAt(int row) const
{
    if (row < 0 || row >= m_rows.size())
        return std::nullopt;
    return m_rows[row].id;
}

std::optional<int> PlayerTableModel::rowOf(const PlayerId &player) const
{
    const auto found = std::find_if(m_rows.begin(), m_rows.end(),
                                    [&](const PlayerProfile &row) { return row.id == player; });
    if (found == m_rows.end())
        return std::nullopt;
    return int(std::distance(m_rows.begin(), found));
}

QString PlayerTableModel::labelOf(const PlayerId &player) const
{
    const auto row = rowOf(player);
    return row ? m_rows[*row].labelOrId() : player.toString();
}

QString PlayerTableModel::copyText(const QList<int> &rows, const QList<int> &columns) const
{
    QStringList lines;
    QStringList cells;
    for (const int column : columns)
        cells.append(PlayerCells::copiedTitle(column, m_zone.zone()));
    lines.append(cells.join(u'\t'));
    for (const int row : rows) {
        cells.clear();
        for (const int column : columns)
            cells.append(oneCell(index(row, column).data(CopyRole).toString()));
        lines.append(cells.join(u'\t'));
    }
    return lines.join(u'\n') + u'\n';
}

std::optional<PlayerSort> PlayerTableModel::sortOf(int column)
{
    for (const SortedColumn &sorted : sortedColumns)
        if (sorted.column == column)
            return sorted.sort;
    return std::nullopt;
}

int PlayerTableModel::columnOf(PlayerSort sort)
{
    for (const SortedColumn &sorted : sortedColumns)
        if (sorted.sort == sort)
            return sorted.column;
    Q_UNREACHABLE();
}

int PlayerTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PlayerTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant PlayerTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const PlayerProfile &player = m_rows[index.row()];
    const PlayerCells cells{player, m_zone.zone(), m_now};
    switch (role) {
    case Qt::DisplayRole:
        return cells.shown(index.column());
    case Qt::AccessibleTextRole:
        return cells.complete(index.column());
    case Qt::ToolTipRole:
        return plainToolTip(cells.complete(index.column()));
    case Qt::TextAlignmentRole:
        return int((PlayerCells::isNumber(index.column()) ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    case PlayerIdRole:
        return QVariant::fromValue(std::optional(player.id));
    case CopyRole:
        return cells.copied(index.column());
    default:
        return {};
    }
}

QVariant PlayerTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount)
        return {};
    if (role == Qt::DisplayRole)
        return PlayerCells::title(section);
    if (role == Qt::TextAlignmentRole)
        return int((PlayerCells::isNumber(section) ? Qt::AlignRight : Qt::AlignLeft)
                   | Qt::AlignVCenter);
    return {};
}

bool PlayerTableModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_state == State::HasMore;
}

void PlayerTableModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read();
}

void PlayerTableModel::sort(int column, Qt::SortOrder order)
{
    if (const auto by = sortOf(column))
        setOrder({*by, order});
}

void PlayerTableModel::restart()
{
    m_reply.cancel();
    m_after.reset();
    m_fromStart = true;
    read();
}

void PlayerTableModel::read()
{
    const quint64 generation = ++m_generation;
    m_error.reset();
    setState(State::Loading);
    m_reply = m_source.players(m_query, m_order, m_after, PageSize);
    whenDone(m_reply, this, [this, generation](const Result<PlayerPage> &page) {
        if (generation == m_generation)
            page ? append(*page) : fail(page.error());
    });
}

void PlayerTableModel::append(const PlayerPage &page)
{
    if (m_fromStart) {
        beginResetModel();
        m_now = Timestamp::now();
        m_rows = page.rows;
        m_servedByIndex = page.servedByIndex;
        endResetModel();
    } else if (!page.rows.isEmpty()) {
        const int first = int(m_rows.size());
        beginInsertRows({}, first, first + int(page.rows.size()) - 1);
        m_rows.append(page.rows);
        endInsertRows();
    }
    m_fromStart = false;
    m_after = page.next;
    if (!m_after && !m_exactCount) {
        m_exactCount = m_rows.size(); // all are here: nothing is left to estimate
        emit countChanged();
    }
    setState(m_after ? State::HasMore : State::Complete);
}

void PlayerTableModel::fail(const Error &error)
{
    m_error = error;
    setState(State::Failed);
}

void PlayerTableModel::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void PlayerTableModel::askForEstimate()
{
    forgetCounts();
    m_estimateReply = m_source.estimatePlayers(m_query);
    whenDone(m_estimateReply, this, [this, asked = m_countsAsked](const Result<qint64> &count) {
        if (asked != m_countsAsked)
            return;
        if (count)
            m_estimate = *count;
        emit countChanged();
    });
}

void PlayerTableModel::forgetCounts()
{
    m_estimateReply.cancel();
    m_countReply.cancel();
    ++m_countsAsked;
    m_counting = false;
    m_estimate.reset();
    m_exactCount.reset();
    emit countChanged();
}

} // namespace waymark

#include "views/players/playertable.h"

#include "models/items/playertablemodel.h"
#include "views/common/theme.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QScrollBar>

#include <algorithm>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr int RoomForLabel = 12; ///< characters; where there is less, other columns go

QList<int> visibleColumns(const QHeaderView &header)
{
    QList<int> columns;
    for (int position = 0; position < header.count(); ++position)
        if (!header.isSectionHidden(header.logicalIndex(position)))
            columns.append(header.logicalIndex(position));
    return columns;
}

} // namespace

PlayerTable::PlayerTable(PlayerTableModel &players, QWidget *parent)
    : QTableView(parent)
    , m_players(players)
{
    setObjectName(u"players"_s);
    setAccessibleName(tr("Players"));
    setModel(&m_players);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setAlternatingRowColors(true);
    setShowGrid(false);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setFont(tabularFont(font()));
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->hide();

    QHeaderView *header = horizontalHeader();
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setMinimumSectionSize(40);
    header->setSectionResizeMode(PlayerTableModel::PlayerColumn, QHeaderView::Stretch);
    for (int column = PlayerTableModel::ExperiencesColumn; column < PlayerTableModel::ColumnCount;
         ++column)
        header->hideSection(column);
    setWidths();
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    showOrder();

    connect(&m_players, &QAbstractItemModel::headerDataChanged, this, &PlayerTable::showOrder);
    connect(header, &QHeaderView::sectionClicked, this, &PlayerTable::sortBy);
    connect(header, &QWidget::customContextMenuRequested, this,
            [this, header](const QPoint &where) { chooseColumns(header->mapToGlobal(where)); });
    auto *copy = new QAction(tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetShortcut);
    connect(copy, &QAction::triggered, this, &PlayerTable::copyRows);
    addAction(copy);
    setContextMenuPolicy(Qt::ActionsContextMenu);
}

/// The columns beside the label take what their heads and usual values need.
void PlayerTable::setWidths()
{
    constexpr int Margins = 14;
    constexpr int SortMark = 24;
    const QFontMetrics metrics = fontMetrics();
    const QFontMetrics headMetrics = horizontalHeader()->fontMetrics();
    const auto set = [&](int column, const QString &usual) {
        const QString head
            = m_players.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        const int width = Margins
            + std::max(metrics.horizontalAdvance(usual),
                       headMetrics.horizontalAdvance(head) + SortMark);
        horizontalHeader()->resizeSection(column, width);
        m_widths.append({column, width});
    };
    set(PlayerTableModel::LastPlayedColumn, u"2000-00-00"_s);
    set(PlayerTableModel::LevelColumn, u"100"_s);
    set(PlayerTableModel::PlaytimeColumn, u"100 h 00 m"_s);
}

/// Where there is little room the label is cut first; columns that then have none are told of.
void PlayerTable::fitColumns(int width)
{
    if (m_columnsChosen)
        return;
    int room = width - verticalScrollBar()->sizeHint().width()
        - fontMetrics().averageCharWidth() * RoomForLabel;
    int without = 0;
    for (const auto &[column, wanted] : m_widths) {
        room -= wanted;
        setColumnHidden(column, room < 0);
        without += room < 0 ? 1 : 0;
    }
    emit columnsWithoutRoom(without);
}

void PlayerTable::copyRows()
{
    QList<int> rows;
    for (const QModelIndex &index : selectionModel()->selectedRows())
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(
            m_players.copyText(rows, visibleColumns(*horizontalHeader())));
}

void PlayerTable::sortBy(int column)
{
    const auto by = PlayerTableModel::sortOf(column);
    if (!by)
        return showOrder(); // the header has moved its arrow already
    const PlayerOrder now = m_players.order();
    // People look for the highest and the latest first; names begin at A.
    Qt::SortOrder direction
        = column == PlayerTableModel::PlayerColumn ? Qt::AscendingOrder : Qt::DescendingOrder;
    if (now.by == *by)
        direction = now.direction == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    m_players.setOrder({*by, direction});
}

void PlayerTable::showOrder()
{
    const PlayerOrder order = m_players.order();
    horizontalHeader()->setSortIndicator(PlayerTableModel::columnOf(order.by), order.direction);
}

void PlayerTable::chooseColumns(const QPoint &where)
{
    QHeaderView *header = horizontalHeader();
    auto *menu = new QMenu(header);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (int column = PlayerTableModel::LevelColumn; column < PlayerTableModel::ColumnCount;
         ++column) {
        auto *action = menu->addAction(
            m_players.headerData(column, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header->isSectionHidden(column));
        connect(action, &QAction::toggled, header, [this, header, column](bool shown) {
            m_columnsChosen = true;
            emit columnsWithoutRoom(0);
            header->setSectionHidden(column, !shown);
        });
    }
    menu->popup(where);
}

} // namespace waymark

#include "views/events/eventspanel.h"

#include "models/items/eventtablemodel.h"
#include "models/items/searchreader.h"
#include "models/items/selection.h"
#include "models/items/unittext.h"
#include "models/items/viewzone.h"
#include "views/common/searchbox.h"
#include "views/common/stateface.h"
#include "views/common/theme.h"
#include "views/events/eventtypedelegate.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QInputDialog>
#include <QItemSelectionModel>
#include <QScopedValueRollback>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int RowHeight = 24;
/// Beyond this many marked rows the map shows no single marks anyway, and asking for each id would
/// stall.
constexpr qsizetype MostMarked = 10'000;

/// The day stands once where both ends are of one.
QString rangeText(const TimeRange &range, const QTimeZone &zone)
{
    const QDateTime from = range.from.toDateTime(zone);
    const QDateTime to = range.to.toDateTime(zone);
    const QString whole = u"yyyy-MM-dd HH:mm"_s;
    return u"%1 – %2"_s.arg(from.toString(whole),
                            to.toString(from.date() == to.date() ? u"HH:mm"_s : whole));
}

} // namespace

EventsPanel::EventsPanel(EventStore &store, EventTableModel &model, PlayerSource &players,
                         Selection &selection, ViewZone &zone, QWidget *parent)
    : Panel(tr("Events"), u"eventsPanel"_s, parent)
    , m_store(store)
    , m_model(model)
    , m_selection(selection)
    , m_zone(zone)
    , m_scope(new QComboBox(this))
    , m_search(new SearchBox(tr("Search events"), u"searchEvents"_s, this))
    , m_reader(new SearchReader(players, SearchSubject::Events, this))
    , m_table(new QTableView(this))
{
    buildHeader();
    buildTable();
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(8, 8, 8, 0);
    column->setSpacing(6);
    column->addWidget(m_search);
    m_face = new StateFace(m_table, content);
    column->addWidget(m_face, 1);
    setContent(content);
    setSearchTarget(m_search->edit());
    setFocusTarget(m_table);
    buildActions();
    followSelection();
    showState();
    showColumnsOfScope();
}

void EventsPanel::buildHeader()
{
    m_scope->setObjectName(u"scope"_s);
    m_scope->setAccessibleName(tr("Scope"));
    m_scope->setToolTip(tr("Whose events the table, the timeline and the map show"));
    m_scope->addItem(tr("This experience"), int(ScopeKind::ThisExperience));
    m_scope->addItem(tr("All of this player"), int(ScopeKind::ThisPlayer));
    m_scope->addItem(tr("All players found"), int(ScopeKind::AllFound));
    header()->addBesideTitle(m_scope);
    connect(m_scope, &QComboBox::activated, this, &EventsPanel::setScope);
    connect(m_search, &SearchBox::searched, this, &EventsPanel::applySearch);
    connect(m_search, &SearchBox::chipRemoved, this, &EventsPanel::removeTerm);
}

void EventsPanel::buildTable()
{
    m_table->setObjectName(u"events"_s);
    m_table->setAccessibleName(tr("Events"));
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->setAlternatingRowColors(true);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegateForColumn(EventTableModel::TypeColumn, new EventTypeDelegate(m_table));
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(RowHeight);
    QHeaderView *header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setSectionsMovable(true);
    header->setSortIndicator(EventTableModel::TimeColumn, Qt::DescendingOrder);
    header->setSortIndicatorShown(true);
    header->resizeSection(EventTableModel::TimeColumn, 172);
    header->resizeSection(EventTableModel::TypeColumn, 158);
    header->resizeSection(EventTableModel::ContentColumn, 150);
    header->resizeSection(EventTableModel::MovedColumn, 64);
    connect(header, &QHeaderView::sectionClicked, this, [this, header](int section) {
        // Only the order of the log can be turned round; the other columns are found by search.
        const auto order = section == EventTableModel::TimeColumn ? header->sortIndicatorOrder()
                                                                  : Qt::DescendingOrder;
        header->setSortIndicator(EventTableModel::TimeColumn, order);
        m_model.sort(EventTableModel::TimeColumn, order);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &EventsPanel::takeCurrentRow);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &EventsPanel::takeMarkedRows);
}

void EventsPanel::buildActions()
{
    auto *copy = new QAction(tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &EventsPanel::copyRows);
    m_table->addAction(copy);

    m_next = new QAction(tr("Next Event"), this);
    connect(m_next, &QAction::triggered, this, [this] { step(+1); });
    m_previous = new QAction(tr("Previous Event"), this);
    connect(m_previous, &QAction::triggered, this, [this] { step(-1); });
    m_goToTime = new QAction(tr("Go to Time…"), this);
    connect(m_goToTime, &QAction::triggered, this, &EventsPanel::goToTime);
    m_table->addActions({m_next, m_previous, m_goToTime});
    m_table->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void EventsPanel::addRowActions(const QList<QAction *> &actions)
{
    m_table->addActions(actions);
}

QString EventsPanel::waypointInHand() const
{
    const QModelIndex current = m_table->currentIndex();
    const QString type = current.data(EventTableModel::EventTypeRole).toString();
    if (type != "waypoint_visited"_L1)
        return {};
    return current.siblingAtColumn(EventTableModel::ContentColumn).data().toString();
}

void EventsPanel::followSelection()
{
    connect(&m_selection, &Selection::eventChanged, this, &EventsPanel::showCurrentEvent);
    connect(&m_selection, &Selection::rangeChanged, this, &EventsPanel::showCounts);
    connect(&m_selection, &Selection::scopeChanged, this, &EventsPanel::showColumnsOfScope);
    connect(&m_store, &EventStore::stateChanged, this, &EventsPanel::showState);
    connect(&m_store, &EventStore::eventsChanged, this, &EventsPanel::showCounts);
    connect(&m_store, &EventStore::visibleChanged, this, &EventsPanel::showState);
    connect(&m_zone, &ViewZone::zoneChanged, this, &EventsPanel::showCounts);
    connect(&m_zone, &ViewZone::zoneChanged, this, [this] {
        if (!m_search->text().isEmpty())
            applySearch(m_search->text()); // dates in the search mean other moments now
    });
    // A reset forgets the current row; the selection remembers which event it was.
    connect(&m_model, &QAbstractItemModel::modelReset, this, &EventsPanel::showCurrentEvent);
}

void EventsPanel::applySearch(const QString &text)
{
    m_reader->read(text, m_zone.zone(), [this](const Result<SearchQuery> &query) {
        m_search->setError(query ? std::nullopt : std::optional(query.error()));
        if (!query)
            return; // the events of the last search that made sense stay
        m_search->setChips(query->topTerms());
        m_store.setFilter(*query);
    });
}

void EventsPanel::removeTerm(int term)
{
    m_search->setText(m_store.filter().textWithout(term));
}

void EventsPanel::showState()
{
    switch (m_store.state()) {
    case EventStore::State::NoScope:
        m_face->showEmpty(tr("No player is open."), tr("Choose a player to see what they did."));
        break;
    case EventStore::State::Loading:
        m_face->showLoading(m_store.columns().size() > 0);
        break;
    case EventStore::State::Empty:
        if (m_store.filter().isEmpty())
            m_face->showEmpty(tr("There are no events here."),
                              tr("Choose another scope to see more."));
        else
            m_face->showEmpty(tr("No event matches this search."),
                              tr("Remove a term, or choose a wider scope."), tr("Clear Search"),
                              [this] { m_search->setText({}); });
        break;
    case EventStore::State::Failed:
        m_face->showFailed(tr("The events could not be read."), m_store.error().value_or(Error()),
                           [this] { m_store.reload(); });
        break;
    case EventStore::State::Complete:
        showWhatIsLeft();
        break;
    }
    showCounts();
}

/// Range, area and hidden types may leave nothing of what was loaded.
void EventsPanel::showWhatIsLeft()
{
    if (m_store.counts().shown > 0) {
        m_face->showContent();
        return;
    }
    m_face->showEmpty(tr("No event lies in this range, area and choice of types."),
                      tr("Widen them to see more."), tr("Show All Events"), [this] {
                          m_selection.setRange(std::nullopt);
                          m_selection.setArea(std::nullopt);
                          m_store.showAllTypes();
                      });
}

void EventsPanel::showCounts()
{
    const EventStore::Counts counts = m_store.counts();
    if (m_store.state() == EventStore::State::NoScope)
        return setStateText({});
    const QString count = counts.shown == counts.total
        ? tr("%Ln event(s)", nullptr, int(counts.total))
        : tr("%1 of %2").arg(countText(counts.shown), countText(counts.total));
    const auto range = m_selection.range();
    if (range)
        setStateText(
            tr("%1 · %2", "a range of time, a count").arg(rangeText(*range, m_zone.zone()), count),
            count);
    else
        setStateText(count);
}

void EventsPanel::showColumnsOfScope()
{
    m_scope->setCurrentIndex(m_scope->findData(int(m_selection.scope())));
    m_table->setColumnHidden(EventTableModel::ExperienceColumn,
                             m_selection.scope() == ScopeKind::ThisExperience);
}

void EventsPanel::takeCurrentRow(const QModelIndex &current)
{
    if (!m_following)
        m_selection.setEvent(m_model.idAt(current));
}

void EventsPanel::takeMarkedRows()
{
    if (m_following)
        return;
    const QItemSelection chosen = m_table->selectionModel()->selection();
    QSet<EventId> marked;
    for (const QItemSelectionRange &range : chosen) {
        for (int row = range.top(); row <= range.bottom() && marked.size() < MostMarked; ++row)
            marked.insert(*m_model.idAt(m_model.index(row, 0)));
    }
    m_selection.setMarkedEvents(marked);
}

void EventsPanel::showCurrentEvent()
{
    const QScopedValueRollback following(m_following, true);
    const auto event = m_selection.event();
    const QModelIndex row = event ? m_model.indexOf(*event) : QModelIndex();
    if (!row.isValid()) {
        m_table->selectionModel()->clear();
        m_selection.setMarkedEvents({});
        return;
    }
    if (m_table->currentIndex().row() == row.row())
        return;
    m_table->setCurrentIndex(row);
    m_table->scrollTo(row);
    m_selection.setMarkedEvents({*event}); // the rows chosen before are chosen no more
}

void EventsPanel::step(int rows)
{
    const int count = m_model.rowCount();
    if (count == 0)
        return;
    // "Next" is later in time, whichever way the table is sorted.
    const bool newestFirst
        = m_table->horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder;
    const QModelIndex current = m_table->currentIndex();
    const int from = current.isValid() ? current.row() : (newestFirst ? count : -1);
    const int to = std::clamp(from + (newestFirst ? -rows : rows), 0, count - 1);
    m_table->setCurrentIndex(m_model.index(to, 0));
}

void EventsPanel::goToTime()
{
    bool accepted = false;
    const QString text = QInputDialog::getText(
        this, tr("Go to Time"), tr("Time in %1, for example 2025-10-24 14:31:").arg(m_zone.name()),
        QLineEdit::Normal, {}, &accepted);
    if (!accepted)
        return;
    const auto moment = Timestamp::parse(text, m_zone.zone());
    if (!moment) {
        m_search->setError(
            Error{Error::Kind::Invalid,
                  tr("“%1” is not a time. Write it like 2025-10-24 14:31.").arg(text),
                  {},
                  {}});
        return;
    }
    applySearch(m_search->text()); // its line said what was wrong with a moment before
    const std::size_t row = firstRowAt(m_store.columns(), *moment);
    if (row < m_store.columns().size())
        m_selection.setEvent(m_store.idOf(std::uint32_t(row)));
}

void EventsPanel::setScope(int entry)
{
    m_selection.setScope(ScopeKind(m_scope->itemData(entry).toInt()));
}

void EventsPanel::copyRows()
{
    const QModelIndexList chosen = m_table->selectionModel()->selectedRows();
    QList<int> rows;
    for (const QModelIndex &index : chosen)
        rows.append(index.row());
    std::sort(rows.begin(), rows.end());
    if (!rows.isEmpty())
        QGuiApplication::clipboard()->setText(m_model.tabSeparated(rows));
}

} // namespace waymark

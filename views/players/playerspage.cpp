#include "views/players/playerspage.h"

#include "models/items/playertablemodel.h"
#include "models/items/searchreader.h"
#include "models/items/selection.h"
#include "models/items/unittext.h"
#include "models/items/viewzone.h"
#include "views/common/plaintext.h"
#include "views/common/searchbox.h"
#include "views/common/stateface.h"
#include "views/players/pastedreadings.h"
#include "views/players/playertable.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QTimer>
#include <QToolButton>

#include <algorithm>
#include <utility>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr int SlowAfterMilliseconds = 1000;

QWidget *makeSlowNotice(QWidget *parent, QPushButton *cancel)
{
    auto *notice = new QWidget(parent);
    auto *row = new QHBoxLayout(notice);
    row->setContentsMargins(10, 2, 10, 2);
    auto *words = dimLabel(PlayersPage::tr("Still reading: no index serves this."), notice);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    row->addWidget(cancel);
    notice->hide();
    return notice;
}

/// A text that is an id or an e-mail address and nothing else.
std::optional<PastedReference> namesOneThing(const QString &text, const QTimeZone &zone)
{
    const auto readings = readPasted(text, zone);
    if (readings.size() != 1 || !readings.first().isAll)
        return std::nullopt;
    const auto kind = readings.first().kind;
    if (kind != PastedReference::Kind::Id && kind != PastedReference::Kind::Email)
        return std::nullopt;
    return readings.first();
}

/// With what a link names in the place of the link.
QList<PastedReference> readingsOf(const QString &text, const QTimeZone &zone)
{
    QList<PastedReference> readings;
    for (const PastedReference &reading : readPasted(text, zone))
        readings += reading.kind == PastedReference::Kind::Link ? readLink(reading, zone)
                                                                : QList<PastedReference>{reading};
    return readings;
}

} // namespace

PlayersPage::PlayersPage(PlayerSource &source, PlayerTableModel &players, Selection &selection,
                         ViewZone &zone, QWidget *parent)
    : Panel(tr("Players"), u"playersPanel"_s, parent)
    , m_players(players)
    , m_selection(selection)
    , m_zone(zone)
    , m_search(new SearchBox(tr("Search players"), u"searchPlayers"_s, this))
    , m_reader(new SearchReader(source, SearchSubject::Players, this))
    , m_readings(new PastedReadings(this))
    , m_table(new PlayerTable(m_players, this))
    , m_face(new StateFace(m_table, this))
    , m_columns(new QToolButton(this))
    , m_count(new QToolButton(this))
    , m_slow(nullptr)
    , m_patience(new QTimer(this))
{
    setContent(makeContent());
    setSearchTarget(m_search->edit());
    setFocusTarget(m_table);
    m_count->setObjectName(u"countPlayers"_s);
    m_count->setAutoRaise(true);
    m_columns->setObjectName(u"columnsWithoutRoom"_s);
    m_columns->setAutoRaise(true);
    m_columns->hide();
    header()->addAtEnd(m_columns);
    header()->addAtEnd(m_count);
    m_patience->setSingleShot(true);
    m_patience->setInterval(SlowAfterMilliseconds);

    connect(m_patience, &QTimer::timeout, m_slow, &QWidget::show);
    connect(m_count, &QToolButton::clicked, &m_players, &PlayerTableModel::countExactly);
    connect(m_search, &SearchBox::searched, this, &PlayersPage::search);
    connect(m_search, &SearchBox::pasted, this, [this] { m_pastedText = m_search->text(); });
    connect(m_search, &SearchBox::entered, this, [this] {
        if (takePaste(m_search->text()))
            return;
        m_opensFound = true;
        openFound();
    });
    connect(m_readings, &PastedReadings::chosen, this, &PlayersPage::openReading);
    connect(m_search, &SearchBox::chipRemoved, this,
            [this](int chip) { m_search->setText(m_players.query().textWithout(chip)); });
    connect(&m_zone, &ViewZone::zoneChanged, this, [this] {
        if (!m_search->text().isEmpty())
            search(m_search->text()); // dates in the search mean other moments now
    });
    connect(&m_players, &PlayerTableModel::stateChanged, this, &PlayersPage::showState);
    connect(&m_players, &PlayerTableModel::countChanged, this, &PlayersPage::showCount);
    connect(&m_players, &QAbstractItemModel::modelReset, this, &PlayersPage::showSelectedPlayer);
    connect(&m_selection, &Selection::playerChanged, this, &PlayersPage::showSelectedPlayer);
    connectTable();
    showState();
    showCount();
}

void PlayersPage::connectTable()
{
    connect(m_table, &PlayerTable::columnsWithoutRoom, this, &PlayersPage::tellOfColumns);
    connect(m_columns, &QToolButton::clicked, this, [this] {
        m_table->chooseColumns(m_columns->mapToGlobal(m_columns->rect().bottomLeft()));
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &PlayersPage::takeCurrentRow);
    // A mouse makes a row current first and selects it after that.
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &PlayersPage::takeCurrentRow);
    connect(m_table, &QAbstractItemView::activated, this,
            [this](const QModelIndex &index) { open(index.row()); });
}

void PlayersPage::tellOfColumns(int withoutRoom)
{
    m_columns->setVisible(withoutRoom > 0);
    m_columns->setText(tr("+%1", "columns that are not shown").arg(withoutRoom));
    m_columns->setAccessibleName(tr("%Ln columns have no room here", nullptr, withoutRoom));
    m_columns->setToolTip(
        tr("%Ln columns have no room here. Click to choose columns.", nullptr, withoutRoom));
}

QTableView *PlayersPage::table() const
{
    return m_table;
}

void PlayersPage::resizeEvent(QResizeEvent *event)
{
    Panel::resizeEvent(event);
    m_table->fitColumns(width());
}

QWidget *PlayersPage::makeContent()
{
    auto *cancel = new QPushButton(tr("Cancel"), this);
    cancel->setObjectName(u"cancelPlayers"_s);
    connect(cancel, &QPushButton::clicked, &m_players, &PlayerTableModel::cancel);
    m_slow = makeSlowNotice(this, cancel);
    auto *content = new QWidget(this);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 8, 0, 0);
    column->setSpacing(4);
    auto *inset = new QHBoxLayout;
    inset->setContentsMargins(10, 0, 10, 0);
    inset->addWidget(m_search);
    column->addLayout(inset);
    auto *insetReadings = new QHBoxLayout;
    insetReadings->setContentsMargins(10, 0, 10, 0);
    insetReadings->addWidget(m_readings);
    column->addLayout(insetReadings);
    column->addWidget(m_face, 1);
    column->addWidget(m_slow);
    return content;
}

void PlayersPage::focusSearch()
{
    m_search->edit()->setFocus(Qt::ShortcutFocusReason);
    m_search->edit()->selectAll();
}

void PlayersPage::step(int rows)
{
    const int count = m_players.rowCount();
    if (count == 0)
        return;
    const QModelIndex current = m_table->currentIndex();
    const int row = current.isValid() ? std::clamp(current.row() + rows, 0, count - 1) : 0;
    m_table->setCurrentIndex(m_players.index(row, PlayerTableModel::PlayerColumn));
}

void PlayersPage::openFound()
{
    using State = PlayerTableModel::State;
    if (!m_opensFound || m_reader->isReading() || m_players.state() == State::Loading)
        return;
    m_opensFound = false;
    if (m_search->error() || m_players.state() == State::Failed)
        return;
    // One player of several is meant where the search is that label and nothing else.
    const QString text = m_search->text().trimmed();
    const int rows = m_players.rowCount();
    for (int row = 0; row < rows; ++row) {
        const QModelIndex index = m_players.index(row, PlayerTableModel::PlayerColumn);
        if (rows == 1 || index.data().toString().compare(text, Qt::CaseInsensitive) == 0)
            return m_table->setCurrentIndex(index);
    }
}

void PlayersPage::search(const QString &text)
{
    m_otherReadings.clear();
    m_readings->setReadings({});
    if (!text.isEmpty() && std::exchange(m_pastedText, {}) == text) {
        if (takePaste(text))
            return;
        m_otherReadings = readingsOf(text, m_zone.zone());
    }
    m_opensFound = false;
    m_reader->read(text, m_zone.zone(),
                   [this, text](const Result<SearchQuery> &query) { takeQuery(text, query); });
}

void PlayersPage::takeQuery(const QString &text, const Result<SearchQuery> &query)
{
    m_search->setError(query ? std::nullopt : std::optional(query.error()));
    if (!query)
        return; // the rows of the last search that made sense stay
    m_search->setChips(query->topTerms());
    m_pasted = namesOneThing(text, m_zone.zone());
    m_players.setQuery(*query);
}

/// Opens what a text names that is no search, or asks which of several; false for a search.
bool PlayersPage::takePaste(const QString &text)
{
    const QList<PastedReference> readings = readingsOf(text, m_zone.zone());
    const bool isSearch
        = SearchQuery::parse(text, SearchSubject::Players, m_zone.zone()).hasValue();
    const bool namesAll = std::any_of(readings.cbegin(), readings.cend(),
                                      [](const PastedReference &reading) { return reading.isAll; });
    if (readings.isEmpty() || (isSearch && !namesAll) || namesOneThing(text, m_zone.zone()))
        return false; // an id or e-mail by itself is found by searching
    m_search->setError({});
    if (readings.size() == 1) {
        openReading(readings.first());
    } else {
        m_search->setChips({});
        m_readings->setReadings(readings);
        m_readings->focusList();
    }
    return true;
}

void PlayersPage::openReading(const PastedReference &reading)
{
    if (reading.kind == PastedReference::Kind::Id || reading.kind == PastedReference::Kind::Email) {
        m_search->setText(reading.text);
        return;
    }
    if (!m_players.query().isEmpty())
        m_players.setQuery({}); // of everybody, not of those found before
    m_search->setChips({});
    emit eventsWanted(eventSearchAround(reading));
}

/// What was pasted names one player: that one is opened, and nobody has to click.
void PlayersPage::openOnlyMatch()
{
    if (!m_pasted || m_players.state() != PlayerTableModel::State::Complete)
        return;
    const PastedReference pasted = *std::exchange(m_pasted, std::nullopt);
    if (m_players.rowCount() == 1)
        m_selection.setPlayer(m_players.playerAt(0));
    else if (m_players.rowCount() == 0 && pasted.kind == PastedReference::Kind::Id)
        emit strangeIdSearched(pasted.id);
}

void PlayersPage::showState()
{
    using State = PlayerTableModel::State;
    const State state = m_players.state();
    if (state == State::Loading) {
        m_face->showLoading(m_players.rowCount() > 0);
        if (!m_patience->isActive())
            m_patience->start();
        return;
    }
    m_patience->stop();
    m_slow->hide();
    if (state == State::Failed && m_players.error()) {
        if (m_players.rowCount() > 0 && m_players.error()->kind == Error::Kind::Cancelled)
            m_face->showContent();
        else
            m_face->showFailed(tr("The players could not be read."), *m_players.error(),
                               [this] { m_players.retry(); });
    } else if (m_players.rowCount() > 0 || state == State::HasMore) {
        m_face->showContent();
    } else if (m_players.query().isEmpty()) {
        m_face->showEmpty(tr("There are no players in this database."),
                          tr("Import one, or connect to another database."));
    } else {
        m_face->showEmpty(tr("No player matches this search."),
                          tr("Take a term away or search for everybody."), tr("Search Everybody"),
                          [this] { m_search->setText({}); });
        m_readings->setReadings(std::exchange(m_otherReadings, {}));
    }
    openOnlyMatch();
    setStateText(m_players.isServedByIndex() ? QString() : tr("no index serves this"));
    openFound();
}

void PlayersPage::showCount()
{
    const bool exact = m_players.exactCount().has_value();
    if (m_players.isCounting())
        m_count->setText(tr("counting…"));
    else if (exact)
        m_count->setText(countText(*m_players.exactCount()));
    else if (m_players.estimate())
        m_count->setText(tr("≈ %1", "about so many").arg(shortCountText(*m_players.estimate())));
    else
        m_count->setText(u"…"_s);
    m_count->setToolTip(exact ? tr("Counted exactly") : tr("An estimate. Click to count exactly."));
    m_count->setAccessibleName(tr("%1 players", "a count or an estimate").arg(m_count->text()));
    m_count->setAccessibleDescription(m_count->toolTip());
}

void PlayersPage::showSelectedPlayer()
{
    const QScopedValueRollback showing(m_showing, true);
    const auto player = m_selection.player();
    const auto row = player ? m_players.rowOf(*player) : std::nullopt;
    if (!row) {
        m_table->clearSelection();
        m_table->selectionModel()->clearCurrentIndex();
        return;
    }
    const QModelIndex index = m_players.index(*row, PlayerTableModel::PlayerColumn);
    if (m_table->currentIndex().row() != *row)
        m_table->setCurrentIndex(index);
    m_table->scrollTo(index);
}

void PlayersPage::takeCurrentRow()
{
    // Taking the focus, a table without a current row makes the first one current, yet selects
    // nothing: nobody has chosen that player.
    const int row = m_table->currentIndex().row();
    if (!m_showing && m_table->selectionModel()->isRowSelected(row))
        open(row);
}

void PlayersPage::open(int row)
{
    if (const auto player = m_players.playerAt(row))
        m_selection.setPlayer(player);
}

} // namespace waymark

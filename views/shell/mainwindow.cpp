#include "views/shell/mainwindow.h"

#include "models/domain/whendone.h"
#include "models/geo/zoneplaces.h"
#include "models/items/eventtablemodel.h"
#include "models/items/messagemodel.h"
#include "models/items/playertablemodel.h"
#include "models/items/selection.h"
#include "models/items/taskmodel.h"
#include "models/items/viewzone.h"
#include "models/ports/eventsource.h"
#include "models/query/searchscope.h"
#include "models/saves/editjournal.h"
#include "models/saves/opensaves.h"
#include "views/bulk/bulkactions.h"
#include "views/bulk/bulkruns.h"
#include "views/bulk/runningbulk.h"
#include "views/common/accessiblecombobox.h"
#include "views/common/accessiblemenus.h"
#include "views/common/contextmenukeys.h"
#include "views/common/errorwords.h"
#include "views/common/panelstyle.h"
#include "views/common/searchbox.h"
#include "views/common/searchcompletion.h"
#include "views/common/taborder.h"
#include "views/common/themeswitcher.h"
#include "views/events/eventactions.h"
#include "views/events/eventdetailspanel.h"
#include "views/events/eventspanel.h"
#include "views/exchange/exchangeactions.h"
#include "views/map/mappanel.h"
#include "views/players/playerspage.h"
#include "views/save/elementidentities.h"
#include "views/save/gamefilesdialog.h"
#include "views/save/placelocking.h"
#include "views/save/readonlypaths.h"
#include "views/save/savehold.h"
#include "views/save/savepage.h"
#include "views/shell/connectionbar.h"
#include "views/shell/helpdialogs.h"
#include "views/shell/leftedits.h"
#include "views/shell/listpanels.h"
#include "views/shell/paneldock.h"
#include "views/shell/panelnavigator.h"
#include "views/shell/timezonebox.h"
#include "views/shell/unsavededits.h"
#include "views/shell/windowlayout.h"
#include "views/shell/windowmenus.h"
#include "views/shell/windowplace.h"
#include "views/shell/windowstatus.h"
#include "views/shell/windowtitle.h"
#include "views/shell/windowtoolbar.h"
#include "views/timeline/timelinepanel.h"
#include "views/tree/savetreeview.h"

#include <QApplication>
#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QScrollArea>
#include <QSettings>
#include <QShortcut>
#include <QVBoxLayout>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr int NarrowBelow = 1100;

/// The menu bar with the connection's band above it.
QWidget *makeTop(ConnectionBar *bar, QMenuBar *menus, QWidget *parent)
{
    auto *top = new QWidget(parent);
    auto *column = new QVBoxLayout(top);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(bar);
    column->addWidget(menus);
    return top;
}

} // namespace

MainWindow::MainWindow(const WindowContext &context, QWidget *parent)
    : QMainWindow(parent)
    , m_context(context)
    , m_host(new QMainWindow(this))
    , m_connectionBar(new ConnectionBar(this))
    , m_menus(nullptr)
    , m_layout(new WindowLayout(*m_host, context.settings))
    , m_navigator(new PanelNavigator(this))
    , m_status(new WindowStatus(context.tasks, this))
{
    installAccessibleComboBoxes();
    installAccessibleMenus();
    installContextMenuKeys();
    setObjectName(u"mainWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose, false);
    auto *bar = new QMenuBar(this);
    m_menus = new WindowMenus(*bar, this);
    setMenuWidget(makeTop(m_connectionBar, bar, this));
    m_host->setWindowFlags(Qt::Widget);
    m_host->setContentsMargins(PanelStyle::Gap, PanelStyle::Gap, PanelStyle::Gap, PanelStyle::Gap);
    setCentralWidget(makeMiddle());
    setStatusBar(m_status);

    makePanels();
    makeMenus();
    m_toolBar = new WindowToolBar(*m_menus, context.zone, this);
    addToolBar(m_toolBar);
    m_menus->add(ActionId::TimeZone, m_toolBar, &WindowToolBar::chooseTimeZone);
    makeKeys();

    connectFeatures();
    connectSaves();
    restoreSettings();
    showHistory();
    showTitle();
    m_players->focusTarget()->setFocus();
}

MainWindow::~MainWindow()
{
    // The panels give up the focus while they go, and the menus are gone with them.
    disconnect(qApp, nullptr, this, nullptr);
}

/// The panels, with what wants to be known before them.
QWidget *MainWindow::makeMiddle()
{
    auto *middle = new QWidget(this);
    auto *left = new LeftEdits({m_context.journal, m_context.playerSource, m_context.saveStore,
                                m_context.selection, m_context.zone},
                               middle);
    auto *column = new QVBoxLayout(middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(left);
    column->addWidget(m_host, 1);
    connect(left, &LeftEdits::openWanted, this, [this](const SaveTarget &save) {
        if (const auto player = save.profile()) {
            m_context.selection.setPlayer(player);
            m_context.selection.setSave(save);
        } else {
            openNamed(save.row());
        }
    });
    return middle;
}

void MainWindow::connectFeatures()
{
    connect(&m_context.selection, &Selection::historyChanged, this, &MainWindow::showHistory);
    connect(&m_context.selection, &Selection::playerChanged, this, &MainWindow::showTitle);
    connect(&m_context.selection, &Selection::saveChanged, m_status, &WindowStatus::leaveSave);
    connect(&m_context.players, &QAbstractItemModel::modelReset, this, &MainWindow::showTitle);
    connect(m_players, &PlayersPage::strangeIdSearched, this, &MainWindow::openNamed);
    connect(m_players, &PlayersPage::eventsWanted, this, &MainWindow::showEventsOfAll);
    connect(m_save, &SavePage::playerShown, this, &MainWindow::showTitle);
    connect(m_connectionBar, &ConnectionBar::retryRequested, this, &MainWindow::retryWanted);
    connect(m_status, &WindowStatus::tasksRequested, this,
            [this] { PanelNavigator::show(m_tasks); });
    connect(&m_context.messages, &MessageModel::added, this,
            [this](const MessageModel::Message &message) {
                m_status->showNote(message.text, message.kind == MessageModel::Kind::Failed);
            });
    connect(m_exchange, &ExchangeActions::playerAdded, this, [this](const PlayerId &player) {
        m_context.players.reload();
        m_context.selection.setPlayer(player);
    });
    connect(m_eventActions, &EventActions::appended, this, [this](const EventId &event) {
        m_context.events.reload();
        m_context.selection.setEvent(event);
    });
    connect(m_save->action(SaveAction::Reload), &QAction::triggered, &m_context.events,
            &EventStore::reload);
    connectBulk();
    connect(&m_context.events, &EventStore::stateChanged, this, &MainWindow::offerPlayerZone);
    connect(m_eventActions, &EventActions::searchWanted, m_events->search(), &SearchBox::setText);
    connect(m_eventActions->countVisits(), &QAction::triggered, this,
            [this] { m_eventActions->countVisitsOf(waypointInHand()); });
    m_events->addRowActions({m_eventActions->countVisits()});
    m_save->tree()->addAction(m_eventActions->countVisits());
}

void MainWindow::connectBulk()
{
    connect(m_bulk, &BulkActions::searchWanted, this, [this](const QString &search) {
        PanelNavigator::show(m_players);
        m_players->searchBox()->setText(search);
    });
    connect(m_bulk, &BulkActions::noted, m_save, &SavePage::noted);
    connect(m_bulk, &BulkActions::refused, m_save, &SavePage::tellRefused);
    if (!m_bulkRuns)
        return;
    connect(m_bulkRuns, &BulkRuns::written, this, [this] {
        m_context.players.reload();
        m_save->action(SaveAction::Reload)->trigger();
    });
    connect(m_bulkRuns, &BulkRuns::ended, this, [this] {
        if (!m_bulkRuns->isRunning() && std::exchange(m_closesAfterBulk, false))
            close();
    });
}

/// The one under the focus: a text in the tree, else the event's, else where the player is.
QString MainWindow::waypointInHand() const
{
    const QString inTree = m_save->tree()->hasFocus() ? m_save->textInHand() : QString();
    if (!inTree.isEmpty())
        return inTree;
    const QString ofEvent = m_events->waypointInHand();
    return ofEvent.isEmpty() ? m_save->location() : ofEvent;
}

void MainWindow::connectSaves()
{
    OpenSaves &saves = m_context.saves;
    connect(m_save, &SavePage::unsavedEditsChanged, this, &MainWindow::showModified);
    connect(m_save, &SavePage::noted, this, [this](const QString &text) {
        m_context.messages.add(MessageModel::Kind::Done, text);
        m_status->showSaved(text, false);
    });
    connect(m_save, &SavePage::notTakenBack, this, [this](const QString &why) {
        m_context.messages.add(MessageModel::Kind::Failed, why);
    });
    connect(m_save, &SavePage::failed, this, &MainWindow::noteFailed);
    for (auto signal : {&SavePage::failed, &SavePage::notRead}) {
        connect(m_save, signal, this, [this](const Error &why) {
            if (why.kind == Error::Kind::Connection)
                emit lineFailed();
        });
    }
    connect(m_status, &WindowStatus::takeBackRequested, this, &MainWindow::takeBackLastSave);
    connect(&saves, &OpenSaves::saved, this, &MainWindow::noteSaved);
}

/// What it has written stays; it ends after the saves at hand, and the window goes then.
void MainWindow::askAboutBulk()
{
    QMessageBox *box = askAboutRunningBulk(*m_bulkRuns, this);
    connect(box, &QDialog::finished, this, [this, box] {
        if (!isToBeStopped(*box))
            return;
        m_closesAfterBulk = true;
        if (m_bulkRuns->isRunning())
            m_bulkRuns->stopAll();
        else
            close();
    });
}

/// The panels do not stand in the order in which they were made.
bool MainWindow::focusNextPrevChild(bool next)
{
    return tabTo(*this, next) || QMainWindow::focusNextPrevChild(next);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    m_save->tree()->finishEditing();
    if (m_bulkRuns && m_bulkRuns->isRunning()) {
        event->ignore();
        askAboutBulk();
        return;
    }
    if (!m_mayClose && hasUnsavedEdits()) {
        event->ignore();
        askBeforeClosing();
        return;
    }
    keepSettings();
    event->accept();
    emit closed();
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    m_layout->finish();
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    m_layout->setNarrow(event->size().width() < NarrowBelow);
}

void MainWindow::makePanels()
{
    makePlayerPage();
    m_players = new PlayersPage(m_context.playerSource, m_context.players, m_context.selection,
                                m_context.zone);
    m_players->searchBox()->setCompletion(
        searchCompletion(m_context.playerSource, SearchSubject::Players, m_players));
    addPanel(m_players, PanelPlace::Players);
    connect(&m_context.players, &PlayerTableModel::stateChanged, m_save,
            [this] { m_save->preferExperiences(namedExperiences(m_context.players.query())); });
    m_navigator->add(qobject_cast<Panel *>(m_host->centralWidget()), m_save->listsOfPage());
    m_map = new MapPanel(m_context.events, m_context.selection, m_context.zone);
    addPanel(m_map, PanelPlace::Map);
    m_events = new EventsPanel(m_context.events, m_context.eventTable, m_context.playerSource,
                               m_context.selection, m_context.zone);
    m_events->search()->setCompletion(
        searchCompletion(m_context.playerSource, SearchSubject::Events, m_events));
    addPanel(m_events, PanelPlace::Events);
    m_details = new EventDetailsPanel(m_context.eventSource, m_context.selection);
    addPanel(m_details, PanelPlace::EventDetails);
    addPanel(new TimelinePanel(m_context.events, m_context.selection, m_context.zone),
             PanelPlace::Timeline);
    addPanel(new MessagesPanel(m_context.messages), PanelPlace::Aside);
    m_tasks = new TasksPanel(m_context.tasks);
    addPanel(m_tasks, PanelPlace::Aside);
    m_exchange = new ExchangeActions({m_context.bundles, m_context.selection, m_context.zone,
                                      m_context.messages, m_context.tasks},
                                     this);
    if (m_context.bulk)
        m_bulkRuns = new BulkRuns(*m_context.bulk, m_context.tasks, m_context.messages, this);
    m_bulk = new BulkActions(m_bulkRuns, m_context.players, *m_save, this);
    m_eventActions = new EventActions({m_context.eventSource, m_context.playerSource,
                                       m_context.events, m_context.selection, m_context.zone,
                                       m_context.messages, m_context.tasks},
                                      this);
}

void MainWindow::makePlayerPage()
{
    m_save = new SavePage(m_context.saveStore, m_context.saves, m_context.journal,
                          m_context.playerSource, m_context.eventSource, m_context.selection,
                          m_context.zone);
    if (m_context.knowledge)
        m_save->setKnowledge(*m_context.knowledge);
    if (m_context.views)
        m_save->setViewKeeper(*m_context.views);
    const ReadOnlyPaths readOnly = ReadOnlyPaths::read(m_context.settings);
    m_save->setLocks(readOnly.byExperience);
    m_save->identities().setSettings(m_context.settings);
    for (const QString &text : readOnly.troubles)
        m_context.messages.add(MessageModel::Kind::Failed,
                               tr("A read-only path of the settings is no path: %1").arg(text));
    m_locking = new PlaceLocking(m_context.settings, *m_save);
    connect(m_locking, &PlaceLocking::told, m_save, &SavePage::noted);
    m_gameFiles = new GameFiles(m_context.settings, this);
    m_save->setGameFiles(*m_gameFiles);
    connect(m_save, &SavePage::gameFilesWanted, this, &MainWindow::showGameFiles);
    auto *panel = new Panel(tr("Player"), u"playerPanel"_s);
    panel->header()->hide(); // the page has a header of its own
    auto *scroll = new QScrollArea; // rather than keep the window larger than a small screen
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus); // Tab brings what it holds into view
    scroll->setWidgetResizable(true);
    scroll->setWidget(m_save);
    panel->setContent(scroll);
    panel->setSearchTarget(m_save->searchEdit());
    panel->setFocusTarget(m_save->tree());
    m_host->setCentralWidget(panel);
}

void MainWindow::showGameFiles()
{
    (new GameFilesDialog(*m_gameFiles, m_save->experienceInFront(), this))->open();
}

void MainWindow::addPanel(Panel *panel, PanelPlace place)
{
    m_layout->add(panel, place);
    m_navigator->add(panel);
}

void MainWindow::makeKeys()
{
    const auto add = [this](const QKeySequence &keys, auto run) {
        auto *shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, run);
    };
    add(Qt::CTRL | Qt::Key_L, [this] {
        PanelNavigator::show(m_players);
        m_players->focusSearch();
    });
    add(Qt::Key_F8, [this] { m_save->focusChanges(); });
    add(Qt::Key_F6, [this] { m_navigator->step(1); });
    add(Qt::SHIFT | Qt::Key_F6, [this] { m_navigator->step(-1); });
    add(Qt::ALT | Qt::Key_PageDown, [this] { m_players->step(1); });
    add(Qt::ALT | Qt::Key_PageUp, [this] { m_players->step(-1); });
}

void MainWindow::keepSettings()
{
    QSettings &settings = m_context.settings;
    settings.setValue("window/geometry"_L1, saveGeometry());
    m_layout->keep();
    QStringList zones;
    for (const QByteArray &zone : m_toolBar->timeZoneBox()->recentZones())
        zones.append(QString::fromUtf8(zone));
    settings.setValue("window/recentZones"_L1, zones);
    settings.setValue("window/theme"_L1, int(m_context.theme.choice()));
    settings.setValue("window/density"_L1, int(m_context.theme.density()));
}

void MainWindow::restoreSettings()
{
    const QSettings &settings = m_context.settings;
    windowplace::restore(*this, settings.value("window/geometry"_L1).toByteArray());
    m_layout->restore();
    QList<QByteArray> zones;
    for (const QString &zone : settings.value("window/recentZones"_L1).toStringList())
        zones.append(zone.toUtf8());
    m_toolBar->timeZoneBox()->setRecentZones(zones);
}

void MainWindow::showTitle()
{
    const QString label = playerLabel();
    setWindowTitle(
        label.isEmpty()
            ? tr("%1 — Waymark[*]").arg(titlePart(m_connection.name))
            : tr("%1[*] — %2 — Waymark").arg(titlePart(label), titlePart(m_connection.name)));
}

QString MainWindow::playerLabel() const
{
    const auto player = m_context.selection.player();
    if (!player)
        return {};
    const QString shown = m_save->playerLabel();
    return shown.isEmpty() ? m_context.players.labelOf(*player) : shown;
}

void MainWindow::showModified()
{
    setWindowModified(hasUnsavedEdits());
    const auto save = m_context.selection.save();
    const SaveDocument *document = save ? m_context.saves.find(*save) : nullptr;
    m_toolBar->setChangeCount(document ? int(document->changes().size()) : 0);
}

void MainWindow::noteSaved(const SaveTarget &target, int changes, std::chrono::milliseconds held)
{
    const QString text = savedText(changes, held);
    m_context.messages.add(MessageModel::Kind::Done, text);
    m_lastSaved = target;
    m_status->showSaved(text, true);
}

void MainWindow::noteFailed(const Error &why)
{
    m_context.messages.add(MessageModel::Kind::Failed, errorWords(why), why.detail);
}

void MainWindow::openNamed(const QUuid &id)
{
    whenDone(m_context.playerSource.findRow(id), this, [this](const Result<NamedRow> &found) {
        if (!found)
            return; // the empty table says already that nothing was found
        m_context.selection.setPlayer(found->player);
        if (found->progress)
            m_context.selection.setSave(SaveTarget(*found->progress));
        if (found->event) {
            m_context.selection.setEvent(found->event);
            showAllEvents(); // what was asked for must not be filtered out
        }
        // The list shows whose it is, and the field how to find that player again.
        m_players->searchBox()->setText(SearchQuery::termText(u"id"_s, found->player.toString()));
    });
}

void MainWindow::showAllEvents()
{
    m_events->search()->setText({});
    m_context.selection.setRange(std::nullopt);
    m_context.selection.setArea(std::nullopt);
    m_context.events.showAllTypes();
}

/// From the newest position of the log in front.
void MainWindow::offerPlayerZone()
{
    const EventStore &events = m_context.events;
    if (events.state() == EventStore::State::Loading)
        return; // the zone stays offered until the positions are known
    const EventColumns &columns = events.columns();
    std::optional<QByteArray> zone;
    if (m_context.selection.scope() != ScopeKind::AllFound) {
        for (std::size_t row = columns.size(); row-- > 0 && !zone;) {
            if (columns.position[row] == EventColumns::Usable)
                zone = ZonePlaces::known().nearest(
                    mercator::unproject({columns.x[row], columns.y[row]}));
        }
    }
    m_toolBar->timeZoneBox()->setPlayerZone(zone ? std::optional(QTimeZone(*zone)) : std::nullopt);
}

void MainWindow::showEventsOfAll(const QString &search)
{
    m_events->search()->setText(search);
    m_context.selection.setScope(ScopeKind::AllFound);
    PanelNavigator::show(m_events);
}

void MainWindow::takeBackLastSave()
{
    if (m_lastSaved)
        m_context.saves.takeBackLast(*m_lastSaved);
}

void MainWindow::showHistory()
{
    m_menus->action(ActionId::Back)->setEnabled(m_context.selection.canGoBack());
    m_menus->action(ActionId::Forward)->setEnabled(m_context.selection.canGoForward());
}

void MainWindow::showThisDatabase()
{
    if (m_facts)
        showDatabase(m_connection, *m_facts, this);
}

bool MainWindow::hasUnsavedEdits() const
{
    return !m_context.saves.dirtyDocuments().isEmpty();
}

} // namespace waymark

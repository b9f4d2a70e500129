#pragma once

#include "models/domain/savetarget.h"
#include "models/ports/databasefacts.h"
#include "views/shell/connection.h"
#include "views/shell/windowcontext.h"

#include <QMainWindow>

#include <chrono>
#include <optional>

namespace waymark {

class BulkActions;
class BulkRuns;
class ConnectionBar;
class EventActions;
class EventDetailsPanel;
class EventsPanel;
class ExchangeActions;
class GameFiles;
class MapPanel;
class Panel;
class PanelNavigator;
class PlaceLocking;
class PlayersPage;
class SavePage;
class WindowLayout;
class WindowMenus;
class WindowStatus;
class WindowToolBar;
enum class ActionId;
enum class PanelPlace;
enum class UnsavedAnswer;

/// One connection's window: joins the features by the selection, and holds what belongs to none of
/// them: menus, toolbar, status bar, layout.
class MainWindow final : public QMainWindow
{
    Q_OBJECT
public:
    explicit MainWindow(const WindowContext &context, QWidget *parent = nullptr);
    ~MainWindow() override;

    [[nodiscard]] const ConnectionInfo &connection() const { return m_connection; }
    void setConnection(const ConnectionInfo &connection);
    void showConnected(const DatabaseFacts &facts);
    void showConnectionFailed(const Error &why);
    void showConnectionLost(int secondsToNextTry);
    /// Closes without a question, as nobody may be there to answer one: what is not saved is
    /// offered the next time, what runs is stopped first.
    void leave();

    [[nodiscard]] WindowMenus &menus() const { return *m_menus; }
    [[nodiscard]] WindowLayout &panelLayout() const { return *m_layout; }

signals:
    void connectWanted(); ///< the Connect dialog
    void retryWanted(); ///< the line is lost and a person does not want to wait
    void lineFailed(); ///< a save did not reach the server
    void closed();

protected:
    bool focusNextPrevChild(bool next) override;
    void closeEvent(QCloseEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void askBeforeClosing();
    void closeBy(UnsavedAnswer answer);
    void makeMenus();
    void makeSaveMenus();
    void makeKnowledgeMenus();
    void makeExchangeMenus();
    void makeViewMenu();
    void makeLayoutMenu();
    void makeThemeMenu();
    void makeExpandMenu();
    void makeHelpMenu();
    void makePanelsMenu();
    void makePanels();
    [[nodiscard]] QWidget *makeMiddle();
    void makePlayerPage();
    void showGameFiles();
    void connectFeatures();
    void connectSaves();
    void connectBulk();
    void askAboutBulk();
    [[nodiscard]] QWidget *workingFocus() const;
    void editInFocus(ActionId id);
    void showEditInFocus();
    void showPermissions(const DatabaseFacts &facts);
    void makeKeys();
    void addPanel(Panel *panel, PanelPlace place);
    void keepSettings();
    void restoreSettings();
    void showTitle();
    void showModified();
    void noteSaved(const SaveTarget &target, int changes, std::chrono::milliseconds held);
    void noteFailed(const Error &why);
    void takeBackLastSave();
    void openNamed(const QUuid &id);
    void showAllEvents();
    void offerPlayerZone();
    void showEventsOfAll(const QString &search);
    [[nodiscard]] QString playerLabel() const;
    [[nodiscard]] QString waypointInHand() const;
    void showHistory();
    void showThisDatabase();
    [[nodiscard]] bool hasUnsavedEdits() const;

    WindowContext m_context;
    ConnectionInfo m_connection;
    std::optional<DatabaseFacts> m_facts;
    QMainWindow *m_host; ///< holds the docks, inset from the window's edges
    ConnectionBar *m_connectionBar;
    WindowMenus *m_menus;
    WindowLayout *m_layout;
    PanelNavigator *m_navigator;
    WindowStatus *m_status;
    WindowToolBar *m_toolBar = nullptr;
    PlayersPage *m_players = nullptr;
    EventsPanel *m_events = nullptr;
    EventDetailsPanel *m_details = nullptr;
    MapPanel *m_map = nullptr;
    SavePage *m_save = nullptr;
    PlaceLocking *m_locking = nullptr;
    GameFiles *m_gameFiles = nullptr;
    ExchangeActions *m_exchange = nullptr;
    BulkRuns *m_bulkRuns = nullptr; ///< none where nothing is applied to many saves
    BulkActions *m_bulk = nullptr;
    EventActions *m_eventActions = nullptr;
    Panel *m_tasks = nullptr;
    std::optional<SaveTarget> m_lastSaved; ///< what Take Back in the status bar means
    bool m_closesAfterBulk = false; ///< a person said that what runs is to be stopped
    bool m_mayClose = false; ///< a person said that unsaved edits may go
};

} // namespace waymark

#pragma once

#include "app/connection.h"
#include "models/items/eventstore.h"
#include "models/items/eventtablemodel.h"
#include "models/items/gameknowledge.h"
#include "models/items/messagemodel.h"
#include "models/items/playertablemodel.h"
#include "models/items/selection.h"
#include "models/items/taskmodel.h"
#include "models/items/viewzone.h"
#include "models/local/schemafiles.h"
#include "models/local/unsavedfiles.h"
#include "models/local/viewfiles.h"
#include "models/postgres/bulksaves.h"
#include "models/saves/editjournal.h"
#include "models/saves/opensaves.h"
#include "models/services/editservice.h"
#include "views/shell/mainwindow.h"

#include <QTimer>

#include <QSettings>

namespace waymark {

/// One window with all that it works with: its connection, the models over it, the shared
/// selection. Connect… makes another.
class Session final : public QObject
{
    Q_OBJECT
public:
    Session(std::unique_ptr<Connection> connection, QSettings &settings, ThemeSwitcher &theme,
            QObject *parent = nullptr);

    void open(); ///< connects, and asks for the first players
    [[nodiscard]] MainWindow &window() { return m_window; }
    [[nodiscard]] Connection &connection() { return *m_connection; }
    [[nodiscard]] PlayerTableModel &players() { return m_players; }
    [[nodiscard]] EventStore &events() { return m_events; }
    [[nodiscard]] Selection &selection() { return m_selection; }
    [[nodiscard]] ViewZone &zone() { return m_zone; }
    [[nodiscard]] MessageModel &messages() { return m_messages; }

signals:
    void connectWanted();
    void closed();

private:
    void connectToServer();
    void takeFacts(const Result<DatabaseFacts> &facts);
    void noteLost();
    void tellTroubles();
    void keepUnsaved(const QString &database);
    void keepLearned(const QString &database);
    void showLearning();
    void showCounting();
    void tellNotLearned(const QString &experience, const Error &why);
    void tellNotCounted(const SaveCountRequest &request, const Error &why);
    void countDown();
    void tryAgain();

    // In this order: what stands further down uses what stands above.
    std::unique_ptr<Connection> m_connection;
    QFuture<Result<DatabaseFacts>> m_firstFacts; ///< asked for while the window is made
    Selection m_selection;
    ViewZone m_zone;
    PlayerTableModel m_players;
    EditService m_edits;
    BulkSaves m_bulk;
    OpenSaves m_saves;
    std::unique_ptr<UnsavedFiles> m_unsaved; ///< once it is known which database it is
    EditJournal m_journal;
    std::unique_ptr<SchemaFiles> m_schemas; ///< likewise
    GameKnowledge m_knowledge;
    ViewFiles m_views;
    EventStore m_events;
    EventTableModel m_eventTable;
    MessageModel m_messages;
    TaskModel m_tasks;
    std::optional<TaskModel::TaskId> m_learningTask;
    std::optional<TaskModel::TaskId> m_countingTask;
    MainWindow m_window;

    QTimer m_second; ///< ticks while the line is lost
    int m_secondsToNextTry = 0;
    int m_tries = 0;
    bool m_isConnecting = false;
    bool m_isLost = false;
};

} // namespace waymark

#pragma once

#include "models/items/eventstore.h"
#include "views/common/panel.h"

class QAction;
class QComboBox;
class QTableView;

namespace waymark {

class EventTableModel;
class PlayerSource;
class SearchBox;
class SearchReader;
class Selection;
class StateFace;
class ViewZone;

/// The event log as a table: whose events (scope), which of them (search), and the one in hand. The
/// current row and the marked rows are the selection's, in both directions.
class EventsPanel final : public Panel
{
    Q_OBJECT
public:
    EventsPanel(EventStore &store, EventTableModel &model, PlayerSource &players,
                Selection &selection, ViewZone &zone, QWidget *parent = nullptr);

    [[nodiscard]] QAction *nextEventAction() const { return m_next; }
    [[nodiscard]] QAction *previousEventAction() const { return m_previous; }
    [[nodiscard]] QAction *goToTimeAction() const { return m_goToTime; }
    [[nodiscard]] SearchBox *search() const { return m_search; }
    /// What else can be done with a row, for its context menu.
    void addRowActions(const QList<QAction *> &actions);
    /// Of the current event, where it is about one.
    [[nodiscard]] QString waypointInHand() const;

public slots:
    void copyRows();

private:
    void buildHeader();
    void buildTable();
    void buildActions();
    void followSelection();
    void applySearch(const QString &text);
    void removeTerm(int term);
    void showState();
    void showWhatIsLeft();
    void showCounts();
    void showColumnsOfScope();
    void takeCurrentRow(const QModelIndex &current);
    void takeMarkedRows();
    void showCurrentEvent();
    void step(int rows);
    void goToTime();
    void setScope(int entry);

    EventStore &m_store;
    EventTableModel &m_model;
    Selection &m_selection;
    ViewZone &m_zone;
    QComboBox *m_scope;
    SearchBox *m_search;
    SearchReader *m_reader;
    QTableView *m_table;
    StateFace *m_face;
    QAction *m_next = nullptr;
    QAction *m_previous = nullptr;
    QAction *m_goToTime = nullptr;
    bool m_following = false; ///< the table moves because the selection did, not the person
};

} // namespace waymark

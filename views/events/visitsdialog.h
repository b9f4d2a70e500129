#pragma once

#include "models/ports/eventsource.h"

#include <QDialog>

#include <array>

class QComboBox;
class QLabel;
class QPushButton;
class QTableWidget;

namespace waymark {

class PlayerSource;
class SearchBox;
class Selection;

/// How often a waypoint was visited: by this player in this experience, by this player, and by all
/// players. It follows the selection, and the numbers are those of verb `count`.
class VisitsDialog final : public QDialog
{
    Q_OBJECT
public:
    VisitsDialog(EventSource &events, PlayerSource &players, const Selection &selection,
                 QWidget *parent);

    void setWaypoint(const QString &waypoint);

signals:
    /// A search for the events that were counted.
    void eventsWanted(const QString &search);

private:
    enum Row
    {
        ThisExperience,
        ThisPlayer,
        AllPlayers,
        RowCount
    };

    void makeTable();
    void countAll();
    void count(Row row, const std::optional<EventScope> &scope, const SearchQuery &visits);
    void showCell(Row row, const QString &text, const QString &why = {});
    [[nodiscard]] QString search() const;

    EventSource &m_events;
    const Selection &m_selection;
    SearchBox *m_waypoint;
    QComboBox *m_period;
    QTableWidget *m_table;
    QLabel *m_trouble;
    QPushButton *m_showEvents;
    std::array<QFuture<Result<QList<EventCount>>>, RowCount> m_replies;
};

} // namespace waymark

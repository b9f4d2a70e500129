#pragma once

#include <QTableView>

namespace waymark {

class PlayerTableModel;

/// The table of players: which columns it shows and how wide, in what order, and copying of rows.
class PlayerTable final : public QTableView
{
    Q_OBJECT
public:
    explicit PlayerTable(PlayerTableModel &players, QWidget *parent = nullptr);

    /// So many pixels wide, the table shows the columns that leave room for the label.
    void fitColumns(int width);
    /// Asks which columns to show, in a menu at this place of the screen.
    void chooseColumns(const QPoint &where);

signals:
    void columnsWithoutRoom(int columns); ///< which are not shown for that

private:
    void copyRows();
    void setWidths();
    void sortBy(int column);
    void showOrder();

    PlayerTableModel &m_players;
    QList<std::pair<int, int>> m_widths; ///< of columns, the most wanted first
    bool m_columnsChosen = false; ///< by a person, who knows best
};

} // namespace waymark

#pragma once

#include "models/domain/ids.h"
#include "models/domain/result.h"
#include "models/query/pastedreference.h"
#include "views/common/panel.h"

#include <optional>

class QTableView;
class QTimer;
class QToolButton;

namespace waymark {

class PastedReadings;
class PlayerSource;
class PlayerTable;
class PlayerTableModel;
class SearchQuery;
class SearchBox;
class SearchReader;
class Selection;
class StateFace;
class ViewZone;

/// Players: the search, the table of what it finds, and how many there are. What is current here is
/// the player of the selection.
class PlayersPage final : public Panel
{
    Q_OBJECT
public:
    PlayersPage(PlayerSource &source, PlayerTableModel &players, Selection &selection,
                ViewZone &zone, QWidget *parent = nullptr);

    [[nodiscard]] SearchBox *searchBox() const { return m_search; }
    [[nodiscard]] QTableView *table() const;

    void focusSearch();
    /// The next player in the table for +1, the previous one for -1.
    void step(int rows);

signals:
    /// A place or a moment was pasted: the events around it, whoever was there.
    void eventsWanted(const QString &search);
    /// An id was searched that is none of a player: perhaps of an event.
    void strangeIdSearched(const QUuid &id);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeContent();
    void connectTable();
    void tellOfColumns(int withoutRoom);
    void search(const QString &text);
    void takeQuery(const QString &text, const Result<SearchQuery> &query);
    void openOnlyMatch();
    [[nodiscard]] bool takePaste(const QString &text);
    void openReading(const PastedReference &reading);
    void showState();
    void showCount();
    void showSelectedPlayer();
    void takeCurrentRow();
    void open(int row);
    /// The one player that a search by Enter has found, as soon as it is there.
    void openFound();

    PlayerTableModel &m_players;
    Selection &m_selection;
    ViewZone &m_zone;
    SearchBox *m_search;
    SearchReader *m_reader;
    PastedReadings *m_readings;
    PlayerTable *m_table;
    StateFace *m_face;
    QToolButton *m_columns; ///< how many have no room
    QToolButton *m_count;
    QWidget *m_slow;
    QTimer *m_patience; ///< after it a running read is called slow
    std::optional<PastedReference> m_pasted; ///< the search is an id or e-mail: open what it names
    QList<PastedReference> m_otherReadings; ///< of a paste that was taken for a search
    QString m_pastedText; ///< a text that did not come key by key, until it is searched
    bool m_opensFound = false; ///< Enter was pressed for the search that runs
    bool m_showing = false; ///< the current row follows the selection, not a person
};

} // namespace waymark

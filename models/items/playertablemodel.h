#pragma once

#include "models/ports/playersource.h"

#include <QAbstractTableModel>

#include <optional>

namespace waymark {

class ViewZone;

/// The players that a search finds, read page by page as a view scrolls. The rows of the search
/// before stay until the first page of the next one is there.
class PlayerTableModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column
    {
        PlayerColumn,
        LevelColumn,
        PlaytimeColumn,
        LastPlayedColumn,
        ExperiencesColumn,
        DistanceColumn,
        CreatedColumn,
        UpdatedColumn,
        IdColumn,
        ColumnCount
    };
    enum Role
    {
        PlayerIdRole = Qt::UserRole + 1, ///< std::optional<PlayerId>
        CopyRole, ///< the cell as it is copied: exact, with the unit of the header
    };
    enum class State
    {
        HasMore,
        Loading,
        Complete,
        Failed
    };
    static constexpr int PageSize = 100;

    PlayerTableModel(PlayerSource &source, const ViewZone &zone, QObject *parent = nullptr);
    ~PlayerTableModel() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] const SearchQuery &query() const { return m_query; }
    [[nodiscard]] PlayerOrder order() const { return m_order; }
    /// False once a page came for which "no index serves this".
    [[nodiscard]] bool isServedByIndex() const { return m_servedByIndex; }
    [[nodiscard]] std::optional<qint64> estimate() const { return m_estimate; }
    [[nodiscard]] std::optional<qint64> exactCount() const { return m_exactCount; }
    [[nodiscard]] bool isCounting() const { return m_counting; }

    void setQuery(const SearchQuery &query);
    void setOrder(PlayerOrder order);
    void reload(); ///< from the first page
    void retry(); ///< after State::Failed, where it failed
    void cancel(); ///< what is being read; the rows stay
    void countExactly();

    [[nodiscard]] std::optional<PlayerId> playerAt(int row) const;
    [[nodiscard]] std::optional<int> rowOf(const PlayerId &player) const;
    /// What the table calls a player; the id where the player is not among the rows.
    [[nodiscard]] QString labelOf(const PlayerId &player) const;
    /// Rows for the clipboard: a header line with the zone, tabs between cells.
    [[nodiscard]] QString copyText(const QList<int> &rows, const QList<int> &columns) const;
    [[nodiscard]] static std::optional<PlayerSort> sortOf(int column);
    [[nodiscard]] static int columnOf(PlayerSort sort);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;
    void sort(int column, Qt::SortOrder order) override;

signals:
    void stateChanged();
    void countChanged();

private:
    void restart();
    void read();
    void append(const PlayerPage &page);
    void fail(const Error &error);
    void setState(State state);
    void askForEstimate();
    void forgetCounts();

    PlayerSource &m_source;
    const ViewZone &m_zone;
    SearchQuery m_query;
    PlayerOrder m_order;
    QList<PlayerProfile> m_rows;
    std::optional<PlayerCursor> m_after;
    bool m_fromStart = true; ///< the next page replaces the rows
    bool m_servedByIndex = true;
    State m_state = State::HasMore;
    std::optional<Error> m_error;
    std::optional<qint64> m_estimate;
    std::optional<qint64> m_exactCount;
    bool m_counting = false;
    quint64 m_generation = 0; ///< a reply of another generation is a stranger
    quint64 m_countsAsked = 0; ///< likewise for counts
    Timestamp m_now;
    QFuture<Result<PlayerPage>> m_reply;
    QFuture<Result<qint64>> m_estimateReply;
    QFuture<Result<qint64>> m_countReply;
};

} // namespace waymark

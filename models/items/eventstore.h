#pragma once

#include "models/items/loadedevents.h"
#include "models/ports/eventsource.h"

#include <QFutureWatcher>
#include <QObject>

namespace waymark {

class Selection;

/// The events of the current scope, loaded once for table, timeline and map. Follows the selection
/// (whose events, time range, area), holds the filter and the hidden types, and knows how far
/// loading is. What was loaded stays until the next load of the same scope replaces it.
class EventStore final : public QObject
{
    Q_OBJECT
public:
    enum class State
    {
        NoScope, ///< no player is open
        Loading, ///< columns() may hold a part, or what was loaded before
        Empty,
        Failed,
        Complete
    };
    struct Counts
    {
        qsizetype total = 0; ///< loaded: of the scope, through the filter
        qsizetype shown = 0; ///< of those, in the time range and area, of a type that is not hidden
        qsizetype withoutPosition = 0; ///< of the shown ones: no position at all
        qsizetype impossiblePosition = 0; ///< of the shown ones: out of range or (0, 0)
        qsizetype undated = 0; ///< of total: infinite time
    };

    EventStore(EventSource &source, Selection &selection, QObject *parent = nullptr);
    ~EventStore() override;

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] Counts counts() const;
    [[nodiscard]] std::optional<EventScope> scope() const { return m_scope; }

    /// Never null; a new object with every eventsChanged().
    [[nodiscard]] const std::shared_ptr<const LoadedEvents> &loaded() const { return m_loaded; }
    [[nodiscard]] const EventColumns &columns() const { return m_loaded->columns; }
    /// Lanes over the rows in the area, whatever the time range and hidden types.
    [[nodiscard]] const LaneIndex &lanes() const;
    [[nodiscard]] const VisibleRows &visible() const { return m_visible; }
    [[nodiscard]] Timestamp timeOf(std::uint32_t row) const
    {
        return Timestamp::fromPostgres(columns().time[row]);
    }
    [[nodiscard]] EventId idOf(std::uint32_t row) const;
    [[nodiscard]] std::optional<std::uint32_t> rowOf(const EventId &id) const;

    /// The same filter everywhere: it is part of the question to the server.
    void setFilter(const SearchQuery &filter);
    [[nodiscard]] const SearchQuery &filter() const { return m_filter; }
    /// Whom "All players found" means.
    void setPlayersFound(const SearchQuery &players);
    void reload();

    [[nodiscard]] bool isTypeShown(const QString &type) const { return !m_hidden.contains(type); }
    [[nodiscard]] const QSet<QString> &hiddenTypes() const { return m_hidden; }
    void setTypeShown(const QString &type, bool shown);
    void showOnlyType(const QString &type);
    void showAllTypes();

signals:
    void stateChanged();
    void eventsChanged(); ///< other columns: every row number from before is void
    void visibleChanged(); ///< the same columns, other rows shown; not sent beside eventsChanged

private:
    using ChunkWatcher = QFutureWatcher<Result<EventChunk>>;
    using BuildWatcher = QFutureWatcher<std::shared_ptr<const LoadedEvents>>;

    void followScope();
    void load();
    void stopLoading();
    void takeChunks();
    void buildIfWorthwhile();
    void takeBuild();
    void finish();
    void show(const std::shared_ptr<const LoadedEvents> &loaded);
    void showNothing();
    void setState(State state);
    void setHidden(const QSet<QString> &hidden);
    void filterRows();
    void updateVisible();

    EventSource &m_source;
    Selection &m_selection;
    State m_state = State::NoScope;
    std::optional<Error> m_error;
    std::optional<EventScope> m_scope;
    SearchQuery m_filter;
    SearchQuery m_playersFound;
    QSet<QString> m_hidden;

    std::unique_ptr<ChunkWatcher> m_stream;
    BuildWatcher m_build;
    QList<EventChunk> m_chunks;
    qsizetype m_chunksTaken = 0; ///< results of m_stream already looked at
    qsizetype m_chunksBuilt = 0; ///< how many of m_chunks the latest build holds
    bool m_streamEnded = false;
    bool m_building = false;
    bool m_showsParts = false;

    std::shared_ptr<const LoadedEvents> m_loaded;
    std::optional<LaneIndex> m_lanesInArea;
    VisibleRows m_visible;
    mutable std::optional<Counts> m_counts; ///< of m_visible, once somebody asked
};

} // namespace waymark

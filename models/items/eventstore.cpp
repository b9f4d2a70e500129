#include "models/items/eventstore.h"

#include "models/geo/trail.h"
#include "models/items/selection.h"
#include "models/timeline/eventmerge.h"
#include "models/timeline/lanebins.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace waymark {
namespace {

std::shared_ptr<const LoadedEvents> build(const QList<EventChunk> &chunks)
{
    auto built = std::make_shared<LoadedEvents>();
    built->columns = mergeChunks(chunks);
    built->lanes = LaneIndex(built->columns);
    built->places = learnPlaces(built->columns);
    built->sessions = sessionsOf(built->columns, TrailRules().gapMicroseconds);
    return built;
}

bool isSameScope(const std::optional<EventScope> &a, const std::optional<EventScope> &b)
{
    if (a.has_value() != b.has_value() || !a)
        return a.has_value() == b.has_value();
    if (a->index() != b->index())
        return false;
    if (const auto *query = std::get_if<SearchQuery>(&*a))
        return *query == std::get<SearchQuery>(*b);
    if (const auto *player = std::get_if<PlayerId>(&*a))
        return *player == std::get<PlayerId>(*b);
    return std::get<ProgressId>(*a) == std::get<ProgressId>(*b);
}

/// On the Profile tab "this experience" has no meaning of its own: all of the player is shown.
std::optional<EventScope> scopeOf(const Selection &selection, const SearchQuery &playersFound)
{
    if (selection.scope() == ScopeKind::AllFound)
        return playersFound;
    if (!selection.player())
        return std::nullopt;
    if (selection.scope() == ScopeKind::ThisPlayer)
        return *selection.player();
    if (!selection.save())
        return std::nullopt; // the player is being opened; which save is in front follows
    if (const auto progress = selection.save()->progress())
        return *progress;
    return *selection.player();
}

} // namespace

EventStore::EventStore(EventSource &source, Selection &selection, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_selection(selection)
    , m_loaded(std::make_shared<LoadedEvents>())
{
    connect(&selection, &Selection::playerChanged, this, &EventStore::followScope);
    connect(&selection, &Selection::saveChanged, this, &EventStore::followScope);
    connect(&selection, &Selection::scopeChanged, this, &EventStore::followScope);
    connect(&selection, &Selection::areaChanged, this, [this] {
        filterRows();
        emit visibleChanged();
    });
    connect(&selection, &Selection::rangeChanged, this, [this] {
        updateVisible();
        emit visibleChanged();
    });
    connect(&m_build, &BuildWatcher::finished, this, &EventStore::takeBuild);
    followScope();
}

EventStore::~EventStore()
{
    stopLoading();
    m_build.waitForFinished();
}

EventStore::Counts EventStore::counts() const
{
    if (m_counts)
        return *m_counts;
    const EventColumns &all = columns();
    Counts counts;
    counts.total = static_cast<qsizetype>(all.size());
    counts.shown = static_cast<qsizetype>(m_visible.size());
    counts.undated = counts.total - static_cast<qsizetype>(datedRows(all).size());
    for (std::size_t i = 0; i < m_visible.size(); ++i) {
        const std::uint8_t position = all.position[m_visible.rowAt(i)];
        counts.withoutPosition += position == EventColumns::Missing;
        counts.impossiblePosition += position == EventColumns::Impossible;
    }
    m_counts = counts;
    return counts;
}

const LaneIndex &EventStore::lanes() const
{
    return m_lanesInArea ? *m_lanesInArea : m_loaded->lanes;
}

EventId EventStore::idOf(std::uint32_t row) const
{
    return *EventId::fromUuid(columns().id[row]);
}

std::optional<std::uint32_t> EventStore::rowOf(const EventId &id) const
{
    const auto &ids = columns().id;
    const auto at = std::find(ids.begin(), ids.end(), id.uuid());
    if (at == ids.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(at - ids.begin());
}

void EventStore::setFilter(const SearchQuery &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    reload();
}

void EventStore::setPlayersFound(const SearchQuery &players)
{
    m_playersFound = players;
    followScope();
}

void EventStore::reload()
{
    if (m_scope)
        load();
}

void EventStore::setTypeShown(const QString &type, bool shown)
{
    QSet<QString> hidden = m_hidden;
    if (shown)
        hidden.remove(type);
    else
        hidden.insert(type);
    setHidden(hidden);
}

void EventStore::showOnlyType(const QString &type)
{
    QSet<QString> hidden(columns().typeNames.cbegin(), columns().typeNames.cend());
    hidden.remove(type);
    setHidden(hidden);
}

void EventStore::showAllTypes()
{
    setHidden({});
}

void EventStore::setHidden(const QSet<QString> &hidden)
{
    if (hidden == m_hidden)
        return;
    m_hidden = hidden;
    filterRows();
    emit visibleChanged();
}

void EventStore::followScope()
{
    const std::optional<EventScope> scope = scopeOf(m_selection, m_playersFound);
    if (isSameScope(scope, m_scope))
        return;
    m_scope = scope;
    showNothing(); // another player's events under this one's name would be a lie
    if (m_scope) {
        load();
    } else {
        stopLoading();
        setState(State::NoScope);
    }
}

void EventStore::showNothing()
{
    if (columns().size() > 0)
        show(std::make_shared<LoadedEvents>());
}

void EventStore::load()
{
    stopLoading();
    m_error.reset();
    m_chunks.clear();
    m_chunksTaken = 0;
    m_chunksBuilt = 0;
    m_streamEnded = false;
    m_showsParts = columns().size() == 0; // else the picture would shrink and grow again
    m_stream = std::make_unique<ChunkWatcher>();
    connect(m_stream.get(), &QFutureWatcherBase::resultsReadyAt, this, &EventStore::takeChunks);
    connect(m_stream.get(), &QFutureWatcherBase::finished, this, [this] {
        takeChunks();
        m_streamEnded = true;
        buildIfWorthwhile();
    });
    setState(State::Loading);
    m_stream->setFuture(m_source.streamEvents({*m_scope, m_filter, std::nullopt}));
}

void EventStore::stopLoading()
{
    m_build.setFuture({}); // a build that still runs is now a stranger
    m_building = false;
    if (!m_stream)
        return;
    m_stream->disconnect(this);
    m_stream->cancel();
    m_stream.reset();
}

void EventStore::takeChunks()
{
    QFuture<Result<EventChunk>> stream = m_stream->future();
    for (; m_chunksTaken < stream.resultCount(); ++m_chunksTaken) {
        const Result<EventChunk> chunk = stream.resultAt(int(m_chunksTaken));
        if (chunk)
            m_chunks.append(*chunk);
        else
            m_error = chunk.error();
    }
    if (!m_streamEnded)
        buildIfWorthwhile();
}

/// Parts are shown at each doubling, so that all sorting together costs at most twice the last one.
void EventStore::buildIfWorthwhile()
{
    if (m_building)
        return;
    if (m_chunks.size() == m_chunksBuilt) {
        if (m_streamEnded)
            finish();
        return;
    }
    if (!m_streamEnded && (!m_showsParts || m_chunks.size() < 2 * m_chunksBuilt))
        return;
    m_building = true;
    m_chunksBuilt = m_chunks.size();
    m_build.setFuture(QtConcurrent::run(build, m_chunks));
}

void EventStore::takeBuild()
{
    if (!m_building || m_build.future().resultCount() == 0)
        return;
    m_building = false;
    show(m_build.future().result());
    buildIfWorthwhile();
}

void EventStore::finish()
{
    if (!m_error && m_chunks.isEmpty())
        showNothing();
    m_stream.release()->deleteLater(); // called from its own signal
    m_chunks.clear();
    if (m_error)
        setState(State::Failed);
    else
        setState(columns().size() == 0 ? State::Empty : State::Complete);
}

void EventStore::show(const std::shared_ptr<const LoadedEvents> &loaded)
{
    m_loaded = loaded;
    filterRows();
    emit eventsChanged();
}

void EventStore::setState(State state)
{
    if (state == m_state)
        return;
    m_state = state;
    emit stateChanged();
}

void EventStore::filterRows()
{
    const auto area = m_selection.area();
    m_lanesInArea.reset();
    if (area) {
        const WorldBounds box = WorldBounds::of(*area);
        std::vector<std::uint32_t> rows;
        for (std::size_t row = 0; row < columns().size(); ++row) {
            if (isInArea(columns(), row, box))
                rows.push_back(static_cast<std::uint32_t>(row));
        }
        m_lanesInArea.emplace(columns(), rows);
    }
    m_visible = VisibleRows(columns(), area, m_hidden);
    updateVisible();
}

void EventStore::updateVisible()
{
    m_visible.setRange(columns(), m_selection.range());
    m_counts.reset();
}

} // namespace waymark

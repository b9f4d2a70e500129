#include "models/saves/savewatch.h"

#include "models/domain/aside.h"
#include "models/json/jsonarena.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

std::optional<QString> textAt(const JsonArena &arena, const JsonPointer &path)
{
    const JsonArena::NodeId node = arena.find(path);
    if (node == JsonArena::NoNode)
        return std::nullopt;
    return arena.value(node).toString();
}

bool arrayHolds(const JsonArena &arena, const JsonPointer &array, const QString &element)
{
    const JsonArena::NodeId node = arena.find(array);
    if (node == JsonArena::NoNode || arena.type(node) != JsonType::Array)
        return false;
    const QByteArray text = element.toUtf8();
    for (quint32 row = 0; row < arena.childCount(node); ++row) {
        if (arena.valueText(arena.child(node, row)) == text)
            return true;
    }
    return false;
}

bool isElement(const JsonArena &arena, const JsonPointer &path)
{
    const JsonArena::NodeId parent = arena.find(path.parent());
    return !path.isRoot() && parent != JsonArena::NoNode && arena.type(parent) == JsonType::Array;
}

/// Elements shift, so it counts whether the array has them, not where.
std::optional<PutBackPlace> checkElement(const JsonArena &arena, const SaveChange &change)
{
    const JsonPointer array = change.path.parent();
    const bool gone = change.now && !arrayHolds(arena, array, *change.now);
    const bool isBack = !change.now && change.was && arrayHolds(arena, array, *change.was);
    if (!gone && !isBack)
        return std::nullopt;
    return PutBackPlace{change, isBack ? change.was : std::nullopt,
                        isBack || change.kind == SaveMark::Added};
}

std::optional<PutBackPlace> check(const std::optional<JsonArena> &arena, const SaveChange &change,
                                  const SaveRow &row)
{
    if (arena && change.column.isEmpty() && isElement(*arena, change.path))
        return checkElement(*arena, change);
    std::optional<QString> now;
    if (!change.column.isEmpty())
        now = row.columns.value(change.column);
    else if (arena)
        now = textAt(*arena, change.path);
    if (now == change.now)
        return std::nullopt;
    return PutBackPlace{change, now, now == change.was};
}

} // namespace

QList<PutBackPlace> placesPutBack(const QList<SaveChange> &changes, const SaveRow &row)
{
    std::optional<JsonArena> arena;
    if (row.json) {
        if (auto parsed = JsonArena::parseTrusted(row.json->utf8()))
            arena = *std::move(parsed);
    }
    QList<PutBackPlace> places;
    for (const SaveChange &change : changes) {
        if (const auto place = check(arena, change, row))
            places.append(*place);
    }
    return places;
}

SaveWatch::SaveWatch(SaveStore &store, const SaveTarget &target, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_target(target)
{
    m_timer.setInterval(Interval);
    m_end.setInterval(Duration);
    m_end.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &SaveWatch::look);
    connect(&m_end, &QTimer::timeout, &m_timer, &QTimer::stop);
}

void SaveWatch::start(const QList<SaveChange> &changes, const QString &version, Timestamp savedAt)
{
    ++m_generation;
    m_changes = changes;
    m_version = version;
    m_savedAt = savedAt;
    m_places.clear();
    m_state = State::AsSaved;
    m_timer.start();
    m_end.start();
    emit stateChanged();
}

void SaveWatch::stop()
{
    ++m_generation;
    m_timer.stop();
    m_end.stop();
    if (std::exchange(m_state, State::Resting) != State::Resting)
        emit stateChanged();
}

void SaveWatch::look()
{
    whenDone(m_store.readVersion(m_target), this,
             [this, generation = m_generation](const Result<QString> &version) {
                 if (generation == m_generation && version && *version != m_version)
                     read(*version);
             });
}

void SaveWatch::read(const QString &version)
{
    whenDone(m_store.readSave(m_target), this,
             [this, version, generation = m_generation](const Result<SaveRow> &row) {
                 if (generation != m_generation || !row)
                     return;
                 m_version = row->version;
                 compare(*row);
             });
}

void SaveWatch::compare(const SaveRow &row)
{
    doAside(
        row.json ? row.json->utf8().size() : 0, this,
        [changes = m_changes, row] { return placesPutBack(changes, row); },
        [this, row, generation = m_generation](const QList<PutBackPlace> &places) {
            if (generation == m_generation)
                take(row, places);
        });
}

void SaveWatch::take(const SaveRow &row, const QList<PutBackPlace> &places)
{
    m_places = places;
    m_state = m_places.isEmpty() ? State::AsSaved : State::PutBack;
    m_seenAt = row.updatedAt.value_or(Timestamp::now());
    emit rowChanged(row);
    emit stateChanged();
}

} // namespace waymark

#include "models/saves/savewatch.h"

#include "models/document/saverow.h"
#include "models/domain/aside.h"

namespace waymark {
namespace {

QList<PutBackPlace> placesIn(const SaveRow &row, const SavedPlaces &saved)
{
    auto json
        = row.json ? JsonArena::parseTrusted(row.json->utf8()) : Result<JsonArena>(JsonArena());
    if (!json)
        return {}; // no document of PostgreSQL's
    return placesPutBack(saved, row.columns,
                         row.json ? std::make_shared<const JsonArena>(*std::move(json)) : nullptr);
}

} // namespace

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

void SaveWatch::start(const SavedPlaces &saved, const SaveRow &after, Timestamp savedAt)
{
    ++m_generation;
    m_saved = saved;
    m_version = after.version;
    m_updatedAt = after.updatedAt;
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

void SaveWatch::setIdentityChoices(const IdentityChoices &choices)
{
    m_saved.identities = choices;
    if (m_timer.isActive())
        read();
}

void SaveWatch::look()
{
    whenDone(m_store.readVersion(m_target), this,
             [this, generation = m_generation](const Result<QString> &version) {
                 if (generation == m_generation && version && *version != m_version)
                     read();
             });
}

void SaveWatch::read()
{
    whenDone(m_store.readSave(m_target), this,
             [this, generation = m_generation](const Result<SaveRow> &row) {
                 if (generation != m_generation || !row)
                     return;
                 const bool isAnew = std::exchange(m_version, row->version) != row->version;
                 compare(*row, isAnew);
             });
}

void SaveWatch::compare(const SaveRow &row, bool isAnew)
{
    doAside((row.json ? row.json->utf8().size() : 0)
                + (m_saved.json ? m_saved.json->text().size() : 0),
            this, [saved = m_saved, row] { return placesIn(row, saved); },
            [this, row, isAnew, generation = m_generation](const QList<PutBackPlace> &places) {
                if (generation == m_generation)
                    take(row, isAnew, places);
            });
}

void SaveWatch::take(const SaveRow &row, bool isAnew, const QList<PutBackPlace> &places)
{
    m_places = places;
    m_state = m_places.isEmpty() ? State::AsSaved : State::PutBack;
    if (isAnew) {
        m_seenAt = timeOfWriting(m_updatedAt, row.updatedAt);
        m_updatedAt = row.updatedAt;
        emit rowChanged(row);
    }
    emit stateChanged();
}

} // namespace waymark

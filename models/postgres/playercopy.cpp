#include "models/postgres/playercopy.h"

#include "models/postgres/sqlsession.h"

#include <algorithm>

namespace waymark {
namespace {

constexpr auto EventColumns = "player_progress_events (id, experience_progress_id, event_type, "
                              "content_id, data, location_lat, location_lng, timestamp)";
constexpr qsizetype EventsAtOnce = 1'024;

void addEvent(CopyRows &rows, const PlayerProgressEvent &event)
{
    rows.add({sqlValue(event.id), sqlValue(event.progressId), sqlValue(event.eventType),
              sqlValue(event.contentId), sqlValue(event.data), sqlValue(event.latitude),
              sqlValue(event.longitude), sqlValue(event.timestamp)});
}

} // namespace

void PlayerCopy::add(const PlayerProfile &profile)
{
    m_profiles.add({sqlValue(profile.id), sqlValue(profile.userId),
                    sqlValue(profile.totalExperiencesPlayed),
                    sqlValue(profile.totalPlaytimeSeconds), sqlValue(profile.totalDistanceMeters),
                    sqlValue(profile.accountLevel), sqlValue(profile.stats),
                    sqlValue(profile.createdAt), sqlValue(profile.updatedAt)});
}

void PlayerCopy::add(const ExperienceProgress &progress)
{
    m_experiences.add({sqlValue(progress.id), sqlValue(progress.playerId),
                       sqlValue(progress.experienceId), sqlValue(progress.startedAt),
                       sqlValue(progress.completedAt), sqlValue(progress.lastPlayedAt),
                       sqlValue(progress.playtimeSeconds), sqlValue(progress.completionPercentage),
                       sqlValue(progress.currentLocation), sqlValue(progress.state),
                       sqlValue(progress.createdAt), sqlValue(progress.updatedAt)});
}

void PlayerCopy::add(const PlayerProgressEvent &event)
{
    addEvent(m_events, event);
}

Result<void> PlayerCopy::flush(SqlSession &session)
{
    auto profiles = copyRows(
        session,
        "player_profiles (id, user_id, total_experiences_played, total_playtime_seconds, "
        "total_distance_meters, account_level, stats, created_at, updated_at)",
        m_profiles);
    if (!profiles)
        return profiles;
    auto experiences = copyRows(
        session,
        "experience_progress (id, player_id, experience_id, started_at, completed_at, "
        "last_played_at, "
        "playtime_seconds, completion_percentage, current_location, state, created_at, updated_at)",
        m_experiences);
    if (!experiences)
        return experiences;
    return copyRows(session, EventColumns, m_events);
}

Result<void> PlayerCopy::write(SqlSession &session, const QList<PlayerProgressEvent> &events)
{
    if (events.isEmpty())
        return {};
    CopyRows rows;
    auto next = events.cbegin();
    const auto produce = [&](QByteArray &buffer) {
        const auto end = next + std::min(EventsAtOnce, events.cend() - next);
        for (; next != end; ++next)
            addEvent(rows, *next);
        const bool hasMore = next != events.cend();
        buffer = hasMore ? rows.takePart() : rows.take();
        return hasMore;
    };
    const Result<qint64> copied = session.copyIn(
        "COPY " + QByteArray(EventColumns) + " FROM STDIN (FORMAT binary)", produce);
    if (!copied)
        return copied.error();
    return {};
}

Result<void> copyRows(SqlSession &session, const QByteArray &table, CopyRows &rows)
{
    if (rows.isEmpty())
        return {};
    const Result<qint64> copied = session.copyIn("COPY " + table + " FROM STDIN (FORMAT binary)",
                                                 [&rows](QByteArray &buffer) {
                                                     buffer = rows.take();
                                                     return false;
                                                 });
    if (!copied)
        return copied.error();
    return {};
}

} // namespace waymark

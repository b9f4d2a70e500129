#include "models/postgres/playercopy.h"

#include "models/postgres/sqlsession.h"

namespace waymark {

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
    m_events.add({sqlValue(event.id), sqlValue(event.progressId), sqlValue(event.eventType),
                  sqlValue(event.contentId), sqlValue(event.data), sqlValue(event.latitude),
                  sqlValue(event.longitude), sqlValue(event.timestamp)});
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
    return copyRows(
        session,
        "player_progress_events (id, experience_progress_id, event_type, content_id, data, "
        "location_lat, location_lng, timestamp)",
        m_events);
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

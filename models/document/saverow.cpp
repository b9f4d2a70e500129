#include "models/document/saverow.h"

#include "models/domain/doubletext.h"

using namespace Qt::StringLiterals;

namespace waymark {

SaveRow rowOf(const PlayerProfile &profile, const QString &version)
{
    const auto number = [](const auto &value) {
        return value ? ColumnText(QString::number(*value)) : ColumnText();
    };
    SaveRow row{profile.id, version, {}, profile.stats, profile.updatedAt};
    row.columns = {{u"account_level"_s, number(profile.accountLevel)},
                   {u"total_experiences_played"_s, number(profile.totalExperiencesPlayed)},
                   {u"total_playtime_seconds"_s, number(profile.totalPlaytimeSeconds)},
                   {u"total_distance_meters"_s, {}}};
    if (profile.totalDistanceMeters)
        row.columns[u"total_distance_meters"_s] = doubleText(*profile.totalDistanceMeters);
    return row;
}

SaveRow rowOf(const ExperienceProgress &progress)
{
    const auto time = [](const std::optional<Timestamp> &moment) {
        return moment ? ColumnText(moment->toPostgresText()) : ColumnText();
    };
    SaveRow row{progress.id, {}, {}, progress.state, progress.updatedAt};
    row.columns = {{u"current_location"_s, progress.currentLocation},
                   {u"completion_percentage"_s, {}},
                   {u"playtime_seconds"_s, {}},
                   {u"started_at"_s, time(progress.startedAt)},
                   {u"completed_at"_s, time(progress.completedAt)},
                   {u"last_played_at"_s, time(progress.lastPlayedAt)}};
    if (progress.completionPercentage)
        row.columns[u"completion_percentage"_s] = doubleText(*progress.completionPercentage);
    if (progress.playtimeSeconds)
        row.columns[u"playtime_seconds"_s] = QString::number(*progress.playtimeSeconds);
    return row;
}

Timestamp timeOfWriting(const std::optional<Timestamp> &before, const std::optional<Timestamp> &now)
{
    return now && now != before ? *now : Timestamp::now();
}

} // namespace waymark

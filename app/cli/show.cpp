#include "app/cli/clitext.h"
#include "app/cli/exitcode.h"
#include "app/cli/lookup.h"
#include "app/cli/verbtable.h"
#include "models/postgres/postgresgateway.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[] = {{"experience", "E"}, {"at", "TIME"}, {"format", "F"}};

using Members = QList<std::pair<QString, Cell>>;

Members membersOf(const PlayerProfile &player)
{
    Members members = {{u"id"_s, player.id.toString()},
                       {u"user_id"_s, player.userId.toString()},
                       {u"label"_s, optionalCell(player.label)},
                       {u"account_level"_s, optionalCell(player.accountLevel)},
                       {u"total_experiences_played"_s, optionalCell(player.totalExperiencesPlayed)},
                       {u"total_playtime_seconds"_s, optionalCell(player.totalPlaytimeSeconds)},
                       {u"total_distance_meters"_s, optionalCell(player.totalDistanceMeters)},
                       {u"created_at"_s, optionalCell(player.createdAt)},
                       {u"updated_at"_s, optionalCell(player.updatedAt)}};
    if (player.stats)
        members.append({u"stats"_s, *player.stats});
    return members;
}

Members membersOf(const ExperienceProgress &progress)
{
    Members members = {{u"id"_s, progress.id.toString()},
                       {u"player_id"_s, progress.playerId.toString()},
                       {u"experience_id"_s, progress.experienceId},
                       {u"started_at"_s, optionalCell(progress.startedAt)},
                       {u"completed_at"_s, optionalCell(progress.completedAt)},
                       {u"last_played_at"_s, optionalCell(progress.lastPlayedAt)},
                       {u"playtime_seconds"_s, optionalCell(progress.playtimeSeconds)},
                       {u"completion_percentage"_s, optionalCell(progress.completionPercentage)},
                       {u"current_location"_s, optionalCell(progress.currentLocation)},
                       {u"created_at"_s, optionalCell(progress.createdAt)},
                       {u"updated_at"_s, optionalCell(progress.updatedAt)}};
    if (progress.state)
        members.append({u"state"_s, *progress.state});
    return members;
}

QByteArray jsonObject(const Members &members)
{
    QByteArray text = "{";
    for (const auto &[name, cell] : members)
        text += (text.size() > 1 ? "," : "") + jsonString(name) + ':' + jsonCell(cell);
    return text + '}';
}

QByteArray jsonDocument(const OpenedPlayer &player, bool oneLine)
{
    const char *const lineBreak = oneLine ? "" : "\n";
    QByteArray text = R"({"player":)" + jsonObject(membersOf(player.profile)) + ',' + lineBreak
        + R"("experiences":[)";
    for (qsizetype i = 0; i < player.experiences.size(); ++i) {
        text += QByteArray(i > 0 ? "," : "") + lineBreak
            + jsonObject(membersOf(player.experiences.at(i)));
    }
    return text + "]}\n";
}

/// For csv and table: a row for each column of each row of the database.
QList<Row> rowsOf(const OpenedPlayer &player)
{
    QList<Row> rows;
    for (const auto &[name, cell] : membersOf(player.profile))
        rows.append({u"player"_s, name, cell});
    for (const ExperienceProgress &progress : player.experiences) {
        for (const auto &[name, cell] : membersOf(progress))
            rows.append({progress.experienceId, name, cell});
    }
    return rows;
}

Result<OpenedPlayer> openPlayer(CliContext &context, const Arguments &arguments)
{
    const auto player = findPlayer(context, arguments.at(0));
    if (!player)
        return player.error();
    auto opened = context.await((*context.gateway())->openPlayer(player->id, StatesWanted::All));
    if (!opened)
        return opened.error();
    if (const auto experience = arguments.value(u"experience"_s)) {
        erase_if(opened->experiences,
                 [&](const ExperienceProgress &p) { return p.experienceId != *experience; });
        if (opened->experiences.isEmpty()) {
            return Error{
                Error::Kind::NotFound,
                CliText::tr("%1 has no experience “%2”.").arg(player->labelOrId(), *experience),
                {},
                {}};
        }
    }
    return opened;
}

VerbResult runShow(CliContext &context, const Arguments &arguments)
{
    if (arguments.has(u"at"_s)) {
        return Error{Error::Kind::Failed,
                     CliText::tr("--at needs recorded history (migration 005), "
                                 "which this database does not have."),
                     {},
                     {}};
    }
    const auto format = CliContext::format(arguments);
    if (!format)
        return format.error();
    const auto player = openPlayer(context, arguments);
    if (!player)
        return player.error();
    const bool isJson = *format == OutputFormat::Json || *format == OutputFormat::JsonLines;
    const auto printed = isJson
        ? context.print(jsonDocument(*player, *format == OutputFormat::JsonLines))
        : context.printRows(arguments, {u"of"_s, u"column"_s, u"value"_s}, rowsOf(*player));
    if (!printed)
        return printed.error();
    return Done;
}

} // namespace

constinit const Verb ShowVerb
    = {"show",
       "PLAYER [--experience E] [--at TIME] [--format json|jsonl|csv|table]",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Prints a player with stats and the saves of all experiences."),
       Options,
       1,
       1,
       runShow};

} // namespace waymark

#include "models/services/playermerge.h"

#include "models/document/savecontent.h"
#include "models/document/saverow.h"
#include "models/exchange/eventdifference.h"
#include "models/json/jsonformat.h"

#include <QHash>
#include <QMap>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Action = ImportStep::Action;

/// Makes there what wanted is; name is what the report calls it by.
Result<void> replaceSave(PlayerMerge &merge, const SaveRow &there, const SaveRow &wanted,
                         const QString &name, const QString &reason)
{
    std::optional<JsonText> json;
    if (wanted.json) {
        // A bundle may be written by others, who write numbers and keys in another form.
        const auto stored = canonicalText(wanted.json->utf8());
        if (!stored)
            return stored.error();
        json = *stored;
    }
    const auto edit = guardedEditBetween(there, json, wanted.columns, reason);
    if (!edit)
        return edit.error();
    if (changesNothing(*edit))
        return {};
    merge.update.edits.append(*edit);
    merge.report.steps.append({.table = there.target.tableName(),
                               .name = name,
                               .action = Action::Replace,
                               .operations = edit->columns.size() + edit->operations.size()});
    return {};
}

std::optional<ExperienceProgress> saveOf(const PlayerBundle &player, const QString &experience)
{
    for (const ExperienceProgress &progress : player.experiences) {
        if (progress.experienceId == experience)
            return progress;
    }
    return std::nullopt;
}

void addEvents(PlayerMerge &merge, const QList<PlayerProgressEvent> &events,
               const QHash<QString, ProgressId> &homes)
{
    QMap<QString, qint64> rows;
    for (PlayerProgressEvent event : events) {
        event.playerId = merge.update.player;
        event.progressId = *homes.constFind(event.experienceId); // check() found its save
        merge.update.events.append(event);
        ++rows[event.experienceId];
    }
    for (auto row = rows.cbegin(); row != rows.cend(); ++row)
        merge.report.steps.append(
            {.table = u"player_progress_events"_s, .name = row.key(), .rows = row.value()});
}

} // namespace

Result<PlayerMerge> mergeInto(const PlayerBundle &present, PlayerBundle bundle,
                              const QString &reason)
{
    giveNewIds(bundle);
    const PlayerProfile &player = present.profile;
    PlayerMerge merge{.update = {.player = player.id},
                      .report = {.player = player.id, .label = player.labelOrId()}};
    if (auto done
        = replaceSave(merge, rowOf(player), rowOf(bundle.profile), player.labelOrId(), reason);
        !done)
        return done.error();

    QHash<QString, ProgressId> homes;
    for (const ExperienceProgress &there : present.experiences)
        homes.insert(there.experienceId, there.id);
    for (ExperienceProgress &wanted : bundle.experiences) {
        const auto there = saveOf(present, wanted.experienceId);
        if (!there) {
            wanted.playerId = player.id;
            homes.insert(wanted.experienceId, wanted.id);
            merge.update.experiences.append(wanted);
        } else if (auto done
                   = replaceSave(merge, rowOf(*there), rowOf(wanted), wanted.experienceId, reason);
                   !done) {
            return done.error();
        }
    }
    for (const ExperienceProgress &added : merge.update.experiences)
        merge.report.steps.append({.table = u"experience_progress"_s, .name = added.experienceId});
    const QList<PlayerProgressEvent> missing = eventsMissing(present.events, bundle.events);
    merge.report.eventsPresent = bundle.events.size() - missing.size();
    addEvents(merge, missing, homes);
    return merge;
}

} // namespace waymark

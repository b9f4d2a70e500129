#include "models/exchange/playerbundle.h"

#include "models/domain/errortext.h"

#include <QHash>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

Error damaged(const QString &why)
{
    return {Error::Kind::Invalid,
            ErrorText::tr("The bundle is damaged: %1. Nothing was written.").arg(why),
            {},
            {}};
}

} // namespace

Result<void> PlayerBundle::check() const
{
    QSet<QString> names;
    QHash<ProgressId, QString> saves;
    for (const ExperienceProgress &progress : experiences) {
        if (progress.playerId != profile.id)
            return damaged(ErrorText::tr("the save of %1 belongs to another player")
                               .arg(progress.experienceId));
        if (names.contains(progress.experienceId))
            return damaged(ErrorText::tr("there are two saves of %1").arg(progress.experienceId));
        if (saves.contains(progress.id))
            return damaged(ErrorText::tr("two saves have the id %1").arg(progress.id.toString()));
        names.insert(progress.experienceId);
        saves.insert(progress.id, progress.experienceId);
    }
    QSet<EventId> seen;
    seen.reserve(events.size());
    for (const PlayerProgressEvent &event : events) {
        if (!saves.contains(event.progressId))
            return damaged(
                ErrorText::tr("the event %1 belongs to no save in it").arg(event.id.toString()));
        if (seen.contains(event.id))
            return damaged(ErrorText::tr("two events have the id %1").arg(event.id.toString()));
        seen.insert(event.id);
    }
    return {};
}

void giveNewIds(PlayerBundle &bundle)
{
    bundle.profile.id = PlayerId::create();
    bundle.profile.userId = UserId::create();
    QHash<ProgressId, ProgressId> renamed;
    for (ExperienceProgress &progress : bundle.experiences) {
        const ProgressId fresh = ProgressId::create();
        renamed.insert(progress.id, fresh);
        progress.id = fresh;
        progress.playerId = bundle.profile.id;
    }
    for (PlayerProgressEvent &event : bundle.events) {
        event.id = EventId::create();
        event.progressId = renamed.find(event.progressId).value();
        event.playerId = bundle.profile.id;
    }
}

void redact(PlayerBundle &bundle, Redaction redaction)
{
    bundle.redaction = redaction;
    if (redaction == Redaction::None)
        return;
    giveNewIds(bundle);
    bundle.profile.label = u"player"_s;
    bundle.exportedFrom.clear();
    if (redaction != Redaction::All)
        return;
    for (PlayerProgressEvent &event : bundle.events) {
        event.latitude.reset();
        event.longitude.reset();
    }
}

} // namespace waymark

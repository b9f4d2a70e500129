#include "app/cli/lookup.h"

#include "app/cli/clitext.h"
#include "models/postgres/postgresgateway.h"
#include "models/services/namedplayer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

Error notFound(const QString &message)
{
    return Error{Error::Kind::NotFound, message, {}, {}};
}

Result<NamedSave> experienceOf(CliContext &context, const PlayerProfile &player,
                               const QString &experience)
{
    const auto gateway = context.gateway();
    if (!gateway)
        return gateway.error();
    const auto opened = context.await((*gateway)->openPlayer(player.id, StatesWanted::None));
    if (!opened)
        return opened.error();
    const auto found
        = std::find_if(opened->experiences.begin(), opened->experiences.end(),
                       [&](const ExperienceProgress &p) { return p.experienceId == experience; });
    if (found == opened->experiences.end()) {
        return notFound(
            CliText::tr("%1 has no experience “%2”.").arg(player.labelOrId(), experience));
    }
    return NamedSave{player, found->id, experience};
}

} // namespace

Result<PlayerProfile> findPlayer(CliContext &context, const QString &text)
{
    const auto gateway = context.gateway();
    if (!gateway)
        return gateway.error();
    return namedPlayer(text, context.await((*gateway)->findPlayers(text)));
}

Result<NamedSave> findSave(CliContext &context, const Arguments &arguments)
{
    const auto player = findPlayer(context, arguments.at(0));
    if (!player)
        return player.error();
    if (const auto experience = arguments.value(u"experience"_s))
        return experienceOf(context, *player, *experience);
    return NamedSave{*player, player->id, {}};
}

Result<NamedSave> findExperience(CliContext &context, const Arguments &arguments)
{
    if (!arguments.has(u"experience"_s))
        return usageError(CliText::tr("The option --%1 is needed.").arg(u"experience"_s));
    return findSave(context, arguments);
}

Result<SearchQuery> readQuery(CliContext &context, const QString &text, SearchSubject subject)
{
    const QTimeZone &zone = context.options().zone;
    const auto query = SearchQuery::parse(text, subject, zone);
    if (!query)
        return query;
    QStringList ids;
    for (const QString &name : query->namedPlayers()) {
        const auto player = findPlayer(context, name);
        if (!player)
            return player.error();
        ids += player->id.toString();
    }
    return query->withPlayers(ids);
}

} // namespace waymark

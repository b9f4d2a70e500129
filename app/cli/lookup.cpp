#include "app/cli/lookup.h"

#include "app/cli/clitext.h"
#include "models/postgres/postgresgateway.h"

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
            CliText::tr("%1 has no experience \"%2\".").arg(player.labelOrId(), experience));
    }
    return NamedSave{player, found->id, experience};
}

} // namespace

Result<PlayerProfile> findPlayer(CliContext &context, const QString &text)
{
    const auto gateway = context.gateway();
    if (!gateway)
        return gateway.error();
    const auto found = context.await((*gateway)->findPlayers(text));
    if (!found)
        return found.error();
    if (found->isEmpty())
        return notFound(CliText::tr("There is no player \"%1\".").arg(text));
    if (found->size() == 1)
        return found->constFirst();
    QStringList ids;
    for (const PlayerProfile &player : *found)
        ids += player.id.toString();
    return notFound(CliText::tr("\"%1\" names %n players; use one of these ids: %2", nullptr,
                                int(found->size()))
                        .arg(text, ids.join(", "_L1)));
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

Result<SearchQuery> readQuery(const CliContext &context, const QString &text, SearchSubject subject)
{
    return SearchQuery::parse(text, subject, context.options().zone);
}

} // namespace waymark

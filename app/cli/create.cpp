#include "app/cli/clitext.h"
#include "app/cli/exitcode.h"
#include "app/cli/lookup.h"
#include "app/cli/verbtable.h"
#include "models/postgres/postgresgateway.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

template <typename T>
VerbResult printId(CliContext &context, const Result<T> &id)
{
    if (!id)
        return id.error();
    const auto printed = context.print(id->toString().toUtf8() + '\n');
    if (!printed)
        return printed.error();
    return Done;
}

VerbResult createPlayer(CliContext &context, const Arguments &arguments)
{
    const auto gateway = context.gateway();
    if (!gateway)
        return gateway.error();
    return printId(context, context.awaitWrite((*gateway)->createPlayer(arguments.at(0))));
}

VerbResult startExperience(CliContext &context, const Arguments &arguments)
{
    const auto player = findPlayer(context, arguments.at(0));
    if (!player)
        return player.error();
    return printId(
        context,
        context.awaitWrite((*context.gateway())->startExperience(player->id, arguments.at(1))));
}

} // namespace

constinit const Verb PlayerCreateVerb
    = {"player create",
       "USER",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Makes the profile of a user who has none yet and prints its id."),
       {},
       1,
       1,
       createPlayer};

constinit const Verb ExperienceStartVerb
    = {"experience start",
       "PLAYER E",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Makes the first progress row of an experience and prints its id."),
       {},
       2,
       2,
       startExperience};

} // namespace waymark

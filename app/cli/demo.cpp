#include "app/cli/clitext.h"
#include "app/cli/context.h"
#include "app/cli/exitcode.h"
#include "app/cli/progress.h"
#include "app/cli/verbtable.h"
#include "models/postgres/demofill.h"
#include "models/postgres/postgresgateway.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[]
    = {{"players", "N"}, {"events", "N"}, {"seed", "N"}, {"add"}, {"format", "F"}};

Result<DemoWorld> readWorld(const Arguments &arguments)
{
    DemoWorld::Size size;
    const auto players = arguments.number(u"players"_s, size.players, 1);
    if (!players)
        return players.error();
    size.players = *players;
    if (arguments.has(u"events"_s)) {
        const auto events = arguments.number(u"events"_s, 0);
        if (!events)
            return events.error();
        size.events = *events;
    }
    const auto seed = arguments.number(u"seed"_s, 1);
    if (!seed)
        return seed.error();
    return DemoWorld(quint64(*seed), size);
}

VerbResult runDemo(CliContext &context, const Arguments &arguments)
{
    if (const auto format = CliContext::format(arguments); !format)
        return format.error();
    const auto world = readWorld(arguments);
    if (!world)
        return world.error();
    const auto gateway = context.gateway();
    if (!gateway)
        return gateway.error();
    Progress progress(context.options().quiet);
    DemoFill fill((*gateway)->writes());
    const auto done = context.awaitWrite(
        fill.fill(*world, arguments.has(u"add"_s), [&progress](qint64 playersDone, qint64 players) {
            progress.show(CliText::tr("%1 of %2 players").arg(playersDone).arg(players));
            return !Interrupt::isSet();
        }));
    if (!done)
        return done.error();
    const auto printed = context.printRows(arguments, {u"players"_s, u"experiences"_s, u"events"_s},
                                           {{done->players, done->experiences, done->events}});
    if (!printed)
        return printed.error();
    return Done;
}

} // namespace

constinit const Verb DemoVerb
    = {"demo",
       "[--players N] [--events N] [--seed N] [--add] [--format json|jsonl|csv|table]",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Fills a database with the demo world; one that has players only with "
                         "--add."),
       Options,
       0,
       0,
       runDemo,
       Workspace::WhenNew::MakeTables};

} // namespace waymark

#include "app/cli/clitext.h"
#include "app/cli/exitcode.h"
#include "app/cli/importrows.h"
#include "app/cli/lookup.h"
#include "app/cli/verbtable.h"
#include "models/postgres/postgresgateway.h"
#include "models/services/playertransfer.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[] = {{"as", "LABEL"}, {"user", "USER"}, {"format", "F"}};

VerbResult runClone(CliContext &context, const Arguments &arguments)
{
    if (!arguments.has(u"as"_s) && !arguments.has(u"user"_s))
        return usageError(CliText::tr("Say who the copy is with --as LABEL or --user USER."));
    if (const auto format = CliContext::format(arguments); !format)
        return format.error();
    const auto plan = readImportPlan(arguments);
    if (!plan)
        return plan.error();
    const auto player = findPlayer(context, arguments.at(0));
    if (!player)
        return player.error();
    PlayerTransfer transfer(**context.gateway());
    const auto report = context.awaitWrite(transfer.clone(player->id, *plan));
    if (!report)
        return report.error();
    const auto printed = printImport(context, arguments, *report);
    if (!printed)
        return printed.error();
    context.note(CliText::tr("Cloned %1 as %2.").arg(player->labelOrId(), report->label));
    return Done;
}

} // namespace

constinit const Verb CloneVerb
    = {"clone",
       "PLAYER --as LABEL|--user USER [--format json|jsonl|csv|table]",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Copies a player with all saves and events under another user."),
       Options,
       1,
       1,
       runClone};

} // namespace waymark

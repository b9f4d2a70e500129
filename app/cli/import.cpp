#include "app/cli/clitext.h"
#include "app/cli/exitcode.h"
#include "app/cli/importrows.h"
#include "app/cli/lookup.h"
#include "app/cli/verbtable.h"
#include "models/postgres/postgresgateway.h"
#include "models/services/editreason.h"
#include "models/services/playertransfer.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[] = {{"as", "LABEL"}, {"user", "USER"}, {"into", "PLAYER"},
                                  {"same-ids"},    {"dry-run"},      {"format", "F"}};

/// As a player of its own.
Result<ImportReport> importNew(CliContext &context, PlayerTransfer &transfer,
                               const PlayerBundle &bundle, const ImportPlan &plan, bool dryRun)
{
    return dryRun ? context.await(transfer.planImport(bundle, plan))
                  : context.awaitWrite(transfer.importBundle(bundle, plan));
}

/// Into the player that --into names.
Result<ImportReport> importInto(CliContext &context, PlayerTransfer &transfer,
                                const PlayerBundle &bundle, const QString &into, bool dryRun)
{
    const auto player = findPlayer(context, into);
    if (!player)
        return player.error();
    const QString reason = importReason(bundle.profile.labelOrId(), bundle.exportedAt);
    const auto merge = context.await(transfer.planMerge(player->id, bundle, reason));
    if (!merge)
        return merge.error();
    return dryRun ? Result(merge->report) : context.awaitWrite(transfer.writeMerge(*merge));
}

void noteImport(CliContext &context, const ImportReport &report, bool into, bool dryRun)
{
    if (report.eventsPresent > 0)
        context.note(CliText::tr("%n event(s) are in the log already and are not added again.",
                                 nullptr, int(report.eventsPresent)));
    if (dryRun)
        context.note(CliText::tr("Nothing was written; this is what importing would do."));
    else if (report.steps.isEmpty())
        context.note(
            CliText::tr("%1 holds all of this already; nothing was written.").arg(report.label));
    else
        context.note((into ? CliText::tr("Imported into %1.") : CliText::tr("Imported %1."))
                         .arg(report.label));
}

VerbResult runImport(CliContext &context, const Arguments &arguments)
{
    if (const auto format = CliContext::format(arguments); !format)
        return format.error();
    const auto plan = readImportPlan(arguments);
    if (!plan)
        return plan.error();
    const auto bytes = CliContext::readInput(arguments.at(0));
    if (!bytes)
        return bytes.error();
    const auto bundle = context.await(PlayerTransfer::readBytes(*bytes));
    if (!bundle)
        return bundle.error();
    const bool dryRun = arguments.has(u"dry-run"_s);
    const auto gateway = dryRun ? context.gateway() : context.writableGateway();
    if (!gateway)
        return gateway.error();
    PlayerTransfer transfer(**gateway);
    const auto into = arguments.value(u"into"_s);
    const auto report = into ? importInto(context, transfer, *bundle, *into, dryRun)
                             : importNew(context, transfer, *bundle, *plan, dryRun);
    if (!report)
        return report.error();
    const auto printed = printImport(context, arguments, *report);
    if (!printed)
        return printed.error();
    noteImport(context, *report, into.has_value(), dryRun);
    return Done;
}

} // namespace

constinit const Verb ImportVerb = {
    "import",
    "FILE [--as LABEL|--user USER|--into PLAYER|--same-ids] [--dry-run] "
    "[--format json|jsonl|csv|table]",
    QT_TRANSLATE_NOOP(
        "waymark::CliText",
        "Writes the player of a bundle file into the database, as a new user with new ids unless "
        "told otherwise; all or nothing. With --into the saves of a player become those of the "
        "bundle, each by one edit that can be undone, and what the player lacks is added."),
    Options,
    1,
    1,
    runImport};

} // namespace waymark

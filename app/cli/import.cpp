#include "app/cli/clitext.h"
#include "app/cli/exitcode.h"
#include "app/cli/importrows.h"
#include "app/cli/verbtable.h"
#include "models/postgres/postgresgateway.h"
#include "models/services/playertransfer.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[]
    = {{"as", "LABEL"}, {"user", "USER"}, {"same-ids"}, {"dry-run"}, {"format", "F"}};

VerbResult runImport(CliContext &context, const Arguments &arguments)
{
    const auto plan = readImportPlan(arguments);
    if (!plan)
        return plan.error();
    const auto bytes = CliContext::readInput(arguments.at(0));
    if (!bytes)
        return bytes.error();
    const auto bundle = context.await(PlayerTransfer::readBytes(*bytes));
    if (!bundle)
        return bundle.error();
    const auto gateway = context.gateway();
    if (!gateway)
        return gateway.error();
    PlayerTransfer transfer(**gateway);
    const bool dryRun = arguments.has(u"dry-run"_s);
    const auto report = dryRun ? context.await(transfer.planImport(*bundle, *plan))
                               : context.awaitWrite(transfer.importBundle(*bundle, *plan));
    if (!report)
        return report.error();
    const auto printed = printImport(context, arguments, *report);
    if (!printed)
        return printed.error();
    context.note(dryRun ? CliText::tr("Nothing was written; this is what importing would do.")
                        : CliText::tr("Imported %1.").arg(report->label));
    return Done;
}

} // namespace

constinit const Verb ImportVerb = {
    "import",
    "FILE [--as LABEL|--user USER|--same-ids] [--dry-run] [--format json|jsonl|csv|table]",
    QT_TRANSLATE_NOOP(
        "waymark::CliText",
        "Writes the player of a bundle file into the database, as a new user with new ids unless "
        "told otherwise; all or nothing."),
    Options,
    1,
    1,
    runImport};

} // namespace waymark

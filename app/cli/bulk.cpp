#include "app/cli/bulkrows.h"
#include "app/cli/clitext.h"
#include "app/cli/editrun.h"
#include "app/cli/lookup.h"
#include "app/cli/progress.h"
#include "app/cli/verbtable.h"
#include "models/postgres/bulksaves.h"
#include "models/postgres/postgresgateway.h"
#include "models/services/bulkedit.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[] = {{"dry-run"}, {"reason", "TEXT"}, {"format", "F"}};

/// Why not all that was asked for is done; empty where it is.
QString leftText(const BulkReport &report, bool dryRun)
{
    if (report.failed > 0 && report.bulk)
        return CliText::tr("%n save(s) could not be changed; the others are written, and waymark "
                           "undo %1 takes those back.",
                           nullptr, int(report.failed))
            .arg(*report.bulk);
    if (report.failed > 0 && !dryRun)
        return CliText::tr("%n save(s) could not be changed; nothing was written.", nullptr,
                           int(report.failed));
    if (report.failed > 0)
        return CliText::tr("%n save(s) could not be changed.", nullptr, int(report.failed));
    const bool doesNothing = report.changed + report.unchanged == 0;
    if (!doesNothing || report.matched == 0)
        return {};
    return dryRun ? CliText::tr("The patch can be carried out on none of the saves found.")
                  : CliText::tr("The patch can be carried out on none of the saves found; nothing "
                                "was written.");
}

void noteBulk(CliContext &context, const BulkReport &report, bool dryRun)
{
    const bool isProfile = report.table == SaveTarget::Table::Profile;
    if (isProfile)
        context.note(CliText::tr("The search names no experience, so that this is about the stats "
                                 "of the players found."));
    else
        context.note(CliText::tr("The search names experiences, so that this is about the state of "
                                 "those of the players found."));
    if (dryRun)
        context.note(CliText::tr("Nothing was written; this is what the patch would do."));
    else if (report.bulk && !report.stopped && report.failed == 0)
        context.note(CliText::tr("waymark undo %1 takes it back.").arg(*report.bulk));
}

Result<BulkReport> carryOut(CliContext &context, const BulkRequest &request, bool dryRun)
{
    const auto gateway = dryRun ? context.gateway() : context.writableGateway();
    if (!gateway)
        return gateway.error();
    BulkSaves store(**gateway);
    BulkEdit edit(store);
    Progress progress(context.options().quiet);
    QObject::connect(&edit, &BulkEdit::progressed, &edit, [&progress](qint64 saves) {
        progress.show(CliText::tr("%n save(s)", nullptr, int(saves)));
    });
    if (dryRun)
        return context.await(edit.dryRun(request));
    // Known before the end, so that it can be taken back whatever happens to this process.
    QObject::connect(&edit, &BulkEdit::begun, &edit, [&context](qint64 bulk) {
        context.note(CliText::tr("This is bulk edit %1.").arg(bulk));
    });
    return context.awaitWrite(edit.run(request));
}

VerbResult runBulk(CliContext &context, const Arguments &arguments)
{
    if (const auto format = CliContext::format(arguments); !format)
        return format.error();
    const auto patch = readPatch(arguments.at(1));
    if (!patch)
        return patch.error();
    const auto query = readQuery(context, arguments.at(0), SearchSubject::Players);
    if (!query)
        return query.error();
    const bool dryRun = arguments.has(u"dry-run"_s);
    const auto report = carryOut(
        context, {bulkScope(*query), *patch, arguments.value(u"reason"_s).value_or(QString())},
        dryRun);
    if (!report)
        return report.error();
    const auto finished = finishBulk(context, arguments, *report, leftText(*report, dryRun));
    if (report->bulk || !report->stopped)
        noteBulk(context, *report, dryRun);
    return finished;
}

} // namespace

constinit const Verb BulkVerb
    = {"bulk",
       "QUERY PATCHFILE|- [--dry-run] [--reason TEXT] [--format json|jsonl|csv|table]",
       QT_TRANSLATE_NOOP(
           "waymark::CliText",
           "Applies one RFC 6902 patch to every save that a search finds, each guarded for "
           "itself: to the state where the search names an experience or what is in one, else "
           "to the stats. Saves that lack a path are left. One undo takes all of it back."),
       Options,
       2,
       2,
       runBulk};

} // namespace waymark

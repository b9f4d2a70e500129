#include "app/cli/bulkrows.h"
#include "app/cli/clitext.h"
#include "app/cli/editrun.h"
#include "app/cli/verbtable.h"
#include "models/postgres/bulksaves.h"
#include "models/postgres/postgresgateway.h"
#include "models/services/bulkedit.h"
#include "models/services/undoedit.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[] = {{"force-disjoint"}, {"format", "F"}};

/// Why not all of it is taken back; empty where it is.
QString leftText(const BulkReport &report)
{
    const int left = int(report.differing + report.failed);
    if (left == 0)
        return {};
    return report.changed > 0
        ? CliText::tr("%n save(s) could not be taken back, because what the edit wrote has been "
                      "changed since or the save is gone; the others are.",
                      nullptr, left)
        : CliText::tr("%n save(s) could not be taken back, because what the edit wrote has been "
                      "changed since or the save is gone; nothing was written.",
                      nullptr, left);
}

VerbResult undoBulk(CliContext &context, const Arguments &arguments, BulkStore &store,
                    const BulkRecord &past)
{
    BulkEdit edit(store);
    const auto report = context.awaitWrite(edit.undo(past,
                                                     arguments.has(u"force-disjoint"_s)
                                                         ? BulkEdit::Undo::OnlyUnmoved
                                                         : BulkEdit::Undo::WholeSaves));
    if (!report)
        return report.error();
    if (report->matched > 0 && report->takenBefore == report->matched && !report->stopped) {
        const EditId by = *report->takenBackBy;
        const auto whole = context.await(store.bulkOf(by));
        return alreadyTakenBack(past.id, whole && *whole ? (*whole)->id : by);
    }
    if (report->takenBefore > 0)
        context.note(CliText::tr("%n save(s) had been taken back before.", nullptr,
                                 int(report->takenBefore)));
    return finishBulk(context, arguments, *report, leftText(*report));
}

VerbResult runUndo(CliContext &context, const Arguments &arguments)
{
    if (const auto format = CliContext::format(arguments); !format)
        return format.error();
    bool isNumber = false;
    const EditId id = arguments.at(0).toLongLong(&isNumber);
    if (!isNumber)
        return usageError(CliText::tr("“%1” is no number of an edit.").arg(arguments.at(0)));
    const auto gateway = context.writableGateway();
    if (!gateway)
        return gateway.error();
    BulkSaves bulks(**gateway);
    const auto bulk = context.await(bulks.bulk(id));
    if (!bulk)
        return bulk.error();
    if (*bulk)
        return undoBulk(context, arguments, bulks, **bulk);
    EditService service(**gateway);
    const auto report = context.awaitWrite(service.undo(id,
                                                        arguments.has(u"force-disjoint"_s)
                                                            ? EditService::Undo::OnlyUnmoved
                                                            : EditService::Undo::WholeEdit));
    if (!report)
        return report.error();
    return printReport(context, arguments, *report);
}

} // namespace

constinit const Verb UndoVerb
    = {"undo",
       "EDIT [--force-disjoint] [--format json|jsonl|csv|table]",
       QT_TRANSLATE_NOOP(
           "waymark::CliText",
           "Takes one past edit back and keeps later edits of other paths; with "
           "--force-disjoint also where some of its paths have moved on. Of a bulk edit: in "
           "every save that still has what it wrote."),
       Options,
       1,
       1,
       runUndo};

} // namespace waymark

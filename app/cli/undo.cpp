#include "app/cli/clitext.h"
#include "app/cli/editrun.h"
#include "app/cli/verbtable.h"
#include "models/postgres/postgresgateway.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[] = {{"force-disjoint"}, {"format", "F"}};

VerbResult runUndo(CliContext &context, const Arguments &arguments)
{
    if (const auto format = CliContext::format(arguments); !format)
        return format.error();
    bool isNumber = false;
    const EditId id = arguments.at(0).toLongLong(&isNumber);
    if (!isNumber)
        return usageError(CliText::tr("\"%1\" is no number of an edit.").arg(arguments.at(0)));
    const auto gateway = context.writableGateway();
    if (!gateway)
        return gateway.error();
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
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Takes one past edit back and keeps later edits of other paths; with "
                         "--force-disjoint also where some of its paths have moved on."),
       Options,
       1,
       1,
       runUndo};

} // namespace waymark

#include "app/cli/importrows.h"

#include "app/cli/clitext.h"

using namespace Qt::StringLiterals;

namespace waymark {

Result<void> printImport(CliContext &context, const Arguments &arguments,
                         const ImportReport &report)
{
    QList<Row> rows;
    for (const ImportStep &step : report.steps)
        rows.append({u"add"_s, step.table, step.name, step.rows});
    return context.printRows(arguments, {u"action"_s, u"table"_s, u"name"_s, u"rows"_s}, rows);
}

Result<ImportPlan> readImportPlan(const Arguments &arguments)
{
    ImportPlan plan;
    int ways = 0;
    if (const auto label = arguments.value(u"as"_s)) {
        if (label->isEmpty())
            return usageError(CliText::tr("The option --%1 needs a value.").arg(u"as"_s));
        plan.label = *label;
        ++ways;
    }
    if (const auto user = arguments.value(u"user"_s)) {
        plan.mode = ImportPlan::Mode::ExistingUser;
        plan.user = *user;
        ++ways;
    }
    if (arguments.has(u"same-ids"_s)) {
        plan.mode = ImportPlan::Mode::SameIds;
        ++ways;
    }
    if (ways > 1)
        return usageError(CliText::tr("Only one of --as, --user and --same-ids can be given."));
    return plan;
}

} // namespace waymark

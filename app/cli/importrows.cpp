#include "app/cli/importrows.h"

#include "app/cli/clitext.h"

using namespace Qt::StringLiterals;

namespace waymark {

Result<void> printImport(CliContext &context, const Arguments &arguments,
                         const ImportReport &report)
{
    // Only what goes into a player who is there replaces anything.
    const bool edits = arguments.has(u"into"_s);
    QStringList columns = {u"action"_s, u"table"_s, u"name"_s, u"rows"_s};
    if (edits)
        columns += {u"operations"_s, u"edit"_s};
    QList<Row> rows;
    for (const ImportStep &step : report.steps) {
        const bool replaces = step.action == ImportStep::Action::Replace;
        Row row = {replaces ? u"replace"_s : u"add"_s, step.table, step.name, step.rows};
        if (edits)
            row += {replaces ? Cell(qint64(step.operations)) : Cell(), optionalCell(step.edit)};
        rows.append(row);
    }
    return context.printRows(arguments, columns, rows);
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
    if (arguments.has(u"into"_s))
        ++ways;
    if (ways > 1)
        return usageError(
            CliText::tr("Only one of --as, --user, --into and --same-ids can be given."));
    return plan;
}

} // namespace waymark

#include "app/cli/editrun.h"

#include "app/cli/clitext.h"
#include "app/cli/exitcode.h"
#include "app/cli/unlikeothers.h"
#include "models/postgres/postgresgateway.h"

#include <memory>

using namespace Qt::StringLiterals;

namespace waymark {

Result<JsonPatch> readPatch(const QString &fileOrDash)
{
    const auto bytes = CliContext::readInput(fileOrDash);
    return bytes ? JsonPatch::parse(*bytes) : Result<JsonPatch>(bytes.error());
}

VerbResult runEdit(CliContext &context, const Arguments &arguments, const NamedSave &save,
                   const SaveEdit &edit, const QString &reason, EditRun run)
{
    const auto gateway = run == EditRun::DryRun ? context.gateway() : context.writableGateway();
    if (!gateway)
        return gateway.error();
    // Two owners: the edit may still be asked for it when a dry run was stopped.
    const auto json = std::make_shared<std::optional<JsonText>>();
    const SaveEdit watched = [edit, json](const SaveRow &row) {
        const auto proposal = edit(row);
        if (proposal && proposal->columns.isEmpty())
            *json = proposal->json;
        return proposal;
    };
    EditService service(**gateway);
    const auto edited = service.edit(save.target, watched, reason, run);
    const auto report = run == EditRun::DryRun ? context.await(edited) : context.awaitWrite(edited);
    if (!report)
        return report.error();
    const VerbResult printed = printReport(context, arguments, *report);
    const auto patch = JsonPatch::parse(report->patch.utf8());
    if (printed && *json && patch)
        noteUnlikeOthers(context, save.experience, *patch, **json);
    return printed;
}

VerbResult printReport(CliContext &context, const Arguments &arguments, const EditReport &report)
{
    Result<void> printed;
    // One that only this machine knows of is none of the database's.
    const bool isOutside = report.edit.value_or(0) < 0;
    if (isOutside) {
        context.note(CliText::tr("This database records no edits; on this machine it is edit %1.")
                         .arg(*report.edit));
    }
    const QList<Cell> cells
        = {isOutside ? Cell() : optionalCell(report.edit), qint64(report.operations)};
    // The JSON is one object, asked for by name or not.
    if (arguments.value(u"format"_s).value_or(u"json"_s) != "json"_L1) {
        printed = context.printRows(arguments, {u"edit"_s, u"operations"_s}, {cells});
    } else {
        printed = context.print(R"({"edit":)" + jsonCell(cells.at(0)) + R"(,"operations":)"
                                + jsonCell(cells.at(1)) + "}\n");
    }
    if (!printed)
        return printed.error();
    return Done;
}

} // namespace waymark

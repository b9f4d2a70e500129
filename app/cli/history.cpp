#include "app/cli/clitext.h"
#include "app/cli/exitcode.h"
#include "app/cli/lookup.h"
#include "app/cli/verbtable.h"
#include "models/postgres/postgresgateway.h"
#include "models/services/editreason.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int PageSize = 200;

constexpr OptionSpec Options[] = {{"experience", "E"}, {"format", "F"}};

/// `experience_progress/ID/state`; without the last part the edit is of the row.
QString targetText(const Edit &edit)
{
    QString text
        = edit.target.tableName() + u'/' + edit.target.row().toString(QUuid::WithoutBraces);
    if (!edit.column.isEmpty())
        text += u'/' + edit.column;
    return text;
}

/// Data keeps the reason as it is stored; people read it in their language.
Row rowOf(const Edit &edit, OutputFormat format)
{
    const QString reason = format == OutputFormat::Table ? shownReason(edit.reason) : edit.reason;
    return {edit.id, edit.at, edit.actor, reason, targetText(edit), edit.patch, edit.inverse};
}

Result<void> printEdits(CliContext &context, const NamedSave &save, OutputFormat format,
                        RowWriter &writer)
{
    const auto gateway = context.gateway();
    if (!gateway)
        return gateway.error();
    const std::optional<SaveTarget> target
        = save.experience.isEmpty() ? std::nullopt : std::optional(save.target);
    if (const auto facts = (*gateway)->facts(); facts && !facts->hasHistory)
        context.note(CliText::tr("This database records no edits; those saved from this machine "
                                 "are listed. waymark migrate adds a record."));
    std::optional<EditId> before;
    while (true) {
        const auto page
            = context.await((*gateway)->edits(save.player.id, target, before, PageSize));
        if (!page)
            return page.error();
        for (const Edit &edit : *page) {
            if (!writer.write(rowOf(edit, format)))
                return writer.finish();
        }
        if (page->size() < PageSize)
            return writer.finish();
        before = page->constLast().id;
    }
}

VerbResult runHistory(CliContext &context, const Arguments &arguments)
{
    const auto format = CliContext::format(arguments);
    if (!format)
        return format.error();
    const auto save = findSave(context, arguments);
    if (!save)
        return save.error();
    RowWriter writer(
        context.output(), *format,
        {u"id"_s, u"at"_s, u"actor"_s, u"reason"_s, u"target"_s, u"patch"_s, u"inverse"_s},
        context.options().zone);
    const auto printed = printEdits(context, *save, *format, writer);
    if (!printed)
        return printed.error();
    return Done;
}

} // namespace

constinit const Verb HistoryVerb
    = {"history",
       "PLAYER [--experience E] [--format json|jsonl|csv|table]",
       QT_TRANSLATE_NOOP("waymark::CliText", "Lists the edits of a player, newest first."),
       Options,
       1,
       1,
       runHistory};

} // namespace waymark

#include "app/cli/clitext.h"
#include "app/cli/editrun.h"
#include "app/cli/verbtable.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[] = {{"experience", "E"}, {"format", "F"}};

/// `null` is SQL NULL. A time without a zone is one of --zone.
ColumnText readValue(const CliContext &context, const SaveColumn *column, const QString &text)
{
    if (text == "null"_L1)
        return {};
    if (column && column->type == SaveColumn::Type::Timestamp) {
        if (const auto time = Timestamp::parse(text, context.options().zone))
            return time->toPostgresText();
    }
    return text;
}

VerbResult runSet(CliContext &context, const Arguments &arguments)
{
    if (const auto format = CliContext::format(arguments); !format)
        return format.error();
    const QString name = arguments.at(1);
    const auto table
        = arguments.has(u"experience"_s) ? SaveTarget::Table::Progress : SaveTarget::Table::Profile;
    const SaveColumn *column = findSaveColumn(table, name);
    const ColumnText value = readValue(context, column, arguments.at(2));
    if (column) {
        if (const auto checked = checkColumnText(*column, value); !checked)
            return checked.error();
        if (isOddColumnValue(*column, value))
            context.note(CliText::tr("%1 is unusual for %2.").arg(*value, name));
    }
    const auto save = findSave(context, arguments);
    if (!save)
        return save.error();
    return runEdit(context, arguments, *save, columnEdit(name, value), u"set "_s + name);
}

} // namespace

constinit const Verb SetVerb
    = {"set",
       "PLAYER COLUMN VALUE [--experience E] [--format json|jsonl|csv|table]",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Sets one column of the profile, or with --experience of the progress."),
       Options,
       3,
       3,
       runSet};

} // namespace waymark

#include "app/cli/clitext.h"
#include "app/cli/editrun.h"
#include "app/cli/verbtable.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[] = {{"experience", "E"}, {"format", "F"}};

using ItemsEdit = SaveEdit (*)(const JsonPointer &array, const QStringList &items);

VerbResult runItems(CliContext &context, const Arguments &arguments, const QString &verb,
                    ItemsEdit makeEdit)
{
    if (const auto format = CliContext::format(arguments); !format)
        return format.error();
    const auto save = findSave(context, arguments);
    if (!save)
        return save.error();
    const QStringList items = arguments.positional().mid(1);
    return runEdit(context, arguments, *save, makeEdit(inventoryPath(save->target), items),
                   verb + u' ' + items.join(u' '));
}

/// An empty one is a slip, of a script whose variable is empty; take still removes it.
VerbResult runGive(CliContext &context, const Arguments &arguments)
{
    if (arguments.positional().mid(1).contains(QString()))
        return usageError(CliText::tr("An item needs a name; one of them is empty."));
    return runItems(context, arguments, u"give"_s, giveEdit);
}

VerbResult runTake(CliContext &context, const Arguments &arguments)
{
    return runItems(context, arguments, u"take"_s, takeEdit);
}

} // namespace

constinit const Verb GiveVerb = {
    "give",
    "PLAYER [--experience E] ITEM… [--format json|jsonl|csv|table]",
    QT_TRANSLATE_NOOP("waymark::CliText",
                      "Adds items to the inventory of a save; those already there are left alone."),
    Options,
    2,
    -1,
    runGive};

constinit const Verb TakeVerb
    = {"take",
       "PLAYER [--experience E] ITEM… [--format json|jsonl|csv|table]",
       QT_TRANSLATE_NOOP("waymark::CliText", "Removes items from the inventory of a save."),
       Options,
       2,
       -1,
       runTake};

} // namespace waymark

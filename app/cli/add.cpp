#include "app/cli/clitext.h"
#include "app/cli/editrun.h"
#include "app/cli/verbtable.h"
#include "models/json/jsonnumber.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[] = {{"experience", "E"}, {"format", "F"}};

Result<QByteArray> readNumber(const QString &text)
{
    const QByteArray number = text.startsWith(u'+') ? text.mid(1).toUtf8() : text.toUtf8();
    const auto parsed = JsonNumber::parse(number);
    if (parsed && parsed->isInRange())
        return number;
    return Error{Error::Kind::Invalid, CliText::tr("“%1” is no number to add.").arg(text), {}, {}};
}

VerbResult runAdd(CliContext &context, const Arguments &arguments)
{
    if (const auto format = CliContext::format(arguments); !format)
        return format.error();
    const auto pointer = JsonPointer::parse(arguments.at(1));
    if (!pointer)
        return pointer.error();
    const auto number = readNumber(arguments.at(2));
    if (!number)
        return number.error();
    const auto save = findSave(context, arguments);
    if (!save)
        return save.error();
    return runEdit(context, arguments, *save, addNumberEdit(*pointer, *number),
                   u"add "_s + arguments.at(1) + u' ' + arguments.at(2));
}

} // namespace

constinit const Verb AddVerb
    = {"add",
       "PLAYER [--experience E] POINTER ±N [--format json|jsonl|csv|table]",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Adds to a number in a save, exactly, whatever it has become meanwhile."),
       Options,
       3,
       3,
       runAdd};

} // namespace waymark

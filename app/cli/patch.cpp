#include "app/cli/clitext.h"
#include "app/cli/editrun.h"
#include "app/cli/verbtable.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[]
    = {{"experience", "E"}, {"reason", "TEXT"}, {"dry-run"}, {"format", "F"}};

VerbResult runPatch(CliContext &context, const Arguments &arguments)
{
    if (const auto format = CliContext::format(arguments); !format)
        return format.error();
    const auto patch = readPatch(arguments.at(1));
    if (!patch)
        return patch.error();
    const auto save = findSave(context, arguments);
    if (!save)
        return save.error();
    return runEdit(context, arguments, *save, patchEdit(*patch),
                   arguments.value(u"reason"_s).value_or(QString()),
                   arguments.has(u"dry-run"_s) ? EditRun::DryRun : EditRun::Write);
}

} // namespace

constinit const Verb PatchVerb = {
    "patch",
    "PLAYER [--experience E] FILE|- [--reason TEXT] [--dry-run] [--format json|jsonl|csv|table]",
    QT_TRANSLATE_NOOP("waymark::CliText",
                      "Applies an RFC 6902 patch to a save, all or nothing; without --experience "
                      "to the player's stats."),
    Options,
    2,
    2,
    runPatch};

} // namespace waymark

#include "app/cli/clitext.h"
#include "app/cli/exitcode.h"
#include "app/cli/lookup.h"
#include "app/cli/verbtable.h"
#include "models/json/jsonarena.h"
#include "models/postgres/postgresgateway.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[] = {{"experience", "E"}};

Result<QByteArray> valueAt(const SaveRow &save, const JsonPointer &pointer)
{
    if (!save.json) {
        return Error{Error::Kind::NotFound,
                     CliText::tr("The column %1 is SQL NULL, so there is nothing to point at.")
                         .arg(save.target.jsonColumn()),
                     {pointer.toString()},
                     {}};
    }
    const auto arena = JsonArena::parseTrusted(save.json->utf8());
    if (!arena)
        return arena.error();
    const JsonArena::NodeId node = arena->find(pointer);
    if (node == JsonArena::NoNode) {
        return Error{Error::Kind::NotFound,
                     CliText::tr("There is nothing at “%1” in %2.")
                         .arg(pointer.toString(), save.target.jsonColumn()),
                     {pointer.toString()},
                     {}};
    }
    return arena->valueText(node).toByteArray();
}

VerbResult runGet(CliContext &context, const Arguments &arguments)
{
    const auto pointer = JsonPointer::parse(arguments.at(1));
    if (!pointer)
        return pointer.error();
    const auto named = findSave(context, arguments);
    if (!named)
        return named.error();
    const auto save = context.await((*context.gateway())->readSave(named->target));
    if (!save)
        return save.error();
    const auto value = valueAt(*save, *pointer);
    if (!value)
        return value.error();
    const auto printed = context.print(*value + '\n');
    if (!printed)
        return printed.error();
    return Done;
}

} // namespace

constinit const Verb GetVerb = {
    "get",
    "PLAYER [--experience E] POINTER",
    QT_TRANSLATE_NOOP("waymark::CliText",
                      "Prints the JSON at a pointer exactly as it is stored; without --experience "
                      "in the player's stats."),
    Options,
    2,
    2,
    runGet};

} // namespace waymark

#include "app/cli/clitext.h"
#include "app/cli/context.h"
#include "app/cli/exitcode.h"
#include "app/cli/verbtable.h"
#include "models/json/jsonarena.h"

namespace waymark {

namespace {

VerbResult checkDocument(CliContext &, const Arguments &arguments)
{
    const auto bytes = CliContext::readInput(arguments.at(0));
    if (!bytes)
        return bytes.error();
    const auto arena = JsonArena::parseStrict(*bytes);
    if (!arena)
        return arena.error();
    return Done;
}

} // namespace

constinit const Verb JsonCheckVerb
    = {"json check",
       "DOC",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Says whether PostgreSQL can store a document, and if not why."),
       {},
       1,
       1,
       checkDocument};

} // namespace waymark

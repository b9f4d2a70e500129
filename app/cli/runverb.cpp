#include "app/cli/runverb.h"

#include "app/cli/clitext.h"
#include "app/cli/context.h"
#include "app/cli/exitcode.h"
#include "app/cli/verbs.h"

#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark {

int runVerb(const CommandLine &line)
{
    const Verb &verb = *findVerb(line.verb);
    const qsizetype given = line.arguments.positional().size();
    if (given < verb.minimum || (verb.maximum >= 0 && given > verb.maximum)) {
        return reportError(
            usageError(CliText::tr("Usage: %1")
                           .arg(u"waymark %1 %2"_s.arg(line.verb, QString::fromUtf8(verb.usage)))),
            line.arguments);
    }
    CliContext context(line.global, verb.whenNew);
    const VerbResult result = verb.run(context, line.arguments);
    return result ? *result : reportError(result.error(), line.arguments);
}

int reportError(const Error &error, const Arguments &arguments)
{
    const bool asJson = arguments.value(u"format"_s) == u"json"_s;
    const QByteArray text = errorText(error, asJson);
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stderr);
    return exitCodeOf(error.kind);
}

} // namespace waymark

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
    context.noteTroubles();
    if (result)
        return *result;
    Error error = result.error();
    if (error.sqlState == "42P01"_L1)
        error.detail
            = CliText::tr("%1 Bring the tables in with waymark migrate.").arg(error.detail);
    if (error.sqlState == "42703"_L1) {
        if (const QStringList lacking = context.lackOfTables(); !lacking.isEmpty())
            error.detail = CliText::tr("%1; waymark migrate --status lists all that differs.")
                               .arg(lacking.join(u"; "_s));
    }
    return reportError(error, line.arguments);
}

int reportError(const Error &error, const Arguments &arguments)
{
    return reportError(error, arguments.value(u"format"_s) == u"json"_s);
}

int reportError(const Error &error, bool asJson)
{
    const QByteArray text = errorText(error, asJson);
    std::fwrite(text.constData(), 1, std::size_t(text.size()), stderr);
    return exitCodeOf(error.kind);
}

} // namespace waymark

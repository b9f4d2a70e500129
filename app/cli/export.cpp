#include "app/cli/clitext.h"
#include "app/cli/exitcode.h"
#include "app/cli/lookup.h"
#include "app/cli/verbtable.h"
#include "models/exchange/bundlefields.h"
#include "models/json/jsonformat.h"
#include "models/postgres/postgresgateway.h"
#include "models/services/playertransfer.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[] = {{"events", "all|none|QUERY"},
                                  {"redact", "none|ids|all"},
                                  {"note", "TEXT"},
                                  {"expect", "FILE"},
                                  {"output", "FILE"}};

/// The JSON document of a file on one line, numbers and the order of keys as they are.
Result<JsonText> readExpected(const QString &file)
{
    const auto bytes = CliContext::readInput(file);
    if (!bytes)
        return bytes.error();
    const auto document = JsonArena::parseStrict(*bytes);
    if (!document)
        return document.error();
    return JsonText(compactJson(*document));
}

Result<PlayerTransfer::ExportOptions> readOptions(CliContext &context, const Arguments &arguments)
{
    PlayerTransfer::ExportOptions options;
    options.note = arguments.value(u"note"_s).value_or(QString());
    const QString events = arguments.value(u"events"_s).value_or(u"all"_s);
    if (events == u"none"_s) {
        options.events.reset();
    } else if (events != u"all"_s) {
        const auto query = readQuery(context, events, SearchSubject::Events);
        if (!query)
            return query.error();
        options.events = *query;
    }
    const QString redaction = arguments.value(u"redact"_s).value_or(u"none"_s);
    const auto found = redactionFromName(redaction);
    if (!found)
        return usageError(
            CliText::tr("“%1” is not a way to redact; use none, ids or all.").arg(redaction));
    options.redaction = *found;
    if (const auto file = arguments.value(u"expect"_s)) {
        const auto expected = readExpected(*file);
        if (!expected)
            return expected.error();
        options.expected = *expected;
    }
    return options;
}

VerbResult runExport(CliContext &context, const Arguments &arguments)
{
    const auto options = readOptions(context, arguments);
    if (!options)
        return options.error();
    const auto player = findPlayer(context, arguments.at(0));
    if (!player)
        return player.error();
    PlayerTransfer transfer(**context.gateway());
    const auto path = CliContext::outputFile(arguments);
    if (!path) {
        const auto bytes = context.await(transfer.exportPlayer(player->id, *options));
        if (!bytes)
            return bytes.error();
        const auto printed = context.print(*bytes);
        return printed ? VerbResult(Done) : VerbResult(printed.error());
    }
    const auto bundle = context.await(transfer.exportToFile(player->id, *options, *path));
    if (!bundle)
        return bundle.error();
    context.note(CliText::tr("Wrote %1: the profile, %n save(s) and %2 events.", nullptr,
                             int(bundle->experiences.size()))
                     .arg(*path)
                     .arg(bundle->events.size()));
    return Done;
}

} // namespace

constinit const Verb ExportVerb
    = {"export",
       "PLAYER [--events all|none|QUERY] [--redact none|ids|all] [--note TEXT] [--expect FILE] "
       "[--output FILE]",
       QT_TRANSLATE_NOOP("waymark::CliText",
                         "Writes a player as one bundle file. The JSON document of --expect, what "
                         "the save should have held, goes along in it."),
       Options,
       1,
       1,
       runExport};

} // namespace waymark

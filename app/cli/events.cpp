#include "app/cli/clitext.h"
#include "app/cli/eventrequest.h"
#include "app/cli/exitcode.h"
#include "app/cli/verbtable.h"
#include "models/exchange/eventrows.h"
#include "models/exchange/wholefile.h"
#include "models/postgres/postgresgateway.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[]
    = {{"sort", "[-]timestamp"}, {"limit", "N"}, {"format", "F"}, {"output", "FILE"}};

Result<Qt::SortOrder> readOrder(const Arguments &arguments)
{
    const QString text = arguments.value(u"sort"_s).value_or(u"timestamp"_s);
    if (text == "timestamp"_L1)
        return Qt::AscendingOrder;
    if (text == "-timestamp"_L1)
        return Qt::DescendingOrder;
    return usageError(
        CliText::tr("Events cannot be sorted by “%1”, only by timestamp or -timestamp.").arg(text));
}

struct EventsWanted
{
    EventRequest request;
    Qt::SortOrder order;
    qint64 limit;
    OutputFormat format;
};

Result<EventsWanted> readWanted(CliContext &context, const Arguments &arguments)
{
    const auto order = readOrder(arguments);
    if (!order)
        return order.error();
    const auto limit = arguments.number(u"limit"_s, std::numeric_limits<qint64>::max());
    if (!limit)
        return limit.error();
    auto format = CliContext::format(arguments);
    if (!format)
        return format.error();
    if (CliContext::outputFile(arguments) && !arguments.has(u"format"_s))
        format = OutputFormat::Json;
    const auto request = readEventRequest(context, arguments.at(0));
    if (!request)
        return request.error();
    return EventsWanted{*request, *order, *limit, *format};
}

/// Rows go from the connection's thread straight into the output, so that memory does not grow.
Result<void> printEvents(CliContext &context, const EventsWanted &wanted, QFileDevice &output)
{
    const auto gateway = context.gateway();
    if (!gateway)
        return gateway.error();
    RowWriter writer(output, wanted.format, eventColumnNames(), context.options().zone);
    const auto count = context.await((*gateway)->exportEvents(
        wanted.request, wanted.order, wanted.limit,
        [&writer](const PlayerProgressEvent &event) { return writer.write(eventRow(event)); }));
    if (!count)
        return count.error();
    return writer.finish();
}

/// The file appears only when it is complete.
Result<void> writeFile(CliContext &context, const EventsWanted &wanted, const QString &name)
{
    WholeFile file(name);
    const auto failed = [&] {
        return Error{
            Error::Kind::Failed,
            CliText::tr("%1 cannot be written: %2.").arg(name, file.device().errorString()),
            {},
            {}};
    };
    if (!file.open())
        return failed();
    if (const auto printed = printEvents(context, wanted, file.device()); !printed)
        return printed;
    if (!file.commit())
        return failed();
    return {};
}

VerbResult runEvents(CliContext &context, const Arguments &arguments)
{
    const auto wanted = readWanted(context, arguments);
    if (!wanted)
        return wanted.error();
    const auto file = CliContext::outputFile(arguments);
    const auto done = file ? writeFile(context, *wanted, *file)
                           : printEvents(context, *wanted, context.output());
    if (!done)
        return done.error();
    return Done;
}

} // namespace

constinit const Verb EventsVerb
    = {"events",
       "[QUERY] [--sort [-]timestamp] [--limit N] [--format json|jsonl|csv|table] [--output FILE]",
       QT_TRANSLATE_NOOP("waymark::CliText", "Prints the events that a search finds."),
       Options,
       0,
       1,
       runEvents};

} // namespace waymark

#include "app/cli/clitext.h"
#include "app/cli/eventrequest.h"
#include "app/cli/exitcode.h"
#include "app/cli/verbtable.h"
#include "models/postgres/postgresgateway.h"

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr OptionSpec Options[]
    = {{"by", "type|content|experience|day|hour|player"}, {"format", "F"}};

struct GroupingName
{
    QLatin1StringView name;
    EventGrouping grouping;
};
constexpr GroupingName GroupingNames[] = {
    {"type"_L1, EventGrouping::Type},
    {"content"_L1, EventGrouping::Content},
    {"experience"_L1, EventGrouping::Experience},
    {"day"_L1, EventGrouping::Day},
    {"hour"_L1, EventGrouping::Hour},
    {"player"_L1, EventGrouping::Player},
};

Result<EventGrouping> readGrouping(const Arguments &arguments)
{
    const auto text = arguments.value(u"by"_s);
    if (!text)
        return EventGrouping::None;
    QStringList names;
    for (const GroupingName &name : GroupingNames) {
        if (*text == name.name)
            return name.grouping;
        names += name.name;
    }
    return usageError(CliText::tr("Events cannot be counted by “%1”, only by %2.")
                          .arg(*text, names.join(", "_L1)));
}

VerbResult runCount(CliContext &context, const Arguments &arguments)
{
    const auto grouping = readGrouping(arguments);
    if (!grouping)
        return grouping.error();
    const auto request = readEventRequest(context, arguments.at(0));
    if (!request)
        return request.error();
    const auto gateway = context.gateway();
    if (!gateway)
        return gateway.error();
    const auto counts = context.await((*gateway)->countEvents(*request, *grouping));
    if (!counts)
        return counts.error();
    QList<Row> rows;
    for (const EventCount &count : *counts)
        rows.append({count.key.isNull() ? Cell() : Cell(count.key), count.count});
    const auto printed = context.printRows(arguments, {u"key"_s, u"count"_s}, rows);
    if (!printed)
        return printed.error();
    return Done;
}

} // namespace

constinit const Verb CountVerb
    = {"count",
       "[QUERY] [--by type|content|experience|day|hour|player] [--format json|jsonl|csv|table]",
       QT_TRANSLATE_NOOP("waymark::CliText", "Counts the events that a search finds."),
       Options,
       0,
       1,
       runCount};

} // namespace waymark

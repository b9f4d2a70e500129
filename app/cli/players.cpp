#include "app/cli/clitext.h"
#include "app/cli/exitcode.h"
#include "app/cli/lookup.h"
#include "app/cli/verbtable.h"
#include "models/postgres/postgresgateway.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int PageSize = 500;

constexpr OptionSpec Options[] = {{"sort", "COLUMN"}, {"limit", "N"}, {"format", "F"}};

struct SortName
{
    QLatin1StringView column;
    PlayerSort sort;
};
constexpr SortName SortNames[] = {
    {"label"_L1, PlayerSort::Label},
    {"account_level"_L1, PlayerSort::Level},
    {"total_experiences_played"_L1, PlayerSort::Experiences},
    {"total_playtime_seconds"_L1, PlayerSort::Playtime},
    {"total_distance_meters"_L1, PlayerSort::Distance},
    {"last_played_at"_L1, PlayerSort::LastPlayed},
    {"created_at"_L1, PlayerSort::Created},
    {"updated_at"_L1, PlayerSort::Updated},
};

Result<PlayerOrder> readOrder(const Arguments &arguments)
{
    const auto text = arguments.value(u"sort"_s);
    if (!text)
        return PlayerOrder{};
    const bool descending = text->startsWith(u'-');
    const QString column = descending ? text->mid(1) : *text;
    QStringList names;
    for (const SortName &name : SortNames) {
        if (column == name.column)
            return PlayerOrder{name.sort, descending ? Qt::DescendingOrder : Qt::AscendingOrder};
        names += name.column;
    }
    return usageError(CliText::tr("Players cannot be sorted by “%1”, only by %2.")
                          .arg(column, names.join(", "_L1)));
}

Row rowOf(const PlayerProfile &player)
{
    return {player.id.toString(),
            player.userId.toString(),
            optionalCell(player.label),
            optionalCell(player.accountLevel),
            optionalCell(player.totalExperiencesPlayed),
            optionalCell(player.totalPlaytimeSeconds),
            optionalCell(player.totalDistanceMeters),
            optionalCell(player.lastPlayedAt),
            optionalCell(player.createdAt),
            optionalCell(player.updatedAt)};
}

/// Page after page, so that memory does not grow with the number of players.
Result<void> printPlayers(CliContext &context, PlayerSource &source, const SearchQuery &query,
                          PlayerOrder order, qint64 limit, RowWriter &writer)
{
    std::optional<PlayerCursor> after;
    while (limit > 0) {
        const auto page = context.await(
            source.players(query, order, after, int(std::min<qint64>(limit, PageSize))));
        if (!page)
            return page.error();
        for (const PlayerProfile &player : page->rows) {
            if (!writer.write(rowOf(player)))
                return writer.finish();
        }
        limit -= page->rows.size();
        after = page->next;
        if (!after)
            break;
    }
    return writer.finish();
}

VerbResult runPlayers(CliContext &context, const Arguments &arguments)
{
    const auto order = readOrder(arguments);
    if (!order)
        return order.error();
    const auto limit = arguments.number(u"limit"_s, std::numeric_limits<qint64>::max());
    if (!limit)
        return limit.error();
    const auto format = CliContext::format(arguments);
    if (!format)
        return format.error();
    const auto query = readQuery(context, arguments.at(0), SearchSubject::Players);
    if (!query)
        return query.error();
    const auto gateway = context.gateway();
    if (!gateway)
        return gateway.error();

    RowWriter writer(context.output(), *format,
                     {u"id"_s, u"user_id"_s, u"label"_s, u"account_level"_s,
                      u"total_experiences_played"_s, u"total_playtime_seconds"_s,
                      u"total_distance_meters"_s, u"last_played_at"_s, u"created_at"_s,
                      u"updated_at"_s},
                     context.options().zone);
    const auto printed = printPlayers(context, **gateway, *query, *order, *limit, writer);
    if (!printed)
        return printed.error();
    return Done;
}

} // namespace

constinit const Verb PlayersVerb
    = {"players",
       "[QUERY] [--sort [-]COLUMN] [--limit N] [--format json|jsonl|csv|table]",
       QT_TRANSLATE_NOOP("waymark::CliText", "Lists the players that a search finds."),
       Options,
       0,
       1,
       runPlayers};

} // namespace waymark

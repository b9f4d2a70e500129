#include "models/demo/demoplants.h"

#include "models/demo/democlock.h"
#include "models/demo/demojson.h"
#include "models/demo/demoplaythrough.h"
#include "models/demo/demosessions.h"
#include "models/json/jsonstring.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Events = QList<PlayerProgressEvent>;

constexpr qint64 Second = DemoClock::Second;

Timestamp later(Timestamp moment, qint64 microseconds)
{
    return Timestamp::fromPostgres(moment.sincePostgresEpoch() + microseconds);
}

qsizetype firstOfType(const Events &events, QStringView type, qsizetype from = 0)
{
    while (from < events.size() && events[from].eventType != type)
        ++from;
    return std::min(from, events.size() - 1);
}

/// The log in the order of time and the columns that follow from its last event.
void settle(DemoPlayer &player)
{
    std::stable_sort(player.events.begin(), player.events.end(),
                     [](const auto &a, const auto &b) { return a.timestamp < b.timestamp; });
    ExperienceProgress &row = player.experiences.first();
    row.startedAt = row.createdAt = player.events.first().timestamp;
    row.lastPlayedAt = row.updatedAt = player.events.last().timestamp;
    row.playtimeSeconds = static_cast<int>(demosessions::playtime(player.events));
    PlayerProfile &profile = player.profile;
    profile.totalPlaytimeSeconds = row.playtimeSeconds;
    profile.createdAt = row.createdAt;
    profile.lastPlayedAt = profile.updatedAt = row.lastPlayedAt;
}

/// state with one more member at its end.
void addToState(DemoPlayer &player, QStringView key, const QByteArray &value)
{
    QByteArray state = player.experiences.first().state->utf8();
    state.chop(1);
    state += ", " + quoteJsonString(key) + ": " + value + '}';
    player.experiences.first().state = JsonText(state);
}

void replaceInState(DemoPlayer &player, const QByteArray &before, const QByteArray &after)
{
    QByteArray state = player.experiences.first().state->utf8();
    player.experiences.first().state = JsonText(state.replace(before, after));
}

void teleport(DemoPlayer &player, SplitMix64)
{
    PlayerProgressEvent &event
        = player.events[firstOfType(player.events, u"waypoint_visited", player.events.size() / 2)];
    event.latitude = 37.795500; // the Ferry Building in San Francisco, 18 km away
    event.longitude = -122.393700;
}

void loseTheFix(DemoPlayer &player, SplitMix64)
{
    const qsizetype middle = player.events.size() / 2;
    for (qsizetype index = middle; index < middle + 3; ++index)
        player.events[index].latitude = player.events[index].longitude = 0.0;
}

void swapCoordinates(DemoPlayer &player, SplitMix64)
{
    const qsizetype middle = player.events.size() / 2;
    for (qsizetype index = middle; index < middle + 2; ++index)
        std::swap(player.events[index].latitude, player.events[index].longitude);
}

/// The phone's clock was set back two hours on the way to the end of a quest, so that the quest is
/// completed before it was started. "sequence" tells the true order.
void setClockBack(DemoPlayer &player, SplitMix64)
{
    Events &events = player.events;
    const qsizetype end = firstOfType(events, u"quest_completed", events.size() / 3);
    for (qsizetype index = 0; index < events.size(); ++index) {
        QByteArray data = events[index].data->utf8();
        data.chop(1);
        data += ", \"sequence\": " + QByteArray::number(index) + '}';
        events[index].data = JsonText(data);
    }
    qsizetype start = firstOfType(events, u"quest_started");
    while (start < end && events[start].contentId != events[end].contentId)
        start = firstOfType(events, u"quest_started", start + 1);
    const qint64 back = events[end].timestamp.sincePostgresEpoch()
        - events[start].timestamp.sincePostgresEpoch() + 120 * Second;
    for (qsizetype index = end; index < std::min(end + 4, events.size()); ++index)
        events[index].timestamp = later(events[index].timestamp, -back);
    settle(player);
}

void stopTheClock(DemoPlayer &player, SplitMix64)
{
    const qsizetype middle = player.events.size() / 2;
    for (qsizetype index = middle + 1; index < middle + 6; ++index)
        player.events[index].timestamp = player.events[middle].timestamp;
    settle(player);
}

void giveWithoutEvent(DemoPlayer &player, SplitMix64)
{
    replaceInState(player, "{\"inventory\": [", "{\"inventory\": [\"jewelled_egg\", ");
}

void playOnAfterTheEnd(DemoPlayer &player, SplitMix64 random)
{
    PlayerProgressEvent event = player.events.last();
    event.id = *EventId::fromUuid(demoUuid(random));
    event.eventType = u"interaction_performed"_s;
    event.contentId = u"trophy_case"_s;
    event.data = DemoObject().text(u"action", u"examine").boolean(u"success", true).json();
    event.timestamp = later(event.timestamp, 2 * DemoClock::Day + 417 * Second);
    player.events << event;
    settle(player);
}

/// Comes back every evening for two weeks, tries the same door, gets nowhere.
void getStuck(DemoPlayer &player, SplitMix64 random)
{
    constexpr int Tries = 42;
    PlayerProgressEvent event = player.events.last();
    const Timestamp lastProgress = event.timestamp;
    for (int attempt = 0; attempt < Tries; ++attempt) {
        event.id = *EventId::fromUuid(demoUuid(random));
        event.eventType = u"interaction_performed"_s;
        event.contentId = u"library_door"_s;
        event.data = DemoObject().text(u"action", u"unlock").boolean(u"success", false).json();
        event.timestamp = later(lastProgress,
                                (attempt / 3 + 1) * DemoClock::Day - 14 * DemoClock::Day
                                    + attempt % 3 * 95 * Second + random.below(20 * Second));
        player.events << event;
    }
    // The story before the door moves back by the two weeks that the tries take.
    for (qsizetype index = 0; index < player.events.size() - Tries; ++index)
        player.events[index].timestamp
            = later(player.events[index].timestamp, -14 * DemoClock::Day);
    settle(player);
}

void writeNumbers(DemoPlayer &player, SplitMix64)
{
    const QByteArray numbers
        = "{\"price\": 10.00, \"big\": 18446744073709551616, "
          "\"tiny\": 1e-400, \"thirty_digits\": 123456789012345678901234567890, "
          "\"decimals\": 0.1234567890123456789012345678901, "
          "\"negative\": -0.50, \"hundred\": 1e2}";
    addToState(player, u"numbers", numbers);
    QByteArray stats = player.profile.stats->utf8();
    stats.chop(1);
    player.profile.stats = JsonText(stats + ", \"numbers\": " + numbers + '}');
    player.events.last().data = JsonText("{\"numbers\": " + numbers + '}');
}

/// 1.4 MB of explored map.
void fillTheSave(DemoPlayer &player, SplitMix64 random)
{
    constexpr qsizetype Target = 1'400'000;
    QByteArray chunks = "[";
    qsizetype rest = Target - player.experiences.first().state->utf8().size();
    for (qint64 number = 0; chunks.size() < rest; ++number) {
        if (number > 0)
            chunks += ", ";
        chunks
            += DemoObject()
                   .text(u"id", QString(u"chunk_"_s + QString::number(number)))
                   .texts(u"loot", {u"coin"_s, u"feather_"_s + QString::number(random.below(900))})
                   .boolean(u"explored", random.chance(600))
                   .number(u"visits", random.below(40))
                   .tenths(u"height", random.below(9000))
                   .utf8();
    }
    addToState(player, u"explored_chunks", chunks + ']');
}

void nameIn(DemoPlayer &player, const QString &name)
{
    replaceInState(player, "\"choices\": {",
                   "\"choices\": {\"player_name\": " + quoteJsonString(name) + ", ");
    PlayerProgressEvent &event = player.events[player.events.size() / 2];
    event.eventType = u"npc_dialogue"_s;
    event.contentId = name;
    event.data = DemoObject().text(u"said", name).json();
}

void nameWithEmoji(DemoPlayer &player, SplitMix64)
{
    nameIn(player, u"Zoë 🌲🧭 👩‍🚀"_s);
}

void nameFromTheRight(DemoPlayer &player, SplitMix64)
{
    nameIn(player, u"نورا \u202eליאור\u202c"_s);
}

void nameInHtml(DemoPlayer &player, SplitMix64)
{
    nameIn(player,
           u"<b>bold</b><img src=\"https://example.test/x.png\" onerror=alert(1)>"
           "<script>alert(2)</script>"_s);
}

void nameAsFormula(DemoPlayer &player, SplitMix64)
{
    const std::array formulas{u"=1+1"_s,     u"+1+1"_s,   u"-1+1"_s,
                              u"@SUM(A1)"_s, u"\t=1+1"_s, u"\r=1+1"_s};
    nameIn(player, u"=HYPERLINK(\"https://example.test\",\"prize\")"_s);
    qsizetype index = 0;
    for (const QString &formula : formulas)
        player.events[++index].contentId = formula;
}

void stateIsFive(DemoPlayer &player, SplitMix64)
{
    player.experiences.first().state = JsonText("5");
}

void stateIsJsonNull(DemoPlayer &player, SplitMix64)
{
    player.experiences.first().state = JsonText("null");
}

void stateIsSqlNull(DemoPlayer &player, SplitMix64)
{
    player.experiences.first().state.reset();
}

void keysToEscape(DemoPlayer &player, SplitMix64)
{
    addToState(player, u"odd keys",
               "{\"\": \"the empty key\", \" \": \"a space\", \"a/b\": 1, \"m~n\": 2, "
               "\"dotted.key\": 3, \"0\": \"a digit\", \"-\": \"a dash\", \"quote\\\"d\": 4, "
               "\"back\\\\slash\": 5, \"empty text\": \"\", \"nothing\": null, "
               "\"no members\": {}, \"no elements\": []}");
}

constexpr std::array Plants{
    DemoPlant{1, nullptr, wyldingWoods, 800, 0, teleport},
    DemoPlant{2, nullptr, wyldingWoods, 700, 0, loseTheFix},
    DemoPlant{3, nullptr, wyldingWoods, 900, 0, setClockBack},
    DemoPlant{4, nullptr, westOfHouse, 800, 0, stopTheClock},
    DemoPlant{5, nullptr, westOfHouse, 700, 0, giveWithoutEvent},
    DemoPlant{6, nullptr, westOfHouse, 1000, 1, playOnAfterTheEnd},
    DemoPlant{7, nullptr, wyldingWoods, 900, 42, getStuck},
    DemoPlant{8, nullptr, westOfHouse, 800, 0, writeNumbers},
    DemoPlant{9, nullptr, wyldingWoods, 900, 0, fillTheSave},
    DemoPlant{10, u"zoë.🌲🧭@example.test", wyldingWoods, 800, 0, nameWithEmoji},
    DemoPlant{11, u"نورا.ליאור@example.test", harbourLights, 900, 0, nameFromTheRight},
    DemoPlant{12, u"<b>bold</b> <img src=x onerror=alert(1)>@example.test", westOfHouse, 900, 0,
              nameInHtml},
    DemoPlant{13, u"=1+1@example.test", westOfHouse, 900, 0, nameAsFormula},
    DemoPlant{14, nullptr, westOfHouse, 600, 0, stateIsFive},
    DemoPlant{15, nullptr, westOfHouse, 600, 0, stateIsJsonNull},
    DemoPlant{16, nullptr, westOfHouse, 600, 0, stateIsSqlNull},
    DemoPlant{17, nullptr, harbourLights, 1000, 0, swapCoordinates},
    DemoPlant{18, nullptr, wyldingWoods, 800, 0, keysToEscape},
    DemoPlant{19, nullptr, nullptr, 0, 0, nullptr},
    DemoPlant{20, nullptr, harbourLights, 1000, 0, nullptr},
};
static_assert(Plants.size() == NamedDemoPlayers - 1);

} // namespace

std::span<const DemoPlant> demoPlants()
{
    return Plants;
}

const DemoPlant *plantOf(qint64 player)
{
    if (player < 1 || player >= NamedDemoPlayers)
        return nullptr;
    return &Plants[static_cast<std::size_t>(player - 1)];
}

} // namespace waymark

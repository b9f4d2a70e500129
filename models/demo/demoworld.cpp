#include "models/demo/demoworld.h"

#include "models/demo/demojson.h"
#include "models/demo/demolabels.h"
#include "models/demo/demoplants.h"
#include "models/demo/demoplaythrough.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qint64 daysSince2000(int year, int month, int day)
{
    // Howard Hinnant's days_from_civil, moved from 1970 to 2000.
    const int y = month <= 2 ? year - 1 : year;
    const int era = y / 400;
    const int yearOfEra = y - era * 400;
    const int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return qint64(era) * 146'097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        - 719'468 - 10'957;
}

constexpr qint64 moment(qint64 day, int hour)
{
    return day * DemoClock::Day + hour * 60 * DemoClock::Minute;
}

constexpr qint64 LastDay = daysSince2000(2025, 10, 31);
constexpr qint64 MirasLastDay = daysSince2000(2025, 10, 24);
constexpr qint64 FirstLastDay = daysSince2000(2025, 6, 6);
/// The clocks go forward in New Zealand, on the evening of a night walk in Fiji.
constexpr qint64 AucklandSpring = moment(daysSince2000(2025, 9, 27), 14);
/// The clocks go back in California, 21:00 in Fiji.
constexpr qint64 CaliforniaAutumn = moment(daysSince2000(2025, 11, 2), 9);

/// Enough for every story that must be told to its end.
constexpr qint64 LeastOfMira = 140;
constexpr qint64 LeastOfNamed = 60;
constexpr qint64 UsualOfMira = 400;
constexpr qint64 UsualOfNamed = 120;

/// How busy players are, in turn; eight of them share 8 × 1000 thousandths.
constexpr std::array<qint64, 8> Busyness{300, 500, 700, 900, 1000, 1200, 1400, 2000};

qint64 busynessBefore(qint64 player)
{
    static constexpr auto Sums = [] {
        std::array<qint64, 9> sums{};
        for (std::size_t i = 0; i < Busyness.size(); ++i)
            sums[i + 1] = sums[i] + Busyness[i];
        return sums;
    }();
    return player / 8 * Sums[8] + Sums[static_cast<std::size_t>(player % 8)];
}

qint64 leastEventsOf(qint64 player, bool usual)
{
    if (player == 0)
        return usual ? UsualOfMira : LeastOfMira;
    if (const DemoPlant *plant = plantOf(player); plant != nullptr && plant->story == nullptr)
        return 0;
    return usual ? UsualOfNamed : LeastOfNamed;
}

qint64 eventsOfNamed(qint64 players, bool usual)
{
    qint64 events = 0;
    for (qint64 player = 0; player < players; ++player)
        events += leastEventsOf(player, usual);
    return events;
}

/// Mira: a finished text adventure in summer, a lamp walk across the clock change in September, and
/// the woods in October, still going on.
QList<DemoPlan> plansOfMira(qint64 events)
{
    const qint64 woods = events * 45 / 100;
    const qint64 harbour = std::min<qint64>(events * 15 / 100, 300);
    return {{&westOfHouse(), events - woods - harbour, 1000, 30, LastDay - 90, {}},
            {&harbourLights(), harbour, 640, 1, 0, AucklandSpring},
            {&wyldingWoods(), woods, 640, 22, MirasLastDay, {}}};
}

int howFar(SplitMix64 &random)
{
    return random.chance(400) ? 1000 : static_cast<int>(random.between(250, 940));
}

void walkTheHarbour(DemoPlan &plan, bool atClockChange)
{
    plan.story = &harbourLights();
    plan.spanDays = atClockChange ? 1 : 30;
    if (atClockChange)
        plan.middle = CaliforniaAutumn;
}

/// Up to three experiences, as far as the events go round; the two that are walked never overlap in
/// time, since nobody is in California and Fiji on one day.
QList<DemoPlan> plansOfOthers(qint64 events, SplitMix64 random)
{
    const qint64 many = std::min<qint64>(1 + events / 40, 3);
    const qint64 count = random.between(1, many);
    const qint64 first = random.below(3);
    QList<DemoPlan> plans;
    qint64 left = events;
    for (qint64 index = 0; index < count; ++index) {
        const qint64 share = index + 1 == count ? left : left * random.between(35, 60) / 100;
        left -= share;
        DemoPlan plan{&wyldingWoods(), share, howFar(random), 60, 0, {}};
        plan.lastDay = random.between(FirstLastDay, LastDay - 7);
        const qint64 story = (first + index) % 3;
        if (story == 1)
            plan.story = &westOfHouse();
        if (story == 2)
            walkTheHarbour(plan, count > 1 || random.chance(500));
        plans << plan;
    }
    return plans;
}

QList<DemoPlan> plansOf(qint64 player, qint64 events, const SplitMix64 &random)
{
    const DemoPlant *plant = plantOf(player);
    if (player == 0)
        return plansOfMira(events);
    if (plant == nullptr)
        return plansOfOthers(events, random);
    if (plant->story == nullptr)
        return {};
    const qint64 lastDay = LastDay - 10 - plant->player;
    DemoPlan plan{&plant->story(), events - plant->addedEvents, plant->share, 40, lastDay, {}};
    if (plant->plant == nullptr)
        walkTheHarbour(plan, true);
    return {plan};
}

/// When the one who never played signed up.
constexpr Timestamp NeverPlayedSince = Timestamp::fromPostgres(moment(LastDay, 18));

/// What the playthroughs of one player add up to in the profile.
struct Totals
{
    qint64 playtime = 0;
    qint64 distance = 0;
    qint64 points = 0;
    qint64 quests = 0;
    qint64 longest = -1;
    QString favourite;
    QStringList achievements;
    QStringList globalItems;

    void add(const DemoPlaythrough &game, const ExperienceProgress &row)
    {
        playtime += *row.playtimeSeconds;
        distance += game.save().distance;
        points += game.save().experiencePoints;
        quests += game.save().questsCompleted;
        globalItems << game.save().globalItems;
        for (const QString &achievement : game.save().achievements) {
            if (!achievements.contains(achievement))
                achievements << achievement;
        }
        if (*row.playtimeSeconds > longest) {
            longest = *row.playtimeSeconds;
            favourite = row.experienceId;
        }
    }
    void writeTo(DemoPlayer &player, SplitMix64 &random) const;
    [[nodiscard]] JsonText stats(SplitMix64 &random) const;
};

void Totals::writeTo(DemoPlayer &player, SplitMix64 &random) const
{
    PlayerProfile &profile = player.profile;
    profile.accountLevel = static_cast<int>(std::min<qint64>(1 + points / 60, 100));
    profile.totalExperiencesPlayed = static_cast<int>(player.experiences.size());
    profile.totalPlaytimeSeconds = static_cast<int>(playtime);
    profile.totalDistanceMeters = static_cast<double>(distance) / 10;
    profile.stats = stats(random);
    for (const ExperienceProgress &row : player.experiences) {
        profile.lastPlayedAt = std::max(profile.lastPlayedAt, row.lastPlayedAt);
        profile.createdAt = std::min(profile.createdAt.value_or(*row.startedAt), *row.startedAt);
    }
    if (!profile.createdAt)
        profile.createdAt = NeverPlayedSince;
    profile.updatedAt = profile.lastPlayedAt ? profile.lastPlayedAt : profile.createdAt;
}

JsonText Totals::stats(SplitMix64 &random) const
{
    static const QStringList difficulties{u"easy"_s, u"normal"_s, u"hard"_s};
    DemoObject own;
    own.number(u"total_quests_completed", quests);
    if (!favourite.isEmpty())
        own.text(u"favorite_experience", favourite);
    return DemoObject()
        .texts(u"achievements", achievements)
        .object(u"preferences",
                DemoObject()
                    .text(u"difficulty", difficulties.at(random.below(3)))
                    .boolean(u"ar_hints_enabled", random.chance(700))
                    .boolean(u"notifications_enabled", random.chance(500)))
        .texts(u"global_inventory", globalItems)
        .object(u"custom_stats", own)
        .json();
}

} // namespace

DemoWorld::DemoWorld(quint64 seed, const Size &size)
    : m_seed(seed)
    , m_players(std::max<qint64>(size.players, 1))
    , m_named(std::min(m_players, NamedDemoPlayers))
    , m_events(
          size.events.value_or(std::min(100 * m_players, std::max<qint64>(20'000, 10 * m_players))))
{
    const qint64 others = m_players - m_named;
    m_isRoomy = m_events >= eventsOfNamed(m_named, true) + 2 * others;
    m_eventsOfNamed = eventsOfNamed(m_named, m_isRoomy);
    m_events = std::max(m_events, m_eventsOfNamed + others);
}

qint64 DemoWorld::eventsOf(qint64 index) const
{
    const qint64 rest = m_events - m_eventsOfNamed;
    const qint64 others = m_players - m_named;
    if (index == 0 && others == 0)
        return leastEventsOf(index, m_isRoomy) + rest;
    if (index < m_named)
        return leastEventsOf(index, m_isRoomy);
    const qint64 all = busynessBefore(others);
    const qint64 place = index - m_named;
    const qint64 shared = rest - others;
    return 1 + shared * busynessBefore(place + 1) / all - shared * busynessBefore(place) / all;
}

DemoPlayer DemoWorld::player(qint64 index) const
{
    SplitMix64 random = SplitMix64(m_seed).split(static_cast<quint64>(index));
    const PlayerId id = *PlayerId::fromUuid(demoUuid(random));
    const UserId user = *UserId::fromUuid(demoUuid(random));
    DemoPlayer player{{id, user, {}, {}, {}, {}, {}, {}, {}, {}, {}}, {}, {}};
    Totals totals;
    quint64 part = 0;
    for (const DemoPlan &plan : plansOf(index, eventsOf(index), random.split(++part))) {
        DemoPlaythrough game(plan, id, random.split(++part));
        game.play();
        player.experiences << game.progress();
        player.events << game.events();
        totals.add(game, player.experiences.last());
    }
    totals.writeTo(player, random);
    const DemoPlant *plant = plantOf(index);
    const QString label = plant != nullptr && plant->label != nullptr
        ? QString::fromUtf16(plant->label)
        : demoLabel(index);
    player.profile.label = labelOfSeed(label, m_seed);
    if (plant != nullptr && plant->plant != nullptr)
        plant->plant(player, random.split(++part));
    return player;
}

} // namespace waymark

#include "models/demo/demoplaythrough.h"

#include "models/demo/demojson.h"
#include "models/demo/demosessions.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = DemoStep::Kind;

constexpr std::int64_t Second = DemoClock::Second;
constexpr std::int64_t HoursADay = 4; ///< at most, on average, however many events are asked for

QString text(const char *latin)
{
    return QString::fromLatin1(latin);
}

QString pick(std::span<const char *const> choice, SplitMix64 &random)
{
    return text(
        choice[static_cast<std::size_t>(random.below(static_cast<std::int64_t>(choice.size())))]);
}

qint64 stepsToTake(const DemoPlan &plan)
{
    const auto all = static_cast<qint64>(plan.story->steps.size());
    return std::min(plan.events, std::max<qint64>(all * plan.share / 1000, 1));
}

qint64 fillersOf(const DemoPlan &plan)
{
    return plan.events - stepsToTake(plan);
}

/// Between two fillers: eight seconds, less where more events are asked for than the days hold.
std::int64_t spacing(const DemoPlan &plan)
{
    const std::int64_t available = plan.spanDays * HoursADay * 60 * DemoClock::Minute;
    const std::int64_t usual = (plan.story->hasPositions() ? 8 : 25) * Second;
    return std::clamp<std::int64_t>(available / std::max<qint64>(fillersOf(plan), 1), 50'000,
                                    usual);
}

std::int64_t expectedPlaytime(const DemoPlan &plan)
{
    const std::int64_t aStep = (plan.story->hasPositions() ? 75 : 40) * Second;
    return stepsToTake(plan) * aStep + fillersOf(plan) * spacing(plan);
}

} // namespace

QUuid demoUuid(SplitMix64 &random)
{
    const std::uint64_t high = random.next();
    const std::uint64_t low = random.next();
    const auto byte = [low](int index) { return static_cast<uchar>(low >> (56 - 8 * index)); };
    return {static_cast<uint>(high >> 32),
            static_cast<ushort>(high >> 16),
            static_cast<ushort>((high & 0x0fff) | 0x4000),
            static_cast<uchar>((byte(0) & 0x3f) | 0x80),
            byte(1),
            byte(2),
            byte(3),
            byte(4),
            byte(5),
            byte(6),
            byte(7)};
}

DemoPlaythrough::DemoPlaythrough(const DemoPlan &plan, PlayerId player, SplitMix64 random)
    : m_plan(plan)
    , m_story(*plan.story)
    , m_player(player)
    , m_random(random)
    , m_id(*ProgressId::fromUuid(demoUuid(m_random)))
    , m_stepsToTake(stepsToTake(plan))
    , m_clock(m_story.firstMinute, m_story.minutes, expectedPlaytime(plan), plan.spanDays,
              random.split(1))
    , m_save(m_story)
{
    if (m_story.hasPositions()) {
        m_walker.emplace(m_story, random.split(2));
        m_walker->putAt(m_story.places.front().corner);
    }
}

void DemoPlaythrough::play()
{
    m_events.reserve(m_plan.events);
    const qint64 fillers = fillersOf(m_plan);
    for (qint64 index = 0; index < m_stepsToTake; ++index) {
        const qint64 share
            = fillers * (index + 1) / m_stepsToTake - fillers * index / m_stepsToTake;
        const DemoStep &step = m_story.steps[static_cast<std::size_t>(index)];
        m_clock.restWhenTired();
        spendFillers(step, share, index + 1 == m_stepsToTake);
        take(step);
    }
    demosessions::shift(m_events, m_plan.lastDay - m_clock.now() / DemoClock::Day, m_plan.middle);
}

/// The events that only fill come before the step. On the streets most of them wait for the next
/// walk, except before the last step, after which nothing may follow.
void DemoPlaythrough::spendFillers(const DemoStep &step, qint64 fillers, bool isLast)
{
    const bool walks = m_walker && step.kind == Kind::Visit;
    const qint64 crumbs = m_walker && !walks ? fillers * 3 / 4 : 0;
    m_crumbs += walks ? fillers : crumbs;
    for (qint64 rest = walks ? 0 : fillers - crumbs; rest > 0; --rest)
        fill();
    if (isLast && !walks && m_crumbs > 0)
        walkTo(m_walker->corner());
}

void DemoPlaythrough::take(const DemoStep &step)
{
    if (step.kind != Kind::Visit)
        m_clock.spend(m_random.between(3 * Second, 40 * Second));
    switch (step.kind) {
    case Kind::Visit:
        return visit(step);
    case Kind::StartQuest:
        return questStarted(step);
    case Kind::CompleteQuest:
        return questCompleted(step);
    case Kind::Collect:
        return itemCollected(step, false);
    case Kind::Gather:
        return itemCollected(step, true);
    case Kind::UnlockArea:
        m_save.unlockedAreas << text(step.content);
        return log("area_unlocked", text(step.content),
                   DemoObject().text(u"unlocked_by", text(step.detail)));
    case Kind::Interact:
        return interaction(step);
    case Kind::Talk:
        return dialogue(step);
    case Kind::Achieve:
        m_save.achievements << text(step.content);
        m_save.experiencePoints += step.amount;
        return log("achievement_unlocked", text(step.content),
                   DemoObject().number(u"points_earned", step.amount));
    case Kind::Die:
        return log("player_death", text(step.content),
                   DemoObject().text(u"cause", text(step.detail)).text(u"respawn", m_location));
    case Kind::Finish:
        return finished(step);
    }
}

void DemoPlaythrough::visit(const DemoStep &step)
{
    const std::int64_t setOut = m_clock.now();
    const std::int64_t before = m_walker ? m_walker->walked() : 0;
    if (m_walker)
        walkTo(streetsOf(m_story).cornerOf(text(step.content)));
    m_clock.spend(m_random.between(5 * Second, 45 * Second));
    const qint64 distance = m_walker ? (m_walker->walked() - before) / 100 : 0;
    m_location = text(step.content);
    m_save.visitedWaypoints << m_location;
    m_save.experiencePoints += step.amount;
    m_save.distance += distance;
    const qint64 seconds = std::min((m_clock.now() - setOut) / Second, demosessions::Gap / Second);
    log("waypoint_visited", m_location,
        DemoObject()
            .tenths(u"distance_traveled", distance)
            .number(u"time_spent", seconds)
            .text(u"interaction_method", text(step.detail))
            .number(u"points_earned", step.amount));
}

/// Straight there when the crumbs fit on the way, with a stroll before when they do not.
void DemoPlaythrough::walkTo(int corner)
{
    constexpr std::int64_t UsualSpeed = 1300; // mm/s
    const auto timeTo = [&] {
        return streetsOf(m_story).wayLength(m_walker->corner(), corner) * Second / UsualSpeed;
    };
    const std::int64_t gap = std::max<std::int64_t>(spacing(m_plan), timeTo() / (m_crumbs + 1));
    std::int64_t untilCrumb = gap;
    while (m_walker->corner() != corner || m_crumbs > 0) {
        if (m_crumbs * gap > timeTo() + gap || m_walker->corner() == corner)
            m_walker->stroll();
        else
            m_walker->turnTowards(corner);
        walkStreet(untilCrumb, gap);
        if (m_crumbs > 0)
            m_clock.restWhenTired();
        if (m_random.chance(120))
            m_clock.spend(m_random.between(10 * Second, 60 * Second));
    }
}

/// To the end of the street, leaving a crumb whenever one is due, and rather at a corner.
void DemoPlaythrough::walkStreet(std::int64_t &untilCrumb, std::int64_t gap)
{
    while (!m_walker->isAtCorner()) {
        const std::int64_t step = std::min(untilCrumb, m_walker->timeToCorner());
        m_walker->walk(step);
        m_clock.spend(step);
        untilCrumb -= step;
        if (untilCrumb > 0 && (!m_walker->isAtCorner() || untilCrumb > gap / 2))
            continue;
        untilCrumb = gap * m_random.between(80, 120) / 100;
        if (m_crumbs > 0) {
            --m_crumbs;
            dropCrumb(m_walker->isAtCorner());
        }
    }
}

void DemoPlaythrough::dropCrumb(bool atCorner)
{
    const QString corner
        = atCorner ? text(streetsOf(m_story).corner(m_walker->corner()).name) : QString();
    log("location_reached", corner,
        DemoObject()
            .tenths(u"accuracy_meters", m_walker->accuracy())
            .tenths(u"speed_mps", m_walker->speed() / 100));
}

void DemoPlaythrough::questStarted(const DemoStep &step)
{
    m_questStarts.insert(text(step.content), m_clock.now());
    m_save.activeQuests << text(step.content);
    log("quest_started", text(step.content), DemoObject().text(u"given_by", text(step.detail)));
}

void DemoPlaythrough::questCompleted(const DemoStep &step)
{
    const QString quest = text(step.content);
    m_save.activeQuests.removeOne(quest);
    m_save.completedQuests << quest;
    m_save.questsCompleted += 1;
    m_save.experiencePoints += step.amount;
    DemoObject reward;
    reward.number(u"xp", step.amount);
    if (*step.detail != '\0')
        reward.text(u"item", text(step.detail));
    log("quest_completed", quest,
        DemoObject()
            .number(u"completion_time_seconds",
                    (m_clock.now() - m_questStarts.value(quest)) / Second)
            .number(u"steps_completed", m_random.between(3, 7))
            .text(u"difficulty", u"normal")
            .object(u"reward", reward));
}

void DemoPlaythrough::itemCollected(const DemoStep &step, bool counted)
{
    const QString item = text(step.content);
    if (counted)
        m_save.collectibles[item] += step.amount;
    else
        m_save.inventory << item;
    log("item_collected", item,
        DemoObject()
            .text(u"collection_method", counted ? u"gather"_s : text(step.extra))
            .number(u"quantity", counted ? step.amount : 1)
            .text(u"rarity", text(step.detail)));
}

void DemoPlaythrough::interaction(const DemoStep &step)
{
    DemoObject data;
    data.text(u"action", text(step.extra)).boolean(u"success", true);
    if (*step.detail != '\0') {
        m_save.flags[text(step.detail)] = true;
        data.text(u"flag", text(step.detail));
    }
    log("interaction_performed", text(step.content), data);
}

void DemoPlaythrough::dialogue(const DemoStep &step)
{
    DemoObject data;
    data.number(u"lines", m_random.between(2, 14));
    if (*step.detail != '\0') {
        const QStringList options = text(step.extra).split(u'|');
        const QString &chosen = options.at(m_random.below(options.size()));
        m_save.choices[text(step.detail)] = chosen;
        data.object(u"choice", DemoObject().text(text(step.detail), chosen));
    }
    log("npc_dialogue", text(step.content), data);
}

void DemoPlaythrough::finished(const DemoStep &step)
{
    m_save.isFinished = true;
    m_save.experiencePoints += step.amount;
    m_save.globalItems << text(step.detail);
    log("game_completed", text(step.content),
        DemoObject()
            .number(u"score", m_save.experiencePoints)
            .object(u"reward", DemoObject().text(u"global_item", text(step.detail))));
}

/// Something that changes nothing in the save: looking at a thing, a chat, a turn in a room. Draws
/// stand in statements of their own: compilers differ in the order of a call's arguments.
void DemoPlaythrough::fill()
{
    m_clock.restWhenTired();
    m_clock.spend(spacing(m_plan) * m_random.between(40, 160) / 100);
    const qint64 kind = m_random.below(10);
    if (kind < 7 || m_location.isEmpty()) {
        const QString object = pick(m_story.objects, m_random);
        const bool success = m_random.chance(900);
        log("interaction_performed", object,
            DemoObject().text(u"action", u"examine").boolean(u"success", success));
    } else if (kind < 9 || m_walker) {
        const QString person = pick(m_story.people, m_random);
        log("npc_dialogue", person, DemoObject().number(u"lines", m_random.between(1, 9)));
    } else {
        const qint64 room = m_random.below(m_save.visitedWaypoints.size());
        log("location_reached", m_save.visitedWaypoints.at(room),
            DemoObject().number(u"turn", m_events.size()));
    }
}

void DemoPlaythrough::log(const char *type, const QString &content, const DemoObject &data)
{
    const QUuid id = demoUuid(m_random);
    PlayerProgressEvent event{*EventId::fromUuid(id),
                              m_id,
                              m_player,
                              text(m_story.experienceId),
                              text(type),
                              std::nullopt,
                              data.json(),
                              std::nullopt,
                              std::nullopt,
                              Timestamp::fromPostgres(m_clock.now())};
    if (!content.isEmpty())
        event.contentId = content;
    if (m_walker) {
        const GeoPosition position = m_walker->fix();
        event.latitude = position.latitude;
        event.longitude = position.longitude;
    }
    m_events << event;
}

ExperienceProgress DemoPlaythrough::progress() const
{
    const Timestamp first = m_events.first().timestamp;
    const Timestamp last = m_events.last().timestamp;
    const double completion = static_cast<double>(m_save.completion(m_story)) / 10;
    return {m_id,
            m_player,
            text(m_story.experienceId),
            first,
            m_save.isFinished ? std::optional(last) : std::nullopt,
            last,
            static_cast<int>(demosessions::playtime(m_events)),
            completion,
            m_location.isEmpty() ? std::nullopt : std::optional(m_location),
            first,
            last,
            m_save.state()};
}

} // namespace waymark

#include "models/demo/demosave.h"

#include "models/demo/demojson.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {

DemoSave::DemoSave(const DemoStory &story)
{
    for (const DemoStep &step : story.steps) {
        if (step.kind == DemoStep::Kind::Interact && *step.detail != '\0')
            flags.insert(QString::fromLatin1(step.detail), false);
    }
}

qint64 DemoSave::completion(const DemoStory &story) const
{
    qint64 goals = 0; // of every story: it ends with one
    for (const DemoStep &step : story.steps) {
        if (step.kind == DemoStep::Kind::Visit || step.kind == DemoStep::Kind::CompleteQuest
            || step.kind == DemoStep::Kind::Finish)
            ++goals;
    }
    return (visitedWaypoints.size() + completedQuests.size() + (isFinished ? 1 : 0)) * 1000
        / std::max<qint64>(goals, 1);
}

JsonText DemoSave::state() const
{
    DemoObject counts;
    for (auto it = collectibles.begin(); it != collectibles.end(); ++it)
        counts.number(it.key(), it.value());
    DemoObject switches;
    for (auto it = flags.begin(); it != flags.end(); ++it)
        switches.boolean(it.key(), it.value());
    DemoObject decisions;
    for (auto it = choices.begin(); it != choices.end(); ++it)
        decisions.text(it.key(), it.value());
    return DemoObject()
        .texts(u"inventory", inventory)
        .texts(u"visited_waypoints", visitedWaypoints)
        .texts(u"completed_quests", completedQuests)
        .texts(u"active_quests", activeQuests)
        .texts(u"unlocked_areas", unlockedAreas)
        .object(u"collectibles", counts)
        .object(u"flags", switches)
        .object(u"choices", decisions)
        .json();
}

} // namespace waymark

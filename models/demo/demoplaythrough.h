#pragma once

#include "models/demo/democlock.h"
#include "models/demo/demosave.h"
#include "models/demo/demowalker.h"
#include "models/domain/experienceprogress.h"
#include "models/domain/playerprogressevent.h"

#include <QList>

#include <optional>

namespace waymark {

class DemoObject;

/// How one player fares in one story.
struct DemoPlan
{
    const DemoStory *story = nullptr;
    qint64 events = 0; ///< exactly so many
    int share = 1000; ///< thousandths of the story they get through, if the events suffice
    qint64 spanDays = 60; ///< the days it may spread over
    qint64 lastDay = 0; ///< days since 2000-01-01, the day of the last event
    std::optional<qint64> middle; ///< instead: what the first session lies around (µs since 2000)
};

/// Plays a story once: writes the log and, from the same steps, the save.
class DemoPlaythrough
{
public:
    DemoPlaythrough(const DemoPlan &plan, PlayerId player, SplitMix64 random);

    void play();

    [[nodiscard]] ExperienceProgress progress() const;
    [[nodiscard]] const QList<PlayerProgressEvent> &events() const { return m_events; }
    [[nodiscard]] const DemoSave &save() const { return m_save; }

private:
    void spendFillers(const DemoStep &step, qint64 fillers, bool isLast);
    void take(const DemoStep &step);
    void visit(const DemoStep &step);
    void walkTo(int corner);
    void walkStreet(std::int64_t &untilCrumb, std::int64_t gap);
    void dropCrumb(bool atCorner);
    void questStarted(const DemoStep &step);
    void questCompleted(const DemoStep &step);
    void itemCollected(const DemoStep &step, bool counted);
    void interaction(const DemoStep &step);
    void dialogue(const DemoStep &step);
    void finished(const DemoStep &step);
    void fill();
    void log(const char *type, const QString &content, const DemoObject &data);

    DemoPlan m_plan;
    const DemoStory &m_story;
    PlayerId m_player;
    SplitMix64 m_random;
    ProgressId m_id;
    qint64 m_stepsToTake;
    DemoClock m_clock;
    std::optional<DemoWalker> m_walker;
    DemoSave m_save;
    QList<PlayerProgressEvent> m_events;
    QMap<QString, qint64> m_questStarts;
    QString m_location;
    qint64 m_crumbs = 0; ///< positions still to be left while walking
};

/// A random UUID of version 4 from the next two numbers.
[[nodiscard]] QUuid demoUuid(SplitMix64 &random);

} // namespace waymark

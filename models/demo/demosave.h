#pragma once

#include "models/demo/demostory.h"
#include "models/domain/jsontext.h"

#include <QMap>
#include <QStringList>

#include <cstdint>

namespace waymark {

/// What the events of one playthrough add up to, kept while they are written, so that save and log
/// agree.
struct DemoSave
{
    QStringList inventory;
    QStringList visitedWaypoints;
    QStringList completedQuests;
    QStringList activeQuests;
    QStringList unlockedAreas;
    QMap<QString, qint64> collectibles;
    QMap<QString, bool> flags;
    QMap<QString, QString> choices;

    bool isFinished = false;

    QStringList achievements; ///< from here on they belong to the profile
    QStringList globalItems;
    qint64 experiencePoints = 0;
    qint64 distance = 0; ///< tenths of a metre
    qint64 questsCompleted = 0;

    /// All flags of the story, false until something sets them.
    explicit DemoSave(const DemoStory &story);
    /// Thousandths of the story's waypoints, quests and its end that are behind the player.
    [[nodiscard]] qint64 completion(const DemoStory &story) const;
    [[nodiscard]] JsonText state() const; ///< shaped as in the specification
};

} // namespace waymark

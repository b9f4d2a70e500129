#pragma once

#include "models/demo/demostory.h"
#include "models/demo/demoworld.h"
#include "models/demo/splitmix64.h"

#include <span>

namespace waymark {

/// One oddity planted in the demo world, so that there is something to find: on the player of that
/// index, in one story. resources/demo/README.md tells of each.
struct DemoPlant
{
    qint64 player;
    const char16_t *label; ///< nullptr: the usual e-mail
    const DemoStory &(*story)();
    int share; ///< thousandths of the story the player gets through
    qint64 addedEvents; ///< events that plant() appends
    void (*plant)(DemoPlayer &player, SplitMix64 random);
};

[[nodiscard]] std::span<const DemoPlant> demoPlants();
[[nodiscard]] const DemoPlant *plantOf(qint64 player);

/// The players whose number of events does not depend on the size of the world: the first one and
/// those with plants.
constexpr qint64 NamedDemoPlayers = 21;

} // namespace waymark

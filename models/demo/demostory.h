#pragma once

#include <cstdint>
#include <span>

namespace waymark {

/// One step of a story. What content, detail, extra and amount mean depends on the kind.
struct DemoStep
{
    enum class Kind
    {
        Visit, ///< content: waypoint, detail: interaction method, amount: points
        StartQuest, ///< content: quest, detail: who gives it
        CompleteQuest, ///< content: quest, detail: reward item or "", amount: experience points
        Collect, ///< content: item for the inventory, detail: rarity, extra: method
        Gather, ///< content: collectible that is counted, detail: rarity, amount: quantity
        UnlockArea, ///< content: area, detail: what unlocked it
        Interact, ///< content: object, detail: flag that becomes true or "", extra: action
        Talk, ///< content: person, detail: choice or "", extra: its options split by |
        Achieve, ///< content: achievement, amount: points
        Die, ///< content: where, detail: cause
        Finish, ///< content: ending, detail: item for the global inventory, amount: points
    };

    Kind kind;
    const char *content;
    const char *detail = "";
    const char *extra = "";
    int amount = 0;
};

/// A corner of a street, in millionths of a degree. Longitudes may run past 180° so that a street
/// over the antimeridian stays one line; positions are brought back into range when they are
/// logged.
struct DemoCorner
{
    const char *name;
    std::int64_t latitude;
    std::int64_t longitude;
};

struct DemoStreet
{
    int from;
    int to;
};

struct DemoPlace
{
    const char *waypoint;
    int corner;
};

/// Everything that makes one experience: where it is, what happens in which order, when people play
/// it.
struct DemoStory
{
    const char *experienceId;
    std::span<const DemoStep> steps;
    std::span<const char *const> objects; ///< things to look at between the steps
    std::span<const char *const> people; ///< to talk with between the steps
    std::span<const DemoPlace> places; ///< waypoints on the map; empty for a game without GPS
    std::span<const DemoCorner> corners;
    std::span<const DemoStreet> streets;
    std::int64_t longitudeScale = 0; ///< micrometres a millionth of a degree of longitude is long
    int firstMinute = 0; ///< of the UTC day, the earliest start of a session
    int minutes = 0; ///< how much later it may start

    [[nodiscard]] bool hasPositions() const { return !corners.empty(); }
};

[[nodiscard]] const DemoStory &wyldingWoods();
[[nodiscard]] const DemoStory &westOfHouse();
[[nodiscard]] const DemoStory &harbourLights();

} // namespace waymark

#pragma once

#include "models/demo/demostreets.h"
#include "models/demo/splitmix64.h"
#include "models/domain/geoposition.h"

namespace waymark {

/// Somebody with a phone on the streets of a story: walks at 1.0 to 1.6 m/s, street by street, and
/// has a position that is off by a few drifting metres, as GPS in a town is.
class DemoWalker
{
public:
    static constexpr std::int64_t LatitudeScale
        = 111'195; ///< micrometres per millionth of a degree

    DemoWalker(const DemoStory &story, SplitMix64 random);

    void putAt(int corner);
    [[nodiscard]] int corner() const { return m_from; } ///< where the current street began
    [[nodiscard]] bool isAtCorner() const { return m_length == 0; }

    /// Chooses the next street: the next on the way to target, or any when strolling.
    void turnTowards(int target);
    void stroll();
    /// Microseconds until the corner ahead.
    [[nodiscard]] std::int64_t timeToCorner() const;
    /// Goes on for so long, at most to the corner ahead.
    void walk(std::int64_t microseconds);

    [[nodiscard]] std::int64_t speed() const { return m_speed; } ///< mm/s
    [[nodiscard]] std::int64_t walked() const { return m_walked; } ///< mm, all in all
    /// Where the phone believes it is now; drifts a little at every call. Six decimals.
    [[nodiscard]] GeoPosition fix();
    /// Tenths of a metre that the last fix claims to be good for.
    [[nodiscard]] std::int64_t accuracy() const;

private:
    void head(int corner);

    const DemoStory &m_story;
    const DemoStreets &m_streets;
    SplitMix64 m_random;
    int m_from = 0;
    int m_to = 0;
    std::int64_t m_length = 0;
    std::int64_t m_done = 0;
    std::int64_t m_speed = 1300;
    std::int64_t m_walked = 0;
    std::int64_t m_driftEast = 0;
    std::int64_t m_driftNorth = 0;
};

} // namespace waymark

#include "models/demo/demowalker.h"

#include <algorithm>
#include <cstdlib>

namespace waymark {
namespace {

constexpr std::int64_t DriftStep = 900; ///< mm
constexpr std::int64_t DriftLimit = 5'000; ///< mm to each side, so 7.1 m at most
constexpr std::int64_t HalfTurn = 180'000'000; ///< millionths of a degree

std::int64_t drifted(std::int64_t drift, SplitMix64 &random)
{
    return std::clamp(drift + random.between(-DriftStep, DriftStep), -DriftLimit, DriftLimit);
}

/// A quotient of whole numbers, which IEEE 754 rounds alike everywhere: six decimals exactly.
double degrees(std::int64_t millionths)
{
    return static_cast<double>(millionths) / 1e6;
}

} // namespace

DemoWalker::DemoWalker(const DemoStory &story, SplitMix64 random)
    : m_story(story)
    , m_streets(streetsOf(story))
    , m_random(random)
    , m_driftEast(m_random.between(-4000, 4000))
    , m_driftNorth(m_random.between(-4000, 4000))
{
}

void DemoWalker::putAt(int corner)
{
    m_from = m_to = corner;
    m_length = m_done = 0;
}

void DemoWalker::head(int corner)
{
    m_to = corner;
    m_done = 0;
    m_length = m_streets.length(m_from, corner);
    m_speed = m_random.between(1000, 1600);
}

void DemoWalker::turnTowards(int target)
{
    head(m_streets.nextCorner(m_from, target));
}

void DemoWalker::stroll()
{
    const std::vector<int> &choice = m_streets.neighbours(m_from);
    head(
        choice[static_cast<std::size_t>(m_random.below(static_cast<std::int64_t>(choice.size())))]);
}

std::int64_t DemoWalker::timeToCorner() const
{
    return (m_length - m_done) * 1'000'000 / m_speed + 1;
}

void DemoWalker::walk(std::int64_t microseconds)
{
    if (microseconds >= timeToCorner()) {
        m_walked += m_length - m_done;
        putAt(m_to);
        return;
    }
    const std::int64_t step = std::min(m_length - m_done, microseconds / 1000 * m_speed / 1000);
    m_done += step;
    m_walked += step;
}

GeoPosition DemoWalker::fix()
{
    m_driftEast = drifted(m_driftEast, m_random);
    m_driftNorth = drifted(m_driftNorth, m_random);
    const DemoCorner &from = m_streets.corner(m_from);
    const DemoCorner &to = m_streets.corner(m_to);
    const std::int64_t length = std::max<std::int64_t>(m_length, 1);
    const std::int64_t latitude = from.latitude + (to.latitude - from.latitude) * m_done / length
        + m_driftNorth * 1000 / LatitudeScale;
    std::int64_t longitude = from.longitude + (to.longitude - from.longitude) * m_done / length
        + m_driftEast * 1000 / m_story.longitudeScale;
    if (longitude > HalfTurn)
        longitude -= 2 * HalfTurn;
    return {degrees(latitude), degrees(longitude)};
}

std::int64_t DemoWalker::accuracy() const
{
    return 30 + std::max(std::abs(m_driftEast), std::abs(m_driftNorth)) / 100;
}

} // namespace waymark

#include "models/demo/demostreets.h"

#include "models/demo/demowalker.h"

#include <QLatin1StringView>

namespace waymark {
namespace {

/// Far longer than any way here, and twice it still fits.
constexpr std::int64_t NoWay = std::int64_t{1} << 50;

/// The whole square root by Newton's method: no libm, so no last digit to differ.
std::int64_t wholeSquareRoot(std::int64_t square)
{
    if (square <= 0)
        return 0;
    std::int64_t root = square;
    std::int64_t better = (root + 1) / 2;
    while (better < root) {
        root = better;
        better = (root + square / root) / 2;
    }
    return root;
}

} // namespace

DemoStreets::DemoStreets(const DemoStory &story)
    : m_story(story)
    , m_neighbours(story.corners.size())
    , m_way(story.corners.size() * story.corners.size(), NoWay)
    , m_next(story.corners.size() * story.corners.size(), -1)
{
    for (const DemoStreet &street : story.streets) {
        const std::int64_t millimetres = length(street.from, street.to);
        m_neighbours[static_cast<std::size_t>(street.from)].push_back(street.to);
        m_neighbours[static_cast<std::size_t>(street.to)].push_back(street.from);
        m_way[cell(street.from, street.to)] = m_way[cell(street.to, street.from)] = millimetres;
        m_next[cell(street.from, street.to)] = street.to;
        m_next[cell(street.to, street.from)] = street.from;
    }
    findWays();
}

/// Floyd and Warshall; a dozen corners, once per program.
void DemoStreets::findWays()
{
    const int count = static_cast<int>(m_story.corners.size());
    for (int corner = 0; corner < count; ++corner) {
        m_way[cell(corner, corner)] = 0;
        m_next[cell(corner, corner)] = corner;
    }
    for (int via = 0; via < count; ++via) {
        for (int from = 0; from < count; ++from) {
            for (int to = 0; to < count; ++to) {
                const std::int64_t detour = wayLength(from, via) + wayLength(via, to);
                if (detour < wayLength(from, to)) {
                    m_way[cell(from, to)] = detour;
                    m_next[cell(from, to)] = nextCorner(from, via);
                }
            }
        }
    }
}

std::int64_t DemoStreets::length(int from, int to) const
{
    const std::int64_t north = corner(to).latitude - corner(from).latitude;
    const std::int64_t east = corner(to).longitude - corner(from).longitude;
    const std::int64_t northward = north * DemoWalker::LatitudeScale / 1000;
    const std::int64_t eastward = east * m_story.longitudeScale / 1000;
    return wholeSquareRoot(northward * northward + eastward * eastward);
}

int DemoStreets::cornerOf(QStringView waypoint) const
{
    for (const DemoPlace &place : m_story.places) {
        if (waypoint == QLatin1StringView(place.waypoint))
            return place.corner;
    }
    return -1;
}

const DemoStreets &streetsOf(const DemoStory &story)
{
    static const DemoStreets woods(wyldingWoods());
    static const DemoStreets harbour(harbourLights());
    return &story == &wyldingWoods() ? woods : harbour;
}

} // namespace waymark

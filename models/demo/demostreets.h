#pragma once

#include "models/demo/demostory.h"

#include <QStringView>

#include <vector>

namespace waymark {

/// The streets of a story as a graph with the shortest way from every corner to every other. All
/// lengths are whole millimetres.
class DemoStreets
{
public:
    explicit DemoStreets(const DemoStory &story);

    [[nodiscard]] std::int64_t length(int from, int to) const; ///< of one street, as the crow flies
    [[nodiscard]] std::int64_t wayLength(int from, int to) const { return m_way[cell(from, to)]; }
    /// The corner to go to next on the way; `to` itself when it is near.
    [[nodiscard]] int nextCorner(int from, int to) const { return m_next[cell(from, to)]; }
    [[nodiscard]] const std::vector<int> &neighbours(int corner) const
    {
        return m_neighbours[static_cast<std::size_t>(corner)];
    }
    [[nodiscard]] const DemoCorner &corner(int index) const
    {
        return m_story.corners[static_cast<std::size_t>(index)];
    }
    [[nodiscard]] int cornerOf(QStringView waypoint) const; ///< -1 when it is no place

private:
    void findWays();
    [[nodiscard]] std::size_t cell(int from, int to) const
    {
        return static_cast<std::size_t>(from) * m_story.corners.size()
            + static_cast<std::size_t>(to);
    }

    const DemoStory &m_story;
    std::vector<std::vector<int>> m_neighbours;
    std::vector<std::int64_t> m_way;
    std::vector<int> m_next;
};

/// The streets of each story, made once.
[[nodiscard]] const DemoStreets &streetsOf(const DemoStory &story);

} // namespace waymark

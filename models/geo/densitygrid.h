#pragma once

#include "models/geo/mapviewport.h"
#include "models/geo/pointrows.h"

#include <vector>

namespace waymark {

/// How many points fall on each pixel of a view.
struct DensityGrid
{
    int width = 0;
    int height = 0;
    std::vector<std::uint32_t> counts; ///< row after row from the top
    std::uint32_t largest = 0;
    std::size_t inView = 0; ///< points seen, each once even where the world repeats

    [[nodiscard]] std::uint32_t at(int column, int row) const
    {
        return counts[static_cast<std::size_t>(row) * static_cast<std::size_t>(width)
                      + static_cast<std::size_t>(column)];
    }
};

/// Counts at device pixels: pixelRatio of them to one pixel of the viewport.
[[nodiscard]] DensityGrid countPoints(const PointRows &points, const MapViewport &viewport,
                                      double pixelRatio);

/// Rows within reach of a place on the screen, nearest first, at most limit of them.
[[nodiscard]] std::vector<std::uint32_t> rowsNear(const PointRows &points,
                                                  const MapViewport &viewport, QPointF screen,
                                                  double reach, std::size_t limit);

/// Rows that can be seen, in order, until there are more than limit: then the view is crowded and
/// the answer is cut.
[[nodiscard]] std::vector<std::uint32_t>
rowsInView(const PointRows &points, const MapViewport &viewport, double margin, std::size_t limit);

} // namespace waymark

#include "models/geo/densitygrid.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

/// A rectangle of world units in integers, so that a point outside costs two subtractions.
struct Window
{
    std::uint32_t left;
    std::uint32_t width;
    std::uint32_t top;
    std::uint32_t height;

    [[nodiscard]] bool contains(std::uint32_t x, std::uint32_t y) const
    {
        return x - left <= width && y - top <= height;
    }
};

std::uint32_t wrappedUnit(double x)
{
    return static_cast<std::uint32_t>(static_cast<std::int64_t>(std::floor(x)));
}

std::uint32_t clampedUnit(double value)
{
    return static_cast<std::uint32_t>(std::clamp(value, 0.0, mercator::WorldSize - 1));
}

Window windowOf(const MapViewport &viewport, double margin)
{
    const double perPixel = 1 / viewport.pixelsPerUnit();
    const double top = viewport.top() - margin * perPixel;
    const double bottom = viewport.top() + (viewport.size().height() + margin) * perPixel;
    return {wrappedUnit(viewport.left() - margin * perPixel),
            clampedUnit((viewport.size().width() + 2 * margin) * perPixel), clampedUnit(top),
            clampedUnit(bottom) - clampedUnit(top)};
}

} // namespace

DensityGrid countPoints(const PointRows &points, const MapViewport &viewport, double pixelRatio)
{
    DensityGrid grid;
    grid.width = static_cast<int>(std::ceil(viewport.size().width() * pixelRatio));
    grid.height = static_cast<int>(std::ceil(viewport.size().height() * pixelRatio));
    grid.counts.assign(static_cast<std::size_t>(grid.width) * static_cast<std::size_t>(grid.height),
                       0);
    const Window window = windowOf(viewport, 0);
    const auto pixelsPerUnit = static_cast<float>(viewport.pixelsPerUnit() * pixelRatio);
    const auto worldPixels = static_cast<int>(std::lround(viewport.worldPixels() * pixelRatio));
    for (std::size_t i = 0; i < points.count; ++i) {
        const std::uint32_t row = points.rowAt(i);
        const std::uint32_t x = points.x[row];
        const std::uint32_t y = points.y[row];
        if (!window.contains(x, y) || points.unusable[row] != 0)
            continue;
        ++grid.inView;
        const int line = static_cast<int>(static_cast<float>(y - window.top) * pixelsPerUnit);
        if (line >= grid.height)
            continue;
        const auto start = static_cast<std::size_t>(line) * static_cast<std::size_t>(grid.width);
        for (int column = static_cast<int>(static_cast<float>(x - window.left) * pixelsPerUnit);
             column < grid.width; column += worldPixels)
            ++grid.counts[start + static_cast<std::size_t>(column)];
    }
    grid.largest = *std::max_element(grid.counts.begin(), grid.counts.end());
    return grid;
}

std::vector<std::uint32_t> rowsNear(const PointRows &points, const MapViewport &viewport,
                                    QPointF screen, double reach, std::size_t limit)
{
    const double perPixel = 1 / viewport.pixelsPerUnit();
    const WorldPoint center = viewport.worldAt(screen);
    const double units = reach * perPixel;
    std::vector<std::pair<double, std::uint32_t>> found;
    for (std::size_t i = 0; i < points.count; ++i) {
        const std::uint32_t row = points.rowAt(i);
        const double dx = static_cast<std::int32_t>(points.x[row] - center.x);
        const double dy = static_cast<double>(points.y[row]) - center.y;
        if (std::abs(dx) > units || std::abs(dy) > units || points.unusable[row] != 0)
            continue;
        const double squared = dx * dx + dy * dy;
        if (squared <= units * units)
            found.emplace_back(squared, row);
    }
    std::sort(found.begin(), found.end());
    std::vector<std::uint32_t> rows;
    for (std::size_t i = 0; i < std::min(limit, found.size()); ++i)
        rows.push_back(found[i].second);
    return rows;
}

std::vector<std::uint32_t> rowsInView(const PointRows &points, const MapViewport &viewport,
                                      double margin, std::size_t limit)
{
    const Window window = windowOf(viewport, margin);
    std::vector<std::uint32_t> rows;
    for (std::size_t i = 0; i < points.count && rows.size() <= limit; ++i) {
        const std::uint32_t row = points.rowAt(i);
        if (window.contains(points.x[row], points.y[row]) && points.unusable[row] == 0)
            rows.push_back(row);
    }
    return rows;
}

} // namespace waymark

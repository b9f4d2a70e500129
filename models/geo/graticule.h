#pragma once

#include "models/geo/mapviewport.h"

#include <vector>

namespace waymark {

/// Lines of equal longitude and latitude for a view, at a step people read easily.
struct Graticule
{
    double stepDegrees = 0;
    std::vector<double> longitudes; ///< west to east, each within ±180
    std::vector<double> latitudes;
};

[[nodiscard]] Graticule graticuleOf(const MapViewport &viewport, double leastPixels);

/// A length in round metres (1, 2 or 5 times a power of ten) that fits into some pixels.
struct ScaleBar
{
    double meters = 0;
    double pixels = 0;
};

[[nodiscard]] ScaleBar scaleBarOf(const MapViewport &viewport, double mostPixels);

} // namespace waymark

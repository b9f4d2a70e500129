#include "models/geo/graticule.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

// The comparisons forgive a hair: 10^-4 is not a double.
constexpr double Hair = 1e-9;

/// The largest of 1, 2 and 5 times a power of ten that is not above value.
double roundDown(double value)
{
    const double power = std::pow(10, std::floor(std::log10(value) + Hair));
    for (const double factor : {5.0, 2.0}) {
        if (factor * power <= value * (1 + Hair))
            return factor * power;
    }
    return power;
}

double stepFor(double leastDegrees)
{
    if (leastDegrees > 10) {
        for (const double step : {15.0, 30.0, 45.0}) {
            if (step >= leastDegrees)
                return step;
        }
        return 90;
    }
    const double power = std::pow(10, std::floor(std::log10(leastDegrees) + Hair));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= leastDegrees * (1 - Hair))
            return factor * power;
    }
    return 10 * power;
}

} // namespace

Graticule graticuleOf(const MapViewport &viewport, double leastPixels)
{
    const double degreesPerPixel = 360 / viewport.worldPixels();
    Graticule lines;
    lines.stepDegrees = stepFor(leastPixels * degreesPerPixel);
    const double step = lines.stepDegrees;
    const double west = mercator::longitudeOfX(viewport.left());
    const double east = west + std::min(360.0, viewport.size().width() * degreesPerPixel);
    for (double k = std::ceil(west / step); k * step < east; ++k)
        lines.longitudes.push_back(std::remainder(k * step, 360));
    const BoundingBox box = viewport.bounds();
    for (double k = std::ceil(box.south / step); k * step <= box.north; ++k)
        lines.latitudes.push_back(k * step);
    return lines;
}

ScaleBar scaleBarOf(const MapViewport &viewport, double mostPixels)
{
    const double metersPerPixel = viewport.metersPerPixel();
    const double meters = roundDown(mostPixels * metersPerPixel);
    return {meters, meters / metersPerPixel};
}

} // namespace waymark

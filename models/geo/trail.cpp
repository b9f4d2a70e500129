#include "models/geo/trail.h"

#include "models/geo/cleanregisters.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

TrailLeg::Kind kindOf(double meters, qint64 microseconds, const TrailRules &rules)
{
    if (microseconds > rules.gapMicroseconds)
        return TrailLeg::Kind::Gap;
    if (rules.speed.isTeleport(meters, microseconds))
        return TrailLeg::Kind::Teleport;
    return TrailLeg::Kind::Walk;
}

bool canBeSeen(const QList<QPointF> &line, const MapViewport &viewport)
{
    QPointF least = line.front();
    QPointF most = least;
    for (const QPointF &point : line) {
        least = {std::min(least.x(), point.x()), std::min(least.y(), point.y())};
        most = {std::max(most.x(), point.x()), std::max(most.y(), point.y())};
    }
    constexpr double PenReach = 4;
    return most.x() > -PenReach && least.x() < viewport.size().width() + PenReach
        && most.y() > -PenReach && least.y() < viewport.size().height() + PenReach;
}

} // namespace

std::vector<TrailLeg> trailLegs(const std::vector<TrailStop> &stops, const TrailRules &rules)
{
    cleanVectorRegisters();
    std::vector<TrailLeg> legs;
    if (stops.empty())
        return legs;
    legs.reserve(stops.size());
    GeoPosition here = mercator::unproject(stops.front().at);
    for (std::size_t i = 0; i + 1 < stops.size(); ++i) {
        const GeoPosition next = mercator::unproject(stops[i + 1].at);
        if (stops[i].track == stops[i + 1].track) {
            const double meters = distanceMeters(here, next);
            const qint64 time = stops[i + 1].microseconds - stops[i].microseconds;
            legs.push_back({i, kindOf(meters, time, rules), meters, time});
        }
        here = next;
    }
    return legs;
}

QList<QList<QPointF>> walkedLines(const std::vector<TrailStop> &stops,
                                  const std::vector<TrailLeg> &legs, const MapViewport &viewport)
{
    QList<QList<QPointF>> lines;
    QList<QPointF> line;
    std::size_t end = 0; // the stop at which the line ends
    const auto close = [&] {
        if (line.size() > 1 && canBeSeen(line, viewport))
            lines.append(line);
        line.clear();
    };
    for (const TrailLeg &leg : legs) {
        if (leg.kind != TrailLeg::Kind::Walk || (!line.isEmpty() && leg.from != end))
            close();
        if (leg.kind != TrailLeg::Kind::Walk)
            continue;
        if (line.isEmpty())
            line.append(viewport.screenOf(stops[leg.from].at));
        QPointF next = viewport.screenOf(stops[leg.from + 1].at);
        // Each point appears in the copy of the world nearest to the centre; a line that crosses
        // the edge between two copies must not run back around the world.
        const double jump = next.x() - line.last().x();
        if (std::abs(jump) > viewport.worldPixels() / 2)
            next.rx() -= std::copysign(viewport.worldPixels(), jump);
        if ((next - line.last()).manhattanLength() >= 1)
            line.append(next);
        end = leg.from + 1;
    }
    close();
    return lines;
}

} // namespace waymark

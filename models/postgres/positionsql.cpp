#include "models/postgres/positionsql.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

constexpr double EarthRadius = 6'371'008.8; ///< mean, metres
constexpr double Pi = 3.14159265358979323846;

} // namespace

QByteArray withinCircle(SqlStatement &statement, const SearchCircle &circle)
{
    const GeoPosition centre = circle.centre;
    const double angle = std::min(circle.metres / EarthRadius, Pi);
    // a box around the circle, a hair wider, which the index on both columns can serve
    const double high = angle * 180 / Pi * 1.000001 + 1e-9;
    QByteArray sql = "(e.location_lat BETWEEN " + statement.bind(centre.latitude - high) + " AND "
        + statement.bind(centre.latitude + high);
    if (std::abs(centre.latitude) + high < 90) {
        const double ratio = std::sin(angle) / std::cos(centre.latitude * Pi / 180);
        const double wide = std::asin(std::min(1.0, ratio)) * 180 / Pi * 1.000001 + 1e-9;
        double west = centre.longitude - wide;
        double east = centre.longitude + wide;
        const bool wraps = west < -180 || east > 180;
        west += west < -180 ? 360 : 0;
        east -= east > 180 ? 360 : 0;
        sql += " AND (e.location_lng >= " + statement.bind(west) + (wraps ? " OR " : " AND ")
            + "e.location_lng <= " + statement.bind(east) + ')';
    }
    const QByteArray lat = statement.bind(centre.latitude);
    const QByteArray lng = statement.bind(centre.longitude);
    // CASE, because a sine of infinity raises
    return sql
        + " AND CASE WHEN e.location_lat BETWEEN -90 AND 90 AND e.location_lng BETWEEN -180 "
          "AND 180 THEN asin(sqrt(least(1, power(sind((e.location_lat - "
        + lat + ") / 2), 2) + cosd(e.location_lat) * cosd(" + lat
        + ") * power(sind((e.location_lng - " + lng + ") / 2), 2)))) <= "
        + statement.bind(circle.metres / EarthRadius / 2) + " ELSE FALSE END)";
}

QByteArray withinBox(SqlStatement &statement, const BoundingBox &box)
{
    QByteArray sql = "(e.location_lat BETWEEN " + statement.bind(box.south) + " AND "
        + statement.bind(box.north);
    const QByteArray west = statement.bind(box.west);
    const QByteArray east = statement.bind(box.east);
    if (box.west <= box.east)
        return sql + " AND e.location_lng BETWEEN " + west + " AND " + east + ')';
    return sql + " AND (e.location_lng BETWEEN " + west
        + " AND 180 OR e.location_lng BETWEEN -180 AND " + east + "))";
}

} // namespace waymark

#pragma once

#include "models/domain/geoposition.h"
#include "models/postgres/sqlstatement.h"
#include "models/query/searchtree.h"

namespace waymark {

/// Whether the position of an event `e` lies within circle.metres along the great circle
/// (haversine) of the centre. Infinite and missing positions lie nowhere.
[[nodiscard]] QByteArray withinCircle(SqlStatement &statement, const SearchCircle &circle);

/// Whether the position of an event `e` lies in the box; one with west > east crosses the
/// antimeridian.
[[nodiscard]] QByteArray withinBox(SqlStatement &statement, const BoundingBox &box);

} // namespace waymark

#pragma once

#include "models/domain/geoposition.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace waymark {

/// One principal place of each time zone, as the zone database lists them. The zone of the nearest
/// such place is a good guess for a position, and no more than a guess near borders.
class ZonePlaces
{
public:
    /// Text of the database's zone.tab; lines that are none are left out.
    explicit ZonePlaces(QByteArrayView table);
    /// Those that come with the program.
    [[nodiscard]] static const ZonePlaces &known();

    [[nodiscard]] qsizetype count() const { return m_places.size(); }
    /// The IANA name; nothing for a position that is none.
    [[nodiscard]] std::optional<QByteArray> nearest(const GeoPosition &position) const;

private:
    struct Place
    {
        GeoPosition position;
        QByteArray zone;
    };
    QList<Place> m_places;
};

} // namespace waymark

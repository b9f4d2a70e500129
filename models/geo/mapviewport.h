#pragma once

#include "models/geo/worldbounds.h"

#include <QMarginsF>
#include <QPointF>
#include <QSizeF>

namespace waymark {

/// What part of the world is seen, at a fractional zoom (256 pixels around the world at zoom 0).
/// The world repeats eastwards and westwards; a point is shown in the copy nearest to the centre.
class MapViewport
{
public:
    static constexpr double MaxZoom = 22;
    static constexpr double FitZoom = 18; ///< fitting one point does not dive deeper than this

    [[nodiscard]] QSizeF size() const { return m_size; }
    void setSize(QSizeF size);

    [[nodiscard]] double zoom() const { return m_zoom; }
    [[nodiscard]] double pixelsPerUnit() const;
    [[nodiscard]] double worldPixels() const; ///< width of one copy of the world
    [[nodiscard]] double metersPerPixel() const; ///< at the centre
    [[nodiscard]] GeoPosition center() const;
    [[nodiscard]] BoundingBox bounds() const;

    [[nodiscard]] QPointF screenOf(WorldPoint point) const;
    [[nodiscard]] WorldPoint worldAt(QPointF screen) const;
    [[nodiscard]] GeoPosition positionAt(QPointF screen) const;
    /// World units of the upper left corner; x wraps.
    [[nodiscard]] double left() const;
    [[nodiscard]] double top() const;

    void setCenter(const GeoPosition &center);
    void setZoom(double zoom);
    void panBy(QPointF pixels); ///< the map follows the mouse
    void zoomAt(QPointF anchor, double steps); ///< what is under the anchor stays there
    void fit(const WorldBounds &bounds, const QMarginsF &margins);

    friend bool operator==(const MapViewport &, const MapViewport &) = default;

private:
    void clamp();

    QSizeF m_size{256, 256};
    double m_zoom = 0;
    double m_centerX = mercator::WorldSize / 2;
    double m_centerY = mercator::WorldSize / 2;
};

} // namespace waymark

#pragma once

#include "models/geo/mapviewport.h"
#include "models/picture/picturetheme.h"

#include <QByteArray>

#include <array>
#include <vector>

class QPainter;

namespace waymark {

/// Land, coasts and borders of the world in two resolutions, cut into cells so that a view touches
/// only what it shows. Comes with the program: no file and no socket is opened.
class BaseMap
{
public:
    /// The map in the resources, read when it is first asked for (some 20 ms).
    [[nodiscard]] static const BaseMap &naturalEarth();
    /// Data as resources/basemap/convert.py describes it; anything else gives a map of water.
    explicit BaseMap(const QByteArray &data);

    [[nodiscard]] bool isEmpty() const { return m_levels.empty(); }
    void paint(QPainter &painter, const MapViewport &viewport, const PictureTheme &theme) const;

private:
    enum Layer
    {
        Land,
        Coast,
        Borders,
        LayerCount
    };
    struct Point
    {
        std::int32_t x;
        std::int32_t y;
    };
    struct Shape
    {
        std::uint32_t first; ///< index into the level's points
        std::uint32_t count;
    };
    using Cell = std::array<std::vector<Shape>, LayerCount>;
    struct Level
    {
        double smallestZoom = 0;
        int bits = 0; ///< 2^bits cells along each side
        std::vector<Point> points;
        std::vector<Cell> cells;
    };
    struct Frame;
    class Reader;

    void paintLand(QPainter &painter, const Level &level, const Frame &frame) const;
    void paintLines(QPainter &painter, const Level &level, const Frame &frame, Layer layer) const;

    std::vector<Level> m_levels;
};

} // namespace waymark

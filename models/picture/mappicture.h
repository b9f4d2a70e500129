#pragma once

#include "models/geo/densitygrid.h"
#include "models/picture/basemap.h"
#include "models/picture/learnedplaces.h"
#include "models/picture/maplegend.h"
#include "models/picture/marksprites.h"
#include "models/picture/traillayer.h"

#include <QFont>
#include <QPixmap>

namespace waymark {

/// What a map shows. It points at data that must live while it is painted.
struct MapScene
{
    const EventColumns *columns = nullptr;
    const std::vector<LearnedPlace> *places = nullptr;
    PointRows shown; ///< in the time range, of shown types
    QList<MapLegend::Entry> legend;
    std::optional<BoundingBox> area; ///< chosen; events outside stay visible
    std::optional<std::uint32_t> selected; ///< rows
    std::optional<std::uint32_t> hovered;
    std::vector<std::uint32_t> marked;
    std::optional<QPointF> cursor; ///< whose coordinates are named; else the centre's
};

/// The map painted on any device: base, graticule, trails, marks or density, labels, legend, scale.
class MapPicture
{
    Q_DECLARE_TR_FUNCTIONS(MapPicture)
public:
    /// Above this many events in view their density is painted instead of marks.
    static constexpr std::size_t MaxMarks = 20'000;

    void setTheme(const PictureTheme &theme);
    [[nodiscard]] const PictureTheme &theme() const { return m_theme; }
    void setFont(const QFont &font) { m_font = font; }
    void setTrailRules(const TrailRules &rules) { m_trail.setRules(rules); }
    void setLegendShown(bool shown) { m_showsLegend = shown; }
    [[nodiscard]] bool isLegendShown() const { return m_showsLegend; }
    /// Reading the base map takes longer than a frame may: a window shows it once it was read on
    /// another thread. A report just paints.
    void setBaseShown(bool shown) { m_showsBase = shown; }
    void setScene(const MapScene &scene);
    /// Only what moves with the mouse: no trail is computed again.
    void setHighlights(std::optional<std::uint32_t> selected, std::optional<std::uint32_t> hovered,
                       const std::vector<std::uint32_t> &marked);
    void setCursor(std::optional<QPointF> cursor) { m_scene.cursor = cursor; }
    void setArea(std::optional<BoundingBox> area) { m_scene.area = area; }

    void paint(QPainter &painter, const MapViewport &viewport);

    [[nodiscard]] const MapScene &scene() const { return m_scene; }
    [[nodiscard]] const MapLegend &legend() const { return m_legend; }
    /// What the legend covers of a map of that size; empty where it is not shown.
    [[nodiscard]] QRectF legendArea(const QSizeF &view) const;
    [[nodiscard]] const TrailLayer &trail() const { return m_trail; }
    [[nodiscard]] bool showsDensity() const { return m_showsDensity; } ///< at the last paint

    [[nodiscard]] static QString attribution();
    [[nodiscard]] static QString
    coordinates(const GeoPosition &position); ///< `37.90612, -122.54713`
    [[nodiscard]] static QString distanceText(double meters); ///< `200 m`, `1.2 km`

private:
    void paintBase(QPainter &painter, const MapViewport &viewport);
    void paintGraticule(QPainter &painter, const MapViewport &viewport) const;
    void paintEvents(QPainter &painter, const MapViewport &viewport);
    void putRareOnTop();
    void avoidMarks(const MapViewport &viewport, LabelPlacer &placer) const;
    void paintHighlights(QPainter &painter, const MapViewport &viewport);
    void paintArea(QPainter &painter, const MapViewport &viewport) const;
    void paintPlaces(QPainter &painter, const MapViewport &viewport, LabelPlacer &placer) const;
    void paintScaleBar(QPainter &painter, const MapViewport &viewport, LabelPlacer &placer) const;
    void paintAttribution(QPainter &painter, const MapViewport &viewport,
                          LabelPlacer &placer) const;

    PictureTheme m_theme = PictureTheme::light();
    QFont m_font;
    MapScene m_scene;
    TrailLayer m_trail;
    MapLegend m_legend;
    MarkSprites m_sprites;
    bool m_showsBase = true;
    bool m_showsLegend = true;
    bool m_showsDensity = false;
    std::vector<std::uint32_t> m_marks; ///< rows painted as single marks

    QPixmap m_base; ///< larger than the view, so that panning moves it instead of painting it
    MapViewport m_baseViewport;
};

} // namespace waymark

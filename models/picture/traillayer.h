#pragma once

#include "models/geo/pointrows.h"
#include "models/geo/trail.h"
#include "models/picture/labelplacer.h"
#include "models/picture/picturetheme.h"
#include "models/timeline/eventcolumns.h"

#include <QCoreApplication>

class QPainter;

namespace waymark {

/// The walked way of each save in the order of time, broken where the player was away, with
/// teleports told apart from steps.
class TrailLayer
{
    Q_DECLARE_TR_FUNCTIONS(TrailLayer)
public:
    /// Beyond this many stops lines say nothing any more; the density picture takes their place.
    static constexpr std::size_t MaxStops = 20'000;

    void setRules(const TrailRules &rules) { m_rules = rules; }
    void setPoints(const EventColumns &columns, const PointRows &points);

    void paint(QPainter &painter, const MapViewport &viewport, const PictureTheme &theme) const;
    /// Labels of teleports; they are placed before all others.
    void paintLabels(QPainter &painter, const MapViewport &viewport, const PictureTheme &theme,
                     LabelPlacer &placer) const;

    [[nodiscard]] qsizetype teleportCount() const;

private:
    void paintWalks(QPainter &painter, const MapViewport &viewport,
                    const PictureTheme &theme) const;
    void paintTeleports(QPainter &painter, const MapViewport &viewport,
                        const PictureTheme &theme) const;
    [[nodiscard]] qsizetype stopsNear(WorldPoint at, double units) const;
    void paintArrows(QPainter &painter, const QList<QPointF> &line) const;

    TrailRules m_rules;
    std::vector<TrailStop> m_stops;
    std::vector<TrailLeg> m_legs;
};

/// Text that stays readable on any ground.
void drawHaloText(QPainter &painter, QPointF baseline, const QString &text, const QColor &color,
                  const QColor &halo);

} // namespace waymark

#include "models/picture/eventstyle.h"

#include <QPolygonF>
#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace waymark {
namespace {

using namespace Qt::StringLiterals;

struct KnownStyle
{
    QLatin1StringView type;
    QRgb light;
    QRgb dark;
    MarkShape shape;
};

constexpr std::array<KnownStyle, 11> KnownStyles{{
    {"waypoint_visited"_L1, 0xff3b7dd8, 0xff6ea8fe, MarkShape::Circle},
    {"quest_started"_L1, 0xff7b5bd6, 0xffa78bfa, MarkShape::TriangleRight},
    {"quest_completed"_L1, 0xff2f9e6e, 0xff5cc99a, MarkShape::Square},
    {"item_collected"_L1, 0xffd08a1e, 0xffe6b25a, MarkShape::Diamond},
    {"npc_dialogue"_L1, 0xffc1508f, 0xffe387bb, MarkShape::Hexagon},
    {"area_unlocked"_L1, 0xff1f9aa8, 0xff56c3cf, MarkShape::TriangleUp},
    {"location_reached"_L1, 0xff6c7a89, 0xffa4aeb9, MarkShape::Pentagon},
    {"player_death"_L1, 0xffc9403a, 0xffef7b75, MarkShape::Cross},
    {"achievement_unlocked"_L1, 0xffa18a0c, 0xffd8c452, MarkShape::Star},
    {"interaction_performed"_L1, 0xff8d6e54, 0xffc4a284, MarkShape::Plus},
    {"game_completed"_L1, 0xff6f8f1d, 0xffb0cf5a, MarkShape::TriangleDown},
}};

constexpr int ShapeCount = static_cast<int>(MarkShape::Cross) + 1;

/// FNV-1a: qHash is seeded and differs between Qt versions.
quint32 stableHash(const QString &text)
{
    quint32 hash = 2166136261U;
    for (const char byte : text.toUtf8())
        hash = (hash ^ static_cast<quint8>(byte)) * 16777619U;
    return hash;
}

QPolygonF regularPolygon(int corners, double radius, double startDegrees)
{
    QPolygonF polygon;
    for (int i = 0; i < corners; ++i) {
        const double angle = (startDegrees + 360.0 * i / corners) * std::numbers::pi / 180;
        polygon.append({radius * std::cos(angle), radius * std::sin(angle)});
    }
    return polygon;
}

QPolygonF star(double radius)
{
    QPolygonF polygon;
    for (int i = 0; i < 10; ++i) {
        const double angle = (-90 + 36.0 * i) * std::numbers::pi / 180;
        const double length = i % 2 == 0 ? radius * 1.25 : radius * 0.55;
        polygon.append({length * std::cos(angle), length * std::sin(angle)});
    }
    return polygon;
}

QPolygonF plus(double radius)
{
    const double arm = radius * 1.1;
    const double half = radius * 0.38;
    return QPolygonF({{-half, -arm},
                      {half, -arm},
                      {half, -half},
                      {arm, -half},
                      {arm, half},
                      {half, half},
                      {half, arm},
                      {-half, arm},
                      {-half, half},
                      {-arm, half},
                      {-arm, -half},
                      {-half, -half}});
}

QPolygonF outline(MarkShape shape, double radius)
{
    switch (shape) {
    case MarkShape::Circle:
        break;
    case MarkShape::Square:
        return regularPolygon(4, radius * 1.25, 45);
    case MarkShape::Diamond:
        return regularPolygon(4, radius * 1.25, 0);
    case MarkShape::TriangleUp:
        return regularPolygon(3, radius * 1.3, -90).translated(0, radius * 0.2);
    case MarkShape::TriangleDown:
        return regularPolygon(3, radius * 1.3, 90).translated(0, -radius * 0.2);
    case MarkShape::TriangleRight:
        return regularPolygon(3, radius * 1.3, 0).translated(-radius * 0.2, 0);
    case MarkShape::Pentagon:
        return regularPolygon(5, radius * 1.15, -90);
    case MarkShape::Hexagon:
        return regularPolygon(6, radius * 1.1, 0);
    case MarkShape::Star:
        return star(radius);
    case MarkShape::Plus:
        return plus(radius);
    case MarkShape::Cross:
        return QTransform().rotate(45).map(plus(radius));
    }
    return {};
}

} // namespace

EventStyle eventStyle(const QString &type, bool dark)
{
    for (const KnownStyle &known : KnownStyles) {
        if (known.type == type)
            return {QColor(dark ? known.dark : known.light), known.shape};
    }
    const quint32 hash = stableHash(type);
    const int hue = static_cast<int>(hash % 360);
    return {dark ? QColor::fromHsl(hue, 130, 168) : QColor::fromHsl(hue, 120, 104),
            static_cast<MarkShape>((hash / 360) % ShapeCount)};
}

int knownTypeRank(const QString &type)
{
    const auto known
        = std::find_if(KnownStyles.begin(), KnownStyles.end(),
                       [&type](const KnownStyle &style) { return style.type == type; });
    return static_cast<int>(known - KnownStyles.begin());
}

QPainterPath markPath(MarkShape shape, double radius)
{
    QPainterPath path;
    if (shape == MarkShape::Circle) {
        path.addEllipse(QPointF(0, 0), radius, radius);
        return path;
    }
    path.addPolygon(outline(shape, radius));
    path.closeSubpath();
    return path;
}

} // namespace waymark

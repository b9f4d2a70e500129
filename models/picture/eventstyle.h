#pragma once

#include <QColor>
#include <QPainterPath>
#include <QString>

namespace waymark {

/// Single marks differ by shape as well as by colour.
enum class MarkShape
{
    Circle,
    Square,
    Diamond,
    TriangleUp,
    TriangleDown,
    TriangleRight,
    Pentagon,
    Hexagon,
    Star,
    Plus,
    Cross
};

struct EventStyle
{
    QColor color;
    MarkShape shape = MarkShape::Circle;
};

/// How an event type looks in table, timeline and map. Types that the specification does not name
/// get a style that depends on their name alone, so it is the same in every window.
[[nodiscard]] EventStyle eventStyle(const QString &type, bool dark);

/// Where the specification lists a type; the same large number for those it does not.
[[nodiscard]] int knownTypeRank(const QString &type);

/// The outline of a mark around the origin, of the same visual weight for every shape.
[[nodiscard]] QPainterPath markPath(MarkShape shape, double radius);

} // namespace waymark

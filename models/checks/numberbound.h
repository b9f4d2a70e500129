#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace waymark {

enum class BoundSide
{
    Least,
    Greatest
};

/// A JSON number rounded to two digits, away from what lies between two such bounds: 1234 becomes
/// 1200 as the least and 1300 as the greatest. Exact decimals at any size, and short: 12e400.
[[nodiscard]] QByteArray roundedBound(QByteArrayView number, BoundSide side);

/// As people read it: 1200 rather than 12e2 where that is short.
[[nodiscard]] QByteArray boundText(const QByteArray &bound);

} // namespace waymark

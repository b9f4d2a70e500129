#pragma once

#include <QString>

namespace waymark {

/// The shortest text that reads back as the same number, in the form in which PostgreSQL prints a
/// DOUBLE PRECISION: 1000000, 1e+15, NaN, -Infinity.
[[nodiscard]] QString doubleText(double number);

} // namespace waymark

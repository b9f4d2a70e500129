#pragma once

#include "models/geo/densitygrid.h"
#include "models/picture/picturetheme.h"

#include <QImage>

namespace waymark {

/// Counts as colours on a logarithmic scale: one event is seen as surely as ten thousand. Each
/// count becomes a square of cell pixels, so that the image can be copied instead of scaled.
[[nodiscard]] QImage densityImage(const DensityGrid &grid, int cell, const PictureTheme &theme);

/// The colour of a count, for the legend.
[[nodiscard]] QColor densityColor(std::uint32_t count, std::uint32_t largest,
                                  const PictureTheme &theme);

} // namespace waymark

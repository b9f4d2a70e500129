#include "models/picture/densityimage.h"

#include "models/geo/cleanregisters.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace waymark {
namespace {

constexpr std::size_t TableSize = 4096; ///< counts above share the last colours by their logarithm

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix
        = [share](float from, float to) { return static_cast<float>(from + (to - from) * share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()),
                            mix(a.blueF(), b.blueF()));
}

/// From a light wash of the accent over the accent itself to the colour farthest from the ground.
QColor rampColor(double share, const PictureTheme &theme)
{
    const QColor end = theme.isDark ? QColor(0xfff1c4) : QColor(0x3a1459);
    QColor color = share < 0.55
        ? mixed(theme.accent.lighter(theme.isDark ? 100 : 135), theme.accent, share / 0.55)
        : mixed(theme.accent, end, (share - 0.55) / 0.45);
    color.setAlphaF(static_cast<float>(0.55 + 0.45 * std::min(1.0, share * 1.6)));
    return color;
}

} // namespace

QColor densityColor(std::uint32_t count, std::uint32_t largest, const PictureTheme &theme)
{
    const double share = largest > 1 ? std::log(double(count)) / std::log(double(largest)) : 0;
    return rampColor(share, theme);
}

QImage densityImage(const DensityGrid &grid, int cell, const PictureTheme &theme)
{
    cleanVectorRegisters();
    std::array<QRgb, TableSize> table{};
    const std::size_t used = std::min<std::size_t>(TableSize, std::size_t(grid.largest) + 1);
    for (std::size_t count = 1; count < used; ++count)
        table[count] = qPremultiply(densityColor(std::uint32_t(count), grid.largest, theme).rgba());
    QImage image(grid.width * cell, grid.height * cell, QImage::Format_ARGB32_Premultiplied);
    const std::uint32_t *counts = grid.counts.data();
    for (int y = 0; y < grid.height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y * cell));
        for (int x = 0; x < grid.width; ++x) {
            const std::uint32_t count = *counts++;
            const QRgb color = count < TableSize
                ? table[count]
                : qPremultiply(densityColor(count, grid.largest, theme).rgba());
            std::fill_n(line + std::ptrdiff_t(x) * cell, cell, color);
        }
        for (int copy = 1; copy < cell; ++copy)
            std::memcpy(image.scanLine(y * cell + copy), line, std::size_t(image.bytesPerLine()));
    }
    return image;
}

} // namespace waymark

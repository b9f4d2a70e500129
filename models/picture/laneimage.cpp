#include "models/picture/laneimage.h"

#include "models/geo/cleanregisters.h"
#include "models/picture/eventstyle.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace waymark {
namespace {

constexpr double Inset = 2.5; ///< between a lane's border and its marks
constexpr double LeastMark = 3; ///< pixels: what happened is seen however far away
constexpr std::uint32_t SparseMost = 3; ///< up to so many in a column marks stand for themselves
constexpr double LeastHeight = 0.35; ///< of one event in a crowded lane

/// Heights of bars by count, on a logarithmic scale; counts are mostly small, so looked up.
class BarHeights
{
public:
    BarHeights(std::uint32_t largest, int full)
        : m_full(full)
        , m_perLog((1 - LeastHeight) / std::log(double(std::max(2U, largest))))
    {
        for (std::size_t i = 1; i < m_table.size(); ++i)
            m_table[i] = computed(static_cast<std::uint32_t>(i));
    }
    [[nodiscard]] int of(std::uint32_t count) const
    {
        return count < m_table.size() ? m_table[count] : computed(count);
    }

private:
    [[nodiscard]] int computed(std::uint32_t count) const
    {
        const double share = LeastHeight + m_perLog * std::log(double(count));
        return std::clamp(static_cast<int>(std::lround(share * m_full)), 1, m_full);
    }
    int m_full;
    double m_perLog;
    std::array<int, 256> m_table{};
};

/// For each column how high it is filled: alone standing columns are widened to a visible mark.
std::vector<int> heightsOf(const std::vector<std::uint32_t> &counts, int full, int markWidth)
{
    const std::uint32_t largest = *std::max_element(counts.begin(), counts.end());
    std::vector<int> heights(counts.size(), 0);
    if (largest == 0)
        return heights;
    const bool isSparse = largest <= SparseMost;
    const BarHeights bars(largest, full);
    const auto size = static_cast<int>(counts.size());
    for (int column = 0; column < size; ++column) {
        const std::uint32_t count = counts[std::size_t(column)];
        if (count == 0)
            continue;
        const int height = isSparse ? full : bars.of(count);
        const int first = std::max(0, column - (markWidth - 1) / 2);
        const int end = std::min(size, first + markWidth);
        for (int wide = first; wide < end; ++wide)
            heights[std::size_t(wide)] = std::max(heights[std::size_t(wide)], height);
    }
    return heights;
}

void fillLane(QImage &image, const std::vector<int> &heights, int top, int full, QRgb color)
{
    const int width = std::min(image.width(), static_cast<int>(heights.size()));
    for (int line = 0; line < full; ++line) {
        const int y = top + line;
        if (y < 0 || y >= image.height())
            continue;
        const int needed = full - line; // bars stand on the lane's lower border
        auto *pixels = reinterpret_cast<QRgb *>(image.scanLine(y));
        for (int x = 0; x < width; ++x) {
            if (heights[std::size_t(x)] >= needed)
                pixels[x] = color;
        }
    }
}

} // namespace

QImage laneImage(const EventColumns &columns, const LaneIndex &lanes,
                 const QSet<QString> &hiddenTypes, const TimelineLayout &layout,
                 const TimeScale &scale, const PictureTheme &theme, double pixelRatio)
{
    const QSizeF size = layout.plot().size() * pixelRatio;
    QImage image(std::max(1, static_cast<int>(std::ceil(size.width()))),
                 std::max(1, static_cast<int>(std::ceil(size.height()))),
                 QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(pixelRatio);
    image.fill(Qt::transparent);
    cleanVectorRegisters();
    const auto borders = bordersOf(columns, scale, image.width());
    const int full = std::max(1, static_cast<int>((layout.laneHeight() - 2 * Inset) * pixelRatio));
    const int markWidth = static_cast<int>(std::lround(LeastMark * pixelRatio));
    std::vector<std::uint32_t> counts;
    for (int place = 0; place < layout.laneCount(); ++place) {
        const int type = layout.typeOfLane(place);
        const QRectF lane = layout.lane(place);
        const bool isSeen = lane.intersects(layout.plot());
        if (!isSeen || type >= lanes.laneCount() || hiddenTypes.contains(columns.typeNames[type]))
            continue;
        countLane(lanes, type, borders, counts);
        const QColor color = eventStyle(columns.typeNames[type], theme.isDark).color;
        const double top = lane.top() - layout.plot().top() + Inset;
        fillLane(image, heightsOf(counts, full, markWidth),
                 static_cast<int>(std::lround(top * pixelRatio)), full, color.rgb());
    }
    return image;
}

} // namespace waymark

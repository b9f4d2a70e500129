#pragma once

#include <QFont>
#include <QRectF>
#include <QStringList>

#include <optional>
#include <vector>

namespace waymark {

/// Where the parts of a timeline lie: the overview above, the axis under it, the lanes below with
/// their names at the left, and undated events at the right where there are any.
class TimelineLayout
{
public:
    void layOut(const QSizeF &size, const QFont &font, const QStringList &typeNames,
                bool hasUndated);

    [[nodiscard]] QRectF overview() const { return m_overview; }
    [[nodiscard]] QRectF axis() const { return m_axis; }
    [[nodiscard]] QRectF plot() const { return m_plot; } ///< the lanes without their names
    [[nodiscard]] QRectF undated() const { return m_undated; } ///< empty when there are none
    [[nodiscard]] double gutter() const { return m_plot.left(); }
    [[nodiscard]] double laneHeight() const { return m_laneHeight; }

    [[nodiscard]] int laneCount() const { return static_cast<int>(m_order.size()); }
    /// Index into typeNames of the lane at a place from the top.
    [[nodiscard]] int typeOfLane(int place) const { return m_order[std::size_t(place)]; }
    [[nodiscard]] std::optional<int> placeOfType(int type) const;
    [[nodiscard]] QRectF lane(int place) const; ///< across the plot
    [[nodiscard]] QRectF laneName(int place) const;
    [[nodiscard]] std::optional<int> placeAt(QPointF position) const; ///< by name or in the plot

    void setScroll(double pixels); ///< kept within what there is to scroll
    [[nodiscard]] double scroll() const { return m_scroll; }
    [[nodiscard]] double scrollRange() const;

    friend bool operator==(const TimelineLayout &, const TimelineLayout &) = default;

private:
    QRectF m_overview;
    QRectF m_axis;
    QRectF m_plot;
    QRectF m_undated;
    double m_laneHeight = 18;
    double m_scroll = 0;
    std::vector<int> m_order;
};

} // namespace waymark

#pragma once

#include "models/domain/timestamp.h"

namespace waymark {

/// Which stretch of time a width of pixels shows.
class TimeScale
{
public:
    static constexpr double MinSpan = 1000; ///< microseconds: one millisecond across
    static constexpr double SinglePointSpan = 60e6; ///< what a fit around one moment shows

    [[nodiscard]] double width() const { return m_width; }
    void setWidth(double pixels);
    /// The stretch that fit() shows and beyond which one cannot move.
    void setExtent(const TimeRange &extent);
    [[nodiscard]] TimeRange extent() const;

    [[nodiscard]] TimeRange range() const;
    void setRange(const TimeRange &range);
    [[nodiscard]] double span() const { return m_span; } ///< microseconds across the width

    [[nodiscard]] double xOf(Timestamp moment) const;
    [[nodiscard]] Timestamp timeAt(double x) const;

    void zoomAt(double x, double factor); ///< the moment under x stays; factor 2 shows half
    void panBy(double pixels); ///< the picture follows the mouse
    void centerOn(Timestamp moment);
    void fit();
    [[nodiscard]] bool isFitted() const;

    friend bool operator==(const TimeScale &, const TimeScale &) = default;

private:
    void clamp();

    // Microseconds since 2000 as doubles: exact to the microsecond until the year 2285.
    double m_width = 1;
    double m_extentFrom = 0;
    double m_extentSpan = SinglePointSpan;
    double m_from = 0;
    double m_span = SinglePointSpan;
};

} // namespace waymark

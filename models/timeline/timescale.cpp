#include "models/timeline/timescale.h"

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

constexpr double FitMargin = 0.015; ///< of the span, on both sides, so that marks are not cut

double number(Timestamp moment)
{
    return static_cast<double>(moment.sincePostgresEpoch());
}

Timestamp timestamp(double microseconds)
{
    constexpr double Limit = 9.2e18;
    return Timestamp::fromPostgres(std::llround(std::clamp(microseconds, -Limit, Limit)));
}

} // namespace

void TimeScale::setWidth(double pixels)
{
    m_width = std::max(1.0, pixels);
}

void TimeScale::setExtent(const TimeRange &extent)
{
    const double from = number(extent.from);
    const double span = std::max(0.0, number(extent.to) - from);
    const double wide = std::max(span * (1 + 2 * FitMargin), MinSpan);
    m_extentSpan = span <= MinSpan ? SinglePointSpan : wide;
    m_extentFrom = from + span / 2 - m_extentSpan / 2;
    clamp();
}

TimeRange TimeScale::extent() const
{
    return {timestamp(m_extentFrom), timestamp(m_extentFrom + m_extentSpan)};
}

TimeRange TimeScale::range() const
{
    return {timestamp(m_from), timestamp(m_from + m_span)};
}

void TimeScale::setRange(const TimeRange &range)
{
    m_from = number(range.from);
    m_span = number(range.to) - m_from;
    clamp();
}

double TimeScale::xOf(Timestamp moment) const
{
    return (number(moment) - m_from) * m_width / m_span;
}

Timestamp TimeScale::timeAt(double x) const
{
    return timestamp(m_from + x * m_span / m_width);
}

void TimeScale::zoomAt(double x, double factor)
{
    const double anchor = m_from + x * m_span / m_width;
    m_span = std::clamp(m_span / factor, MinSpan, m_extentSpan);
    m_from = anchor - x * m_span / m_width;
    clamp();
}

void TimeScale::panBy(double pixels)
{
    m_from -= pixels * m_span / m_width;
    clamp();
}

void TimeScale::centerOn(Timestamp moment)
{
    m_from = number(moment) - m_span / 2;
    clamp();
}

void TimeScale::fit()
{
    m_from = m_extentFrom;
    m_span = m_extentSpan;
}

bool TimeScale::isFitted() const
{
    return m_from == m_extentFrom && m_span == m_extentSpan;
}

void TimeScale::clamp()
{
    m_span = std::clamp(m_span, MinSpan, m_extentSpan);
    m_from = std::clamp(m_from, m_extentFrom, m_extentFrom + m_extentSpan - m_span);
}

} // namespace waymark

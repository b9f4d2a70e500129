#include "models/demo/democlock.h"

#include <algorithm>

namespace waymark {
namespace {

constexpr std::int64_t UsualSession = 25 * DemoClock::Minute;
constexpr std::int64_t LongestGap = 9; ///< days

} // namespace

DemoClock::DemoClock(int firstMinute, int minutes, std::int64_t playtime, std::int64_t span,
                     SplitMix64 random)
    : m_firstMinute(firstMinute)
    , m_minutes(minutes)
    , m_span(span)
    , m_random(random)
    , m_sessionLength(std::max(UsualSession, playtime / std::max<std::int64_t>(span, 1)))
    , m_sessionsLeft(playtime / m_sessionLength + 1)
{
    begin();
}

void DemoClock::begin()
{
    const std::int64_t start
        = m_firstMinute * Minute + m_random.below(m_minutes * 60) * Second + m_random.below(Second);
    m_now = m_day * Day + start;
    m_sessionEnd = m_now + m_sessionLength * m_random.between(70, 130) / 100;
}

void DemoClock::restWhenTired()
{
    const std::int64_t daysLeft = m_span - 1 - m_day;
    if (m_now < m_sessionEnd || daysLeft <= 0)
        return;
    m_sessionsLeft = std::max<std::int64_t>(m_sessionsLeft - 1, 1);
    const std::int64_t today = m_now / Day;
    const std::int64_t gap = std::clamp<std::int64_t>(daysLeft / m_sessionsLeft, 1, LongestGap);
    m_day = std::max(m_day + m_random.between(1, gap), today + 1);
    begin();
}

} // namespace waymark

#pragma once

#include "models/demo/splitmix64.h"

#include <cstdint>

namespace waymark {

/// The time in one playthrough: sessions of about half an hour at the hours when the story is
/// played, with days between them. Counts from the midnight of its own first day; the finished log
/// is moved to the calendar as a whole.
class DemoClock
{
public:
    static constexpr std::int64_t Second = 1'000'000;
    static constexpr std::int64_t Minute = 60 * Second;
    static constexpr std::int64_t Day = 24 * 60 * Minute;

    /// playtime is what the whole will about take; span the days it may spread over.
    DemoClock(int firstMinute, int minutes, std::int64_t playtime, std::int64_t span,
              SplitMix64 random);

    [[nodiscard]] std::int64_t now() const { return m_now; }
    void spend(std::int64_t microseconds) { m_now += microseconds; }
    /// After half an hour or so: goes on another day. Does nothing on the last day of the span.
    void restWhenTired();

private:
    void begin();

    std::int64_t m_firstMinute;
    std::int64_t m_minutes;
    std::int64_t m_span;
    SplitMix64 m_random;
    std::int64_t m_sessionLength;
    std::int64_t m_sessionsLeft;
    std::int64_t m_day = 0;
    std::int64_t m_sessionEnd = 0;
    std::int64_t m_now = 0;
};

} // namespace waymark

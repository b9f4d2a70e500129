#pragma once

#include "models/domain/timestamp.h"

#include <QCoreApplication>
#include <QList>

namespace waymark {

/// A step people count time in.
struct TickStep
{
    enum class Unit
    {
        Microsecond,
        Millisecond,
        Second,
        Minute,
        Hour,
        Day,
        Week, ///< begins on Monday
        Month,
        Year
    };
    Unit unit = Unit::Hour;
    int count = 1;

    [[nodiscard]] double microseconds() const; ///< of months and years the mean
    [[nodiscard]] QString name() const; ///< "5 minutes": the step really used, for people

    friend bool operator==(const TickStep &, const TickStep &) = default;

private:
    Q_DECLARE_TR_FUNCTIONS(TickStep)
};

struct TimeTick
{
    Timestamp at;
    QString label; ///< local time; where the zone's offset changes within the view, with its name
    bool startsDay = false; ///< the label is the date
};

struct TimeAxis
{
    TickStep step;
    QList<TimeTick> ticks;
};

/// The smallest step whose ticks stand at least leastPixels apart.
[[nodiscard]] TickStep tickStepFor(double microsecondsPerPixel, double leastPixels);

/// Ticks of a step in local time. Hours and less are counted between the zone's changes, so that
/// 01:00 comes twice when clocks go back; days and more begin when the local day begins, which is
/// not always midnight.
[[nodiscard]] TimeAxis ticksOf(const TimeRange &range, const QTimeZone &zone, TickStep step);

} // namespace waymark

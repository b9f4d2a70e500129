#include "models/timeline/timeticks.h"

#include <QTimeZone>

#include <array>
#include <cmath>

namespace waymark {
namespace {

using namespace Qt::StringLiterals;
using Unit = TickStep::Unit;

constexpr std::array<TickStep, 61> Steps{{
    {Unit::Microsecond, 1},   {Unit::Microsecond, 2},   {Unit::Microsecond, 5},
    {Unit::Microsecond, 10},  {Unit::Microsecond, 20},  {Unit::Microsecond, 50},
    {Unit::Microsecond, 100}, {Unit::Microsecond, 200}, {Unit::Microsecond, 500},
    {Unit::Millisecond, 1},   {Unit::Millisecond, 2},   {Unit::Millisecond, 5},
    {Unit::Millisecond, 10},  {Unit::Millisecond, 20},  {Unit::Millisecond, 50},
    {Unit::Millisecond, 100}, {Unit::Millisecond, 200}, {Unit::Millisecond, 500},
    {Unit::Second, 1},        {Unit::Second, 2},        {Unit::Second, 5},
    {Unit::Second, 10},       {Unit::Second, 15},       {Unit::Second, 30},
    {Unit::Minute, 1},        {Unit::Minute, 2},        {Unit::Minute, 5},
    {Unit::Minute, 10},       {Unit::Minute, 15},       {Unit::Minute, 30},
    {Unit::Hour, 1},          {Unit::Hour, 2},          {Unit::Hour, 3},
    {Unit::Hour, 6},          {Unit::Hour, 12},         {Unit::Day, 1},
    {Unit::Day, 2},           {Unit::Week, 1},          {Unit::Week, 2},
    {Unit::Month, 1},         {Unit::Month, 2},         {Unit::Month, 3},
    {Unit::Month, 6},         {Unit::Year, 1},          {Unit::Year, 2},
    {Unit::Year, 5},          {Unit::Year, 10},         {Unit::Year, 20},
    {Unit::Year, 50},         {Unit::Year, 100},        {Unit::Year, 200},
    {Unit::Year, 500},        {Unit::Year, 1000},       {Unit::Year, 2000},
    {Unit::Year, 5000},       {Unit::Year, 10000},      {Unit::Year, 20000},
    {Unit::Year, 50000},      {Unit::Year, 100000},     {Unit::Year, 200000},
    {Unit::Year, 500000},
}};

constexpr int MaxTicks = 2000;

double unitMicroseconds(Unit unit)
{
    switch (unit) {
    case Unit::Microsecond:
        return 1;
    case Unit::Millisecond:
        return 1e3;
    case Unit::Second:
        return 1e6;
    case Unit::Minute:
        return 60e6;
    case Unit::Hour:
        return 3600e6;
    case Unit::Day:
        return 86400e6;
    case Unit::Week:
        return 7 * 86400e6;
    case Unit::Month:
        return 30.436875 * 86400e6;
    case Unit::Year:
        return 365.2425 * 86400e6;
    }
    return 1;
}

/// A stretch of the range in which the zone's offset from UTC does not change.
struct Stretch
{
    qint64 from;
    qint64 to;
    qint64 offset; ///< microseconds
};

Timestamp at(qint64 microseconds)
{
    return Timestamp::fromPostgres(microseconds);
}

/// The range cut where clocks change. Only asked for short ranges: a step of hours.
QList<Stretch> stretchesOf(const TimeRange &range, const QTimeZone &zone)
{
    const QTimeZone utc = QTimeZone::utc();
    const QDateTime from = range.from.toDateTime(utc);
    const QDateTime to = range.to.toDateTime(utc);
    const auto offsetAt = [&zone](const QDateTime &moment) {
        return qint64(zone.offsetFromUtc(moment)) * Timestamp::MicrosecondsPerSecond;
    };
    QList<Stretch> stretches{{range.from.sincePostgresEpoch(), 0, offsetAt(from)}};
    for (const QTimeZone::OffsetData &change : zone.transitions(from, to)) {
        const qint64 moment = Timestamp::fromDateTime(change.atUtc).sincePostgresEpoch();
        const qint64 offset = qint64(change.offsetFromUtc) * Timestamp::MicrosecondsPerSecond;
        if (moment <= stretches.last().from || offset == stretches.last().offset)
            continue;
        stretches.last().to = moment;
        stretches.append({moment, 0, offset});
    }
    stretches.last().to = range.to.sincePostgresEpoch();
    return stretches;
}

QString clockText(const QDateTime &local, qint64 microseconds, const TickStep &step)
{
    switch (step.unit) {
    case Unit::Microsecond:
        return local.toString(u"HH:mm:ss"_s) + u".%1"_s.arg(microseconds, 6, 10, QLatin1Char('0'));
    case Unit::Millisecond:
        return local.toString(u"HH:mm:ss.zzz"_s);
    case Unit::Second:
        return local.toString(u"HH:mm:ss"_s);
    default:
        return local.toString(u"HH:mm"_s);
    }
}

TimeTick clockTick(qint64 moment, const QTimeZone &zone, const TickStep &step, bool namesZone)
{
    const QDateTime local = at(moment).toDateTime(zone);
    if (local.time() == QTime(0, 0) && moment % Timestamp::MicrosecondsPerSecond == 0)
        return {at(moment), local.toString(u"yyyy-MM-dd"_s), true};
    const qint64 fraction
        = ((moment % Timestamp::MicrosecondsPerSecond) + Timestamp::MicrosecondsPerSecond)
        % Timestamp::MicrosecondsPerSecond;
    QString text = clockText(local, fraction, step);
    if (namesZone)
        text = u"%1 %2"_s.arg(text, zone.abbreviation(local));
    return {at(moment), text, false};
}

QList<TimeTick> clockTicks(const TimeRange &range, const QTimeZone &zone, const TickStep &step)
{
    QList<TimeTick> ticks;
    const QList<Stretch> stretches = stretchesOf(range, zone);
    const auto width = static_cast<qint64>(step.microseconds());
    for (const Stretch &stretch : stretches) {
        // 2000-01-01 began a day, so local time is a multiple of the step when this is.
        qint64 local = stretch.from + stretch.offset;
        const qint64 over = ((local % width) + width) % width;
        local += over == 0 ? 0 : width - over;
        for (; local - stretch.offset < stretch.to && ticks.size() < MaxTicks; local += width)
            ticks.append(clockTick(local - stretch.offset, zone, step, stretches.size() > 1));
    }
    return ticks;
}

QDate firstDate(const QDate &date, const TickStep &step)
{
    switch (step.unit) {
    case Unit::Day:
        return date.addDays(-(date.toJulianDay() % step.count));
    case Unit::Week:
        return date.addDays(-(date.toJulianDay() % (7LL * step.count))); // day 0 was a Monday
    case Unit::Month:
        return QDate(date.year(), date.month() - (date.month() - 1) % step.count, 1);
    default: {
        const int over = ((date.year() % step.count) + step.count) % step.count;
        const int year = date.year() - over;
        return QDate(year == 0 ? 1 : year, 1, 1); // there is no year 0
    }
    }
}

QDate nextDate(const QDate &date, const TickStep &step)
{
    switch (step.unit) {
    case Unit::Day:
        return date.addDays(step.count);
    case Unit::Week:
        return date.addDays(7LL * step.count);
    case Unit::Month:
        return date.addMonths(step.count);
    default:
        return date.year() == 1 && step.count > 1 ? QDate(step.count, 1, 1)
                                                  : date.addYears(step.count);
    }
}

QString dateText(const QDate &date, const TickStep &step)
{
    switch (step.unit) {
    case Unit::Month:
        return date.toString(u"yyyy-MM"_s);
    case Unit::Year:
        return QString::number(date.year());
    default:
        return date.toString(u"yyyy-MM-dd"_s);
    }
}

QList<TimeTick> dateTicks(const TimeRange &range, const QTimeZone &zone, const TickStep &step)
{
    QList<TimeTick> ticks;
    const QDate last = range.to.toDateTime(zone).date();
    for (QDate date = firstDate(range.from.toDateTime(zone).date(), step);
         date.isValid() && date <= last && ticks.size() < MaxTicks; date = nextDate(date, step)) {
        const Timestamp start = Timestamp::fromDateTime(date.startOfDay(zone));
        if (range.contains(start))
            ticks.append({start, dateText(date, step), true});
    }
    return ticks;
}

} // namespace

double TickStep::microseconds() const
{
    return count * unitMicroseconds(unit);
}

QString TickStep::name() const
{
    switch (unit) {
    case Unit::Microsecond:
        return tr("%n microsecond(s)", nullptr, count);
    case Unit::Millisecond:
        return tr("%n millisecond(s)", nullptr, count);
    case Unit::Second:
        return tr("%n second(s)", nullptr, count);
    case Unit::Minute:
        return tr("%n minute(s)", nullptr, count);
    case Unit::Hour:
        return tr("%n hour(s)", nullptr, count);
    case Unit::Day:
        return tr("%n day(s)", nullptr, count);
    case Unit::Week:
        return tr("%n week(s)", nullptr, count);
    case Unit::Month:
        return tr("%n month(s)", nullptr, count);
    case Unit::Year:
        return tr("%n year(s)", nullptr, count);
    }
    return {};
}

TickStep tickStepFor(double microsecondsPerPixel, double leastPixels)
{
    for (const TickStep &step : Steps) {
        if (step.microseconds() / microsecondsPerPixel >= leastPixels)
            return step;
    }
    return Steps.back();
}

TimeAxis ticksOf(const TimeRange &range, const QTimeZone &zone, TickStep step)
{
    const bool countsClock = step.unit <= Unit::Hour;
    return {step, countsClock ? clockTicks(range, zone, step) : dateTicks(range, zone, step)};
}

} // namespace waymark

#include "models/items/unittext.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTimeZone>

#include <cmath>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

struct UnitText
{
    Q_DECLARE_TR_FUNCTIONS(UnitText)
};

QString twoDigits(qint64 value)
{
    return QString::number(value).rightJustified(2, QLatin1Char('0'));
}

/// Three digits that count: 1.02, 63.4, 212.
QString threeDigits(double value)
{
    const double size = std::abs(value);
    const int decimals = size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
    return QLocale().toString(value, 'f', decimals);
}

QString agoText(qint64 minutes)
{
    if (minutes < 1)
        return UnitText::tr("just now");
    if (minutes < 60)
        return UnitText::tr("%1 m ago").arg(minutes);
    return UnitText::tr("%1 h ago").arg(minutes / 60);
}

QString aheadText(qint64 minutes)
{
    if (minutes < 60)
        return UnitText::tr("in %1 m").arg(qMax<qint64>(1, minutes));
    if (minutes < 48 * 60)
        return UnitText::tr("in %1 h").arg(minutes / 60);
    return UnitText::tr("in %1 d").arg(minutes / (24 * 60));
}

} // namespace

QString durationText(qint64 seconds)
{
    if (seconds < 0)
        return UnitText::tr("−%1", "a negative duration").arg(durationText(-seconds));
    if (seconds < 60)
        return UnitText::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return UnitText::tr("%1 m %2 s").arg(seconds / 60).arg(twoDigits(seconds % 60));
    return UnitText::tr("%1 h %2 m").arg(seconds / 3600).arg(twoDigits(seconds / 60 % 60));
}

QString shortTimeText(std::chrono::milliseconds time)
{
    constexpr int Second = 1000;
    if (time.count() < Second)
        return UnitText::tr("%1 ms").arg(time.count());
    return UnitText::tr("%1 s").arg(QLocale().toString(double(time.count()) / Second, 'f', 1));
}

QString distanceText(double meters)
{
    if (!std::isfinite(meters))
        return QLocale().toString(meters);
    if (std::abs(meters) < 999.5)
        return UnitText::tr("%1 m").arg(QLocale().toString(meters, 'f', 0));
    return UnitText::tr("%1 km").arg(threeDigits(meters / 1000));
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString shortCountText(qint64 count)
{
    if (std::abs(count) < 10'000)
        return countText(count);
    if (std::abs(count) < 1'000'000)
        return UnitText::tr("%1 K", "thousand").arg(threeDigits(double(count) / 1e3));
    if (std::abs(count) < 1'000'000'000)
        return UnitText::tr("%1 M", "million").arg(threeDigits(double(count) / 1e6));
    return UnitText::tr("%1 G", "thousand million").arg(threeDigits(double(count) / 1e9));
}

QString relativeTimeText(Timestamp then, Timestamp now, const QTimeZone &zone)
{
    if (!then.isFinite() || !now.isFinite())
        return exactTimeText(then, zone);
    const qint64 minutes = (now.sincePostgresEpoch() - then.sincePostgresEpoch())
        / (60 * Timestamp::MicrosecondsPerSecond);
    if (minutes < 0)
        return aheadText(-minutes);
    const qint64 days = then.toDateTime(zone).date().daysTo(now.toDateTime(zone).date());
    if (days < 1 || minutes < 6 * 60)
        return agoText(minutes);
    if (days == 1)
        return UnitText::tr("yesterday");
    if (days <= 31)
        return UnitText::tr("%1 d ago").arg(days);
    return dateText(then, zone);
}

QString exactTimeText(Timestamp moment, const QTimeZone &zone)
{
    if (!moment.isFinite())
        return UnitText::tr("undated");
    return u"%1 %2"_s.arg(moment.toDateTime(zone).toString(u"yyyy-MM-dd HH:mm:ss"),
                          zoneText(zone, moment));
}

QString dateText(Timestamp moment, const QTimeZone &zone)
{
    if (!moment.isFinite())
        return UnitText::tr("undated");
    return moment.toDateTime(zone).date().toString(Qt::ISODate);
}

QString zoneText(const QTimeZone &zone, Timestamp at)
{
    const QDateTime moment = at.isFinite() ? at.toDateTime(zone) : QDateTime::currentDateTimeUtc();
    const QString name = zone.abbreviation(moment);
    // The zone database has "+0930" where nobody made up letters.
    return name.startsWith(u'+') || name.startsWith(u'-')
        ? zone.displayName(moment, QTimeZone::OffsetName)
        : name;
}

} // namespace waymark

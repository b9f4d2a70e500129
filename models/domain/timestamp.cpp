#include "models/domain/timestamp.h"

#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qint64 MicrosecondsPerDay = 86'400 * Timestamp::MicrosecondsPerSecond;
constexpr qint64 JulianDayOf2000 = 2'451'545;

struct CivilTime
{
    QDate date;
    qint64 microsecondOfDay;
};

CivilTime civilUtc(qint64 microseconds)
{
    qint64 day = microseconds / MicrosecondsPerDay;
    qint64 rest = microseconds % MicrosecondsPerDay;
    if (rest < 0) {
        rest += MicrosecondsPerDay;
        --day;
    }
    return {QDate::fromJulianDay(JulianDayOf2000 + day), rest};
}

QString clockText(qint64 microsecondOfDay)
{
    const qint64 seconds = microsecondOfDay / Timestamp::MicrosecondsPerSecond;
    return u"%1:%2:%3"_s.arg(seconds / 3600, 2, 10, QChar(u'0'))
        .arg(seconds / 60 % 60, 2, 10, QChar(u'0'))
        .arg(seconds % 60, 2, 10, QChar(u'0'));
}

QString fractionText(qint64 microsecondOfDay)
{
    return u"%1"_s.arg(microsecondOfDay % Timestamp::MicrosecondsPerSecond, 6, 10, QChar(u'0'));
}

/// Years as PostgreSQL writes them: four digits at least, before Christ with " BC" (no year 0).
QString dateText(const QDate &date)
{
    const int year = date.year() > 0 ? date.year() : -date.year();
    return u"%1-%2-%3"_s.arg(year, 4, 10, QChar(u'0'))
        .arg(date.month(), 2, 10, QChar(u'0'))
        .arg(date.day(), 2, 10, QChar(u'0'));
}

std::optional<int> offsetSeconds(const QString &text)
{
    static const QRegularExpression form(u"^([+-])(\\d{2})(?::?(\\d{2}))?$"_s);
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int seconds = match.captured(2).toInt() * 3600 + match.captured(3).toInt() * 60;
    return match.captured(1) == u"-"_s ? -seconds : seconds;
}

/// The digits from begin on as a number; nothing where there is anything else.
std::optional<int> digits(QStringView text, qsizetype begin, qsizetype count)
{
    int number = 0;
    for (const QChar character : text.sliced(begin, count)) {
        const int digit = character.unicode() - u'0';
        if (digit < 0 || digit > 9)
            return std::nullopt;
        number = number * 10 + digit;
    }
    return number;
}

/// `2025-10-24T14:31:08.412000Z`, the form of which files have millions, without the expression
/// that reads them all.
std::optional<qint64> microsecondsOfIsoUtc(QStringView text)
{
    constexpr QStringView Form = u"dddd-dd-ddTdd:dd:dd.ddddddZ";
    if (text.size() != Form.size())
        return std::nullopt;
    for (qsizetype i = 0; i < Form.size(); ++i) {
        if (Form[i] != u'd' && text[i] != Form[i])
            return std::nullopt;
    }
    const auto year = digits(text, 0, 4);
    const auto month = digits(text, 5, 2);
    const auto day = digits(text, 8, 2);
    const auto hour = digits(text, 11, 2);
    const auto minute = digits(text, 14, 2);
    const auto second = digits(text, 17, 2);
    const auto fraction = digits(text, 20, 6);
    if (!year || !month || !day || !hour || !minute || !second || !fraction)
        return std::nullopt;
    const QDate date(*year, *month, *day);
    if (!date.isValid() || !QTime::isValid(*hour, *minute, *second))
        return std::nullopt;
    const qint64 seconds = (*hour * 60 + *minute) * 60 + *second;
    return (date.toJulianDay() - JulianDayOf2000) * MicrosecondsPerDay
        + seconds * Timestamp::MicrosecondsPerSecond + *fraction;
}

} // namespace

Timestamp Timestamp::fromDateTime(const QDateTime &moment)
{
    return Timestamp((moment.toMSecsSinceEpoch() - UnixEpochToY2kSeconds * 1000) * 1000);
}

Timestamp Timestamp::now()
{
    return fromDateTime(QDateTime::currentDateTimeUtc());
}

std::optional<Timestamp> Timestamp::parse(QStringView text, const QTimeZone &zone)
{
    if (const auto microseconds = microsecondsOfIsoUtc(text))
        return Timestamp(*microseconds);
    const QString trimmed = text.trimmed().toString();
    if (trimmed == u"infinity"_s)
        return Timestamp(std::numeric_limits<qint64>::max());
    if (trimmed == u"-infinity"_s)
        return Timestamp(std::numeric_limits<qint64>::min());

    static const QRegularExpression form(
        u"^(\\d{4,6})-(\\d{2})-(\\d{2})(?:[T "
        u"](\\d{2}):(\\d{2})(?::(\\d{2})(?:[.,](\\d{1,6})\\d*)?)?)?"
        "\\s*(Z|z|UTC|[+-]\\d{2}(?::?\\d{2})?)?$"_s);
    const auto match = form.match(trimmed);
    if (!match.hasMatch())
        return std::nullopt;
    const QDate date(match.captured(1).toInt(), match.captured(2).toInt(),
                     match.captured(3).toInt());
    const QTime time(match.captured(4).toInt(), match.captured(5).toInt(),
                     match.captured(6).toInt());
    if (!date.isValid() || !time.isValid())
        return std::nullopt;

    const qint64 fraction = match.captured(7).leftJustified(6, u'0').toLongLong();
    const QString mark = match.captured(8);
    if (mark.isEmpty()) {
        const QDateTime local(date, time, zone);
        if (!local.isValid())
            return std::nullopt;
        return Timestamp(fromDateTime(local).m_microseconds + fraction);
    }
    const bool utc = !mark.startsWith(u'+') && !mark.startsWith(u'-');
    const std::optional<int> offset = utc ? std::optional(0) : offsetSeconds(mark);
    if (!offset)
        return std::nullopt;
    const qint64 day = date.toJulianDay() - JulianDayOf2000;
    const qint64 seconds = time.msecsSinceStartOfDay() / 1000 - *offset;
    return Timestamp(day * MicrosecondsPerDay + seconds * MicrosecondsPerSecond + fraction);
}

QDateTime Timestamp::toDateTime(const QTimeZone &zone) const
{
    const qint64 floored = m_microseconds / 1000 - (m_microseconds % 1000 < 0 ? 1 : 0);
    return QDateTime::fromMSecsSinceEpoch(floored + UnixEpochToY2kSeconds * 1000, zone);
}

QString Timestamp::toIsoUtc() const
{
    if (!isFinite())
        return toPostgresText();
    const CivilTime civil = civilUtc(m_microseconds);
    const QString era = civil.date.year() < 0 ? u"-"_s : QString();
    return era + dateText(civil.date) + u'T' + clockText(civil.microsecondOfDay) + u'.'
        + fractionText(civil.microsecondOfDay) + u'Z';
}

QString Timestamp::toPostgresText() const
{
    if (!isFinite())
        return m_microseconds < 0 ? u"-infinity"_s : u"infinity"_s;
    const CivilTime civil = civilUtc(m_microseconds);
    QString fraction = fractionText(civil.microsecondOfDay);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    QString text = dateText(civil.date) + u' ' + clockText(civil.microsecondOfDay);
    if (!fraction.isEmpty())
        text += u'.' + fraction;
    return civil.date.year() < 0 ? text + u" BC"_s : text;
}

} // namespace waymark

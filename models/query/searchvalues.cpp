#include "models/query/searchvalues.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTimeZone>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qint64 Second = Timestamp::MicrosecondsPerSecond;

/// PostgreSQL's TIMESTAMP ends in the year 294276; beyond it a bound value would raise.
constexpr int LastYear = 294'275;

std::optional<TimeRange> days(const QDate &first, const QDate &end, const QString &zoneMark,
                              const QTimeZone &zone)
{
    if (!first.isValid() || !end.isValid())
        return std::nullopt;
    if (!zoneMark.isEmpty()) {
        const QString midnight = u"T00:00"_s + zoneMark;
        const QString fromText = first.toString(Qt::ISODate) + midnight;
        const QString toText = end.toString(Qt::ISODate) + midnight;
        const auto from = Timestamp::parse(fromText, zone);
        const auto to = Timestamp::parse(toText, zone);
        return from && to ? std::optional(TimeRange{*from, *to}) : std::nullopt;
    }
    // startOfDay: midnight does not exist in every zone on every day
    return TimeRange{Timestamp::fromDateTime(first.startOfDay(zone)),
                     Timestamp::fromDateTime(end.startOfDay(zone))};
}

std::optional<TimeRange> readDays(const QRegularExpressionMatch &match, const QTimeZone &zone)
{
    const int year = match.captured(u"year"_s).toInt();
    const QString month = match.captured(u"month"_s);
    const QString day = match.captured(u"day"_s);
    const QString mark = match.captured(u"zone"_s);
    if (month.isEmpty())
        return days(QDate(year, 1, 1), QDate(year + 1, 1, 1), mark, zone);
    const QDate first(year, month.toInt(), day.isEmpty() ? 1 : day.toInt());
    return days(first, day.isEmpty() ? first.addMonths(1) : first.addDays(1), mark, zone);
}

} // namespace

std::optional<SearchNumber> readSearchNumber(QStringView text)
{
    // more digits than these could leave numeric's range, and no save holds them
    constexpr qsizetype longest = 1000;
    constexpr int largestExponent = 10'000;
    static const QRegularExpression form(
        u"^-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE]([+-]?\\d{1,6}))?\\z"_s);
    if (text.isEmpty() || text.size() > longest)
        return std::nullopt;
    const auto match = form.match(text.toString());
    if (!match.hasMatch() || std::abs(match.captured(1).toInt()) > largestExponent)
        return std::nullopt;
    for (const QChar c : text) {
        if (c.unicode() > 0x7f) // \d is ASCII unless asked otherwise; this holds it to that
            return std::nullopt;
    }
    return SearchNumber{text.toString()};
}

std::optional<SearchNumber> readSearchFloat(QStringView text)
{
    if (text.compare("nan"_L1, Qt::CaseInsensitive) == 0)
        return SearchNumber{u"NaN"_s};
    if (text.compare("infinity"_L1, Qt::CaseInsensitive) == 0)
        return SearchNumber{u"Infinity"_s};
    if (text.compare("-infinity"_L1, Qt::CaseInsensitive) == 0)
        return SearchNumber{u"-Infinity"_s};
    return readSearchNumber(text);
}

std::optional<SearchNumber> readSearchMetres(QStringView text)
{
    if (text.endsWith(u"km")) {
        const auto kilometres = readSearchNumber(text.chopped(2).trimmed());
        if (!kilometres)
            return std::nullopt;
        return SearchNumber{QString::number(kilometres->text.toDouble() * 1000, 'g', 17)};
    }
    if (text.endsWith(u'm'))
        return readSearchNumber(text.chopped(1).trimmed());
    return readSearchFloat(text);
}

std::optional<qint64> readSearchDuration(QStringView text)
{
    static const QRegularExpression form(
        u"^(?:(\\d{1,6})w)?\\s*(?:(\\d{1,6})d)?\\s*(?:(\\d{1,8})h)?"
        "\\s*(?:(\\d{1,9})m)?\\s*(?:(\\d{1,11})s)?\\z"_s);
    const QString trimmed = text.trimmed().toString().toLower();
    const auto match = form.match(trimmed);
    if (trimmed.isEmpty() || !match.hasMatch())
        return std::nullopt;
    constexpr qint64 unitSeconds[] = {604'800, 86'400, 3'600, 60, 1};
    qint64 seconds = 0;
    for (int i = 0; i < 5; ++i)
        seconds += match.captured(i + 1).toLongLong() * unitSeconds[i];
    constexpr qint64 longest = qint64(86'400) * 366 * 2'000; // within PostgreSQL's past
    if (seconds > longest)
        return std::nullopt;
    return seconds * Second;
}

std::optional<TimeRange> readSearchTime(QStringView text, const QTimeZone &zone)
{
    static const QRegularExpression form(
        u"^(?<year>\\d{4,6})(?:-(?<month>\\d{2})(?:-(?<day>\\d{2})"
        "(?:[T "
        "](?<hour>\\d{2}):(?<minute>\\d{2})(?::(?<second>\\d{2})(?:[.,](?<fraction>\\d{1,6}))?)?)?"
        ")?)?\\s*(?<zone>Z|z|UTC|[+-]\\d{2}(?::?\\d{2})?)?\\z"_s);
    const QString trimmed = text.trimmed().toString();
    const auto match = form.match(trimmed);
    if (!match.hasMatch())
        return std::nullopt;
    const int year = match.captured(u"year"_s).toInt();
    if (year < 1 || year > LastYear)
        return std::nullopt;
    if (match.captured(u"hour"_s).isEmpty()) {
        if (match.captured(u"day"_s).isEmpty() && !match.captured(u"zone"_s).isEmpty())
            return std::nullopt; // "2025+01", and 2025-10 would be read as an offset
        return readDays(match, zone);
    }
    const auto from = Timestamp::parse(trimmed, zone);
    if (!from)
        return std::nullopt;
    qint64 width = match.captured(u"second"_s).isEmpty() ? 60 * Second : Second;
    for (qsizetype i = 0; i < match.captured(u"fraction"_s).size(); ++i)
        width /= 10;
    return TimeRange{*from, Timestamp::fromPostgres(from->sincePostgresEpoch() + width)};
}

QByteArray searchJsonString(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return array.sliced(1, array.size() - 2);
}

QByteArrayList searchJsonReadings(const SearchText &text)
{
    QByteArrayList readings{searchJsonString(text.text)};
    if (text.quoted)
        return readings;
    if (text.text == u"true"_s || text.text == u"false"_s || text.text == u"null"_s)
        readings += text.text.toUtf8();
    else if (const auto number = readSearchNumber(text.text))
        readings += number->text.toUtf8();
    return readings;
}

} // namespace waymark

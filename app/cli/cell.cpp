#include "app/cli/cell.h"

#include "models/domain/overloaded.h"

#include "models/domain/doubletext.h"

#include <QDateTime>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// What stands for a character that a terminal would obey, or nothing when it is harmless.
QString visibleControl(QChar c)
{
    if (c == u'\n')
        return u"\\n"_s;
    if (c == u'\t')
        return u"\\t"_s;
    if (c == u'\r')
        return u"\\r"_s;
    return isTerminalCommand(c) ? jsonEscape(c) : QString();
}

} // namespace

bool isTerminalCommand(QChar c)
{
    const ushort code = c.unicode();
    const bool turnsDirection
        = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
    return c.category() == QChar::Other_Control || turnsDirection || code == 0x2028
        || code == 0x2029;
}

QString jsonEscape(QChar c)
{
    return u"\\u%1"_s.arg(int(c.unicode()), 4, 16, QChar(u'0'));
}

QString harmlessText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (const QChar c : text) {
        const QString shown = visibleControl(c);
        if (shown.isEmpty())
            result += c;
        else
            result += shown;
    }
    return result;
}

QString tableCell(const Cell &cell, const QTimeZone &zone)
{
    return std::visit(
        Overloaded{[](std::monostate) -> QString { return QString(); },
                   [](const QString &text) -> QString { return harmlessText(text); },
                   [](qint64 number) -> QString { return QString::number(number); },
                   [](double number) -> QString { return doubleText(number); },
                   [](const JsonText &json) -> QString { return harmlessText(json.toString()); },
                   [&](Timestamp time) -> QString { return timeInZone(time, zone); },
                   [](bool value) -> QString { return value ? u"true"_s : u"false"_s; }},
        cell);
}

bool isRightAligned(const Cell &cell)
{
    return std::holds_alternative<qint64>(cell) || std::holds_alternative<double>(cell);
}

QString timeInZone(Timestamp time, const QTimeZone &zone)
{
    if (!time.isFinite())
        return time.toIsoUtc();
    const QDateTime local = time.toDateTime(zone);
    if (!local.isValid())
        return time.toIsoUtc();
    const qint64 parts = Timestamp::MicrosecondsPerSecond;
    const qint64 fraction = ((time.sincePostgresEpoch() % parts) + parts) % parts;
    QString text = local.toString(u"yyyy-MM-dd HH:mm:ss"_s);
    if (fraction != 0) {
        QString digits = u"%1"_s.arg(fraction, 6, 10, QChar(u'0'));
        while (digits.endsWith(u'0'))
            digits.chop(1);
        text += u'.' + digits;
    }
    const int offset = local.offsetFromUtc();
    if (offset == 0)
        return text + u'Z';
    const int minutes = std::abs(offset) / 60;
    return text
        + u"%1%2:%3"_s.arg(offset < 0 ? QChar(u'-') : QChar(u'+'))
              .arg(minutes / 60, 2, 10, QChar(u'0'))
              .arg(minutes % 60, 2, 10, QChar(u'0'));
}

} // namespace waymark

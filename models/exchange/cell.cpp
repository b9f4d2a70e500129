#include "models/exchange/cell.h"

#include "models/domain/doubletext.h"
#include "models/domain/overloaded.h"
#include "models/json/jsonstring.h"

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// True for what spreadsheets take for a formula.
bool wouldRun(const QString &text)
{
    return !text.isEmpty() && u"=+-@\t\r"_s.contains(text.front());
}

QByteArray csvQuotedIfNeeded(QByteArray text)
{
    for (const char c : text) {
        if (c == '"' || c == ',' || c == '\n' || c == '\r')
            return '"' + text.replace('"', "\"\"") + '"';
    }
    return text;
}

QByteArray csvText(const QString &text)
{
    if (text.isEmpty())
        return "\"\"";
    const QByteArray utf8 = text.toUtf8();
    return csvQuotedIfNeeded(wouldRun(text) ? '\'' + utf8 : utf8);
}

} // namespace

QByteArray jsonCell(const Cell &cell)
{
    return std::visit(
        Overloaded{
            [](std::monostate) -> QByteArray { return QByteArray("null"); },
            [](const QString &text) -> QByteArray { return quoteJsonString(text); },
            [](qint64 number) -> QByteArray { return QByteArray::number(number); },
            [](double number) -> QByteArray {
                const QByteArray text = doubleText(number).toLatin1();
                return std::isfinite(number) ? text : '"' + text + '"';
            },
            [](const JsonText &json) -> QByteArray { return json.utf8(); },
            [](Timestamp time) -> QByteArray { return '"' + time.toIsoUtc().toLatin1() + '"'; },
            [](bool value) -> QByteArray { return QByteArray(value ? "true" : "false"); }},
        cell);
}

QByteArray csvCell(const Cell &cell)
{
    return std::visit(
        Overloaded{
            [](std::monostate) -> QByteArray { return QByteArray(); },
            [](const QString &text) -> QByteArray { return csvText(text); },
            [](qint64 number) -> QByteArray { return QByteArray::number(number); },
            [](double number) -> QByteArray { return doubleText(number).toLatin1(); },
            [](const JsonText &json) -> QByteArray { return csvQuotedIfNeeded(json.utf8()); },
            [](Timestamp time) -> QByteArray { return time.toIsoUtc().toLatin1(); },
            [](bool value) -> QByteArray { return QByteArray(value ? "true" : "false"); }},
        cell);
}

} // namespace waymark

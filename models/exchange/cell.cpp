#include "models/exchange/cell.h"

#include "models/json/jsonstring.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

template <class... Ts>
struct Overloaded : Ts...
{
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

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

QByteArray numberText(double number)
{
    if (std::isnan(number))
        return "NaN";
    if (std::isinf(number))
        return number > 0 ? "Infinity" : "-Infinity";
    const double size = std::abs(number);
    const char form = size != 0 && (size < 1e-4 || size >= 1e15) ? 'e' : 'f';
    return QByteArray::number(number, form, QLocale::FloatingPointShortest);
}

QByteArray jsonCell(const Cell &cell)
{
    return std::visit(
        Overloaded{
            [](std::monostate) -> QByteArray { return QByteArray("null"); },
            [](const QString &text) -> QByteArray { return quoteJsonString(text); },
            [](qint64 number) -> QByteArray { return QByteArray::number(number); },
            [](double number) -> QByteArray {
                const QByteArray text = numberText(number);
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
            [](double number) -> QByteArray { return numberText(number); },
            [](const JsonText &json) -> QByteArray { return csvQuotedIfNeeded(json.utf8()); },
            [](Timestamp time) -> QByteArray { return time.toIsoUtc().toLatin1(); },
            [](bool value) -> QByteArray { return QByteArray(value ? "true" : "false"); }},
        cell);
}

} // namespace waymark

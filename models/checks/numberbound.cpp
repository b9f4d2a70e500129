#include "models/checks/numberbound.h"

#include <QStringBuilder>

#include <algorithm>

namespace waymark {
namespace {

constexpr int KeptDigits = 2;

/// Digits without zeros at the front, times ten to the exponent.
struct Decimal
{
    bool isNegative = false;
    QByteArray digits; ///< empty for zero
    qint64 exponent = 0;
};

Decimal decimalOf(QByteArrayView number)
{
    Decimal decimal;
    decimal.isNegative = number.startsWith('-');
    const QByteArray text = number.sliced(decimal.isNegative ? 1 : 0).toByteArray();
    const auto isE = [](char c) { return c == 'e' || c == 'E'; };
    const qsizetype e = std::find_if(text.cbegin(), text.cend(), isE) - text.cbegin();
    if (e < text.size())
        decimal.exponent = text.sliced(e + 1).toLongLong();
    QByteArray digits = text.first(e);
    if (const qsizetype point = digits.indexOf('.'); point >= 0) {
        decimal.exponent -= digits.size() - point - 1;
        digits.remove(point, 1);
    }
    const auto isDigit = [](char c) { return c != '0'; };
    const qsizetype zeros = std::find_if(digits.cbegin(), digits.cend(), isDigit) - digits.cbegin();
    decimal.digits = digits.sliced(zeros);
    return decimal;
}

} // namespace

QByteArray roundedBound(QByteArrayView number, BoundSide side)
{
    Decimal decimal = decimalOf(number);
    if (decimal.digits.isEmpty())
        return "0";
    int kept = decimal.digits.first(std::min<qsizetype>(KeptDigits, decimal.digits.size())).toInt();
    const QByteArray cut
        = decimal.digits.sliced(std::min<qsizetype>(KeptDigits, decimal.digits.size()));
    decimal.exponent += cut.size();
    const bool isCut = std::any_of(cut.cbegin(), cut.cend(), [](char c) { return c != '0'; });
    const bool growsAway = decimal.isNegative == (side == BoundSide::Least);
    if (isCut && growsAway)
        ++kept;
    while (kept % 10 == 0) {
        kept /= 10;
        ++decimal.exponent;
    }
    QByteArray text = QByteArray(decimal.isNegative ? "-" : "") + QByteArray::number(kept);
    if (decimal.exponent != 0)
        text += 'e' + QByteArray::number(decimal.exponent);
    return text;
}

QByteArray boundText(const QByteArray &bound)
{
    constexpr qint64 MostZeros = 12;
    const qsizetype e = bound.indexOf('e');
    if (e < 0)
        return bound;
    const qint64 exponent = bound.sliced(e + 1).toLongLong();
    const QByteArray digits = bound.first(e);
    if (exponent > 0)
        return exponent <= MostZeros ? digits + QByteArray(exponent, '0') : bound;
    if (-exponent > MostZeros)
        return bound;
    const bool isNegative = digits.startsWith('-');
    const QByteArray whole = digits.sliced(isNegative ? 1 : 0).rightJustified(-exponent + 1, '0');
    return QByteArray(isNegative ? "-" : "") + whole.chopped(-exponent) + '.'
        + whole.last(-exponent);
}

} // namespace waymark

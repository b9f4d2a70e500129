#include "models/json/jsonnumber.h"

#include "models/domain/errortext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// PostgreSQL refuses larger exponents before it looks at the digits.
constexpr qint64 ExponentLimit = 1'073'741'823;

qsizetype digitsFrom(QByteArrayView text, qsizetype position)
{
    const auto *const end = std::find_if(text.begin() + position, text.end(),
                                         [](char c) { return c < '0' || c > '9'; });
    return end - (text.begin() + position);
}

/// Saturates at ExponentLimit; nothing where it is no exponent.
std::optional<qint64> parseExponent(QByteArrayView text)
{
    const bool isSigned = !text.isEmpty() && (text[0] == '+' || text[0] == '-');
    const QByteArrayView digits = text.sliced(isSigned ? 1 : 0);
    if (digits.isEmpty() || digitsFrom(digits, 0) != digits.size())
        return std::nullopt;
    qint64 value = 0;
    for (const char c : digits)
        value = std::min(value * 10 + (c - '0'), ExponentLimit);
    return isSigned && text[0] == '-' ? -value : value;
}

/// A decimal of numeric's text form without its sign.
struct Decimal
{
    QByteArray integer;
    QByteArray fraction;
    bool isNegative;

    explicit Decimal(const QByteArray &numericText)
        : isNegative(numericText.startsWith('-'))
    {
        const qsizetype begin = isNegative ? 1 : 0;
        const qsizetype point = numericText.indexOf('.');
        integer = numericText.mid(begin, point < 0 ? -1 : point - begin);
        fraction = point < 0 ? QByteArray() : numericText.mid(point + 1);
    }
    /// All digits, padded so that those of two decimals stand above each other.
    [[nodiscard]] QByteArray aligned(qsizetype integerDigits, qsizetype fractionDigits) const
    {
        return integer.rightJustified(integerDigits, '0')
            + fraction.leftJustified(fractionDigits, '0');
    }
};

QByteArray addDigits(QByteArray a, const QByteArray &b)
{
    int carry = 0;
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        const int sum = a[i] - '0' + b[i] - '0' + carry;
        carry = sum / 10;
        a[i] = char('0' + sum % 10);
    }
    return a;
}

/// a must not be less than b.
QByteArray subtractDigits(QByteArray a, const QByteArray &b)
{
    int borrow = 0;
    for (qsizetype i = a.size() - 1; i >= 0; --i) {
        const int difference = a[i] - b[i] - borrow;
        borrow = difference < 0 ? 1 : 0;
        a[i] = char('0' + difference + 10 * borrow);
    }
    return a;
}

Error notANumber(QByteArrayView lexeme)
{
    return {Error::Kind::Invalid,
            ErrorText::tr("“%1” is not a number of JSON.")
                .arg(QString::fromUtf8(lexeme.first(std::min(lexeme.size(), qsizetype(40))))),
            {},
            {}};
}

} // namespace

std::optional<JsonNumber> JsonNumber::parse(QByteArrayView lexeme)
{
    JsonNumber number;
    number.m_isNegative = lexeme.startsWith('-');
    qsizetype at = number.m_isNegative ? 1 : 0;
    number.m_integer = lexeme.sliced(at, digitsFrom(lexeme, at));
    at += number.m_integer.size();
    if (number.m_integer.isEmpty() || (number.m_integer.size() > 1 && number.m_integer[0] == '0'))
        return std::nullopt;
    if (at < lexeme.size() && lexeme[at] == '.') {
        number.m_fraction = lexeme.sliced(at + 1, digitsFrom(lexeme, at + 1));
        at += 1 + number.m_fraction.size();
        if (number.m_fraction.isEmpty())
            return std::nullopt;
    }
    if (at < lexeme.size() && (lexeme[at] | 0x20) == 'e') {
        const auto exponent = parseExponent(lexeme.sliced(at + 1));
        if (!exponent)
            return std::nullopt;
        number.m_exponent = *exponent;
        at = lexeme.size();
    }
    if (at != lexeme.size())
        return std::nullopt;

    qsizetype end = number.digitCount();
    while (end > 0 && number.digit(end - 1) == '0')
        --end;
    while (number.m_leadingZeros < end && number.digit(number.m_leadingZeros) == '0')
        ++number.m_leadingZeros;
    number.m_significant = end - number.m_leadingZeros;
    return number;
}

QString JsonNumber::rangeProblem() const
{
    const qint64 integerDigits = m_integer.size() - m_leadingZeros + m_exponent;
    if (std::abs(m_exponent) >= ExponentLimit
        || (!isZero() && integerDigits > MaximumIntegerDigits)) {
        return ErrorText::tr(
                   "The number has more than %1 digits before the point, which PostgreSQL cannot "
                   "store; make it smaller.")
            .arg(MaximumIntegerDigits);
    }
    if (scale() > MaximumFractionDigits) {
        return ErrorText::tr(
                   "The number has more than %1 digits behind the point, which PostgreSQL cannot "
                   "store; round it.")
            .arg(MaximumFractionDigits);
    }
    return {};
}

bool JsonNumber::isInRange() const
{
    return rangeProblem().isEmpty();
}

QByteArray JsonNumber::toNumericText() const
{
    const qint64 integerDigits = m_integer.size() + m_exponent; // may be negative
    QByteArray text;
    text.reserve(std::max(integerDigits, qint64(1)) + scale() + 2);
    if (m_isNegative && !isZero())
        text += '-';
    if (isZero() || integerDigits <= m_leadingZeros)
        text += '0';
    else
        for (qint64 i = m_leadingZeros; i < integerDigits; ++i)
            text += digit(i);
    if (scale() > 0)
        text += '.';
    for (qint64 i = integerDigits; i < integerDigits + scale(); ++i)
        text += digit(i);
    return text;
}

char JsonNumber::digit(qsizetype position) const
{
    if (position < 0 || position >= digitCount())
        return '0';
    return position < m_integer.size() ? m_integer[position]
                                       : m_fraction[position - m_integer.size()];
}

qint64 JsonNumber::scale() const
{
    return std::max(m_fraction.size() - m_exponent, qint64(0));
}

std::strong_ordering JsonNumber::compareMagnitude(const JsonNumber &other) const
{
    if (isZero() || other.isZero())
        return !isZero() <=> !other.isZero();
    const qint64 magnitude = m_integer.size() - m_leadingZeros + m_exponent;
    const qint64 otherMagnitude = other.m_integer.size() - other.m_leadingZeros + other.m_exponent;
    if (magnitude != otherMagnitude)
        return magnitude <=> otherMagnitude;
    for (qsizetype i = 0; i < std::max(m_significant, other.m_significant); ++i) {
        const char mine = digit(m_leadingZeros + i);
        const char theirs = other.digit(other.m_leadingZeros + i);
        if (mine != theirs)
            return mine <=> theirs;
    }
    return std::strong_ordering::equal;
}

/// numeric keeps digits to the base of 10 000, those from the first to the last that is not 0,
/// behind a header that is short where position and scale fit into it.
qint64 JsonNumber::storedBytes() const
{
    constexpr qint64 lengthBytes = 4;
    constexpr qint64 shortScale = 63;
    const auto group = [](qint64 exponent) { return exponent >> 2; }; // rounds down
    const qint64 first = m_integer.size() - 1 - m_leadingZeros + m_exponent;
    const qint64 weight = isZero() ? 0 : group(first);
    const qint64 groups = isZero() ? 0 : weight - group(first - m_significant + 1) + 1;
    const bool isShort = weight >= -64 && weight <= 63 && scale() <= shortScale;
    return lengthBytes + (isShort ? 2 : 4) + 2 * groups;
}

std::strong_ordering operator<=>(const JsonNumber &a, const JsonNumber &b)
{
    const bool aIsNegative = a.m_isNegative && !a.isZero();
    const bool bIsNegative = b.m_isNegative && !b.isZero();
    if (aIsNegative != bIsNegative)
        return bIsNegative <=> aIsNegative;
    return aIsNegative ? b.compareMagnitude(a) : a.compareMagnitude(b);
}

Result<QByteArray> addJsonNumbers(QByteArrayView a, QByteArrayView b)
{
    const auto first = JsonNumber::parse(a);
    const auto second = JsonNumber::parse(b);
    if (!first || !second)
        return notANumber(first ? b : a);
    for (const JsonNumber &number : {*first, *second}) {
        if (!number.isInRange())
            return Error{Error::Kind::Invalid, number.rangeProblem(), {}, {}};
    }

    const Decimal x(first->toNumericText());
    const Decimal y(second->toNumericText());
    const qsizetype integerDigits = 1 + std::max(x.integer.size(), y.integer.size());
    const qsizetype fractionDigits = std::max(x.fraction.size(), y.fraction.size());
    const QByteArray xDigits = x.aligned(integerDigits, fractionDigits);
    const QByteArray yDigits = y.aligned(integerDigits, fractionDigits);
    const bool xIsLarger = xDigits >= yDigits;
    QByteArray digits;
    if (x.isNegative == y.isNegative)
        digits = addDigits(xDigits, yDigits);
    else
        digits = xIsLarger ? subtractDigits(xDigits, yDigits) : subtractDigits(yDigits, xDigits);

    qsizetype zeros = 0;
    while (zeros < integerDigits - 1 && digits[zeros] == '0')
        ++zeros;
    QByteArray text = (xIsLarger ? x.isNegative : y.isNegative) ? QByteArray("-") : QByteArray();
    text += digits.sliced(zeros, integerDigits - zeros);
    if (fractionDigits > 0)
        text += '.' + digits.sliced(integerDigits);
    const auto sum = JsonNumber::parse(text);
    if (!sum->isInRange())
        return Error{Error::Kind::Invalid, sum->rangeProblem(), {}, {}};
    return sum->toNumericText(); // which has no negative zero
}

QByteArray negatedJsonNumber(const QByteArray &lexeme)
{
    return lexeme.startsWith('-') ? lexeme.mid(1) : '-' + lexeme;
}

} // namespace waymark

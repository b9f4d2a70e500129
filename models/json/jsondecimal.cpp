#include "models/json/jsondecimal.h"

#include "models/json/jsonnumber.h"

#include <algorithm>

namespace waymark {
namespace {

constexpr qint64 LargestExponent = 1'073'741'823; ///< as far as PostgreSQL reads one

qint64 exponentIn(QByteArrayView text)
{
    const bool isNegative = text.startsWith('-');
    qint64 value = 0;
    for (const char c : text) {
        if (c >= '0' && c <= '9')
            value = std::min(value * 10 + (c - '0'), LargestExponent);
    }
    return isNegative ? -value : value;
}

/// The remainder of division by digits of more than a machine word, kept as digits of its own.
class LongRemainder
{
public:
    explicit LongRemainder(const QByteArray &divisor)
        : m_divisor('0' + divisor) // room for the digit that is taken in
        , m_value(m_divisor.size(), '0')
    {
    }

    void take(char digit)
    {
        m_value = m_value.sliced(1) + digit;
        while (m_value >= m_divisor)
            subtract();
    }
    [[nodiscard]] bool isZero() const { return m_value.count('0') == m_value.size(); }

private:
    void subtract()
    {
        int borrow = 0;
        for (qsizetype i = m_value.size() - 1; i >= 0; --i) {
            const int difference = m_value[i] - m_divisor[i] - borrow;
            borrow = difference < 0 ? 1 : 0;
            m_value[i] = char('0' + difference + 10 * borrow);
        }
    }

    QByteArray m_divisor;
    QByteArray m_value;
};

/// The same where the divisor has at most 18 digits.
class ShortRemainder
{
public:
    static constexpr qsizetype MostDigits = 18;

    explicit ShortRemainder(const QByteArray &divisor)
        : m_divisor(divisor.toULongLong())
    {
    }

    void take(char digit) { m_value = (m_value * 10 + quint64(digit - '0')) % m_divisor; }
    [[nodiscard]] bool isZero() const { return m_value == 0; }

private:
    quint64 m_divisor;
    quint64 m_value = 0;
};

template <typename Remainder>
bool divides(Remainder remainder, const QByteArray &digits, qint64 zeros)
{
    for (const char digit : digits)
        remainder.take(digit);
    for (; zeros > 0 && !remainder.isZero(); --zeros)
        remainder.take('0');
    return remainder.isZero();
}

} // namespace

std::optional<JsonDecimal> JsonDecimal::parse(QByteArrayView lexeme)
{
    if (!JsonNumber::parse(lexeme))
        return std::nullopt;
    JsonDecimal number;
    const auto *const mantissaEnd
        = std::find_if(lexeme.begin(), lexeme.end(), [](char c) { return (c | 0x20) == 'e'; });
    const auto *const point = std::find(lexeme.begin(), mantissaEnd, '.');
    if (mantissaEnd != lexeme.end())
        number.m_exponent = exponentIn({mantissaEnd + 1, lexeme.end() - mantissaEnd - 1});
    if (point != mantissaEnd)
        number.m_exponent -= mantissaEnd - point - 1;
    for (const auto *at = lexeme.begin(); at != mantissaEnd; ++at) {
        if (*at >= '0' && *at <= '9' && (*at != '0' || !number.m_digits.isEmpty()))
            number.m_digits += *at;
    }
    while (number.m_digits.endsWith('0')) {
        number.m_digits.chop(1);
        ++number.m_exponent;
    }
    if (number.isZero())
        number.m_exponent = 0;
    else
        number.m_isNegative = lexeme.startsWith('-');
    return number;
}

bool JsonDecimal::isMultipleOf(const JsonDecimal &divisor) const
{
    if (isZero())
        return true;
    // Without zeros at the end no digits are a multiple of ten.
    const qint64 zeros = m_exponent - divisor.m_exponent;
    if (zeros < 0)
        return false;
    // Each zero brings at most one 2 and one 5 of the divisor, so more of them change nothing.
    const qint64 useful = std::min(zeros, qint64(4 * divisor.digitCount()));
    return divisor.digitCount() <= ShortRemainder::MostDigits
        ? divides(ShortRemainder(divisor.m_digits), m_digits, useful)
        : divides(LongRemainder(divisor.m_digits), m_digits, useful);
}

std::optional<quint32> JsonDecimal::toCount(quint32 largest) const
{
    constexpr qint64 MostDigits = 10;
    if (isNegative() || !isInteger())
        return std::nullopt;
    if (isZero())
        return 0;
    if (digitCount() + m_exponent > MostDigits)
        return largest;
    const quint64 value = QByteArray(m_digits + QByteArray(m_exponent, '0')).toULongLong();
    return quint32(std::min(value, quint64(largest)));
}

bool isJsonInteger(QByteArrayView lexeme)
{
    const bool isPlain = std::all_of(lexeme.begin(), lexeme.end(),
                                     [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
    if (isPlain)
        return true;
    const auto number = JsonDecimal::parse(lexeme);
    return number && number->isInteger();
}

} // namespace waymark

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QHashFunctions>

#include <optional>

namespace waymark {

/// A number of JSON as its digits and a power of ten, without zeros at either end, for what asks
/// about its digits: is it whole, is it a multiple. 1.50e3 is 15 times ten to the second.
class JsonDecimal
{
public:
    static constexpr qsizetype LongestDivisor = 100; ///< digits; beyond it would take too long

    /// Nothing for what is no number of JSON.
    [[nodiscard]] static std::optional<JsonDecimal> parse(QByteArrayView lexeme);

    [[nodiscard]] bool isNegative() const { return m_isNegative; }
    [[nodiscard]] bool isZero() const { return m_digits.isEmpty(); }
    /// By value: 5.0 and 1e400 are integers.
    [[nodiscard]] bool isInteger() const { return m_exponent >= 0; }
    [[nodiscard]] qsizetype digitCount() const { return m_digits.size(); }
    /// The divisor must not be 0 and must have at most LongestDivisor digits.
    [[nodiscard]] bool isMultipleOf(const JsonDecimal &divisor) const;
    /// Where it is one that is not negative: at most largest, which stands for all that is larger.
    [[nodiscard]] std::optional<quint32> toCount(quint32 largest) const;

    friend bool operator==(const JsonDecimal &, const JsonDecimal &) = default;
    friend size_t qHash(const JsonDecimal &number, size_t seed = 0)
    {
        return qHashMulti(seed, number.m_isNegative, number.m_digits, number.m_exponent);
    }

private:
    bool m_isNegative = false; ///< never of 0
    QByteArray m_digits; ///< none of 0
    qint64 m_exponent = 0;
};

/// Whether a number's lexeme is a whole number by value.
[[nodiscard]] bool isJsonInteger(QByteArrayView lexeme);

} // namespace waymark

#pragma once

#include "models/domain/result.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

#include <compare>
#include <optional>

namespace waymark {

/// A number of RFC 8259's grammar taken apart, for exact decimal arithmetic as PostgreSQL's numeric
/// does it. It points into the lexeme it was parsed from, which must outlive it. Nothing is
/// expanded before asked for, so 1e131071 is as cheap to compare as 1.
class JsonNumber
{
public:
    static constexpr qint64 MaximumIntegerDigits = 131'072;
    static constexpr qint64 MaximumFractionDigits = 16'383;

    /// Nothing for `.5`, `1.`, `01`, `+1`, `NaN` and everything else that is no JSON number.
    [[nodiscard]] static std::optional<JsonNumber> parse(QByteArrayView lexeme);

    /// Empty where numeric can hold the number; else why not.
    [[nodiscard]] QString rangeProblem() const;
    [[nodiscard]] bool isInRange() const;
    /// As numeric prints it: 1e2 is 100, 1.50e1 is 15.0, -0.0 is 0.0. Only for numbers in range.
    [[nodiscard]] QByteArray toNumericText() const;
    /// The bytes that numeric takes inside jsonb. Only for numbers in range.
    [[nodiscard]] qint64 storedBytes() const;
    [[nodiscard]] bool isZero() const { return m_significant == 0; }

    /// By value, so that 10, 10.00 and 1e1 are equal.
    friend std::strong_ordering operator<=>(const JsonNumber &a, const JsonNumber &b);
    friend bool operator==(const JsonNumber &a, const JsonNumber &b) { return (a <=> b) == 0; }

private:
    [[nodiscard]] char digit(qsizetype position) const; ///< '0' behind the last one
    [[nodiscard]] qsizetype digitCount() const { return m_integer.size() + m_fraction.size(); }
    [[nodiscard]] qint64 scale() const; ///< digits behind the point that numeric keeps
    [[nodiscard]] std::strong_ordering compareMagnitude(const JsonNumber &other) const;

    bool m_isNegative = false;
    QByteArrayView m_integer;
    QByteArrayView m_fraction;
    qint64 m_exponent = 0;
    qsizetype m_leadingZeros = 0; ///< of all digits
    qsizetype m_significant = 0; ///< digits from the first to the last that is not 0
};

/// The sum as numeric gives it, with the larger scale of the two: 100.50 + 50 is 150.50.
[[nodiscard]] Result<QByteArray> addJsonNumbers(QByteArrayView a, QByteArrayView b);
[[nodiscard]] QByteArray negatedJsonNumber(const QByteArray &lexeme);

} // namespace waymark

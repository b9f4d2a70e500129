#pragma once

#include <QRegularExpression>

#include <optional>

namespace waymark {

/// A regular expression of RFC 9485, I-Regexp, in which `^` and `$` stand for the ends besides, as
/// the suite of JSONPath has it. A match that takes too many steps is given up and is none.
class JsonRegexp
{
public:
    /// Nothing for what is no I-Regexp.
    [[nodiscard]] static std::optional<JsonRegexp> compile(const QString &expression);

    [[nodiscard]] bool isWhole(const QString &text) const { return isFound(m_whole, text); }
    [[nodiscard]] bool isIn(const QString &text) const { return isFound(m_part, text); }

private:
    [[nodiscard]] static bool isFound(const QRegularExpression &expression, const QString &text)
    {
        return expression.match(text).hasMatch();
    }

    QRegularExpression m_whole;
    QRegularExpression m_part;
};

} // namespace waymark

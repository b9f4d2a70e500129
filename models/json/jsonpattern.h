#pragma once

#include "models/domain/result.h"

#include <QRegularExpression>

namespace waymark {

/// A regular expression as JSON Schema means it: ECMA-262 with its Unicode flag, anchored nowhere.
/// A match that takes too many steps is given up, so that no expression can hang who asks.
class JsonPattern
{
public:
    enum class Match
    {
        Yes,
        No,
        GivenUp
    };

    /// Error::Kind::Invalid says what is wrong, without a place.
    [[nodiscard]] static Result<JsonPattern> compile(const QString &expression);

    [[nodiscard]] Match match(const QString &text) const;
    [[nodiscard]] const QString &expression() const { return m_expression; }

private:
    JsonPattern(QString expression, QRegularExpression compiled)
        : m_expression(std::move(expression))
        , m_compiled(std::move(compiled))
    {
    }

    QString m_expression;
    QRegularExpression m_compiled;
};

} // namespace waymark

#pragma once

#include "models/domain/result.h"

#include <QString>

namespace waymark {

/// Writes a regular expression of ECMA-262 as Perl's, which QRegularExpression speaks: the two read
/// `$`, `.`, `\s`, `\v`, `\u`, `\p`, `[]` and `[[` differently.
class JsonPatternReader
{
public:
    explicit JsonPatternReader(const QString &expression)
        : m_text(expression)
    {
    }
    [[nodiscard]] Result<QString> toPerl();

private:
    [[nodiscard]] QChar peek(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    void readPlain();
    void readClass();
    void readEscape(bool isInClass);
    void readUnicodeEscape();
    void readProperty(bool isInClass);
    [[nodiscard]] std::optional<char32_t> hexDigits(qsizetype count);
    void addCharacter(char32_t character);
    void fail(const QString &what);

    const QString &m_text;
    qsizetype m_at = 0;
    QString m_perl;
    QString m_problem;
};

} // namespace waymark

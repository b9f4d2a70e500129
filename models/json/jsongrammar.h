#pragma once

#include <QByteArray>
#include <QString>

namespace waymark {

/// RFC 8259's grammar over UTF-8, narrowed to what jsonb can store. Reads without recursion and
/// stops at the first problem.
class JsonGrammar
{
public:
    JsonGrammar(const QByteArray &text, int maximumDepth);
    [[nodiscard]] bool accepts();

    [[nodiscard]] const QString &problem() const { return m_problem; } ///< what, and the remedy
    [[nodiscard]] qsizetype problemOffset() const { return m_problemAt - m_begin; }

private:
    [[nodiscard]] bool readValue();
    [[nodiscard]] bool openContainer();
    [[nodiscard]] bool readKey();
    [[nodiscard]] bool readBehindValue();
    [[nodiscard]] bool readString();
    [[nodiscard]] bool readEscape();
    [[nodiscard]] bool readUnicodeEscape();
    [[nodiscard]] bool readCharacter();
    [[nodiscard]] bool readNumber();
    [[nodiscard]] bool readDigits();
    [[nodiscard]] bool readWord();
    [[nodiscard]] bool atEnd() const { return m_position == m_end; }
    [[nodiscard]] char here() const { return m_position == m_end ? '\0' : *m_position; }
    void skipSpace();
    bool fail(const char *at, const QString &problem);
    bool failHere(const QString &problem) { return fail(m_position, problem); }
    bool failUnexpected();

    const char *const m_begin;
    const char *const m_end;
    const char *m_position;
    const int m_maximumDepth;
    QByteArray m_open; ///< the brackets that are open, outermost first
    QString m_problem;
    const char *m_problemAt;
};

} // namespace waymark

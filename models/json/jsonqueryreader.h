#pragma once

#include "models/domain/result.h"
#include "models/json/jsonqueryplan.h"

#include <QString>

namespace waymark {

/// Reads a JSONPath by the grammar of RFC 9535, and checks what is no grammar: the range of
/// integers, and which results may be compared or handed to a function. Stops at the first problem.
class JsonQueryReader
{
public:
    explicit JsonQueryReader(QStringView text)
        : m_text(text)
    {
    }
    [[nodiscard]] Result<JsonQueryPlan> read();

private:
    [[nodiscard]] bool readSegments(JsonQueryPlan &plan);
    [[nodiscard]] bool readSegment(JsonQuerySegment &segment);
    [[nodiscard]] bool readShorthand(JsonQuerySegment &segment);
    [[nodiscard]] bool readBracket(JsonQuerySegment &segment);
    [[nodiscard]] bool readSelector(JsonQuerySelector &selector);
    [[nodiscard]] bool readSlice(JsonQuerySelector &selector);
    [[nodiscard]] bool readInteger(qint64 &number);
    [[nodiscard]] bool readString(QString &string);
    [[nodiscard]] bool readEscape(QChar quote, QString &string);
    [[nodiscard]] bool readHexDigits(char16_t &unit);

    // Filters, in jsonqueryfilterreader.cpp.
    [[nodiscard]] bool readAny(JsonQueryTest &test);
    [[nodiscard]] bool readAll(JsonQueryTest &test);
    [[nodiscard]] bool readTest(JsonQueryTest &test);
    [[nodiscard]] bool readParenthesis(JsonQueryTest &test);
    [[nodiscard]] bool readPlainTest(JsonQueryTest &test, bool mayCompare);
    [[nodiscard]] bool readComparison(JsonQueryTest &test);
    [[nodiscard]] bool readOperand(JsonQueryOperand &operand);
    [[nodiscard]] bool readNumber(JsonQueryOperand &operand);
    [[nodiscard]] bool readWord(JsonQueryOperand &operand);
    [[nodiscard]] bool readFunction(const QString &name, JsonQueryOperand &operand);
    [[nodiscard]] bool checkArgument(const JsonQueryOperand &argument, bool wantsNodes,
                                     qsizetype at);
    [[nodiscard]] bool checkComparable(const JsonQueryOperand &operand, qsizetype at);
    qsizetype skipDigits();

    [[nodiscard]] QChar here(qsizetype ahead = 0) const
    {
        return m_at + ahead < m_text.size() ? m_text[m_at + ahead] : QChar();
    }
    [[nodiscard]] bool atEnd() const { return m_at >= m_text.size(); }
    [[nodiscard]] bool atInteger() const;
    bool take(QStringView text);
    void skipSpace();
    bool failAt(qsizetype at, const QString &what);
    bool fail(const QString &what) { return failAt(m_at, what); }
    [[nodiscard]] bool goDeeper();

    const QStringView m_text;
    qsizetype m_at = 0;
    int m_depth = 0; ///< of filters, parentheses and functions in each other
    QString m_problem;
    qsizetype m_problemAt = 0;
};

} // namespace waymark

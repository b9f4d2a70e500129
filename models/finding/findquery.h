#pragma once

#include "models/domain/result.h"
#include "models/json/jsonquery.h"

#include <QByteArrayView>
#include <QRegularExpression>
#include <QSet>
#include <QString>

namespace waymark {

/// What to look for in a save, as a person types it: a text in keys and values, in any case. With a
/// slash in it the text may also be the end of a path. `key:`, `value:` and `path:` look there
/// alone, and `/…/` is a regular expression. `~…` also finds what is close to the text, and a text
/// that begins with `$` is a JSONPath.
class FindQuery
{
public:
    enum class Where
    {
        Anywhere,
        Key,
        Value,
        Path
    };

    /// Error::Kind::Invalid says what is wrong with a regular expression or a JSONPath.
    [[nodiscard]] static Result<FindQuery> parse(const QString &typed);

    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty(); }
    [[nodiscard]] bool looksAtKeys() const { return isAt(Where::Key); }
    [[nodiscard]] bool looksAtValues() const { return isAt(Where::Value); }
    [[nodiscard]] bool looksAtPaths() const;

    /// What is close to the text is found too, and comes behind what is the text.
    [[nodiscard]] bool isClose() const { return m_isClose; }
    [[nodiscard]] FindQuery close() const;
    /// Where the text is nowhere, what is close to it may be meant.
    [[nodiscard]] bool mayBeMisspelled() const;
    [[nodiscard]] const std::optional<JsonQuery> &jsonPath() const { return m_jsonPath; }
    [[nodiscard]] const QString &text() const { return m_text; } ///< without what stands before it

    /// Keys and values that are one of these strings of JSON are found whatever the text.
    void alsoFind(const QSet<QByteArray> &lexemes) { m_lexemes = lexemes; }

    [[nodiscard]] bool isIn(const QString &text) const;
    [[nodiscard]] bool isInKey(const QString &key) const;
    /// In a key or string of JSON with its quotes, or in the text of another value.
    [[nodiscard]] bool isInLexeme(QByteArrayView lexeme) const;
    /// In a pointer; a text that was not said to be a path only where it reaches the last token, or
    /// all inside a container that is found would be found too.
    [[nodiscard]] bool isInPath(const QString &pointer) const;

private:
    [[nodiscard]] static Result<FindQuery> parseJsonPath(const QString &typed);
    [[nodiscard]] bool isAt(Where where) const
    {
        return m_where == Where::Anywhere || m_where == where;
    }

    Where m_where = Where::Anywhere;
    QString m_text;
    std::optional<QRegularExpression> m_pattern;
    std::optional<JsonQuery> m_jsonPath;
    bool m_isClose = false;
    QSet<QByteArray> m_lexemes;
};

} // namespace waymark

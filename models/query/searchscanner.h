#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace waymark {

/// A stretch of text with its quotation marks taken away, that still knows what stood in them: only
/// what did not is punctuation.
class SearchPiece
{
public:
    [[nodiscard]] const QString &text() const { return m_text; }
    [[nodiscard]] bool hasQuotes() const { return m_hasQuotes; }
    [[nodiscard]] bool isEmpty() const { return m_text.isEmpty() && !m_hasQuotes; }
    [[nodiscard]] qsizetype start() const { return m_start; }

    [[nodiscard]] qsizetype indexOfPlain(QStringView wanted, qsizetype from = 0) const;
    [[nodiscard]] bool startsPlain(QStringView wanted) const { return isPlainAt(wanted, 0); }
    [[nodiscard]] SearchPiece sliced(qsizetype from, qsizetype length) const;
    /// This and, after a space, other.
    [[nodiscard]] SearchPiece joined(const SearchPiece &other) const;
    [[nodiscard]] SearchPiece sliced(qsizetype from) const
    {
        return sliced(from, m_text.size() - from);
    }

private:
    friend class SearchScanner;
    explicit SearchPiece(qsizetype start)
        : m_start(start)
    {
    }
    [[nodiscard]] bool isPlainAt(QStringView wanted, qsizetype at) const;
    void append(QChar c, bool quoted)
    {
        m_text += c;
        m_quoted += quoted;
    }

    QString m_text;
    QList<bool> m_quoted; ///< per character of text
    bool m_hasQuotes = false; ///< also for "", which has no characters
    qsizetype m_start; ///< in the whole text
};

struct SearchToken
{
    enum class Kind
    {
        End,
        Open,
        Close,
        Minus,
        Or,
        And,
        Word,
        Term, ///< name:value,value
    };

    Kind kind = Kind::End;
    qsizetype start = 0;
    qsizetype end = 0;
    SearchPiece name; ///< of Term; the text of Word
    QList<SearchPiece> values; ///< of Term: what the commas part
    bool unclosedQuote = false;
    qsizetype quoteStart = 0; ///< of the last quotation mark opened
};

/// Cuts a search into tokens. It never fails: an unclosed quotation mark runs to the end and says
/// so, which is what completion needs while a person types.
class SearchScanner
{
public:
    explicit SearchScanner(const QString &text)
        : m_text(text)
    {
    }
    [[nodiscard]] SearchToken next();

private:
    [[nodiscard]] std::optional<SearchToken::Kind> punctuation() const;
    [[nodiscard]] SearchToken readTerm();
    void readQuoted(SearchPiece &piece, SearchToken &token);

    const QString m_text;
    qsizetype m_at = 0;
};

} // namespace waymark

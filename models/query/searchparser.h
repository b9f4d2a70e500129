#pragma once

#include "models/domain/result.h"
#include "models/query/searchfields.h"
#include "models/query/searchscanner.h"

#include <QCoreApplication>

#include <optional>

class QTimeZone;

namespace waymark {

/// Recursive descent over the tokens of one search:
///
///     any   = all ("OR" all)*
///     all   = part ("AND"? part)*
///     part  = "-" part | "(" any ")" | word | name ":" values
class SearchParser
{
    Q_DECLARE_TR_FUNCTIONS(SearchParser)
public:
    /// Longer texts and deeper groups than a person writes are refused rather than tried.
    static constexpr qsizetype LongestText = 10'000;
    static constexpr int DeepestGroup = 100;

    SearchParser(const QString &text, SearchSubject subject, const QTimeZone &zone);
    [[nodiscard]] Result<SearchNode> parse();

private:
    using Parsed = std::optional<SearchNode>; ///< nothing: m_error says why

    [[nodiscard]] Parsed parseAny();
    [[nodiscard]] Parsed parseAll();
    [[nodiscard]] Parsed parsePart();
    [[nodiscard]] Parsed parseNegated();
    [[nodiscard]] Parsed parseGroup();
    [[nodiscard]] Parsed parseWord();
    [[nodiscard]] Parsed parseTerm();
    [[nodiscard]] Parsed parsePresence(const SearchToken &token);
    [[nodiscard]] bool startsPart() const;
    [[nodiscard]] bool checkCharacters(const QString &text);
    /// `after:7d 3h` is one duration, not a duration and the word 3h.
    void joinDuration(SearchToken &token, const SearchFieldInfo &info);
    void advance();
    [[nodiscard]] QString refusedWord(const SearchToken &token) const;
    [[nodiscard]] QString unknownField(const QString &name) const;
    std::nullopt_t fail(qsizetype at, const QString &what);

    const QString m_text;
    const SearchSubject m_subject;
    const QTimeZone &m_zone;
    SearchScanner m_scanner;
    SearchToken m_token;
    int m_depth = 0;
    std::optional<Error> m_error;
};

} // namespace waymark

#include "models/query/searchscanner.h"

using namespace Qt::StringLiterals;

namespace waymark {

bool SearchPiece::isPlainAt(QStringView wanted, qsizetype at) const
{
    if (at + wanted.size() > m_text.size())
        return false;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        if (m_text[at + i] != wanted[i] || m_quoted[at + i])
            return false;
    }
    return true;
}

qsizetype SearchPiece::indexOfPlain(QStringView wanted, qsizetype from) const
{
    for (qsizetype at = from; at + wanted.size() <= m_text.size(); ++at) {
        if (isPlainAt(wanted, at))
            return at;
    }
    return -1;
}

SearchPiece SearchPiece::sliced(qsizetype from, qsizetype length) const
{
    SearchPiece part(m_start + from);
    part.m_text = m_text.sliced(from, length);
    part.m_quoted = m_quoted.sliced(from, length);
    part.m_hasQuotes = part.m_quoted.contains(true) || (m_hasQuotes && part.m_text.isEmpty());
    return part;
}

SearchPiece SearchPiece::joined(const SearchPiece &other) const
{
    SearchPiece whole = *this;
    whole.append(u' ', false);
    whole.m_text += other.m_text;
    whole.m_quoted += other.m_quoted;
    whole.m_hasQuotes = m_hasQuotes || other.m_hasQuotes;
    return whole;
}

std::optional<SearchToken::Kind> SearchScanner::punctuation() const
{
    const QChar c = m_text[m_at];
    if (c == u'(')
        return SearchToken::Kind::Open;
    if (c == u')')
        return SearchToken::Kind::Close;
    if (c == u'-')
        return SearchToken::Kind::Minus;
    return std::nullopt;
}

SearchToken SearchScanner::next()
{
    while (m_at < m_text.size() && m_text[m_at].isSpace())
        ++m_at;
    if (m_at == m_text.size())
        return {SearchToken::Kind::End, m_at, m_at, SearchPiece(m_at), {}, false, 0};
    if (const auto kind = punctuation()) {
        ++m_at;
        return {*kind, m_at - 1, m_at, SearchPiece(m_at), {}, false, 0};
    }
    return readTerm();
}

SearchToken SearchScanner::readTerm()
{
    SearchToken token{SearchToken::Kind::Word, m_at, m_at, SearchPiece(m_at), {}, false, 0};
    SearchPiece piece(m_at);
    const bool beginsQuoted = m_text[m_at] == u'"';
    while (m_at < m_text.size()) {
        const QChar c = m_text[m_at];
        if (c.isSpace() || c == u'(' || c == u')')
            break;
        const bool isTerm = token.kind == SearchToken::Kind::Term;
        if (c == u'"') {
            readQuoted(piece, token);
            continue;
        }
        ++m_at;
        if (c == u':' && !isTerm && !beginsQuoted) {
            token.kind = SearchToken::Kind::Term;
            token.name = piece;
            piece = SearchPiece(m_at);
        } else if (c == u',' && isTerm) {
            token.values += piece;
            piece = SearchPiece(m_at);
        } else {
            piece.append(c, false);
        }
    }
    token.end = m_at;
    if (token.kind == SearchToken::Kind::Term) {
        token.values += piece;
        return token;
    }
    token.name = piece;
    if (!piece.hasQuotes() && piece.text() == u"OR"_s)
        token.kind = SearchToken::Kind::Or;
    else if (!piece.hasQuotes() && piece.text() == u"AND"_s)
        token.kind = SearchToken::Kind::And;
    return token;
}

void SearchScanner::readQuoted(SearchPiece &piece, SearchToken &token)
{
    token.quoteStart = m_at;
    piece.m_hasQuotes = true;
    for (++m_at; m_at < m_text.size(); ++m_at) {
        QChar c = m_text[m_at];
        if (c == u'"') {
            ++m_at;
            return;
        }
        const bool escapes = c == u'\\' && m_at + 1 < m_text.size()
            && (m_text[m_at + 1] == u'"' || m_text[m_at + 1] == u'\\');
        if (escapes)
            c = m_text[++m_at];
        piece.append(c, true);
    }
    token.unclosedQuote = true;
}

} // namespace waymark

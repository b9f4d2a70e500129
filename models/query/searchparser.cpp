#include "models/query/searchparser.h"

#include "models/query/searchtermreader.h"
#include "models/query/searchvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using Kind = SearchNode::Kind;
using Token = SearchToken::Kind;

/// One child stands for itself; more stand under a node of the kind.
SearchNode grouped(Kind kind, std::vector<SearchNode> children)
{
    if (children.size() == 1)
        return SearchNode(children.front());
    SearchNode node;
    node.kind = kind;
    node.start = children.front().start;
    node.end = children.back().end;
    node.children = std::move(children);
    return node;
}

SearchNode wordNode(SearchText text)
{
    SearchNode node;
    node.kind = Kind::Term;
    node.term.values = {std::move(text)};
    return node;
}

bool readsDurations(SearchValueKind kind)
{
    return kind == SearchValueKind::Seconds || kind == SearchValueKind::Time
        || kind == SearchValueKind::After || kind == SearchValueKind::Before;
}

} // namespace

SearchParser::SearchParser(const QString &text, SearchSubject subject, const QTimeZone &zone)
    : m_text(text)
    , m_subject(subject)
    , m_zone(zone)
    , m_scanner(m_text)
    , m_token(m_scanner.next())
{
}

Result<SearchNode> SearchParser::parse()
{
    Parsed root;
    if (m_text.size() > LongestText)
        fail(LongestText, tr("the search is longer than %1 characters").arg(LongestText));
    else if (checkCharacters(m_text))
        root = m_token.kind == Token::End ? Parsed(SearchNode{}) : parseAny();
    if (root && m_token.kind == Token::Close)
        root = fail(m_token.start, tr("this “)” closes nothing; expected a term"));
    if (!root)
        return *m_error;
    return *root;
}

bool SearchParser::checkCharacters(const QString &text)
{
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isPair
            = text[i].isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate();
        if (text[i].isNull() || (text[i].isSurrogate() && !isPair)) {
            fail(i, tr("here is a character that PostgreSQL cannot store"));
            return false;
        }
        i += isPair ? 1 : 0;
    }
    return true;
}

SearchParser::Parsed SearchParser::parseAny()
{
    std::vector<SearchNode> children;
    while (true) {
        auto all = parseAll();
        if (!all)
            return std::nullopt;
        children.push_back(std::move(*all));
        if (m_token.kind != Token::Or)
            return grouped(Kind::Or, std::move(children));
        advance();
    }
}

SearchParser::Parsed SearchParser::parseAll()
{
    std::vector<SearchNode> children;
    do {
        auto part = parsePart();
        if (!part)
            return std::nullopt;
        children.push_back(std::move(*part));
        if (m_token.kind == Token::And) {
            advance();
            if (!startsPart())
                return fail(m_token.start, tr("expected a term after “AND”"));
        }
    } while (startsPart());
    return grouped(Kind::And, std::move(children));
}

bool SearchParser::startsPart() const
{
    return m_token.kind == Token::Open || m_token.kind == Token::Minus
        || m_token.kind == Token::Word || m_token.kind == Token::Term;
}

SearchParser::Parsed SearchParser::parsePart()
{
    if (m_token.unclosedQuote)
        return fail(m_token.quoteStart, tr("this quotation mark is never closed"));
    if (++m_depth > DeepestGroup)
        return fail(m_token.start, tr("groups go deeper than %1 here").arg(DeepestGroup));
    Parsed part;
    switch (m_token.kind) {
    case Token::Minus:
        part = parseNegated();
        break;
    case Token::Open:
        part = parseGroup();
        break;
    case Token::Word:
        part = parseWord();
        break;
    case Token::Term:
        part = parseTerm();
        break;
    default:
        part = fail(m_token.start,
                    tr("expected a term such as a word or %1")
                        .arg(m_subject == SearchSubject::Players ? u"level:>=10"_s
                                                                 : u"type:quest_completed"_s));
    }
    --m_depth;
    return part;
}

SearchParser::Parsed SearchParser::parseNegated()
{
    const qsizetype start = m_token.start;
    const qsizetype next = m_token.end;
    advance();
    if (!startsPart() || m_token.start != next)
        return fail(next, tr("expected a term right after “-”"));
    auto child = parsePart();
    if (!child)
        return std::nullopt;
    SearchNode node;
    node.kind = Kind::Not;
    node.start = start;
    node.end = child->end;
    node.children.push_back(std::move(*child));
    return node;
}

SearchParser::Parsed SearchParser::parseGroup()
{
    const qsizetype start = m_token.start;
    advance();
    auto inner = parseAny();
    if (!inner)
        return std::nullopt;
    if (m_token.kind != Token::Close)
        return fail(m_token.start,
                    tr("expected “)” for the group opened at column %1").arg(start + 1));
    inner->start = start;
    inner->end = m_token.end;
    advance();
    return inner;
}

SearchParser::Parsed SearchParser::parseWord()
{
    const SearchToken token = m_token;
    if (const QString refused = refusedWord(token); !refused.isEmpty())
        return fail(token.start, refused);
    SearchNode node = wordNode({token.name.text(), token.name.hasQuotes()});
    node.start = token.start;
    node.end = token.end;
    advance();
    return node;
}

/// `level>=10` would be looked for as a word, which is surely not what was meant.
QString SearchParser::refusedWord(const SearchToken &token) const
{
    if (token.name.hasQuotes())
        return token.name.text().isEmpty() ? tr("expected a word between the quotation marks")
                                           : QString();
    const QString &text = token.name.text();
    for (const QChar op : u">=<"_s) {
        const qsizetype at = text.indexOf(op);
        const SearchFieldInfo *info
            = at > 0 ? findSearchField(m_subject, text.first(at).section(u'/', 0, 0)) : nullptr;
        if (info)
            return tr("a field is followed by “:”; write %1:%2").arg(text.first(at), text.mid(at));
    }
    return {};
}

SearchParser::Parsed SearchParser::parseTerm()
{
    SearchToken token = m_token;
    const QString name = token.name.text();
    const qsizetype slash = name.indexOf(u'/');
    const QString base = slash < 0 ? name : name.first(slash);
    if (base.compare("has"_L1, Qt::CaseInsensitive) == 0)
        return parsePresence(token);
    const SearchFieldInfo *info = findSearchField(m_subject, base);
    if (!info)
        return fail(token.start, unknownField(base));
    if (slash >= 0 && !info->takesPointer())
        return fail(token.start + slash, tr("“%1” takes no path").arg(info->nameText()));
    const auto path = JsonPointer::parse(slash < 0 ? QString() : name.mid(slash));
    if (!path)
        return fail(token.start + slash,
                    tr("this is no JSON pointer: “~” must be ~0 and “/” in a "
                       "key ~1"));
    advance();
    joinDuration(token, *info);
    SearchTermReader reader(*info, *path, m_zone);
    auto node = reader.read(token.values);
    if (!node)
        return fail(reader.failure().at, reader.failure().what);
    node->start = token.start;
    node->end = token.end;
    return node;
}

SearchParser::Parsed SearchParser::parsePresence(const SearchToken &token)
{
    std::vector<SearchNode> children;
    for (const SearchPiece &piece : token.values) {
        const QString &name = piece.text();
        const qsizetype slash = name.indexOf(u'/');
        const QString base = slash < 0 ? name : name.first(slash);
        const SearchFieldInfo *info = findSearchField(m_subject, base);
        if (base.isEmpty())
            return fail(piece.start(),
                        tr("expected a field, as in has:%1")
                            .arg(searchFields(m_subject).front().nameText()));
        if (!info)
            return fail(piece.start(), unknownField(base));
        const auto path = JsonPointer::parse(slash < 0 ? QString() : name.mid(slash));
        if (!path || !info->canBeAbsent() || (slash >= 0 && !info->takesPointer()))
            return fail(piece.start(), tr("“has:” cannot be asked of “%1”").arg(name));
        SearchNode node;
        node.kind = Kind::Term;
        node.term = {info->field, *path, SearchComparison::Present, {}};
        children.push_back(std::move(node));
    }
    advance();
    SearchNode any = grouped(Kind::Or, std::move(children));
    any.start = token.start;
    any.end = token.end;
    return any;
}

void SearchParser::joinDuration(SearchToken &token, const SearchFieldInfo &info)
{
    if (!readsDurations(info.kind))
        return;
    while (m_token.kind == Token::Word && !m_token.name.hasQuotes()) {
        const SearchPiece longer = token.values.last().joined(m_token.name);
        const auto firstDigit = std::find_if(longer.text().cbegin(), longer.text().cend(),
                                             [](QChar c) { return c.isDigit(); });
        if (longer.hasQuotes()
            || !readSearchDuration(QStringView(firstDigit, longer.text().cend())))
            return;
        token.values.last() = longer;
        token.end = m_token.end;
        advance();
    }
}

QString SearchParser::unknownField(const QString &name) const
{
    if (const SearchFieldInfo *nearest = nearestSearchField(m_subject, name))
        return tr("there is no field “%1”; did you mean “%2”").arg(name, nearest->nameText());
    QStringList names;
    for (const SearchFieldInfo &info : searchFields(m_subject))
        names += info.nameText();
    return tr("there is no field “%1”; put a text with a colon in quotation marks, or use one of "
              "%2")
        .arg(name.left(40), names.join(u", "_s));
}

void SearchParser::advance()
{
    m_token = m_scanner.next();
}

std::nullopt_t SearchParser::fail(qsizetype at, const QString &what)
{
    if (!m_error)
        m_error = Error{Error::Kind::Invalid, tr("Column %1: %2.").arg(at + 1).arg(what), {}, {}};
    return std::nullopt;
}

} // namespace waymark

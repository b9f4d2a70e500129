#include "models/query/searchquery.h"

#include "models/query/searchparser.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

bool needsQuotes(const QString &value)
{
    if (value.isEmpty() || value == u"OR"_s || value == u"AND"_s || value.contains(u".."_s))
        return true;
    static const QString leading = u"-<>="_s;
    static const QString anywhere = u"\"():,="_s;
    return leading.contains(value.front())
        || std::any_of(value.cbegin(), value.cend(),
                       [](QChar c) { return c.isSpace() || anywhere.contains(c); });
}

QString quoted(QString value)
{
    value.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + value + u'"';
}

bool namesPlayers(const SearchNode &node)
{
    const SearchTerm &term = node.term;
    return node.kind == SearchNode::Kind::Term && term.comparison == SearchComparison::Equal
        && (term.field == SearchField::User || term.field == SearchField::Player);
}

/// Visits the name of each player, in the order of the text.
template <typename Node, typename Visit>
void eachNamedPlayer(Node &node, const Visit &visit)
{
    if (namesPlayers(node)) {
        for (auto &value : node.term.values)
            visit(value);
    }
    for (auto &child : node.children)
        eachNamedPlayer(child, visit);
}

} // namespace

Result<SearchQuery> SearchQuery::parse(const QString &text, SearchSubject subject,
                                       const QTimeZone &zone)
{
    const auto root = SearchParser(text, subject, zone).parse();
    if (!root)
        return root.error();
    SearchQuery query;
    query.m_text = text;
    query.m_root = *root;
    return query;
}

std::vector<SearchNode> SearchQuery::topNodes() const
{
    if (isEmpty())
        return {};
    // a range is an And too, but of one term: its children have no place of their own
    const bool isList = m_root.kind == SearchNode::Kind::And && m_root.children.front().end > 0
        && m_root.children.front().start == m_root.start;
    return isList ? m_root.children : std::vector<SearchNode>{m_root};
}

QStringList SearchQuery::topTerms() const
{
    QStringList texts;
    for (const SearchNode &node : topNodes())
        texts += m_text.sliced(node.start, node.end - node.start);
    return texts;
}

QString SearchQuery::textWithout(qsizetype topTerm) const
{
    QStringList texts = topTerms();
    if (topTerm >= 0 && topTerm < texts.size())
        texts.removeAt(topTerm);
    return texts.join(u' ');
}

QStringList SearchQuery::namedPlayers() const
{
    QStringList names;
    eachNamedPlayer(
        m_root, [&names](const SearchValue &value) { names += std::get<SearchText>(value).text; });
    return names;
}

SearchQuery SearchQuery::withPlayers(const QStringList &ids) const
{
    SearchQuery query = *this;
    qsizetype next = 0;
    eachNamedPlayer(query.m_root, [&](SearchValue &value) {
        value = SearchText{ids.at(next++), true};
    });
    return query;
}

QString SearchQuery::termText(const QString &name, const QString &value)
{
    const QString text = needsQuotes(value) ? quoted(value) : value;
    return name.isEmpty() ? text : name + u':' + text;
}

QString SearchQuery::textWith(const QString &text, const QString &term)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return term;
    SearchScanner scanner(trimmed);
    int depth = 0;
    for (SearchToken token = scanner.next(); token.kind != SearchToken::Kind::End;
         token = scanner.next()) {
        depth += token.kind == SearchToken::Kind::Open ? 1 : 0;
        depth -= token.kind == SearchToken::Kind::Close ? 1 : 0;
        if (token.kind == SearchToken::Kind::Or && depth == 0)
            return u'(' + trimmed + u") "_s + term;
    }
    return trimmed + u' ' + term;
}

} // namespace waymark

#include "models/postgres/querysql.h"

#include <algorithm>

namespace waymark {
namespace {

using Kind = SearchNode::Kind;

bool asksOnlyProgress(const SearchNode &node)
{
    if (node.kind == Kind::Term)
        return isProgressField(node.term.field);
    return std::all_of(node.children.begin(), node.children.end(), asksOnlyProgress);
}

bool asksProgress(const SearchNode &node)
{
    if (node.kind == Kind::Term)
        return isProgressField(node.term.field);
    return std::any_of(node.children.begin(), node.children.end(), asksProgress);
}

bool hasMinus(const SearchNode &node)
{
    return node.kind == Kind::Not
        || std::any_of(node.children.begin(), node.children.end(), hasMinus);
}

/// Holds a term on an experience that no minus stands before: it names the row that the terms
/// beside it speak of.
bool namesRow(const SearchNode &node)
{
    if (node.kind == Kind::Term)
        return isProgressField(node.term.field);
    return node.kind != Kind::Not && asksOnlyProgress(node)
        && std::any_of(node.children.begin(), node.children.end(), namesRow);
}

QByteArray existsRow(const QByteArray &condition)
{
    return "EXISTS (SELECT 1 FROM experience_progress ep WHERE ep.player_id = p.id AND " + condition
        + ')';
}

QByteArray bracketed(const QByteArrayList &conditions, const QByteArray &glue)
{
    return conditions.size() == 1 ? conditions.first() : '(' + conditions.join(glue) + ')';
}

} // namespace

QuerySql::QuerySql(SqlStatement &statement, const QString &labelColumn, Timestamp now)
    : m_terms(statement, labelColumn, now)
{
}

QByteArray QuerySql::playersFrom()
{
    return "player_profiles p LEFT JOIN users u ON u.id = p.user_id";
}

QByteArray QuerySql::progressFrom()
{
    return "experience_progress ep JOIN player_profiles p ON p.id = ep.player_id LEFT JOIN users u "
           "ON u.id = p.user_id";
}

QByteArray QuerySql::progressRows(const SearchQuery &query)
{
    m_terms.setSubject(SearchSubject::Players);
    const QByteArray ofTheRow = condition(query.root(), Context::Row);
    if (!hasMinus(query.root()))
        return ofTheRow; // a row of which it holds is one for which the player is found
    return '(' + condition(query.root(), Context::Player) + " AND " + ofTheRow + ')';
}

QByteArray QuerySql::players(const SearchQuery &query)
{
    m_terms.setSubject(SearchSubject::Players);
    return condition(query.root(), Context::Player);
}

QByteArray QuerySql::events(const SearchQuery &query)
{
    m_terms.setSubject(SearchSubject::Events);
    return condition(query.root(), Context::Row);
}

QByteArray QuerySql::playerIds(const SearchQuery &query)
{
    return "SELECT p.id FROM " + playersFrom() + " WHERE " + players(query);
}

QByteArray QuerySql::condition(const SearchNode &node, Context context)
{
    switch (node.kind) {
    case Kind::Everything:
        return "TRUE";
    case Kind::Term: {
        const QByteArray term = m_terms.term(node.term);
        const bool needsRow = context == Context::Player && isProgressField(node.term.field);
        return needsRow ? existsRow(term) : term;
    }
    case Kind::Not: {
        // NULL is not true either; an EXISTS is never NULL and plans better as an anti-join
        const QByteArray inner = condition(node.children.front(), context);
        if (inner.startsWith("EXISTS ("))
            return "NOT " + inner;
        return '(' + inner + ") IS NOT TRUE";
    }
    case Kind::And:
        return context == Context::Player ? allOf(node) : joined(node, context);
    case Kind::Or:
        return context == Context::Player ? anyOf(node) : joined(node, context);
    }
    return "FALSE";
}

QByteArray QuerySql::joined(const SearchNode &node, Context context)
{
    QByteArrayList conditions;
    for (const SearchNode &child : node.children)
        conditions += condition(child, context);
    return bracketed(conditions, node.kind == Kind::And ? " AND " : " OR ");
}

QByteArray QuerySql::allOf(const SearchNode &node)
{
    const bool oneRow = std::any_of(node.children.begin(), node.children.end(), namesRow);
    QByteArrayList conditions;
    QByteArrayList ofTheRow;
    for (const SearchNode &child : node.children) {
        if (oneRow && asksProgress(child))
            ofTheRow += condition(child, Context::Row);
        else
            conditions += condition(child, Context::Player);
    }
    if (!ofTheRow.isEmpty())
        conditions += existsRow(bracketed(ofTheRow, " AND "));
    return bracketed(conditions, " AND ");
}

QByteArray QuerySql::anyOf(const SearchNode &node)
{
    QByteArrayList conditions;
    QByteArrayList ofOneRow; // one look at the rows serves them all
    for (const SearchNode &child : node.children) {
        if (asksOnlyProgress(child) && !hasMinus(child))
            ofOneRow += condition(child, Context::Row);
        else
            conditions += condition(child, Context::Player);
    }
    if (!ofOneRow.isEmpty())
        conditions += existsRow(bracketed(ofOneRow, " OR "));
    return bracketed(conditions, " OR ");
}

} // namespace waymark

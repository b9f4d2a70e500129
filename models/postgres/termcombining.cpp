#include "models/postgres/termcombining.h"

namespace waymark {

QByteArray operatorSql(SearchComparison comparison)
{
    switch (comparison) {
    case SearchComparison::Less:
        return " < ";
    case SearchComparison::LessEqual:
        return " <= ";
    case SearchComparison::Greater:
        return " > ";
    case SearchComparison::GreaterEqual:
        return " >= ";
    default:
        return " = ";
    }
}

QByteArray anyOf(const QByteArrayList &conditions)
{
    return conditions.size() == 1 ? conditions.first() : '(' + conditions.join(" OR ") + ')';
}

QByteArray eachValue(const SearchTerm &term,
                     const std::function<QByteArray(const SearchValue &)> &condition)
{
    QByteArrayList conditions;
    for (const SearchValue &value : term.values)
        conditions += condition(value);
    return anyOf(conditions);
}

} // namespace waymark

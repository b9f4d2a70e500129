#include "models/postgres/jsontermsql.h"

#include "models/postgres/termcombining.h"
#include "models/query/searchvalues.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// PostgreSQL's `#>` reads "-1", "01" and " 1" as array indexes, RFC 6901 does not.
bool isIndexOnlyToPostgres(const QString &token)
{
    const QString digits = token.trimmed();
    const qsizetype sign = digits.startsWith(u'-') || digits.startsWith(u'+') ? 1 : 0;
    const bool isInteger = digits.size() > sign
        && std::all_of(digits.cbegin() + sign, digits.cend(),
                       [](QChar c) { return c >= u'0' && c <= u'9'; });
    return isInteger && !parseArrayIndex(token);
}

bool mayBeIndex(const QString &token)
{
    return parseArrayIndex(token).has_value();
}

/// `{"a":{"b":leaf}}`
QByteArray nested(const QStringList &keys, QByteArray leaf)
{
    for (auto key = keys.crbegin(); key != keys.crend(); ++key)
        leaf = '{' + searchJsonString(*key) + ':' + leaf + '}';
    return leaf;
}

} // namespace

QByteArray JsonTermSql::contains(const QByteArray &column, const QByteArray &json)
{
    return column + " @> " + m_statement.bind(JsonText(json));
}

QByteArray JsonTermSql::listHolds(const QByteArray &column, const char *key, const SearchTerm &term)
{
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        const QByteArray element = searchJsonString(std::get<SearchText>(value).text);
        return contains(column, nested({QString::fromLatin1(key)}, '[' + element + ']'));
    });
}

QByteArray JsonTermSql::flagIs(const SearchTerm &term)
{
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        const auto &entry = std::get<SearchEntry>(value);
        // the last reading is the most special: flag:K=true does not mean the text "true"
        const QByteArray wanted = searchJsonReadings(*entry.value).last();
        return contains("ep.state", nested({u"flags"_s, entry.key}, wanted));
    });
}

QByteArray JsonTermSql::choiceIs(const SearchTerm &term)
{
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        const auto &entry = std::get<SearchEntry>(value);
        const QStringList keys{u"choices"_s, entry.key};
        if (!entry.value)
            return QByteArray("ep.state -> 'choices' -> " + m_statement.bind(entry.key)
                              + " IS NOT NULL");
        QByteArrayList ways;
        for (const QByteArray &reading : searchJsonReadings(*entry.value))
            ways += contains("ep.state", nested(keys, reading));
        return anyOf(ways);
    });
}

QByteArray JsonTermSql::jsonIs(const QByteArray &column, const SearchTerm &term)
{
    if (term.comparison != SearchComparison::Equal) {
        const QByteArray at = jsonAt(column, term.path);
        return eachValue(term, [&](const SearchValue &value) -> QByteArray {
            return "CASE WHEN jsonb_typeof(" + at + ") = 'number' THEN (" + at + ")::numeric"
                + operatorSql(term.comparison)
                + m_statement.bind(std::get<SearchNumber>(value).text) + "::numeric END";
        });
    }
    const QStringList &tokens = term.path.tokens();
    const bool isKeysOnly
        = !tokens.isEmpty() && std::none_of(tokens.cbegin(), tokens.cend(), mayBeIndex);
    return eachValue(term, [&](const SearchValue &value) -> QByteArray {
        QByteArrayList ways;
        for (const QByteArray &reading : searchJsonReadings(std::get<SearchText>(value))) {
            if (isKeysOnly)
                ways += contains(column, nested(tokens, reading));
            else
                ways += jsonAt(column, term.path) + " = " + m_statement.bind(JsonText(reading));
        }
        return anyOf(ways);
    });
}

QByteArray JsonTermSql::jsonAt(const QByteArray &column, const JsonPointer &path)
{
    QByteArray sql = column;
    QStringList run;
    const auto endRun = [&] {
        if (!run.isEmpty())
            sql += " #> " + m_statement.bind(run);
        run.clear();
    };
    for (const QString &token : path.tokens()) {
        if (!isIndexOnlyToPostgres(token)) {
            run += token;
            continue;
        }
        endRun();
        sql += " -> " + m_statement.bind(token); // a key, never an index: the placeholder is text
    }
    endRun();
    return '(' + sql + ')';
}

} // namespace waymark

#pragma once

#include "models/postgres/sqlvalue.h"

#include <QByteArray>

#include <vector>

namespace waymark {

/// SQL text and the values of its placeholders. The text is written by the program alone; whatever
/// came from a person or a database is bound. Results come in binary form, so numeric, xid and
/// jsonb are cast to text in the SQL.
///
///     SqlStatement find("SELECT id, label FROM t WHERE level > ");
///     find.append(find.bind(level)).append(" AND name = ").append(find.bind(name));
class SqlStatement
{
public:
    explicit SqlStatement(QByteArray sql = {})
        : m_sql(std::move(sql))
    {
    }

    SqlStatement &append(const QByteArray &sql)
    {
        m_sql.append(sql);
        return *this;
    }
    /// The placeholder that stands for value: `$1`, `$2`, …
    template <typename T>
    QByteArray bind(const T &value)
    {
        return bindValue(sqlValue(value));
    }
    QByteArray bindValue(SqlValue value)
    {
        m_values.push_back(std::move(value));
        return '$' + QByteArray::number(qsizetype(m_values.size()));
    }

    [[nodiscard]] const QByteArray &sql() const { return m_sql; }
    [[nodiscard]] const std::vector<SqlValue> &values() const { return m_values; }

private:
    QByteArray m_sql;
    std::vector<SqlValue> m_values;
};

/// A statement whose placeholders are numbered by hand, with its values in order.
template <typename... Values>
[[nodiscard]] SqlStatement sqlStatement(QByteArray sql, const Values &...values)
{
    SqlStatement statement(std::move(sql));
    (statement.bind(values), ...);
    return statement;
}

} // namespace waymark

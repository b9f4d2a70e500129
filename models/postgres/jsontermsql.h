#pragma once

#include "models/json/jsonpointer.h"
#include "models/postgres/sqlstatement.h"
#include "models/query/searchtree.h"

namespace waymark {

/// Conditions on what a JSONB column holds; where an index on the column can answer, they are
/// written as containment (`@>`). None raises, whatever the document is.
class JsonTermSql
{
public:
    explicit JsonTermSql(SqlStatement &statement)
        : m_statement(statement)
    {
    }

    /// The list under key holds one of the term's texts.
    [[nodiscard]] QByteArray listHolds(const QByteArray &column, const char *key,
                                       const SearchTerm &term);
    [[nodiscard]] QByteArray flagIs(const SearchTerm &term);
    [[nodiscard]] QByteArray choiceIs(const SearchTerm &term);
    [[nodiscard]] QByteArray jsonIs(const QByteArray &column, const SearchTerm &term);
    /// What stands at path (RFC 6901); SQL NULL where nothing does.
    [[nodiscard]] QByteArray jsonAt(const QByteArray &column, const JsonPointer &path);

private:
    [[nodiscard]] QByteArray contains(const QByteArray &column, const QByteArray &json);

    SqlStatement &m_statement;
};

} // namespace waymark

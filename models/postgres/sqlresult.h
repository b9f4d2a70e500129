#pragma once

#include "models/postgres/sqlrow.h"

#include <libpq-fe.h>

#include <memory>
#include <vector>

namespace waymark {

/// The rows of one statement, in binary form.
class SqlResult
{
public:
    explicit SqlResult(PGresult *result = nullptr)
        : m_result(result)
    {
    }

    [[nodiscard]] int size() const { return PQntuples(m_result.get()); }
    [[nodiscard]] bool isEmpty() const { return size() == 0; }
    [[nodiscard]] SqlRow row(int index) const { return SqlRow(m_result.get(), index); }
    [[nodiscard]] int columnCount() const { return PQnfields(m_result.get()); }
    [[nodiscard]] QString columnName(int column) const
    {
        return QString::fromUtf8(PQfname(m_result.get(), column));
    }
    /// Rows that INSERT, UPDATE, DELETE or COPY touched.
    [[nodiscard]] qint64 affectedRows() const
    {
        return QByteArray(PQcmdTuples(m_result.get())).toLongLong();
    }
    [[nodiscard]] const PGresult *get() const { return m_result.get(); }

private:
    struct Clear
    {
        void operator()(PGresult *result) const { PQclear(result); }
    };
    std::unique_ptr<PGresult, Clear> m_result;
};

using SqlResults = std::vector<SqlResult>;

} // namespace waymark

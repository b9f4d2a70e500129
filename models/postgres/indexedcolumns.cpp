#include "models/postgres/indexedcolumns.h"

#include "models/postgres/sqlsession.h"

namespace waymark {
namespace {

/// The columns that a valid B-tree without a condition begins with.
constexpr auto IndexedColumnsSql
    = "SELECT t.relname || '.' || a.attname FROM pg_index i JOIN pg_class t ON t.oid = i.indrelid "
      "JOIN pg_class x ON x.oid = i.indexrelid JOIN pg_am m ON m.oid = x.relam JOIN pg_attribute a "
      "ON a.attrelid = i.indrelid AND a.attnum = i.indkey[0] WHERE i.indisvalid AND i.indpred IS "
      "NULL AND m.amname = 'btree' AND i.indrelid IN (to_regclass('users'), "
      "to_regclass('player_profiles'), to_regclass('experience_progress'))";

} // namespace

Result<bool> IndexedColumns::contains(SqlSession &session, const QString &column)
{
    {
        const QMutexLocker lock(&m_mutex);
        if (m_columns.contains(column))
            return true;
    }
    const Result<SqlResult> rows = session.run(SqlStatement(IndexedColumnsSql));
    if (!rows)
        return rows.error();
    const QMutexLocker lock(&m_mutex);
    for (int row = 0; row < rows->size(); ++row)
        m_columns += rows->row(row).text(0);
    return m_columns.contains(column);
}

void IndexedColumns::forget()
{
    const QMutexLocker lock(&m_mutex);
    m_columns.clear();
}

} // namespace waymark

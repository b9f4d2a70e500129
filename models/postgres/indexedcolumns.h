#pragma once

#include "models/domain/result.h"

#include <QMutex>
#include <QSet>
#include <QString>

namespace waymark {

class SqlSession;

/// Which columns of the tables that players are read from an index begins with. What was there once
/// is taken for granted, what was not is asked for again: a migration may have made it since.
class IndexedColumns
{
public:
    /// column is `table.column`.
    Result<bool> contains(SqlSession &session, const QString &column);
    void forget();

private:
    QMutex m_mutex;
    QSet<QString> m_columns;
};

} // namespace waymark

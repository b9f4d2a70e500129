#pragma once

#include "models/ports/bulkstore.h"
#include "models/postgres/sqlrow.h"
#include "models/postgres/sqlstatement.h"

namespace waymark {

/// Gives the id that the record of a bulk edit will have. To be rolled back: no other edit gets the
/// id after that, and the record is not there before there is anything that it tells of.
[[nodiscard]] SqlStatement reserveBulkStatement(const BulkRecord &record);

/// `INSERT … SELECT …` of a record whose id is known, without FROM. Only INSERT is asked of the
/// role, as of any edit.
[[nodiscard]] QByteArray insertBulkSql(SqlStatement &statement, const BulkRecord &record);

/// The record of a bulk edit, for bulkRecordFrom(). named: SQL with `$1`, which is id.
[[nodiscard]] SqlStatement bulkRecordStatement(const QByteArray &named, EditId id);
[[nodiscard]] BulkRecord bulkRecordFrom(const SqlRow &row);

} // namespace waymark

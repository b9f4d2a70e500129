#pragma once

#include "models/ports/savestore.h"

namespace waymark {

class FactsCache;
class PostgresConnection;

/// Reads waymark.edits; without migration 003 there are none.
class EditHistory
{
public:
    EditHistory(PostgresConnection &reads, FactsCache &facts);

    QFuture<Result<QList<Edit>>> edits(PlayerId player, const std::optional<SaveTarget> &target,
                                       const std::optional<EditId> &before, int limit);
    QFuture<Result<Edit>> edit(EditId id);

private:
    PostgresConnection &m_reads;
    FactsCache &m_facts;
};

} // namespace waymark

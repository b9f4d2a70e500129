#pragma once

#include "models/ports/savestore.h"
#include "models/postgres/outsiderecord.h"

namespace waymark {

class FactsCache;
class PostgresConnection;
class SqlSession;

/// Reads waymark.edits, which are there with migration 003, and what is recorded outside of the
/// database, as one list.
class EditHistory
{
public:
    EditHistory(PostgresConnection &reads, FactsCache &facts);

    QFuture<Result<QList<Edit>>> edits(PlayerId player, const std::optional<SaveTarget> &target,
                                       const std::optional<EditId> &before, int limit);
    QFuture<Result<Edit>> edit(EditId id);

private:
    /// Which part of the list is asked for.
    struct Page
    {
        PlayerId player;
        std::optional<SaveTarget> target;
        std::optional<EditId> before;
        int limit;
    };
    Result<QList<Edit>> read(SqlSession &session, const Page &page);
    Result<QList<Edit>> readPage(SqlSession &session, const Page &page);
    Result<QList<Edit>> readInside(SqlSession &session, const Page &page);
    Result<Edit> readOne(SqlSession &session, EditId id);
    /// Has them say whether they are taken back.
    Result<QList<Edit>> marked(SqlSession &session, QList<Edit> edits);

    PostgresConnection &m_reads;
    FactsCache &m_facts;
    OutsideRecord m_outside;
};

} // namespace waymark

#include "models/postgres/edithistory.h"

using namespace Qt::StringLiterals;

namespace waymark {

EditHistory::EditHistory(PostgresConnection &reads, FactsCache &facts)
    : m_reads(reads)
    , m_facts(facts)
{
}

QFuture<Result<QList<Edit>>> EditHistory::edits(PlayerId, const std::optional<SaveTarget> &,
                                                const std::optional<EditId> &, int)
{
    return QtFuture::makeReadyFuture(Result<QList<Edit>>(QList<Edit>()));
}

QFuture<Result<Edit>> EditHistory::edit(EditId)
{
    return QtFuture::makeReadyFuture(
        Result<Edit>(Error{Error::Kind::NotFound, u"there is no such edit"_s, {}, {}}));
}

} // namespace waymark

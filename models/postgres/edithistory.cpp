#include "models/postgres/edithistory.h"

#include "models/postgres/factscache.h"
#include "models/postgres/postgresconnection.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr auto EditColumns = "SELECT id, at, actor, reason, target->>'table', "
                             "(target->>'id')::uuid, coalesce(target->>'column', ''), patch::text, "
                             "inverse::text FROM waymark.edits WHERE ";

std::optional<Edit> editFrom(const SqlRow &row)
{
    const auto progress = ProgressId::fromUuid(row.uuid(5));
    const auto profile = PlayerId::fromUuid(row.uuid(5));
    if (!progress || !profile)
        return std::nullopt;
    const SaveTarget target
        = row.text(4) == "player_profiles"_L1 ? SaveTarget(*profile) : SaveTarget(*progress);
    return Edit{row.integer(0), row.timestamp(1), row.text(2), row.text(3),
                target,         row.text(6),      row.json(7), row.json(8)};
}

SqlStatement editsStatement(PlayerId player, const std::optional<SaveTarget> &target,
                            const std::optional<EditId> &before, int limit)
{
    SqlStatement statement(EditColumns);
    if (target) {
        const QString row = target->row().toString(QUuid::WithoutBraces);
        statement.append("target->>'id' = ").append(statement.bind(row));
        statement.append(" AND target->>'table' = ")
            .append(statement.bind(QString(target->tableName())));
    } else {
        statement.append("target->>'player' = ").append(statement.bind(player.toString()));
    }
    if (before)
        statement.append(" AND id < ").append(statement.bind(*before));
    statement.append(" ORDER BY id DESC LIMIT ").append(statement.bind(limit));
    return statement;
}

} // namespace

EditHistory::EditHistory(PostgresConnection &reads, FactsCache &facts)
    : m_reads(reads)
    , m_facts(facts)
{
}

QFuture<Result<QList<Edit>>> EditHistory::edits(PlayerId player,
                                                const std::optional<SaveTarget> &target,
                                                const std::optional<EditId> &before, int limit)
{
    const SqlStatement statement = editsStatement(player, target, before, limit);
    return m_reads.submit<QList<Edit>>(
        [&facts = m_facts, statement](SqlSession &session) -> Result<QList<Edit>> {
            const Result<DatabaseFacts> known = facts.get(session);
            if (!known)
                return known.error();
            if (!known->hasHistory)
                return QList<Edit>();
            const Result<SqlResult> rows = session.run(statement);
            if (!rows)
                return rows.error();
            QList<Edit> edits;
            for (int row = 0; row < rows->size(); ++row) {
                if (const auto edit = editFrom(rows->row(row)))
                    edits += *edit;
            }
            return edits;
        });
}

QFuture<Result<Edit>> EditHistory::edit(EditId id)
{
    return m_reads.submit<Edit>([&facts = m_facts, id](SqlSession &session) -> Result<Edit> {
        const Error missing{Error::Kind::NotFound, u"there is no edit %1"_s.arg(id), {}, {}};
        const Result<DatabaseFacts> known = facts.get(session);
        if (!known)
            return known.error();
        if (!known->hasHistory)
            return Error{Error::Kind::NotFound,
                         u"there is no edit %1: this database records no edits; waymark migrate "
                         "adds that"_s.arg(id),
                         {},
                         {}};
        SqlStatement statement(EditColumns);
        statement.append("id = ").append(statement.bind(id));
        const Result<SqlResult> rows = session.run(statement);
        if (!rows)
            return rows.error();
        const auto edit = rows->isEmpty() ? std::nullopt : editFrom(rows->row(0));
        return edit ? Result<Edit>(*edit) : Result<Edit>(missing);
    });
}

} // namespace waymark

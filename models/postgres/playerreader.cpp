#include "models/postgres/playerreader.h"

#include "models/domain/errortext.h"
#include "models/postgres/factscache.h"
#include "models/postgres/knownvaluessql.h"
#include "models/postgres/playerpagesql.h"
#include "models/postgres/postgresconnection.h"
#include "models/postgres/queryplan.h"
#include "models/postgres/saverows.h"

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// Finding and sorting so many players costs less than walking past those that were not asked for.
constexpr qint64 FewRows = 5'000;
constexpr int MostNamesakes = 100; ///< players that one label may mean

SqlStatement foundStatement(const QByteArray &what, const SearchQuery &query,
                            const QString &labelColumn)
{
    SqlStatement statement;
    const QByteArray condition = QuerySql(statement, labelColumn).players(query);
    const QByteArray sql
        = "SELECT " + what + " FROM " + QuerySql::playersFrom() + " WHERE " + condition;
    return statement.append(sql);
}

/// One page, in two round trips at most: what has to be known first, where anything has; the rows.
class PageReading
{
public:
    PageReading(SqlSession &session, IndexedColumns &indexes, const QString &labelColumn,
                const PlayerPageRequest &request)
        : m_session(session)
        , m_indexes(indexes)
        , m_labelColumn(labelColumn)
        , m_request(request)
        , m_page(request, labelColumn, Timestamp::now())
    {
    }

    Result<PlayerPage> read()
    {
        const Result<bool> isIndexed = m_indexes.contains(
            m_session, PlayerPageSql::indexedColumn(m_request.order.by, m_labelColumn));
        if (!isIndexed)
            return isIndexed.error();
        const Result<PlayerPageSql::Way> way = *isIndexed ? bestWay() : PlayerPageSql::Way::Sort;
        if (!way)
            return way.error();

        const bool findsAll = m_request.query.isEmpty();
        const SqlStatement statement = m_page.statement(*way);
        // a page is never long enough for the compiler to pay, nor a walk for helpers; SET LOCAL
        // would do the same, with a warning in the server's log for each page
        std::vector<SqlStatement> statements{SqlStatement("SELECT set_config('jit', 'off', true)")};
        if (findsAll && *way == PlayerPageSql::Way::Walk)
            statements.push_back(
                SqlStatement("SELECT set_config('max_parallel_workers_per_gather', '0', true)"));
        if (!findsAll)
            statements.push_back(explained(statement));
        statements.push_back(statement);
        const Result<SqlResults> results = m_session.runAll(statements);
        if (!results)
            return results.error();
        PlayerPage page = pageOf(results->back());
        page.servedByIndex
            = findsAll ? *isIndexed : !queryPlan((*results)[results->size() - 2]).readsWholeTable;
        return page;
    }

private:
    Result<PlayerPageSql::Way> bestWay()
    {
        if (m_request.order.by == PlayerSort::LastPlayed && !m_request.query.isEmpty()) {
            const Result<SqlResult> explanation
                = m_session.run(explained(foundStatement("1", m_request.query, m_labelColumn)));
            if (!explanation)
                return explanation.error();
            if (queryPlan(*explanation).rows <= FewRows)
                return PlayerPageSql::Way::Sort;
        }
        if (m_request.order.by == PlayerSort::Level && !m_request.after) {
            const Result<SqlResult> level = m_session.run(commonFirstLevel());
            if (!level)
                return level.error();
            if (!level->isEmpty())
                m_page.beginAt(int(level->row(0).integer(0)));
        }
        return PlayerPageSql::Way::Walk;
    }

    /// The level that the order begins with, where so many players have it that walking their ids
    /// beats sorting them all: new players' level, as a rule.
    [[nodiscard]] SqlStatement commonFirstLevel() const
    {
        const bool isDescending = m_request.order.direction == Qt::DescendingOrder;
        const QByteArray first = isDescending ? "max" : "min";
        return SqlStatement("SELECT first.level FROM (SELECT " + first
                            + "(account_level) AS level FROM player_profiles) first WHERE EXISTS "
                              "(SELECT 1 FROM pg_stats s CROSS JOIN LATERAL "
                              "unnest(s.most_common_vals::text::text[], s.most_common_freqs) m(v, "
                              "f) WHERE s.schemaname = current_schema() AND s.tablename = "
                              "'player_profiles' AND s.attname = 'account_level' AND m.v = "
                              "first.level::text AND m.f >= 0.1)");
    }

    [[nodiscard]] PlayerPage pageOf(const SqlResult &rows) const
    {
        PlayerPage page;
        const int size = std::min(rows.size(), m_request.limit);
        page.rows.reserve(size);
        for (int row = 0; row < size; ++row)
            page.rows += profileFrom(rows.row(row));
        if (rows.size() > size) {
            const PlayerProfile &last = page.rows.last();
            page.next = PlayerCursor{PlayerPageSql::keyOf(last, m_request.order.by), last.id};
        }
        return page;
    }

    SqlSession &m_session;
    IndexedColumns &m_indexes;
    const QString m_labelColumn;
    const PlayerPageRequest &m_request;
    PlayerPageSql m_page;
};

Result<QList<PlayerProfile>> profilesWhere(SqlSession &session, const SqlStatement &statement)
{
    const Result<SqlResult> rows = session.run(statement);
    if (!rows)
        return rows.error();
    QList<PlayerProfile> profiles;
    for (int row = 0; row < rows->size(); ++row)
        profiles += profileFrom(rows->row(row));
    return profiles;
}

Result<QList<PlayerProfile>> findNamed(SqlSession &session, const QString &labelColumn,
                                       const QString &text)
{
    const QByteArray limit = " ORDER BY p.id LIMIT " + QByteArray::number(MostNamesakes);
    SqlStatement exact(profileSelect(labelColumn) + " WHERE p.id = ANY (");
    const QByteArray named = QuerySql(exact, labelColumn).namedPlayers({text});
    exact.append(named).append(")").append(limit);
    auto found = profilesWhere(session, exact);
    if (!found || !found->isEmpty() || labelColumn.isEmpty())
        return found;
    // e-mails are written in any case
    SqlStatement anyCase(profileSelect(labelColumn) + " WHERE lower(u." + quotedName(labelColumn)
                         + "::text) = lower(");
    anyCase.append(anyCase.bind(text)).append(")").append(limit);
    return profilesWhere(session, anyCase);
}

} // namespace

PlayerReader::PlayerReader(PostgresConnection &reads, FactsCache &facts)
    : m_reads(reads)
    , m_facts(facts)
{
}

QFuture<Result<PlayerPage>> PlayerReader::players(const SearchQuery &query, PlayerOrder order,
                                                  const std::optional<PlayerCursor> &after,
                                                  int limit)
{
    const PlayerPageRequest request{query, order, after, std::max(limit, 1)};
    return m_reads.submit<PlayerPage>([&facts = m_facts, &indexes = m_indexes,
                                       request](SqlSession &session) -> Result<PlayerPage> {
        const Result<DatabaseFacts> known = facts.get(session);
        if (!known)
            return known.error();
        return PageReading(session, indexes, known->labelColumn, request).read();
    });
}

QFuture<Result<qint64>> PlayerReader::estimate(const SearchQuery &query)
{
    return m_reads.submit<qint64>([&facts = m_facts, query](SqlSession &session) -> Result<qint64> {
        const Result<DatabaseFacts> known = facts.get(session);
        if (!known)
            return known.error();
        const auto plan = session.run(explained(foundStatement("1", query, known->labelColumn)));
        return plan ? Result<qint64>(queryPlan(*plan).rows) : Result<qint64>(plan.error());
    });
}

QFuture<Result<qint64>> PlayerReader::count(const SearchQuery &query)
{
    return m_reads.submit<qint64>([&facts = m_facts, query](SqlSession &session) -> Result<qint64> {
        const Result<DatabaseFacts> known = facts.get(session);
        if (!known)
            return known.error();
        session.setTimeout(std::chrono::milliseconds(0)); // asked for, and can be cancelled
        const auto rows = session.run(foundStatement("count(*)", query, known->labelColumn));
        return rows ? Result<qint64>(rows->row(0).integer(0)) : Result<qint64>(rows.error());
    });
}

QFuture<Result<QList<PlayerProfile>>> PlayerReader::find(const QString &text)
{
    return m_reads.submit<QList<PlayerProfile>>(
        [&facts = m_facts, text](SqlSession &session) -> Result<QList<PlayerProfile>> {
            const Result<DatabaseFacts> known = facts.get(session);
            if (!known)
                return known.error();
            return findNamed(session, known->labelColumn, text.trimmed());
        });
}

QFuture<Result<NamedRow>> PlayerReader::findRow(const QUuid &id)
{
    return m_reads.submit<NamedRow>([id](SqlSession &session) -> Result<NamedRow> {
        SqlStatement statement;
        const QByteArray wanted = statement.bind(id);
        statement.append("SELECT id, NULL::uuid, NULL::uuid FROM player_profiles WHERE id = ")
            .append(wanted)
            .append(" UNION ALL SELECT id, NULL, NULL FROM player_profiles WHERE user_id = ")
            .append(wanted)
            .append(" UNION ALL SELECT player_id, id, NULL FROM experience_progress WHERE id = ")
            .append(wanted)
            .append(" UNION ALL SELECT ep.player_id, ep.id, e.id FROM player_progress_events e "
                    "JOIN experience_progress ep ON ep.id = e.experience_progress_id "
                    "WHERE e.id = ")
            .append(wanted)
            .append(" LIMIT 1");
        const Result<SqlResult> rows = session.run(statement);
        if (!rows)
            return rows.error();
        if (rows->isEmpty())
            return Error{
                Error::Kind::NotFound,
                ErrorText::tr("Nothing has the id %1.").arg(id.toString(QUuid::WithoutBraces)),
                {},
                {}};
        const SqlRow row = rows->row(0);
        NamedRow named{row.id<PlayerId>(0), std::nullopt, std::nullopt};
        if (!row.isNull(1))
            named.progress = row.id<ProgressId>(1);
        if (!row.isNull(2))
            named.event = row.id<EventId>(2);
        return named;
    });
}

QFuture<Result<QStringList>> PlayerReader::knownValues(SearchSubject subject, const QString &field,
                                                       const QString &prefix, int limit)
{
    return m_reads.submit<QStringList>([&facts = m_facts, subject, field, prefix,
                                        limit](SqlSession &session) -> Result<QStringList> {
        const Result<DatabaseFacts> known = facts.get(session);
        if (!known)
            return known.error();
        const auto statement
            = knownValuesStatement({subject, field, prefix, limit, known->labelColumn});
        QStringList values;
        if (!statement)
            return values;
        const Result<SqlResult> rows = session.run(*statement);
        if (!rows)
            return rows.error();
        for (int row = 0; row < rows->size(); ++row)
            values += rows->row(row).text(0);
        return values;
    });
}

} // namespace waymark

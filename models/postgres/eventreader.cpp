#include "models/postgres/eventreader.h"

#include "models/domain/errortext.h"
#include "models/postgres/copiedrow.h"
#include "models/postgres/eventcolumnsbuilder.h"
#include "models/postgres/factscache.h"
#include "models/postgres/literalsql.h"
#include "models/postgres/postgresconnection.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark {
namespace {

/// The first chunk is small, so that something shows soon.
constexpr std::size_t FirstChunk = 4'096;
constexpr std::size_t LaterChunk = 65'536;

/// A sort or a count of a large log takes longer than a click; both can be cancelled.
constexpr auto LongTimeout = 10min;

constexpr auto FindsSaveTimeIndex = R"(
SELECT EXISTS (
    SELECT 1 FROM pg_index i
    WHERE i.indrelid = to_regclass('player_progress_events') AND i.indisvalid
      AND i.indpred IS NULL
      AND (SELECT array_agg(a.attname ORDER BY k.place)
           FROM unnest(i.indkey::int[]) WITH ORDINALITY k(number, place)
           JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number
           WHERE k.place <= 2) = ARRAY['experience_progress_id', 'timestamp']::name[]))";

QString keyText(const SqlRow &row, EventGrouping by)
{
    switch (by) {
    case EventGrouping::None:
        return u"total"_s;
    case EventGrouping::Player:
        return row.id<PlayerId>(0).toString();
    case EventGrouping::Day:
        return row.timestamp(0).isFinite() ? row.timestamp(0).toIsoUtc().section(u'T', 0, 0)
                                           : row.timestamp(0).toIsoUtc();
    case EventGrouping::Hour:
        return row.timestamp(0).isFinite()
            ? row.timestamp(0).toIsoUtc().section(u':', 0, 0) + u":00:00Z"_s
            : row.timestamp(0).toIsoUtc();
    default:
        return row.isNull(0) ? QString() : row.text(0); // "" is a content id, null is none
    }
}

/// By COPY where that can be: one result a row, with its names and types, costs as much again as
/// the rows themselves.
Result<qint64> streamColumns(SqlSession &session, const SqlStatement &statement,
                             const std::function<void(const CopiedRow &)> &takeRow)
{
    if (const auto select = literalSql(statement))
        return session.copyOut(*select, takeRow);
    CopiedRow copied;
    return session.stream(statement, [&](const SqlRow &row) {
        copied.take(row, EventSql::ColumnCount);
        takeRow(copied);
        return true;
    });
}

} // namespace

EventReader::EventReader(PostgresConnection &reads, PostgresConnection &bulk, FactsCache &facts)
    : m_reads(reads)
    , m_bulk(bulk)
    , m_facts(facts)
{
}

/// Asked once, and again whenever the facts are asked again, as after a migration.
Result<EventSql> EventReader::sqlFor(SqlSession &session)
{
    const bool isFresh = m_facts.known().has_value();
    const Result<DatabaseFacts> facts = m_facts.get(session);
    if (!facts)
        return facts.error();
    if (!isFresh || m_saveTimeIndex == SaveTimeIndex::Unknown) {
        const Result<SqlResult> found = session.run(SqlStatement(FindsSaveTimeIndex));
        if (!found)
            return found.error();
        m_saveTimeIndex = found->row(0).boolean(0) ? SaveTimeIndex::Present : SaveTimeIndex::Absent;
    }
    return EventSql({facts->labelColumn, m_saveTimeIndex == SaveTimeIndex::Present});
}

QFuture<Result<EventChunk>> EventReader::stream(const EventRequest &request)
{
    return m_bulk.submitStream<EventChunk>(
        [this, request](SqlSession &session, const auto &emitChunk) -> Result<void> {
            const Result<EventSql> sql = sqlFor(session);
            if (!sql)
                return sql.error();
            session.setTimeout(LongTimeout);
            EventColumnsBuilder builder;
            std::size_t full = FirstChunk;
            const auto takeRow = [&](const CopiedRow &row) {
                builder.add(row);
                if (builder.size() == full) {
                    emitChunk(builder.take());
                    full = LaterChunk;
                }
            };
            const Result<qint64> rows = streamColumns(session, sql->columns(request), takeRow);
            if (!rows)
                return rows.error();
            if (builder.size() > 0)
                emitChunk(builder.take());
            return {};
        });
}

QFuture<Result<EventPage>> EventReader::page(const EventRequest &request,
                                             const std::optional<EventCursor> &after, int limit,
                                             Qt::SortOrder order)
{
    return m_reads.submit<EventPage>(
        [this, request, after, limit, order](SqlSession &session) -> Result<EventPage> {
            const Result<EventSql> sql = sqlFor(session);
            if (!sql)
                return sql.error();
            // One row more than asked for tells whether there is another page.
            const Result<SqlResult> rows
                = session.run(sql->rows(request, after, qint64(limit) + 1, order));
            if (!rows)
                return rows.error();
            EventPage page;
            for (int row = 0; row < std::min(rows->size(), limit); ++row)
                page.rows += eventFrom(rows->row(row));
            if (rows->size() > limit && !page.rows.isEmpty())
                page.next = EventCursor{page.rows.last().timestamp, page.rows.last().id};
            return page;
        });
}

QFuture<Result<qint64>>
EventReader::exportRows(const EventRequest &request, Qt::SortOrder order, qint64 limit,
                        std::function<bool(const PlayerProgressEvent &)> sink)
{
    return m_bulk.submit<qint64>([this, request, order, limit,
                                  sink = std::move(sink)](SqlSession &session) -> Result<qint64> {
        const Result<EventSql> sql = sqlFor(session);
        if (!sql)
            return sql.error();
        session.setTimeout(LongTimeout);
        return session.stream(sql->rows(request, {}, limit, order),
                              [&sink](const SqlRow &row) { return sink(eventFrom(row)); });
    });
}

QFuture<Result<PlayerProgressEvent>> EventReader::event(EventId id)
{
    return m_reads.submit<PlayerProgressEvent>(
        [id](SqlSession &session) -> Result<PlayerProgressEvent> {
            const Result<SqlResult> rows = session.run(EventSql::row(id));
            if (!rows)
                return rows.error();
            if (rows->isEmpty())
                return Error{Error::Kind::NotFound,
                             ErrorText::tr("There is no event %1.").arg(id.toString()),
                             {},
                             {}};
            return eventFrom(rows->row(0));
        });
}

QFuture<Result<QList<EventCount>>> EventReader::count(const EventRequest &request, EventGrouping by)
{
    return m_bulk.submit<QList<EventCount>>(
        [this, request, by](SqlSession &session) -> Result<QList<EventCount>> {
            const Result<EventSql> sql = sqlFor(session);
            if (!sql)
                return sql.error();
            session.setTimeout(LongTimeout);
            const Result<SqlResult> rows = session.run(sql->counts(request, by));
            if (!rows)
                return rows.error();
            QList<EventCount> counts;
            for (int row = 0; row < rows->size(); ++row)
                counts += {keyText(rows->row(row), by), rows->row(row).integer(1)};
            return counts;
        });
}

} // namespace waymark

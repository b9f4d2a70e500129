#pragma once

#include "models/postgres/bulksaves.h"
#include "models/postgres/postgresgateway.h"
#include "models/services/bulkedit.h"
#include "tests/support/testserver.h"

#include <QFutureWatcher>
#include <QSignalSpy>
#include <QTest>
#include <QTimeZone>

namespace waymark::test {

/// The database behind a bulk edit, with somebody who acts just before a chunk is written.
class MeddledStore final : public BulkStore
{
public:
    explicit MeddledStore(PostgresGateway &gateway)
        : m_store(gateway)
    {
    }

    std::function<void(int chunk, const QList<GuardedEdit> &)> beforeSaving = {};
    QList<qsizetype> chunks;
    bool isAskedInVain = false; ///< what has been written

    QFuture<Result<qint64>> readSaves(const BulkScope &scope,
                                      std::function<bool(const BulkSave &)> sink) override
    {
        return m_store.readSaves(scope, std::move(sink));
    }
    QFuture<Result<QList<QUuid>>> findRows(const BulkScope &scope,
                                           const std::optional<QUuid> &after, int limit) override
    {
        return m_store.findRows(scope, after, limit);
    }
    QFuture<Result<EditId>> beginBulk(const BulkRecord &record) override
    {
        return m_store.beginBulk(record);
    }
    QFuture<Result<QList<Result<SaveOutcome>>>> save(EditId bulk,
                                                     const QList<GuardedEdit> &edits) override
    {
        chunks.append(edits.size());
        if (beforeSaving)
            beforeSaving(int(chunks.size()), edits);
        return m_store.save(bulk, edits);
    }
    QFuture<Result<std::optional<BulkRecord>>> bulk(EditId id) override { return m_store.bulk(id); }
    QFuture<Result<std::optional<BulkRecord>>> bulkOf(EditId edit) override
    {
        return m_store.bulkOf(edit);
    }
    QFuture<Result<QList<Edit>>> bulkEdits(EditId bulk, EditId after, int limit) override
    {
        if (isAskedInVain)
            return QtFuture::makeReadyFuture(
                Result<QList<Edit>>(Error{Error::Kind::Connection, {}, {}, {}}));
        return m_store.bulkEdits(bulk, after, limit);
    }
    QFuture<Result<QList<Edit>>> editsSince(SaveTarget::Table table, const QList<QUuid> &rows,
                                            EditId after) override
    {
        return m_store.editsSince(table, rows, after);
    }

private:
    BulkSaves m_store;
};

inline BulkRequest requestOf(const QString &query, const QByteArray &patch,
                             const QString &reason = {})
{
    const auto search = *SearchQuery::parse(query, SearchSubject::Players, QTimeZone::utc());
    return {bulkScope(search), *JsonPatch::parse(patch), reason};
}

/// Waits, with the event loop running that the edit needs.
inline BulkReport done(const QFuture<Result<BulkReport>> &future)
{
    QFutureWatcher<Result<BulkReport>> watcher;
    QSignalSpy finished(&watcher, &QFutureWatcherBase::finished);
    watcher.setFuture(future);
    if ((!future.isFinished() && !finished.wait(1'800'000)) || future.resultCount() == 0)
        return {};
    return future.result() ? *future.result() : BulkReport{};
}

/// A database of saves `{"gold": N, "name": "p"}` of “woods”, whose ids are in the order of N and
/// end in it. `json` is SQL over n.
inline QString
databaseOfSaves(int count, const QByteArray &json = "jsonb_build_object('gold', n, 'name', 'p')")
{
    const QString database = TestServer::instance().createDatabase();
    TestServer::execute(
        database,
        "CREATE TEMPORARY TABLE numbers AS SELECT n, ('00000000-0000-4000-8000-' || lpad(n::text, "
        "12, '0'))::uuid AS id FROM generate_series(1, "
            + QByteArray::number(count)
            + ") n; INSERT INTO users (id, email) SELECT id, 'p' || n || '@example.org' FROM "
              "numbers; INSERT INTO player_profiles (id, user_id, stats) SELECT id, id, '{\"n\": "
              "1.50}' FROM numbers; INSERT INTO experience_progress (id, player_id, "
              "experience_id, state) SELECT id, id, 'woods', "
            + json + " FROM numbers; DROP TABLE numbers");
    return database;
}

} // namespace waymark::test

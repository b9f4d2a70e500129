#pragma once

#include "models/ports/bulkstore.h"

#include <QHash>

#include <memory>

namespace waymark {

class PostgresGateway;
class SqlStatement;

/// Bulk edits on the connections of a gateway, which is there as long as they run: it reads on the
/// one for much at once, and writes on the one for all that is written, so that other saves wait
/// for a chunk at most.
class BulkSaves final : public BulkStore
{
public:
    explicit BulkSaves(PostgresGateway &gateway);

    QFuture<Result<qint64>> readSaves(const BulkScope &scope,
                                      std::function<bool(const BulkSave &)> sink) override;
    QFuture<Result<QList<QUuid>>> findRows(const BulkScope &scope,
                                           const std::optional<QUuid> &after, int limit) override;
    QFuture<Result<EditId>> beginBulk(const BulkRecord &record) override;
    QFuture<Result<QList<Result<SaveOutcome>>>> save(EditId bulk,
                                                     const QList<GuardedEdit> &edits) override;
    QFuture<Result<std::optional<BulkRecord>>> bulk(EditId id) override;
    QFuture<Result<std::optional<BulkRecord>>> bulkOf(EditId edit) override;
    QFuture<Result<QList<Edit>>> bulkEdits(EditId bulk, EditId after, int limit) override;
    QFuture<Result<QList<Edit>>> editsSince(SaveTarget::Table table, const QList<QUuid> &rows,
                                            EditId after) override;

private:
    QFuture<Result<QList<Edit>>> readEdits(const SqlStatement &statement);
    /// named: SQL with one placeholder, for the id of an edit.
    QFuture<Result<std::optional<BulkRecord>>> readRecord(const QByteArray &named, EditId id);

    PostgresGateway &m_gateway;
    // Both in the thread that writes.
    std::shared_ptr<std::optional<bool>> m_mayMark; ///< of SavePipeline
    /// Whose record is written along with the first save that comes through.
    std::shared_ptr<QHash<EditId, BulkRecord>> m_begun;
};

} // namespace waymark

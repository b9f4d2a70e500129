#pragma once

#include "models/json/jsonpatcher.h"
#include "models/ports/bulkstore.h"

#include <QPromise>

#include <vector>

namespace waymark::test {

/// Saves of a bulk edit in memory, all of them found, which answers at once.
class MemoryBulk final : public BulkStore
{
public:
    QList<BulkSave> saves;
    QList<BulkScope> scopes; ///< that were asked for
    QList<Edit> written;
    std::optional<BulkRecord> record;
    bool isHeld = false; ///< saves wait for release()

    void add(const QString &label, const QByteArray &json)
    {
        const SaveRow row{ProgressId::create(), QStringLiteral("1"), {}, JsonText(json), {}};
        saves.append({row, PlayerId::create(), label, QStringLiteral("wylding-woods")});
    }
    [[nodiscard]] QByteArrayList states() const
    {
        QByteArrayList texts;
        for (const BulkSave &save : saves)
            texts.append(save.row.json->utf8());
        return texts;
    }

    QFuture<Result<qint64>> readSaves(const BulkScope &scope,
                                      std::function<bool(const BulkSave &)> sink) override
    {
        scopes.append(scope);
        qint64 count = 0;
        for (const BulkSave &save : saves) {
            if (scope.rows && !scope.rows->contains(save.row.target.row()))
                continue;
            ++count;
            if (!sink(save))
                break;
        }
        return ready<qint64>(count);
    }
    QFuture<Result<QList<QUuid>>> findRows(const BulkScope &, const std::optional<QUuid> &after,
                                           int) override
    {
        QList<QUuid> rows;
        for (const BulkSave &save : saves)
            rows.append(save.row.target.row());
        return ready(after ? QList<QUuid>() : rows);
    }
    QFuture<Result<EditId>> beginBulk(const BulkRecord &begun) override
    {
        record = begun;
        record->id = 41 + (written.isEmpty() ? 0 : 100);
        return ready<EditId>(record->id);
    }
    using Outcomes = QList<Result<SaveOutcome>>;

    QFuture<Result<Outcomes>> save(EditId bulk, const QList<GuardedEdit> &edits) override
    {
        if (!isHeld)
            return ready(carriedOut(bulk, edits));
        m_held.push_back({QPromise<Result<Outcomes>>(), bulk, edits});
        m_held.back().promise.start();
        return m_held.back().promise.future();
    }
    [[nodiscard]] bool isHolding() const { return !m_held.empty(); }
    /// Carries out what was held.
    void release()
    {
        isHeld = false;
        for (Held &held : m_held) {
            held.promise.addResult(Result<Outcomes>(carriedOut(held.bulk, held.edits)));
            held.promise.finish();
        }
        m_held.clear();
    }
    QFuture<Result<std::optional<BulkRecord>>> bulk(EditId) override
    {
        return ready<std::optional<BulkRecord>>(record);
    }
    QFuture<Result<std::optional<BulkRecord>>> bulkOf(EditId edit) override { return bulk(edit); }
    QFuture<Result<QList<Edit>>> bulkEdits(EditId, EditId after, int) override
    {
        return ready<QList<Edit>>(after == 0 ? written : QList<Edit>());
    }
    QFuture<Result<QList<Edit>>> editsSince(SaveTarget::Table, const QList<QUuid> &,
                                            EditId) override
    {
        return ready<QList<Edit>>({});
    }

private:
    struct Held
    {
        QPromise<Result<Outcomes>> promise;
        EditId bulk;
        QList<GuardedEdit> edits;
    };

    Outcomes carriedOut(EditId bulk, const QList<GuardedEdit> &edits)
    {
        Outcomes outcomes;
        for (const GuardedEdit &edit : edits) {
            for (BulkSave &save : saves) {
                if (save.row.target == edit.target)
                    save.row.json = applyPatch(*save.row.json, *JsonPatch::parse(edit.patch.utf8()))
                                        ->document;
            }
            written.append({bulk + 1 + written.size(),
                            {},
                            {},
                            edit.reason,
                            edit.target,
                            edit.recordColumn,
                            edit.patch,
                            edit.inverse});
            outcomes.append(SaveOutcome{SaveOutcome::Kind::Saved, bulk, {}, {}});
        }
        return outcomes;
    }
    template <typename T>
    static QFuture<Result<T>> ready(const T &value)
    {
        return QtFuture::makeReadyFuture(Result<T>(value));
    }

    std::vector<Held> m_held;
};

} // namespace waymark::test

#pragma once

#include "models/json/jsonpatcher.h"
#include "models/ports/bulkstore.h"

#include <QHash>
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
    std::optional<Error> refusal; ///< of each save

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
        record->id = 41 + 100 * m_records.size();
        m_records.append(*record);
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
    QFuture<Result<std::optional<BulkRecord>>> bulk(EditId id) override
    {
        for (const BulkRecord &one : std::as_const(m_records)) {
            if (one.id == id)
                return ready<std::optional<BulkRecord>>(one);
        }
        return ready<std::optional<BulkRecord>>({});
    }
    QFuture<Result<std::optional<BulkRecord>>> bulkOf(EditId edit) override
    {
        return bulk(m_bulks.value(edit));
    }
    QFuture<Result<QList<Edit>>> bulkEdits(EditId bulk, EditId after, int limit) override
    {
        QList<Edit> edits;
        for (Edit edit : std::as_const(written)) {
            if (m_bulks.value(edit.id) != bulk || edit.id <= after || edits.size() >= limit)
                continue;
            for (const Edit &later : std::as_const(written)) {
                if (later.undone == edit.id)
                    edit.takenBackBy = later.id;
            }
            edits.append(edit);
        }
        return ready(edits);
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
            if (refusal) {
                outcomes.append(*refusal);
                continue;
            }
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
                            edit.inverse,
                            edit.undone});
            m_bulks.insert(written.constLast().id, bulk);
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
    QList<BulkRecord> m_records;
    QHash<EditId, EditId> m_bulks; ///< of which each edit is a part
};

} // namespace waymark::test

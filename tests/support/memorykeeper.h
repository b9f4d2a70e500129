#pragma once

#include "models/ports/unsavededits.h"

#include <QHash>
#include <QPromise>

namespace waymark::test {

/// Keeps in memory, as one program after the other.
class MemoryKeeper final : public EditKeeper
{
public:
    QHash<SaveTarget, UnsavedEdits> kept;
    QList<UnsavedEdits> left;

    void keep(const UnsavedEdits &edits) override { kept.insert(edits.base.target, edits); }
    void drop(const SaveTarget &target) override { kept.remove(target); }
    QFuture<QList<UnsavedEdits>> adopt() override
    {
        QPromise<QList<UnsavedEdits>> promise;
        promise.start();
        promise.addResult(left);
        promise.finish();
        return promise.future();
    }
    void forgetAdopted(const SaveTarget &target) override
    {
        left.removeIf([&](const UnsavedEdits &one) { return one.base.target == target; });
    }
    /// The program ends, and the next one begins.
    void restart()
    {
        left = kept.values();
        kept.clear();
    }
};

} // namespace waymark::test

#pragma once

#include "models/ports/bundlestore.h"

#include <QPromise>

#include <memory>
#include <vector>

namespace waymark::test {

/// Keeps every request and answers when the test says so.
class FakeBundleStore final : public BundleStore
{
public:
    template <typename T>
    using Promises = std::vector<std::shared_ptr<QPromise<Result<T>>>>;

    QFuture<Result<PlayerBundle>> readBundle(PlayerId, const std::optional<SearchQuery> &) override
    {
        return keep(reads);
    }
    QFuture<Result<ImportReport>> planImport(const PlayerBundle &, const ImportPlan &plan) override
    {
        plansAsked.push_back(plan);
        return keep(plans);
    }
    QFuture<Result<ImportReport>> importBundle(const PlayerBundle &,
                                               const ImportPlan &plan) override
    {
        importsAsked.push_back(plan);
        return keep(imports);
    }

    QFuture<Result<QList<SaveOutcome>>> updatePlayer(const PlayerUpdate &update) override
    {
        updatesAsked.push_back(update);
        return keep(updates);
    }

    template <typename T>
    static void answer(Promises<T> &promises, const Result<T> &result)
    {
        promises.back()->addResult(result);
        promises.back()->finish();
    }

    Promises<PlayerBundle> reads;
    Promises<ImportReport> plans;
    Promises<ImportReport> imports;
    Promises<QList<SaveOutcome>> updates;
    std::vector<ImportPlan> plansAsked;
    std::vector<ImportPlan> importsAsked;
    std::vector<PlayerUpdate> updatesAsked;

private:
    template <typename T>
    static QFuture<Result<T>> keep(Promises<T> &promises)
    {
        promises.push_back(std::make_shared<QPromise<Result<T>>>());
        promises.back()->start();
        return promises.back()->future();
    }
};

} // namespace waymark::test

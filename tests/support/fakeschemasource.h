#pragma once

#include "models/ports/schemasource.h"

#include <QHash>
#include <QPromise>

#include <memory>
#include <vector>

namespace waymark::test {

/// Keeps its promises until the test answers them, in the order that the test chooses.
class FakeSchemaSource final : public SchemaSource
{
public:
    struct Request
    {
        QString experience;
        std::shared_ptr<QPromise<Result<LearnedSchema>>> promise;

        void answer(const Result<LearnedSchema> &schema) const
        {
            promise->addResult(schema);
            promise->finish();
        }
        [[nodiscard]] bool isCancelled() const { return promise->isCanceled(); }
    };

    struct Count
    {
        SaveCountRequest request;
        std::shared_ptr<QPromise<Result<SaveCount>>> promise;

        void answer(const Result<SaveCount> &count) const
        {
            promise->addResult(count);
            promise->finish();
        }
        [[nodiscard]] bool isCancelled() const { return promise->isCanceled(); }
    };

    QFuture<Result<LearnedSchema>> learnSchema(const QString &experience, SampleLimits) override
    {
        auto promise = std::make_shared<QPromise<Result<LearnedSchema>>>();
        promise->start();
        requests.push_back({experience, promise});
        return promise->future();
    }

    QFuture<Result<SaveCount>> countSaves(const SaveCountRequest &request) override
    {
        auto promise = std::make_shared<QPromise<Result<SaveCount>>>();
        promise->start();
        counts.push_back({request, promise});
        return promise->future();
    }

    std::vector<Request> requests;
    std::vector<Count> counts;
};

/// Keeps in memory, as one program after the other.
class MemorySchemaKeeper final : public SchemaKeeper
{
public:
    void keep(const LearnedSchema &schema) override { schemas.insert(schema.experience, schema); }
    QFuture<std::optional<LearnedSchema>> kept(const QString &experience) override
    {
        const auto found = schemas.constFind(experience);
        QPromise<std::optional<LearnedSchema>> promise;
        promise.start();
        promise.addResult(found == schemas.cend() ? std::nullopt : std::optional(*found));
        promise.finish();
        return promise.future();
    }
    void forgetAll() override { schemas.clear(); }

    QHash<QString, LearnedSchema> schemas;
};

} // namespace waymark::test

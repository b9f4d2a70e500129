#pragma once

#include "models/domain/result.h"
#include "models/postgres/sqlsession.h"

#include <QFuture>
#include <QPromise>

#include <functional>

namespace waymark {

/// One piece of work for a connection's thread; it answers the future that was given out for it.
class PostgresJob
{
public:
    virtual ~PostgresJob() = default;

    /// Nothing on success. The answer is held back until answer(), so that a job may run twice.
    virtual std::optional<Error> run(SqlSession &session) = 0;
    virtual void answer() = 0;
    virtual void fail(const Error &error) = 0;
    [[nodiscard]] virtual bool isCancelled() const = 0;
};

template <typename T>
class PostgresResultJob final : public PostgresJob
{
public:
    using Work = std::function<Result<T>(SqlSession &)>;

    explicit PostgresResultJob(Work work)
        : m_work(std::move(work))
    {
        m_promise.start();
    }
    QFuture<Result<T>> future() { return m_promise.future(); }

    std::optional<Error> run(SqlSession &session) override
    {
        m_result.emplace(m_work(session));
        return *m_result ? std::nullopt : std::optional(m_result->error());
    }
    void answer() override
    {
        m_promise.addResult(std::move(*m_result));
        m_promise.finish();
    }
    void fail(const Error &error) override
    {
        m_promise.addResult(Result<T>(error));
        m_promise.finish();
    }
    [[nodiscard]] bool isCancelled() const override { return m_promise.isCanceled(); }

private:
    Work m_work;
    QPromise<Result<T>> m_promise;
    std::optional<Result<T>> m_result;
};

/// Answers with one result per chunk, and with an Error at the end when it failed.
template <typename T>
class PostgresStreamJob final : public PostgresJob
{
public:
    using Emit = std::function<void(T)>;
    using Work = std::function<Result<void>(SqlSession &, const Emit &)>;

    explicit PostgresStreamJob(Work work)
        : m_work(std::move(work))
    {
        m_promise.start();
    }
    QFuture<Result<T>> future() { return m_promise.future(); }

    std::optional<Error> run(SqlSession &session) override
    {
        const Result<void> done = m_work(
            session, [this](T chunk) { m_promise.addResult(Result<T>(std::move(chunk))); });
        m_failure = done ? std::nullopt : std::optional(done.error());
        return m_failure;
    }
    void answer() override
    {
        if (m_failure)
            m_promise.addResult(Result<T>(*m_failure));
        m_promise.finish();
    }
    void fail(const Error &error) override
    {
        m_failure = error;
        answer();
    }
    [[nodiscard]] bool isCancelled() const override { return m_promise.isCanceled(); }

private:
    Work m_work;
    QPromise<Result<T>> m_promise;
    std::optional<Error> m_failure;
};

} // namespace waymark

#pragma once

#include "models/postgres/postgresjob.h"
#include "models/postgres/postgresoptions.h"

#include <QMutex>
#include <QObject>
#include <QWaitCondition>

#include <atomic>
#include <deque>
#include <memory>

class QThread;

namespace waymark {

class PostgresLine;

/// A connection on a thread of its own that runs its jobs in order. It opens at the first job.
///
///     QFuture<Result<qint64>> count = connection.submit<qint64>([id](SqlSession &session) {
///         const auto rows = session.run(
///             sqlStatement("SELECT count(*) FROM player_progress_events WHERE id = $1", id));
///         return rows ? Result<qint64>(rows->row(0).integer(0)) : Result<qint64>(rows.error());
///     });
///
/// Purpose::Read: cancelling the future stops the statement on the server, its own timer does so
/// after the timeout, and a line lost on the way is opened again and the job run once more (unless
/// rows of it have been given out). Purpose::Write: never cancelled once begun, but by interrupt(),
/// never repeated.
class PostgresConnection final : public QObject
{
    Q_OBJECT
public:
    enum class Purpose
    {
        Read,
        Write
    };

    PostgresConnection(Purpose purpose, PostgresOptions options, QObject *parent = nullptr);
    ~PostgresConnection() override;
    /// Stops reads, lets queued writes finish, joins the thread. Nothing may be submitted after.
    void stop();
    /// For a program that is to end: stops on the server what runs, writes too, and fails all that
    /// comes after. A write that had come through by then answers so; others are rolled back.
    void interrupt() { m_isInterrupted = true; }

    template <typename T>
    QFuture<Result<T>> submit(std::function<Result<T>(SqlSession &)> work)
    {
        auto job = std::make_unique<PostgresResultJob<T>>(std::move(work));
        auto future = job->future();
        enqueue(std::move(job));
        return future;
    }
    /// emitChunk answers the future with one more result; see PostgresStreamJob.
    template <typename T>
    QFuture<Result<T>> submitStream(typename PostgresStreamJob<T>::Work work)
    {
        auto job = std::make_unique<PostgresStreamJob<T>>(std::move(work));
        auto future = job->future();
        enqueue(std::move(job));
        return future;
    }

    [[nodiscard]] bool isReadOnly() const { return m_options.readOnly; }
    [[nodiscard]] const PostgresOptions &options() const { return m_options; }
    /// Pipelines sent so far, connecting not counted: tests hold clicks against their budget.
    [[nodiscard]] qint64 roundTrips() const { return m_roundTrips; }

signals:
    void lineLost(const waymark::Error &why); ///< from the connection's thread
    void lineRestored();

private:
    void enqueue(std::unique_ptr<PostgresJob> job);
    void work();
    std::unique_ptr<PostgresJob> takeJob(PostgresLine &line);
    void runJob(PostgresLine &line, PostgresJob &job);
    std::optional<Error> attempt(PostgresLine &line, PostgresJob &job, bool *mayRepeat);
    std::optional<Error> openFor(PostgresLine &line, const PostgresJob *job);
    void noteLost(const Error &why);
    void noteOpen();

    const Purpose m_purpose;
    const PostgresOptions m_options;
    QMutex m_mutex;
    QWaitCondition m_wake;
    std::deque<std::unique_ptr<PostgresJob>> m_jobs;
    std::atomic<bool> m_isStopping = false;
    std::atomic<bool> m_isInterrupted = false;
    std::atomic<qint64> m_roundTrips = 0;
    bool m_wasLost = false; ///< of the thread
    int m_failedAttempts = 0; ///< of the thread
    std::unique_ptr<QThread> m_thread;
};

} // namespace waymark

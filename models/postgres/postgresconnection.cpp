#include "models/postgres/postgresconnection.h"

#include "models/domain/errortext.h"
#include "models/postgres/postgresline.h"

#include <QDeadlineTimer>
#include <QThread>

#include <algorithm>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int FirstPauseMilliseconds = 100;
constexpr int LongestPauseMilliseconds = 15'000;
constexpr int LongestSleepMilliseconds = 400; ///< while a job waits, which may be cancelled

int pauseAfter(int failedAttempts)
{
    const int doublings = std::min(failedAttempts, 10);
    return std::min(FirstPauseMilliseconds << doublings, LongestPauseMilliseconds);
}

/// False when the server has gone away meanwhile: an idle line has nothing else to say.
bool isUsable(PGconn *handle)
{
    if (!handle || PQstatus(handle) != CONNECTION_OK)
        return false;
    pollfd line{PQsocket(handle), POLLIN, 0};
    return poll(&line, 1, 0) == 0;
}

Error cancelled()
{
    return {Error::Kind::Cancelled, ErrorText::tr("The request was cancelled."), {}, {}};
}

} // namespace

PostgresConnection::PostgresConnection(Purpose purpose, PostgresOptions options, QObject *parent)
    : QObject(parent)
    , m_purpose(purpose)
    , m_options(std::move(options))
    , m_thread(QThread::create([this] { work(); }))
{
    m_thread->setObjectName(purpose == Purpose::Read ? u"reads"_s : u"writes"_s);
    m_thread->start();
}

PostgresConnection::~PostgresConnection()
{
    stop();
}

void PostgresConnection::stop()
{
    {
        const QMutexLocker lock(&m_mutex);
        m_isStopping = true;
    }
    m_wake.wakeAll();
    m_thread->wait();
}

void PostgresConnection::enqueue(std::unique_ptr<PostgresJob> job)
{
    {
        const QMutexLocker lock(&m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_wake.wakeOne();
}

void PostgresConnection::work()
{
    PostgresLine line(m_options);
    while (const std::unique_ptr<PostgresJob> job = takeJob(line)) {
        const bool isOver = m_isInterrupted || (m_isStopping && m_purpose == Purpose::Read);
        if (isOver || job->isCancelled())
            job->fail(cancelled());
        else
            runJob(line, *job);
    }
}

/// The next job, or nothing when the connection ends. Meanwhile a lost line is opened again with
/// longer and longer pauses, and an idle one closed where that was asked for.
std::unique_ptr<PostgresJob> PostgresConnection::takeJob(PostgresLine &line)
{
    QMutexLocker lock(&m_mutex);
    while (m_jobs.empty() && !m_isStopping) {
        QDeadlineTimer until(QDeadlineTimer::Forever);
        if (m_wasLost)
            until = QDeadlineTimer(pauseAfter(m_failedAttempts));
        else if (line.handle() && m_options.closeAfterIdle.count() > 0)
            until = QDeadlineTimer(m_options.closeAfterIdle);
        if (m_wake.wait(&m_mutex, until))
            continue;
        lock.unlock();
        if (m_wasLost)
            openFor(line, nullptr);
        else
            line.close();
        lock.relock();
    }
    if (m_jobs.empty())
        return nullptr;
    std::unique_ptr<PostgresJob> job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void PostgresConnection::runJob(PostgresLine &line, PostgresJob &job)
{
    bool mayRepeat = m_purpose == Purpose::Read;
    std::optional<Error> failure = openFor(line, &job);
    if (failure) {
        job.fail(*failure);
        return;
    }
    failure = attempt(line, job, &mayRepeat);
    if (failure && mayRepeat && !job.isCancelled() && !m_isStopping && !m_isInterrupted) {
        if (const std::optional<Error> stillLost = openFor(line, &job)) {
            job.fail(*stillLost);
            return;
        }
        failure = attempt(line, job, &mayRepeat);
    }
    job.answer();
}

/// Runs the job once. mayRepeat stays true only where nothing was given out and the failure was the
/// line's, or a cancel meant for the statement before.
std::optional<Error> PostgresConnection::attempt(PostgresLine &line, PostgresJob &job,
                                                 bool *mayRepeat)
{
    SqlSession::Limits limits;
    limits.readOnly = m_options.readOnly;
    limits.mayCancel = m_purpose == Purpose::Read;
    limits.isEnding = &m_isInterrupted;
    limits.timeout = m_options.statementTimeout;
    std::optional<Error> failure;
    bool isStray = false;
    {
        SqlSession session(line.handle(), limits,
                           [this, &job] { return job.isCancelled() || m_isStopping; });
        failure = job.run(session);
        m_roundTrips += session.roundTrips();
        isStray = failure && failure->kind == Error::Kind::Cancelled && !session.isStopped();
        *mayRepeat = *mayRepeat && !session.hasDeliveredRows() && (session.isLineLost() || isStray);
        if (!session.isLineLost())
            return failure;
    }
    line.close();
    noteLost(failure ? *failure : Error{Error::Kind::Connection, {}, {}, {}});
    return failure;
}

/// Opens the line where it is not open. A job whose line was lost waits a while for the server to
/// come back; nobody waits for a first connection that fails.
std::optional<Error> PostgresConnection::openFor(PostgresLine &line, const PostgresJob *job)
{
    if (isUsable(line.handle()))
        return std::nullopt;
    const QDeadlineTimer patience(job && m_wasLost ? m_options.reconnectFor
                                                   : std::chrono::milliseconds(0));
    for (qint64 pause = FirstPauseMilliseconds;; pause *= 2) {
        const Result<void> opened = line.open();
        if (opened) {
            noteOpen();
            return std::nullopt;
        }
        if (!job)
            ++m_failedAttempts;
        const bool isOver = m_isStopping || m_isInterrupted || (job && job->isCancelled());
        if (patience.hasExpired() || isOver)
            return opened.error();
        pause = std::min<qint64>(pause, LongestSleepMilliseconds);
        QThread::msleep(ulong(std::min(pause, patience.remainingTime())));
    }
}

void PostgresConnection::noteLost(const Error &why)
{
    if (m_wasLost)
        return;
    m_wasLost = true;
    m_failedAttempts = 0;
    emit lineLost(why);
}

void PostgresConnection::noteOpen()
{
    m_failedAttempts = 0;
    if (!m_wasLost)
        return;
    m_wasLost = false;
    emit lineRestored();
}

} // namespace waymark

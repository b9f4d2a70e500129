#include "models/postgres/sqlsession.h"

#include "models/domain/errortext.h"
#include "models/postgres/sqlerror.h"

#include <cerrno>
#include <deque>
#include <memory>
#include <poll.h>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int SliceMilliseconds = 25; ///< how soon a cancelled future is noticed
constexpr int BinaryFormat = 1;
/// Of those that do not wait for each other. On a line of 50 ms they cost 1.6 ms each.
constexpr unsigned MostOnTheirWay = 32;

Error refusedReadOnly()
{
    return {Error::Kind::Refused, ErrorText::tr("This connection is read-only."), {}, u"25006"_s};
}

} // namespace

SqlSession::SqlSession(PGconn *connection, const Limits &limits, Stop stop)
    : m_connection(connection)
    , m_limits(limits)
    , m_stop(std::move(stop))
{
    PQsetnonblocking(m_connection, 1);
}

SqlSession::~SqlSession()
{
    rollBack();
    PQsetnonblocking(m_connection, 0);
}

bool SqlSession::isLineLost() const
{
    return PQstatus(m_connection) == CONNECTION_BAD;
}

Result<SqlResult> SqlSession::run(const SqlStatement &statement)
{
    Result<SqlResults> results = runAll({statement});
    if (!results)
        return results.error();
    return std::move(results->front());
}

Result<SqlResults> SqlSession::runAll(const std::vector<SqlStatement> &statements)
{
    SqlResults results;
    const Result<void> done
        = pipeline(statements, false, [&results](std::size_t, SqlResult result) {
              results.push_back(std::move(result));
              return true;
          });
    if (!done)
        return done.error();
    return results;
}

Result<qint64> SqlSession::stream(const SqlStatement &statement,
                                  const std::function<bool(const SqlRow &)> &takeRow)
{
    qint64 rows = 0;
    const Result<void> done
        = pipeline({statement}, true, [&](std::size_t, const SqlResult &result) {
              for (int row = 0; row < result.size(); ++row) {
                  m_hasDeliveredRows = true;
                  ++rows;
                  if (!takeRow(result.row(row)))
                      return false;
              }
              return true;
          });
    if (!done)
        return done.error();
    return rows;
}

Result<void> SqlSession::pipeline(const std::vector<SqlStatement> &statements, bool rowByRow,
                                  const TakeResult &take)
{
    // Callers speak of their own statements; a read-only session puts one before and one after.
    std::vector<SqlStatement> sent;
    const std::size_t first = m_limits.readOnly ? 1 : 0;
    const std::size_t last = first + statements.size();
    if (m_limits.readOnly)
        sent.emplace_back("BEGIN READ ONLY");
    sent.insert(sent.end(), statements.begin(), statements.end());
    if (m_limits.readOnly)
        sent.emplace_back("COMMIT");

    m_interruption = Interruption::None;
    restartDeadline();
    if (mustStop())
        return Error{Error::Kind::Cancelled, ErrorText::tr("The request was cancelled."), {}, {}};
    if (!sendPipeline(sent))
        return currentLineError();
    ++m_roundTrips;

    std::optional<Error> failure;
    for (std::size_t index = 0; index < sent.size(); ++index) {
        const bool isOurs = index >= first && index < last;
        if (isOurs && rowByRow)
            PQsetSingleRowMode(m_connection);
        while (PGresult *raw = nextResult()) {
            SqlResult result(raw);
            const ExecStatusType status = PQresultStatus(raw);
            const bool isRow = status == PGRES_SINGLE_TUPLE;
            const bool isEnd = status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK;
            if (status == PGRES_FATAL_ERROR && !failure)
                failure = isLineLost() ? currentLineError() : errorOf(raw);
            if (!isOurs || failure || m_interruption == Interruption::Enough || (!isRow && !isEnd))
                continue;
            if (rowByRow && isRow)
                restartDeadline();
            if (!take(index - first, std::move(result))) {
                m_interruption = Interruption::Enough;
                if (m_limits.mayCancel)
                    cancelStatement();
            }
        }
        if (isLineLost())
            return failure ? *failure : currentLineError();
    }
    const std::optional<Error> atCommit = drain();
    if (!failure)
        failure = atCommit;
    const bool hadEnough = m_interruption == Interruption::Enough
        && (!failure || failure->kind == Error::Kind::Cancelled);
    if (failure) {
        failure = named(*failure);
        rollBack();
    }
    if (failure && !hadEnough)
        return *failure;
    return {};
}

void SqlSession::runEach(const std::vector<Transaction> &transactions, const TakeAnswer &take)
{
    const std::size_t count = transactions.size();
    m_interruption = Interruption::None;
    restartDeadline();
    if (m_limits.readOnly || count == 0 || mustStop() || PQenterPipelineMode(m_connection) != 1)
        return;
    std::deque<std::size_t> onTheirWay;
    std::size_t next = 0;
    do {
        if (onTheirWay.size() <= MostOnTheirWay / 2 && next < count) {
            ++m_roundTrips;
            while (next < count && onTheirWay.size() < MostOnTheirWay) {
                if (mustStop())
                    next = count - 1;
                onTheirWay.push_back(next);
                next = sendTransaction(transactions[next]) ? next + 1 : count;
            }
        }
        const std::size_t answered = onTheirWay.front();
        onTheirWay.pop_front();
        const bool isLast = answered == count - 1;
        m_interruption = isLast ? Interruption::Enough : Interruption::None;
        take(answered, readTransaction(transactions[answered].size()));
        if (isLineLost())
            next = count;
    } while (!onTheirWay.empty() || next < count);
    m_interruption = Interruption::None;
    if (!isLineLost())
        PQexitPipelineMode(m_connection);
}

Result<SqlResults> SqlSession::readTransaction(std::size_t statements)
{
    SqlResults results;
    std::optional<Error> failure;
    for (std::size_t index = 0; index < statements && !isLineLost(); ++index) {
        while (PGresult *raw = nextResult()) {
            SqlResult result(raw);
            const ExecStatusType status = PQresultStatus(raw);
            if (status == PGRES_FATAL_ERROR && !failure)
                failure = isLineLost() ? currentLineError() : errorOf(raw);
            else if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
                results.push_back(std::move(result));
        }
    }
    if (const auto atCommit = readToSync(); atCommit && !failure)
        failure = atCommit;
    if (failure)
        return *failure;
    return results;
}

/// The server has been heard of.
void SqlSession::restartDeadline()
{
    m_deadline.setRemainingTime(m_limits.timeout.count() > 0 ? m_limits.timeout.count() : -1);
}

bool SqlSession::sendPipeline(const std::vector<SqlStatement> &statements)
{
    return PQenterPipelineMode(m_connection) == 1 && sendTransaction(statements);
}

bool SqlSession::sendTransaction(const Transaction &statements)
{
    for (const SqlStatement &statement : statements) {
        if (!send(statement))
            return false;
    }
    return PQpipelineSync(m_connection) == 1 && flush();
}

bool SqlSession::send(const SqlStatement &statement)
{
    std::vector<Oid> types;
    std::vector<const char *> bytes;
    std::vector<int> lengths;
    std::vector<int> formats(statement.values().size(), BinaryFormat);
    for (const SqlValue &value : statement.values()) {
        types.push_back(Oid(value.type));
        bytes.push_back(value.bytes ? value.bytes->constData() : nullptr);
        lengths.push_back(value.bytes ? int(value.bytes->size()) : 0);
    }
    return PQsendQueryParams(m_connection, statement.sql().constData(), int(types.size()),
                             types.data(), bytes.data(), lengths.data(), formats.data(),
                             BinaryFormat)
        == 1;
}

bool SqlSession::flush()
{
    for (;;) {
        const int left = PQflush(m_connection);
        if (left <= 0)
            return left == 0;
        if (!waitForLine(true))
            return false;
    }
}

PGresult *SqlSession::nextResult()
{
    while (PQisBusy(m_connection) != 0) {
        if (!waitForLine(false))
            break; // PQgetResult has the words
    }
    return PQgetResult(m_connection);
}

/// Waits for the line in slices; between them the job may have been cancelled or out of time.
bool SqlSession::waitForLine(bool forWriting)
{
    pollfd line{PQsocket(m_connection), short(forWriting ? POLLIN | POLLOUT : POLLIN), 0};
    const int ready = poll(&line, 1, SliceMilliseconds);
    if (ready < 0 && errno != EINTR)
        return false;
    if (ready > 0 && (line.revents & ~POLLOUT) != 0 && PQconsumeInput(m_connection) != 1)
        return false;
    watchLimits();
    return true;
}

void SqlSession::watchLimits()
{
    if (m_interruption != Interruption::None)
        return;
    if (mustStop())
        m_interruption = Interruption::Cancelled;
    else if (m_limits.mayCancel && m_deadline.hasExpired())
        m_interruption = Interruption::TimedOut;
    else
        return;
    cancelStatement();
}

bool SqlSession::mustStop() const
{
    return (m_limits.isEnding && *m_limits.isEnding) || (m_limits.mayCancel && m_stop());
}

/// Only ever called while a statement of this session is the one running: its end has not been
/// read, and nothing else is sent before it is.
void SqlSession::cancelStatement()
{
    const std::unique_ptr<PGcancel, void (*)(PGcancel *)> cancel(PQgetCancel(m_connection),
                                                                 PQfreeCancel);
    char words[256] = {};
    if (cancel)
        PQcancel(cancel.get(), words, sizeof words);
}

/// Reads what is left up to the synchronisation point, where the server ends the implicit
/// transaction: only then do deferred constraints and serialization say no.
std::optional<Error> SqlSession::readToSync()
{
    std::optional<Error> failure;
    while (!isLineLost()) {
        const SqlResult result(nextResult());
        const ExecStatusType status = PQresultStatus(result.get());
        if (status == PGRES_PIPELINE_SYNC)
            return failure;
        if (status == PGRES_FATAL_ERROR && result.get() && !failure)
            failure = errorOf(result.get());
    }
    return failure ? failure : currentLineError();
}

std::optional<Error> SqlSession::drain()
{
    if (isLineLost())
        return currentLineError();
    std::optional<Error> failure;
    while (PQpipelineStatus(m_connection) != PQ_PIPELINE_OFF && !isLineLost()) {
        const std::optional<Error> found = readToSync();
        if (!failure)
            failure = found;
        PQexitPipelineMode(m_connection);
    }
    return failure;
}

void SqlSession::rollBack()
{
    if (isLineLost() || PQtransactionStatus(m_connection) == PQTRANS_IDLE)
        return;
    const Interruption before = m_interruption;
    m_interruption = Interruption::Enough; // nothing interrupts a rollback
    if (sendPipeline({SqlStatement("ROLLBACK")})) {
        ++m_roundTrips;
        static_cast<void>(drain());
    }
    m_interruption = before;
}

Error SqlSession::named(Error error) const
{
    if (error.sqlState != u"57014"_s)
        return error;
    if (m_interruption == Interruption::TimedOut) {
        error.kind = Error::Kind::Timeout;
        error.detail = ErrorText::tr("The statement did not answer within %1 s and was stopped.")
                           .arg(double(m_limits.timeout.count()) / 1000);
    }
    return error;
}

Error SqlSession::currentLineError() const
{
    return lineError(m_connection);
}

Result<qint64> SqlSession::copyIn(const QByteArray &copySql,
                                  const std::function<bool(QByteArray &)> &produce)
{
    if (m_limits.readOnly)
        return refusedReadOnly();
    m_interruption = Interruption::None;
    m_deadline = QDeadlineTimer(QDeadlineTimer::Forever); // rows are flowing
    if (PQsendQuery(m_connection, copySql.constData()) != 1 || !flush())
        return currentLineError();
    ++m_roundTrips;
    {
        const SqlResult begun(nextResult());
        if (PQresultStatus(begun.get()) != PGRES_COPY_IN) {
            while (PGresult *rest = nextResult())
                PQclear(rest);
            return isLineLost() ? currentLineError() : errorOf(begun.get());
        }
    }
    bool more = true;
    bool isStopped = false;
    QByteArray buffer;
    while (more && !isStopped) {
        buffer.clear();
        more = produce(buffer);
        isStopped = m_stop() || mustStop();
        if (!putCopy(buffer))
            return currentLineError();
    }
    while (PQputCopyEnd(m_connection, isStopped ? "the request was cancelled" : nullptr) == 0) {
        if (!waitForLine(true) || PQflush(m_connection) < 0)
            return currentLineError();
    }
    if (!flush())
        return currentLineError();
    std::optional<Error> failure;
    qint64 rows = 0;
    while (PGresult *raw = nextResult()) {
        const SqlResult result(raw);
        if (PQresultStatus(raw) == PGRES_COMMAND_OK)
            rows = result.affectedRows();
        else if (!failure)
            failure = isLineLost() ? currentLineError() : errorOf(raw);
    }
    if (failure)
        return *failure;
    return rows;
}

Result<void> SqlSession::runScript(const QByteArray &sql)
{
    if (m_limits.readOnly)
        return refusedReadOnly();
    m_interruption = Interruption::None;
    m_deadline = QDeadlineTimer(QDeadlineTimer::Forever);
    if (PQsendQuery(m_connection, sql.constData()) != 1 || !flush())
        return currentLineError();
    ++m_roundTrips;
    std::optional<Error> failure;
    while (PGresult *raw = nextResult()) {
        const SqlResult result(raw);
        if (PQresultStatus(raw) == PGRES_FATAL_ERROR && !failure)
            failure = isLineLost() ? currentLineError() : errorOf(raw);
    }
    if (failure)
        return *failure;
    return {};
}

} // namespace waymark

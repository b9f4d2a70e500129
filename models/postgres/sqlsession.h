#pragma once

#include "models/domain/result.h"
#include "models/postgres/sqlresult.h"
#include "models/postgres/sqlstatement.h"

#include <QDeadlineTimer>

#include <atomic>
#include <chrono>
#include <functional>

namespace waymark {

class CopiedRow;

/// Every statement goes through here: bound, unnamed, sent through libpq on the handle that QPSQL
/// opened. A session is what one job sees of a connection, on the connection's own thread; it asks
/// `stop` between network waits and cancels the running statement on the server when the job may be
/// cancelled and is.
class SqlSession
{
public:
    struct Limits
    {
        bool readOnly = true; ///< statements run inside BEGIN READ ONLY … COMMIT
        bool mayCancel = true; ///< never on a connection that writes
        const std::atomic<bool> *isEnding = nullptr; ///< once true, writes are stopped too
        std::chrono::milliseconds timeout{30'000}; ///< of one statement's silence; 0: none
    };
    using Stop = std::function<bool()>;

    SqlSession(PGconn *connection, const Limits &limits, Stop stop);
    ~SqlSession(); ///< rolls back what the job left open
    SqlSession(const SqlSession &) = delete;
    SqlSession &operator=(const SqlSession &) = delete;

    /// One statement, one round trip.
    Result<SqlResult> run(const SqlStatement &statement);
    /// Several statements in one pipeline and one implicit transaction: one round trip, all or
    /// nothing. BEGIN and COMMIT may be among them to hold a transaction open between two calls; a
    /// failure rolls back whatever is open.
    Result<SqlResults> runAll(const std::vector<SqlStatement> &statements);
    /// Transactions that do not know of each other, many of them in a round trip: whatever becomes
    /// of one, those behind it are carried out. Each is answered in its turn. Where the job is to
    /// stop, what is on its way may still come through; of the rest only the last one is sent, and
    /// not stopped, so that it can close off what has been done by then.
    using Transaction = std::vector<SqlStatement>;
    using TakeAnswer = std::function<void(std::size_t transaction, Result<SqlResults> answer)>;
    void runEach(const std::vector<Transaction> &transactions, const TakeAnswer &take);
    /// Rows as they arrive, none kept; takeRow returns false to stop the server. Gives the number
    /// of rows taken.
    Result<qint64> stream(const SqlStatement &statement,
                          const std::function<bool(const SqlRow &)> &takeRow);
    /// The rows of `COPY (select) TO STDOUT`, as they arrive; for bulk, as COPY binds no values.
    Result<qint64> copyOut(const QByteArray &select,
                           const std::function<void(const CopiedRow &)> &takeRow);
    /// `COPY … FROM STDIN`; produce appends to the empty buffer and returns false after the last.
    /// Gives the number of rows written.
    Result<qint64> copyIn(const QByteArray &copySql,
                          const std::function<bool(QByteArray &)> &produce);
    /// Several statements without values in one text, as migrations are.
    Result<void> runScript(const QByteArray &sql);

    [[nodiscard]] bool isReadOnly() const { return m_limits.readOnly; }
    [[nodiscard]] bool isStopped() const { return m_stop(); }
    /// For a job that knows that it takes longer than a click.
    void setTimeout(std::chrono::milliseconds timeout) { m_limits.timeout = timeout; }
    [[nodiscard]] bool hasDeliveredRows() const { return m_hasDeliveredRows; }
    [[nodiscard]] int roundTrips() const { return m_roundTrips; }
    [[nodiscard]] bool isLineLost() const;
    [[nodiscard]] PGconn *handle() const { return m_connection; }

private:
    using TakeResult = std::function<bool(std::size_t statement, SqlResult result)>;

    Result<void> pipeline(const std::vector<SqlStatement> &statements, bool rowByRow,
                          const TakeResult &take);
    bool putCopy(QByteArrayView rows);
    qint64 takeCopy(const std::function<void(const CopiedRow &)> &takeRow);
    void restartDeadline();
    bool sendPipeline(const std::vector<SqlStatement> &statements);
    bool sendTransaction(const Transaction &statements);
    Result<SqlResults> readTransaction(std::size_t statements);
    std::optional<Error> readToSync();
    bool send(const SqlStatement &statement);
    PGresult *nextResult();
    bool waitForLine(bool forWriting);
    bool flush();
    void watchLimits();
    [[nodiscard]] bool mustStop() const;
    void cancelStatement();
    void rollBack();
    std::optional<Error> drain();
    Error named(Error error) const;
    Error currentLineError() const;

    enum class Interruption
    {
        None,
        Cancelled,
        TimedOut,
        Enough ///< the reader of a stream has all it wants
    };

    PGconn *m_connection;
    Limits m_limits;
    Stop m_stop;
    QDeadlineTimer m_deadline;
    Interruption m_interruption = Interruption::None;
    bool m_hasDeliveredRows = false;
    int m_roundTrips = 0;
};

} // namespace waymark

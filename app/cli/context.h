#pragma once

#include "app/cli/commandline.h"
#include "app/cli/interrupt.h"
#include "app/cli/rowwriter.h"
#include "app/cli/standardoutput.h"
#include "app/workspace.h"

#include <QEventLoop>
#include <QFile>
#include <QFuture>
#include <QFutureWatcher>

#include <memory>

namespace waymark {

class Connection;
class PostgresGateway;

/// What every verb works with: the options of the program, the way in and out, and the wait for a
/// reply, which SIGINT ends.
class CliContext
{
public:
    CliContext(GlobalOptions options, Workspace::WhenNew whenNew);
    ~CliContext();

    [[nodiscard]] const GlobalOptions &options() const { return m_options; }
    [[nodiscard]] QFile &output() { return m_output; }

    /// The database that the options name; connected and looked at when it is first asked for.
    [[nodiscard]] Result<PostgresGateway *> gateway();
    /// The same for a verb that writes: refused at once where the connection is read-only, and not
    /// only when there turns out to be something to write.
    [[nodiscard]] Result<PostgresGateway *> writableGateway();

    /// --format where it is given, else a table for people and JSON for programs.
    [[nodiscard]] static Result<OutputFormat> format(const Arguments &arguments);
    /// The file of --output; nothing where it goes to standard output, as for "-" too.
    [[nodiscard]] static std::optional<QString> outputFile(const Arguments &arguments);
    /// Prints rows to standard output in the format that the arguments ask for.
    [[nodiscard]] Result<void> printRows(const Arguments &arguments, const QStringList &columns,
                                         const QList<Row> &rows);
    /// Prints bytes as they are.
    [[nodiscard]] Result<void> print(const QByteArray &bytes);
    /// What the tables lack that the specification has, a sentence each; asked after an error.
    [[nodiscard]] QStringList lackOfTables();
    /// A line for people on standard error, unless --quiet.
    void note(const QString &line);
    /// What has gone wrong with the history on this machine meanwhile, --quiet or not.
    void noteTroubles();

    /// A file as it is, or standard input for "-". SIGINT stops it.
    [[nodiscard]] static Result<QByteArray> readInput(const QString &fileOrDash);

    /// Waits for a reply. SIGINT cancels a read, and the server with it.
    template <typename T>
    [[nodiscard]] Result<T> await(QFuture<Result<T>> future)
    {
        return await(future, true);
    }
    /// Waits for what writes: it happens or fails as a whole, and the answer says which. SIGINT
    /// stops it on the server, and is too late when the answer is that it happened.
    template <typename T>
    [[nodiscard]] Result<T> awaitWrite(QFuture<Result<T>> future)
    {
        const Result<T> result = await(future, false);
        m_hasWritten = m_hasWritten || result;
        return isStopped(result) ? Result<T>(interruptedError()) : result;
    }

private:
    template <typename T>
    [[nodiscard]] Result<T> await(QFuture<Result<T>> future, bool stopsOnInterrupt)
    {
        QEventLoop loop;
        QFutureWatcher<Result<T>> watcher;
        QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
        if (stopsOnInterrupt) {
            QObject::connect(&m_interrupt, &Interrupt::interrupted, &watcher,
                             &QFutureWatcherBase::cancel);
            if (Interrupt::isSet())
                future.cancel();
        }
        watcher.setFuture(future);
        if (!future.isFinished())
            loop.exec();
        if (future.resultCount() > 0)
            return future.resultAt(0);
        return interruptedError();
    }
    template <typename T>
    [[nodiscard]] static bool isStopped(const Result<T> &result)
    {
        return !result && result.error().kind == Error::Kind::Cancelled && Interrupt::isSet();
    }
    [[nodiscard]] static Error interruptedError();

    GlobalOptions m_options;
    Workspace::WhenNew m_whenNew;
    Interrupt m_interrupt;
    StandardOutput m_output;
    bool m_hasWritten = false; ///< to the database
    std::unique_ptr<Connection> m_connection;
};

} // namespace waymark

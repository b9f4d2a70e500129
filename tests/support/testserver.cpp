#include "tests/support/testserver.h"

#include "models/postgres/migrator.h"
#include "models/postgres/postgresconnection.h"
#include "models/postgres/postgresline.h"
#include "models/postgres/sqlsession.h"
#include "tests/support/testoptions.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QThread>

#include <csignal>
#include <fcntl.h>
#include <map>
#include <poll.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waymark::test {
namespace {

// Reads until the test program has ended, then ends the server and removes its folder.
constexpr auto WatcherScript = R"(read -r _
process=$(head -n 1 "$1"/postgresql-*/data/postmaster.pid 2>/dev/null)
if [ -n "$process" ]; then
    kill -QUIT "$process" 2>/dev/null
    for _ in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
        kill -0 "$process" 2>/dev/null || break
        sleep 0.1
    done
fi
rm -rf "$1")";

[[noreturn]] void giveUp(const QString &what)
{
    qFatal("test server: %s", qUtf8Printable(what));
}

/// A dead process that nobody has asked about yet has a number still, but no command line.
bool isAlive(qint64 process)
{
    QFile file(u"/proc/%1/cmdline"_s.arg(process));
    return file.open(QIODevice::ReadOnly) && !file.readAll().isEmpty();
}

QList<pid_t> childrenOf(qint64 process)
{
    QFile file(u"/proc/%1/task/%1/children"_s.arg(process));
    QList<pid_t> children;
    if (file.open(QIODevice::ReadOnly)) {
        for (const QByteArray &number : file.readAll().simplified().split(' '))
            children += number.toInt();
    }
    children.removeAll(0);
    return children;
}

/// An idle line has nothing to say but that its server is ending.
bool isUsable(PGconn *handle)
{
    pollfd line{PQsocket(handle), POLLIN, 0};
    return PQstatus(handle) == CONNECTION_OK && poll(&line, 1, 0) == 0;
}

using Lines = std::map<QString, std::unique_ptr<PostgresLine>>;

Lines &keptLines()
{
    static Lines lines;
    return lines;
}

/// Lines of the test's own thread are kept: a question then takes no new server process.
PostgresLine &lineTo(const QString &conninfo, Lines &lines)
{
    std::unique_ptr<PostgresLine> &line = lines[conninfo];
    if (line && isUsable(line->handle()))
        return *line;
    line = std::make_unique<PostgresLine>(writableOptions(conninfo));
    if (const Result<void> opened = line->open(); !opened)
        giveUp(opened.error().detail);
    return *line;
}

template <typename Use>
void withSession(const QString &conninfo, Use use)
{
    Lines ownLines; // QSqlDatabase belongs to its thread
    const bool isTestThread = QCoreApplication::instance()
        && QThread::currentThread() == QCoreApplication::instance()->thread();
    PostgresLine &line = lineTo(conninfo, isTestThread ? keptLines() : ownLines);
    SqlSession::Limits limits;
    limits.readOnly = false;
    SqlSession session(line.handle(), limits, [] { return false; });
    use(session);
}

} // namespace

TestServer &TestServer::instance()
{
    static TestServer server;
    return server;
}

TestServer::TestServer()
{
    usePostgresInUtc();
    qAddPostRoutine([] { keptLines().clear(); });
    QTemporaryDir folder(QDir::tempPath() + u"/waymark-test-XXXXXX"_s);
    if (!folder.isValid())
        giveUp(folder.errorString());
    folder.setAutoRemove(false);
    m_folder = folder.path();
    startWatcher();
    m_server = std::make_unique<PrivateServer>(PrivateServer::Options{m_folder, false});
    restart();
    makeTemplate(u"plain"_s, 2);
    makeTemplate(u"audited"_s, 3);
}

TestServer::~TestServer()
{
    m_server.reset();
    close(m_watched);
}

void TestServer::startWatcher()
{
    int ends[2] = {-1, -1};
    if (pipe2(ends, O_CLOEXEC) != 0)
        giveUp(u"no pipe"_s);
    const QByteArray folder = QFile::encodeName(m_folder);
    const pid_t watcher = fork();
    if (watcher == 0) {
        setsid();
        const int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
        dup2(ends[0], STDIN_FILENO);
        dup2(nothing, STDOUT_FILENO);
        dup2(nothing, STDERR_FILENO);
        execl("/bin/sh", "sh", "-c", WatcherScript, "sh", folder.constData(), nullptr);
        _exit(127);
    }
    close(ends[0]);
    m_watched = ends[1];
}

void TestServer::makeTemplate(const QString &name, int lastMigration)
{
    execute(m_server->conninfo(), "CREATE DATABASE " + name.toUtf8());
    PostgresConnection connection(PostgresConnection::Purpose::Write,
                                  writableOptions(m_server->conninfo(name)));
    const auto migrated = Migrator(connection).migrate(lastMigration).result();
    if (!migrated)
        giveUp(migrated.error().detail);
}

QString TestServer::createDatabase(Schema schema)
{
    const QString name = u"test_%1"_s.arg(++m_databases);
    QByteArray sql = "CREATE DATABASE " + name.toUtf8();
    if (schema != Schema::Empty) {
        sql += schema == Schema::Plain ? " TEMPLATE plain" : " TEMPLATE audited";
        sql += " STRATEGY file_copy";
    }
    execute(m_server->conninfo(), sql);
    return m_server->conninfo(name);
}

void TestServer::execute(const QString &conninfo, const QByteArray &sql)
{
    withSession(conninfo, [&sql](SqlSession &session) {
        if (const Result<void> done = session.runScript(sql); !done)
            giveUp(done.error().detail + u" in "_s + QString::fromUtf8(sql.left(200)));
    });
}

QString TestServer::value(const QString &conninfo, const SqlStatement &statement)
{
    QString text;
    withSession(conninfo, [&](SqlSession &session) {
        const Result<SqlResult> rows = session.run(statement);
        if (!rows)
            giveUp(rows.error().detail + u" in "_s + QString::fromUtf8(statement.sql()));
        if (!rows->isEmpty())
            text = rows->row(0).maybeText(0).value_or(u"(null)"_s);
    });
    return text;
}

void TestServer::kill()
{
    const qint64 process = m_server->processId();
    if (process > 0) {
        // One that is left alone could still be given a lock that another one's end sets free.
        const QList<pid_t> children = childrenOf(process);
        ::kill(pid_t(process), SIGKILL);
        for (const pid_t child : children)
            ::kill(child, SIGKILL);
    }
    while (process > 0 && isAlive(process))
        QThread::msleep(5);
}

void TestServer::restart()
{
    if (const Result<void> started = m_server->start(); !started)
        giveUp(started.error().detail);
}

void TestServer::stop()
{
    m_server->leave();
}

} // namespace waymark::test

#include "models/postgres/privateserver.h"

#include "models/domain/errortext.h"
#include "models/postgres/postgresline.h"
#include "models/postgres/sqlsession.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QThread>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <libpq-fe.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int LongestSocketFolder = 90; ///< sockaddr_un holds 107 bytes, the socket's name needs 15
constexpr int LaunchAttempts = 10;
constexpr int LaunchPauseMilliseconds = 150;
constexpr auto Role = "waymark"_L1;

Error failed(const QString &what)
{
    return {Error::Kind::Connection, what, {}, {}}; // whoever asked wanted to connect
}

QString quoted(QString text)
{
    return u'\'' + text.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1) + u'\'';
}

QString settingQuoted(QString text)
{
    return u'\'' + text.replace(u'\'', "''"_L1) + u'\'';
}

QString shortFolderFor(const QString &longFolder)
{
    const QByteArray digest
        = QCryptographicHash::hash(longFolder.toUtf8(), QCryptographicHash::Sha256).toHex();
    return u"/tmp/waymark-%1-%2"_s.arg(geteuid()).arg(QString::fromLatin1(digest.left(12)));
}

/// A dead server may have left its number to another process, or its corpse to nobody.
bool isOtherProcess(qint64 process, const QString &dataFolder)
{
    if (process <= 0 || (kill(pid_t(process), 0) != 0 && errno == ESRCH))
        return false;
    QFile file(u"/proc/%1/cmdline"_s.arg(process));
    if (!file.open(QIODevice::ReadOnly))
        return false; // no /proc to ask: leave the decision to PostgreSQL
    const QList<QByteArray> arguments = file.readAll().split('\0');
    return !arguments.first().contains("postgres") || !arguments.contains(dataFolder.toUtf8());
}

/// Whether the folder was there before Waymark. It is given to the server's user and closed to all
/// others, which must not befall a home folder or /tmp.
bool holdsOtherThings(const QString &folder)
{
    const QStringList entries = QDir(folder).entryList(QDir::AllEntries | QDir::Hidden
                                                       | QDir::System | QDir::NoDotAndDotDot);
    return !entries.isEmpty()
        && std::none_of(entries.cbegin(), entries.cend(), [](const QString &entry) {
               return entry.startsWith("postgresql-"_L1) || entry == "history"_L1;
           });
}

} // namespace

PrivateServer::PrivateServer(Options options)
    : m_options(std::move(options))
{
}

PrivateServer::~PrivateServer()
{
    leave();
}

QString PrivateServer::defaultFolder()
{
    if (geteuid() == 0)
        return u"/var/lib/waymark"_s;
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/waymark"_s;
}

QString PrivateServer::conninfo(const QString &database) const
{
    return u"host=%1 user=%2 dbname=%3"_s.arg(quoted(m_socketFolder), Role, quoted(database));
}

qint64 PrivateServer::processId() const
{
    QFile file(dataFolder() + u"/postmaster.pid"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readLine().trimmed().toLongLong();
}

Result<void> PrivateServer::start()
{
    const QMutexLocker lock(&m_mutex);
    if (m_users && answers())
        return {};
    if (const Result<void> ready = prepareFolders(); !ready)
        return ready;
    if (!m_starting->lockExclusive())
        return failed(ErrorText::tr("Cannot lock %1.").arg(m_versionFolder));
    const Result<void> started = prepare();
    m_starting->unlock();
    return started;
}

/// Under the starting lock.
Result<void> PrivateServer::prepare()
{
    if (!m_users->lockShared())
        return failed(ErrorText::tr("Cannot lock %1.").arg(m_versionFolder));
    if (answers())
        return {};
    if (!QFile::exists(dataFolder() + u"/PG_VERSION"_s)) {
        if (const Result<void> made = initialise(); !made)
            return made;
    }
    if (const Result<void> written = writeSettings(); !written)
        return written;
    if (const Result<void> launched = launch(); !launched)
        return launched;
    return makeDatabase();
}

Result<void> PrivateServer::prepareFolders()
{
    if (m_users)
        return {};
    Result<PostgresPrograms> programs = PostgresPrograms::find();
    if (!programs)
        return programs.error();
    m_programs = *programs;
    const QString folder = QDir(m_options.folder).absolutePath();
    m_versionFolder = u"%1/postgresql-%2"_s.arg(folder).arg(programs->majorVersion());
    if (holdsOtherThings(folder))
        return Error{
            Error::Kind::Refused,
            ErrorText::tr(
                "%1 holds other files, and a workspace keeps its folder to itself. Name a new "
                "folder, an empty one or one that is a workspace already.")
                .arg(folder),
            {},
            {}};
    m_socketFolder = m_versionFolder + u"/run"_s;
    if (QFile::encodeName(m_socketFolder).size() > LongestSocketFolder)
        m_socketFolder = shortFolderFor(m_versionFolder);
    for (const QString &path : {folder, m_versionFolder, m_socketFolder}) {
        if (const Result<void> made = programs->makePrivateFolder(path); !made)
            return made;
    }
    m_starting = std::make_unique<FileLock>(m_versionFolder + u"/starting.lock"_s);
    m_users = std::make_unique<FileLock>(m_versionFolder + u"/users.lock"_s);
    if (m_starting->isValid() && m_users->isValid())
        return {};
    m_users.reset();
    return failed(ErrorText::tr("Cannot write in %1.").arg(m_versionFolder));
}

/// Beside its place first, so that a crash in the middle leaves no half-made cluster.
Result<void> PrivateServer::initialise()
{
    const QString unfinished = m_versionFolder + u"/data.new"_s;
    QDir(unfinished).removeRecursively();
    QStringList arguments{u"-D"_s,
                          unfinished,
                          u"--encoding=UTF8"_s,
                          u"--locale=C.UTF-8"_s,
                          u"--auth=trust"_s,
                          u"--username=%1"_s.arg(Role)};
    if (!m_options.isDurable)
        arguments += u"--no-sync"_s;
    if (const Result<void> made = m_programs->run(u"initdb"_s, arguments, m_versionFolder); !made)
        return made;
    QFile settings(unfinished + u"/postgresql.conf"_s);
    const bool isIncluded = settings.open(QIODevice::Append)
        && settings.write("\ninclude_if_exists = 'waymark.conf'\n") > 0;
    settings.close();
    if (!isIncluded || !QDir().rename(unfinished, dataFolder()))
        return failed(ErrorText::tr("Cannot write in %1.").arg(m_versionFolder));
    return {};
}

Result<void> PrivateServer::writeSettings() const
{
    QString settings = u"# Written by Waymark at every start.\n"
                       "listen_addresses = ''\n"
                       "unix_socket_permissions = 0700\n"
                       "port = 5432\n"
                       "max_connections = 100\n"
                       "logging_collector = off\n"
                       "timezone = 'UTC'\n"
                       "log_timezone = 'UTC'\n"
                       "cluster_name = 'waymark'\n"
                       "unix_socket_directories = "_s;
    settings += settingQuoted(m_socketFolder) + u'\n';
    if (!m_options.isDurable) {
        settings += u"fsync = off\nfull_page_writes = off\n"
                    "autovacuum = off\nmax_wal_senders = 0\nwal_level = minimal\n"
                    "max_wal_size = '4GB'\n"_s;
    }
    const QString path = dataFolder() + u"/waymark.conf"_s;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(settings.toUtf8()) < 0)
        return failed(ErrorText::tr("Cannot write %1.").arg(path));
    file.close();
    if (geteuid() == 0
        && chown(QFile::encodeName(path).constData(), m_programs->user(), m_programs->group()) != 0)
        return failed(ErrorText::tr("Cannot hand %1 to the server.").arg(path));
    return {};
}

Result<void> PrivateServer::launch()
{
    const QStringList arguments{u"start"_s, u"-D"_s, dataFolder(), u"-l"_s, logFile(),
                                u"-w"_s,    u"-s"_s, u"-t"_s,      u"60"_s};
    Result<void> started;
    // After a crash the old server's last processes may still be letting go of its memory.
    for (int attempt = 0; attempt < LaunchAttempts; ++attempt) {
        removeStalePidFile();
        started = m_programs->run(u"pg_ctl"_s, arguments, m_versionFolder);
        if (started || answers())
            return {};
        QThread::msleep(LaunchPauseMilliseconds);
    }
    return failed(ErrorText::tr("The private PostgreSQL does not start (%1); its log is %2.")
                      .arg(started.error().detail, logFile()));
}

/// Only where PostgreSQL, which asks whether the number is alive, would be misled by it: otherwise
/// the file helps it to notice processes that the old server has left behind.
void PrivateServer::removeStalePidFile() const
{
    const QString path = dataFolder() + u"/postmaster.pid"_s;
    if (isOtherProcess(processId(), dataFolder()))
        QFile::remove(path);
}

Result<void> PrivateServer::makeDatabase() const
{
    PostgresOptions options;
    options.conninfo = conninfo(u"postgres"_s);
    options.readOnly = false;
    PostgresLine line(options);
    if (const Result<void> opened = line.open(); !opened)
        return opened;
    SqlSession::Limits limits;
    limits.readOnly = false;
    SqlSession session(line.handle(), limits, [] { return false; });
    const Result<SqlResult> there
        = session.run(sqlStatement("SELECT 1 FROM pg_database WHERE datname = $1", QString(Role)));
    if (!there)
        return there.error();
    if (!there->isEmpty())
        return {};
    const Result<SqlResult> made = session.run(SqlStatement("CREATE DATABASE waymark"));
    return made ? Result<void>() : Result<void>(made.error());
}

bool PrivateServer::answers() const
{
    const QByteArray where = conninfo(u"postgres"_s).toUtf8();
    return PQping(where.constData()) == PQPING_OK;
}

void PrivateServer::leave()
{
    const QMutexLocker lock(&m_mutex);
    if (!m_users)
        return;
    m_starting->lockExclusive();
    if (m_users->tryExclusive() && processId() > 0) {
        const QStringList arguments{u"stop"_s, u"-D"_s, dataFolder(), u"-m"_s,
                                    u"fast"_s, u"-w"_s, u"-s"_s};
        if (!m_programs->run(u"pg_ctl"_s, arguments, m_versionFolder))
            qWarning("the private PostgreSQL did not stop in time");
        else if (!m_socketFolder.startsWith(m_versionFolder))
            QDir().rmdir(m_socketFolder);
    }
    m_users.reset();
    m_starting->unlock();
}

} // namespace waymark

#include "models/postgres/postgresprograms.h"

#include "models/domain/errortext.h"

#include <QDir>
#include <QFile>
#include <QProcess>

#include <grp.h>
#include <pwd.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int LongestRunMilliseconds = 120'000;

Error failed(const QString &what)
{
    return {Error::Kind::Connection, what, {}, {}}; // of the private server
}

/// Where Debian, the PostgreSQL project's own packages, and others put the server programs.
QStringList candidateFolders()
{
    QStringList folders;
    const QList<std::pair<QString, QString>> families = {
        {u"/usr/lib/postgresql"_s, u"*"_s},
        {u"/usr"_s, u"pgsql-*"_s},
        {u"/opt/homebrew/opt"_s, u"postgresql@*"_s},
    };
    for (const auto &family : families) {
        const QDir parent(family.first);
        const QStringList versions = parent.entryList({family.second}, QDir::Dirs);
        for (const QString &version : versions)
            folders += parent.filePath(version + u"/bin"_s);
    }
    return folders;
}

int versionIn(const QString &folder)
{
    QString digits;
    for (const QChar c : QFileInfo(folder).dir().dirName()) {
        if (c.isDigit())
            digits += c;
        else if (!digits.isEmpty())
            break;
    }
    return digits.toInt();
}

} // namespace

Result<PostgresPrograms> PostgresPrograms::find()
{
    PostgresPrograms found;
    for (const QString &folder : candidateFolders()) {
        const int version = versionIn(folder);
        if (version > found.m_majorVersion && QFile::exists(folder + u"/initdb"_s)) {
            found.m_majorVersion = version;
            found.m_folder = folder;
        }
    }
    if (found.m_folder.isEmpty())
        return failed(ErrorText::tr("PostgreSQL's server is not installed (package postgresql)"));

    found.m_user = geteuid();
    found.m_group = getegid();
    if (found.m_user == 0) {
        const passwd *account = getpwnam("postgres");
        if (!account)
            return failed(ErrorText::tr("There is no account “postgres” to run the server (package "
                                        "postgresql), and PostgreSQL does not run as root."));
        found.m_user = account->pw_uid;
        found.m_group = account->pw_gid;
    }
    return found;
}

Result<void> PostgresPrograms::run(const QString &program, const QStringList &arguments,
                                   const QString &workingFolder) const
{
    QProcess process;
    QProcessEnvironment environment; // nothing of the person's own: no PG*, no LC_*, no HOME
    environment.insert(u"PATH"_s, u"/usr/local/bin:/usr/bin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"HOME"_s, workingFolder);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(workingFolder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    if (geteuid() != m_user) {
        process.setChildProcessModifier([user = m_user, group = m_group] {
            if (setgroups(0, nullptr) != 0 || setgid(group) != 0 || setuid(user) != 0)
                _exit(126);
            umask(077);
        });
    }
    process.start(m_folder + u'/' + program, arguments, QIODevice::ReadOnly);
    if (!process.waitForFinished(LongestRunMilliseconds)) {
        const QString why = process.errorString();
        process.kill();
        process.waitForFinished();
        return failed(ErrorText::tr("%1 did not finish: %2").arg(program, why));
    }
    if (process.exitStatus() == QProcess::NormalExit && process.exitCode() == 0)
        return {};
    const QString words = QString::fromUtf8(process.readAll()).simplified();
    return failed(ErrorText::tr("%1 failed: %2").arg(program, words));
}

Result<void> PostgresPrograms::makePrivateFolder(const QString &path) const
{
    if (!QDir().mkpath(path))
        return failed(ErrorText::tr("Cannot make the folder %1.").arg(path));
    const QByteArray name = QFile::encodeName(path);
    struct stat status = {};
    if (lstat(name.constData(), &status) != 0 || !S_ISDIR(status.st_mode))
        return failed(ErrorText::tr("%1 is not a folder").arg(path));
    if (status.st_uid != m_user
        && (geteuid() != 0 || chown(name.constData(), m_user, m_group) != 0))
        return failed(ErrorText::tr("The folder %1 belongs to somebody else.").arg(path));
    if (chmod(name.constData(), 0700) != 0)
        return failed(ErrorText::tr("Cannot make the folder %1 private.").arg(path));
    return {};
}

} // namespace waymark

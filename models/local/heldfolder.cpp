#include "models/local/heldfolder.h"

#include <QDir>
#include <QUuid>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr auto LockName = "/lock";

int openLocked(const QString &folder, int flags)
{
    constexpr mode_t OnlyTheOwner = 0600;
    const QByteArray name = QFile::encodeName(folder) + LockName;
    const int lock = ::open(name.constData(), O_RDWR | O_CLOEXEC | flags, OnlyTheOwner);
    if (lock < 0 || flock(lock, LOCK_EX | LOCK_NB) == 0)
        return lock;
    ::close(lock);
    return -1;
}

} // namespace

HeldFolder::HeldFolder(QString path, int lock)
    : m_path(std::move(path))
    , m_lock(lock)
{
}

/// Locked before it has its name, so that nobody takes it in between.
Result<std::unique_ptr<HeldFolder>> HeldFolder::make(const QString &parent)
{
    constexpr mode_t OnlyTheOwner = 0700;
    const QString name = QUuid::createUuid().toString(QUuid::WithoutBraces);
    const QString path = parent + u'/' + name;
    const QString hidden = parent + u"/."_s + name;
    QDir().mkpath(parent);
    ::chmod(QFile::encodeName(parent).constData(), OnlyTheOwner);
    const bool isMade = ::mkdir(QFile::encodeName(hidden).constData(), OnlyTheOwner) == 0;
    const int lock = isMade ? openLocked(hidden, O_CREAT) : -1;
    if (lock < 0
        || ::rename(QFile::encodeName(hidden).constData(), QFile::encodeName(path).constData())
            != 0)
        return Error{Error::Kind::Failed,
                     u"%1: %2"_s.arg(path, QString::fromLocal8Bit(std::strerror(errno))),
                     {},
                     {}};
    return std::unique_ptr<HeldFolder>(new HeldFolder(path, lock));
}

std::unique_ptr<HeldFolder> HeldFolder::take(const QString &path)
{
    const int lock = openLocked(path, 0);
    return lock < 0 ? nullptr : std::unique_ptr<HeldFolder>(new HeldFolder(path, lock));
}

HeldFolder::~HeldFolder()
{
    if (QDir(m_path).entryList(QDir::Files | QDir::Hidden).size() <= 1) {
        const QByteArray lock = QFile::encodeName(m_path) + LockName;
        ::unlink(lock.constData());
        ::rmdir(QFile::encodeName(m_path).constData());
    }
    ::close(m_lock);
}

} // namespace waymark

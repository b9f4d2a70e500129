#include "models/postgres/filelock.h"

#include <QFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace waymark {

FileLock::FileLock(const QString &path)
    : m_file(open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
{
}

FileLock::~FileLock()
{
    if (isValid())
        close(m_file);
}

bool FileLock::lockExclusive()
{
    return apply(LOCK_EX);
}

bool FileLock::tryExclusive()
{
    return apply(LOCK_EX | LOCK_NB);
}

bool FileLock::lockShared()
{
    return apply(LOCK_SH);
}

void FileLock::unlock()
{
    apply(LOCK_UN);
}

bool FileLock::apply(int operation)
{
    int result = 0;
    do
        result = flock(m_file, operation);
    while (result != 0 && errno == EINTR);
    return result == 0;
}

} // namespace waymark

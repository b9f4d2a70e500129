#include "app/cli/progress.h"

#include <QMutexLocker>

#include <cstdio>
#include <unistd.h>

namespace waymark {

Progress::Progress(bool quiet)
    : m_isVisible(!quiet && ::isatty(STDERR_FILENO) == 1)
{
}

Progress::~Progress()
{
    if (m_isShown)
        std::fputs("\r\033[K", stderr);
}

void Progress::show(const QString &line)
{
    constexpr qint64 Milliseconds = 100;
    if (!m_isVisible)
        return;
    const QMutexLocker locker(&m_mutex);
    if (m_sinceShown.isValid() && m_sinceShown.elapsed() < Milliseconds)
        return;
    m_sinceShown.start();
    m_isShown = true;
    std::fprintf(stderr, "\r\033[K%s", qUtf8Printable(line));
    std::fflush(stderr);
}

} // namespace waymark

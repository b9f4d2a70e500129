// Stands before the C library's functions in which a thread waits: a call from a thread that must
// not wait is noted, then carried out all the same.

#include "tests/support/waits.h"

#include <QByteArrayView>

#include <array>
#include <atomic>
#include <dlfcn.h>
#include <poll.h>
#include <pthread.h>

namespace waymark::test {
namespace {

constexpr std::array Names{
    "poll", "ppoll", "pthread_cond_wait", "pthread_cond_timedwait", "clock_nanosleep", "nanosleep"};

thread_local bool waitingIsForbidden = false;
std::array<std::atomic<bool>, Names.size()> seen;

void note(QByteArrayView name)
{
    if (!waitingIsForbidden)
        return;
    for (size_t i = 0; i < Names.size(); ++i) {
        if (name == Names[i])
            seen[i] = true;
    }
}

/// The C library's own. Of the conditions it keeps an old form beside the one that all use.
template <typename Function>
Function original(const char *name)
{
    void *found = nullptr;
    for (const char *version : {"GLIBC_2.3.2", "GLIBC_2.17"}) {
        if (!found)
            found = dlvsym(RTLD_NEXT, name, version);
    }
    return reinterpret_cast<Function>(found ? found : dlsym(RTLD_NEXT, name));
}

} // namespace

void forbidWaits(bool forbidden)
{
    waitingIsForbidden = forbidden;
}

QStringList forbiddenWaits()
{
    QStringList names;
    for (size_t i = 0; i < Names.size(); ++i) {
        if (seen[i])
            names.append(QString::fromLatin1(Names[i]));
    }
    return names;
}

void forgetWaits()
{
    for (std::atomic<bool> &one : seen)
        one = false;
}

} // namespace waymark::test

using waymark::test::note;
using waymark::test::original;

extern "C" {

int poll(pollfd *fds, nfds_t count, int timeout)
{
    static const auto real = original<decltype(&poll)>("poll");
    if (timeout != 0)
        note("poll");
    return real(fds, count, timeout);
}

int ppoll(pollfd *fds, nfds_t count, const timespec *timeout, const sigset_t *mask)
{
    static const auto real = original<decltype(&ppoll)>("ppoll");
    if (!timeout || timeout->tv_sec > 0 || timeout->tv_nsec > 0)
        note("ppoll");
    return real(fds, count, timeout, mask);
}

int pthread_cond_wait(pthread_cond_t *condition, pthread_mutex_t *mutex)
{
    static const auto real = original<decltype(&pthread_cond_wait)>("pthread_cond_wait");
    note("pthread_cond_wait");
    return real(condition, mutex);
}

int pthread_cond_timedwait(pthread_cond_t *condition, pthread_mutex_t *mutex, const timespec *until)
{
    static const auto real = original<decltype(&pthread_cond_timedwait)>("pthread_cond_timedwait");
    note("pthread_cond_timedwait");
    return real(condition, mutex, until);
}

int nanosleep(const timespec *time, timespec *left)
{
    static const auto real = original<decltype(&nanosleep)>("nanosleep");
    note("nanosleep");
    return real(time, left);
}

int clock_nanosleep(clockid_t clock, int flags, const timespec *time, timespec *left)
{
    static const auto real = original<decltype(&clock_nanosleep)>("clock_nanosleep");
    note("clock_nanosleep");
    return real(clock, flags, time, left);
}

} // extern "C"

#include "tests/support/watchedapplication.h"

#include "tests/support/waits.h"

#include <QAbstractEventDispatcher>
#include <QHash>
#include <QMetaEnum>
#include <QThread>

#include <algorithm>
#include <ctime>

#if defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer)
#define WAYMARK_SANITIZED
#endif
#endif
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || !defined(__OPTIMIZE__)
#define WAYMARK_SANITIZED
#endif

using namespace Qt::StringLiterals;

namespace waymark::test {
namespace {

double threadMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

QString nameOf(QObject *receiver, QEvent *event)
{
    const char *type = QMetaEnum::fromType<QEvent::Type>().valueToKey(event->type());
    return u"%1 of %2 %3"_s.arg(QString::fromLatin1(type ? type : "event"),
                                QString::fromLatin1(receiver->metaObject()->className()),
                                receiver->objectName());
}

/// Work of the kind that is watched: memory, hashing, small allocations.
double sampleMilliseconds()
{
    const double start = threadMilliseconds();
    QHash<QByteArray, int> words;
    for (int i = 0; i < 20'000; ++i)
        words.insert(QByteArray::number(i * 7919), i);
    return words.size() > 0 ? threadMilliseconds() - start : 0;
}

} // namespace

WatchedApplication::WatchedApplication(int &argc, char **argv)
    : QApplication(argc, argv)
{
    connect(eventDispatcher(), &QAbstractEventDispatcher::awake, this,
            &WatchedApplication::endTurn);
}

WatchedApplication &WatchedApplication::instance()
{
    return *static_cast<WatchedApplication *>(QCoreApplication::instance());
}

bool WatchedApplication::isMeasurable()
{
#ifdef WAYMARK_SANITIZED
    return false;
#else
    return true;
#endif
}

double WatchedApplication::slowness()
{
    constexpr double Reference = 20;
    double best = sampleMilliseconds();
    for (int i = 0; i < 4; ++i)
        best = std::min(best, sampleMilliseconds());
    return std::max(1.0, best / Reference);
}

void WatchedApplication::forget()
{
    endTurn();
    m_longest = {};
    forgetWaits();
}

WatchedApplication::Turn WatchedApplication::longest()
{
    endTurn();
    return m_longest;
}

QStringList WatchedApplication::waits()
{
    return forbiddenWaits();
}

void WatchedApplication::act(const std::function<void()> &action)
{
    endTurn();
    enter();
    action();
    leave(u"the action"_s);
    endTurn();
}

bool WatchedApplication::notify(QObject *receiver, QEvent *event)
{
    if (QThread::currentThread() != thread() || m_depth > 0)
        return QApplication::notify(receiver, event);
    const QString what = nameOf(receiver, event); // the receiver may be gone afterwards
    enter();
    const bool taken = QApplication::notify(receiver, event);
    leave(what);
    return taken;
}

void WatchedApplication::enter()
{
    ++m_depth;
    m_startedAt = threadMilliseconds();
    forbidWaits(true);
}

void WatchedApplication::leave(const QString &what)
{
    forbidWaits(false);
    --m_depth;
    const double spent = threadMilliseconds() - m_startedAt;
    m_turn.milliseconds += spent;
    if (spent >= m_longestEvent) {
        m_longestEvent = spent;
        m_turn.what = what;
    }
}

void WatchedApplication::endTurn()
{
    if (m_turn.milliseconds > m_longest.milliseconds)
        m_longest = m_turn;
    m_turn = {};
    m_longestEvent = 0;
}

} // namespace waymark::test

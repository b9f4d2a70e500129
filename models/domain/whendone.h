#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace waymark {

/// Calls handler(result) in guard's thread; drops it when guard dies or the future is cancelled.
/// Not QFuture::then(guard, ...): Qt 6.4 asserts there when guard is gone before the reply comes.
template <typename T, typename Handler>
void whenDone(const QFuture<T> &future, QObject *guard, Handler handler)
{
    auto *watcher = new QFutureWatcher<T>(guard);
    QObject::connect(watcher, &QFutureWatcherBase::finished, guard,
                     [watcher, handler = std::move(handler)] {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             handler(watcher->result());
                     });
    watcher->setFuture(future);
}

} // namespace waymark

#pragma once

#include "models/domain/result.h"

#include <QFutureWatcher>

namespace waymark {

/// Calls handler with the value of a reply, and failed with the Error of any other end; ended is
/// the one for a reply that was dropped. Neither is called once guard is gone.
template <typename T, typename Handler, typename Failed>
void withReply(const QFuture<Result<T>> &reply, QObject *guard, const Error &ended, Handler handler,
               Failed failed)
{
    auto *watcher = new QFutureWatcher<Result<T>>(guard);
    QObject::connect(watcher, &QFutureWatcherBase::finished, guard,
                     [watcher, ended, handler, failed] {
                         const QFuture<Result<T>> done = watcher->future();
                         watcher->deleteLater();
                         if (done.resultCount() == 0)
                             failed(ended);
                         else if (const Result<T> result = done.result(); !result)
                             failed(result.error());
                         else
                             handler(*result);
                     });
    watcher->setFuture(reply);
}

} // namespace waymark

#pragma once

#include "models/domain/whendone.h"

#include <QtConcurrentRun>

namespace waymark {

/// More bytes of JSON than this are read, compared and searched in another thread: a megabyte costs
/// about ten milliseconds, and a window must not be busy for more than fifty.
inline constexpr qsizetype MostBytesAtOnce = 256 * 1024;

/// Calls handler(work()): at once where that is quick, else with the work done by another thread,
/// and then only while guard lives. The work must own all that it looks at.
template <typename Work, typename Handler>
void doAside(qsizetype bytes, QObject *guard, Work work, Handler handler)
{
    if (bytes <= MostBytesAtOnce)
        handler(work());
    else
        whenDone(QtConcurrent::run(std::move(work)), guard, std::move(handler));
}

} // namespace waymark

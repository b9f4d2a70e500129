#pragma once

#include "models/exchange/rowstream.h"
#include "models/ports/eventsource.h"

namespace waymark {

/// Writes the events of a request into a file, oldest first, as they come from the server: memory
/// does not grow with rows. The file appears whole or not at all, readable for its owner only. The
/// future holds the number of rows; cancelling it stops the server and leaves no file.
[[nodiscard]] QFuture<Result<qint64>> exportEventsToFile(EventSource &source,
                                                         const EventRequest &request,
                                                         RowFormat format, const QString &path);

} // namespace waymark

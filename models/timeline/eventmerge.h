#pragma once

#include "models/timeline/eventcolumns.h"

#include <QList>

#include <memory>

namespace waymark {

/// Appends the rows of a chunk, giving its names the indexes they have in columns. Not sorted.
void appendChunk(EventColumns &columns, const EventColumns &chunk);

/// All chunks as one, in order of (time, id).
[[nodiscard]] EventColumns mergeChunks(const QList<std::shared_ptr<const EventColumns>> &chunks);

} // namespace waymark

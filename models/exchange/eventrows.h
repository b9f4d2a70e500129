#pragma once

#include "models/domain/playerprogressevent.h"
#include "models/exchange/rowstream.h"

namespace waymark {

/// Events in files and on the command line: these columns, with these names, in this order.
[[nodiscard]] QStringList eventColumnNames();
[[nodiscard]] Row eventRow(const PlayerProgressEvent &event);

} // namespace waymark

#pragma once

#include "app/cli/context.h"
#include "models/ports/eventsource.h"

namespace waymark {

/// The events of all players that a search of one word finds.
[[nodiscard]] Result<EventRequest> readEventRequest(CliContext &context, const QString &query);

} // namespace waymark

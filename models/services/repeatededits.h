#pragma once

#include "models/domain/edit.h"
#include "models/json/jsonarena.h"

#include <QList>

#include <memory>

namespace waymark {

/// An earlier document as it would be had these recorded edits been made to it; null stays null.
/// What was added to a counter is added. An edit whose place is not there leaves it as it is.
[[nodiscard]] std::shared_ptr<const JsonArena>
withEdits(const std::shared_ptr<const JsonArena> &before, const QList<Edit> &edits);

} // namespace waymark

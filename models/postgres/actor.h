#pragma once

#include <QString>

namespace waymark {

/// The person at this machine as `login@host`; the database role stands before it in the record.
[[nodiscard]] QString personAtThisMachine();

} // namespace waymark

#pragma once

#include "models/domain/jsontext.h"
#include "models/json/jsontype.h"

namespace waymark {

/// The value that a change of type makes of this one: nothing is lost where it can be helped, so
/// "10.00" becomes 10.00 and back.
[[nodiscard]] JsonText convertedValue(const JsonText &value, JsonType from, JsonType to);

} // namespace waymark

#pragma once

#include <QString>

namespace waymark {

/// What `waymark --help` prints, or with the name of a verb what `waymark VERB --help` prints.
[[nodiscard]] QString helpText(const QString &verb);

} // namespace waymark

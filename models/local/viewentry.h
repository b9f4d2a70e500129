#pragma once

#include "models/ports/keptview.h"

namespace waymark {

/// A kept view as the text of its file.
[[nodiscard]] QByteArray viewEntry(const SaveTarget &save, const KeptView &view);

/// Nothing where it is none, or of another save; what cannot be read in it is left out.
[[nodiscard]] std::optional<KeptView> readViewEntry(const QByteArray &text, const SaveTarget &save);

} // namespace waymark

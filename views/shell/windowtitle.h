#pragma once

#include <QString>

namespace waymark {

/// A name as it may stand in the title of a window: not too long, and so that it neither turns the
/// text around it nor takes the place where Qt puts the mark of unsaved edits.
[[nodiscard]] QString titlePart(QString name);

} // namespace waymark

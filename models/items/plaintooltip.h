#pragma once

#include <QString>

namespace waymark {

/// text for setToolTip and Qt::ToolTipRole, which guess at HTML: escaped where Qt would guess so.
[[nodiscard]] QString plainToolTip(const QString &text);

} // namespace waymark

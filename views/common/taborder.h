#pragma once

#include <QList>

class QWidget;

namespace waymark {

/// Where Tab stops in a window, in the order of the eye: line by line, and in a line from its start
/// to its end with all that stands in one column. Qt knows no more than which widget was made
/// first, also of those that come and go. What lies behind another tab of docks is left out.
[[nodiscard]] QList<QWidget *> tabStops(const QWidget &window);

/// Moves the focus to the next of them, or the one before; false where there is none.
bool tabTo(const QWidget &window, bool next);

} // namespace waymark

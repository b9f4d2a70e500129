#pragma once

#include <QList>
#include <QRect>

class QWidget;

namespace waymark {

/// Where a window may stand, so that its title bar and its status bar are on a screen. Rectangles
/// are without the frame, which nobody knows before the window is shown: room is left for one.
namespace windowplace {

/// The first size where so much of a screen is free.
[[nodiscard]] QSize firstSize(const QRect &available);
/// A kept place, moved and made smaller as the screens that are there now want it; the first of
/// them is the one to go to where none holds any of it.
[[nodiscard]] QRect broughtBack(const QRect &kept, const QList<QRect> &available);

/// Puts the window where saveGeometry() kept it, or gives it its first size.
void restore(QWidget &window, const QByteArray &kept);

} // namespace windowplace

} // namespace waymark

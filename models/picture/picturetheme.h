#pragma once

#include <QColor>

namespace waymark {

/// The colours that timeline and map are painted with, on screen and in reports. light() and dark()
/// are the project's own; a caller may change single colours.
struct PictureTheme
{
    bool isDark = false;
    QColor window;
    QColor panel;
    QColor alternateRow;
    QColor line;
    QColor text;
    QColor dimText;
    QColor accent;
    QColor selectedRow;
    QColor removed; ///< also teleports
    QColor land;
    QColor water;
    QColor coast;
    QColor border; ///< between countries
    QColor graticule;

    [[nodiscard]] static PictureTheme light();
    [[nodiscard]] static PictureTheme dark();
};

} // namespace waymark

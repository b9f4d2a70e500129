#include "views/common/picturelook.h"

#include "views/common/theme.h"

namespace waymark {

PictureTheme pictureTheme(const QPalette &palette)
{
    return isDark(palette) ? PictureTheme::dark() : PictureTheme::light();
}

QFont pictureFont(const QFont &base)
{
    constexpr double Smaller = 0.9;
    QFont font = base;
    if (font.pixelSize() > 0)
        font.setPixelSize(qRound(font.pixelSize() * Smaller));
    else
        font.setPointSizeF(font.pointSizeF() * Smaller);
    return font;
}

} // namespace waymark

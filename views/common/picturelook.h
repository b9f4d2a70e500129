#pragma once

#include "models/picture/picturetheme.h"

#include <QFont>
#include <QPalette>

namespace waymark {

/// The colours of timeline and map that go with a palette.
[[nodiscard]] PictureTheme pictureTheme(const QPalette &palette);
/// A little smaller than the text around: labels of a picture.
[[nodiscard]] QFont pictureFont(const QFont &base);

} // namespace waymark

#pragma once

#include "models/picture/picturetheme.h"
#include "models/picture/timelinelayout.h"
#include "models/timeline/lanebins.h"

#include <QImage>
#include <QSet>

namespace waymark {

/// The marks of all visible lanes as one image the size of the plot, written line by line: filling
/// a rectangle for each of 15 000 columns would take five times as long.
[[nodiscard]] QImage laneImage(const EventColumns &columns, const LaneIndex &lanes,
                               const QSet<QString> &hiddenTypes, const TimelineLayout &layout,
                               const TimeScale &scale, const PictureTheme &theme,
                               double pixelRatio);

} // namespace waymark

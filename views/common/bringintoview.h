#pragma once

class QWidget;

namespace waymark {

/// Scrolls whatever it stands in so that it is seen.
void bringIntoView(QWidget *widget);

} // namespace waymark

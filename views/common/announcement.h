#pragma once

#include <QString>

class QWidget;

namespace waymark {

/// Has a screen reader say text at once, which is about what a widget shows.
void announce(QWidget *about, const QString &text);

} // namespace waymark

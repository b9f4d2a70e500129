#pragma once

#include <QString>

class QWidget;

namespace waymark {

/// Has a screen reader say text, which is about what a widget shows. An empty one: what was to be
/// said is over.
void announce(QWidget *about, const QString &text);

} // namespace waymark

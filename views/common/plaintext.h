#pragma once

#include "models/items/plaintooltip.h"

#include <QLabel>

namespace waymark {

/// A label that shows text as it is. Everything that may come from a save goes through here: a
/// QLabel left alone would read HTML.
[[nodiscard]] QLabel *plainLabel(const QString &text, QWidget *parent);
[[nodiscard]] QLabel *dimLabel(const QString &text, QWidget *parent);

} // namespace waymark

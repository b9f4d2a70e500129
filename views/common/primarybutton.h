#pragma once

class QAbstractButton;
class QWidget;

namespace waymark {

/// A push button that says what the panel is for: filled with the accent. PanelStyle draws it so.
void makePrimary(QAbstractButton *button);

[[nodiscard]] bool isPrimary(const QWidget *widget);

} // namespace waymark

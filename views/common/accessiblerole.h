#pragma once

#include <QAccessible>

class QWidget;

namespace waymark {

/// What a plain QWidget is to assistive technology, which is told of "filler" otherwise.
void setAccessibleRole(QWidget *widget, QAccessible::Role role);

/// Lets the widget's interface be made anew: Qt keeps the first that anything asked for, and naming
/// the widget asks.
void renewAccessible(QWidget *widget);

} // namespace waymark

#pragma once

#include <QColor>
#include <QFont>
#include <QPalette>
#include <QString>

namespace waymark {

/// What a colour is for. A view asks for the role with its own palette and never names a colour, so
/// that light and dark follow by themselves.
enum class ThemeRole
{
    Window,
    Panel,
    AlternateRow,
    Line,
    Text,
    DimText,
    Accent,
    AccentText, ///< on Accent
    SelectedRow,
    Hover,
    Added,
    Changed,
    Removed,
    ProductionBand,
    ProductionText, ///< on ProductionBand
};

[[nodiscard]] bool isDark(const QPalette &palette);
[[nodiscard]] QPalette themePalette(bool dark);
[[nodiscard]] QColor themeColor(ThemeRole role, const QPalette &palette);

/// base in a fixed width: values of JSON, pointers, times that line up.
[[nodiscard]] QFont monospacedFont(const QFont &base);
/// base, semibold and a little larger: the header of a panel.
[[nodiscard]] QFont headerFont(const QFont &base);
/// base if its digits are all of one width, otherwise the fixed-width font: numbers in columns.
[[nodiscard]] QFont tabularFont(const QFont &base);

} // namespace waymark

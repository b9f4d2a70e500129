#include "views/common/theme.h"

#include <QFontDatabase>
#include <QFontMetricsF>

#include <algorithm>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

struct LightAndDark
{
    QRgb light;
    QRgb dark;
};

LightAndDark tokens(ThemeRole role)
{
    switch (role) {
    case ThemeRole::Window:
        return {0xffeceef1, 0xff1d2025};
    case ThemeRole::Panel:
        return {0xffffffff, 0xff24282e};
    case ThemeRole::AlternateRow:
        return {0xfff6f7f9, 0xff292d34};
    case ThemeRole::Line:
        return {0xffd9dde3, 0xff363b43};
    case ThemeRole::Text:
        return {0xff20242a, 0xffe4e6ea};
    case ThemeRole::DimText:
        return {0xff5b6470, 0xffaeb6c0};
    case ThemeRole::Accent:
        return {0xff2463c4, 0xff6ea8fe};
    case ThemeRole::AccentText:
        return {0xffffffff, 0xff10141a};
    case ThemeRole::SelectedRow:
        return {0xffdbe7fb, 0xff2a4368};
    case ThemeRole::Hover:
        return {0xffeef2f8, 0xff2f353d};
    case ThemeRole::Added:
        return {0xff226e45, 0xff7acb9b};
    case ThemeRole::Changed:
        return {0xff855900, 0xffe6bb66};
    case ThemeRole::Removed:
        return {0xffb03a3a, 0xfff09c9c};
    case ThemeRole::ProductionBand:
        return {0xffb3403a, 0xff8c2f2f};
    case ThemeRole::ProductionText:
        return {0xffffffff, 0xffffffff};
    }
    Q_UNREACHABLE();
}

QColor pick(LightAndDark token, const QPalette &palette)
{
    return QColor::fromRgb(isDark(palette) ? token.dark : token.light);
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Active, QPalette::WindowText).lightness()
        > palette.color(QPalette::Active, QPalette::Window).lightness();
}

QColor themeColor(ThemeRole role, const QPalette &palette)
{
    return pick(tokens(role), palette);
}

QPalette themePalette(bool dark)
{
    const auto color = [dark](ThemeRole role) {
        return QColor::fromRgb(dark ? tokens(role).dark : tokens(role).light);
    };
    QPalette palette;
    const QColor text = color(ThemeRole::Text);
    const QColor panel = color(ThemeRole::Panel);
    const QColor line = color(ThemeRole::Line);
    for (auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                      QPalette::HighlightedText, QPalette::ToolTipText, QPalette::BrightText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Window, color(ThemeRole::Window));
    palette.setColor(QPalette::Base, panel);
    palette.setColor(QPalette::ToolTipBase, panel);
    palette.setColor(QPalette::AlternateBase, color(ThemeRole::AlternateRow));
    palette.setColor(QPalette::Button, color(ThemeRole::AlternateRow));
    palette.setColor(QPalette::Highlight, color(ThemeRole::SelectedRow));
    palette.setColor(QPalette::PlaceholderText, color(ThemeRole::DimText));
    palette.setColor(QPalette::Link, color(ThemeRole::Accent));
    palette.setColor(QPalette::LinkVisited, color(ThemeRole::Accent));
    palette.setColor(QPalette::Light, panel);
    palette.setColor(QPalette::Midlight, color(ThemeRole::Hover));
    palette.setColor(QPalette::Mid, line);
    palette.setColor(QPalette::Dark, line.darker(dark ? 80 : 115));
    palette.setColor(QPalette::Shadow, line.darker(dark ? 150 : 130));
    QColor disabled = color(ThemeRole::DimText);
    disabled.setAlphaF(0.6F);
    for (auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::HighlightedText})
        palette.setColor(QPalette::Disabled, role, disabled);
    return palette;
}

QFont monospacedFont(const QFont &base)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    if (base.pixelSize() > 0)
        font.setPixelSize(base.pixelSize());
    else
        font.setPointSizeF(base.pointSizeF());
    return font;
}

QFont headerFont(const QFont &base)
{
    QFont font = base;
    font.setWeight(QFont::DemiBold);
    if (base.pointSizeF() > 0)
        font.setPointSizeF(base.pointSizeF() * 1.04);
    return font;
}

QFont tabularFont(const QFont &base)
{
    const QFontMetricsF metrics(base);
    const qreal width = metrics.horizontalAdvance(u'0');
    const QString digits = u"123456789"_s;
    const bool equal = std::all_of(digits.begin(), digits.end(), [&](QChar digit) {
        return qFuzzyCompare(metrics.horizontalAdvance(digit), width);
    });
    return equal ? base : monospacedFont(base);
}

} // namespace waymark

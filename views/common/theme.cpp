#include "views/common/theme.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QHash>

#include <algorithm>
#include <array>

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
    case ThemeRole::MapLand:
        return {0xffeef0ea, 0xff2b3138};
    case ThemeRole::MapWater:
        return {0xffd3e3ee, 0xff1f2a36};
    }
    Q_UNREACHABLE();
}

QColor pick(LightAndDark token, const QPalette &palette)
{
    return QColor::fromRgb(isDark(palette) ? token.dark : token.light);
}

const QHash<QString, LightAndDark> &eventTypeTokens()
{
    static const QHash<QString, LightAndDark> tokens{
        {u"waypoint_visited"_s, {0xff3b7dd8, 0xff6ea8fe}},
        {u"quest_started"_s, {0xff7b5bd6, 0xffa78bfa}},
        {u"quest_completed"_s, {0xff2f9e6e, 0xff5cc99a}},
        {u"item_collected"_s, {0xffd08a1e, 0xffe6b25a}},
        {u"npc_dialogue"_s, {0xffc1508f, 0xffe387bb}},
        {u"area_unlocked"_s, {0xff1f9aa8, 0xff56c3cf}},
        {u"location_reached"_s, {0xff6c7a89, 0xffa4aeb9}},
        {u"player_death"_s, {0xffc9403a, 0xffef7b75}},
        {u"achievement_unlocked"_s, {0xffa68a00, 0xffd9c648}},
        {u"interaction_performed"_s, {0xff4f6170, 0xff8798a8}},
        {u"game_completed"_s, {0xff5a8a1f, 0xff9ccc5c}},
    };
    return tokens;
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

QColor eventTypeColor(const QString &type, const QPalette &palette)
{
    const auto known = eventTypeTokens().constFind(type);
    if (known != eventTypeTokens().constEnd())
        return pick(*known, palette);
    static constexpr std::array<LightAndDark, 4> others{{{0xff8a5a3c, 0xffc99a7a},
                                                         {0xff3f7f7a, 0xff7fc0bb},
                                                         {0xff96539b, 0xffd19bd6},
                                                         {0xff66752c, 0xffb3c177}}};
    // Not qHash, which differs between machines: a type has the same colour everywhere.
    std::size_t sum = 0;
    for (const QChar character : type)
        sum = sum * 31 + character.unicode();
    return pick(others.at(sum % others.size()), palette);
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

#include "views/common/panelstyle.h"

#include "views/common/panelpainting.h"
#include "views/common/primarybutton.h"
#include "views/common/theme.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

bool isVerticalHeader(const QWidget *widget)
{
    const auto *header = qobject_cast<const QHeaderView *>(widget);
    return header && header->orientation() == Qt::Vertical;
}

/// A primary button's text stands on the accent.
template <typename Option>
Option withPrimaryText(const Option &option)
{
    Option copy = option;
    copy.palette.setColor(QPalette::ButtonText, themeColor(ThemeRole::AccentText, option.palette));
    return copy;
}

} // namespace

PanelStyle::PanelStyle(Density density)
    : QProxyStyle(u"Fusion"_s)
    , m_density(density)
{
}

int PanelStyle::rowHeight(Density density)
{
    switch (density) {
    case Density::Compact:
        return 20;
    case Density::Normal:
        return 24;
    case Density::Relaxed:
        return 30;
    }
    Q_UNREACHABLE();
}

void PanelStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                               QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButton(option, painter, widget);
    case PE_PanelButtonTool:
        return drawToolButton(option, painter, widget);
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && frame->lineWidth > 0)
            return drawField(option, painter);
        break;
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        // Lists, tables and trees lie flat in their panel, which has the line.
        if (qobject_cast<const QAbstractItemView *>(widget))
            return;
        return drawRounded(painter, option->rect, {}, themeColor(ThemeRole::Line, option->palette));
    case PE_FrameTabBarBase:
        painter->setPen(themeColor(ThemeRole::Line, option->palette));
        return painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    case PE_IndicatorHeaderArrow:
        // Down for descending, as people read it; Qt's own arrow points the other way.
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            drawChevron(painter, header->rect,
                        header->sortIndicator == QStyleOptionHeader::SortUp ? Qt::DownArrow
                                                                            : Qt::UpArrow,
                        themeColor(ThemeRole::DimText, option->palette));
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorRadioButton:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
        return drawIndicatorLine(option, painter, element == PE_IndicatorRadioButton);
    case PE_PanelScrollAreaCorner:
        return painter->fillRect(option->rect, themeColor(ThemeRole::Panel, option->palette));
    case PE_FrameStatusBarItem:
    case PE_IndicatorDockWidgetResizeHandle:
        return;
    case PE_FrameFocusRect:
        // A selected row is marked already, over all its cells.
        if (option->state & State_Selected && qobject_cast<const QAbstractItemView *>(widget))
            return;
        return drawRounded(painter, option->rect, {},
                           themeColor(ThemeRole::Accent, option->palette), 1.5);
    default:
        break;
    }
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void PanelStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                             const QWidget *widget) const
{
    switch (element) {
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return drawHeaderSection(header, painter);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, themeColor(ThemeRole::Panel, option->palette));
        painter->setPen(themeColor(ThemeRole::Line, option->palette));
        return painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            QStyleOptionHeader quiet = *header;
            quiet.palette.setColor(QPalette::ButtonText,
                                   themeColor(ThemeRole::DimText, option->palette));
            quiet.state &= ~QStyle::State_On; // no bold for the column of the current cell
            return QProxyStyle::drawControl(element, &quiet, painter, widget);
        }
        break;
    case CE_TabBarTabShape:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return drawTab(tab, painter);
        break;
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
            button && isPrimary(widget) && button->state & State_Enabled) {
            const QStyleOptionButton copy = withPrimaryText(*button);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_ToolButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button && isPrimary(widget) && button->state & State_Enabled) {
            const QStyleOptionToolButton copy = withPrimaryText(*button);
            return QProxyStyle::drawControl(element, &copy, painter, widget);
        }
        break;
    case CE_MenuBarItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return drawMenuBarItem(item, painter);
        break;
    case CE_ToolBar:
        painter->fillRect(option->rect, themeColor(ThemeRole::Panel, option->palette));
        painter->setPen(themeColor(ThemeRole::Line, option->palette));
        return painter->drawLine(option->rect.bottomLeft(), option->rect.bottomRight());
    case CE_MenuBarEmptyArea:
        return painter->fillRect(option->rect, themeColor(ThemeRole::Panel, option->palette));
    case CE_Splitter:
        return;
    case CE_ShapedFrame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
            frame && isRule(*frame)) {
            drawRule(*frame, painter);
            return;
        }
        break;
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void PanelStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                    QPainter *painter, const QWidget *widget) const
{
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar) {
        drawScrollBar(bar, subControlRect(control, option, SC_ScrollBarSlider, widget), painter);
        return;
    }
    if (const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        combo && control == CC_ComboBox) {
        if (combo->editable)
            drawField(option, painter);
        else
            drawButton(option, painter, widget);
        drawChevron(painter, subControlRect(control, option, SC_ComboBoxArrow, widget),
                    Qt::DownArrow, themeColor(ThemeRole::DimText, option->palette));
        return;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect PanelStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                 SubControl part, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar || control != CC_ScrollBar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    // No arrows at the ends: the whole length is the groove.
    const bool lying = bar->orientation == Qt::Horizontal;
    const QRect rect = bar->rect;
    const int length = lying ? rect.width() : rect.height();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    const int page = qMax(1, bar->pageStep);
    const int grip = range <= 0 ? length
                                : int(std::clamp(qint64(length) * page / (range + page),
                                                 qint64(qMin(24, length)), qint64(length)));
    const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                           length - grip, bar->upsideDown);
    const auto stretch = [&](int from, int size) {
        const QRect piece = lying ? QRect(rect.x() + from, rect.y(), size, rect.height())
                                  : QRect(rect.x(), rect.y() + from, rect.width(), size);
        return lying ? visualRect(bar->direction, rect, piece) : piece;
    };
    switch (part) {
    case SC_ScrollBarSlider:
        return stretch(at, grip);
    case SC_ScrollBarSubPage:
        return stretch(0, at);
    case SC_ScrollBarAddPage:
        return stretch(at + grip, length - at - grip);
    case SC_ScrollBarGroove:
        return rect;
    default:
        return {};
    }
}

QRect PanelStyle::subElementRect(SubElement element, const QStyleOption *option,
                                 const QWidget *widget) const
{
    if (element == SE_LineEditContents)
        return QProxyStyle::subElementRect(element, option, widget).adjusted(4, 0, -2, 0);
    if (element != SE_HeaderArrow)
        return QProxyStyle::subElementRect(element, option, widget);
    const int size = pixelMetric(PM_HeaderMarkSize, option, widget);
    const QRect rect = option->rect;
    const QRect arrow(rect.right() - size - 4, rect.center().y() - size / 2, size, size);
    return visualRect(option->direction, rect, arrow);
}

int PanelStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                            const QWidget *widget) const
{
    switch (metric) {
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return Gap;
    case PM_HeaderDefaultSectionSizeVertical:
        return rowHeight(m_density);
    case PM_DefaultFrameWidth:
        return qobject_cast<const QAbstractItemView *>(widget)
            ? 0
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ScrollBarExtent:
        return 11;
    case PM_ToolBarItemSpacing:
        return 8;
    case PM_ToolBarItemMargin:
        return 5;
    case PM_ToolBarFrameWidth:
        return 1;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ToolBarIconSize:
        return 15;
    case PM_FocusFrameHMargin:
        return qobject_cast<const QAbstractItemView *>(widget)
            ? 5
            : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_HeaderMargin:
        // Of a vertical header it would make the rows higher.
        return isVerticalHeader(widget) ? 1 : 6;
    case PM_HeaderMarkSize:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int PanelStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                          QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0; // their words say it, in one look with every other button
    case SH_Table_GridLineColor:
        if (option)
            return int(themeColor(ThemeRole::Line, option->palette).rgb());
        break;
    case SH_MessageBox_TextInteractionFlags:
        return int(Qt::TextSelectableByMouse);
    default:
        break;
    }
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

QSize PanelStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                   const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_ItemViewItem:
        result.setHeight(qMax(result.height(), rowHeight(m_density)));
        break;
    case CT_HeaderSection:
        if (isVerticalHeader(widget))
            break;
        result.setHeight(qMax(result.height(), 26));
        break;
    case CT_PushButton:
    case CT_LineEdit:
    case CT_ComboBox:
        result.setHeight(qMax(result.height(), 28));
        break;
    case CT_ToolButton:
        result.setHeight(qMax(result.height(), 26));
        break;
    case CT_TabBarTab:
        result.setHeight(qMax(result.height(), 30));
        break;
    default:
        break;
    }
    return result;
}

} // namespace waymark

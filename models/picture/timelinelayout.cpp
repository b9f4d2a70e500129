#include "models/picture/timelinelayout.h"

#include "models/picture/maplegend.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

constexpr double SymbolWidth = 18;
constexpr double NamePadding = 12;
constexpr double WidestGutter = 0.3; ///< of the whole width
constexpr double OverviewHeight = 24;
constexpr double UndatedWidth = 62;
constexpr double RightMargin = 8;

} // namespace

void TimelineLayout::layOut(const QSizeF &size, const QFont &font, const QStringList &typeNames,
                            bool hasUndated)
{
    const QFontMetricsF metrics(font);
    m_order = typeOrder(typeNames);
    double names = metrics.horizontalAdvance(QStringLiteral("0000-00-00 · UTC"));
    for (const QString &name : typeNames)
        names = std::max(names, metrics.horizontalAdvance(name) + SymbolWidth);
    const double gutter = std::ceil(std::min(names + 2 * NamePadding, size.width() * WidestGutter));
    const double undated = hasUndated ? UndatedWidth : 0;
    const double width = std::max(1.0, size.width() - gutter - undated - RightMargin);
    const double axisHeight = std::ceil(metrics.height() + 6);
    m_overview = QRectF(gutter, 2, width, OverviewHeight);
    m_axis = QRectF(gutter, m_overview.bottom(), width, axisHeight);
    m_plot = QRectF(gutter, m_axis.bottom(), width, std::max(0.0, size.height() - m_axis.bottom()));
    m_undated = hasUndated
        ? QRectF(m_plot.right(), m_axis.top(), undated + RightMargin, axisHeight + m_plot.height())
        : QRectF();
    m_laneHeight = std::ceil(std::max(18.0, metrics.height() * 1.3));
    setScroll(m_scroll);
}

std::optional<int> TimelineLayout::placeOfType(int type) const
{
    const auto at = std::find(m_order.begin(), m_order.end(), type);
    return at == m_order.end() ? std::nullopt : std::optional(int(at - m_order.begin()));
}

QRectF TimelineLayout::lane(int place) const
{
    return {m_plot.left(), m_plot.top() + place * m_laneHeight - m_scroll, m_plot.width(),
            m_laneHeight};
}

QRectF TimelineLayout::laneName(int place) const
{
    const QRectF row = lane(place);
    return {NamePadding, row.top(), gutter() - NamePadding - 4, row.height()};
}

std::optional<int> TimelineLayout::placeAt(QPointF position) const
{
    if (position.y() < m_plot.top() || position.y() >= m_plot.bottom())
        return std::nullopt;
    const int place
        = static_cast<int>(std::floor((position.y() - m_plot.top() + m_scroll) / m_laneHeight));
    return place >= 0 && place < laneCount() ? std::optional(place) : std::nullopt;
}

void TimelineLayout::setScroll(double pixels)
{
    m_scroll = std::clamp(pixels, 0.0, scrollRange());
}

double TimelineLayout::scrollRange() const
{
    return std::max(0.0, laneCount() * m_laneHeight - m_plot.height());
}

} // namespace waymark

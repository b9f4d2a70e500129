#include "models/picture/maplegend.h"

#include "models/picture/eventstyle.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numeric>

namespace waymark {
namespace {

constexpr double Margin = 8; ///< to the edge of the map
constexpr double Padding = 7;
constexpr double SymbolWidth = 16;
constexpr double LeastMapWidth = 300;
constexpr double LeastMapHeight = 190;
constexpr double WidestShare = 0.5; ///< of the map

} // namespace

std::vector<int> typeOrder(const QStringList &typeNames)
{
    std::vector<int> order(static_cast<std::size_t>(typeNames.size()));
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&typeNames](int a, int b) {
        const int rankA = knownTypeRank(typeNames[a]);
        const int rankB = knownTypeRank(typeNames[b]);
        return rankA != rankB ? rankA < rankB : typeNames[a] < typeNames[b];
    });
    return order;
}

void MapLegend::layOut(const QSizeF &view, const QFont &font)
{
    m_area = {};
    m_rows = 0;
    if (m_entries.isEmpty() || view.width() < LeastMapWidth || view.height() < LeastMapHeight)
        return;
    const QFontMetricsF metrics(font);
    m_rowHeight = std::ceil(metrics.height() * 1.25);
    const double room = view.height() * 0.75 - 2 * Margin - 2 * Padding;
    const auto fitting = static_cast<qsizetype>(room / m_rowHeight);
    const bool isCut = m_entries.size() > fitting;
    m_rows = isCut ? fitting - 1 : m_entries.size(); // the last line then says how many more
    if (m_rows < 1)
        return;
    double width = 0;
    for (const Entry &entry : m_entries) {
        width = std::max(width,
                         metrics.horizontalAdvance(entry.type)
                             + metrics.horizontalAdvance(QLocale().toString(entry.count)));
    }
    width = std::min(width + SymbolWidth + 2 * Padding + 12, view.width() * WidestShare);
    const double height = double(m_rows + (isCut ? 1 : 0)) * m_rowHeight + 2 * Padding;
    m_area = QRectF(std::floor(view.width() - width - Margin), Margin, std::ceil(width), height);
}

std::optional<QString> MapLegend::typeAt(QPointF position) const
{
    if (!m_area.contains(position))
        return std::nullopt;
    const auto row = static_cast<qsizetype>((position.y() - m_area.top() - Padding) / m_rowHeight);
    const bool isOnRow = position.y() >= m_area.top() + Padding && row < m_rows;
    return isOnRow ? std::optional(m_entries[row].type) : std::nullopt;
}

void MapLegend::paint(QPainter &painter, const PictureTheme &theme) const
{
    if (m_area.isEmpty())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    QColor ground = theme.panel;
    ground.setAlphaF(0.88F);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(ground);
    painter.drawRoundedRect(m_area.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    const QFontMetricsF metrics(painter.font());
    for (qsizetype i = 0; i < m_rows; ++i) {
        const Entry &entry = m_entries[i];
        const QRectF row(m_area.left() + Padding, m_area.top() + Padding + double(i) * m_rowHeight,
                         m_area.width() - 2 * Padding, m_rowHeight);
        const EventStyle style = eventStyle(entry.type, theme.isDark);
        const QPainterPath symbol
            = markPath(style.shape, 4).translated(row.left() + 5, row.center().y());
        painter.setPen(Qt::NoPen);
        if (entry.isHidden)
            painter.strokePath(symbol, QPen(theme.dimText, 1));
        else
            painter.fillPath(symbol, style.color);
        const QString count = QLocale().toString(entry.count);
        const double countWidth = metrics.horizontalAdvance(count);
        painter.setPen(theme.dimText);
        painter.drawText(row, Qt::AlignRight | Qt::AlignVCenter, count);
        painter.setPen(entry.isHidden ? theme.dimText : theme.text);
        const QRectF name = row.adjusted(SymbolWidth, 0, -countWidth - 8, 0);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(entry.type, Qt::ElideRight, name.width()));
    }
    if (m_rows < m_entries.size()) {
        const QRectF last(m_area.left() + Padding, m_area.bottom() - Padding - m_rowHeight,
                          m_area.width() - 2 * Padding, m_rowHeight);
        painter.setPen(theme.dimText);
        painter.drawText(last, Qt::AlignLeft | Qt::AlignVCenter,
                         tr("and %n more", nullptr, int(m_entries.size() - m_rows)));
    }
}

} // namespace waymark

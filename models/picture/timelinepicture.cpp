#include "models/picture/timelinepicture.h"

#include "models/geo/cleanregisters.h"
#include "models/picture/eventstyle.h"

#include <QFontMetricsF>
#include <QLocale>
#include <QPaintDevice>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace waymark {
namespace {

using namespace Qt::StringLiterals;

constexpr double TickSpacing = 92;
constexpr double OverviewColumn = 5; ///< a bar of four pixels and a gap of one

QColor withAlpha(QColor color, double alpha)
{
    color.setAlphaF(static_cast<float>(alpha));
    return color;
}

} // namespace

void TimelinePicture::setTheme(const PictureTheme &theme)
{
    m_theme = theme;
    m_lanesKey.reset();
}

void TimelinePicture::setFont(const QFont &font)
{
    m_font = font;
    m_lanesKey.reset();
}

void TimelinePicture::setScene(const TimelineScene &scene)
{
    m_scene = scene;
    m_lanesKey.reset();
    m_overviewKey.reset();
}

void TimelinePicture::setHighlights(std::optional<std::uint32_t> selected,
                                    std::optional<std::uint32_t> hovered,
                                    const std::vector<std::uint32_t> &marked)
{
    m_scene.selected = selected;
    m_scene.hovered = hovered;
    m_scene.marked = marked;
}

void TimelinePicture::layOut(const QSizeF &size)
{
    QStringList types;
    bool hasUndated = false;
    if (m_scene.columns) {
        types = m_scene.columns->typeNames;
        hasUndated = datedRows(*m_scene.columns).size() != m_scene.columns->size();
    }
    m_layout.layOut(size, m_font, types, hasUndated);
}

TimeScale TimelinePicture::overviewScale(const TimeScale &scale) const
{
    TimeScale whole = scale;
    whole.setWidth(m_layout.overview().width());
    whole.fit();
    return whole;
}

TickStep TimelinePicture::stepOf(const TimeScale &scale) const
{
    return tickStepFor(scale.span() / scale.width(), TickSpacing);
}

double TimelinePicture::xOf(const TimeScale &scale, std::uint32_t row) const
{
    return m_layout.plot().left() + scale.xOf(Timestamp::fromPostgres(m_scene.columns->time[row]));
}

void TimelinePicture::paint(QPainter &painter, const TimeScale &scale)
{
    painter.save();
    painter.setFont(m_font);
    const QRectF all(0, 0, m_layout.plot().right() + m_layout.undated().width() + 64,
                     m_layout.plot().bottom());
    painter.fillRect(all, m_theme.panel);
    if (m_scene.columns && m_scene.lanes) {
        cleanVectorRegisters();
        paintOverview(painter, scale);
        paintAxis(painter, scale);
        paintLanes(painter, scale);
        paintNames(painter);
        paintUndated(painter);
        paintHighlights(painter, scale);
    }
    painter.restore();
}

const QList<std::uint32_t> &TimelinePicture::overviewCounts(const TimeScale &whole)
{
    if (m_overviewKey == whole)
        return m_overviewCounts;
    m_overviewKey = whole;
    const int columnCount = std::max(1, static_cast<int>(whole.width() / OverviewColumn));
    m_overviewCounts.fill(0, columnCount);
    const auto borders = bordersOf(*m_scene.columns, whole, columnCount);
    std::vector<std::uint32_t> counts;
    for (int type = 0; type < m_scene.lanes->laneCount(); ++type) {
        if (m_scene.hiddenTypes.contains(m_scene.columns->typeNames[type]))
            continue;
        countLane(*m_scene.lanes, type, borders, counts);
        for (int i = 0; i < columnCount; ++i)
            m_overviewCounts[i] += counts[std::size_t(i)];
    }
    return m_overviewCounts;
}

void TimelinePicture::paintOverview(QPainter &painter, const TimeScale &scale)
{
    const TimeScale whole = overviewScale(scale);
    const QList<std::uint32_t> &counts = overviewCounts(whole);
    const QRectF strip = m_layout.overview();
    const double largest = std::max<double>(1, *std::max_element(counts.begin(), counts.end()));
    const double width = strip.width() / double(counts.size());
    painter.setRenderHint(QPainter::Antialiasing, false);
    const QColor bar = withAlpha(m_theme.dimText, 0.62);
    for (qsizetype i = 0; i < counts.size(); ++i) {
        if (counts[i] == 0)
            continue;
        const double height = std::max(2.0, std::sqrt(counts[i] / largest) * (strip.height() - 4));
        painter.fillRect(QRectF(std::round(strip.left() + double(i) * width),
                                std::round(strip.bottom() - height), std::max(1.0, width - 1),
                                std::round(height)),
                         bar);
    }
    painter.save();
    painter.setClipRect(strip.adjusted(0, 0, 1, 1));
    if (m_scene.brush)
        paintBrush(painter, whole, strip);
    painter.restore();
    if (scale.isFitted())
        return;
    const double from = strip.left() + whole.xOf(scale.range().from);
    const double to = strip.left() + whole.xOf(scale.range().to);
    painter.fillRect(QRectF(strip.topLeft(), QPointF(from, strip.bottom())),
                     withAlpha(m_theme.panel, 0.6));
    painter.fillRect(QRectF(QPointF(to, strip.top()), strip.bottomRight()),
                     withAlpha(m_theme.panel, 0.6));
    painter.setPen(QPen(m_theme.dimText, 1));
    painter.drawRect(QRectF(std::round(from) + 0.5, strip.top() + 0.5,
                            std::max(3.0, std::round(to - from)), strip.height() - 1));
}

void TimelinePicture::paintAxis(QPainter &painter, const TimeScale &scale) const
{
    const QRectF axis = m_layout.axis();
    const QFontMetricsF metrics(m_font);
    const TimeAxis ticks = ticksOf(scale.range(), m_scene.zone, stepOf(scale));
    painter.setRenderHint(QPainter::Antialiasing, false);
    const double baseline = axis.top() + (axis.height() + metrics.ascent() - metrics.descent()) / 2;
    double free = axis.left() - 20; // a label may begin where the one before has ended
    for (const TimeTick &tick : ticks.ticks) {
        const double x = std::round(axis.left() + scale.xOf(tick.at)) + 0.5;
        painter.setPen(QPen(
            tick.startsDay ? m_theme.line.darker(m_theme.isDark ? 80 : 112) : m_theme.line, 1));
        painter.drawLine(QPointF(x, axis.bottom() - 4), QPointF(x, m_layout.plot().bottom()));
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = std::min(x - width / 2, axis.right() - width);
        if (left < free)
            continue;
        painter.setPen(tick.startsDay ? m_theme.text : m_theme.dimText);
        painter.drawText(QPointF(left, baseline), tick.label);
        free = left + width + 8;
    }
    const QString zone = QString::fromUtf8(m_scene.zone.id());
    const QString day = scale.range().from.toDateTime(m_scene.zone).toString(u"yyyy-MM-dd"_s);
    const QString both = u"%1 · %2"_s.arg(day, zone);
    const QRectF corner(12, axis.top(), axis.left() - 24, axis.height());
    painter.setPen(m_theme.dimText);
    // Where there is room for one of them it is the zone: the day stands above and on the axis.
    const bool hasRoom = metrics.horizontalAdvance(both) <= corner.width();
    painter.drawText(corner, Qt::AlignLeft | Qt::AlignVCenter,
                     hasRoom ? both : metrics.elidedText(zone, Qt::ElideLeft, corner.width()));
}

void TimelinePicture::paintLanes(QPainter &painter, const TimeScale &scale)
{
    const QRectF plot = m_layout.plot();
    painter.save();
    painter.setClipRect(QRectF(
        0, plot.top(), m_layout.undated().isEmpty() ? plot.right() : m_layout.undated().right(),
        plot.height()));
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_theme.line, 1));
    for (int place = 0; place <= m_layout.laneCount(); ++place) {
        const double y = std::round(m_layout.lane(place).top()) + 0.5;
        if (y >= plot.top() && y <= plot.bottom())
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    }
    if (m_scene.brush) {
        painter.save();
        painter.setClipRect(plot);
        paintBrush(painter, scale, plot);
        painter.restore();
    }
    const LanesKey key{scale, m_layout, painter.device()->devicePixelRatioF()};
    if (m_lanesKey != key) {
        m_lanesImage = laneImage(*m_scene.columns, *m_scene.lanes, m_scene.hiddenTypes, m_layout,
                                 scale, m_theme, key.pixelRatio);
        m_lanesKey = key;
    }
    painter.drawImage(plot.topLeft(), m_lanesImage);
    painter.restore();
}

void TimelinePicture::paintNames(QPainter &painter) const
{
    const QFontMetricsF metrics(m_font);
    painter.save();
    painter.setClipRect(
        QRectF(0, m_layout.plot().top(), m_layout.gutter(), m_layout.plot().height()));
    painter.setRenderHint(QPainter::Antialiasing);
    for (int place = 0; place < m_layout.laneCount(); ++place) {
        const QString &type = m_scene.columns->typeNames[m_layout.typeOfLane(place)];
        const bool isHidden = m_scene.hiddenTypes.contains(type);
        const QRectF row = m_layout.laneName(place);
        const EventStyle style = eventStyle(type, m_theme.isDark);
        const QPainterPath symbol
            = markPath(style.shape, 3.8).translated(row.left() + 5, row.center().y());
        if (isHidden)
            painter.strokePath(symbol, QPen(m_theme.dimText, 1));
        else
            painter.fillPath(symbol, style.color);
        painter.setPen(isHidden ? m_theme.dimText : m_theme.text);
        const QRectF name = row.adjusted(18, 0, 0, 0);
        painter.drawText(name, Qt::AlignLeft | Qt::AlignVCenter,
                         metrics.elidedText(type, Qt::ElideRight, name.width()));
    }
    painter.restore();
}

void TimelinePicture::paintUndated(QPainter &painter) const
{
    const QRectF bin = m_layout.undated();
    if (bin.isEmpty())
        return;
    const RowInterval dated = datedRows(*m_scene.columns);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(m_theme.line, 1));
    painter.drawLine(QPointF(bin.left() + 4.5, bin.top() + 4),
                     QPointF(bin.left() + 4.5, bin.bottom()));
    painter.setPen(m_theme.dimText);
    const QRectF header(bin.left() + 8, bin.top(), bin.width() - 12, m_layout.axis().height());
    painter.drawText(header, Qt::AlignRight | Qt::AlignVCenter, tr("undated"));
    for (int place = 0; place < m_layout.laneCount(); ++place) {
        const QRectF lane = m_layout.lane(place);
        const int type = m_layout.typeOfLane(place);
        const std::size_t all = m_scene.lanes->rows(type).size();
        const std::size_t count = all - m_scene.lanes->countBefore(type, dated.end)
            + m_scene.lanes->countBefore(type, dated.first);
        if (count == 0 || !m_layout.plot().intersects(lane))
            continue;
        painter.setPen(eventStyle(m_scene.columns->typeNames[type], m_theme.isDark).color);
        painter.drawText(QRectF(header.left(), lane.top(), header.width(), lane.height()),
                         Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(qulonglong(count)));
    }
}

void TimelinePicture::paintBrush(QPainter &painter, const TimeScale &scale,
                                 const QRectF &area) const
{
    constexpr double Beyond = 8; // edges outside are not drawn on the border
    const double from
        = std::max(area.left() + scale.xOf(m_scene.brush->from), area.left() - Beyond);
    const double to = std::min(area.left() + scale.xOf(m_scene.brush->to), area.right() + Beyond);
    if (to < from)
        return;
    const QRectF band(QPointF(std::round(from), area.top()),
                      QPointF(std::max(std::round(to), std::round(from) + 1), area.bottom()));
    painter.fillRect(band, withAlpha(m_theme.accent, 0.12));
    painter.setPen(QPen(withAlpha(m_theme.accent, 0.85), 1));
    painter.drawLine(band.topLeft() + QPointF(0.5, 0), band.bottomLeft() + QPointF(0.5, 0));
    painter.drawLine(band.topRight() - QPointF(0.5, 0), band.bottomRight() - QPointF(0.5, 0));
}

std::optional<int> TimelinePicture::placeOf(std::uint32_t row) const
{
    return row < m_scene.columns->size() ? m_layout.placeOfType(m_scene.columns->type[row])
                                         : std::nullopt;
}

/// Frames that would touch each other are one, or ten thousand marked events would be a block of
/// colour that takes a while to paint.
std::vector<TimelinePicture::MarkedRun> TimelinePicture::markedRuns(const TimeScale &scale) const
{
    constexpr double Touching = 7;
    const QRectF plot = m_layout.plot();
    std::vector<MarkedRun> runs;
    QHash<int, std::size_t> latest; // of a lane
    for (const std::uint32_t row : m_scene.marked) {
        const auto place = placeOf(row);
        const double x = place ? std::round(xOf(scale, row)) + 0.5 : 0;
        if (!place || x < plot.left() - Touching || x > plot.right() + Touching)
            continue;
        const auto before = latest.constFind(*place);
        if (before != latest.cend() && x >= runs[*before].first - Touching
            && x <= runs[*before].last + Touching) {
            MarkedRun &run = runs[*before];
            run.first = std::min(run.first, x);
            run.last = std::max(run.last, x);
        } else {
            latest.insert(*place, runs.size());
            runs.push_back({*place, x, x});
        }
    }
    return runs;
}

void TimelinePicture::paintHighlights(QPainter &painter, const TimeScale &scale) const
{
    const QRectF plot = m_layout.plot();
    painter.save();
    painter.setClipRect(plot.adjusted(-6, -6, 6, 0));
    const auto frame
        = [&](int place, double first, double last, const QColor &color, double width) {
              const QRectF lane = m_layout.lane(place);
              painter.setRenderHint(QPainter::Antialiasing);
              painter.setPen(QPen(color, width));
              painter.setBrush(Qt::NoBrush);
              painter.drawRoundedRect(
                  QRectF(first - 4, lane.top() + 1, last - first + 7, lane.height() - 1), 2, 2);
          };
    const auto frameRow = [&](std::uint32_t row, const QColor &color, double width) {
        const double x = std::round(xOf(scale, row)) + 0.5;
        if (const auto place = placeOf(row))
            frame(*place, x, x, color, width);
    };
    const auto line = [&](double x, const QColor &color) {
        painter.setRenderHint(QPainter::Antialiasing, false);
        painter.setPen(QPen(color, 1));
        painter.drawLine(QPointF(std::round(x) + 0.5, plot.top() - 4),
                         QPointF(std::round(x) + 0.5, plot.bottom()));
    };
    if (m_scene.cursorX)
        line(*m_scene.cursorX, withAlpha(m_theme.dimText, 0.5));
    for (const MarkedRun &run : markedRuns(scale))
        frame(run.place, run.first, run.last, m_theme.accent, 1.2);
    if (m_scene.hovered) {
        line(xOf(scale, *m_scene.hovered), withAlpha(m_theme.dimText, 0.7));
        frameRow(*m_scene.hovered, m_theme.text, 1.2);
    }
    if (m_scene.selected) {
        line(xOf(scale, *m_scene.selected), m_theme.text);
        frameRow(*m_scene.selected, m_theme.accent, 1.8);
    }
    painter.restore();
}

} // namespace waymark

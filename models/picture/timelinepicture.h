#pragma once

#include "models/picture/laneimage.h"
#include "models/timeline/timeticks.h"

#include <QTimeZone>

class QPainter;

namespace waymark {

/// What a timeline shows. It points at data that must live while it is painted.
struct TimelineScene
{
    const EventColumns *columns = nullptr;
    const LaneIndex *lanes = nullptr;
    QSet<QString> hiddenTypes;
    std::optional<TimeRange> brush;
    std::optional<std::uint32_t> selected; ///< rows
    std::optional<std::uint32_t> hovered;
    std::vector<std::uint32_t> marked;
    std::optional<double> cursorX;
    QTimeZone zone = QTimeZone::utc();
};

/// The timeline painted on any device: overview, axis, lanes, brush, cursor.
class TimelinePicture
{
    Q_DECLARE_TR_FUNCTIONS(TimelinePicture)
public:
    void setTheme(const PictureTheme &theme);
    [[nodiscard]] const PictureTheme &theme() const { return m_theme; }
    void setFont(const QFont &font);
    /// Other data, or other lanes of it.
    void setScene(const TimelineScene &scene);
    /// Only what moves with the mouse: the lanes' marks stay as they are.
    void setHighlights(std::optional<std::uint32_t> selected, std::optional<std::uint32_t> hovered,
                       const std::vector<std::uint32_t> &marked);
    void setBrush(const std::optional<TimeRange> &brush) { m_scene.brush = brush; }
    void setCursorX(std::optional<double> x) { m_scene.cursorX = x; }
    void setZone(const QTimeZone &zone) { m_scene.zone = zone; }

    /// To be called before painting whenever size, font or scene have changed.
    void layOut(const QSizeF &size);
    [[nodiscard]] const TimelineLayout &layout() const { return m_layout; }
    void setScroll(double pixels) { m_layout.setScroll(pixels); }
    [[nodiscard]] const TimelineScene &scene() const { return m_scene; }

    /// scale.width() is that of layout().plot().
    void paint(QPainter &painter, const TimeScale &scale);

    /// The scale of the overview: the whole extent.
    [[nodiscard]] TimeScale overviewScale(const TimeScale &scale) const;
    /// The step the axis uses at a scale.
    [[nodiscard]] TickStep stepOf(const TimeScale &scale) const;
    [[nodiscard]] double xOf(const TimeScale &scale, std::uint32_t row) const;

private:
    void paintOverview(QPainter &painter, const TimeScale &scale);
    void paintAxis(QPainter &painter, const TimeScale &scale) const;
    void paintLanes(QPainter &painter, const TimeScale &scale);
    void paintNames(QPainter &painter) const;
    void paintUndated(QPainter &painter) const;
    void paintBrush(QPainter &painter, const TimeScale &scale, const QRectF &area) const;
    void paintHighlights(QPainter &painter, const TimeScale &scale) const;
    struct MarkedRun
    {
        int place = 0; ///< of the lane
        double first = 0;
        double last = 0;
    };
    [[nodiscard]] std::vector<MarkedRun> markedRuns(const TimeScale &scale) const;
    [[nodiscard]] std::optional<int> placeOf(std::uint32_t row) const;
    [[nodiscard]] const QList<std::uint32_t> &overviewCounts(const TimeScale &whole);

    /// All the marks depend on; while it is the same their image is.
    struct LanesKey
    {
        TimeScale scale;
        TimelineLayout layout;
        double pixelRatio = 0;
        friend bool operator==(const LanesKey &, const LanesKey &) = default;
    };

    PictureTheme m_theme = PictureTheme::light();
    QFont m_font;
    TimelineScene m_scene;
    TimelineLayout m_layout;
    QImage m_lanesImage;
    std::optional<LanesKey> m_lanesKey;
    QList<std::uint32_t> m_overviewCounts;
    std::optional<TimeScale> m_overviewKey;
};

} // namespace waymark

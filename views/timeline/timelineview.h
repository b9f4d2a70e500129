#pragma once

#include "models/items/eventhighlights.h"
#include "models/items/eventstore.h"
#include "models/picture/timelinepicture.h"

#include <QWidget>

class QScrollBar;

namespace waymark {

class Selection;
class ViewZone;

/// The timeline on the screen: owns the picture and the scale, turns mouse and keys into changes of
/// the scale (zoom) or of the selection (brush, event); the two never mean the same.
class TimelineView final : public QWidget
{
    Q_OBJECT
public:
    TimelineView(EventStore &store, Selection &selection, ViewZone &zone,
                 QWidget *parent = nullptr);

    [[nodiscard]] const TimeScale &scale() const { return m_scale; }
    [[nodiscard]] const TimelinePicture &picture() const { return m_picture; }
    [[nodiscard]] EventStore &store() const { return m_store; }
    [[nodiscard]] QString tickStepName() const { return m_picture.stepOf(m_scale).name(); }
    [[nodiscard]] std::optional<std::uint32_t> eventAt(QPointF position) const;
    [[nodiscard]] QSize sizeHint() const override { return {900, 210}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {240, 90}; }

public slots:
    void fit();
    void zoomIn();
    void zoomOut();
    void centerOrFit(); ///< first the current event (or the brush) comes to the middle, then all
    void zoomToBrush();

signals:
    void scaleChanged();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    bool event(QEvent *event) override;

private:
    enum class Drag
    {
        None,
        Pressed, ///< the button is down; a few pixels more make it a brush
        Brush, ///< the other edge of the brush stays at m_anchor
        Pan,
        Overview
    };

    void takeEvents();
    void showScene();
    void layOut();
    void showScroll();
    /// Brings the lane of a type into view.
    void showLane(int type);
    void changeScale();
    void zoomBy(double factor);
    void describe();
    [[nodiscard]] std::size_t countIn(const TimeRange &range) const;
    void startDrag(QPointF position, bool pans);
    void brushTo(double x);
    void centerOverview(double x);
    void click(QPointF position, Qt::KeyboardModifiers modifiers);
    void hover(QPointF position);
    void updateCursor(QPointF position);
    void stepInLane(bool forward);
    void stepAmongAll(bool forward);
    void stepToLane(int places);
    void select(std::optional<std::uint32_t> row);
    void clearOne();
    bool handleKey(int key);
    [[nodiscard]] std::optional<double> brushEdgeAt(QPointF position, Timestamp &otherEdge) const;
    [[nodiscard]] double plotX(QPointF position) const;
    [[nodiscard]] Timestamp timeAt(QPointF position) const;

    EventStore &m_store;
    Selection &m_selection;
    ViewZone &m_zone;
    EventHighlights m_highlights;
    TimelinePicture m_picture;
    TimeScale m_scale;
    std::shared_ptr<const LoadedEvents> m_shown; ///< what the picture points at
    QScrollBar *m_scroll; ///< of the lanes, where not all have room
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    QPointF m_lastAt;
    Timestamp m_anchor;
    bool m_centered = false; ///< the last key centred: the next one fits
    bool m_keepsScale = false; ///< the person has zoomed in this scope
};

} // namespace waymark

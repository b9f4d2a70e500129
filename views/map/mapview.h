#pragma once

#include "models/items/eventhighlights.h"
#include "models/items/eventstore.h"
#include "models/picture/mappicture.h"

#include <QWidget>

namespace waymark {

class Selection;
class ViewZone;

/// The map on the screen: owns the picture and the viewport, turns mouse and keys into movements of
/// the viewport or changes of the selection (event, area).
class MapView final : public QWidget
{
    Q_OBJECT
public:
    MapView(EventStore &store, Selection &selection, ViewZone &zone, QWidget *parent = nullptr);

    [[nodiscard]] const MapViewport &viewport() const { return m_viewport; }
    [[nodiscard]] const MapPicture &picture() const { return m_picture; }
    /// Events within reach of a place on the screen, nearest first.
    [[nodiscard]] std::vector<std::uint32_t> eventsAt(QPointF position) const;
    [[nodiscard]] QSize sizeHint() const override { return {440, 300}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, 120}; }

public slots:
    void fitAll();
    void fitSelection(); ///< the marked events, or the current one
    void zoomIn();
    void zoomOut();
    void centerOrFit(); ///< first the current event comes to the middle, then all fits
    void setLegendShown(bool shown);

signals:
    void viewportChanged();

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
        Pressed, ///< the button is down; a few pixels more make it a pan
        Pan,
        Area
    };

    void readBaseMap();
    void takeEvents();
    void showScene();
    void showHighlights();
    void changeViewport();
    void describe();
    [[nodiscard]] QMarginsF fitMargins() const;
    void fitRows(const PointRows &rows);
    void click(QPointF position, Qt::KeyboardModifiers modifiers);
    void hover(QPointF position);
    void areaTo(QPointF position);
    void step(bool forward);
    void select(std::uint32_t row);
    void bringIntoView(std::uint32_t row);
    void clearOne();
    bool handleKey(int key);
    [[nodiscard]] PointRows points() const;
    [[nodiscard]] QString tooltipAt(QPointF position) const;

    EventStore &m_store;
    Selection &m_selection;
    ViewZone &m_zone;
    EventHighlights m_highlights;
    MapPicture m_picture;
    MapViewport m_viewport;
    std::shared_ptr<const LoadedEvents> m_shown; ///< what the picture points at
    QSet<QString> m_hidden; ///< the types that m_rows leaves out
    VisibleRows m_rows; ///< in the time range, of shown types; the area does not hide on the map
    Drag m_drag = Drag::None;
    QPointF m_pressedAt;
    QPointF m_lastAt;
    bool m_centered = false; ///< the last key centred: the next one fits
    bool m_readsBaseMap = false;
    bool m_keepsViewport = false; ///< the person has moved in this scope
};

} // namespace waymark

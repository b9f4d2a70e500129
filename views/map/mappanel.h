#pragma once

#include "views/common/panel.h"

class QAction;

namespace waymark {

class Chip;
class EventStore;
class MapView;
class Selection;
class StateFace;
class ViewZone;

/// The map with its header: how many events are on it, and how many have no place on it.
class MapPanel final : public Panel
{
    Q_OBJECT
public:
    MapPanel(EventStore &store, Selection &selection, ViewZone &zone, QWidget *parent = nullptr);

    [[nodiscard]] MapView *view() const { return m_view; }
    [[nodiscard]] QAction *fitAllAction() const { return m_fitAll; }
    [[nodiscard]] QAction *fitSelectionAction() const { return m_fitSelection; }
    [[nodiscard]] QAction *legendAction() const { return m_legend; }

private:
    void buildActions();
    void showState();
    void showCounts();

    EventStore &m_store;
    Selection &m_selection;
    MapView *m_view;
    StateFace *m_face;
    Chip *m_area;
    QAction *m_fitAll = nullptr;
    QAction *m_fitSelection = nullptr;
    QAction *m_legend = nullptr;
};

} // namespace waymark

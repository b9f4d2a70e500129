#pragma once

#include "views/common/panel.h"

class QAction;
class QToolButton;

namespace waymark {

class Chip;
class EventStore;
class Selection;
class StateFace;
class TimelineView;
class ViewZone;

/// The timeline with its header: the brushed range as a chip, how many play sessions there are, and
/// zoom for those who do not know the keys.
class TimelinePanel final : public Panel
{
    Q_OBJECT
public:
    TimelinePanel(EventStore &store, Selection &selection, ViewZone &zone,
                  QWidget *parent = nullptr);

    [[nodiscard]] TimelineView *view() const { return m_view; }

private:
    void buildHeader();
    QToolButton *addButton(const QString &text, const QString &name);
    void showState();
    void showHeader();

    EventStore &m_store;
    Selection &m_selection;
    ViewZone &m_zone;
    TimelineView *m_view;
    StateFace *m_face = nullptr;
    Chip *m_range = nullptr;
};

} // namespace waymark

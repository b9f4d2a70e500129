#include "views/map/mappanel.h"

#include "models/items/eventstore.h"
#include "models/items/selection.h"
#include "models/items/unittext.h"
#include "views/common/chip.h"
#include "views/common/eventstateface.h"
#include "views/common/stateface.h"
#include "views/map/mapview.h"

#include <QAction>

using namespace Qt::StringLiterals;

namespace waymark {

MapPanel::MapPanel(EventStore &store, Selection &selection, ViewZone &zone, QWidget *parent)
    : Panel(tr("Map"), u"mapPanel"_s, parent)
    , m_store(store)
    , m_selection(selection)
    , m_view(new MapView(store, selection, zone, this))
    , m_face(new StateFace(m_view, this))
    , m_area(new Chip(tr("Area"), Chip::Kind::Removable, this))
{
    m_area->setToolTip(tr("Show events of all places again"));
    header()->addBesideTitle(m_area);
    connect(m_area, &QToolButton::clicked, this, [this] { m_selection.setArea(std::nullopt); });
    buildActions();
    setContent(m_face);
    setFocusTarget(m_view);
    connect(&store, &EventStore::stateChanged, this, &MapPanel::showState);
    connect(&store, &EventStore::eventsChanged, this, &MapPanel::showCounts);
    connect(&store, &EventStore::visibleChanged, this, &MapPanel::showCounts);
    showState();
}

void MapPanel::buildActions()
{
    m_fitAll = new QAction(tr("Fit All"), this);
    connect(m_fitAll, &QAction::triggered, m_view, &MapView::fitAll);
    m_fitSelection = new QAction(tr("Fit Selection"), this);
    connect(m_fitSelection, &QAction::triggered, m_view, &MapView::fitSelection);
    m_legend = new QAction(tr("Legend"), this);
    m_legend->setCheckable(true);
    m_legend->setChecked(true);
    m_legend->setShortcut(Qt::Key_L);
    m_legend->setShortcutContext(Qt::WidgetShortcut);
    connect(m_legend, &QAction::toggled, m_view, &MapView::setLegendShown);
    m_view->addActions({m_fitAll, m_fitSelection, m_legend});
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
}

void MapPanel::showState()
{
    showEventState(*m_face, m_store, tr("Choose a player to see where they were."));
    showCounts();
}

void MapPanel::showCounts()
{
    m_area->setVisible(m_selection.area().has_value());
    const EventStore::Counts counts = m_store.counts();
    if (counts.total == 0) {
        setStateText({});
        return;
    }
    const qsizetype without = counts.withoutPosition + counts.impossiblePosition;
    const QString placed = countText(counts.shown - without);
    const QString shown = countText(counts.shown);
    const QString text = m_selection.range() ? tr("%1 of %2 events in range").arg(placed, shown)
                                             : tr("%1 of %2 events").arg(placed, shown);
    setStateText(without == 0 ? text
                              : tr("%1 · %2", "events on the map, events not on it")
                                    .arg(text, tr("%Ln without position", nullptr, int(without))));
}

} // namespace waymark

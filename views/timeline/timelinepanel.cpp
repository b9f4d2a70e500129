#include "views/timeline/timelinepanel.h"

#include "models/items/eventstore.h"
#include "models/items/eventwords.h"
#include "models/items/selection.h"
#include "models/items/unittext.h"
#include "models/items/viewzone.h"
#include "views/common/chip.h"
#include "views/common/eventstateface.h"
#include "views/common/stateface.h"
#include "views/timeline/timelineview.h"

#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark {

TimelinePanel::TimelinePanel(EventStore &store, Selection &selection, ViewZone &zone,
                             QWidget *parent)
    : Panel(tr("Timeline"), u"timelinePanel"_s, parent)
    , m_store(store)
    , m_selection(selection)
    , m_zone(zone)
    , m_view(new TimelineView(store, selection, zone, this))
    , m_face(new StateFace(m_view, this))
{
    buildHeader();
    setContent(m_face);
    setFocusTarget(m_view);
    connect(&store, &EventStore::stateChanged, this, &TimelinePanel::showState);
    connect(&selection, &Selection::rangeChanged, this, &TimelinePanel::showHeader);
    connect(m_view, &TimelineView::scaleChanged, this, &TimelinePanel::showHeader);
    showState();
}

void TimelinePanel::buildHeader()
{
    m_range = new Chip({}, Chip::Kind::Removable, this);
    m_range->setToolTip(tr("Show events of all times again"));
    header()->addBesideTitle(m_range);
    connect(m_range, &QToolButton::clicked, this, [this] { m_selection.setRange(std::nullopt); });
    connect(addButton(tr("Fit"), tr("Fit timeline")), &QToolButton::clicked, m_view,
            &TimelineView::fit);
    connect(addButton(u"+"_s, tr("Zoom in on the timeline")), &QToolButton::clicked, m_view,
            &TimelineView::zoomIn);
    connect(addButton(u"−"_s, tr("Zoom out of the timeline")), &QToolButton::clicked, m_view,
            &TimelineView::zoomOut);
}

QToolButton *TimelinePanel::addButton(const QString &text, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setAutoRaise(true);
    button->setText(text);
    button->setAccessibleName(name);
    button->setToolTip(name);
    header()->addAtEnd(button);
    return button;
}

void TimelinePanel::showState()
{
    showEventState(*m_face, m_store, tr("Choose a player to see when they played."));
    showHeader();
}

void TimelinePanel::showHeader()
{
    const auto range = m_selection.range();
    m_range->setVisible(range.has_value());
    if (range)
        m_range->setText(rangeWords(*range, m_zone.zone()));
    if (m_store.columns().size() == 0) {
        setStateText({});
        return;
    }
    const QString from = dateText(m_view->scale().range().from, m_zone.zone());
    const QString to = dateText(m_view->scale().range().to, m_zone.zone());
    const QString days
        = from == to ? from : tr("%1 to %2", "first and last day on screen").arg(from, to);
    setStateText(
        tr("%1 · %2 · lines every %3", "days, play sessions, 30 minutes")
            .arg(days, tr("%Ln play session(s)", nullptr, int(m_store.loaded()->sessions.size())),
                 m_view->tickStepName()));
}

} // namespace waymark

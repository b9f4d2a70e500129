#include "views/events/eventdetailspanel.h"

#include "models/domain/whendone.h"
#include "models/exchange/jsonobjectwriter.h"
#include "models/items/jsonarenamodel.h"
#include "models/items/selection.h"
#include "views/common/stateface.h"

#include <QAction>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QTreeView>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// The row as one JSON object, so that the tree shows columns and data alike and every text
/// exactly.
QByteArray rowText(const PlayerProgressEvent &event)
{
    JsonObjectWriter row;
    row.add("id", event.id.toString());
    row.add("timestamp", event.timestamp);
    row.add("event_type", event.eventType);
    row.add("content_id", event.contentId);
    row.addJson("data", event.data);
    row.add("location_lat", event.latitude);
    row.add("location_lng", event.longitude);
    row.add("experience_id", event.experienceId);
    row.add("experience_progress_id", event.progressId.toString());
    row.add("player_id", event.playerId.toString());
    return row.bytes();
}

} // namespace

EventDetailsPanel::EventDetailsPanel(EventSource &source, Selection &selection, QWidget *parent)
    : Panel(tr("Event details"), u"eventDetailsPanel"_s, parent)
    , m_source(source)
    , m_selection(selection)
    , m_model(new JsonArenaModel(this))
    , m_tree(new QTreeView(this))
    , m_face(new StateFace(m_tree, this))
{
    m_tree->setObjectName(u"eventDetails"_s);
    m_tree->setAccessibleName(tr("Event details"));
    m_tree->setModel(m_model);
    m_tree->setUniformRowHeights(true);
    m_tree->setAlternatingRowColors(true);
    m_tree->header()->resizeSection(JsonArenaModel::KeyColumn, 180);
    m_tree->header()->resizeSection(JsonArenaModel::ValueColumn, 220);
    setContent(m_face);
    setFocusTarget(m_tree);

    auto *copy = new QAction(tr("Copy"), this);
    copy->setShortcut(QKeySequence::Copy);
    copy->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(copy, &QAction::triggered, this, &EventDetailsPanel::copyValue);
    m_tree->addAction(copy);
    m_tree->setContextMenuPolicy(Qt::ActionsContextMenu);

    connect(&m_selection, &Selection::eventChanged, this, &EventDetailsPanel::load);
    load();
}

void EventDetailsPanel::load()
{
    m_reply.cancel();
    const auto id = m_selection.event();
    if (!id) {
        m_model->clear();
        m_face->showEmpty(tr("No event is selected."),
                          tr("Choose one in the table, the timeline or the map."));
        return;
    }
    m_face->showLoading(m_model->rowCount() > 0);
    m_reply = m_source.event(*id);
    whenDone(m_reply, this, [this, id](const Result<PlayerProgressEvent> &event) {
        if (m_selection.event() != id)
            return;
        if (event)
            show(*event);
        else
            m_face->showFailed(tr("The event could not be read."), event.error(),
                               [this] { load(); });
    });
}

void EventDetailsPanel::readWhatFailed()
{
    if (m_face->state() == StateFace::State::Failed)
        load();
}

void EventDetailsPanel::show(const PlayerProgressEvent &event)
{
    const Result<JsonArena> document = JsonArena::parseTrusted(rowText(event));
    if (!document) {
        m_face->showFailed(tr("The event could not be shown."), document.error());
        return;
    }
    m_model->setDocument(*document);
    m_tree->expandToDepth(1);
    m_face->showContent();
}

void EventDetailsPanel::copyValue()
{
    const QModelIndex current = m_tree->currentIndex();
    if (current.isValid())
        QGuiApplication::clipboard()->setText(
            current.data(JsonArenaModel::ValueTextRole).toString());
}

} // namespace waymark

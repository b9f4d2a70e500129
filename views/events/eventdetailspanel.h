#pragma once

#include "models/ports/eventsource.h"
#include "views/common/panel.h"

#include <QFuture>

class QTreeView;

namespace waymark {

class JsonArenaModel;
class Selection;
class StateFace;

/// Everything the log holds of the current event, as stored: its columns and its data as a tree
/// that can only be read. The row is fetched when it is looked at.
class EventDetailsPanel final : public Panel
{
    Q_OBJECT
public:
    EventDetailsPanel(EventSource &source, Selection &selection, QWidget *parent = nullptr);

    /// Once more, as when a lost line is back.
    void readWhatFailed();

private:
    void load();
    void show(const PlayerProgressEvent &event);
    void copyValue();

    EventSource &m_source;
    Selection &m_selection;
    JsonArenaModel *m_model;
    QTreeView *m_tree;
    StateFace *m_face;
    QFuture<Result<PlayerProgressEvent>> m_reply;
};

} // namespace waymark

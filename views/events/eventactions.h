#pragma once

#include "models/exchange/rowstream.h"
#include "models/items/messagemodel.h"
#include "models/ports/eventsource.h"

#include <QObject>

class QAction;

namespace waymark {

class EventStore;
class Selection;
class TaskModel;
class ViewZone;

/// What can be done with the log beside looking: append to it, and export what is shown.
class EventActions final : public QObject
{
    Q_OBJECT
public:
    struct Models
    {
        EventSource &source;
        EventStore &store;
        Selection &selection;
        ViewZone &zone;
        MessageModel &messages;
        TaskModel &tasks;
    };

    EventActions(const Models &models, QWidget *window);

    [[nodiscard]] QAction *appendEvent() const { return m_append; }
    [[nodiscard]] QAction *appendCopyNow() const { return m_appendCopy; }
    [[nodiscard]] QAction *exportEvents() const { return m_export; }
    /// Why nothing can be appended here, as for a read-only connection; empty: it can.
    void setAppendingRefused(const QString &reason);

    /// What table, timeline and map show now, as a question to the server: filter, range, area and
    /// types.
    [[nodiscard]] Result<EventRequest> shownEvents() const;
    void exportTo(const QString &path, RowFormat format);

signals:
    void appended(const waymark::EventId &event);

private:
    void append();
    void appendCopy();
    void openDialog(const std::optional<PlayerProgressEvent> &like);
    void chooseFile();
    void updateActions();

    Models m_models;
    QWidget *m_window;
    QAction *m_append;
    QAction *m_appendCopy;
    QAction *m_export;
    QString m_refused;
};

} // namespace waymark

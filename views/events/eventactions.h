#pragma once

#include "models/exchange/rowstream.h"
#include "models/items/messagemodel.h"
#include "models/ports/eventsource.h"

#include <QObject>

class QAction;

namespace waymark {

class EventStore;
class PlayerSource;
class Selection;
class TaskModel;
class ViewZone;

/// What can be done with the log beside looking: append to it, count in it, export what is shown.
class EventActions final : public QObject
{
    Q_OBJECT
public:
    struct Models
    {
        EventSource &source;
        PlayerSource &players;
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
    /// Whoever knows which waypoint is meant answers its trigger by countVisitsOf().
    [[nodiscard]] QAction *countVisits() const { return m_countVisits; }
    /// How often, in a window beside this one; an empty waypoint is asked for there.
    void countVisitsOf(const QString &waypoint);
    /// Why nothing can be appended here, as for a read-only connection; empty: it can.
    void setAppendingRefused(const QString &reason);

    /// What table, timeline and map show now, as a question to the server: filter, range, area and
    /// types.
    [[nodiscard]] Result<EventRequest> shownEvents() const;
    void exportTo(const QString &path, RowFormat format);

signals:
    void appended(const waymark::EventId &event);
    void searchWanted(const QString &search); ///< show the events that this search finds

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
    QAction *m_countVisits;
    QString m_refused;
};

} // namespace waymark

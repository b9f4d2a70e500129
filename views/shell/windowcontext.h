#pragma once

class QSettings;

namespace waymark {

class BulkStore;
class ViewKeeper;
class BundleStore;
class EditJournal;
class EventSource;
class EventStore;
class EventTableModel;
class GameKnowledge;
class MessageModel;
class OpenSaves;
class PlayerSource;
class PlayerTableModel;
class SaveStore;
class Selection;
class TaskModel;
class ThemeSwitcher;
class ViewZone;

/// What a window works with; all of it outlives the window.
struct WindowContext
{
    Selection &selection;
    ViewZone &zone;
    PlayerSource &playerSource;
    PlayerTableModel &players;
    SaveStore &saveStore;
    OpenSaves &saves;
    EditJournal &journal;
    BundleStore &bundles;
    EventSource &eventSource;
    EventStore &events;
    EventTableModel &eventTable;
    MessageModel &messages;
    TaskModel &tasks;
    ThemeSwitcher &theme;
    QSettings &settings;
    GameKnowledge *knowledge = nullptr; ///< of what other saves have; or none
    BulkStore *bulk = nullptr; ///< without it nothing is applied to many saves
    ViewKeeper *views = nullptr; ///< of how trees were left; or none
};

} // namespace waymark

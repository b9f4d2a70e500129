#pragma once

#include <QKeySequence>
#include <QString>

#include <span>

namespace waymark {

enum class MenuId
{
    File,
    Edit,
    Player,
    Events,
    Map,
    View,
    Help
};

/// Every action of the menus, in the order of the menus.
enum class ActionId
{
    Connect,
    ExportPlayer,
    ImportPlayer,
    CopyPlayer,
    PastePlayer,
    Report,
    Quit,

    Undo,
    Redo,
    UndoHistory,
    Cut,
    Copy,
    Paste,
    Delete,
    Duplicate,
    RevertPlace,
    MoveUp,
    MoveDown,
    Rename,
    InsertBefore,
    InsertInside,
    ChangeType,
    EditAsText,
    EditDocumentAsText,
    MakeReadOnlyHere,
    AllowChangesHere,
    ReadOnlyPlaces,
    CopyPath,
    CopyPathAs,
    CopyKey,
    CopyValue,
    CopyValueIndented,
    ViewValue,
    ShowAsTable,
    TellElementsApart,
    Find,
    Replace,
    GoToPath,

    SaveChanges,
    RevertChanges,
    ReviewChanges,
    Reload,
    SetBaseline,
    SchemaAndNames,
    TakeBackLastSave,
    GiveItem,
    MarkVisited,
    SetFlag,
    AddToCounter,
    UnlockAchievement,
    UseSuggestion,
    CountInAllSaves,
    LearnAgain,
    ForgetLearned,
    FindPlayersWithThisValue,
    ApplyToAllFoundPlayers,
    WhyIsThisHere,
    Snapshot,
    Compare,
    Clone,
    ResetProgress,
    Erase,

    FollowNewEvents,
    AppendEvent,
    AppendCopyNow,
    CountVisits,
    ExportEvents,
    NextEvent,
    PreviousEvent,
    GoToTime,
    CopyForTicket,

    FitAll,
    FitSelection,
    PutPlayerHere,
    AppendEventHere,
    Measure,
    Layers,
    BaseMap,

    Panels,
    Layout,
    TimeZone,
    Theme,
    ExpandAll,
    ExpandToLevel,
    CollapseAll,
    CommandPalette,
    Back,
    Forward,

    KeyboardShortcuts,
    Manual,
    ThisDatabase,
    About,
};

/// Where an action stands and what it is called; the names are promised to scripts and screen
/// readers.
struct PlannedAction
{
    ActionId id;
    MenuId menu;
    const char *text; ///< English, for translation in the context MenuPlan
    QKeySequence shortcut;
    bool startsGroup = false; ///< a separator stands before it
    const char *icon = nullptr;
    /// The key belongs to the widget with the focus (a text field cuts its text, a table copies its
    /// rows); the menu only shows it.
    bool keyIsOfFocus = false;

    [[nodiscard]] QString translatedText() const;
};

[[nodiscard]] std::span<const PlannedAction> menuPlan();
[[nodiscard]] const PlannedAction &plannedAction(ActionId id);
[[nodiscard]] QString menuTitle(MenuId menu);

} // namespace waymark

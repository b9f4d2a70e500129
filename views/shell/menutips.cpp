#include "views/shell/menutips.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace waymark {
namespace {

template <typename Id>
struct Tip
{
    Id id;
    const char *text;
};

constexpr std::array actionTips{
    Tip<ActionId>{ActionId::Connect,
                  QT_TRANSLATE_NOOP("MenuTips", "Opens a window on another database")},
    Tip<ActionId>{
        ActionId::ExportPlayer,
        QT_TRANSLATE_NOOP("MenuTips", "Writes this player with saves and events into a file")},
    Tip<ActionId>{ActionId::ImportPlayer,
                  QT_TRANSLATE_NOOP(
                      "MenuTips", "Adds a player from a file, after showing what would be added")},
    Tip<ActionId>{
        ActionId::CopyPlayer,
        QT_TRANSLATE_NOOP("MenuTips", "Puts this player with saves and events on the clipboard")},
    Tip<ActionId>{
        ActionId::PastePlayer,
        QT_TRANSLATE_NOOP("MenuTips", "Adds the player on the clipboard to this database")},
    Tip<ActionId>{ActionId::Report,
                  QT_TRANSLATE_NOOP("MenuTips", "Writes an audit report of this player")},
    Tip<ActionId>{
        ActionId::Quit,
        QT_TRANSLATE_NOOP("MenuTips", "Closes all windows; unsaved edits are asked about")},
    Tip<ActionId>{ActionId::Undo,
                  QT_TRANSLATE_NOOP("MenuTips", "Takes the last edit of this save back")},
    Tip<ActionId>{ActionId::Redo,
                  QT_TRANSLATE_NOOP("MenuTips", "Makes the edit again that was undone last")},
    Tip<ActionId>{ActionId::UndoHistory,
                  QT_TRANSLATE_NOOP("MenuTips",
                                    "Lists every edit of this save and goes back to any of them")},
    Tip<ActionId>{ActionId::Cut,
                  QT_TRANSLATE_NOOP("MenuTips", "Copies the selection as text and removes it")},
    Tip<ActionId>{ActionId::Copy, QT_TRANSLATE_NOOP("MenuTips", "Copies the selection as text")},
    Tip<ActionId>{ActionId::Paste, QT_TRANSLATE_NOOP("MenuTips", "Adds what is on the clipboard")},
    Tip<ActionId>{ActionId::Delete, QT_TRANSLATE_NOOP("MenuTips", "Removes the selection")},
    Tip<ActionId>{ActionId::Duplicate,
                  QT_TRANSLATE_NOOP("MenuTips", "Adds a copy of the current value beside it")},
    Tip<ActionId>{
        ActionId::RevertPlace,
        QT_TRANSLATE_NOOP("MenuTips", "Brings the selected rows back to what the database holds")},
    Tip<ActionId>{
        ActionId::MoveUp,
        QT_TRANSLATE_NOOP("MenuTips", "Moves the current element of an array one place up")},
    Tip<ActionId>{
        ActionId::MoveDown,
        QT_TRANSLATE_NOOP("MenuTips", "Moves the current element of an array one place down")},
    Tip<ActionId>{ActionId::Rename,
                  QT_TRANSLATE_NOOP("MenuTips", "Gives the current value another key")},
    Tip<ActionId>{ActionId::InsertBefore,
                  QT_TRANSLATE_NOOP("MenuTips", "Adds a value before the current one")},
    Tip<ActionId>{ActionId::InsertInside,
                  QT_TRANSLATE_NOOP("MenuTips", "Adds a value inside the current object or array")},
    Tip<ActionId>{ActionId::ChangeType,
                  QT_TRANSLATE_NOOP("MenuTips", "Makes the current value one of another type")},
    Tip<ActionId>{ActionId::EditAsText,
                  QT_TRANSLATE_NOOP("MenuTips", "Opens the current value as JSON text")},
    Tip<ActionId>{ActionId::EditDocumentAsText,
                  QT_TRANSLATE_NOOP("MenuTips", "Opens the whole save as JSON text")},
    Tip<ActionId>{
        ActionId::MakeReadOnlyHere,
        QT_TRANSLATE_NOOP("MenuTips",
                          "Keeps this place of all saves of the experience from being changed by "
                          "this program")},
    Tip<ActionId>{ActionId::AllowChangesHere,
                  QT_TRANSLATE_NOOP("MenuTips", "Takes back that this place is read-only")},
    Tip<ActionId>{ActionId::CopyPath,
                  QT_TRANSLATE_NOOP("MenuTips", "Copies the path of the current value")},
    Tip<ActionId>{ActionId::CopyPathAs,
                  QT_TRANSLATE_NOOP("MenuTips", "In which notation the path is copied")},
    Tip<ActionId>{ActionId::CopyKey,
                  QT_TRANSLATE_NOOP("MenuTips", "Copies the key or index of the current value")},
    Tip<ActionId>{
        ActionId::CopyValue,
        QT_TRANSLATE_NOOP("MenuTips", "Copies the current value as JSON text of one line")},
    Tip<ActionId>{
        ActionId::CopyValueIndented,
        QT_TRANSLATE_NOOP("MenuTips", "Copies the current value as JSON text of indented lines")},
    Tip<ActionId>{ActionId::ViewValue,
                  QT_TRANSLATE_NOOP("MenuTips",
                                    "Shows the current text with all of its lines, to read or "
                                    "write")},
    Tip<ActionId>{
        ActionId::ShowAsTable,
        QT_TRANSLATE_NOOP("MenuTips", "Shows the current array of objects with a row for each")},
    Tip<ActionId>{
        ActionId::TellElementsApart,
        QT_TRANSLATE_NOOP("MenuTips",
                          "Chooses by which member the elements of the current array are found "
                          "again when the game has changed it too")},
    Tip<ActionId>{ActionId::Find,
                  QT_TRANSLATE_NOOP("MenuTips", "Searches the panel that has the focus")},
    Tip<ActionId>{
        ActionId::Replace,
        QT_TRANSLATE_NOOP("MenuTips", "Replaces values on conditions, after showing which")},
    Tip<ActionId>{ActionId::GoToPath,
                  QT_TRANSLATE_NOOP("MenuTips", "Asks for a path and shows its value")},
    Tip<ActionId>{
        ActionId::SaveChanges,
        QT_TRANSLATE_NOOP("MenuTips", "Writes what is pending on this save to the database")},
    Tip<ActionId>{
        ActionId::RevertChanges,
        QT_TRANSLATE_NOOP("MenuTips", "Forgets what is pending on this save; Undo brings it back")},
    Tip<ActionId>{
        ActionId::ReviewChanges,
        QT_TRANSLATE_NOOP("MenuTips", "Shows what is pending beside the JSON Patch of it")},
    Tip<ActionId>{
        ActionId::Reload,
        QT_TRANSLATE_NOOP("MenuTips", "Reads the player and this save again; edits stay")},
    Tip<ActionId>{
        ActionId::SetBaseline,
        QT_TRANSLATE_NOOP("MenuTips", "Marks from now on what the game changes in this save")},
    Tip<ActionId>{ActionId::SchemaAndNames,
                  QT_TRANSLATE_NOOP(
                      "MenuTips", "Chooses the JSON Schema and the dictionary of this experience")},
    Tip<ActionId>{
        ActionId::TakeBackLastSave,
        QT_TRANSLATE_NOOP("MenuTips", "Writes back what this save held before it was saved last")},
    Tip<ActionId>{ActionId::GiveItem,
                  QT_TRANSLATE_NOOP("MenuTips", "Adds an item to the inventory")},
    Tip<ActionId>{ActionId::MarkVisited,
                  QT_TRANSLATE_NOOP("MenuTips", "Adds a waypoint to those visited")},
    Tip<ActionId>{ActionId::SetFlag, QT_TRANSLATE_NOOP("MenuTips", "Sets a flag of this save")},
    Tip<ActionId>{
        ActionId::AddToCounter,
        QT_TRANSLATE_NOOP("MenuTips",
                          "Adds to a number of this save, whatever it has become meanwhile")},
    Tip<ActionId>{ActionId::UnlockAchievement,
                  QT_TRANSLATE_NOOP("MenuTips", "Adds an achievement to the profile")},
    Tip<ActionId>{
        ActionId::UseSuggestion,
        QT_TRANSLATE_NOOP("MenuTips", "Puts the known key or value that looks like the new one")},
    Tip<ActionId>{
        ActionId::CountInAllSaves,
        QT_TRANSLATE_NOOP("MenuTips", "Counts exactly in how many saves the current value is")},
    Tip<ActionId>{
        ActionId::LearnAgain,
        QT_TRANSLATE_NOOP("MenuTips", "Looks anew at what the saves of this experience have")},
    Tip<ActionId>{
        ActionId::ForgetLearned,
        QT_TRANSLATE_NOOP("MenuTips",
                          "Forgets what all saves have and how their trees were left, here and "
                          "on this machine")},
    Tip<ActionId>{
        ActionId::FindPlayersWithThisValue,
        QT_TRANSLATE_NOOP("MenuTips", "Searches the players whose saves hold this value, too")},
    Tip<ActionId>{
        ActionId::ApplyToAllFoundPlayers,
        QT_TRANSLATE_NOOP("MenuTips",
                          "Shows what this change would do to all players found, then does it")},
    Tip<ActionId>{ActionId::Clone,
                  QT_TRANSLATE_NOOP("MenuTips", "Copies this player under another user")},
    Tip<ActionId>{ActionId::AppendEvent,
                  QT_TRANSLATE_NOOP("MenuTips", "Appends one event to the log of this experience")},
    Tip<ActionId>{ActionId::AppendCopyNow,
                  QT_TRANSLATE_NOOP("MenuTips",
                                    "Appends the selected event once more, with the time of now")},
    Tip<ActionId>{ActionId::CountVisits,
                  QT_TRANSLATE_NOOP("MenuTips", "Counts how often a waypoint was visited")},
    Tip<ActionId>{ActionId::ExportEvents,
                  QT_TRANSLATE_NOOP("MenuTips", "Writes the events shown into a file")},
    Tip<ActionId>{ActionId::NextEvent,
                  QT_TRANSLATE_NOOP("MenuTips", "Goes to the next later event")},
    Tip<ActionId>{ActionId::PreviousEvent,
                  QT_TRANSLATE_NOOP("MenuTips", "Goes to the event before")},
    Tip<ActionId>{
        ActionId::GoToTime,
        QT_TRANSLATE_NOOP("MenuTips", "Asks for a time and goes to the first event from then on")},
    Tip<ActionId>{ActionId::FitAll, QT_TRANSLATE_NOOP("MenuTips", "Shows all events on the map")},
    Tip<ActionId>{ActionId::FitSelection,
                  QT_TRANSLATE_NOOP("MenuTips", "Shows the selected events on the map")},
    Tip<ActionId>{ActionId::Panels, QT_TRANSLATE_NOOP("MenuTips", "Which panels are shown")},
    Tip<ActionId>{ActionId::Layout, QT_TRANSLATE_NOOP("MenuTips", "How the panels are arranged")},
    Tip<ActionId>{ActionId::TimeZone,
                  QT_TRANSLATE_NOOP("MenuTips", "The zone of every time on screen")},
    Tip<ActionId>{ActionId::Theme, QT_TRANSLATE_NOOP("MenuTips", "Colours and the height of rows")},
    Tip<ActionId>{ActionId::ExpandAll,
                  QT_TRANSLATE_NOOP("MenuTips", "Opens every object and array of the save")},
    Tip<ActionId>{ActionId::ExpandToLevel,
                  QT_TRANSLATE_NOOP("MenuTips", "How many levels of the save are open")},
    Tip<ActionId>{ActionId::CollapseAll,
                  QT_TRANSLATE_NOOP("MenuTips", "Closes every object and array of the save")},
    Tip<ActionId>{ActionId::CommandPalette,
                  QT_TRANSLATE_NOOP("MenuTips", "Finds a command by its name and runs it")},
    Tip<ActionId>{ActionId::Back,
                  QT_TRANSLATE_NOOP("MenuTips", "Goes back to what was looked at before")},
    Tip<ActionId>{ActionId::Forward, QT_TRANSLATE_NOOP("MenuTips", "Goes forward again")},
    Tip<ActionId>{ActionId::KeyboardShortcuts,
                  QT_TRANSLATE_NOOP("MenuTips", "Lists every key and what it does")},
    Tip<ActionId>{ActionId::Manual, QT_TRANSLATE_NOOP("MenuTips", "Opens the manual")},
    Tip<ActionId>{
        ActionId::ThisDatabase,
        QT_TRANSLATE_NOOP("MenuTips", "Says what is known of this database and how it differs")},
    Tip<ActionId>{ActionId::About, QT_TRANSLATE_NOOP("MenuTips", "Says which Waymark this is")},
};

constexpr std::array menuTips{
    Tip<MenuId>{MenuId::File,
                QT_TRANSLATE_NOOP("MenuTips", "Connections, and whole players in and out")},
    Tip<MenuId>{MenuId::Edit, QT_TRANSLATE_NOOP("MenuTips", "Changes of the save in front")},
    Tip<MenuId>{MenuId::Player,
                QT_TRANSLATE_NOOP("MenuTips", "Saving, and quick changes of the save in front")},
    Tip<MenuId>{MenuId::Events, QT_TRANSLATE_NOOP("MenuTips", "The log of events")},
    Tip<MenuId>{MenuId::Map, QT_TRANSLATE_NOOP("MenuTips", "What the map shows")},
    Tip<MenuId>{MenuId::View, QT_TRANSLATE_NOOP("MenuTips", "Panels, layout, time zone and theme")},
    Tip<MenuId>{MenuId::Help,
                QT_TRANSLATE_NOOP("MenuTips", "Keys, this database and this program")},
};

template <typename Tips, typename Id>
QString tipOf(const Tips &tips, Id id)
{
    const auto found
        = std::find_if(tips.begin(), tips.end(), [id](const auto &tip) { return tip.id == id; });
    return found == tips.end() ? QString() : QCoreApplication::translate("MenuTips", found->text);
}

} // namespace

QString menuTip(ActionId id)
{
    return tipOf(actionTips, id);
}

QString menuTip(MenuId menu)
{
    return tipOf(menuTips, menu);
}

} // namespace waymark

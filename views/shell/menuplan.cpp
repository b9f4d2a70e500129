#include "views/shell/menuplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace waymark {
namespace {

using Id = ActionId;

std::vector<PlannedAction> makeFileMenu()
{
    constexpr auto menu = MenuId::File;
    return {
        {Id::Connect, menu, QT_TRANSLATE_NOOP("MenuPlan", "Connect…"), QKeySequence::Open},
        {Id::ExportPlayer, menu, QT_TRANSLATE_NOOP("MenuPlan", "Export Player…"), {}, true},
        {Id::ImportPlayer, menu, QT_TRANSLATE_NOOP("MenuPlan", "Import Player…"), {}},
        {Id::CopyPlayer, menu, QT_TRANSLATE_NOOP("MenuPlan", "Copy Player"),
         Qt::CTRL | Qt::ALT | Qt::Key_C, true},
        {Id::PastePlayer, menu, QT_TRANSLATE_NOOP("MenuPlan", "Paste Player"),
         Qt::CTRL | Qt::ALT | Qt::Key_V},
        {Id::Report, menu, QT_TRANSLATE_NOOP("MenuPlan", "Report…"), {}, true},
        {Id::Quit, menu, QT_TRANSLATE_NOOP("MenuPlan", "Quit"), Qt::CTRL | Qt::Key_Q, true},
    };
}

/// An entry of the Edit menu whose key the widget with the focus reads.
PlannedAction inFocus(ActionId id, const char *text, const QKeySequence &key,
                      bool startsGroup = false)
{
    return {id, MenuId::Edit, text, key, startsGroup, nullptr, true};
}

std::vector<PlannedAction> makeEditMenu()
{
    constexpr auto menu = MenuId::Edit;
    return {
        {Id::Undo, menu, QT_TRANSLATE_NOOP("MenuPlan", "Undo"), QKeySequence::Undo, false,
         "undo-2"},
        {Id::Redo, menu, QT_TRANSLATE_NOOP("MenuPlan", "Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z,
         false, "redo-2"},
        {Id::UndoHistory, menu, QT_TRANSLATE_NOOP("MenuPlan", "Undo History…"), {}},
        inFocus(Id::Cut, QT_TRANSLATE_NOOP("MenuPlan", "Cut"), QKeySequence::Cut, true),
        inFocus(Id::Copy, QT_TRANSLATE_NOOP("MenuPlan", "Copy"), QKeySequence::Copy),
        inFocus(Id::Paste, QT_TRANSLATE_NOOP("MenuPlan", "Paste"), QKeySequence::Paste),
        inFocus(Id::Delete, QT_TRANSLATE_NOOP("MenuPlan", "Delete"), QKeySequence::Delete),
        inFocus(Id::Duplicate, QT_TRANSLATE_NOOP("MenuPlan", "Duplicate"), Qt::CTRL | Qt::Key_D),
        inFocus(Id::RevertPlace, QT_TRANSLATE_NOOP("MenuPlan", "Revert This Place"),
                Qt::CTRL | Qt::Key_Backspace),
        inFocus(Id::MoveUp, QT_TRANSLATE_NOOP("MenuPlan", "Move Up"),
                Qt::ALT | Qt::SHIFT | Qt::Key_Up),
        inFocus(Id::MoveDown, QT_TRANSLATE_NOOP("MenuPlan", "Move Down"),
                Qt::ALT | Qt::SHIFT | Qt::Key_Down),
        inFocus(Id::Rename, QT_TRANSLATE_NOOP("MenuPlan", "Rename"), Qt::SHIFT | Qt::Key_F2, true),
        inFocus(Id::InsertBefore, QT_TRANSLATE_NOOP("MenuPlan", "Insert Before"), Qt::Key_Insert),
        inFocus(Id::InsertInside, QT_TRANSLATE_NOOP("MenuPlan", "Insert Inside"),
                Qt::CTRL | Qt::Key_Insert),
        inFocus(Id::ChangeType, QT_TRANSLATE_NOOP("MenuPlan", "Change Type"), {}),
        inFocus(Id::EditAsText, QT_TRANSLATE_NOOP("MenuPlan", "Edit as Text"),
                Qt::CTRL | Qt::Key_E),
        inFocus(Id::EditDocumentAsText,
                QT_TRANSLATE_NOOP("MenuPlan", "Edit Whole Document as Text"),
                Qt::CTRL | Qt::SHIFT | Qt::Key_E),
        {Id::MakeReadOnlyHere, menu, QT_TRANSLATE_NOOP("MenuPlan", "Make Read-Only Here"), {}},
        {Id::AllowChangesHere, menu, QT_TRANSLATE_NOOP("MenuPlan", "Allow Changes Here"), {}},
        {Id::ReadOnlyPlaces, menu, QT_TRANSLATE_NOOP("MenuPlan", "Read-Only Places…"), {}},
        inFocus(Id::CopyPath, QT_TRANSLATE_NOOP("MenuPlan", "Copy Path"),
                Qt::CTRL | Qt::SHIFT | Qt::Key_C, true),
        {Id::CopyPathAs, menu, QT_TRANSLATE_NOOP("MenuPlan", "Copy Path As"), {}},
        {Id::CopyKey, menu, QT_TRANSLATE_NOOP("MenuPlan", "Copy Key"), {}},
        {Id::CopyValue, menu, QT_TRANSLATE_NOOP("MenuPlan", "Copy Value"), {}},
        {Id::CopyValueIndented, menu, QT_TRANSLATE_NOOP("MenuPlan", "Copy Value Indented"), {}},
        inFocus(Id::ViewValue, QT_TRANSLATE_NOOP("MenuPlan", "View Value"),
                Qt::SHIFT | Qt::Key_Space),
        inFocus(Id::ShowAsTable, QT_TRANSLATE_NOOP("MenuPlan", "Show as Table"),
                Qt::CTRL | Qt::Key_T),
        {Id::TellElementsApart, menu, QT_TRANSLATE_NOOP("MenuPlan", "Tell Elements Apart By…"), {}},
        {Id::Find, menu, QT_TRANSLATE_NOOP("MenuPlan", "Find"), QKeySequence::Find, true, "search"},
        {Id::Replace, menu, QT_TRANSLATE_NOOP("MenuPlan", "Replace…"), Qt::CTRL | Qt::Key_H},
        {Id::GoToPath, menu, QT_TRANSLATE_NOOP("MenuPlan", "Go to Path"), Qt::CTRL | Qt::Key_G},
    };
}

std::vector<PlannedAction> makePlayerMenu()
{
    constexpr auto menu = MenuId::Player;
    constexpr auto quick = Qt::CTRL | Qt::SHIFT;
    return {
        {Id::SaveChanges, menu, QT_TRANSLATE_NOOP("MenuPlan", "Save Changes"),
         Qt::CTRL | Qt::Key_S},
        {Id::RevertChanges,
         menu,
         QT_TRANSLATE_NOOP("MenuPlan", "Revert Changes"),
         {},
         false,
         "rotate-ccw"},
        {Id::ReviewChanges, menu, QT_TRANSLATE_NOOP("MenuPlan", "Review Changes…"), {}},
        {Id::Reload, menu, QT_TRANSLATE_NOOP("MenuPlan", "Reload"), Qt::Key_F5},
        {Id::SetBaseline, menu, QT_TRANSLATE_NOOP("MenuPlan", "Set Baseline"), {}},
        {Id::SchemaAndNames, menu, QT_TRANSLATE_NOOP("MenuPlan", "Schema and Names…"), {}},
        {Id::TakeBackLastSave, menu, QT_TRANSLATE_NOOP("MenuPlan", "Take Back Last Save"), {}},
        {Id::GiveItem, menu, QT_TRANSLATE_NOOP("MenuPlan", "Give Item…"), quick | Qt::Key_I, true},
        {Id::MarkVisited, menu, QT_TRANSLATE_NOOP("MenuPlan", "Mark Visited…"), quick | Qt::Key_M},
        {Id::SetFlag, menu, QT_TRANSLATE_NOOP("MenuPlan", "Set Flag…"), quick | Qt::Key_L},
        {Id::AddToCounter, menu, QT_TRANSLATE_NOOP("MenuPlan", "Add to Counter…"),
         quick | Qt::Key_K},
        {Id::UnlockAchievement, menu, QT_TRANSLATE_NOOP("MenuPlan", "Unlock Achievement…"), {}},
        {Id::UseSuggestion, menu, QT_TRANSLATE_NOOP("MenuPlan", "Use Suggestion"),
         Qt::CTRL | Qt::Key_Period, true},
        {Id::CountInAllSaves, menu, QT_TRANSLATE_NOOP("MenuPlan", "Count in All Saves"), {}},
        {Id::LearnAgain, menu, QT_TRANSLATE_NOOP("MenuPlan", "Learn from Saves Again"), {}},
        {Id::ForgetLearned, menu, QT_TRANSLATE_NOOP("MenuPlan", "Forget What Was Learned"), {}},
        {Id::FindPlayersWithThisValue,
         menu,
         QT_TRANSLATE_NOOP("MenuPlan", "Find Players with This Value"),
         {},
         true},
        {Id::ApplyToAllFoundPlayers,
         menu,
         QT_TRANSLATE_NOOP("MenuPlan", "Apply to All Found Players…"),
         {}},
        {Id::WhyIsThisHere, menu, QT_TRANSLATE_NOOP("MenuPlan", "Why Is This Here?"), Qt::Key_F4},
        {Id::Snapshot, menu, QT_TRANSLATE_NOOP("MenuPlan", "Snapshot…"), {}, true},
        {Id::Compare, menu, QT_TRANSLATE_NOOP("MenuPlan", "Compare…"), {}},
        {Id::Clone, menu, QT_TRANSLATE_NOOP("MenuPlan", "Clone…"), {}},
        {Id::ResetProgress, menu, QT_TRANSLATE_NOOP("MenuPlan", "Reset Progress…"), {}, true},
        {Id::Erase, menu, QT_TRANSLATE_NOOP("MenuPlan", "Erase…"), {}},
    };
}

std::vector<PlannedAction> makeEventsMenu()
{
    constexpr auto menu = MenuId::Events;
    return {
        {Id::FollowNewEvents, menu, QT_TRANSLATE_NOOP("MenuPlan", "Follow New Events"), {}},
        {Id::AppendEvent, menu, QT_TRANSLATE_NOOP("MenuPlan", "Append Event…"), {}, true},
        {Id::AppendCopyNow, menu, QT_TRANSLATE_NOOP("MenuPlan", "Append Copy Now"), {}},
        {Id::CountVisits, menu, QT_TRANSLATE_NOOP("MenuPlan", "Count Visits…"), {}, true},
        {Id::ExportEvents, menu, QT_TRANSLATE_NOOP("MenuPlan", "Export Events…"), {}},
        {Id::NextEvent, menu, QT_TRANSLATE_NOOP("MenuPlan", "Next Event"), Qt::ALT | Qt::Key_Down,
         true},
        {Id::PreviousEvent, menu, QT_TRANSLATE_NOOP("MenuPlan", "Previous Event"),
         Qt::ALT | Qt::Key_Up},
        {Id::GoToTime, menu, QT_TRANSLATE_NOOP("MenuPlan", "Go to Time…"), {}},
        {Id::CopyForTicket, menu, QT_TRANSLATE_NOOP("MenuPlan", "Copy for Ticket"),
         Qt::CTRL | Qt::SHIFT | Qt::Key_T, true},
    };
}

std::vector<PlannedAction> makeMapMenu()
{
    constexpr auto menu = MenuId::Map;
    return {
        {Id::FitAll, menu, QT_TRANSLATE_NOOP("MenuPlan", "Fit All"), {}},
        {Id::FitSelection, menu, QT_TRANSLATE_NOOP("MenuPlan", "Fit Selection"), {}},
        {Id::PutPlayerHere, menu, QT_TRANSLATE_NOOP("MenuPlan", "Put Player Here…"), {}, true},
        {Id::AppendEventHere, menu, QT_TRANSLATE_NOOP("MenuPlan", "Append Event Here…"), {}},
        {Id::Measure, menu, QT_TRANSLATE_NOOP("MenuPlan", "Measure"), {}, true},
        {Id::Layers, menu, QT_TRANSLATE_NOOP("MenuPlan", "Layers"), {}},
        {Id::BaseMap, menu, QT_TRANSLATE_NOOP("MenuPlan", "Base Map"), {}},
    };
}

std::vector<PlannedAction> makeViewMenu()
{
    constexpr auto menu = MenuId::View;
    return {
        {Id::Panels, menu, QT_TRANSLATE_NOOP("MenuPlan", "Panels"), {}},
        {Id::Layout, menu, QT_TRANSLATE_NOOP("MenuPlan", "Layout"), {}},
        {Id::TimeZone, menu, QT_TRANSLATE_NOOP("MenuPlan", "Time Zone"), {}, true},
        {Id::Theme, menu, QT_TRANSLATE_NOOP("MenuPlan", "Theme"), {}, false, "sun-moon"},
        {Id::ExpandAll, menu, QT_TRANSLATE_NOOP("MenuPlan", "Expand All"), {}, true},
        {Id::ExpandToLevel, menu, QT_TRANSLATE_NOOP("MenuPlan", "Expand to Level"), {}},
        {Id::CollapseAll, menu, QT_TRANSLATE_NOOP("MenuPlan", "Collapse All"), {}},
        {Id::CommandPalette, menu, QT_TRANSLATE_NOOP("MenuPlan", "Command Palette"),
         Qt::CTRL | Qt::SHIFT | Qt::Key_P, true},
        {Id::Back, menu, QT_TRANSLATE_NOOP("MenuPlan", "Back"), Qt::ALT | Qt::Key_Left, true,
         "arrow-left"},
        {Id::Forward, menu, QT_TRANSLATE_NOOP("MenuPlan", "Forward"), Qt::ALT | Qt::Key_Right,
         false, "arrow-right"},
    };
}

std::vector<PlannedAction> makeHelpMenu()
{
    constexpr auto menu = MenuId::Help;
    return {
        {Id::KeyboardShortcuts, menu, QT_TRANSLATE_NOOP("MenuPlan", "Keyboard Shortcuts"),
         Qt::CTRL | Qt::Key_F1},
        {Id::Manual, menu, QT_TRANSLATE_NOOP("MenuPlan", "Manual"), QKeySequence::HelpContents},
        {Id::ThisDatabase, menu, QT_TRANSLATE_NOOP("MenuPlan", "This Database"), {}, true},
        {Id::About, menu, QT_TRANSLATE_NOOP("MenuPlan", "About"), {}},
    };
}

std::vector<PlannedAction> makePlan()
{
    std::vector<PlannedAction> plan;
    for (const auto &menu : {makeFileMenu(), makeEditMenu(), makePlayerMenu(), makeEventsMenu(),
                             makeMapMenu(), makeViewMenu(), makeHelpMenu()})
        plan.insert(plan.end(), menu.begin(), menu.end());
    return plan;
}

} // namespace

QString PlannedAction::translatedText() const
{
    return QCoreApplication::translate("MenuPlan", text);
}

std::span<const PlannedAction> menuPlan()
{
    static const std::vector<PlannedAction> plan = makePlan();
    return plan;
}

const PlannedAction &plannedAction(ActionId id)
{
    const auto plan = menuPlan();
    return *std::find_if(plan.begin(), plan.end(),
                         [id](const PlannedAction &action) { return action.id == id; });
}

QString menuTitle(MenuId menu)
{
    switch (menu) {
    case MenuId::File:
        return QCoreApplication::translate("MenuPlan", "File");
    case MenuId::Edit:
        return QCoreApplication::translate("MenuPlan", "Edit");
    case MenuId::Player:
        return QCoreApplication::translate("MenuPlan", "Player");
    case MenuId::Events:
        return QCoreApplication::translate("MenuPlan", "Events");
    case MenuId::Map:
        return QCoreApplication::translate("MenuPlan", "Map");
    case MenuId::View:
        return QCoreApplication::translate("MenuPlan", "View");
    case MenuId::Help:
        return QCoreApplication::translate("MenuPlan", "Help");
    }
    Q_UNREACHABLE();
}

} // namespace waymark

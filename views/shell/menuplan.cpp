#include "views/shell/menuplan.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace waymark {
namespace {

#define MENU_TEXT(text) QT_TRANSLATE_NOOP("MenuPlan", text)

using Id = ActionId;

std::vector<PlannedAction> makeFileMenu()
{
    constexpr auto menu = MenuId::File;
    return {
        {Id::Connect, menu, MENU_TEXT("Connect…"), QKeySequence::Open},
        {Id::ExportPlayer, menu, MENU_TEXT("Export Player…"), {}, true},
        {Id::ImportPlayer, menu, MENU_TEXT("Import Player…"), {}},
        {Id::CopyPlayer, menu, MENU_TEXT("Copy Player"), Qt::CTRL | Qt::ALT | Qt::Key_C, true},
        {Id::PastePlayer, menu, MENU_TEXT("Paste Player"), Qt::CTRL | Qt::ALT | Qt::Key_V},
        {Id::Report, menu, MENU_TEXT("Report…"), {}, true},
        {Id::Quit, menu, MENU_TEXT("Quit"), Qt::CTRL | Qt::Key_Q, true},
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
        {Id::Undo, menu, MENU_TEXT("Undo"), QKeySequence::Undo, false, "undo-2"},
        {Id::Redo, menu, MENU_TEXT("Redo"), Qt::CTRL | Qt::SHIFT | Qt::Key_Z, false, "redo-2"},
        inFocus(Id::Cut, MENU_TEXT("Cut"), QKeySequence::Cut, true),
        inFocus(Id::Copy, MENU_TEXT("Copy"), QKeySequence::Copy),
        inFocus(Id::Paste, MENU_TEXT("Paste"), QKeySequence::Paste),
        inFocus(Id::Delete, MENU_TEXT("Delete"), QKeySequence::Delete),
        inFocus(Id::Duplicate, MENU_TEXT("Duplicate"), Qt::CTRL | Qt::Key_D),
        inFocus(Id::Rename, MENU_TEXT("Rename"), Qt::SHIFT | Qt::Key_F2, true),
        inFocus(Id::InsertBefore, MENU_TEXT("Insert Before"), Qt::Key_Insert),
        inFocus(Id::InsertInside, MENU_TEXT("Insert Inside"), Qt::CTRL | Qt::Key_Insert),
        inFocus(Id::ChangeType, MENU_TEXT("Change Type"), {}),
        inFocus(Id::EditAsText, MENU_TEXT("Edit as Text"), Qt::CTRL | Qt::Key_E),
        inFocus(Id::CopyPath, MENU_TEXT("Copy Path"), Qt::CTRL | Qt::SHIFT | Qt::Key_C, true),
        {Id::Find, menu, MENU_TEXT("Find"), QKeySequence::Find, true, "search"},
        {Id::GoToPath, menu, MENU_TEXT("Go to Path"), Qt::CTRL | Qt::Key_G},
    };
}

std::vector<PlannedAction> makePlayerMenu()
{
    constexpr auto menu = MenuId::Player;
    constexpr auto quick = Qt::CTRL | Qt::SHIFT;
    return {
        {Id::SaveChanges, menu, MENU_TEXT("Save Changes"), Qt::CTRL | Qt::Key_S},
        {Id::RevertChanges, menu, MENU_TEXT("Revert Changes"), {}, false, "rotate-ccw"},
        {Id::Reload, menu, MENU_TEXT("Reload"), Qt::Key_F5},
        {Id::TakeBackLastSave, menu, MENU_TEXT("Take Back Last Save"), {}},
        {Id::GiveItem, menu, MENU_TEXT("Give Item…"), quick | Qt::Key_I, true},
        {Id::MarkVisited, menu, MENU_TEXT("Mark Visited…"), quick | Qt::Key_M},
        {Id::SetFlag, menu, MENU_TEXT("Set Flag…"), quick | Qt::Key_L},
        {Id::AddToCounter, menu, MENU_TEXT("Add to Counter…"), quick | Qt::Key_K},
        {Id::UnlockAchievement, menu, MENU_TEXT("Unlock Achievement…"), {}},
        {Id::FindPlayersWithThisValue, menu, MENU_TEXT("Find Players with This Value"), {}, true},
        {Id::WhyIsThisHere, menu, MENU_TEXT("Why Is This Here?"), Qt::Key_F4},
        {Id::Snapshot, menu, MENU_TEXT("Snapshot…"), {}, true},
        {Id::Compare, menu, MENU_TEXT("Compare…"), {}},
        {Id::Clone, menu, MENU_TEXT("Clone…"), {}},
        {Id::ResetProgress, menu, MENU_TEXT("Reset Progress…"), {}, true},
        {Id::Erase, menu, MENU_TEXT("Erase…"), {}},
    };
}

std::vector<PlannedAction> makeEventsMenu()
{
    constexpr auto menu = MenuId::Events;
    return {
        {Id::FollowNewEvents, menu, MENU_TEXT("Follow New Events"), {}},
        {Id::AppendEvent, menu, MENU_TEXT("Append Event…"), {}, true},
        {Id::AppendCopyNow, menu, MENU_TEXT("Append Copy Now"), {}},
        {Id::ExportEvents, menu, MENU_TEXT("Export Events…"), {}, true},
        {Id::NextEvent, menu, MENU_TEXT("Next Event"), Qt::ALT | Qt::Key_Down, true},
        {Id::PreviousEvent, menu, MENU_TEXT("Previous Event"), Qt::ALT | Qt::Key_Up},
        {Id::GoToTime, menu, MENU_TEXT("Go to Time…"), {}},
        {Id::CopyForTicket, menu, MENU_TEXT("Copy for Ticket"), Qt::CTRL | Qt::SHIFT | Qt::Key_T,
         true},
    };
}

std::vector<PlannedAction> makeMapMenu()
{
    constexpr auto menu = MenuId::Map;
    return {
        {Id::FitAll, menu, MENU_TEXT("Fit All"), {}},
        {Id::FitSelection, menu, MENU_TEXT("Fit Selection"), {}},
        {Id::PutPlayerHere, menu, MENU_TEXT("Put Player Here…"), {}, true},
        {Id::AppendEventHere, menu, MENU_TEXT("Append Event Here…"), {}},
        {Id::Measure, menu, MENU_TEXT("Measure"), {}, true},
        {Id::Layers, menu, MENU_TEXT("Layers"), {}},
        {Id::BaseMap, menu, MENU_TEXT("Base Map"), {}},
    };
}

std::vector<PlannedAction> makeViewMenu()
{
    constexpr auto menu = MenuId::View;
    return {
        {Id::Panels, menu, MENU_TEXT("Panels"), {}},
        {Id::Layout, menu, MENU_TEXT("Layout"), {}},
        {Id::TimeZone, menu, MENU_TEXT("Time Zone"), {}, true},
        {Id::Theme, menu, MENU_TEXT("Theme"), {}, false, "sun-moon"},
        {Id::CommandPalette, menu, MENU_TEXT("Command Palette"), Qt::CTRL | Qt::SHIFT | Qt::Key_P,
         true},
        {Id::Back, menu, MENU_TEXT("Back"), Qt::ALT | Qt::Key_Left, true, "arrow-left"},
        {Id::Forward, menu, MENU_TEXT("Forward"), Qt::ALT | Qt::Key_Right, false, "arrow-right"},
    };
}

std::vector<PlannedAction> makeHelpMenu()
{
    constexpr auto menu = MenuId::Help;
    return {
        {Id::KeyboardShortcuts, menu, MENU_TEXT("Keyboard Shortcuts"), Qt::CTRL | Qt::Key_F1},
        {Id::Manual, menu, MENU_TEXT("Manual"), QKeySequence::HelpContents},
        {Id::ThisDatabase, menu, MENU_TEXT("This Database"), {}, true},
        {Id::About, menu, MENU_TEXT("About"), {}},
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

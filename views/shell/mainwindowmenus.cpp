#include "views/shell/mainwindow.h"

#include "models/items/selection.h"
#include "views/bulk/bulkactions.h"
#include "views/common/disabledreason.h"
#include "views/common/themeswitcher.h"
#include "views/events/eventactions.h"
#include "views/events/eventspanel.h"
#include "views/exchange/exchangeactions.h"
#include "views/map/mappanel.h"
#include "views/save/placelocking.h"
#include "views/save/savecopying.h"
#include "views/save/savefinding.h"
#include "views/save/savelearning.h"
#include "views/save/savepage.h"
#include "views/shell/commandpalette.h"
#include "views/shell/helpdialogs.h"
#include "views/shell/menutips.h"
#include "views/shell/paneldock.h"
#include "views/shell/panelnavigator.h"
#include "views/shell/windowlayout.h"
#include "views/shell/windowmenus.h"
#include "views/tree/expandactions.h"
#include "views/tree/savetreeview.h"

#include <QActionGroup>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QMenu>
#include <QMenuBar>
#include <QPlainTextEdit>

#include <array>
#include <optional>
#include <utility>

namespace waymark {
namespace {

/// One of a group of choices in a submenu.
template <typename Slot>
void addChoice(QMenu *menu, QActionGroup *group, const QString &text, const QString &tip,
               bool checked, QObject *receiver, Slot slot)
{
    QAction *action = menu->addAction(text);
    explain(action, tip);
    action->setCheckable(true);
    action->setChecked(checked);
    group->addAction(action);
    QObject::connect(action, &QAction::triggered, receiver, slot);
}

/// A text field's own cut, copy and paste; false where widget is none.
bool editText(QWidget *widget, ActionId id)
{
    const auto run = [id](auto *edit) {
        if (id == ActionId::Cut)
            edit->cut();
        else if (id == ActionId::Copy)
            edit->copy();
        else if (id == ActionId::Paste)
            edit->paste();
    };
    if (auto *line = qobject_cast<QLineEdit *>(widget)) {
        run(line);
        if (id == ActionId::Delete)
            line->del();
        return true;
    }
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget)) {
        run(text);
        if (id == ActionId::Delete)
            text->textCursor().deleteChar();
        return true;
    }
    return false;
}

/// Whether a text field lets its text be changed; nothing where widget is none.
std::optional<bool> isWritableText(const QWidget *widget)
{
    if (const auto *line = qobject_cast<const QLineEdit *>(widget))
        return !line->isReadOnly();
    if (const auto *text = qobject_cast<const QPlainTextEdit *>(widget))
        return !text->isReadOnly();
    return std::nullopt;
}

/// What the widget with the focus, or one around it, does on these keys.
QAction *actionOfKeys(QWidget *widget, const QKeySequence &keys)
{
    for (; widget; widget = widget->parentWidget())
        for (QAction *action : widget->actions())
            if (action->shortcut() == keys)
                return action;
    return nullptr;
}

/// What the widget with the focus does in its own way.
constexpr std::array EditedInFocus{ActionId::Cut, ActionId::Copy, ActionId::Paste,
                                   ActionId::Delete};

SaveAction saveActionOf(ActionId id)
{
    switch (id) {
    case ActionId::Cut:
        return SaveAction::Cut;
    case ActionId::Paste:
        return SaveAction::Paste;
    case ActionId::Delete:
        return SaveAction::Delete;
    default:
        return SaveAction::Copy;
    }
}

} // namespace

void MainWindow::makeMenus()
{
    m_menus->add(ActionId::Connect, this, [this] { emit connectWanted(); });
    m_menus->add(ActionId::Quit, this, [] { QApplication::closeAllWindows(); });
    m_menus->add(ActionId::Find, m_navigator, &PanelNavigator::find);
    makeSaveMenus();
    makeExchangeMenus();
    m_menus->place(ActionId::NextEvent, m_events->nextEventAction());
    m_menus->place(ActionId::PreviousEvent, m_events->previousEventAction());
    m_menus->place(ActionId::GoToTime, m_events->goToTimeAction());
    m_menus->place(ActionId::FitAll, m_map->fitAllAction());
    m_menus->place(ActionId::FitSelection, m_map->fitSelectionAction());
    makeViewMenu();
    makeHelpMenu();
}

void MainWindow::makeViewMenu()
{
    makePanelsMenu();
    makeLayoutMenu();
    makeThemeMenu();
    makeExpandMenu();
    m_menus->add(ActionId::CommandPalette, this, [this] {
        auto *palette = new CommandPalette(m_menus->commands(), this);
        palette->move(mapToGlobal(QPoint((width() - palette->width()) / 2, 80)));
        palette->show();
    });
    m_menus->add(ActionId::Back, &m_context.selection, &Selection::goBack);
    m_menus->add(ActionId::Forward, &m_context.selection, &Selection::goForward);
}

void MainWindow::makePanelsMenu()
{
    QMenu *menu = m_menus->addSubmenu(ActionId::Panels);
    for (PanelDock *dock : m_layout->docks()) {
        explain(dock->toggleViewAction(), tr("Shows or hides this panel"));
        menu->addAction(dock->toggleViewAction());
        connect(dock->toggleViewAction(), &QAction::triggered, dock, [dock](bool isShown) {
            if (isShown)
                dock->comeToFront();
        });
    }
}

void MainWindow::makeLayoutMenu()
{
    QMenu *menu = m_menus->addSubmenu(ActionId::Layout);
    auto *group = new QActionGroup(menu);
    addChoice(menu, group, tr("Edit"), tr("The save in the middle, map and events beside it"),
              m_layout->kind() == WindowLayout::Kind::Edit, this,
              [this] { m_layout->arrange(WindowLayout::Kind::Edit); });
    addChoice(menu, group, tr("Audit"),
              tr("Events wide with their details, map and timeline beneath"),
              m_layout->kind() == WindowLayout::Kind::Audit, this,
              [this] { m_layout->arrange(WindowLayout::Kind::Audit); });
    connect(m_layout, &WindowLayout::kindChanged, group, [this, group] {
        group->actions().at(m_layout->kind() == WindowLayout::Kind::Edit ? 0 : 1)->setChecked(true);
    });
}

void MainWindow::makeThemeMenu()
{
    QMenu *menu = m_menus->addSubmenu(ActionId::Theme);
    auto *choices = new QActionGroup(menu);
    const auto addTheme = [&](const QString &text, ThemeSwitcher::Choice choice) {
        addChoice(menu, choices, text, tr("The colours of all windows"),
                  m_context.theme.choice() == choice, this,
                  [this, choice] { m_context.theme.setChoice(choice); });
    };
    addTheme(tr("Like the System"), ThemeSwitcher::Choice::System);
    addTheme(tr("Light"), ThemeSwitcher::Choice::Light);
    addTheme(tr("Dark"), ThemeSwitcher::Choice::Dark);
    menu->addSeparator();
    auto *densities = new QActionGroup(menu);
    const auto addDensity = [&](const QString &text, Density density) {
        addChoice(menu, densities, text, tr("The height of rows in all windows"),
                  m_context.theme.density() == density, this,
                  [this, density] { m_context.theme.setDensity(density); });
    };
    addDensity(tr("Compact Rows"), Density::Compact);
    addDensity(tr("Normal Rows"), Density::Normal);
    addDensity(tr("Relaxed Rows"), Density::Relaxed);
}

void MainWindow::makeExpandMenu()
{
    const ExpandActions &expanding = *m_save->finding()->expanding();
    m_menus->place(ActionId::ExpandAll, expanding.expandAll());
    for (QAction *level : expanding.levels()->actions())
        explain(level, level->whatsThis());
    m_menus->addSubmenu(ActionId::ExpandToLevel)->addActions(expanding.levels()->actions());
    m_menus->place(ActionId::CollapseAll, expanding.collapseAll());
}

void MainWindow::makeHelpMenu()
{
    m_menus->add(ActionId::KeyboardShortcuts, this,
                 [this] { showKeyboardShortcuts(*m_menus, this); });
    m_menus->add(ActionId::ThisDatabase, this, &MainWindow::showThisDatabase);
    m_menus->add(ActionId::About, this, [this] { showAbout(this); });
}

void MainWindow::makeSaveMenus()
{
    using Pair = std::pair<ActionId, SaveAction>;
    static constexpr std::array actions{
        Pair{ActionId::Undo, SaveAction::Undo},
        Pair{ActionId::Redo, SaveAction::Redo},
        Pair{ActionId::UndoHistory, SaveAction::UndoHistory},
        Pair{ActionId::Duplicate, SaveAction::Duplicate},
        Pair{ActionId::RevertPlace, SaveAction::RevertPlace},
        Pair{ActionId::MoveUp, SaveAction::MoveUp},
        Pair{ActionId::MoveDown, SaveAction::MoveDown},
        Pair{ActionId::Rename, SaveAction::Rename},
        Pair{ActionId::InsertBefore, SaveAction::InsertBefore},
        Pair{ActionId::InsertInside, SaveAction::InsertInside},
        Pair{ActionId::ChangeType, SaveAction::ChangeType},
        Pair{ActionId::EditAsText, SaveAction::EditAsText},
        Pair{ActionId::EditDocumentAsText, SaveAction::EditDocumentAsText},
        Pair{ActionId::CopyPath, SaveAction::CopyPath},
        Pair{ActionId::Replace, SaveAction::Replace},
        Pair{ActionId::TellElementsApart, SaveAction::TellElementsApart},
        Pair{ActionId::GoToPath, SaveAction::GoToPath},
        Pair{ActionId::SaveChanges, SaveAction::SaveChanges},
        Pair{ActionId::RevertChanges, SaveAction::RevertChanges},
        Pair{ActionId::ReviewChanges, SaveAction::ReviewChanges},
        Pair{ActionId::Reload, SaveAction::Reload},
        Pair{ActionId::SetBaseline, SaveAction::SetBaseline},
        Pair{ActionId::TakeBackLastSave, SaveAction::TakeBackLastSave},
        Pair{ActionId::GiveItem, SaveAction::GiveItem},
        Pair{ActionId::MarkVisited, SaveAction::MarkVisited},
        Pair{ActionId::SetFlag, SaveAction::SetFlag},
        Pair{ActionId::AddToCounter, SaveAction::AddToCounter},
        Pair{ActionId::UnlockAchievement, SaveAction::UnlockAchievement},
    };
    for (const Pair &pair : actions)
        m_menus->place(pair.first, m_save->action(pair.second));
    m_menus->place(ActionId::MakeReadOnlyHere, m_locking->lock());
    m_menus->place(ActionId::AllowChangesHere, m_locking->unlock());
    m_menus->place(ActionId::ReadOnlyPlaces, m_locking->list());
    m_menus->place(ActionId::FindPlayersWithThisValue, m_bulk->findPlayers());
    if (m_context.bulk)
        m_menus->place(ActionId::ApplyToAllFoundPlayers, m_bulk->applyToAll());
    const SaveCopying &copying = *m_save->finding()->copying();
    for (QAction *dialect : copying.pathMenu()->actions())
        explain(dialect, tr("Copies the path of the current value, written this way"));
    m_menus->addSubmenu(ActionId::CopyPathAs)->addActions(copying.pathMenu()->actions());
    m_menus->place(ActionId::CopyKey, copying.copyKey());
    m_menus->place(ActionId::CopyValue, copying.copyValue());
    m_menus->place(ActionId::CopyValueIndented, copying.copyIndented());
    m_menus->place(ActionId::ViewValue, m_save->finding()->viewValueAction());
    m_menus->place(ActionId::ShowAsTable, m_save->finding()->showTableAction());
    makeKnowledgeMenus();
    for (const ActionId id : EditedInFocus) {
        m_menus->add(id, this, [this, id] { editInFocus(id); });
        QAction *ofTree = m_save->action(saveActionOf(id)); // of its own menu
        explain(ofTree, menuTip(id));
        ofTree->setShortcut(plannedAction(id).shortcut);
        ofTree->setShortcutContext(Qt::WidgetShortcut);
        connect(ofTree, &QAction::changed, this, &MainWindow::showEditInFocus);
    }
    connect(qApp, &QApplication::focusChanged, this, &MainWindow::showEditInFocus);
}

/// What is known of the game.
void MainWindow::makeKnowledgeMenus()
{
    QAction *files = m_menus->add(ActionId::SchemaAndNames, this, &MainWindow::showGameFiles);
    const auto offerFiles = [this, files] {
        const QString label = m_save->playerLabel();
        files->setEnabled(!label.isEmpty());
        sayWhyDisabled(*files, label.isEmpty() ? tr("No player is open.") : QString(),
                       menuTip(ActionId::SchemaAndNames));
    };
    connect(m_save, &SavePage::playerShown, this, offerFiles);
    offerFiles();
    if (const SaveLearning *learning = m_save->learning()) {
        m_menus->place(ActionId::UseSuggestion, learning->useSuggestion());
        m_menus->place(ActionId::CountInAllSaves, learning->countInAll());
        m_menus->place(ActionId::LearnAgain, learning->learnAgain());
        m_menus->place(ActionId::ForgetLearned, learning->forget());
    }
}

/// Where the person works: a dialog over the window, as the palette, is not meant.
QWidget *MainWindow::workingFocus() const
{
    QWidget *focused = QApplication::focusWidget();
    return focused && !qobject_cast<QDialog *>(focused->window()) ? focused : focusWidget();
}

void MainWindow::showEditInFocus()
{
    QWidget *focused = workingFocus();
    if (qobject_cast<QMenuBar *>(focused))
        return; // it gives the focus back before anything of it is done
    for (const ActionId id : EditedInFocus) {
        QAction *action = m_menus->action(id);
        if (const auto writable = isWritableText(focused)) {
            action->setEnabled(*writable || id == ActionId::Copy);
            sayWhyDisabled(*action, {});
            continue;
        }
        const QAction *meant = focused == m_save->tree()
            ? m_save->action(saveActionOf(id))
            : actionOfKeys(focused, plannedAction(id).shortcut);
        action->setEnabled(meant && meant->isEnabled());
        sayWhyDisabled(*action, meant ? meant->statusTip() : QString());
    }
}

/// A menu does not take the focus away: what it names is done where the focus is.
void MainWindow::editInFocus(ActionId id)
{
    QWidget *focused = workingFocus();
    if (editText(focused, id))
        return;
    if (focused == m_save->tree())
        m_save->action(saveActionOf(id))->trigger();
    else if (QAction *action = actionOfKeys(focused, plannedAction(id).shortcut))
        action->trigger();
}

void MainWindow::makeExchangeMenus()
{
    m_menus->place(ActionId::ExportPlayer, m_exchange->exportPlayer());
    m_menus->place(ActionId::ImportPlayer, m_exchange->importPlayer());
    m_menus->place(ActionId::CopyPlayer, m_exchange->copyPlayer());
    m_menus->place(ActionId::PastePlayer, m_exchange->pastePlayer());
    m_menus->place(ActionId::Clone, m_exchange->clonePlayer());
    m_menus->place(ActionId::AppendEvent, m_eventActions->appendEvent());
    m_menus->place(ActionId::AppendCopyNow, m_eventActions->appendCopyNow());
    m_menus->place(ActionId::CountVisits, m_eventActions->countVisits());
    m_menus->place(ActionId::ExportEvents, m_eventActions->exportEvents());
}

} // namespace waymark

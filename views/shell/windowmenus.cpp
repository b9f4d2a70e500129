#include "views/shell/windowmenus.h"

#include "views/common/icons.h"
#include "views/shell/menutips.h"

#include <QMenu>
#include <QMenuBar>
#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

void collect(const QMenu &menu, const QString &group, QList<PaletteCommand> *commands)
{
    for (QAction *action : menu.actions()) {
        if (action->isSeparator() || !action->isVisible())
            continue;
        if (action->menu())
            collect(*action->menu(), action->text(), commands);
        else
            commands->append({action, group});
    }
}

/// Marks the first letter that no title before has as the one that opens the menu with Alt, in
/// whatever language.
QString withMnemonic(QString title, QSet<QChar> *taken)
{
    for (qsizetype at = 0; at < title.size(); ++at) {
        const QChar letter = title[at].toUpper();
        if (!letter.isLetter() || taken->contains(letter))
            continue;
        taken->insert(letter);
        return title.insert(at, u'&');
    }
    return title;
}

} // namespace

void explain(QAction *action, const QString &what)
{
    action->setWhatsThis(what);
    if (action->statusTip().isEmpty()) // else it says why the action is disabled
        action->setStatusTip(what);
}

WindowMenus::WindowMenus(QMenuBar &bar, QWidget *window)
    : QObject(window)
    , m_window(window)
{
    QSet<QChar> mnemonics;
    for (int i = int(MenuId::File); i <= int(MenuId::Help); ++i) {
        QMenu *menu = bar.addMenu(withMnemonic(menuTitle(MenuId(i)), &mnemonics));
        menu->menuAction()->setVisible(false);
        explain(menu->menuAction(), menuTip(MenuId(i)));
        menu->setSeparatorsCollapsible(true);
        menu->setToolTipsVisible(true);
        m_menus.insert(MenuId(i), menu);
    }
}

QAction *WindowMenus::place(ActionId id, QAction *action)
{
    const PlannedAction &planned = plannedAction(id);
    action->setText(planned.translatedText());
    if (!planned.shortcut.isEmpty())
        action->setShortcut(planned.shortcut);
    if (planned.keyIsOfFocus)
        action->setShortcutContext(Qt::WidgetShortcut); // of the menu, which never has the focus
    if (planned.icon)
        action->setIcon(themedIcon(QLatin1StringView(planned.icon)));
    explain(action, menuTip(id));
    insert(planned, action);
    return action;
}

QMenu *WindowMenus::addSubmenu(ActionId id)
{
    auto *menu = new QMenu(m_window);
    menu->setTitle(plannedAction(id).translatedText());
    explain(menu->menuAction(), menuTip(id));
    insert(plannedAction(id), menu->menuAction());
    return menu;
}

void WindowMenus::setNote(MenuId menu, const QString &text)
{
    delete m_notes.take(menu);
    QMenu *shown = m_menus.value(menu);
    if (text.isEmpty() || shown->actions().isEmpty())
        return;
    m_notes.insert(
        menu, shown->insertSection(shown->actions().constFirst(), themedIcon("lock"_L1), text));
}

QList<PaletteCommand> WindowMenus::commands() const
{
    QList<PaletteCommand> commands;
    for (int i = int(MenuId::File); i <= int(MenuId::Help); ++i)
        collect(*m_menus.value(MenuId(i)), {}, &commands);
    return commands;
}

void WindowMenus::insert(const PlannedAction &planned, QAction *action)
{
    QMenu *menu = m_menus.value(planned.menu);
    m_actions.insert(planned.id, action);
    // Before the next entry of the plan that is there, together with that entry's separator.
    QAction *before = nullptr;
    for (const PlannedAction &other : menuPlan()) {
        if (other.menu != planned.menu || other.id <= planned.id || !m_actions.contains(other.id))
            continue;
        before = m_actions.value(other.id);
        const auto all = menu->actions();
        const auto at = all.indexOf(before);
        if (at > 0 && all.at(at - 1)->isSeparator())
            before = all.at(at - 1);
        break;
    }
    if (planned.startsGroup)
        menu->insertSeparator(before);
    menu->insertAction(before, action);
    menu->menuAction()->setVisible(true);
}

} // namespace waymark

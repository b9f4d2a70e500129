#pragma once

#include "views/shell/menuplan.h"

#include <QAction>
#include <QHash>
#include <QList>
#include <QObject>

class QMenu;
class QMenuBar;

namespace waymark {

/// A command and the submenu it stands in, empty for a menu of the bar.
struct PaletteCommand
{
    QAction *action;
    QString group;
};

/// What an action does, told as its status tip and description as long as it is enabled.
void explain(QAction *action, const QString &what);

/// The menu bar, filled in the order of the plan with what is built. What nobody adds is absent,
/// and so is a menu without actions.
class WindowMenus final : public QObject
{
    Q_OBJECT
public:
    WindowMenus(QMenuBar &bar, QWidget *window);

    /// Makes the planned action and puts it into its place.
    template <typename Receiver, typename Slot>
    QAction *add(ActionId id, Receiver *receiver, Slot slot)
    {
        auto *action = new QAction(this);
        QObject::connect(action, &QAction::triggered, receiver, slot);
        return place(id, action);
    }
    /// Puts a feature's own action into its place, under the planned name.
    QAction *place(ActionId id, QAction *action);
    /// A planned entry that opens a menu of its own.
    QMenu *addSubmenu(ActionId id);

    /// A line on top of a menu that says why much of it is disabled; empty takes it away.
    void setNote(MenuId menu, const QString &text);

    [[nodiscard]] QAction *action(ActionId id) const { return m_actions.value(id); }
    /// All that can be triggered now, menus in order, submenus opened up: for the command palette.
    [[nodiscard]] QList<PaletteCommand> commands() const;

private:
    void insert(const PlannedAction &planned, QAction *action);

    QWidget *m_window;
    QHash<MenuId, QMenu *> m_menus;
    QHash<ActionId, QAction *> m_actions;
    QHash<MenuId, QAction *> m_notes;
};

} // namespace waymark

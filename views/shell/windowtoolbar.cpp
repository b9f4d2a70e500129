#include "views/shell/windowtoolbar.h"

#include "views/common/icons.h"
#include "views/common/plaintext.h"
#include "views/common/primarybutton.h"
#include "views/shell/connection.h"
#include "views/shell/timezonebox.h"
#include "views/shell/windowmenus.h"

#include <QAction>
#include <QLineEdit>
#include <QToolButton>

namespace waymark {

using namespace Qt::StringLiterals;

WindowToolBar::WindowToolBar(const WindowMenus &menus, ViewZone &zone, QWidget *parent)
    : QToolBar(tr("Toolbar"), parent)
    , m_connection(new QToolButton(this))
    , m_zone(new TimeZoneBox(zone, this))
{
    setObjectName(u"toolBar"_s);
    setMovable(false);
    setFloatable(false);
    setContextMenuPolicy(Qt::PreventContextMenu);
    m_connection->setObjectName(u"connectionChip"_s);
    m_connection->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    if (QAction *connectTo = menus.action(ActionId::Connect))
        connect(m_connection, &QToolButton::clicked, connectTo, &QAction::trigger);
    addWidget(m_connection);
    m_connection->setAutoRaise(false);

    for (const ActionId id : {ActionId::Back, ActionId::Forward})
        if (QAction *action = menus.action(id))
            addButton(action, Qt::ToolButtonIconOnly);
    for (const ActionId id : {ActionId::Undo, ActionId::Redo, ActionId::SaveChanges,
                              ActionId::RevertChanges, ActionId::GiveItem}) {
        QAction *action = menus.action(id);
        if (!action)
            continue;
        QToolButton *button = addButton(action, Qt::ToolButtonTextOnly);
        if (id == ActionId::RevertChanges)
            action->setIconText(tr("Revert"));
        if (id == ActionId::SaveChanges) {
            m_save = action;
            makePrimary(button);
        }
    }
    auto *space = new QWidget(this);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    addWidget(space);
    addWidget(m_zone);
    if (QAction *palette = menus.action(ActionId::CommandPalette)) {
        palette->setIconText(tr("Commands…"));
        addButton(palette, Qt::ToolButtonTextOnly);
    }
    setChangeCount(0);
}

void WindowToolBar::setConnection(const ConnectionInfo &connection, const QString &role,
                                  bool connected, const QString &refusal)
{
    const QString state = connected ? u"●"_s : u"○"_s;
    const QString who = connection.readOnly ? tr("read-only") : role;
    m_connection->setText(u"%1 %2  %3"_s.arg(state, connection.name, who).trimmed());
    const bool isLocked = connection.readOnly || !refusal.isEmpty();
    m_connection->setIcon(isLocked ? themedIcon("lock"_L1) : QIcon());
    const QString spoken = connected
        ? tr("Connected to %1, %2", "connection, role").arg(connection.name, who)
        : tr("Not connected to %1").arg(connection.name);
    m_connection->setAccessibleName(spoken);
    m_connection->setAccessibleDescription(refusal);
    m_connection->setToolTip(plainToolTip(refusal.isEmpty() ? spoken : spoken + u'\n' + refusal));
}

void WindowToolBar::chooseTimeZone()
{
    m_zone->setFocus(Qt::ShortcutFocusReason);
    m_zone->lineEdit()->selectAll();
    m_zone->showPopup();
}

void WindowToolBar::setChangeCount(int changes)
{
    if (m_save)
        m_save->setIconText(changes > 0 ? tr("Save %Ln changes", nullptr, changes) : tr("Save"));
}

QToolButton *WindowToolBar::addButton(QAction *action, Qt::ToolButtonStyle style)
{
    auto *button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setToolButtonStyle(style);
    addWidget(button);
    button->setAutoRaise(false); // the toolbar has made it flat
    return button;
}

} // namespace waymark

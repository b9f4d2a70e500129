#include "views/common/accessiblemenus.h"

#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

class MenuItemInterface final : public QAccessibleInterface, public QAccessibleActionInterface
{
public:
    explicit MenuItemInterface(QAction *action)
        : m_action(action)
    {
    }

    [[nodiscard]] bool isValid() const override { return m_action; }
    [[nodiscard]] QObject *object() const override { return m_action; }
    [[nodiscard]] QWindow *window() const override
    {
        auto *above = parent();
        return above ? above->window() : nullptr;
    }
    [[nodiscard]] QAccessible::Role role() const override
    {
        return m_action->isSeparator() ? QAccessible::Separator : QAccessible::MenuItem;
    }
    [[nodiscard]] QAccessible::State state() const override
    {
        const QWidget *menu = owner();
        QAccessible::State state;
        state.invisible = !menu || !menu->isVisible() || !m_action->isVisible();
        state.focused = !state.invisible && activeAction() == m_action;
        state.hotTracked = true;
        state.disabled = m_action->isSeparator() || !m_action->isEnabled();
        state.checkable = m_action->isCheckable();
        state.checked = m_action->isChecked();
        return state;
    }
    [[nodiscard]] QString text(QAccessible::Text kind) const override
    {
        if (kind == QAccessible::Name)
            return QString(m_action->text()).remove(u'&');
        if (kind == QAccessible::Accelerator)
            return m_action->shortcut().toString();
        return kind == QAccessible::Description ? m_action->statusTip() : QString();
    }
    void setText(QAccessible::Text, const QString &) override { }

    [[nodiscard]] QAccessibleInterface *parent() const override
    {
        return QAccessible::queryAccessibleInterface(owner());
    }
    [[nodiscard]] int childCount() const override { return m_action->menu<QMenu *>() ? 1 : 0; }
    [[nodiscard]] QAccessibleInterface *child(int index) const override
    {
        return index == 0 ? QAccessible::queryAccessibleInterface(m_action->menu<QMenu *>())
                          : nullptr;
    }
    [[nodiscard]] QAccessibleInterface *childAt(int x, int y) const override
    {
        auto *menu = child(0);
        return menu && menu->rect().contains(x, y) ? menu : nullptr;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface *child) const override
    {
        return child && child->object() == m_action->menu<QMenu *>() ? 0 : -1;
    }
    [[nodiscard]] QRect rect() const override
    {
        QRect place;
        if (const auto *menu = qobject_cast<QMenu *>(owner()))
            place = menu->actionGeometry(m_action);
        else if (const auto *bar = qobject_cast<QMenuBar *>(owner()))
            place = bar->actionGeometry(m_action);
        return owner() ? QRect(owner()->mapToGlobal(place.topLeft()), place.size()) : place;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface
            ? static_cast<QAccessibleActionInterface *>(this)
            : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override
    {
        if (m_action->isSeparator())
            return {};
        return {m_action->menu<QMenu *>() ? showMenuAction() : pressAction()};
    }
    void doAction(const QString &name) override
    {
        if (!m_action->isEnabled())
            return;
        auto *inside = m_action->menu<QMenu *>();
        if (name == pressAction())
            m_action->trigger();
        else if (inside && inside->isVisible())
            inside->hide();
        else if (auto *bar = qobject_cast<QMenuBar *>(owner()))
            bar->setActiveAction(m_action);
        else if (auto *menu = qobject_cast<QMenu *>(owner()))
            menu->setActiveAction(m_action);
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString &) const override { return {}; }

private:
    /// The menu that it stands in; an action may also stand in a tool bar.
    [[nodiscard]] QWidget *owner() const
    {
        const QObjectList places = m_action ? m_action->associatedObjects() : QObjectList();
        for (QObject *place : places) {
            if (qobject_cast<QMenu *>(place) || qobject_cast<QMenuBar *>(place))
                return qobject_cast<QWidget *>(place);
        }
        return nullptr;
    }
    [[nodiscard]] QAction *activeAction() const
    {
        if (const auto *menu = qobject_cast<QMenu *>(owner()))
            return menu->activeAction();
        const auto *bar = qobject_cast<QMenuBar *>(owner());
        return bar ? bar->activeAction() : nullptr;
    }

    QPointer<QAction> m_action;
};

QAccessibleInterface *makeMenuItem(const QString &className, QObject *object)
{
    auto *action = className == "QAction"_L1 ? qobject_cast<QAction *>(object) : nullptr;
    return action ? new MenuItemInterface(action) : nullptr;
}

} // namespace

void installAccessibleMenus()
{
    QAccessible::removeFactory(makeMenuItem);
    QAccessible::installFactory(makeMenuItem);
}

} // namespace waymark

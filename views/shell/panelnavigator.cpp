#include "views/shell/panelnavigator.h"

#include "views/common/panel.h"
#include "views/shell/paneldock.h"

#include <QApplication>

namespace waymark {

void PanelNavigator::add(Panel *panel)
{
    m_panels.append(panel);
}

void PanelNavigator::step(int panels)
{
    QList<Panel *> shown;
    for (const auto &panel : std::as_const(m_panels))
        if (panel && panel->isVisible() && !panel->visibleRegion().isEmpty())
            shown.append(panel);
    if (shown.isEmpty())
        return;
    const qsizetype now = shown.indexOf(focused());
    const qsizetype count = shown.size();
    qsizetype next = now < 0 ? (panels > 0 ? -1 : count) : now;
    for (qsizetype tries = 0; tries < count; ++tries) {
        next = (next + panels + count) % count;
        if (giveFocus(shown.at(next))) // an empty panel has nothing to focus: the one after it
            return;
    }
}

void PanelNavigator::find()
{
    Panel *panel = focused();
    if (!panel || !panel->searchTarget()) {
        for (const auto &other : std::as_const(m_panels)) {
            if (other && other->searchTarget() && other->isVisible()) {
                panel = other;
                break;
            }
        }
    }
    if (panel && panel->searchTarget())
        panel->searchTarget()->setFocus(Qt::ShortcutFocusReason);
}

void PanelNavigator::show(Panel *panel)
{
    for (QWidget *widget = panel; widget; widget = widget->parentWidget()) {
        if (auto *dock = qobject_cast<PanelDock *>(widget)) {
            dock->show();
            dock->raise();
            break;
        }
    }
    giveFocus(panel);
}

Panel *PanelNavigator::focused() const
{
    for (QWidget *widget = QApplication::focusWidget(); widget; widget = widget->parentWidget()) {
        // The header stands beside its panel in a dock.
        if (auto *dock = qobject_cast<PanelDock *>(widget))
            return dock->panel();
        if (auto *panel = qobject_cast<Panel *>(widget); panel && m_panels.contains(panel))
            return panel;
    }
    return nullptr;
}

bool PanelNavigator::giveFocus(Panel *panel)
{
    // A table may stand behind the face of an empty or failed panel: then what can be seen.
    QList<QWidget *> targets{panel->focusTarget(), panel->searchTarget()};
    targets += panel->findChildren<QWidget *>();
    for (QWidget *target : std::as_const(targets)) {
        if (!target || !target->isVisible() || !target->isEnabled()
            || !(target->focusPolicy() & Qt::TabFocus))
            continue;
        target->setFocus(Qt::OtherFocusReason);
        return true;
    }
    return false;
}

} // namespace waymark

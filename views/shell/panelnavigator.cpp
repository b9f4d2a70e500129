#include "views/shell/panelnavigator.h"

#include "views/common/bringintoview.h"
#include "views/common/panel.h"
#include "views/shell/paneldock.h"

#include <QApplication>

namespace waymark {

void PanelNavigator::add(Panel *panel, const QList<QWidget *> &parts)
{
    m_panels.append(panel);
    m_parts.insert(panel, parts);
}

/// Every panel that is shown, with its parts that are.
QList<PanelNavigator::Stop> PanelNavigator::stops() const
{
    QList<Stop> stops;
    for (const auto &panel : m_panels) {
        if (!panel || !panel->isVisible() || panel->visibleRegion().isEmpty())
            continue;
        stops.append({panel, nullptr});
        for (QWidget *part : m_parts.value(panel)) {
            if (part->isVisible())
                stops.append({panel, part});
        }
    }
    return stops;
}

void PanelNavigator::step(int panels)
{
    const QList<Stop> stops = this->stops();
    const qsizetype count = stops.size();
    const Panel *panel = focused();
    qsizetype now = -1;
    for (qsizetype at = 0; at < count && panel; ++at) {
        const Stop &stop = stops[at];
        if (stop.panel == panel
            && (!stop.part || stop.part->isAncestorOf(QApplication::focusWidget())))
            now = at;
    }
    qsizetype next = now < 0 ? (panels > 0 ? -1 : count) : now;
    for (qsizetype tries = 0; tries < count; ++tries) {
        next = (next + panels + count) % count;
        if (giveFocus(stops.at(next))) // an empty panel has nothing to focus: the one after it
            return;
    }
}

bool PanelNavigator::giveFocus(const Stop &stop)
{
    if (!stop.part)
        return giveFocus(stop.panel);
    stop.part->setFocus(Qt::OtherFocusReason);
    bringIntoView(stop.part);
    return true;
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
            dock->comeToFront();
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
        bringIntoView(target);
        return true;
    }
    return false;
}

} // namespace waymark

#include "views/tree/expandactions.h"

#include "views/common/disabledreason.h"
#include "views/tree/savetreeview.h"

#include <QAction>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace waymark {

ExpandActions::ExpandActions(SaveTreeView &tree, QWidget *page)
    : QObject(page)
    , m_expandAll(new QAction(tr("Expand All"), this))
    , m_levels(new QMenu(tr("Expand to Level"), page))
    , m_collapseAll(new QAction(tr("Collapse All"), this))
{
    constexpr int MostLevels = 9;
    m_levels->setObjectName(u"expandToLevel"_s);
    connect(m_expandAll, &QAction::triggered, &tree, &SaveTreeView::expandEverything);
    connect(m_collapseAll, &QAction::triggered, &tree, [&tree] { tree.expandToLevel(0); });
    for (int level = 1; level <= MostLevels; ++level) {
        QAction *action = m_levels->addAction(tr("Level %1").arg(level));
        action->setWhatsThis(tr("Opens the tree so far and closes all below"));
        action->setShortcut(QKeyCombination(Qt::ControlModifier, Qt::Key(Qt::Key_0 + level)));
        action->setShortcutContext(Qt::WidgetShortcut); // the tree reads it
        // Those of the first level are there with nothing open.
        connect(action, &QAction::triggered, &tree,
                [&tree, level] { tree.expandToLevel(level - 1); });
    }
    setEnabled(false);
}

void ExpandActions::setEnabled(bool enabled)
{
    const QString reason = tr("No save is shown.");
    QList<QAction *> actions = m_levels->actions();
    actions << m_levels->menuAction() << m_expandAll << m_collapseAll;
    for (QAction *action : std::as_const(actions)) {
        action->setEnabled(enabled);
        sayWhyDisabled(*action, reason);
    }
}

} // namespace waymark

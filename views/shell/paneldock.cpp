#include "views/shell/paneldock.h"

#include "views/common/panel.h"

#include <QLayout>

namespace waymark {

using namespace Qt::StringLiterals;

PanelDock::PanelDock(Panel *panel, QWidget *parent)
    : QDockWidget(panel->title(), parent)
    , m_panel(panel)
{
    setObjectName(panel->objectName() + u"Dock"_s);
    setTitleBarWidget(panel->header());
    setWidget(panel);
}

void PanelDock::comeToFront()
{
    if (QLayout *layout = parentWidget() ? parentWidget()->layout() : nullptr)
        layout->activate();
    raise();
}

} // namespace waymark

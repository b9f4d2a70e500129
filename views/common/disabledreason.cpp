#include "views/common/disabledreason.h"

#include "models/items/plaintooltip.h"

#include <QAction>

namespace waymark {

void sayWhyDisabled(QAction &action, const QString &reason, const QString &normally)
{
    const QString why = action.isEnabled() ? QString() : reason;
    action.setToolTip(plainToolTip(why.isEmpty() ? normally : why));
    action.setStatusTip(why.isEmpty() ? action.whatsThis() : why);
}

} // namespace waymark

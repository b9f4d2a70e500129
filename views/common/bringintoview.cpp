#include "views/common/bringintoview.h"

#include <QScrollArea>

namespace waymark {

void bringIntoView(QWidget *widget)
{
    for (QWidget *around = widget->parentWidget(); around; around = around->parentWidget()) {
        if (auto *area = qobject_cast<QScrollArea *>(around))
            area->ensureWidgetVisible(widget, 0, 0);
    }
}

} // namespace waymark

#include "views/save/resultlabel.h"

#include <QAccessible>

namespace waymark {

ResultLabel::ResultLabel(QWidget *parent)
    : ElidedLabel(parent)
{
    setObjectName(QStringLiteral("saveResult"));
    setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    setFocusPolicy(Qt::TabFocus);
    hide();
}

void ResultLabel::say(const QString &text)
{
    setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty());
    if (text.isEmpty())
        return;
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

} // namespace waymark

#include "views/save/resultlabel.h"

#include "views/common/announcement.h"

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
    announce(this, text);
}

} // namespace waymark

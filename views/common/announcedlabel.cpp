#include "views/common/announcedlabel.h"

#include "views/common/announcement.h"

namespace waymark {

AnnouncedLabel::AnnouncedLabel(const QString &objectName, QWidget *parent)
    : QLabel(parent)
{
    setObjectName(objectName);
    setTextFormat(Qt::PlainText);
    setFocusPolicy(Qt::TabFocus);
    hide();
}

void AnnouncedLabel::put(const QString &text)
{
    setText(text);
    setAccessibleName(text);
    setVisible(!text.isEmpty()); // an empty one would keep its place
}

void AnnouncedLabel::say(const QString &text)
{
    put(text);
    announce(this, text);
}

} // namespace waymark

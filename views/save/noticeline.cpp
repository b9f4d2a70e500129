#include "views/save/noticeline.h"

#include "models/items/viewzone.h"
#include "views/common/announcedlabel.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace waymark {

NoticeLine::NoticeLine(const QString &objectName, ViewZone &zone, QWidget *parent)
    : QWidget(parent)
    , m_zone(zone)
    , m_row(new QHBoxLayout(this))
    , m_text(new AnnouncedLabel(objectName + QStringLiteral("Text"), this))
{
    setObjectName(objectName);
    m_text->setWordWrap(true);
    m_row->setContentsMargins(14, 4, 14, 4);
    m_row->addWidget(m_text, 1);
    connect(&zone, &ViewZone::zoneChanged, this, [this] { tell(); });
    hide();
}

void NoticeLine::addButton(QAbstractButton *button)
{
    m_row->addWidget(button);
}

QPushButton *NoticeLine::addButton(const QString &text, const QString &objectName)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(objectName);
    addButton(button);
    return button;
}

void NoticeLine::setText(const QString &text)
{
    if (text != m_text->text())
        m_text->say(text);
}

} // namespace waymark

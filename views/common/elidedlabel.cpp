#include "views/common/elidedlabel.h"

#include "models/items/plaintooltip.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace waymark {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
}

ElidedLabel::ElidedLabel(const QString &text, QWidget *parent)
    : ElidedLabel(parent)
{
    setText(text);
}

bool ElidedLabel::isCut() const
{
    return fontMetrics().horizontalAdvance(text()) > room().width();
}

QRect ElidedLabel::room() const
{
    return contentsRect().adjusted(std::max(0, indent()), 0, 0, 0);
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {0, QLabel::minimumSizeHint().height()};
}

bool ElidedLabel::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip || !isCut())
        return QLabel::event(event);
    QToolTip::showText(static_cast<QHelpEvent *>(event)->globalPos(), plainToolTip(text()), this);
    return true;
}

void ElidedLabel::paintEvent(QPaintEvent *event)
{
    // What is selected shows itself, as far as there is room.
    if (!isCut() || hasSelectedText())
        return QLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const QString shown = fontMetrics().elidedText(text(), Qt::ElideRight, room().width());
    painter.drawText(room(), int(alignment()) | Qt::TextSingleLine, shown);
}

} // namespace waymark

#include "views/common/elidededit.h"

#include <QStyleOptionFrame>
#include <QStylePainter>

namespace waymark {
namespace {

constexpr int TextInset = 2; ///< as QLineEdit has it

} // namespace

QRect ElidedEdit::textRect() const
{
    QStyleOptionFrame frame;
    initStyleOption(&frame);
    return style()
        ->subElementRect(QStyle::SE_LineEditContents, &frame, this)
        .marginsRemoved(textMargins())
        .adjusted(TextInset, 0, -TextInset, 0);
}

bool ElidedEdit::isCut() const
{
    return fontMetrics().horizontalAdvance(text()) > textRect().width();
}

void ElidedEdit::paintEvent(QPaintEvent *event)
{
    if (hasFocus() || !isCut()) {
        QLineEdit::paintEvent(event);
        return;
    }
    QStyleOptionFrame frame;
    initStyleOption(&frame);
    QStylePainter painter(this);
    painter.drawPrimitive(QStyle::PE_PanelLineEdit, frame);
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(textRect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, textRect().width()));
}

} // namespace waymark

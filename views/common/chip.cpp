#include "views/common/chip.h"

#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QPainter>

namespace waymark {

using namespace Qt::StringLiterals;

namespace {

constexpr int Height = 20;
constexpr int Padding = 8;

} // namespace

Chip::Chip(const QString &text, Kind kind, QWidget *parent)
    : QToolButton(parent)
    , m_kind(kind)
{
    setText(text);
    setToolTip(plainToolTip(text));
    setAccessibleName(kind == Kind::Removable ? tr("Remove %1").arg(text) : text);
    setFocusPolicy(Qt::TabFocus);
}

QSize Chip::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(shownText()) + 2 * Padding,
            qMax(Height, fontMetrics().height() + 2)};
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(themeColor(ThemeRole::SelectedRow, palette()));
    const bool marked = hasFocus() || underMouse();
    painter.setPen(marked ? QPen(themeColor(ThemeRole::Accent, palette())) : QPen(Qt::NoPen));
    const QRectF box = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(box, box.height() / 2, box.height() / 2);
    painter.setPen(themeColor(ThemeRole::Text, palette()));
    const QString fitting
        = fontMetrics().elidedText(shownText(), Qt::ElideMiddle, width() - 2 * Padding + 2);
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextSingleLine, fitting);
}

QString Chip::shownText() const
{
    if (m_kind == Kind::Removable)
        return text() + u" ✕"_s;
    return menu() ? text() + u" ▾"_s : text();
}

} // namespace waymark

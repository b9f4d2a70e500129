#include "views/common/panel.h"

#include "views/common/panelstyle.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace waymark {
namespace {

constexpr int HeaderHeight = 30;

/// Fills the panel colour and draws the line around rect; corners at the top, the bottom or both.
void paintFrame(QWidget *widget, bool top, bool bottom)
{
    QPainter painter(widget);
    painter.setRenderHint(QPainter::Antialiasing);
    constexpr int corner = PanelStyle::Corner;
    // A side without corners goes past the edge, so its line is not seen.
    const QRectF rect
        = QRectF(widget->rect())
              .adjusted(0.5, top ? 0.5 : -2 * corner, -0.5, bottom ? -0.5 : 2 * corner);
    painter.fillRect(widget->rect(), themeColor(ThemeRole::Window, widget->palette()));
    painter.setPen(themeColor(ThemeRole::Line, widget->palette()));
    painter.setBrush(themeColor(ThemeRole::Panel, widget->palette()));
    painter.drawRoundedRect(rect, corner, corner);
}

} // namespace

PanelHeader::PanelHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(plainLabel(title, this))
    , m_state(dimLabel({}, this))
    , m_row(new QHBoxLayout(this))
{
    setMinimumHeight(HeaderHeight);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_row->setContentsMargins(11, 3, 11, 3);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addStretch(1);
    m_row->addWidget(m_state);
    // A narrow panel cuts the state, never the title.
    m_state->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_state->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_row->setStretch(2, 4);
    m_state->installEventFilter(this);
    updateFonts();
}

void PanelHeader::setStateText(const QString &text, const QString &brief)
{
    m_stateText = text;
    m_briefState = brief;
    m_state->setToolTip(plainToolTip(text));
    m_state->setAccessibleName(text);
    fitState();
}

/// The whole text, else its brief form, else as much of that as there is room for.
void PanelHeader::fitState()
{
    const QFontMetrics metrics(m_state->font());
    const int room = m_state->width();
    const QString shown = m_briefState.isEmpty() || metrics.horizontalAdvance(m_stateText) <= room
        ? m_stateText
        : m_briefState;
    m_state->setText(metrics.elidedText(shown, Qt::ElideRight, room));
}

bool PanelHeader::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_state && event->type() == QEvent::Resize)
        fitState();
    return QWidget::eventFilter(watched, event);
}

void PanelHeader::addBesideTitle(QWidget *widget)
{
    m_row->insertWidget(m_row->indexOf(m_state) - 1, widget);
}

void PanelHeader::addAtEnd(QWidget *widget)
{
    m_row->addWidget(widget);
}

void PanelHeader::paintEvent(QPaintEvent *)
{
    paintFrame(this, true, false);
    QPainter painter(this);
    painter.setPen(themeColor(ThemeRole::Line, palette()));
    painter.drawLine(1, height() - 1, width() - 2, height() - 1);
}

void PanelHeader::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::ApplicationFontChange)
        updateFonts();
    QWidget::changeEvent(event);
}

void PanelHeader::updateFonts()
{
    m_title->setFont(headerFont(font()));
}

Panel::Panel(const QString &title, const QString &objectName, QWidget *parent)
    : QWidget(parent)
    , m_header(new PanelHeader(title, this))
    , m_column(new QVBoxLayout(this))
{
    setObjectName(objectName);
    setAccessibleName(title);
    setWindowTitle(title);
    // The line is one pixel; the lowest rows stay clear of the round corners.
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_header);
}

void Panel::setContent(QWidget *content)
{
    auto *inset = new QVBoxLayout;
    inset->setContentsMargins(1, 1, 1, 3);
    inset->addWidget(content);
    m_column->addLayout(inset, 1);
}

void Panel::paintEvent(QPaintEvent *)
{
    paintFrame(this, m_header->parentWidget() == this, true);
}

} // namespace waymark

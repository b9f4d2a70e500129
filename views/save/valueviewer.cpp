#include "views/save/valueviewer.h"

#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

/// The editor keeps lines, and so not every end of a line nor what it marks its own parts with.
bool canBeEdited(const QString &text)
{
    return std::none_of(text.begin(), text.end(), [](QChar c) {
        return c == u'\r' || c == QChar::ParagraphSeparator || (c >= u'\ufdd0' && c <= u'\ufdef');
    });
}

} // namespace

ValueViewer::ValueViewer(const QString &path, const QString &text, Take take, QWidget *parent)
    : QDialog(parent)
    , m_take(std::move(take))
    , m_text(new QPlainTextEdit(this))
    , m_trouble(plainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    if (m_take && !canBeEdited(text)) {
        m_take = {};
        m_trouble->setText(
            tr("It has characters that an editor of lines would change, so it can only "
               "be read here."));
    }
    setObjectName(u"valueViewer"_s);
    setWindowTitle(m_take ? tr("Edit the text of %1").arg(path) : tr("The text of %1").arg(path));
    m_text->setAccessibleName(tr("Value"));
    m_text->setPlainText(text);
    m_text->setReadOnly(!m_take);
    m_text->setTabChangesFocus(true);
    m_text->setFont(monospacedFont(font()));
    if (!m_take) // or the keyboard could not walk through it
        m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trouble->setObjectName(u"trouble"_s);
    m_trouble->setWordWrap(true);
    auto *wrap = new QCheckBox(tr("Wrap lines"), this);
    wrap->setChecked(true);
    connect(wrap, &QCheckBox::toggled, this, [this](bool on) {
        m_text->setLineWrapMode(on ? QPlainTextEdit::WidgetWidth : QPlainTextEdit::NoWrap);
    });
    auto *buttons = new QDialogButtonBox(
        m_take ? QDialogButtonBox::Ok | QDialogButtonBox::Cancel : QDialogButtonBox::Close, this);
    if (m_take)
        buttons->button(QDialogButtonBox::Ok)->setText(tr("Take over"));
    auto *foot = new QHBoxLayout;
    foot->addWidget(wrap);
    foot->addWidget(dimLabel(tr("%Ln characters", nullptr, int(text.toUcs4().size())), this));
    foot->addStretch(1);
    foot->addWidget(buttons);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text, 1);
    column->addWidget(m_trouble);
    column->addLayout(foot);
    resize(560, 360);
    connect(buttons, &QDialogButtonBox::accepted, this, &ValueViewer::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void ValueViewer::accept()
{
    // Not toPlainText(), which makes spaces of those that do not break.
    QString text = m_text->document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    const auto done = m_text->document()->isModified() ? m_take(text) : Result<void>();
    if (done)
        QDialog::accept();
    else
        m_trouble->setText(done.error().detail);
}

} // namespace waymark

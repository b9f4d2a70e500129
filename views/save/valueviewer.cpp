#include "views/save/valueviewer.h"

#include "views/common/plaintext.h"
#include "views/common/theme.h"
#include "views/save/textfilling.h"

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

constexpr qsizetype MostEdited = 1'000'000; ///< characters
constexpr qsizetype MostShown = 32'000; ///< of what is too long

bool isTooLong(const QString &text)
{
    return text.size() > MostEdited || longestLine(text) > TextFilling::LongestLine;
}

} // namespace

ValueViewer::ValueViewer(const QString &path, const QString &text, Take take, QWidget *parent)
    : QDialog(parent)
    , m_take(std::move(take))
    , m_text(new QPlainTextEdit(this))
    , m_trouble(plainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    const bool isCut = isTooLong(text);
    if (isCut) {
        m_take = {};
        m_trouble->setText(tr("This is only the start: the text, or one of its lines, is too long "
                              "for an editor, so it can only be read here. Copy Value copies all "
                              "of it."));
    } else if (m_take && !canBeEdited(text)) {
        m_take = {};
        m_trouble->setText(
            tr("It has characters that an editor of lines would change, so it can only "
               "be read here."));
    }
    setObjectName(u"valueViewer"_s);
    setWindowTitle(m_take ? tr("Edit the text of %1").arg(path) : tr("The text of %1").arg(path));
    m_text->setAccessibleName(tr("Value"));
    m_text->setTabChangesFocus(true);
    m_text->setFont(monospacedFont(font()));
    fill(isCut ? text.left(MostShown) : text);
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

void ValueViewer::fill(const QString &text)
{
    TextFilling::fill(*m_text, text, [this] {
        m_isFilled = true;
        if (!m_take) // or the keyboard could not walk through it
            m_text->setTextInteractionFlags(Qt::TextSelectableByMouse
                                            | Qt::TextSelectableByKeyboard);
    });
}

void ValueViewer::accept()
{
    // Not toPlainText(), which makes spaces of those that do not break.
    QString text = m_text->document()->toRawText();
    text.replace(QChar::ParagraphSeparator, u'\n');
    const auto done
        = m_isFilled && m_text->document()->isModified() ? m_take(text) : Result<void>();
    if (done)
        QDialog::accept();
    else
        m_trouble->setText(done.error().detail);
}

} // namespace waymark

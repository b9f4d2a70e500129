#include "views/save/savetextdialog.h"

#include "models/domain/aside.h"
#include "models/json/jsonarena.h"
#include "models/json/jsonformat.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"
#include "views/save/textfilling.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int TypingPause = 300; ///< milliseconds

/// With escapes for what an editor of lines takes for ends of lines or for marks of its own.
QString withEscapes(const QString &json)
{
    QString text;
    qsizetype taken = 0;
    for (qsizetype at = 0; at < json.size(); ++at) {
        const QChar c = json[at];
        if (c != QChar::LineSeparator && c != QChar::ParagraphSeparator
            && (c < u'\ufdd0' || c > u'\ufdef'))
            continue;
        text += QStringView(json).mid(taken, at - taken);
        text += u"\\u%1"_s.arg(uint(c.unicode()), 4, 16, QLatin1Char('0'));
        taken = at + 1;
    }
    return taken == 0 ? json : text + QStringView(json).mid(taken);
}

/// Not toPlainText(), which makes spaces of those that do not break.
QString textOf(const QPlainTextEdit &editor)
{
    return editor.document()->toRawText().replace(QChar::ParagraphSeparator, u'\n');
}

} // namespace

SaveTextDialog::SaveTextDialog(const QString &path, const JsonText &text, Take take,
                               QWidget *parent)
    : QDialog(parent)
    , m_take(std::move(take))
    , m_text(new QPlainTextEdit(this))
    , m_trouble(plainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(path.isEmpty() ? tr("Edit the whole document as text")
                                  : tr("Edit %1 as text").arg(path));
    setObjectName(u"editAsText"_s);
    m_text->setAccessibleName(tr("JSON"));
    m_text->setFont(monospacedFont(font()));
    m_text->setTabChangesFocus(true);
    m_trouble->setObjectName(u"trouble"_s);
    m_trouble->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_ok->setText(tr("Take over"));
    m_ok->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text, 1);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    resize(640, 480);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveTextDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_pause.setSingleShot(true);
    m_pause.setInterval(TypingPause);
    connect(&m_pause, &QTimer::timeout, this, &SaveTextDialog::check);
    doAside(
        text.utf8().size(), this,
        [text] {
            const auto arena = JsonArena::parseTrusted(text.utf8());
            return arena ? withEscapes(QString::fromUtf8(indentedJson(*arena))) : text.toString();
        },
        [this](const QString &indented) { fill(indented); });
}

void SaveTextDialog::fill(const QString &text)
{
    constexpr qsizetype MostOfStart = 32'000;
    if (longestLine(text) > TextFilling::LongestLine) {
        m_text->setPlainText(text.left(MostOfStart));
        m_text->setReadOnly(true);
        m_trouble->setText(tr("This is only the start: a line of it is too long for an editor, so "
                              "it can only be read here. Edit a part of it, or export the player, "
                              "change the file and import it."));
        return;
    }
    TextFilling::fill(*m_text, text, [this] {
        m_ok->setEnabled(true);
        connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
            if (m_text->document()->characterCount() <= MostBytesAtOnce)
                check();
            else
                m_pause.start();
        });
    });
}

void SaveTextDialog::check()
{
    const QString text = textOf(*m_text);
    doAside(
        text.size(), this,
        [text] {
            const auto parsed = JsonArena::parseStrict(text.toUtf8());
            return parsed ? QString() : parsed.error().detail;
        },
        [this, asked = ++m_asked](const QString &trouble) {
            if (asked == m_asked)
                m_trouble->setText(trouble);
        });
}

void SaveTextDialog::accept()
{
    const auto done = m_take(JsonText(textOf(*m_text).toUtf8()));
    if (done)
        QDialog::accept();
    else
        m_trouble->setText(done.error().detail);
}

} // namespace waymark

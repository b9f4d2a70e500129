#include "views/save/savetextdialog.h"

#include "models/json/jsonarena.h"
#include "models/json/jsonformat.h"
#include "views/common/plaintext.h"
#include "views/common/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

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
    const auto arena = JsonArena::parseTrusted(text.utf8());
    m_text->setPlainText(arena ? QString::fromUtf8(indentedJson(*arena)) : text.toString());
    m_text->setAccessibleName(tr("JSON"));
    m_text->setFont(monospacedFont(font()));
    m_text->setTabChangesFocus(true);
    m_trouble->setObjectName(u"trouble"_s);
    m_trouble->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Take over"));
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_text, 1);
    column->addWidget(m_trouble);
    column->addWidget(buttons);
    resize(640, 480);
    connect(buttons, &QDialogButtonBox::accepted, this, &SaveTextDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_text, &QPlainTextEdit::textChanged, this, &SaveTextDialog::check);
}

void SaveTextDialog::check()
{
    const auto parsed = JsonArena::parseStrict(m_text->toPlainText().toUtf8());
    m_trouble->setText(parsed ? QString() : parsed.error().detail);
}

void SaveTextDialog::accept()
{
    const auto done = m_take(JsonText(m_text->toPlainText().toUtf8()));
    if (done)
        QDialog::accept();
    else
        m_trouble->setText(done.error().detail);
}

} // namespace waymark

#include "views/save/pickerdialog.h"

#include "models/domain/whendone.h"
#include "views/common/plaintext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

PickerDialog::PickerDialog(const QString &title, const QString &prompt, Values values, Take take,
                           QWidget *parent)
    : QDialog(parent)
    , m_values(std::move(values))
    , m_take(std::move(take))
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_withLabel(plainLabel({}, this))
    , m_with(new QComboBox(this))
    , m_trouble(plainLabel({}, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    setObjectName(u"picker"_s);
    m_edit->setAccessibleName(prompt);
    m_edit->setPlaceholderText(prompt);
    m_edit->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Values of other saves"));
    m_list->setUniformItemSizes(true);
    m_trouble->setWordWrap(true);
    m_withLabel->hide();
    m_with->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    auto *column = new QVBoxLayout(this);
    for (QWidget *widget : {static_cast<QWidget *>(m_edit), static_cast<QWidget *>(m_list),
                            static_cast<QWidget *>(m_withLabel), static_cast<QWidget *>(m_with),
                            static_cast<QWidget *>(m_trouble), static_cast<QWidget *>(buttons)})
        column->addWidget(widget);
    resize(380, 420);
    connect(buttons, &QDialogButtonBox::accepted, this, &PickerDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_edit, &QLineEdit::textEdited, this, &PickerDialog::ask);
    connect(m_list, &QListWidget::currentTextChanged, this, [this](const QString &text) {
        if (!text.isEmpty())
            m_edit->setText(text);
    });
    connect(m_list, &QListWidget::itemActivated, this, &PickerDialog::accept);
    ask();
}

void PickerDialog::askWith(const QString &label, const QStringList &choices, const QString &preset)
{
    m_withLabel->setText(label);
    m_withLabel->setBuddy(m_with);
    m_withLabel->show();
    m_with->setAccessibleName(label);
    m_with->setEditable(choices.isEmpty());
    m_with->addItems(choices);
    m_with->setCurrentText(preset);
    m_with->show();
}

void PickerDialog::ask()
{
    whenDone(m_values(m_edit->text()), this,
             [this, asked = ++m_asked](const Result<QStringList> &values) {
                 if (asked != m_asked)
                     return;
                 if (values)
                     showValues(*values);
                 else
                     m_trouble->setText(values.error().detail);
             });
}

void PickerDialog::showValues(const QStringList &values)
{
    const QSignalBlocker quiet(m_list); // what was typed stays what it is
    m_list->clear();
    m_list->addItems(values);
}

void PickerDialog::accept()
{
    if (m_edit->text().isEmpty()) {
        m_trouble->setText(tr("Type or pick a value first."));
        return;
    }
    const auto done = m_take(m_edit->text(), m_with->currentText());
    if (done)
        QDialog::accept();
    else
        m_trouble->setText(done.error().detail);
}

} // namespace waymark

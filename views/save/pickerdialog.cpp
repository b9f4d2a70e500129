#include "views/save/pickerdialog.h"

#include "models/domain/whendone.h"
#include "views/common/plaintext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSet>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

constexpr int ValueRole = Qt::UserRole; ///< without its name

} // namespace

PickerDialog::PickerDialog(const QString &title, const QString &prompt, Values values, Take take,
                           QWidget *parent)
    : QDialog(parent)
    , m_values(std::move(values))
    , m_take(std::move(take))
    , m_edit(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_withLabel(plainLabel({}, this))
    , m_with(new QComboBox(this))
    , m_note(plainLabel({}, this))
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
    m_note->setObjectName(u"note"_s);
    m_note->setWordWrap(true);
    m_note->hide();
    m_trouble->setObjectName(u"trouble"_s);
    m_trouble->setWordWrap(true);
    m_withLabel->hide();
    m_with->hide();
    auto *column = new QVBoxLayout(this);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_edit, m_list, m_note, m_withLabel, m_with, m_trouble})
        column->addWidget(widget);
    makeButtons();
    resize(380, 420);
    connect(m_edit, &QLineEdit::textEdited, this, &PickerDialog::ask);
    connect(m_list, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item && !item->text().isEmpty())
            pick(item->data(ValueRole).toString());
    });
    connect(m_with, &QComboBox::currentTextChanged, m_trouble, &QLabel::clear);
    connect(m_list, &QListWidget::itemActivated, this, &PickerDialog::accept);
    ask();
}

void PickerDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    m_ok = buttons->button(QDialogButtonBox::Ok);
    m_new = buttons->addButton(QString(), QDialogButtonBox::ApplyRole);
    m_new->setObjectName(u"takeNew"_s);
    m_new->hide();
    layout()->addWidget(buttons);
    connect(m_new, &QPushButton::clicked, this, &PickerDialog::take);
    connect(buttons, &QDialogButtonBox::accepted, this, &PickerDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void PickerDialog::offerNew(const NewValue &words)
{
    m_newValue = words;
    m_new->setText(words.button);
    updateNew();
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

void PickerDialog::setNames(std::function<QString(const QString &)> nameOf)
{
    m_nameOf = std::move(nameOf);
    for (NamedId &one : m_all)
        one.name = m_nameOf(one.id);
    showValues();
}

void PickerDialog::ask()
{
    m_isAsking = true;
    m_acceptsWhenAnswered = false;
    m_trouble->clear();
    updateNew();
    whenDone(m_values(m_edit->text()), this,
             [this, asked = ++m_asked](const Result<QStringList> &values) {
                 learn(values ? *values : QStringList());
                 if (asked != m_asked)
                     return;
                 m_isAsking = false;
                 m_isLookedUp = bool(values);
                 showValues();
                 if (!values)
                     m_trouble->setText(values.error().detail);
                 // What turns out to be new has not been seen as new yet.
                 if (std::exchange(m_acceptsWhenAnswered, false) && !m_new->isDefault())
                     accept();
             });
}

/// The server answers with what begins as was typed; what it named before may fit as well.
void PickerDialog::learn(const QStringList &values)
{
    QSet<QString> known;
    for (const NamedId &one : std::as_const(m_all))
        known.insert(one.id);
    for (const QString &value : values) {
        if (!known.contains(value))
            m_all.append({value, m_nameOf ? m_nameOf(value) : QString()});
    }
}

void PickerDialog::showValues()
{
    const QSignalBlocker quiet(m_list); // what was typed stays what it is
    const IdSearch::Found found = IdSearch(m_edit->text()).find(m_all);
    m_isOnlyNear = found.isOnlyNear;
    m_known.clear();
    m_list->clear();
    for (const int row : found.rows) {
        const NamedId &one = m_all[row];
        m_known.append(one.id);
        auto *item = new QListWidgetItem(
            one.name.isEmpty() ? one.id : u"%1  %2"_s.arg(one.id, one.name), m_list);
        item->setData(ValueRole, one.id);
    }
    updateNew();
}

void PickerDialog::pick(const QString &value)
{
    m_edit->setText(value);
    m_trouble->clear();
    m_isAsking = false;
    ++m_asked; // an answer on its way is about other text
    updateNew();
}

bool PickerDialog::isKnown() const
{
    const QString typed = m_edit->text();
    return m_known.contains(typed)
        || (m_newValue && m_newValue->isKnown && m_newValue->isKnown(typed));
}

/// Return takes what is known, and what is new only where nothing known is like it.
void PickerDialog::updateNew()
{
    const bool isNew = m_newValue && !m_isAsking && !m_edit->text().isEmpty() && !isKnown();
    const bool onlyNew = isNew && m_known.isEmpty();
    m_note->setVisible(isNew && m_isLookedUp);
    m_note->setText(isNew ? m_newValue->note.arg(m_edit->text()) : QString());
    m_new->setVisible(isNew);
    m_ok->setVisible(!onlyNew);
    (onlyNew ? m_new : m_ok)->setDefault(true);
}

void PickerDialog::accept()
{
    if (m_edit->text().isEmpty()) {
        m_trouble->setText(tr("Type or pick a value first."));
    } else if (m_isAsking) {
        m_acceptsWhenAnswered = true;
    } else if (isKnown() || m_known.isEmpty()) {
        take();
    } else if (m_isOnlyNear) {
        m_trouble->setText(m_newValue ? tr("%1 is known and looks much like it. Pick it, or press "
                                           "“%2”.")
                                            .arg(m_known.first(), m_newValue->button)
                                      : tr("%1 is known and looks much like it. Pick it from the "
                                           "list.")
                                            .arg(m_known.first()));
    } else if (m_known.size() == 1) {
        pick(m_known.first());
        m_trouble->setText(tr("Completed to the one known value that fits. OK takes it."));
    } else if (m_newValue) {
        m_trouble->setText(
            tr("%Ln known values fit: pick one of them.", nullptr, int(m_known.size())));
    } else {
        take();
    }
}

void PickerDialog::take()
{
    const auto done = m_take(m_edit->text(), m_with->currentText());
    if (done)
        QDialog::accept();
    else
        m_trouble->setText(done.error().detail);
}

} // namespace waymark

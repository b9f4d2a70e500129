#include "views/exchange/importdialog.h"

#include "models/domain/whendone.h"
#include "models/items/unittext.h"
#include "views/common/elidedlabel.h"
#include "views/common/errorwords.h"
#include "views/common/plaintext.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTableWidget>
#include <QTimer>
#include <QTimeZone>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int PauseMilliseconds = 300;

QTableWidgetItem *cell(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace

ImportDialog::ImportDialog(PlayerTransfer &transfer, const PlayerBundle &bundle, const Words &words,
                           QWidget *parent)
    : QDialog(parent)
    , m_transfer(transfer)
    , m_bundle(bundle)
    , m_where(new QComboBox(this))
    , m_name(new QLineEdit(this))
    , m_steps(new QTableWidget(0, 4, this))
    , m_state(plainLabel({}, this))
    , m_import(nullptr)
    , m_pause(new QTimer(this))
{
    setWindowTitle(words.title);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(640, 420);
    m_where->addItem(tr("As a new user called"), int(ImportPlan::Mode::NewUser));
    m_where->addItem(tr("For the existing user"), int(ImportPlan::Mode::ExistingUser));
    m_where->addItem(tr("With the same ids"), int(ImportPlan::Mode::SameIds));
    m_where->setAccessibleName(tr("Where the player goes"));
    m_name->setAccessibleName(tr("Label of the user"));
    m_name->setText(bundle.profile.label.value_or(QString()));
    m_name->selectAll();
    m_name->setFocus();
    prepareSteps();
    m_state->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_import = buttons->addButton(words.button, QDialogButtonBox::AcceptRole);
    m_import->setDefault(true);
    m_import->setEnabled(false);
    auto *column = new QVBoxLayout(this);
    column->addLayout(makeForm());
    column->addWidget(m_steps, 1);
    column->addWidget(m_state);
    column->addWidget(buttons);

    m_pause->setSingleShot(true);
    m_pause->setInterval(PauseMilliseconds);
    connect(m_pause, &QTimer::timeout, this, &ImportDialog::askForPlan);
    connect(m_name, &QLineEdit::textEdited, this, [this] {
        m_import->setEnabled(false); // the plan is one of another name
        m_state->setText(tr("Looking at what is there…"));
        ++m_asked;
        m_pause->start();
    });
    connect(m_where, &QComboBox::currentIndexChanged, this, [this] {
        m_name->setEnabled(plan().mode != ImportPlan::Mode::SameIds);
        askForPlan();
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &ImportDialog::import);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    askForPlan();
}

void ImportDialog::prepareSteps()
{
    m_steps->setHorizontalHeaderLabels({tr("Action"), tr("Table"), tr("Name"), tr("Rows")});
    m_steps->setAccessibleName(tr("What will be added"));
    m_steps->verticalHeader()->hide();
    m_steps->setShowGrid(false);
    m_steps->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_steps->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_steps->horizontalHeader()->setHighlightSections(false);
    m_steps->horizontalHeader()->setSectionResizeMode(2, QHeaderView::Stretch);
    m_steps->horizontalHeader()->resizeSection(1, 190);
}

/// Who comes from where, and whose it becomes.
QFormLayout *ImportDialog::makeForm()
{
    const QString from
        = m_bundle.exportedFrom.isEmpty() ? tr("an unnamed database") : m_bundle.exportedFrom;
    const QString at = exactTimeText(m_bundle.exportedAt, QTimeZone::utc());
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("Player:"), new ElidedLabel(m_bundle.profile.labelOrId(), this));
    form->addRow(tr("Exported:"), plainLabel(tr("%1 from %2").arg(at, from), this));
    if (!m_bundle.note.isEmpty())
        form->addRow(tr("Note:"), new ElidedLabel(m_bundle.note, this));
    form->addRow(m_where, m_name);
    return form;
}

void ImportDialog::setWritingRefused(const QString &reason)
{
    m_refused = reason;
    askForPlan();
}

ImportPlan ImportDialog::plan() const
{
    ImportPlan plan{.mode = ImportPlan::Mode(m_where->currentData().toInt())};
    // A label that nobody touched may become "… (copy)"; one that was typed is meant.
    if (plan.mode == ImportPlan::Mode::NewUser
        && m_name->text() != m_bundle.profile.label.value_or(QString()))
        plan.label = m_name->text();
    if (plan.mode == ImportPlan::Mode::ExistingUser)
        plan.user = m_name->text();
    return plan;
}

void ImportDialog::askForPlan()
{
    m_import->setEnabled(false);
    m_state->setText(tr("Looking at what is there…"));
    const int asked = ++m_asked;
    whenDone(m_transfer.planImport(m_bundle, plan()), this,
             [this, asked](const Result<ImportReport> &report) {
                 if (asked == m_asked)
                     showPlan(report);
             });
}

void ImportDialog::showPlan(const Result<ImportReport> &report)
{
    m_steps->setRowCount(0);
    if (!report) {
        m_state->setText(errorWords(report.error()) + u'\n' + report.error().detail);
        return;
    }
    m_steps->setRowCount(int(report->steps.size()));
    for (int row = 0; row < m_steps->rowCount(); ++row) {
        const ImportStep &step = report->steps[row];
        m_steps->setItem(row, 0, cell(tr("Add")));
        m_steps->setItem(row, 1, cell(step.table));
        m_steps->setItem(row, 2, cell(step.name));
        m_steps->setItem(row, 3, cell(countText(step.rows)));
    }
    m_state->setText(
        m_refused.isEmpty()
            ? tr("Nothing has been written yet. The player will be called %1.").arg(report->label)
            : m_refused);
    m_import->setEnabled(m_refused.isEmpty());
}

void ImportDialog::import()
{
    m_import->setEnabled(false);
    m_state->setText(tr("Writing…"));
    ++m_asked;
    whenDone(m_transfer.importBundle(m_bundle, plan()), this,
             [this](const Result<ImportReport> &report) {
                 if (!report) {
                     m_state->setText(tr("Nothing was written. %1").arg(errorWords(report.error()))
                                      + u'\n' + report.error().detail);
                     m_import->setEnabled(true);
                     return;
                 }
                 emit imported(*report);
                 accept();
             });
}

} // namespace waymark

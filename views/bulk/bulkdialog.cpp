#include "views/bulk/bulkdialog.h"

#include "models/domain/whendone.h"
#include "views/bulk/bulkruns.h"
#include "views/bulk/bulktables.h"
#include "views/common/announcedlabel.h"
#include "views/common/errorwords.h"
#include "views/common/plaintext.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr int Width = 640;
constexpr int HeightWithTables = 640;

} // namespace

BulkDialog::BulkDialog(BulkRuns &runs, const Task &task, QWidget *parent)
    : QDialog(parent)
    , m_runs(runs)
    , m_task(task)
    , m_added(new QRadioButton(this))
    , m_everywhere(new QRadioButton(this))
    , m_whereItWas(new QRadioButton(this))
    , m_reason(new QLineEdit(this))
    , m_summary(new AnnouncedLabel(u"bulkSummary"_s, this))
    , m_progress(new QProgressBar(this))
    , m_tables(new BulkTables(this))
    , m_confirmLabel(plainLabel({}, this))
    , m_confirm(new QLineEdit(this))
{
    setWindowTitle(task.written ? tr("Take Back for All Players")
                                : tr("Apply to All Found Players"));
    setObjectName(u"bulk"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *change = plainLabel(task.change, this);
    change->setObjectName(u"bulkChange"_s);
    auto *search = plainLabel(task.search, this);
    search->setObjectName(u"bulkSearch"_s);
    for (QLabel *label : std::initializer_list<QLabel *>{change, search, m_summary, m_confirmLabel})
        label->setWordWrap(true);
    m_reason->setObjectName(u"bulkReason"_s);
    m_reason->setAccessibleName(tr("Reason"));
    m_confirm->setObjectName(u"bulkConfirm"_s);
    m_confirmLabel->setBuddy(m_confirm);
    m_progress->setObjectName(u"bulkProgress"_s);
    m_progress->setAccessibleName(tr("Progress"));
    auto *form = new QFormLayout;
    form->addRow(tr("Change:"), change);
    form->addRow(tr("Saves:"), search);
    form->addRow(tr("Reason:"), m_reason);
    form->setRowVisible(search, !task.search.isEmpty());
    form->setRowVisible(m_reason, !task.written); // the record says what is taken back
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(makeChoice());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_summary, m_progress, m_tables,
                                                            m_confirmLabel, m_confirm})
        column->addWidget(widget, widget == m_tables ? 1 : 0);
    makeButtons();
    setTabOrder(m_reason, m_added);
    setTabOrder(m_added, m_everywhere);
    setTabOrder(m_everywhere, m_whereItWas);
    m_reason->setFocus();
    resize(Width, HeightWithTables);
    connect(m_confirm, &QLineEdit::textChanged, this, &BulkDialog::update);
    for (QRadioButton *choice : {m_added, m_everywhere, m_whereItWas})
        connect(choice, &QRadioButton::toggled, this, [this](bool isChosen) {
            if (isChosen)
                plan();
        });
    if (task.written)
        showWritten(*task.written);
    else
        plan();
}

QWidget *BulkDialog::makeChoice()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    // An ampersand would be read as the mark of a key.
    const auto shown
        = [](const QString &text) { return QString(text.left(60)).replace(u'&', u"&&"_s); };
    const auto &addition = m_task.edit.addition;
    m_added->setObjectName(u"bulkAdded"_s);
    m_everywhere->setObjectName(u"bulkEverywhere"_s);
    m_whereItWas->setObjectName(u"bulkWhereItWas"_s);
    if (addition)
        m_added->setText(tr("Add %1 for everyone, to the number that each has")
                             .arg(shown(QString::fromLatin1(addition->number))));
    m_everywhere->setText(addition ? tr("Set to %1 for everyone").arg(shown(m_task.now))
                                   : tr("In all saves that have the place"));
    m_whereItWas->setText(
        addition ? tr("Set to %1 only where it was %2").arg(shown(m_task.now), shown(m_task.was))
                 : tr("Only where it was %1").arg(shown(m_task.was)));
    for (QRadioButton *choice : {m_added, m_everywhere, m_whereItWas})
        column->addWidget(choice);
    m_added->setVisible(addition.has_value());
    const bool isMeantToAdd = addition && m_task.edit.isMeantToAdd;
    (isMeantToAdd ? m_added : m_everywhere)->setChecked(true);
    box->setVisible(m_task.edit.whereItWas.has_value());
    return box;
}

void BulkDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_apply->setObjectName(u"bulkApply"_s);
    m_takeBack = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_stop = buttons->addButton(tr("Stop"), QDialogButtonBox::ActionRole);
    m_stop->setObjectName(u"bulkStop"_s);
    m_takeBack->setObjectName(u"bulkTakeBack"_s);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_close->setObjectName(u"bulkClose"_s);
    // Enter in a field must not write anything.
    for (QPushButton *button : {m_apply, m_takeBack, m_stop, m_close})
        button->setAutoDefault(false);
    layout()->addWidget(buttons);
    connect(m_apply, &QPushButton::clicked, this, &BulkDialog::apply);
    connect(m_takeBack, &QPushButton::clicked, this, &BulkDialog::takeBack);
    connect(m_stop, &QPushButton::clicked, this, [this] {
        m_stop->setEnabled(false);
        if (m_run)
            m_run->stop();
    });
    connect(m_close, &QPushButton::clicked, this, &BulkDialog::reject);
}

BulkRequest BulkDialog::request() const
{
    const QString reason = m_reason->text().trimmed();
    if (m_whereItWas->isChecked() && m_task.edit.whereItWas)
        return {m_task.scope, *m_task.edit.whereItWas, reason};
    if (m_added->isChecked() && m_task.edit.addition)
        return {m_task.scope, m_task.edit.patch, reason, {}, m_task.edit.addition};
    return {m_task.scope, m_task.edit.patch, reason, m_task.edit.edit};
}

void BulkDialog::showWritten(EditId bulk)
{
    m_written = bulk;
    m_summary->say(tr("Take Back undoes edit %1 in all saves that still have what it wrote; the "
                      "others stay as they are and are listed.")
                       .arg(bulk));
    setStage(Stage::Done);
    resize(Width, sizeHint().height()); // nothing is listed yet
}

/// A look at the saves that is under way is forgotten.
void BulkDialog::plan()
{
    delete m_work;
    m_work = new BulkEdit(m_runs.store(), this);
    setStage(Stage::Planning);
    m_progress->setRange(0, 0);
    m_summary->say(tr("Looking at the saves found…"));
    m_confirm->clear();
    connect(m_work, &BulkEdit::progressed, this, [this](qint64 saves) {
        m_summary->setText(tr("%Ln save(s) looked at", nullptr, int(saves)));
    });
    whenDone(m_work->dryRun(request()), m_work.data(), [this](const Result<BulkReport> &report) {
        if (report && !report->stopped) {
            showPlan(*report);
            return;
        }
        const Error error = report ? *report->stopped : report.error();
        setStage(Stage::Failed);
        m_summary->say(errorWords(error) + u'\n' + error.detail);
    });
}

void BulkDialog::showPlan(const BulkReport &report)
{
    m_matched = report.matched;
    m_changing = report.changed;
    m_tables->showPlan(report);
    QStringList lines;
    if (m_added->isChecked() && m_task.edit.addition)
        lines += tr("%1 is added to the number of each.")
                     .arg(QString::fromLatin1(m_task.edit.addition->number));
    lines += {tr("%Ln save(s) match.", nullptr, int(report.matched)),
              tr("%Ln would change.", nullptr, int(report.changed)),
              tr("%Ln hold it already.", nullptr, int(report.unchanged)),
              tr("%Ln lack the place.", nullptr, int(report.lacking))};
    if (m_whereItWas->isChecked())
        lines += tr("%Ln hold something else.", nullptr, int(report.differing));
    if (report.failed > 0)
        lines += tr("%Ln cannot be changed.", nullptr, int(report.failed));
    m_summary->say(lines.join(u' '));
    setStage(Stage::Planned);
}

void BulkDialog::apply()
{
    watch(m_runs.apply(request(), m_task.change, m_matched));
}

void BulkDialog::takeBack()
{
    watch(m_runs.takeBack(*m_written, m_task.change, m_changed));
}

/// What runs goes on without the dialog.
void BulkDialog::watch(BulkRun *run)
{
    delete m_work;
    m_run = run;
    setStage(Stage::Running);
    m_stop->setEnabled(true);
    m_progress->setRange(0, int(run->saves()));
    m_progress->setValue(0);
    m_summary->say(run->progressText());
    connect(run, &BulkRun::progressed, this, [this, run] {
        m_progress->setValue(int(run->part() * m_progress->maximum()));
        m_summary->setText(run->progressText());
    });
    connect(run, &BulkRun::finished, this,
            [this, run](const BulkReport &report) { showResult(*run, report); });
}

void BulkDialog::showResult(const BulkRun &run, const BulkReport &report)
{
    const bool isTakenBack = run.kind() == BulkRun::Kind::TakeBack;
    m_written = run.toBeTakenBack(report);
    m_isRest = isTakenBack && m_written;
    if (!isTakenBack)
        m_changed = report.changed + report.unknown;
    m_tables->showLeft(report);
    m_summary->say(run.resultText(report));
    setStage(Stage::Done);
    if (!report.left.isEmpty())
        resize(width(), std::max(height(), HeightWithTables));
}

void BulkDialog::setStage(Stage stage)
{
    m_stage = stage;
    update();
}

/// Why nothing can be written yet; empty: it can.
QString BulkDialog::why() const
{
    if (!m_task.refusal.isEmpty())
        return m_task.refusal;
    if (m_changing == 0)
        return tr("No save would change.");
    if (m_task.asksForCount && m_confirm->text().trimmed() != QString::number(m_changing))
        return tr("Type the number of saves first.");
    return {};
}

void BulkDialog::update()
{
    const bool isBusy = m_stage == Stage::Planning || m_stage == Stage::Running;
    const bool isPlanned = m_stage == Stage::Planned;
    const bool asks = isPlanned && m_task.asksForCount && m_changing > 0;
    m_progress->setVisible(isBusy);
    const bool isOpen = m_stage != Stage::Running && m_stage != Stage::Done;
    for (QWidget *choice :
         std::initializer_list<QWidget *>{m_added, m_everywhere, m_whereItWas, m_reason})
        choice->setEnabled(isOpen);
    m_stop->setVisible(m_stage == Stage::Running);
    m_apply->setVisible(m_stage != Stage::Done);
    m_apply->setText(isPlanned ? tr("Apply to %Ln Save(s)", nullptr, int(m_changing))
                               : tr("Apply"));
    const QString reason = why();
    m_apply->setEnabled(isPlanned && reason.isEmpty());
    m_apply->setToolTip(isPlanned ? plainToolTip(reason) : QString());
    m_takeBack->setVisible(m_stage == Stage::Done && m_written.has_value());
    m_takeBack->setText(m_isRest ? tr("Take Back the Rest") : tr("Take Back"));
    m_takeBack->setEnabled(m_task.refusal.isEmpty());
    m_takeBack->setToolTip(plainToolTip(m_task.refusal));
    m_close->setText(m_stage == Stage::Planning ? tr("Cancel") : tr("Close"));
    m_close->setToolTip(m_stage == Stage::Running
                            ? plainToolTip(tr("It goes on, and stands under Tasks."))
                            : QString());
    m_confirmLabel->setText(
        tr("This is a production database. Type %1 to change as many saves:").arg(m_changing));
    m_confirm->setAccessibleName(m_confirmLabel->text());
    m_confirmLabel->setVisible(asks);
    m_confirm->setVisible(asks);
}

} // namespace waymark

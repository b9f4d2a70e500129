#include "views/bulk/bulkdialog.h"

#include "models/domain/whendone.h"
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

using namespace Qt::StringLiterals;

namespace waymark {

BulkDialog::BulkDialog(BulkStore &store, const Task &task, QWidget *parent)
    : QDialog(parent)
    , m_store(store)
    , m_task(task)
    , m_everywhere(new QRadioButton(tr("In all saves that have the place"), this))
    , m_whereItWas(new QRadioButton(this))
    , m_reason(new QLineEdit(this))
    , m_summary(new AnnouncedLabel(u"bulkSummary"_s, this))
    , m_progress(new QProgressBar(this))
    , m_tables(new BulkTables(this))
    , m_confirmLabel(plainLabel({}, this))
    , m_confirm(new QLineEdit(this))
{
    setWindowTitle(tr("Apply to All Found Players"));
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
    auto *column = new QVBoxLayout(this);
    column->addLayout(form);
    column->addWidget(makeChoice());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_summary, m_progress, m_tables,
                                                            m_confirmLabel, m_confirm})
        column->addWidget(widget);
    makeButtons();
    resize(640, 640);
    connect(m_confirm, &QLineEdit::textChanged, this, &BulkDialog::update);
    connect(m_everywhere, &QRadioButton::toggled, this, &BulkDialog::plan);
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
    m_everywhere->setObjectName(u"bulkEverywhere"_s);
    m_whereItWas->setObjectName(u"bulkWhereItWas"_s);
    // An ampersand would be read as the mark of a key.
    m_whereItWas->setText(
        tr("Only where it was %1").arg(QString(m_task.was.left(60)).replace(u'&', u"&&"_s)));
    column->addWidget(m_everywhere);
    column->addWidget(m_whereItWas);
    m_everywhere->setChecked(true);
    box->setVisible(m_task.edit.whereItWas.has_value());
    return box;
}

void BulkDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(this);
    m_apply = buttons->addButton(QString(), QDialogButtonBox::ActionRole);
    m_apply->setObjectName(u"bulkApply"_s);
    m_takeBack = buttons->addButton(tr("Take Back"), QDialogButtonBox::ActionRole);
    m_takeBack->setObjectName(u"bulkTakeBack"_s);
    m_close = buttons->addButton(QDialogButtonBox::Close);
    m_close->setObjectName(u"bulkClose"_s);
    // Enter in a field must not write anything.
    for (QPushButton *button : {m_apply, m_takeBack, m_close})
        button->setAutoDefault(false);
    layout()->addWidget(buttons);
    connect(m_apply, &QPushButton::clicked, this, &BulkDialog::apply);
    connect(m_takeBack, &QPushButton::clicked, this, &BulkDialog::takeBack);
    connect(m_close, &QPushButton::clicked, this, &BulkDialog::reject);
}

BulkRequest BulkDialog::request() const
{
    if (m_whereItWas->isChecked() && m_task.edit.whereItWas)
        return {m_task.scope, *m_task.edit.whereItWas, m_reason->text().trimmed()};
    return {m_task.scope, m_task.edit.patch, m_reason->text().trimmed(), m_task.edit.edit};
}

void BulkDialog::showWritten(EditId bulk)
{
    m_written = bulk;
    m_summary->say(tr("It is edit %1. It is taken back in all saves that still have what it "
                      "wrote; the others are listed.")
                       .arg(bulk));
    setStage(Stage::Done);
}

/// What runs is stopped and forgotten.
BulkEdit *BulkDialog::begin(Stage stage)
{
    delete m_work;
    m_work = new BulkEdit(m_store, this);
    setStage(stage);
    m_progress->setRange(0, stage == Stage::Running ? int(m_matched) : 0);
    connect(m_work, &BulkEdit::progressed, this, [this](qint64 saves) {
        if (m_progress->maximum() > 0)
            m_progress->setValue(int(saves));
        m_summary->setText(tr("%n save(s) looked at", nullptr, int(saves)));
    });
    return m_work;
}

void BulkDialog::plan()
{
    BulkEdit *work = begin(Stage::Planning);
    m_summary->say(tr("Looking at the saves found…"));
    m_confirm->clear();
    whenDone(work->dryRun(request()), work, [this](const Result<BulkReport> &report) {
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
    QStringList lines = {tr("%n save(s) match.", nullptr, int(report.matched)),
                         tr("%n would change.", nullptr, int(report.changed)),
                         tr("%n hold it already.", nullptr, int(report.unchanged)),
                         tr("%n lack the place.", nullptr, int(report.lacking))};
    if (m_whereItWas->isChecked())
        lines += tr("%n hold something else.", nullptr, int(report.differing));
    if (report.failed > 0)
        lines += tr("%n cannot be changed.", nullptr, int(report.failed));
    m_summary->say(lines.join(u' '));
    setStage(Stage::Planned);
}

void BulkDialog::apply()
{
    BulkEdit *work = begin(Stage::Running);
    whenDone(work->run(request()), work, [this](const Result<BulkReport> &report) {
        if (report)
            showResult(*report, false);
    });
}

void BulkDialog::takeBack()
{
    const EditId id = *m_written;
    BulkEdit *work = begin(Stage::Running);
    whenDone(m_store.bulk(id), work, [this, work](const Result<std::optional<BulkRecord>> &record) {
        if (!record || !*record) {
            m_summary->say(record ? tr("The edit is gone.") : errorWords(record.error()));
            setStage(Stage::Done);
            return;
        }
        whenDone(work->undo(**record), work, [this](const Result<BulkReport> &report) {
            if (report)
                showResult(*report, true);
        });
    });
}

void BulkDialog::showResult(const BulkReport &report, bool isTakenBack)
{
    QStringList lines;
    if (isTakenBack)
        lines += tr("Taken back in %n save(s).", nullptr, int(report.changed));
    else
        lines += tr("Changed %n save(s).", nullptr, int(report.changed));
    const qint64 left = report.failed + (isTakenBack ? report.differing : 0);
    if (left > 0)
        lines += tr("%n could not be changed; they are listed.", nullptr, int(left));
    if (report.stopped && report.stopped->kind == Error::Kind::Cancelled)
        lines += tr("It was stopped; what is written stays.");
    else if (report.stopped)
        lines += errorWords(*report.stopped) + u' ' + report.stopped->detail;
    m_written = isTakenBack ? std::nullopt : report.bulk;
    if (m_written)
        lines += tr("It is edit %1.").arg(*m_written);
    m_tables->showLeft(report);
    m_summary->say(lines.join(u' '));
    setStage(Stage::Done);
    emit told(m_summary->text());
    if (report.bulk)
        emit written();
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
    m_everywhere->setEnabled(m_stage != Stage::Running && m_stage != Stage::Done);
    m_whereItWas->setEnabled(m_everywhere->isEnabled());
    m_reason->setEnabled(m_everywhere->isEnabled());
    m_apply->setVisible(m_stage != Stage::Done);
    m_apply->setText(isPlanned ? tr("Apply to %n Save(s)", nullptr, int(m_changing)) : tr("Apply"));
    const QString reason = why();
    m_apply->setEnabled(isPlanned && reason.isEmpty());
    m_apply->setToolTip(isPlanned ? plainToolTip(reason) : QString());
    m_takeBack->setVisible(m_stage == Stage::Done && m_written.has_value());
    m_takeBack->setEnabled(m_task.refusal.isEmpty());
    m_takeBack->setToolTip(plainToolTip(m_task.refusal));
    m_close->setText(isBusy ? tr("Cancel") : tr("Close"));
    m_confirmLabel->setText(
        tr("This is a production database. Type %1 to change as many saves:").arg(m_changing));
    m_confirm->setAccessibleName(m_confirmLabel->text());
    m_confirmLabel->setVisible(asks);
    m_confirm->setVisible(asks);
}

/// A run ends after the saves at hand, and its result is told; a look at the saves ends at once.
void BulkDialog::reject()
{
    if (m_stage == Stage::Running && m_work)
        m_work->stop();
    else
        QDialog::reject();
}

} // namespace waymark

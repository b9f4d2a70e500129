#include "views/bulk/runningbulk.h"

#include "views/bulk/bulkruns.h"

#include <QMessageBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

const auto StopName = u"stopBulk"_s;

} // namespace

QMessageBox *askAboutRunningBulk(const BulkRuns &runs, QWidget *window)
{
    QStringList lines;
    for (const BulkRun *run : runs.running())
        lines += BulkRuns::tr("%1 … %2", "a change, how far it is")
                     .arg(run->change(), run->progressText());
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setObjectName(u"runningBulk"_s);
    box->setWindowTitle(BulkRuns::tr("Saves Are Being Changed"));
    box->setTextFormat(Qt::PlainText); // values of a save
    box->setText(BulkRuns::tr("Saves of many players are still being changed. If it is stopped, "
                              "what is written stays; it can be taken back for all of them later, "
                              "from the history of any."));
    box->setInformativeText(lines.join(u'\n'));
    QPushButton *stay = box->addButton(BulkRuns::tr("Let It Run"), QMessageBox::RejectRole);
    QPushButton *stop
        = box->addButton(BulkRuns::tr("Stop and Close"), QMessageBox::DestructiveRole);
    stop->setObjectName(StopName);
    box->setDefaultButton(stay);
    box->setEscapeButton(stay);
    box->open();
    return box;
}

bool isToBeStopped(const QMessageBox &box)
{
    const QAbstractButton *clicked = box.clickedButton();
    return clicked && clicked->objectName() == StopName;
}

} // namespace waymark

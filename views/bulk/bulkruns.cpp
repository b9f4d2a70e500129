#include "views/bulk/bulkruns.h"

#include "models/items/messagemodel.h"
#include "models/items/taskmodel.h"

#include <QPointer>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

constexpr qsizetype ListedLeft = 20;

/// Whom it did not reach, and why.
QString leftText(const BulkReport &report)
{
    QStringList lines;
    for (const BulkLeft &left : report.left.mid(0, ListedLeft))
        lines += u"%1: %2"_s.arg(left.owner.labelOrId(), left.error.detail);
    const qint64 all = report.lacking + report.differing + report.failed;
    if (const qint64 others = all - lines.size(); others > 0)
        lines += BulkRuns::tr("and %Ln more", nullptr, int(others));
    return lines.join(u'\n');
}

} // namespace

BulkRuns::BulkRuns(BulkStore &store, TaskModel &tasks, MessageModel &messages, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_tasks(tasks)
    , m_messages(messages)
{
}

BulkRun *BulkRuns::apply(const BulkRequest &request, const QString &change, qint64 saves)
{
    auto *run = new BulkRun(m_store, BulkRun::Kind::Apply, change, saves, this);
    begin(run, tr("Changing saves, %1").arg(change));
    run->apply(request);
    return run;
}

BulkRun *BulkRuns::takeBack(EditId bulk, const QString &change, qint64 saves)
{
    auto *run = new BulkRun(m_store, BulkRun::Kind::TakeBack, change, saves, this);
    begin(run, tr("Taking back, %1").arg(change));
    run->takeBack(bulk);
    return run;
}

void BulkRuns::begin(BulkRun *run, const QString &title)
{
    m_running.append(run);
    const TaskModel::TaskId task
        = m_tasks.start(title, [run = QPointer<BulkRun>(run)] { run->stop(); });
    connect(run, &BulkRun::progressed, this,
            [this, run, task] { m_tasks.setProgress(task, run->part(), run->progressText()); });
    connect(run, &BulkRun::finished, this, [this, run, task](const BulkReport &report) {
        m_tasks.finish(task);
        m_running.removeOne(run);
        run->deleteLater();
        tell(*run, report);
        if (report.bulk)
            emit written();
        emit ended();
    });
}

void BulkRuns::tell(const BulkRun &run, const BulkReport &report)
{
    const bool isFailure = report.stopped && report.stopped->kind != Error::Kind::Cancelled;
    MessageModel::Action action;
    if (const auto bulk = run.toBeTakenBack(report))
        action = {tr("Take Back…"), [this, bulk = *bulk, change = run.change()] {
                      emit takeBackWanted(bulk, change);
                  }};
    m_messages.add(
        isFailure ? MessageModel::Kind::Failed : MessageModel::Kind::Done,
        tr("%1: %2", "a change, what came of it").arg(run.change(), run.resultText(report)),
        leftText(report), action);
}

void BulkRuns::stopAll()
{
    const QList<BulkRun *> running = m_running; // one that ends is taken out
    for (BulkRun *run : running)
        run->stop();
}

} // namespace waymark

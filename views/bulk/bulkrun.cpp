#include "views/bulk/bulkrun.h"

#include "models/domain/whendone.h"
#include "views/common/errorwords.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace waymark {

BulkRun::BulkRun(BulkStore &store, Kind kind, const QString &change, qint64 saves, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_kind(kind)
    , m_change(change)
    , m_saves(saves)
    , m_edit(store)
{
    connect(&m_edit, &BulkEdit::progressed, this, [this](qint64 seen) {
        m_seen = seen;
        emit progressed();
    });
}

void BulkRun::apply(const BulkRequest &request)
{
    whenDone(m_edit.run(request), this, [this](const Result<BulkReport> &report) { end(*report); });
}

void BulkRun::takeBack(EditId bulk)
{
    m_takenBack = bulk;
    whenDone(m_store.bulk(bulk), this, [this](const Result<std::optional<BulkRecord>> &record) {
        BulkReport nothing;
        if (!record)
            nothing.stopped = record.error();
        else if (!*record)
            nothing.stopped = Error{Error::Kind::NotFound, tr("The edit is gone."), {}, {}};
        if (nothing.stopped)
            end(nothing);
        else
            whenDone(m_edit.undo(**record), this,
                     [this](const Result<BulkReport> &report) { end(*report); });
    });
}

void BulkRun::end(const BulkReport &report)
{
    if (std::exchange(m_hasEnded, true))
        return;
    emit finished(report);
}

void BulkRun::stop()
{
    m_edit.stop();
}

QString BulkRun::progressText() const
{
    const QLocale locale;
    return m_saves > 0 ? tr("%1 of %2 saves").arg(locale.toString(m_seen), locale.toString(m_saves))
                       : tr("%Ln save(s)", nullptr, int(m_seen));
}

double BulkRun::part() const
{
    return m_saves > 0 ? double(m_seen) / double(m_saves) : 0;
}

std::optional<EditId> BulkRun::toBeTakenBack(const BulkReport &report) const
{
    if (m_kind == Kind::Apply)
        return report.bulk;
    const bool leavesRest = report.stopped && report.stopped->kind != Error::Kind::NotFound;
    return leavesRest ? m_takenBack : std::nullopt;
}

/// How far it came.
QString BulkRun::doneText(const BulkReport &report) const
{
    const int changed = int(report.changed);
    const bool isAnything = report.changed + report.unknown > 0;
    if (m_kind == Kind::Apply)
        return isAnything ? tr("Changed %Ln save(s).", nullptr, changed)
                          : tr("Nothing was changed.");
    if (isAnything)
        return tr("Taken back in %Ln save(s).", nullptr, changed);
    return report.matched > 0 && report.takenBefore == report.matched
        ? tr("It had been taken back before.")
        : tr("Nothing was taken back.");
}

/// Why it did not come to all of them.
QString BulkRun::stopText(const BulkReport &report) const
{
    const bool isWritten = report.bulk.has_value();
    const bool isCancelled = report.stopped->kind == Error::Kind::Cancelled;
    QStringList lines;
    if (!isCancelled)
        lines += errorWords(*report.stopped) + u' ' + report.stopped->detail;
    if (m_kind == Kind::TakeBack && toBeTakenBack(report))
        lines += isCancelled ? tr("It was stopped; Take Back goes on with the rest.")
                             : tr("Take Back goes on with the rest.");
    else if (isCancelled)
        lines += isWritten ? tr("It was stopped; what is written stays.") : tr("It was stopped.");
    return lines.join(u' ');
}

QString BulkRun::resultText(const BulkReport &report) const
{
    const bool isTakenBack = m_kind == Kind::TakeBack;
    QStringList lines{doneText(report)};
    if (report.takenBefore > 0 && report.takenBefore < report.matched)
        lines += tr("In %Ln it had been taken back before.", nullptr, int(report.takenBefore));
    const qint64 left = report.failed + (isTakenBack ? report.differing : 0);
    if (left > 0)
        lines += tr("%Ln could not be changed; they are listed.", nullptr, int(left));
    if (report.stopped)
        lines += stopText(report);
    if (report.unknown > 0)
        lines += tr("Of %Ln more nobody knows whether they were written.", nullptr,
                    int(report.unknown));
    if (report.bulk && !isTakenBack)
        lines += tr("It is edit %1.").arg(*report.bulk);
    return lines.join(u' ');
}

} // namespace waymark

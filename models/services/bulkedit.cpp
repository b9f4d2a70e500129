#include "models/services/bulkedit.h"

#include "models/query/searchscope.h"
#include "models/services/bulktally.h"
#include "models/services/editplaces.h"
#include "models/services/editreason.h"
#include "models/services/undoedit.h"

#include <QHash>
#include <QSet>

namespace waymark {
namespace {

constexpr qint64 MostBytes = 32 * 1024 * 1024; ///< of JSON in one page, which may be one save
constexpr int ProgressMilliseconds = 100;

bool endsAll(const Error &error)
{
    return error.kind == Error::Kind::Cancelled || error.kind == Error::Kind::Connection
        || error.kind == Error::Kind::Refused;
}

SaveEdit editOf(const BulkRequest &request)
{
    return request.edit ? request.edit : patchEdit(request.patch);
}

} // namespace

/// Some saves on their way. The thread that reads fills it.
struct BulkEdit::Page
{
    QHash<QUuid, Edit> past; ///< what is to be taken back of each row, of an undo
    QList<QUuid> wanted; ///< the rows, where they are known by their ids
    QHash<QUuid, BulkOwner> owners;
    QList<GuardedEdit> edits;
    QSet<QUuid> found;
    std::optional<QUuid> last;
    qint64 bytes = 0;
    int count = 0;
    int attempt = 1;
};

BulkScope bulkScope(const SearchQuery &query)
{
    return {query,
            asksOfExperiences(query) ? SaveTarget::Table::Progress : SaveTarget::Table::Profile};
}

BulkEdit::BulkEdit(BulkStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_isStopped(std::make_shared<std::atomic<bool>>(false))
    , m_seen(std::make_shared<std::atomic<qint64>>(0))
{
    m_promise.start();
    connect(&m_progress, &QTimer::timeout, this, [this] { emit progressed(*m_seen); });
    m_progress.start(ProgressMilliseconds);
}

BulkEdit::~BulkEdit()
{
    stop();
}

QFuture<Result<BulkReport>> BulkEdit::dryRun(const BulkRequest &request)
{
    auto future = m_promise.future();
    m_tally = std::make_shared<BulkTally>(request.scope.table);
    m_tally->watch(request.patch);
    m_reading = m_store.readSaves(request.scope, {}, {},
                                  [tally = m_tally, seen = m_seen, isStopped = m_isStopped,
                                   edit = editOf(request)](const BulkSave &save) {
                                      tally->match();
                                      if (const auto made = tally->propose(save, edit))
                                          tally->sample(save, *made);
                                      ++*seen;
                                      return !*isStopped;
                                  });
    proceed(m_reading, [this](qint64) {
        finish(*m_isStopped ? std::optional(stoppedError()) : std::nullopt);
    });
    return future;
}

QFuture<Result<BulkReport>> BulkEdit::run(const BulkRequest &request)
{
    auto future = m_promise.future();
    m_edit = editOf(request);
    start(request.scope,
          {0, request.scope.table, request.scope.query.text(), request.scope.experience,
           request.patch.toText(), request.reason});
    return future;
}

QFuture<Result<BulkReport>> BulkEdit::undo(const BulkRecord &past, Undo how)
{
    auto future = m_promise.future();
    m_undone = past;
    m_how = how;
    start({{}, past.table},
          {0, past.table, past.query, past.experience, past.patch, undoReason(past.id), past.id});
    return future;
}

void BulkEdit::stop()
{
    *m_isStopped = true;
    m_reading.cancel();
}

void BulkEdit::start(const BulkScope &scope, const BulkRecord &record)
{
    m_scope = scope;
    m_record = record;
    m_tally = std::make_shared<BulkTally>(scope.table);
    if (m_undone)
        m_tally->takeBack();
    nextPage();
}

void BulkEdit::nextPage()
{
    if (*m_isStopped)
        finish(stoppedError());
    else if (m_isLastPage)
        finish();
    else if (m_undone)
        readUndone();
    else
        readRows(std::make_shared<Page>());
}

/// What the bulk edit has written of some saves; then those saves as they are now.
void BulkEdit::readUndone()
{
    proceed(m_store.bulkEdits(m_undone->id, m_afterEdit, ChunkSize),
            [this](const QList<Edit> &edits) {
                auto page = std::make_shared<Page>();
                m_isLastPage = edits.size() < ChunkSize;
                for (const Edit &edit : edits) {
                    m_afterEdit = edit.id;
                    page->past.insert(edit.target.row(), edit);
                    page->wanted.append(edit.target.row());
                    m_tally->match();
                }
                if (page->wanted.isEmpty())
                    finish();
                else
                    readRows(page);
            });
}

void BulkEdit::readRows(const std::shared_ptr<Page> &page)
{
    BulkScope scope = m_scope;
    const bool isAsked = !page->wanted.isEmpty();
    if (isAsked)
        scope.rows = page->wanted;
    const auto take = [page, isAsked, tally = m_tally, seen = m_seen, isStopped = m_isStopped,
                       edit = m_edit, how = m_how](const BulkSave &save) {
        const QUuid row = save.row.target.row();
        if (!isAsked) {
            tally->match();
            page->last = row;
            page->bytes += save.row.json ? save.row.json->utf8().size() : 0;
        }
        page->found.insert(row);
        ++page->count;
        if (page->attempt == 1)
            ++*seen;
        const auto past = page->past.constFind(row);
        const SaveEdit wanted = past == page->past.cend() ? edit
            : how == Undo::OnlyUnmoved                    ? undoUnmovedEdit(*past)
                                                          : undoEdit(*past);
        if (const auto made = tally->propose(save, wanted)) {
            page->owners.insert(row, ownerOf(save));
            page->edits.append(*made);
        }
        return !*isStopped && page->bytes < MostBytes;
    };
    const auto limit = isAsked ? std::nullopt : std::optional(ChunkSize);
    m_reading = m_store.readSaves(scope, isAsked ? std::nullopt : m_after, limit, take);
    proceed(m_reading, [this, page](qint64) { pageRead(page); });
}

void BulkEdit::pageRead(const std::shared_ptr<Page> &page)
{
    if (page->wanted.isEmpty()) {
        m_after = page->last;
        m_isLastPage = page->count < ChunkSize && page->bytes < MostBytes;
    }
    if (*m_isStopped) {
        finish(stoppedError());
        return;
    }
    noteUnfound(*page);
    if (page->edits.isEmpty())
        nextPage();
    else if (m_record.id != 0)
        write(page);
    else
        proceed(m_store.beginBulk(m_record), [this, page](EditId id) {
            m_record.id = id;
            emit begun(id);
            write(page);
        });
}

/// Rows that were asked for by their ids: deleted, or the search does not hold of them any more.
void BulkEdit::noteUnfound(const Page &page)
{
    for (const QUuid &row : page.wanted) {
        const auto id = ProgressId::fromUuid(row);
        const auto profile = PlayerId::fromUuid(row);
        if (page.found.contains(row) || !id || !profile)
            continue;
        const SaveTarget target
            = m_scope.table == SaveTarget::Table::Profile ? SaveTarget(*profile) : SaveTarget(*id);
        const BulkOwner owner
            = page.owners.value(row, BulkOwner{{}, row.toString(QUuid::WithoutBraces), {}});
        const Error error{Error::Kind::NotFound,
                          m_undone ? tr("The save is gone from the database.")
                                   : tr("The search does not find the save any more."),
                          {},
                          {}};
        m_tally->leave(owner, target, BulkLeft::Why::Failed, error);
    }
}

void BulkEdit::write(const std::shared_ptr<Page> &page)
{
    const QString reason
        = m_undone ? undoReason(m_undone->id) : bulkReason(m_record.id, m_record.reason);
    for (GuardedEdit &edit : page->edits)
        edit.reason = reason;
    proceed(m_store.save(m_record.id, page->edits),
            [this, page](const QList<Result<SaveOutcome>> &outcomes) { written(*page, outcomes); });
}

void BulkEdit::written(const Page &page, const QList<Result<SaveOutcome>> &outcomes)
{
    QList<QUuid> again;
    std::optional<Error> stopped;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        const GuardedEdit &edit = page.edits.at(i);
        const Result<SaveOutcome> &outcome = outcomes.at(i);
        const QUuid row = edit.target.row();
        const auto fail = [&](const Error &error) {
            m_tally->leave(*page.owners.constFind(row), edit.target, BulkLeft::Why::Failed, error);
        };
        if (!outcome && endsAll(outcome.error()))
            stopped = outcome.error();
        else if (!outcome)
            fail(outcome.error());
        else if (outcome->kind == SaveOutcome::Kind::Saved)
            m_tally->written(edit);
        else if (page.attempt < Attempts)
            again.append(row);
        else
            fail({Error::Kind::Conflict,
                  tr("Others keep changing the same places; nothing was written."),
                  placesOf(edit),
                  {}});
    }
    if (stopped)
        finish(stopped);
    else if (!again.isEmpty())
        readAgain(again, page);
    else
        nextPage();
}

/// Saves that somebody else has written since they were read.
void BulkEdit::readAgain(const QList<QUuid> &rows, const Page &page)
{
    auto next = std::make_shared<Page>();
    next->wanted = rows;
    next->past = page.past;
    next->owners = page.owners;
    next->attempt = page.attempt + 1;
    readRows(next);
}

void BulkEdit::finish(const std::optional<Error> &stopped)
{
    if (m_promise.future().isFinished())
        return;
    BulkReport report = m_tally->report();
    report.stopped = stopped;
    if (m_record.id != 0)
        report.bulk = m_record.id;
    m_progress.stop();
    emit progressed(*m_seen);
    m_promise.addResult(Result<BulkReport>(std::move(report)));
    m_promise.finish();
}

Error BulkEdit::stoppedError()
{
    return {Error::Kind::Cancelled, tr("The edit was stopped."), {}, {}};
}

} // namespace waymark

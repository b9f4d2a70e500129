#include "models/services/bulkedit.h"

#include "models/document/editrecord.h"
#include "models/query/searchscope.h"
#include "models/services/bulktally.h"
#include "models/services/editplaces.h"
#include "models/services/editreason.h"
#include "models/services/recordedplace.h"
#include "models/services/undoedit.h"

#include <QHash>
#include <QSet>

#include <utility>

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
    if (request.addition)
        return addNumberEdit(request.addition->path, request.addition->number);
    return request.edit ? request.edit : patchEdit(request.patch);
}

JsonText recordOf(const BulkRequest &request)
{
    const JsonText patch = request.patch.toText();
    return request.addition ? withAdded(patch, request.addition->number) : patch;
}

} // namespace

/// Some saves on their way, by the ids of their rows. The thread that reads fills it.
struct BulkEdit::Page
{
    QHash<QUuid, Edit> past; ///< what is to be taken back of each row, of an undo
    QHash<QUuid, QList<Edit>> later; ///< what was written since, where that matters
    QList<QUuid> wanted;
    QHash<QUuid, BulkOwner> owners;
    QList<GuardedEdit> edits;
    QSet<QUuid> found;
    QSet<QUuid> unsure; ///< nobody knows whether they were written
    qint64 bytes = 0;
    EditId behind = 0; ///< where its edits begin, of an undo
    int attempt = 1;
    bool isAskedAgain = false; ///< the writing waits for it

    [[nodiscard]] bool isFull() const { return bytes >= MostBytes; }
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
    m_tally->expect(request.patch);
    m_tally->watch(request.patch);
    const auto reading = m_store.readSaves(request.scope,
                                           [tally = m_tally, seen = m_seen, isStopped = m_isStopped,
                                            edit = editOf(request)](const BulkSave &save) {
                                               tally->match();
                                               if (const auto made = tally->propose(save, edit))
                                                   tally->sample(save, *made);
                                               ++*seen;
                                               return !*isStopped;
                                           });
    m_reading = QFuture<void>(reading);
    proceed(reading, [this](qint64) {
        finish(*m_isStopped ? std::optional(stoppedError()) : std::nullopt);
    });
    return future;
}

QFuture<Result<BulkReport>> BulkEdit::run(const BulkRequest &request)
{
    auto future = m_promise.future();
    m_edit = editOf(request);
    m_tally = std::make_shared<BulkTally>(request.scope.table);
    m_tally->expect(request.patch);
    start(request.scope,
          {0, request.scope.table, request.scope.query.text(), request.scope.experience,
           recordOf(request), request.reason});
    return future;
}

QFuture<Result<BulkReport>> BulkEdit::undo(const BulkRecord &past, Undo how)
{
    auto future = m_promise.future();
    m_undone = past;
    m_how = how;
    m_tally = std::make_shared<BulkTally>(past.table);
    m_tally->takeBack(past.id);
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
    advance();
}

/// Writes what has been read, and reads on meanwhile.
void BulkEdit::advance()
{
    if (m_isWriting) {
        if (!*m_isStopped)
            readAhead();
    } else if (*m_isStopped) {
        finish(stoppedError());
    } else if (m_ready) {
        m_isWriting = true;
        const auto page = std::exchange(m_ready, nullptr);
        readAhead();
        write(page);
    } else if (m_readEnd) {
        finish(*m_readEnd);
    } else {
        readAhead();
    }
}

void BulkEdit::readAhead()
{
    if (m_isReading || m_ready || m_readEnd)
        return;
    m_isReading = true;
    if (!m_rests.isEmpty())
        readRows(m_rests.takeFirst());
    else if (!m_found.isEmpty())
        readFound();
    else if (m_isLastPage)
        endReading();
    else if (m_undone)
        readUndone();
    else
        findRows();
}

/// What is being written is told yet.
void BulkEdit::endReading(const std::optional<Error> &error)
{
    m_isReading = false;
    m_readEnd.emplace(error);
    advance();
}

void BulkEdit::findRows()
{
    const auto finding = m_store.findRows(m_scope, m_after, FoundAtOnce);
    m_reading = QFuture<void>(finding);
    readOn(finding, [this](const QList<QUuid> &rows) {
        m_found = rows;
        m_isLastPage = rows.size() < FoundAtOnce;
        if (!rows.isEmpty())
            m_after = rows.constLast();
        m_isReading = false;
        advance();
    });
}

void BulkEdit::readFound()
{
    auto page = std::make_shared<Page>();
    page->wanted = m_found.mid(0, ChunkSize);
    m_found.remove(0, page->wanted.size());
    readRows(page);
}

/// What the bulk edit has written of some saves; then those saves as they are now.
void BulkEdit::readUndone()
{
    readOn(m_store.bulkEdits(m_undone->id, m_afterEdit, ChunkSize),
           [this](const QList<Edit> &edits) {
               auto page = std::make_shared<Page>();
               m_isLastPage = edits.size() < ChunkSize;
               page->behind = m_afterEdit;
               for (const Edit &edit : edits) {
                   m_afterEdit = edit.id;
                   m_tally->match();
                   if (edit.takenBackBy) {
                       m_tally->takenBefore(*edit.takenBackBy);
                       ++*m_seen;
                       continue;
                   }
                   page->past.insert(edit.target.row(), edit);
                   page->wanted.append(edit.target.row());
               }
               const bool adds = std::any_of(edits.cbegin(), edits.cend(), hasAddition);
               if (page->wanted.isEmpty())
                   pageMade(page); // all of them were taken back before
               else if (adds)
                   readLater(page, edits.constFirst().id);
               else
                   readRows(page);
           });
}

/// What was added is taken away again, unless another number was put there since.
void BulkEdit::readLater(const std::shared_ptr<Page> &page, EditId after)
{
    readOn(m_store.editsSince(m_undone->table, page->wanted, after),
           [this, page](const QList<Edit> &edits) {
               for (const Edit &edit : edits) {
                   const auto past = page->past.constFind(edit.target.row());
                   if (past != page->past.cend() && edit.id > past->id)
                       page->later[edit.target.row()].append(edit);
               }
               readRows(page);
           });
}

void BulkEdit::readRows(const std::shared_ptr<Page> &page)
{
    BulkScope scope = m_scope;
    scope.rows = page->wanted;
    const auto take = [page, tally = m_tally, seen = m_seen, isStopped = m_isStopped, edit = m_edit,
                       how = m_how](const BulkSave &save) {
        const QUuid row = save.row.target.row();
        const auto past = page->past.constFind(row);
        const bool isUndo = past != page->past.cend();
        page->found.insert(row);
        page->bytes += save.row.json ? save.row.json->utf8().size() : 0;
        if (page->attempt == 1)
            ++*seen;
        if (page->attempt == 1 && !isUndo)
            tally->match();
        const QList<Edit> later = page->later.value(row);
        const SaveEdit wanted = !isUndo ? edit
            : how == Undo::OnlyUnmoved  ? undoUnmovedEdit(*past, later)
                                        : undoEdit(*past, later);
        if (auto made = tally->propose(save, wanted)) {
            if (isUndo)
                makeUndo(*made, *past);
            page->owners.insert(row, ownerOf(save));
            page->edits.append(*made);
        }
        return !*isStopped && !page->isFull();
    };
    const auto reading = m_store.readSaves(scope, take);
    if (page->isAskedAgain) {
        proceed(reading, [this, page](qint64) { pageRead(page); });
    } else {
        m_reading = QFuture<void>(reading);
        readOn(reading, [this, page](qint64) { pageRead(page); });
    }
}

void BulkEdit::pageRead(const std::shared_ptr<Page> &page)
{
    if (page->isFull())
        leaveRestForLater(*page);
    else if (!*m_isStopped)
        noteUnfound(*page);
    if (!m_undone || page->edits.isEmpty()) {
        pageMade(page);
        return;
    }
    const auto again = m_store.bulkEdits(m_undone->id, page->behind, ChunkSize);
    const auto leave = [this, page](const QList<Edit> &edits) {
        leaveTakenBack(edits, *page);
        pageMade(page);
    };
    if (page->isAskedAgain)
        proceed(again, leave);
    else
        readOn(again, leave);
}

/// Somebody may have taken some of them back before their rows were read; whoever does so after
/// that makes other versions of them.
void BulkEdit::leaveTakenBack(const QList<Edit> &edits, Page &page)
{
    for (const Edit &edit : edits) {
        const auto isOf
            = [&](const GuardedEdit &made) { return made.target.row() == edit.target.row(); };
        if (edit.takenBackBy && page.edits.removeIf(isOf) > 0)
            m_tally->takenBefore(*edit.takenBackBy);
    }
}

void BulkEdit::pageMade(const std::shared_ptr<Page> &page)
{
    if (page->isAskedAgain) {
        write(page);
        return;
    }
    m_isReading = false;
    if (!page->edits.isEmpty())
        m_ready = page;
    advance();
}

void BulkEdit::leaveRestForLater(Page &page)
{
    auto rest = std::make_shared<Page>();
    for (const QUuid &row : std::as_const(page.wanted)) {
        if (!page.found.contains(row))
            rest->wanted.append(row);
    }
    rest->past = page.past;
    rest->behind = page.behind;
    rest->later = page.later;
    rest->owners = page.owners;
    rest->attempt = page.attempt;
    if (rest->wanted.isEmpty())
        return;
    m_rests.append(rest);
    if (m_readEnd && !*m_readEnd)
        m_readEnd.reset();
}

/// Rows that were to be written: deleted, or the search does not hold of them any more.
void BulkEdit::noteUnfound(const Page &page)
{
    if (page.attempt == 1 && !m_undone)
        return; // it never did when they were come to
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
    if (*m_isStopped || page->edits.isEmpty()) {
        m_isWriting = false;
        advance();
        return;
    }
    if (m_record.id == 0) {
        proceed(m_store.beginBulk(m_record), [this, page](EditId id) {
            m_record.id = id;
            m_lastWritten = id;
            emit begun(id);
            write(page);
        });
        return;
    }
    const QString reason
        = m_undone ? undoReason(m_undone->id) : bulkReason(m_record.id, m_record.reason);
    for (GuardedEdit &edit : page->edits)
        edit.reason = reason;
    proceed(m_store.save(m_record.id, page->edits),
            [this, page](const QList<Result<SaveOutcome>> &outcomes) { written(page, outcomes); });
}

void BulkEdit::written(const std::shared_ptr<Page> &page,
                       const QList<Result<SaveOutcome>> &outcomes)
{
    QList<QUuid> again;
    std::optional<Error> stopped;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        const GuardedEdit &edit = page->edits.at(i);
        const Result<SaveOutcome> &outcome = outcomes.at(i);
        const QUuid row = edit.target.row();
        const auto fail = [&](const Error &error) {
            m_tally->leave(*page->owners.constFind(row), edit.target, BulkLeft::Why::Failed, error);
        };
        if (!outcome && endsAll(outcome.error())) {
            if (outcome.error().kind == Error::Kind::Connection)
                page->unsure.insert(row);
            if (!stopped || stopped->kind == Error::Kind::Cancelled)
                stopped = outcome.error();
        } else if (!outcome) {
            fail(outcome.error());
        } else if (outcome->kind == SaveOutcome::Kind::Saved) {
            m_tally->written(edit);
            m_lastWritten = std::max(m_lastWritten, outcome->edit.value_or(0));
        } else if (page->attempt < Attempts) {
            again.append(row);
        } else {
            fail({Error::Kind::Conflict,
                  tr("Others keep changing the same places; nothing was written."),
                  placesOf(edit),
                  {}});
        }
    }
    if (stopped && !page->unsure.isEmpty())
        findOut(page, *stopped);
    else if (stopped)
        finish(stopped);
    else if (!again.isEmpty())
        readAgain(again, *page);
    else {
        m_isWriting = false;
        advance();
    }
}

/// What was written for good has its record.
void BulkEdit::findOut(const std::shared_ptr<Page> &page, const Error &stopped)
{
    const auto giveUp = [this, page, stopped](const Error &) {
        m_tally->loseSight(page->unsure.size());
        finish(stopped);
    };
    const auto reply = m_store.bulkEdits(m_record.id, m_lastWritten, ChunkSize);
    withReply(
        reply, this, stopped,
        [this, page, stopped](const QList<Edit> &records) {
            for (const Edit &record : records) {
                for (const GuardedEdit &edit : std::as_const(page->edits)) {
                    if (edit.target == record.target && page->unsure.remove(record.target.row()))
                        m_tally->written(edit);
                }
            }
            finish(stopped);
        },
        giveUp);
}

/// Saves that somebody else has written since they were read.
void BulkEdit::readAgain(const QList<QUuid> &rows, const Page &page)
{
    auto next = std::make_shared<Page>();
    next->wanted = rows;
    next->past = page.past;
    next->later = page.later;
    next->behind = page.behind;
    next->owners = page.owners;
    next->attempt = page.attempt + 1;
    next->isAskedAgain = true;
    readRows(next);
}

void BulkEdit::finish(const std::optional<Error> &stopped)
{
    if (m_promise.future().isFinished())
        return;
    BulkReport report = m_tally->report();
    report.stopped = stopped;
    if (m_record.id != 0 && report.changed + report.unknown > 0)
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

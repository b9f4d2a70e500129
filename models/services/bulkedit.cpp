#include "models/services/bulkedit.h"

#include "models/document/editrecord.h"
#include "models/query/searchscope.h"
#include "models/services/editplaces.h"
#include "models/services/editreason.h"
#include "models/services/recordedplace.h"

#include <utility>

namespace waymark {
namespace {

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

BulkScope bulkScope(const SearchQuery &query)
{
    return {query,
            asksOfExperiences(query) ? SaveTarget::Table::Progress : SaveTarget::Table::Profile};
}

BulkEdit::BulkEdit(BulkStore &store, QObject *parent)
    : QObject(parent)
    , m_store(store)
{
    m_promise.start();
    connect(&m_progress, &QTimer::timeout, this, [this] { emit progressed(*m_state.seen); });
    m_progress.start(ProgressMilliseconds);
}

BulkEdit::~BulkEdit()
{
    stop();
}

QFuture<Result<BulkReport>> BulkEdit::dryRun(const BulkRequest &request)
{
    auto future = m_promise.future();
    m_state.tally = std::make_shared<BulkTally>(request.scope.table);
    m_state.tally->expect(request.patch);
    m_state.tally->watch(request.patch);
    const auto take = [state = m_state, edit = editOf(request)](const BulkSave &save) {
        state.tally->match();
        if (const auto made = state.tally->propose(save, edit))
            state.tally->sample(save, *made);
        ++*state.seen;
        return !*state.isStopped;
    };
    const auto reading = m_store.readSaves(request.scope, take);
    m_reading = QFuture<void>(reading);
    proceed(reading, [this](qint64) {
        finish(*m_state.isStopped ? std::optional(BulkReader::stoppedError()) : std::nullopt);
    });
    return future;
}

QFuture<Result<BulkReport>> BulkEdit::run(const BulkRequest &request)
{
    auto future = m_promise.future();
    m_state.tally = std::make_shared<BulkTally>(request.scope.table);
    m_state.tally->expect(request.patch);
    makeReader().find(request.scope, editOf(request));
    m_record = {0,
                request.scope.table,
                request.scope.query.text(),
                request.scope.experience,
                recordOf(request),
                request.reason};
    advance();
    return future;
}

QFuture<Result<BulkReport>> BulkEdit::undo(const BulkRecord &past, Undo how)
{
    auto future = m_promise.future();
    m_state.tally = std::make_shared<BulkTally>(past.table);
    m_state.tally->takeBack(past.id);
    makeReader().findWritten(past, how);
    m_record
        = {0, past.table, past.query, past.experience, past.patch, undoReason(past.id), past.id};
    advance();
    return future;
}

void BulkEdit::stop()
{
    *m_state.isStopped = true;
    m_reading.cancel();
    if (m_reader)
        m_reader->cancel();
}

BulkReader &BulkEdit::makeReader()
{
    m_reader = new BulkReader(m_store, m_state, this);
    connect(m_reader, &BulkReader::readOn, this, &BulkEdit::advance);
    connect(m_reader, &BulkReader::pageReadAgain, this, &BulkEdit::write);
    connect(m_reader, &BulkReader::failedAgain, this,
            [this](const Error &error) { finish(error); });
    return *m_reader;
}

/// Writes what has been read, and reads on meanwhile.
void BulkEdit::advance()
{
    if (m_isWriting) {
        m_reader->readAhead();
    } else if (*m_state.isStopped) {
        finish(BulkReader::stoppedError());
    } else if (const auto page = m_reader->takePage()) {
        m_isWriting = true;
        m_reader->readAhead();
        write(page);
    } else if (m_reader->end()) {
        finish(*m_reader->end());
    } else {
        m_reader->readAhead();
    }
}

void BulkEdit::write(const std::shared_ptr<BulkPage> &page)
{
    if (*m_state.isStopped || page->edits.isEmpty()) {
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
        = m_record.undone ? undoReason(*m_record.undone) : bulkReason(m_record.id, m_record.reason);
    for (GuardedEdit &edit : page->edits)
        edit.reason = reason;
    proceed(m_store.save(m_record.id, page->edits),
            [this, page](const QList<Result<SaveOutcome>> &outcomes) { written(page, outcomes); });
}

void BulkEdit::written(const std::shared_ptr<BulkPage> &page,
                       const QList<Result<SaveOutcome>> &outcomes)
{
    QList<QUuid> again;
    std::optional<Error> stopped;
    for (qsizetype i = 0; i < outcomes.size(); ++i) {
        const GuardedEdit &edit = page->edits.at(i);
        const Result<SaveOutcome> &outcome = outcomes.at(i);
        const QUuid row = edit.target.row();
        const auto fail = [&](const Error &error) {
            m_state.tally->leave(*page->owners.constFind(row), edit.target, BulkLeft::Why::Failed,
                                 error);
        };
        if (!outcome && endsAll(outcome.error())) {
            if (outcome.error().kind == Error::Kind::Connection)
                page->unsure.insert(row);
            if (!stopped || stopped->kind == Error::Kind::Cancelled)
                stopped = outcome.error();
        } else if (!outcome) {
            fail(outcome.error());
        } else if (outcome->kind == SaveOutcome::Kind::Saved) {
            m_state.tally->written(edit);
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
        m_reader->readAgain(again, *page);
    else {
        m_isWriting = false;
        advance();
    }
}

/// What was written for good has its record.
void BulkEdit::findOut(const std::shared_ptr<BulkPage> &page, const Error &stopped)
{
    const auto giveUp = [this, page, stopped](const Error &) {
        m_state.tally->loseSight(page->unsure.size());
        finish(stopped);
    };
    const auto reply = m_store.bulkEdits(m_record.id, m_lastWritten, BulkPage::MostSaves);
    withReply(
        reply, this, stopped,
        [this, page, stopped](const QList<Edit> &records) {
            for (const Edit &record : records) {
                for (const GuardedEdit &edit : std::as_const(page->edits)) {
                    if (edit.target == record.target && page->unsure.remove(record.target.row()))
                        m_state.tally->written(edit);
                }
            }
            finish(stopped);
        },
        giveUp);
}

void BulkEdit::finish(const std::optional<Error> &stopped)
{
    if (m_promise.future().isFinished())
        return;
    BulkReport report = m_state.tally->report();
    report.stopped = stopped;
    if (m_record.id != 0 && report.changed + report.unknown > 0)
        report.bulk = m_record.id;
    m_progress.stop();
    emit progressed(*m_state.seen);
    m_promise.addResult(Result<BulkReport>(std::move(report)));
    m_promise.finish();
}

} // namespace waymark

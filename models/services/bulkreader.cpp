#include "models/services/bulkreader.h"

#include "models/services/recordedplace.h"
#include "models/services/undoedit.h"

#include <algorithm>

namespace waymark {

BulkReader::BulkReader(BulkStore &store, const BulkState &state, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_state(state)
{
}

void BulkReader::find(const BulkScope &scope, const SaveEdit &edit)
{
    m_scope = scope;
    m_edit = edit;
}

void BulkReader::findWritten(const BulkRecord &past, BulkUndo how)
{
    m_scope = {{}, past.table};
    m_undone = past;
    m_how = how;
}

void BulkReader::readAhead()
{
    if (m_isReading || m_ready || m_end || *m_state.isStopped)
        return;
    m_isReading = true;
    if (!m_rests.isEmpty())
        readRows(m_rests.takeFirst());
    else if (!m_found.isEmpty())
        readFound();
    else if (m_isLastPage)
        endReading();
    else if (m_undone)
        readWritten();
    else
        findRows();
}

void BulkReader::endReading(const std::optional<Error> &error)
{
    m_isReading = false;
    m_end.emplace(error);
    emit readOn();
}

void BulkReader::findRows()
{
    proceed(m_store.findRows(m_scope, m_after, FoundAtOnce), false,
            [this](const QList<QUuid> &rows) {
                m_found = rows;
                m_isLastPage = rows.size() < FoundAtOnce;
                if (!rows.isEmpty())
                    m_after = rows.constLast();
                m_isReading = false;
                emit readOn();
            });
}

void BulkReader::readFound()
{
    auto page = std::make_shared<BulkPage>();
    page->wanted = m_found.mid(0, BulkPage::MostSaves);
    m_found.remove(0, page->wanted.size());
    readRows(page);
}

/// What the bulk edit has written of some saves; then those saves as they are now.
void BulkReader::readWritten()
{
    proceed(m_store.bulkEdits(m_undone->id, m_afterEdit, BulkPage::MostSaves), false,
            [this](const QList<Edit> &edits) { pageOfWritten(edits); });
}

void BulkReader::pageOfWritten(const QList<Edit> &edits)
{
    auto page = std::make_shared<BulkPage>();
    m_isLastPage = edits.size() < BulkPage::MostSaves;
    page->behind = m_afterEdit;
    for (const Edit &edit : edits) {
        m_afterEdit = edit.id;
        m_state.tally->match();
        if (edit.takenBackBy) {
            m_state.tally->takenBefore(*edit.takenBackBy);
            ++*m_state.seen;
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
}

/// What was added is taken away again, unless another number was put there since.
void BulkReader::readLater(const std::shared_ptr<BulkPage> &page, EditId after)
{
    proceed(m_store.editsSince(m_undone->table, page->wanted, after), false,
            [this, page](const QList<Edit> &edits) {
                for (const Edit &edit : edits) {
                    const auto past = page->past.constFind(edit.target.row());
                    if (past != page->past.cend() && edit.id > past->id)
                        page->later[edit.target.row()].append(edit);
                }
                readRows(page);
            });
}

void BulkReader::readRows(const std::shared_ptr<BulkPage> &page)
{
    BulkScope scope = m_scope;
    scope.rows = page->wanted;
    const auto take = [page, state = m_state, edit = m_edit, how = m_how](const BulkSave &save) {
        const QUuid row = save.row.target.row();
        const auto past = page->past.constFind(row);
        const bool isUndo = past != page->past.cend();
        page->found.insert(row);
        page->bytes += save.row.json ? save.row.json->utf8().size() : 0;
        if (page->attempt == 1)
            ++*state.seen;
        if (page->attempt == 1 && !isUndo)
            state.tally->match();
        const QList<Edit> later = page->later.value(row);
        const SaveEdit wanted = !isUndo    ? edit
            : how == BulkUndo::OnlyUnmoved ? undoUnmovedEdit(*past, later)
                                           : undoEdit(*past, later);
        if (auto made = state.tally->propose(save, wanted)) {
            if (isUndo)
                makeUndo(*made, *past);
            page->owners.insert(row, ownerOf(save));
            page->edits.append(*made);
        }
        return !*state.isStopped && !page->isFull();
    };
    proceed(m_store.readSaves(scope, take), page->isAskedAgain,
            [this, page](qint64) { pageRead(page); });
}

void BulkReader::pageRead(const std::shared_ptr<BulkPage> &page)
{
    if (page->isFull())
        leaveRestForLater(*page);
    else if (!*m_state.isStopped)
        noteUnfound(*page);
    if (!m_undone || page->edits.isEmpty()) {
        pageMade(page);
        return;
    }
    proceed(m_store.bulkEdits(m_undone->id, page->behind, BulkPage::MostSaves), page->isAskedAgain,
            [this, page](const QList<Edit> &edits) {
                leaveTakenBack(edits, *page);
                pageMade(page);
            });
}

/// Somebody may have taken some of them back before their rows were read; whoever does so after
/// that makes other versions of them.
void BulkReader::leaveTakenBack(const QList<Edit> &edits, BulkPage &page)
{
    for (const Edit &edit : edits) {
        const auto isOf
            = [&](const GuardedEdit &made) { return made.target.row() == edit.target.row(); };
        if (edit.takenBackBy && page.edits.removeIf(isOf) > 0)
            m_state.tally->takenBefore(*edit.takenBackBy);
    }
}

void BulkReader::pageMade(const std::shared_ptr<BulkPage> &page)
{
    if (page->isAskedAgain) {
        emit pageReadAgain(page);
        return;
    }
    m_isReading = false;
    if (!page->edits.isEmpty())
        m_ready = page;
    emit readOn();
}

void BulkReader::leaveRestForLater(const BulkPage &page)
{
    QList<QUuid> rows = page.wanted;
    rows.removeIf([&](const QUuid &row) { return page.found.contains(row); });
    if (rows.isEmpty())
        return;
    m_rests.append(std::make_shared<BulkPage>(page.of(rows)));
    if (m_end && !*m_end)
        m_end.reset();
}

/// Rows that were to be written: deleted, or the search does not hold of them any more.
void BulkReader::noteUnfound(const BulkPage &page)
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
        m_state.tally->leave(owner, target, BulkLeft::Why::Failed, error);
    }
}

void BulkReader::readAgain(const QList<QUuid> &rows, const BulkPage &page)
{
    auto next = std::make_shared<BulkPage>(page.of(rows));
    next->attempt = page.attempt + 1;
    next->isAskedAgain = true;
    readRows(next);
}

Error BulkReader::stoppedError()
{
    return {Error::Kind::Cancelled, tr("The edit was stopped."), {}, {}};
}

} // namespace waymark

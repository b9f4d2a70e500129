#include "models/saves/editjournal.h"

#include "models/document/puttingon.h"
#include "models/domain/aside.h"
#include "models/saves/opensaves.h"

#include <algorithm>

namespace waymark {

EditJournal::EditJournal(OpenSaves &saves, SaveStore &store, QObject *parent)
    : QObject(parent)
    , m_saves(saves)
    , m_store(store)
{
    constexpr int Milliseconds = 300;
    m_pause.setSingleShot(true);
    m_pause.setInterval(Milliseconds);
    connect(&m_pause, &QTimer::timeout, this, &EditJournal::keepNow);
    connect(&saves, &OpenSaves::opened, this, &EditJournal::follow);
}

void EditJournal::setKeeper(EditKeeper &keeper)
{
    m_keeper = &keeper;
    whenDone(keeper.adopt(), this, [this](const QList<UnsavedEdits> &left) {
        m_left = left;
        emit leftChanged();
    });
}

void EditJournal::follow(SaveDocument *document)
{
    connect(document, &SaveDocument::changesChanged, this, [this, document] { note(*document); });
    connect(document, &SaveDocument::conflictsChanged, this, [this, document] { note(*document); });
    connect(document, &SaveDocument::stateChanged, this, [this, document] {
        note(*document);
        // That it was sent is to be known whatever happens now, and that nothing is left to save:
        // who saves to quit gives no time for a pause.
        if (document->state() == SaveDocument::State::Saving
            || document->state() == SaveDocument::State::Clean)
            keepNow();
    });
}

void EditJournal::note(const SaveDocument &document)
{
    m_typed.insert(document.target());
    if (!m_pause.isActive())
        m_pause.start();
}

void EditJournal::keepNow()
{
    m_pause.stop();
    if (!m_keeper)
        return; // what was typed waits for it
    for (const SaveTarget &target : std::exchange(m_typed, {})) {
        const SaveDocument *document = m_saves.find(target);
        if (document && document->isLoaded() && document->isDirty()) {
            keep(*document, false);
        } else if (m_kept.remove(target)) {
            m_keeper->drop(target);
        }
    }
}

void EditJournal::keep(const SaveDocument &document, bool isForNextTime)
{
    UnsavedEdits edits = unsavedEdits(document);
    edits.isForNextTime = isForNextTime;
    m_keeper->keep(edits);
    m_kept.insert(document.target());
}

void EditJournal::keepForNextTime()
{
    keepNow();
    if (!m_keeper)
        return;
    for (const SaveDocument *document : m_saves.dirtyDocuments())
        keep(*document, true);
}

void EditJournal::giveUp()
{
    m_pause.stop();
    m_typed.clear();
    for (const SaveTarget &target : std::exchange(m_kept, {}))
        m_keeper->drop(target);
}

std::optional<UnsavedEdits> EditJournal::left(const SaveTarget &target) const
{
    const auto found = std::find_if(m_left.cbegin(), m_left.cend(), [&](const UnsavedEdits &one) {
        return one.base.target == target;
    });
    return found == m_left.cend() ? std::nullopt : std::optional(*found);
}

void EditJournal::putOn(const SaveTarget &target)
{
    constexpr int Recorded = 20;
    SaveDocument *document = m_saves.find(target);
    const auto edits = left(target);
    if (!edits || !document || document->state() != SaveDocument::State::Clean)
        return;
    if (!edits->wasSent) {
        read(document, *edits, {});
        return;
    }
    const auto any = *PlayerId::fromUuid(target.row()); // with a target no player is asked for
    whenDone(m_store.edits(any, target, std::nullopt, Recorded), document,
             [this, document, edits = *edits](const Result<QList<Edit>> &recorded) {
                 if (recorded)
                     read(document, edits, *recorded);
                 else
                     emit failed(recorded.error());
             });
}

void EditJournal::read(SaveDocument *document, const UnsavedEdits &edits,
                       const QList<Edit> &recorded)
{
    const SaveRow now = serverRow(*document);
    const qsizetype bytes = (edits.base.json ? edits.base.json->utf8().size() : 0)
        + (now.json ? now.json->utf8().size() : 0);
    const auto base = document->tree().base();
    doAside(
        bytes, document, [edits, now] { return readEditsToPutOn(edits, now); },
        [=, this](const Result<EditsToPutOn> &ready) {
            if (!ready) {
                emit failed(ready.error());
            } else if (document->state() != SaveDocument::State::Clean) {
                return; // somebody typed meanwhile; the offer stays
            } else if (document->tree().base() != base
                       || serverRow(*document).columns != now.columns) {
                read(document, edits, recorded); // the row is another one by now
            } else {
                EditsToPutOn whole = *ready;
                whole.recorded = recorded;
                makeAgain(document, whole);
            }
        });
}

void EditJournal::makeAgain(SaveDocument *document, const EditsToPutOn &edits)
{
    const auto done = waymark::putOn(edits, *document);
    if (!done) {
        emit failed(done.error());
        return;
    }
    keepNow(); // before those of the other program go
    forget(document->target());
    emit putOnDone(document->target());
}

void EditJournal::discard(const SaveTarget &target)
{
    forget(target);
}

void EditJournal::forget(const SaveTarget &target)
{
    const auto found = std::find_if(m_left.begin(), m_left.end(), [&](const UnsavedEdits &one) {
        return one.base.target == target;
    });
    if (found == m_left.end())
        return;
    m_left.erase(found);
    m_keeper->forgetAdopted(target);
    emit leftChanged();
}

} // namespace waymark

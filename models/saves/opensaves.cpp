#include "models/saves/opensaves.h"

#include "models/document/puttingon.h"
#include "models/domain/aside.h"
#include "models/saves/puttingback.h"
#include "models/services/editreason.h"
#include "models/services/editservice.h"
#include "models/services/recordedplace.h"

#include <QSet>
#include <QTimer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

qsizetype bytesOf(const std::optional<JsonText> &json)
{
    return json ? json->utf8().size() : 0;
}

} // namespace

OpenSaves::OpenSaves(SaveStore &store, EditService &edits, QObject *parent)
    : QObject(parent)
    , m_store(store)
    , m_edits(edits)
{
}

void OpenSaves::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (SaveDocument *document : std::as_const(m_documents))
        document->setReadOnly(readOnly);
}

SaveDocument *OpenSaves::add(const SaveTarget &target)
{
    auto *document = new SaveDocument(target, this);
    document->setReadOnly(m_readOnly);
    m_documents.insert(target, document);
    return document;
}

SaveDocument *OpenSaves::open(const SaveTarget &target)
{
    if (SaveDocument *known = find(target)) {
        if (known->state() == SaveDocument::State::Failed)
            read(known);
        return known;
    }
    SaveDocument *document = add(target);
    read(document);
    emit opened(document);
    return document;
}

SaveDocument *OpenSaves::open(const SaveRow &row)
{
    if (SaveDocument *known = find(row.target)) {
        take(known, row, ++m_asked);
        return known;
    }
    SaveDocument *document = add(row.target);
    take(document, row, ++m_asked);
    emit opened(document);
    return document;
}

/// Reads the row, for as long as that takes, and shows it.
void OpenSaves::take(SaveDocument *document, const SaveRow &row, quint64 order)
{
    const auto base = document->tree().base();
    doAside(
        bytesOf(row.json), document,
        [row, base, choices = document->tree().identityChoices()] {
            return readSave(row, base, choices);
        },
        [this, document, order, base](const Result<ReadSave> &save) {
            const bool isLate = order <= m_shown.value(document->target());
            if (save && !isLate && document->isLoaded() && document->tree().base() != base)
                take(document, save->row, order); // compared with what it follows by now
            else
                show(document, save, order);
        });
}

void OpenSaves::show(SaveDocument *document, const Result<ReadSave> &save, quint64 order)
{
    quint64 &shown = m_shown[document->target()];
    if (order <= shown)
        return;
    shown = order;
    if (!document->isLoaded())
        document->load(save);
    else if (save)
        document->refresh(*save);
    else
        emit saveFailed(document->target(), save.error());
    if (save)
        m_takenBack.remove(document->target());
}

QStringList OpenSaves::changedByOthers(const SaveTarget &target, const QStringList &places) const
{
    const QList<RecordedPlace> own = m_takenBack.value(target);
    if (own.isEmpty())
        return places;
    QSet<QString> texts;
    QSet<JsonPointer> paths;
    QSet<JsonPointer> above; // what leads to them, and they
    for (const RecordedPlace &place : own) {
        texts.insert(place.text());
        if (!place.column.isEmpty())
            continue;
        paths.insert(place.path);
        for (JsonPointer at = place.path; !above.contains(at); at = at.parent())
            above.insert(at);
    }
    const auto isInOwn = [&paths](JsonPointer at) {
        while (!at.isRoot() && !paths.contains(at))
            at = at.parent();
        return paths.contains(at);
    };
    QStringList others;
    for (const QString &place : places) {
        const auto path = JsonPointer::parse(place);
        if (!texts.contains(place) && !(path && (above.contains(*path) || isInOwn(*path))))
            others.append(place);
    }
    return others;
}

void OpenSaves::read(SaveDocument *document)
{
    document->setLoading();
    whenDone(m_store.readSave(document->target()), document,
             [this, document, order = ++m_asked](const Result<SaveRow> &row) {
                 if (row)
                     take(document, *row, order);
                 else
                     document->load(row.error());
             });
}

void OpenSaves::reload(const SaveTarget &target)
{
    SaveDocument *document = find(target);
    if (!document || !document->isLoaded()) {
        open(target);
        return;
    }
    whenDone(m_store.readSave(target), document,
             [this, document, order = ++m_asked](const Result<SaveRow> &row) {
                 if (row)
                     take(document, *row, order);
                 else
                     emit saveFailed(document->target(), row.error());
             });
}

QList<SaveDocument *> OpenSaves::dirtyDocuments() const
{
    QList<SaveDocument *> dirty;
    for (SaveDocument *document : m_documents) {
        if (document->isDirty())
            dirty.append(document);
    }
    return dirty;
}

void OpenSaves::clear()
{
    for (SaveWatch *watch : std::exchange(m_watches, {}))
        watch->deleteLater();
    for (SaveDocument *document : std::exchange(m_documents, {}))
        document->deleteLater();
    m_lastSaved.clear();
    m_takenBack.clear();
    m_lostAnswers.clear();
    m_shown.clear();
}

void OpenSaves::save(const SaveTarget &target, const QString &reason)
{
    SaveDocument *document = find(target);
    if (document && m_lostAnswers.contains(target))
        settle(document);
    else if (document)
        write(document, reason, 1);
}

void OpenSaves::write(SaveDocument *document, const QString &reason, int attempt)
{
    const QList<SaveChange> changes = document->changes();
    const auto edit = document->beginSave(reason);
    if (!edit)
        return;
    whenDone(m_store.save(*edit), document,
             [this, document, edit = *edit, changes, attempt](const Result<SaveOutcome> &outcome) {
                 readAnswer(document, outcome, [=, this](const Result<ReadOutcome> &read) {
                     written(document, edit, changes, read, attempt);
                 });
             });
}

template <typename Handler>
void OpenSaves::readAnswer(SaveDocument *document, const Result<SaveOutcome> &outcome,
                           Handler handler)
{
    if (!outcome) {
        handler(Result<ReadOutcome>(outcome.error()));
        return;
    }
    const auto &sent = document->sentText();
    doAside(
        std::max(bytesOf(sent), outcome->row ? bytesOf(outcome->row->json) : 0), document,
        [outcome = *outcome, sent, base = document->tree().base(),
         choices = document->tree().identityChoices()] {
            return readOutcome(outcome, sent, base, choices);
        },
        handler);
}

void OpenSaves::written(SaveDocument *document, const GuardedEdit &edit,
                        const QList<SaveChange> &changes, const Result<ReadOutcome> &read,
                        int attempt)
{
    const SaveTarget &target = document->target();
    if (!read && read.error().kind == Error::Kind::Connection) {
        m_lostAnswers.insert(target, {edit, changes, document->sentText()});
        emit saveFailed(target, read.error());
        return;
    }
    document->finishSave(read);
    if (!read) {
        emit saveFailed(target, read.error());
        return;
    }
    m_shown[target] = m_asked; // what was asked for before is older than this
    const SaveOutcome *outcome = &read->outcome;
    switch (outcome->kind) {
    case SaveOutcome::Kind::RowGone:
        emit saveFailed(target,
                        {Error::Kind::NotFound, u"The save is not there any more."_s, {}, {}});
        return;
    case SaveOutcome::Kind::Conflict:
        if (document->state() == SaveDocument::State::Conflict)
            emit conflicted(target);
        else if (attempt < Attempts) // what others wrote lies under the edits by now
            QTimer::singleShot(0, document, [this, document, reason = edit.reason, attempt] {
                write(document, reason, attempt + 1);
            });
        else
            emit saveFailed(target,
                            {Error::Kind::Conflict,
                             u"The save changes faster than it can be written."_s,
                             {},
                             {}});
        return;
    case SaveOutcome::Kind::Saved:
        break;
    }
    const Edit own{outcome->edit.value_or(0), outcome->savedAt, {},          edit.reason, target,
                   edit.recordColumn,         edit.patch,       edit.inverse};
    m_lastSaved.insert(target, own);
    startWatch(document, changes, outcome->savedAt);
    emit wrote(own);
    emit saved(target, int(changes.size()), outcome->held);
}

void OpenSaves::settleLostAnswers()
{
    for (const SaveTarget &target : m_lostAnswers.keys()) {
        if (SaveDocument *document = find(target))
            settle(document);
    }
}

void OpenSaves::settle(SaveDocument *document)
{
    whenDone(m_store.readSave(document->target()), document,
             [this, document](const Result<SaveRow> &row) {
                 const SaveTarget &target = document->target();
                 if (!m_lostAnswers.contains(target)
                     || (!row && row.error().kind == Error::Kind::Connection))
                     return; // settled meanwhile, or still without a line
                 if (!row) {
                     m_lostAnswers.remove(target);
                     document->finishSave(Result<ReadOutcome>(row.error()));
                     emit saveFailed(target, row.error());
                 } else if (m_lostAnswers.constFind(target)->isWritten(*row)) {
                     answerLost(document, *row, QList<Edit>());
                 } else {
                     // with a target no player is asked for
                     const auto any = *PlayerId::fromUuid(target.row());
                     whenDone(m_store.edits(any, target, std::nullopt, 1), document,
                              [this, document, row = *row](const Result<QList<Edit>> &newest) {
                                  answerLost(document, row, newest);
                              });
                 }
             });
}

void OpenSaves::answerLost(SaveDocument *document, const SaveRow &row,
                           const Result<QList<Edit>> &newest)
{
    const SaveTarget &target = document->target();
    if (!m_lostAnswers.contains(target)
        || (!newest && newest.error().kind == Error::Kind::Connection))
        return;
    const LostAnswer lost = *m_lostAnswers.constFind(target);
    m_lostAnswers.remove(target);
    const bool isRecorded = newest && lost.isRecorded(*newest);
    if (!isRecorded && !lost.isWritten(row)) {
        document->finishSave(Result<ReadOutcome>(
            Error{Error::Kind::Connection, u"the answer to the save was lost"_s, {}, {}}));
        take(document, row, ++m_asked);
        emit saveFailed(target,
                        {Error::Kind::Connection,
                         u"The line was lost before the save was written. Your edits are still "
                         "here: save again."_s,
                         {},
                         {}});
        return;
    }
    SaveOutcome outcome;
    outcome.row = row;
    outcome.savedAt = row.updatedAt.value_or(Timestamp::now());
    if (isRecorded) {
        outcome.edit = newest->first().id;
        outcome.savedAt = newest->first().at;
    }
    readAnswer(document, outcome, [=, this](const Result<ReadOutcome> &read) {
        written(document, lost.edit, lost.changes, read, Attempts);
    });
}

void OpenSaves::startWatch(SaveDocument *document, const QList<SaveChange> &changes,
                           Timestamp savedAt)
{
    const SaveTarget target = document->target();
    SaveWatch *&watch = m_watches[target];
    if (!watch) {
        watch = new SaveWatch(m_store, target, this);
        connect(watch, &SaveWatch::stateChanged, this,
                [this, target] { emit watchChanged(target); });
        connect(watch, &SaveWatch::rowChanged, document,
                [this, document](const SaveRow &row) { take(document, row, ++m_asked); });
        connect(document, &SaveDocument::identityChoicesChanged, watch, [document, watch] {
            watch->setIdentityChoices(document->tree().identityChoices());
        });
    }
    watch->start(savedPlaces(*document, changes), serverRow(*document), savedAt);
}

std::optional<Edit> OpenSaves::lastSaved(const SaveTarget &target) const
{
    const auto last = m_lastSaved.constFind(target);
    if (last == m_lastSaved.cend())
        return std::nullopt;
    return *last;
}

void OpenSaves::takeBackLast(const SaveTarget &target)
{
    if (const auto last = lastSaved(target))
        takeBack(*last);
}

std::optional<JsonPointer> OpenSaves::lockOn(const Edit &edit) const
{
    const SaveDocument *document = find(edit.target);
    if (!document || document->locks().isEmpty())
        return std::nullopt;
    const QList<RecordedPlace> places = recordedPlaces(edit);
    for (const RecordedPlace &place : places) {
        if (!place.column.isEmpty())
            continue;
        for (const JsonPointer &path : {place.path, place.from}) {
            const auto lock = document->locks().lockTouchedAt(path);
            if (lock && (!path.isRoot() || place.path.isRoot())) // most have no from
                return lock;
        }
    }
    return std::nullopt;
}

/// Written beside the document, so that what is pending there stays what it is.
void OpenSaves::takeBack(const Edit &edit)
{
    const SaveTarget target = edit.target;
    if (const auto lock = lockOn(edit)) {
        emit takeBackFailed(target,
                            {Error::Kind::Refused,
                             tr("This edit wrote to %1, which is read-only.").arg(lock->toString()),
                             {lock->toString()},
                             {}});
        return;
    }
    if (SaveWatch *watching = watch(target))
        watching->stop();
    const QString reason = takeBackReason(edit.id);
    whenDone(m_edits.undo(edit, reason), this,
             [this, target, past = edit](const Result<EditReport> &report) {
                 if (!report) {
                     emit takeBackFailed(target, report.error());
                     return;
                 }
                 m_takenBack.insert(target, recordedPlaces(past));
                 Edit written = past;
                 written.patch = report->patch;
                 emit wrote(written);
                 if (m_lastSaved.value(target, {0, {}, {}, {}, target, {}, {}, {}}).id == past.id)
                     m_lastSaved.remove(target);
                 if (find(target))
                     reload(target);
                 emit takenBack(target);
             });
}

/// Found once more against the row under the edits, which may be a later one than the watch saw.
void OpenSaves::putBack(const SaveTarget &target, const std::optional<SaveChange> &only)
{
    SaveDocument *document = find(target);
    SaveWatch *watching = watch(target);
    if (!document || !watching)
        return;
    const QList<PutBackPlace> told = watching->places();
    const auto isMeant = [&](const PutBackPlace &place) {
        return only ? place.saved == *only
                    : place.canBePutBack()
                && std::any_of(told.cbegin(), told.cend(),
                               [&](const PutBackPlace &one) { return one.saved == place.saved; });
    };
    const QList<PutBackPlace> places
        = placesPutBack(watching->saved(), serverRow(*document).columns, document->tree().base());
    for (const PutBackPlace &place : places) {
        if (!isMeant(place))
            continue;
        if (const auto done = waymark::putBack(place, *document); !done) {
            emit saveFailed(target, done.error());
            return;
        }
    }
    save(target, putBackReason());
}

} // namespace waymark

#include "models/items/servernotes.h"

#include "models/items/namedlist.h"
#include "models/items/viewzone.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace waymark {

ServerNotes::ServerNotes(const ViewZone &zone, QObject *parent)
    : RowNotes(parent)
    , m_zone(zone)
{
}

void ServerNotes::setDocument(SaveDocument *document)
{
    if (m_document == document)
        return;
    clear();
    m_document = document;
}

void ServerNotes::clear()
{
    const QList<SaveNodeId> before = m_notes.keys();
    m_notes.clear();
    emit changed(before);
}

void ServerNotes::note(const QStringList &places)
{
    if (!m_document)
        return;
    const Timestamp at = m_document->changedAt().value_or(Timestamp::now());
    const QList<ServerChange> &changes = m_document->serverChanges();
    const bool isAll = places.size() == changes.size();
    const QSet<QString> wanted = isAll ? QSet<QString>() : QSet(places.cbegin(), places.cend());
    QList<SaveNodeId> noted;
    for (const ServerChange &change : changes) {
        if (!change.node || (!isAll && !wanted.contains(change.place)))
            continue;
        Note &note = m_notes[*change.node];
        note.at = at;
        note.isWritten = at == m_document->updatedAt();
        if (change.isGone)
            note.gone.append(change.name);
        else
            note.isChanged = true;
        noted.append(*change.node);
    }
    emit changed(noted);
}

QString ServerNotes::text(const Note &note, const QString &time) const
{
    if (note.isChanged)
        return note.isWritten ? tr("changed on the server, written %1").arg(time)
                              : tr("changed on the server, noticed %1").arg(time);
    const int gone = int(note.gone.size());
    QStringList names = note.gone;
    names.removeAll(QString()); // of elements
    return withNames(note.isWritten
                         ? tr("%Ln removed on the server, written %1", nullptr, gone).arg(time)
                         : tr("%Ln removed on the server, noticed %1", nullptr, gone).arg(time),
                     names);
}

QList<RowNote> ServerNotes::notes(SaveNodeId node) const
{
    const auto note = m_notes.constFind(node);
    if (note == m_notes.cend())
        return {};
    const QString time = note->at.toDateTime(m_zone.zone()).toString(u"HH:mm:ss t"_s);
    return {{RowNote::Kind::Server, text(*note, time), time}};
}

} // namespace waymark

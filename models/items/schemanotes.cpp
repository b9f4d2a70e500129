#include "models/items/schemanotes.h"

namespace waymark {

void SchemaNotes::setDocument(SaveDocument *document)
{
    if (m_document == document)
        return;
    setNotes({});
    m_document = document;
}

void SchemaNotes::setNotes(const QList<PlaceNote> &found)
{
    const auto before = std::exchange(m_notes, {});
    if (m_document && m_document->isLoaded()) {
        for (const PlaceNote &one : found) {
            if (const auto node = m_document->tree().find(one.path))
                m_notes[*node].append(one.note);
        }
    }
    QList<SaveNodeId> differ;
    for (auto note = before.cbegin(); note != before.cend(); ++note) {
        if (m_notes.value(note.key()) != *note)
            differ.append(note.key());
    }
    for (auto note = m_notes.cbegin(); note != m_notes.cend(); ++note) {
        if (!before.contains(note.key()))
            differ.append(note.key());
    }
    if (!differ.isEmpty())
        emit changed(differ);
}

QList<RowNote> SchemaNotes::notes(SaveNodeId node) const
{
    return m_notes.value(node);
}

} // namespace waymark

#include "models/items/schemanotes.h"

namespace waymark {

void SchemaNotes::setNotes(const QHash<SaveNodeId, QList<RowNote>> &found)
{
    const auto before = std::exchange(m_notes, found);
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

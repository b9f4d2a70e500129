#include "models/items/conflictnotes.h"

#include "models/items/savetreemodel.h"

namespace waymark {

void ConflictNotes::setDocument(SaveDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document)
        connect(document, &SaveDocument::conflictsChanged, this, &ConflictNotes::update);
    update();
}

QList<RowNote> ConflictNotes::notes(SaveNodeId node) const
{
    const auto found = m_notes.constFind(node);
    return found == m_notes.cend() ? QList<RowNote>() : QList<RowNote>{*found};
}

void ConflictNotes::update()
{
    constexpr int Longest = 40;
    const QList<SaveNodeId> before = m_notes.keys();
    m_notes.clear();
    const QList<SaveConflict> conflicts
        = m_document ? m_document->conflicts() : QList<SaveConflict>();
    for (const SaveConflict &conflict : conflicts) {
        if (!conflict.column.isEmpty() || conflict.choice != ConflictChoice::Open)
            continue;
        m_notes.insert(
            conflict.node,
            {RowNote::Kind::Conflict,
             conflict.theirs
                 ? tr("in conflict, theirs is %1").arg(oneLine(*conflict.theirs, Longest))
                 : tr("in conflict, they removed it"),
             tr("in conflict")});
    }
    emit changed(before + m_notes.keys());
}

} // namespace waymark

#include "models/items/pendingnotes.h"

namespace waymark {

void PendingNotes::setDocument(SaveDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document)
        connect(document, &SaveDocument::changesChanged, this, &PendingNotes::update);
    update();
}

void PendingNotes::update()
{
    const QHash<SaveNodeId, int> before = std::exchange(m_inside, {});
    QList<SaveNodeId> touched = m_moved.keys();
    m_moved.clear();
    const QList<SaveChange> changes = m_document ? m_document->changes() : QList<SaveChange>();
    for (const SaveChange &change : changes) {
        const SaveTree &tree = m_document->tree();
        if (!change.column.isEmpty() || change.node == SaveTree::Root)
            continue;
        for (SaveNodeId at = tree.parent(change.node); at != SaveTree::Root; at = tree.parent(at))
            ++m_inside[at];
        if (change.kind == SaveMark::Moved
            && tree.type(tree.parent(change.node)) == JsonType::Array)
            m_moved.insert(change.node, change.from.lastToken());
    }
    touched += m_moved.keys();
    for (auto row = m_inside.cbegin(); row != m_inside.cend(); ++row) {
        if (before.value(row.key()) != *row)
            touched.append(row.key());
    }
    for (auto row = before.cbegin(); row != before.cend(); ++row) {
        if (!m_inside.contains(row.key()))
            touched.append(row.key());
    }
    emit changed(touched);
}

QList<RowNote> PendingNotes::notes(SaveNodeId node) const
{
    QList<RowNote> notes;
    if (const auto from = m_moved.constFind(node); from != m_moved.cend())
        notes.append({RowNote::Kind::Moved, tr("moved from index %1").arg(*from), tr("moved")});
    if (const int inside = m_inside.value(node); inside > 0)
        notes.append({RowNote::Kind::Inside, tr("%Ln changes inside", nullptr, inside)});
    return notes;
}

} // namespace waymark

#include "models/items/locknotes.h"

namespace waymark {

void LockNotes::setDocument(SaveDocument *document)
{
    if (m_document)
        m_document->disconnect(this);
    m_document = document;
    if (document) {
        connect(document, &SaveDocument::locksChanged, this, &LockNotes::update);
        connect(document, &SaveDocument::loaded, this, &LockNotes::update);
    }
}

QList<RowNote> LockNotes::notes(SaveNodeId node) const
{
    if (!m_document || m_document->locks().isEmpty()
        || !m_document->locks().lockOf(m_document->tree().path(node)))
        return {};
    return {{RowNote::Kind::Locked, tr("read-only")}};
}

/// The rows inside are painted anew when they are next looked at.
void LockNotes::update()
{
    QList<SaveNodeId> nodes;
    for (const JsonPointer &path : m_document->locks().paths()) {
        if (const auto node = m_document->isLoaded() ? m_document->tree().find(path) : std::nullopt)
            nodes.append(*node);
    }
    emit changed(nodes);
}

} // namespace waymark

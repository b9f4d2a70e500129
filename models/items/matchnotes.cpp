#include "models/items/matchnotes.h"

namespace waymark {

QList<RowNote> MatchNotes::notes(SaveNodeId node) const
{
    if (!m_document || !m_matches || !m_matches->isMatch(m_document->tree().path(node)))
        return {};
    return {{RowNote::Kind::Name, tr("match")}};
}

} // namespace waymark

#pragma once

#include "models/document/savedocument.h"
#include "models/finding/matchpaths.h"
#include "models/items/rownotes.h"

#include <QPointer>

namespace waymark {

/// Marks the rows that a search found.
class MatchNotes final : public RowNotes
{
    Q_OBJECT
public:
    using RowNotes::RowNotes;

    void setDocument(SaveDocument *document) { m_document = document; }
    void setMatches(std::shared_ptr<const MatchPaths> matches) { m_matches = std::move(matches); }
    [[nodiscard]] QList<RowNote> notes(SaveNodeId node) const override;

private:
    QPointer<SaveDocument> m_document;
    std::shared_ptr<const MatchPaths> m_matches; ///< shared with who found them
};

} // namespace waymark

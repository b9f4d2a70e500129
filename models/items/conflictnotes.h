#pragma once

#include "models/document/savedocument.h"
#include "models/items/rownotes.h"

#include <QHash>
#include <QPointer>

namespace waymark {

/// Marks the rows of the open save that somebody else changed too, as soon as it is known.
class ConflictNotes final : public RowNotes
{
    Q_OBJECT
public:
    using RowNotes::RowNotes;

    void setDocument(SaveDocument *document);
    [[nodiscard]] QList<RowNote> notes(SaveNodeId node) const override;

private:
    void update();

    QPointer<SaveDocument> m_document;
    QHash<SaveNodeId, RowNote> m_notes;
};

} // namespace waymark

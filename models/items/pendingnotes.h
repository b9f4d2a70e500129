#pragma once

#include "models/document/savedocument.h"
#include "models/items/rownotes.h"

#include <QHash>
#include <QPointer>

namespace waymark {

/// Marks the rows whose own marks do not tell of the person's edits: those that stand for what was
/// changed inside them, and elements that were moved.
class PendingNotes final : public RowNotes
{
    Q_OBJECT
public:
    using RowNotes::RowNotes;

    void setDocument(SaveDocument *document);
    [[nodiscard]] QList<RowNote> notes(SaveNodeId node) const override;

private:
    void update();

    QPointer<SaveDocument> m_document;
    QHash<SaveNodeId, int> m_inside;
    QHash<SaveNodeId, QString> m_moved; ///< from where
};

} // namespace waymark

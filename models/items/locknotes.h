#pragma once

#include "models/document/savedocument.h"
#include "models/items/rownotes.h"

#include <QPointer>

namespace waymark {

/// Says on the rows of the open save which places are read-only.
class LockNotes final : public RowNotes
{
    Q_OBJECT
public:
    using RowNotes::RowNotes;

    void setDocument(SaveDocument *document);
    [[nodiscard]] QList<RowNote> notes(SaveNodeId node) const override;

private:
    void update();

    QPointer<SaveDocument> m_document;
};

} // namespace waymark

#pragma once

#include "models/checks/gamedictionary.h"
#include "models/document/savedocument.h"
#include "models/items/rownotes.h"

#include <QPointer>

namespace waymark {

/// Tells beside ids what people call them; the ids stay as they are.
class NameNotes final : public RowNotes
{
    Q_OBJECT
public:
    using RowNotes::RowNotes;

    void setDocument(SaveDocument *document);
    void setNames(const GameDictionary &names);
    [[nodiscard]] QList<RowNote> notes(SaveNodeId node) const override;

private:
    QPointer<SaveDocument> m_document;
    GameDictionary m_names;
    mutable QSet<SaveNodeId> m_asked; ///< rows that were shown with these names
};

} // namespace waymark

#pragma once

#include "models/document/savedocument.h"
#include "models/items/rownotes.h"

#include <QHash>
#include <QPointer>

namespace waymark {

/// A note with the place that it is about, as checks tell it.
struct PlaceNote
{
    JsonPointer path;
    RowNote note;

    friend bool operator==(const PlaceNote &, const PlaceNote &) = default;
};

/// Notes that somebody found out about places of the open save, on its rows. Each source of such
/// notes has a SchemaNotes of its own; SaveTreeModel::addNotes() takes them side by side.
class SchemaNotes final : public RowNotes
{
    Q_OBJECT
public:
    using RowNotes::RowNotes;

    void setDocument(SaveDocument *document); ///< without notes at first
    /// In place of all before. A place that is not there has no row and no note.
    void setNotes(const QList<PlaceNote> &found);
    [[nodiscard]] QList<RowNote> notes(SaveNodeId node) const override;

private:
    QPointer<SaveDocument> m_document;
    QHash<SaveNodeId, QList<RowNote>> m_notes;
};

} // namespace waymark

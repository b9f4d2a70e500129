#pragma once

#include "models/items/rownotes.h"

#include <QHash>

namespace waymark {

/// Notes that somebody found out about places of the open save, on its rows. Each source of such
/// notes has a SchemaNotes of its own; SaveTreeModel::addNotes() takes them side by side.
class SchemaNotes final : public RowNotes
{
    Q_OBJECT
public:
    using RowNotes::RowNotes;

    void setNotes(const QHash<SaveNodeId, QList<RowNote>> &found); ///< in place of all before
    [[nodiscard]] QList<RowNote> notes(SaveNodeId node) const override;

private:
    QHash<SaveNodeId, QList<RowNote>> m_notes;
};

} // namespace waymark

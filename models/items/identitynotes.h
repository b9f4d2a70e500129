#pragma once

#include "models/document/savedocument.h"
#include "models/items/rownotes.h"

#include <QHash>
#include <QPointer>

namespace waymark {

struct IdentityCandidate;

/// Says on the rows of arrays of objects by what their elements are told apart when somebody else
/// has changed them too, and why it is not by the member that was chosen.
class IdentityNotes final : public RowNotes
{
    Q_OBJECT
public:
    using RowNotes::RowNotes;

    void setDocument(SaveDocument *document);
    [[nodiscard]] QList<RowNote> notes(SaveNodeId node) const override;

    /// Of a node that the server has as an array of objects.
    [[nodiscard]] static std::optional<JsonArena::NodeId> arrayAt(const SaveTree &tree,
                                                                  SaveNodeId node);
    /// What speaks against a member: "missing in 2 of 12"; empty: nothing.
    [[nodiscard]] static QString trouble(const IdentityCandidate &candidate);

private:
    [[nodiscard]] QList<RowNote> make(JsonArena::NodeId array) const;
    void forget();

    QPointer<SaveDocument> m_document;
    mutable QHash<SaveNodeId, QList<RowNote>> m_made; ///< of rows that were looked at
};

} // namespace waymark

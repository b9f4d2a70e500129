#pragma once

#include "views/tree/savetreeview.h"

#include <QPointer>

namespace waymark {

class SaveDocument;

/// Where values are to come that are read first: beside the rows that were there, whatever comes
/// and goes meanwhile.
class PastePlace
{
public:
    PastePlace(SaveDocument &save, const SaveTreeView::Drop &to, std::optional<SaveNodeId> current);

    [[nodiscard]] SaveDocument *save() const { return m_save; }
    /// The row that was current.
    [[nodiscard]] std::optional<SaveNodeId> current() const { return m_current; }
    /// Of a save whose root was no container: the whole of it.
    [[nodiscard]] bool isWhole() const { return m_isWhole; }
    /// As it is now; nothing where it is gone.
    [[nodiscard]] std::optional<SaveTreeView::Drop> now() const;

private:
    QPointer<SaveDocument> m_save;
    SaveTreeView::Drop m_to;
    std::optional<SaveNodeId> m_current;
    bool m_isWhole;
    std::optional<SaveNodeId> m_before; ///< the row in front
    std::optional<SaveNodeId> m_behind;
};

} // namespace waymark

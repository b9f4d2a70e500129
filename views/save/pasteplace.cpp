#include "views/save/pasteplace.h"

#include "models/document/savedocument.h"

#include <algorithm>

namespace waymark {

PastePlace::PastePlace(SaveDocument &save, const SaveTreeView::Drop &to,
                       std::optional<SaveNodeId> current)
    : m_save(&save)
    , m_to(to)
    , m_current(current)
    , m_isWhole(!save.tree().isContainer(to.container))
{
    const SaveTree &tree = save.tree();
    if (m_isWhole)
        return;
    if (to.row > 0 && to.row <= tree.childCount(to.container))
        m_before = tree.child(to.container, to.row - 1);
    if (to.row >= 0 && to.row < tree.childCount(to.container))
        m_behind = tree.child(to.container, to.row);
}

std::optional<SaveTreeView::Drop> PastePlace::now() const
{
    if (!m_save)
        return std::nullopt;
    const SaveTree &tree = m_save->tree();
    if (!tree.isThere(m_to.container) || tree.isContainer(m_to.container) == m_isWhole)
        return std::nullopt;
    if (m_isWhole)
        return m_to;
    const auto isBeside
        = [&](const std::optional<SaveNodeId> &row) { return row && tree.isAmongChildren(*row); };
    if (isBeside(m_before))
        return SaveTreeView::Drop{m_to.container, tree.row(*m_before) + 1};
    if (isBeside(m_behind))
        return SaveTreeView::Drop{m_to.container, tree.row(*m_behind)};
    return SaveTreeView::Drop{m_to.container, std::min(m_to.row, tree.childCount(m_to.container))};
}

} // namespace waymark

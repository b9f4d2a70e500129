#pragma once

#include "models/document/savetree.h"
#include "models/document/serverchange.h"

namespace waymark {

/// Gathers what others changed, for the person to know. A view, a list and a person have a
/// container told of, not each of thousands of rows in it.
class ServerChanges
{
public:
    explicit ServerChanges(const SaveTree &tree)
        : m_tree(tree)
    {
    }

    void addColumn(const QString &name) { m_changes.append({name}); }
    void addChanged(SaveNodeId id);
    void addGone(SaveNodeId id); ///< before it goes
    /// With the places where all rows stand by now.
    [[nodiscard]] QList<ServerChange> placed() const;

private:
    [[nodiscard]] bool countsAlone(SaveNodeId container);
    [[nodiscard]] bool isCrowded(SaveNodeId container) const
    {
        return m_inside.value(container) > ServerChange::MostInOneContainer;
    }

    const SaveTree &m_tree;
    QList<ServerChange> m_changes;
    QHash<SaveNodeId, int> m_inside; ///< how many, by container
};

} // namespace waymark

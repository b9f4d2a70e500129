#pragma once

#include "models/json/identitychoices.h"

#include <QHash>

#include <vector>

namespace waymark {

/// Where the places of one document are in a later one, as far as that is certain: members by their
/// key, elements by what was chosen or is found to tell them apart, and without that by their text
/// or as the only ones that changed between neighbours that did not. Both arenas must outlive it.
class LaterPlaces
{
public:
    using NodeId = JsonArena::NodeId;

    LaterPlaces(const JsonArena &then, const JsonArena &now, IdentityChoices choices)
        : m_then(then)
        , m_now(now)
        , m_choices(std::move(choices))
    {
    }

    /// JsonArena::NoNode: it is gone. Nothing: nobody can tell.
    [[nodiscard]] std::optional<NodeId> find(NodeId then);
    /// The member by which the elements of an array are told apart, then and now.
    [[nodiscard]] std::optional<QString> key(NodeId thenArray);

private:
    struct Elements
    {
        std::optional<QString> key;
        std::vector<int> rows; ///< for each element of then the one of now, Gone or Unknown
    };
    static constexpr int Gone = -1;
    static constexpr int Unknown = -2;

    [[nodiscard]] std::optional<NodeId> findElement(NodeId then, NodeId nowArray);
    [[nodiscard]] const Elements &elements(NodeId thenArray, NodeId nowArray);
    [[nodiscard]] std::vector<int> rowsByText(NodeId thenArray, NodeId nowArray,
                                              const std::vector<int> &match) const;

    const JsonArena &m_then;
    const JsonArena &m_now;
    const IdentityChoices m_choices;
    QHash<NodeId, Elements> m_elements; ///< by array of then
};

} // namespace waymark

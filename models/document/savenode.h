#pragma once

#include "models/json/jsonarena.h"

#include <QString>

#include <memory>
#include <optional>
#include <vector>

namespace waymark {

/// Names one row of an open save for as long as it is open; never given to another row.
using SaveNodeId = quint32;

/// What a node holds. Text stays in the arena that it came from; the children of a container become
/// nodes when somebody asks for them. Nodes and undo steps share values, so that taking a step back
/// brings the very children back: expansion, selection and their own edits.
struct SaveValue
{
    std::optional<JsonType> type; ///< nothing is SQL NULL, which only the root can be
    std::shared_ptr<const JsonArena> arena;
    JsonArena::NodeId arenaNode = JsonArena::Root;

    bool isEmpty = true; ///< of the arena's: a view asks it of every row that it shows
    bool listed = false; ///< children are nodes; before that they are the arena's
    std::vector<SaveNodeId> children; ///< as shown: with those that are removed but not yet saved
    quint32 numbered = 0; ///< so many of the first know their row; the others when it is asked for
    quint32 removedCount = 0; ///< of them
    std::optional<std::vector<SaveNodeId>> baseOrder; ///< of an array whose elements were moved
    bool changedInside = false; ///< once, by whomever: its text is not the arena's any more

    [[nodiscard]] bool isContainer() const { return type && isJsonContainer(*type); }
    /// The text as it was read, which need not be put together again; nothing where it must be.
    [[nodiscard]] std::optional<QByteArrayView> readText() const
    {
        if (!type || (listed && changedInside))
            return std::nullopt;
        return arena->valueText(arenaNode);
    }
};

using SaveValuePtr = std::shared_ptr<SaveValue>;

struct SaveNode
{
    SaveNodeId parent = 0;
    quint32 row = 0; ///< as it was when somebody asked: see SaveTree::row()
    bool attached = true;
    bool inBase = true; ///< the value of the parent had it when it was read
    bool present = true; ///< not removed
    bool byOthers = false; ///< who made it since the save was opened
    bool gone = false; ///< others took it away: no step brings it back
    QString key;
    QString baseKey;
    SaveValuePtr value;
    SaveValuePtr baseValue; ///< the same as value until it is replaced
};

/// How a row differs from what the server holds.
enum class SaveMark
{
    None,
    Added,
    Changed,
    Removed,
    Moved ///< renamed, or at another index
};

} // namespace waymark

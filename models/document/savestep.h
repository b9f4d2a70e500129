#pragma once

#include "models/document/savecontent.h"

#include <QHash>
#include <QSet>

#include <variant>

namespace waymark {

// Each step holds the one thing that is not in the document; doing and undoing it are the same
// swap.

struct ValueStep
{
    SaveNodeId node;
    SaveValuePtr other;
};
struct PresenceStep
{
    SaveNodeId node;
    bool present; ///< what the next swap makes of it
    SaveTree::Place place;
    std::weak_ptr<SaveValue> container; ///< gone or replaced: the step has lost its ground
    bool adds = false; ///< the node was made for it
    SaveValuePtr instead = {}; ///< mine, while what others have made as well stands there
};
struct KeyStep
{
    SaveNodeId node;
    QString other;
};
struct PlaceStep
{
    SaveNodeId node;
    SaveTree::Place other;
};
struct ColumnStep
{
    QString column;
    SharedColumnText other;
};

using SaveStep = std::variant<ValueStep, PresenceStep, KeyStep, PlaceStep, ColumnStep>;

/// False where the server has taken away what the step was about; then nothing is done.
bool swapStep(SaveContent &content, SaveStep &step);

/// The object to which the step, as it stands, may have given a key that it had already.
[[nodiscard]] std::optional<SaveNodeId> objectOfKey(const SaveTree &tree, const SaveStep &step);

/// The node that a step is about; nothing for a column.
[[nodiscard]] std::optional<SaveNodeId> stepNode(const SaveStep &step);

/// Whether one of these members of the object has the key of another one.
[[nodiscard]] bool haveKeyTwice(const SaveTree &tree, SaveNodeId object,
                                const QSet<SaveNodeId> &members);
/// The array into which the step, as it stands, may have put an element of which others have made
/// one by the same name.
[[nodiscard]] std::optional<SaveNodeId> arrayOfElement(const SaveTree &tree, const SaveStep &step);
/// Whether others have, since the person made one of these elements of the array.
[[nodiscard]] bool haveNameTwice(const SaveTree &tree, SaveNodeId array,
                                 const QSet<SaveNodeId> &elements);

/// The same of all members that the steps are about.
template <typename Steps, typename StepOf>
[[nodiscard]] bool giveKeyTwice(const SaveTree &tree, const Steps &steps, StepOf stepOf)
{
    QHash<SaveNodeId, QSet<SaveNodeId>> given; // each object is looked through once
    for (const auto &one : steps) {
        const SaveStep &step = stepOf(one);
        if (const auto object = objectOfKey(tree, step))
            given[*object].insert(*stepNode(step));
    }
    for (auto object = given.cbegin(); object != given.cend(); ++object) {
        if (haveKeyTwice(tree, object.key(), *object))
            return true;
    }
    return false;
}

} // namespace waymark

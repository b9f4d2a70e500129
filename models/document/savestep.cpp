#include "models/document/savestep.h"

#include <algorithm>
#include <limits>

namespace waymark {
namespace {

bool swap(SaveContent &content, ValueStep &step)
{
    if (!content.tree().isAttached(step.node))
        return false;
    content.tree().swapValue(step.node, step.other);
    return true;
}

/// What others have made as well stays theirs when the addition is taken back.
bool swapAdopted(SaveTree &tree, PresenceStep &step)
{
    SaveValuePtr other
        = step.present ? std::exchange(step.instead, nullptr) : tree.adopted(step.node);
    if (tree.node(step.node).value != other)
        tree.swapValue(step.node, other);
    if (!step.present)
        step.instead = other;
    step.present = !step.present;
    return true;
}

bool swap(SaveContent &content, PresenceStep &step)
{
    SaveTree &tree = content.tree();
    const SaveNode &node = tree.node(step.node);
    const SaveValuePtr container = step.container.lock();
    if (!container || tree.node(node.parent).value != container)
        return false;
    if (step.adds && node.present && (step.present ? step.instead : tree.adopted(step.node)))
        return swapAdopted(tree, step);
    if (node.present == step.present || (step.present && node.gone))
        return false;
    tree.setPresent(step.node, step.present, step.place);
    step.present = !step.present;
    return true;
}

bool swap(SaveContent &content, KeyStep &step)
{
    SaveTree &tree = content.tree();
    if (!tree.isAttached(step.node))
        return false;
    tree.swapKey(step.node, step.other);
    return true;
}

bool swap(SaveContent &content, PlaceStep &step)
{
    if (!content.tree().isAttached(step.node))
        return false;
    content.tree().swapPlace(step.node, step.other);
    return true;
}

bool swap(SaveContent &content, ColumnStep &step)
{
    content.swapColumn(step.column, step.other);
    return true;
}

} // namespace

std::optional<SaveNodeId> objectOfKey(const SaveTree &tree, const SaveStep &step)
{
    const auto id = stepNode(step);
    const bool givesKey
        = std::holds_alternative<KeyStep>(step) || std::holds_alternative<PresenceStep>(step);
    if (!givesKey || *id == SaveTree::Root || !tree.isPresent(*id) || !tree.isAmongChildren(*id)
        || tree.type(tree.parent(*id)) != JsonType::Object)
        return std::nullopt;
    return tree.parent(*id);
}

bool haveKeyTwice(const SaveTree &tree, SaveNodeId object, const QSet<SaveNodeId> &members)
{
    QSet<QStringView> keys;
    qsizetype shortest = std::numeric_limits<qsizetype>::max();
    qsizetype longest = 0;
    for (const SaveNodeId member : members) {
        const QStringView key = tree.node(member).key;
        if (keys.contains(key))
            return true;
        keys.insert(key);
        shortest = std::min(shortest, key.size());
        longest = std::max(longest, key.size());
    }
    const auto &all = tree.children(object);
    return std::any_of(all.begin(), all.end(), [&](SaveNodeId member) {
        const SaveNode &node = tree.node(member);
        return node.present && node.key.size() >= shortest && node.key.size() <= longest
            && keys.contains(node.key) && !members.contains(member);
    });
}

std::optional<SaveNodeId> arrayOfElement(const SaveTree &tree, const SaveStep &step)
{
    const auto id = stepNode(step);
    if (!std::holds_alternative<PresenceStep>(step) || *id == SaveTree::Root
        || tree.node(*id).inBase || !tree.isThere(*id)
        || tree.type(tree.parent(*id)) != JsonType::Array)
        return std::nullopt;
    return tree.parent(*id);
}

bool haveNameTwice(const SaveTree &tree, SaveNodeId array, const QSet<SaveNodeId> &elements)
{
    const auto key = tree.identityKeyOf(array);
    if (!key)
        return false;
    QHash<QByteArray, SaveNodeId> names;
    for (const SaveNodeId element : elements) {
        if (const QByteArray name = tree.nameOf(element, *key); !name.isEmpty())
            names.insert(name, element);
    }
    const auto &all = tree.children(array);
    return !names.isEmpty() && std::any_of(all.begin(), all.end(), [&](SaveNodeId id) {
        if (!(tree.node(id).byOthers || tree.adopted(id)) || !tree.isPresent(id))
            return false;
        const auto mine = names.constFind(tree.nameOf(id, *key));
        return mine != names.cend() && *mine < id; // nodes are numbered as they come
    });
}

bool swapStep(SaveContent &content, SaveStep &step)
{
    return std::visit([&content](auto &one) { return swap(content, one); }, step);
}

std::optional<SaveNodeId> stepNode(const SaveStep &step)
{
    return std::visit(
        [](const auto &one) -> std::optional<SaveNodeId> {
            if constexpr (requires { one.node; })
                return one.node;
            else
                return std::nullopt;
        },
        step);
}

} // namespace waymark

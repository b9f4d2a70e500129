#include "models/document/treepatcher.h"

#include "models/json/patchproblem.h"

using namespace Qt::StringLiterals;

namespace waymark {

/// Where a value is to be put: onto a node that is there, or into parent.
struct TreePatcher::Target
{
    std::optional<SaveNodeId> there;
    SaveNodeId parent = SaveTree::Root;
    QString key; ///< of a member
    qsizetype index = 0; ///< of an element, among those that are there
};

TreePatcher::TreePatcher(const SaveTree &tree, SaveEditor &editor)
    : m_editor(editor)
    , m_tree(tree)
{
}

Result<JsonText> TreePatcher::textAt(const JsonPointer &path) const
{
    const auto node = existing(path);
    return node ? m_tree.text(*node) : Result<JsonText>(node.error());
}

Result<void> TreePatcher::add(const JsonPointer &path, const JsonText &text)
{
    const auto value = SaveEditor::typedValue(text);
    if (!value)
        return value.error();
    const auto place = target(path);
    if (!place)
        return place.error();
    if (place->there) {
        become(*place->there, *value);
    } else if (m_tree.type(place->parent) == JsonType::Object) {
        m_editor.insert(place->parent, m_editor.rowForKey(place->parent, place->key), place->key,
                        *value);
    } else {
        const auto next = elementAt(place->parent, place->index, std::nullopt);
        m_editor.insert(place->parent, next ? m_tree.row(*next) : m_tree.childCount(place->parent),
                        {}, *value);
    }
    return {};
}

Result<void> TreePatcher::remove(const JsonPointer &path)
{
    const auto node = existing(path);
    if (!node)
        return node.error();
    if (path.isRoot())
        return patchproblem::removesAll();
    m_editor.setPresent(*node, false);
    return {};
}

Result<void> TreePatcher::replace(const JsonPointer &path, const JsonText &value)
{
    const auto node = existing(path);
    if (!node)
        return node.error();
    const auto wanted = SaveEditor::typedValue(value);
    if (!wanted)
        return wanted.error();
    become(*node, *wanted);
    return {};
}

Result<void> TreePatcher::move(const JsonPointer &from, const JsonPointer &path)
{
    const auto node = existing(from);
    if (!node)
        return node.error();
    if (from == path)
        return {};
    if (from.contains(path))
        return patchproblem::movesIntoItself(path);

    const SaveNodeId container = m_tree.parent(*node);
    const bool staysInside = !path.isRoot() && path.parent() == from.parent();
    if (staysInside && m_tree.type(container) == JsonType::Object) {
        if (const auto inTheWay = m_tree.member(container, path.lastToken()))
            m_editor.setPresent(*inTheWay, false);
        m_editor.setKey(*node, path.lastToken());
        return {};
    }
    if (staysInside) {
        const qsizetype last = m_tree.presentCount(container) - 1;
        const auto index
            = path.lastToken() == "-"_L1 ? last : parseArrayIndex(path.lastToken()).value_or(-1);
        if (index < 0 || index > last)
            return patchproblem::noSuchIndex(path, last);
        const auto next = elementAt(container, index, *node);
        const int row = next ? m_tree.row(*next) : m_tree.childCount(container);
        m_editor.moveTo(*node, row > m_tree.row(*node) ? row - 1 : row);
        return {};
    }
    const JsonText value = m_tree.text(*node);
    m_editor.setPresent(*node, false);
    return add(path, value);
}

Result<SaveNodeId> TreePatcher::existing(const JsonPointer &path) const
{
    const auto node = m_tree.find(path);
    if (!node || !m_tree.type(*node)) // of SQL NULL there is no document
        return patchproblem::nothingThere(path);
    return *node;
}

Result<TreePatcher::Target> TreePatcher::target(const JsonPointer &path) const
{
    Target target;
    if (path.isRoot()) {
        target.there = SaveTree::Root;
        return target;
    }
    const auto parent = m_tree.find(path.parent());
    if (!parent || !m_tree.type(*parent))
        return patchproblem::noParent(path);
    target.parent = *parent;
    target.key = path.lastToken();
    if (m_tree.type(*parent) == JsonType::Object) {
        target.there = m_tree.member(*parent, target.key);
        return target;
    }
    if (m_tree.type(*parent) != JsonType::Array)
        return patchproblem::parentIsNoContainer(path);
    const qsizetype count = m_tree.presentCount(*parent);
    const auto index = target.key == "-"_L1 ? count : parseArrayIndex(target.key).value_or(-1);
    if (index < 0 || index > count)
        return patchproblem::noSuchIndex(path, count);
    target.index = index;
    return target;
}

/// Nothing beyond the last.
std::optional<SaveNodeId> TreePatcher::elementAt(SaveNodeId array, qsizetype index,
                                                 std::optional<SaveNodeId> without) const
{
    for (const SaveNodeId element : m_tree.children(array)) {
        if (m_tree.isPresent(element) && element != without && index-- == 0)
            return element;
    }
    return std::nullopt;
}

void TreePatcher::become(SaveNodeId node, const SaveValuePtr &value)
{
    m_editor.become(node, value->arena, value->arenaNode);
}

} // namespace waymark

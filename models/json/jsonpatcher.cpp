#include "models/json/jsonpatcher.h"

#include "models/json/patchproblem.h"

using namespace Qt::StringLiterals;

namespace waymark {
/// Where a value is to be put: onto a node that is there, or before row of parent.
struct JsonPatcher::Target
{
    JsonPointer path; ///< with the index for `-`
    NodeId replaced = JsonDraft::NoNode;
    NodeId parent = JsonDraft::NoNode;
    quint32 row = 0;
    QString key;
};

JsonPatcher::JsonPatcher(JsonDraft &draft, qint64 copyBound)
    : PatchRules(copyBound)
    , m_draft(draft)
{
}

JsonPatch JsonPatcher::inverse() const
{
    return JsonPatch(QList<JsonPatchOperation>(m_backwards.crbegin(), m_backwards.crend()));
}

Result<JsonText> JsonPatcher::textAt(const JsonPointer &path) const
{
    const auto node = existing(path);
    return node ? JsonText(m_draft.text(*node)) : Result<JsonText>(node.error());
}

Result<void> JsonPatcher::add(const JsonPointer &path, const JsonText &value)
{
    const auto place = target(path);
    if (!place)
        return place.error();
    const auto node = m_draft.addValue(value);
    if (!node)
        return node.error();
    if (place->replaced != JsonDraft::NoNode)
        takeBackBy(
            JsonPatchOperation::replace(place->path, JsonText(m_draft.text(place->replaced))));
    else
        takeBackBy(JsonPatchOperation::remove(place->path));
    put(*place, *node);
    return {};
}

Result<void> JsonPatcher::remove(const JsonPointer &path)
{
    const auto node = existing(path);
    if (!node)
        return node.error();
    if (path.isRoot())
        return patchproblem::removesAll();
    takeBackBy(JsonPatchOperation::add(path, JsonText(m_draft.text(*node))));
    m_draft.remove(*node);
    return {};
}

Result<void> JsonPatcher::replace(const JsonPointer &path, const JsonText &value)
{
    const auto node = existing(path);
    if (!node)
        return node.error();
    const auto replacement = m_draft.addValue(value);
    if (!replacement)
        return replacement.error();
    takeBackBy(JsonPatchOperation::replace(path, JsonText(m_draft.text(*node))));
    m_draft.swapValues(*node, *replacement);
    return {};
}

Result<void> JsonPatcher::move(const JsonPointer &from, const JsonPointer &path)
{
    const auto node = existing(from);
    if (!node)
        return node.error();
    if (from == path)
        return {};
    if (from.contains(path))
        return patchproblem::movesIntoItself(path);

    // Replacing what it is taken from loses more than the one value, so that all is kept. (In an
    // array nothing is replaced: the value goes before.)
    const bool replacesAncestor = path.contains(from)
        && (path.isRoot() || m_draft.type(m_draft.find(path.parent())) == JsonType::Object);
    const JsonText before
        = replacesAncestor ? JsonText(m_draft.text(m_draft.find(path))) : JsonText();
    const NodeId parent = m_draft.parent(*node);
    const quint32 row = m_draft.row(*node);
    const QString key = m_draft.key(*node);
    m_draft.remove(*node);
    const auto place = target(path);
    if (!place) {
        m_draft.insert(parent, row, *node, key);
        return place.error();
    }
    if (replacesAncestor) {
        takeBackBy(JsonPatchOperation::replace(path, before));
    } else if (path.contains(from)) { // moving back would be a move into its own child
        takeBackBy(JsonPatchOperation::add(from, JsonText(m_draft.text(*node))));
        takeBackBy(JsonPatchOperation::remove(path));
    } else {
        if (place->replaced != JsonDraft::NoNode)
            takeBackBy(
                JsonPatchOperation::add(place->path, JsonText(m_draft.text(place->replaced))));
        takeBackBy(JsonPatchOperation::move(place->path, from));
    }
    put(*place, *node);
    return {};
}

Result<JsonPatcher::NodeId> JsonPatcher::existing(const JsonPointer &path) const
{
    const NodeId node = m_draft.find(path);
    if (node == JsonDraft::NoNode)
        return patchproblem::nothingThere(path);
    return node;
}

Result<JsonPatcher::Target> JsonPatcher::target(const JsonPointer &path) const
{
    Target target;
    target.path = path;
    if (path.isRoot()) {
        target.replaced = JsonDraft::Root;
        return target;
    }
    const JsonPointer above = path.parent();
    target.parent = m_draft.find(above);
    if (target.parent == JsonDraft::NoNode)
        return patchproblem::noParent(path);
    target.key = path.lastToken();
    if (m_draft.type(target.parent) == JsonType::Object) {
        target.replaced = m_draft.member(target.parent, target.key);
        target.row = m_draft.rowForKey(target.parent, target.key);
        return target;
    }
    if (m_draft.type(target.parent) != JsonType::Array)
        return patchproblem::parentIsNoContainer(path);
    const quint32 count = m_draft.childCount(target.parent);
    const auto index = target.key == "-"_L1 ? qsizetype(count) : parseArrayIndex(target.key);
    if (!index || *index > qsizetype(count))
        return patchproblem::noSuchIndex(path, count);
    target.row = quint32(*index);
    target.path = above.child(*index);
    return target;
}

void JsonPatcher::put(const Target &target, NodeId node)
{
    if (target.replaced != JsonDraft::NoNode)
        m_draft.swapValues(target.replaced, node);
    else
        m_draft.insert(target.parent, target.row, node, target.key);
}

Result<PatchedJson> applyPatch(const JsonArena &document, const JsonPatch &patch)
{
    JsonDraft draft(document);
    JsonPatcher patcher(draft);
    if (const auto done = patcher.apply(patch); !done)
        return done.error();
    return PatchedJson{JsonText(draft.text()), patcher.inverse()};
}

Result<PatchedJson> applyPatch(const JsonText &document, const JsonPatch &patch)
{
    const auto arena = JsonArena::parseTrusted(document.utf8());
    if (!arena)
        return arena.error();
    return applyPatch(*arena, patch);
}

} // namespace waymark

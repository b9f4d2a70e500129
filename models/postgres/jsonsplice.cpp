#include "models/postgres/jsonsplice.h"

#include "models/json/jsondraft.h"
#include "models/json/jsonnumber.h"

#include <QSet>

#include <algorithm>

namespace waymark {
namespace {

using NodeId = JsonArena::NodeId;
using Kind = JsonOperation::Kind;

bool lacksIdentities(const JsonArena &arena, NodeId array, const JsonGuard &guard)
{
    QSet<QByteArrayView> identities;
    for (const JsonText &identity : guard.identities)
        identities.insert(identity.utf8());
    for (quint32 row = 0; row < arena.childCount(array); ++row) {
        const NodeId member = arena.member(arena.child(array, row), guard.key);
        if (member != JsonArena::NoNode && identities.contains(arena.valueText(member)))
            return false;
    }
    return true;
}

bool guardHolds(const JsonArena &arena, const JsonGuard &guard)
{
    const NodeId node = arena.find(guard.path);
    const bool isThere = node != JsonArena::NoNode;
    const auto is = [&](JsonType type) { return isThere && arena.type(node) == type; };
    switch (guard.kind) {
    case JsonGuard::Kind::RootTextIs:
        return guard.value && arena.valueText(JsonArena::Root) == guard.value->utf8();
    case JsonGuard::Kind::TextIs:
        return isThere && guard.value && arena.valueText(node) == guard.value->utf8();
    case JsonGuard::Kind::Absent: {
        const NodeId parent = arena.find(guard.path.parent());
        return !isThere && parent != JsonArena::NoNode && arena.type(parent) == JsonType::Object;
    }
    case JsonGuard::Kind::IsObject:
        return is(JsonType::Object);
    case JsonGuard::Kind::IsArray:
        return is(JsonType::Array);
    case JsonGuard::Kind::IsNumber:
        return is(JsonType::Number);
    case JsonGuard::Kind::LengthIs:
        return is(JsonType::Array) && qsizetype(arena.childCount(node)) == guard.length;
    case JsonGuard::Kind::LacksIdentities:
        return is(JsonType::Array) && lacksIdentities(arena, node, guard);
    }
    return false;
}

bool holdsOfNull(const JsonGuard &guard)
{
    const bool isAboutRoot = guard.kind == JsonGuard::Kind::RootTextIs
        || (guard.kind == JsonGuard::Kind::Absent && guard.path.isRoot());
    return isAboutRoot && !guard.value;
}

/// One document while operations are done to it; each says whether it had its effect.
class Splice
{
public:
    explicit Splice(JsonArena base)
        : m_draft(std::move(base))
    {
    }

    bool apply(const JsonOperation &operation)
    {
        if (operation.kind == Kind::SetRoot
            || (operation.kind == Kind::Replace && operation.path.isRoot()))
            return setRoot(*operation.value);
        if (operation.kind == Kind::Remove)
            return remove(operation.path);
        if (operation.kind == Kind::Move)
            return move(operation);
        if (operation.kind == Kind::AddNumber)
            return addNumber(operation.path, operation.value->utf8());
        const Result<NodeId> value = m_draft.addValue(*operation.value);
        if (!value)
            return false;
        switch (operation.kind) {
        case Kind::Replace:
            return replace(operation.path, *value);
        case Kind::AddMember:
            return addMember(operation.path, *value);
        case Kind::InsertElement:
            return insertElement(operation.path, *value);
        case Kind::AppendElement:
            return append(operation.path, *value);
        default:
            return false;
        }
    }

    [[nodiscard]] JsonText text() const { return JsonText(m_draft.text()); }

private:
    bool setRoot(const JsonText &value)
    {
        const Result<JsonArena> arena = JsonArena::parseTrusted(value.utf8());
        if (arena)
            m_draft = JsonDraft(*arena);
        return arena.hasValue();
    }

    bool replace(const JsonPointer &path, NodeId value)
    {
        const NodeId node = m_draft.find(path);
        if (node == JsonDraft::NoNode)
            return false;
        m_draft.swapValues(node, value);
        return true;
    }

    NodeId typedNode(const JsonPointer &path, JsonType type) const
    {
        const NodeId node = m_draft.find(path);
        return node != JsonDraft::NoNode && m_draft.type(node) == type ? node : JsonDraft::NoNode;
    }

    bool addMember(const JsonPointer &path, NodeId value)
    {
        const NodeId object = typedNode(path.parent(), JsonType::Object);
        if (path.isRoot() || object == JsonDraft::NoNode
            || m_draft.member(object, path.lastToken()) != JsonDraft::NoNode)
            return false;
        m_draft.insert(object, m_draft.rowForKey(object, path.lastToken()), value,
                       path.lastToken());
        return true;
    }

    bool insertElement(const JsonPointer &path, NodeId value)
    {
        const NodeId array = typedNode(path.parent(), JsonType::Array);
        const auto index = parseArrayIndex(path.lastToken());
        if (array == JsonDraft::NoNode || !index || *index > qsizetype(m_draft.childCount(array)))
            return false;
        m_draft.insert(array, quint32(*index), value);
        return true;
    }

    bool append(const JsonPointer &path, NodeId value)
    {
        const NodeId array = typedNode(path, JsonType::Array);
        if (array == JsonDraft::NoNode)
            return false;
        m_draft.insert(array, m_draft.childCount(array), value);
        return true;
    }

    bool remove(const JsonPointer &path)
    {
        const NodeId node = m_draft.find(path);
        if (node == JsonDraft::NoNode || path.isRoot())
            return false;
        m_draft.remove(node);
        return true;
    }

    bool addNumber(const JsonPointer &path, const QByteArray &number)
    {
        const NodeId node = typedNode(path, JsonType::Number);
        if (node == JsonDraft::NoNode)
            return false;
        const Result<QByteArray> sum = addJsonNumbers(m_draft.scalarText(node), number);
        const Result<NodeId> value
            = sum ? m_draft.addValue(JsonText(*sum)) : Result<NodeId>(sum.error());
        if (value)
            m_draft.swapValues(node, *value);
        return value.hasValue();
    }

    bool move(const JsonOperation &operation)
    {
        const NodeId node = m_draft.find(operation.from);
        if (operation.from.isRoot() || operation.path.isRoot() || node == JsonDraft::NoNode)
            return false;
        if (operation.from == operation.path)
            return true;
        if (operation.from.contains(operation.path))
            return false;
        m_draft.remove(node);
        if (typedNode(operation.path.parent(), JsonType::Object) == JsonDraft::NoNode)
            return insertElement(operation.path, node);
        if (const NodeId there = m_draft.find(operation.path); there != JsonDraft::NoNode)
            m_draft.remove(there);
        return addMember(operation.path, node);
    }

    JsonDraft m_draft;
};

} // namespace

bool guardsHold(const std::optional<JsonText> &document, const QList<JsonGuard> &guards)
{
    if (!document)
        return std::all_of(guards.cbegin(), guards.cend(), holdsOfNull);
    const Result<JsonArena> arena = JsonArena::parseTrusted(document->utf8());
    return arena && std::all_of(guards.cbegin(), guards.cend(), [&arena](const JsonGuard &guard) {
               return guardHolds(*arena, guard);
           });
}

std::optional<JsonText> spliced(const std::optional<JsonText> &document,
                                const QList<JsonOperation> &operations)
{
    // SQL NULL is no JSON null: until the root is set, no operation finds anything in it.
    if (!document && (operations.isEmpty() || operations.first().kind != Kind::SetRoot))
        return std::nullopt;
    const Result<JsonArena> base
        = JsonArena::parseTrusted(document ? document->utf8() : QByteArray("null"));
    if (!base)
        return std::nullopt;
    Splice splice(*base);
    for (const JsonOperation &operation : operations) {
        if (!splice.apply(operation))
            return std::nullopt;
    }
    return splice.text();
}

bool canSplice(const QList<JsonOperation> &operations)
{
    return std::all_of(operations.cbegin(), operations.cend(), [](const JsonOperation &operation) {
        const bool needsValue = operation.kind != Kind::Remove && operation.kind != Kind::Move;
        return !needsValue || (operation.value && !operation.value->isEmpty());
    });
}

} // namespace waymark

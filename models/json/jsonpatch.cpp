#include "models/json/jsonpatch.h"

#include "models/domain/errortext.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonstring.h"
#include "models/json/jsonvalidator.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark {
namespace {

using OperationKind = JsonPatchOperation::Kind;

constexpr std::array Kinds{OperationKind::Add,  OperationKind::Remove, OperationKind::Replace,
                           OperationKind::Move, OperationKind::Copy,   OperationKind::Test};

bool hasValue(OperationKind kind)
{
    return kind == OperationKind::Add || kind == OperationKind::Replace
        || kind == OperationKind::Test;
}

bool hasFrom(OperationKind kind)
{
    return kind == OperationKind::Move || kind == OperationKind::Copy;
}

/// Reads one operation of a patch document; every message names its number.
class OperationReader
{
public:
    OperationReader(const JsonArena &arena, JsonArena::NodeId id)
        : m_arena(arena)
        , m_id(id)
    {
    }

    [[nodiscard]] Result<JsonPatchOperation> read() const
    {
        if (m_arena.type(m_id) != JsonType::Object)
            return malformed(ErrorText::tr("it must be an object"));
        const auto kind = readKind();
        if (!kind)
            return kind.error();
        JsonPatchOperation operation;
        operation.kind = *kind;
        const auto path = readPointer(u"path"_s);
        if (!path)
            return path.error();
        operation.path = *path;
        if (hasFrom(*kind)) {
            const auto from = readPointer(u"from"_s);
            if (!from)
                return from.error();
            operation.from = *from;
        }
        if (hasValue(*kind)) {
            const auto value = m_arena.member(m_id, u"value"_s);
            if (value == JsonArena::NoNode)
                return malformed(ErrorText::tr("the member “value” is missing"));
            operation.value = JsonText(compactJson(m_arena, value));
        }
        return checked(operation);
    }

private:
    [[nodiscard]] Error malformed(const QString &why) const
    {
        return {Error::Kind::Invalid,
                ErrorText::tr("Operation %1 of the patch is malformed: %2.")
                    .arg(m_arena.row(m_id) + 1)
                    .arg(why),
                {},
                {}};
    }

    [[nodiscard]] Result<JsonPatchOperation> checked(const JsonPatchOperation &operation) const
    {
        if (operation.kind == OperationKind::Remove && operation.path.isRoot())
            return malformed(ErrorText::tr("the whole document cannot be removed"));
        if (operation.kind == OperationKind::Move && operation.from != operation.path
            && operation.from.contains(operation.path))
            return malformed(ErrorText::tr("a value cannot be moved into itself"));
        return operation;
    }

    [[nodiscard]] Result<OperationKind> readKind() const
    {
        const auto name = m_arena.member(m_id, u"op"_s);
        if (name == JsonArena::NoNode || m_arena.type(name) != JsonType::String)
            return malformed(ErrorText::tr("the member “op” must be a string"));
        for (const OperationKind kind : Kinds) {
            if (m_arena.string(name) == jsonPatchOperationName(kind))
                return kind;
        }
        return malformed(
            ErrorText::tr("“op” must be add, remove, replace, move, copy or test, not “%1”")
                .arg(m_arena.string(name)));
    }

    [[nodiscard]] Result<JsonPointer> readPointer(const QString &member) const
    {
        const auto id = m_arena.member(m_id, member);
        if (id == JsonArena::NoNode || m_arena.type(id) != JsonType::String)
            return malformed(ErrorText::tr("the member “%1” must be a string").arg(member));
        const auto pointer = JsonPointer::parse(m_arena.string(id));
        return pointer ? pointer : malformed(pointer.error().detail);
    }

    const JsonArena &m_arena;
    const JsonArena::NodeId m_id;
};

QByteArray member(QLatin1StringView name, const QByteArray &text)
{
    return "\"" + QByteArray(name.data(), name.size()) + "\": " + text;
}

} // namespace

Result<JsonPatch> JsonPatch::parse(const QByteArray &text)
{
    constexpr int LevelsAroundValue = 2; ///< the array and the operation
    const auto arena = JsonValidator::read(text, JsonValidator::MaximumDepth + LevelsAroundValue);
    if (!arena)
        return arena.error();
    if (arena->type(JsonArena::Root) != JsonType::Array)
        return Error{
            Error::Kind::Invalid, ErrorText::tr("A patch must be an array of operations."), {}, {}};
    JsonPatch patch;
    for (quint32 row = 0; row < arena->childCount(JsonArena::Root); ++row) {
        const auto operation = OperationReader(*arena, arena->child(JsonArena::Root, row)).read();
        if (!operation)
            return operation.error();
        patch.append(*operation);
    }
    return patch;
}

JsonPatch JsonPatch::below(const JsonPointer &path) const
{
    JsonPatch patch = *this;
    for (JsonPatchOperation &operation : patch.m_operations) {
        operation.path = JsonPointer(path.tokens() + operation.path.tokens());
        if (hasFrom(operation.kind))
            operation.from = JsonPointer(path.tokens() + operation.from.tokens());
    }
    return patch;
}

JsonText JsonPatch::toText() const
{
    QByteArray text = "[";
    for (const JsonPatchOperation &operation : m_operations) {
        const QLatin1StringView name = jsonPatchOperationName(operation.kind);
        text += text.size() > 1 ? ", {" : "{";
        text += member("op"_L1, '"' + QByteArray(name.data(), name.size()) + '"');
        if (hasFrom(operation.kind))
            text += ", " + member("from"_L1, quoteJsonString(operation.from.toString()));
        text += ", " + member("path"_L1, quoteJsonString(operation.path.toString()));
        if (hasValue(operation.kind))
            text += ", " + member("value"_L1, operation.value.utf8());
        text += '}';
    }
    return JsonText(text + ']');
}

QLatin1StringView jsonPatchOperationName(JsonPatchOperation::Kind kind)
{
    constexpr std::array names{"add"_L1,  "remove"_L1, "replace"_L1,
                               "move"_L1, "copy"_L1,   "test"_L1};
    return names[size_t(kind)];
}

} // namespace waymark

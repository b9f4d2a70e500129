#include "models/json/jsonformat.h"
#include "models/json/jsonnumber.h"
#include "models/postgres/jsonsplice.h"
#include "tests/fuzz/fuzz.h"
#include "tests/models/document/plainjson.h"

using namespace waymark;
using test::PlainJson;

namespace {

/// `[3, "/to", "/from", value]`: the kind by its number, and what it needs.
std::optional<JsonOperation> readOperation(const JsonArena &arena, JsonArena::NodeId line)
{
    if (arena.type(line) != JsonType::Array || arena.childCount(line) != 4)
        return std::nullopt;
    const int kind = arena.valueText(arena.child(line, 0)).toByteArray().toInt();
    const auto pointerAt = [&](quint32 row) {
        const auto at = arena.child(line, row);
        return arena.type(at) == JsonType::String ? JsonPointer::parse(arena.string(at))
                                                  : Result<JsonPointer>(JsonPointer());
    };
    const auto path = pointerAt(1);
    const auto from = pointerAt(2);
    if (kind < 0 || kind > int(JsonOperation::Kind::AddNumber) || !path || !from)
        return std::nullopt;
    JsonOperation operation;
    operation.kind = JsonOperation::Kind(kind);
    operation.path = *path;
    operation.from = *from;
    operation.value = JsonText(canonicalJson(arena, arena.child(line, 3)));
    return operation;
}

/// What nobody sends: NetEffect and the verbs name no such places.
bool makesSense(const JsonOperation &operation)
{
    using Kind = JsonOperation::Kind;
    const bool needsParent = operation.kind == Kind::AddMember
        || operation.kind == Kind::InsertElement || operation.kind == Kind::Remove
        || operation.kind == Kind::Move;
    if (needsParent && operation.path.isRoot())
        return false;
    if (operation.kind == Kind::Move)
        return !operation.from.isRoot()
            && (operation.from == operation.path || !operation.from.contains(operation.path));
    return true;
}

bool applyPlainly(PlainJson &document, const JsonOperation &operation)
{
    using Kind = JsonOperation::Kind;
    PlainJson *at = document.find(operation.path);
    const PlainJson *parent = document.find(operation.path.parent());
    if (operation.kind == Kind::AddNumber) {
        const auto sum = at && at->type == JsonType::Number
            ? addJsonNumbers(at->scalar, operation.value->utf8())
            : Result<QByteArray>(Error{});
        if (sum)
            at->scalar = *sum;
        return sum.hasValue();
    }
    if (operation.kind == Kind::InsertElement)
        return parent && parent->type == JsonType::Array && document.apply(operation);
    if (operation.kind == Kind::Move && operation.from != operation.path) {
        auto taken = document.take(operation.from); // a member in the way is replaced
        parent = document.find(operation.path.parent());
        if (taken && parent && parent->type == JsonType::Object)
            document.take(operation.path);
        return taken && document.insert(operation.path, *std::move(taken));
    }
    return document.apply(operation);
}

} // namespace

/// A document and operations on it, spliced into the text as on the locked row of a large save.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayList parts = fuzz::parts(data, size, 2);
    const auto typed = JsonArena::parseStrict(parts[0]);
    const auto lines = JsonArena::parseStrict(parts[1]);
    if (!typed || !lines || lines->type(JsonArena::Root) != JsonType::Array)
        return 0;
    const JsonText base(canonicalJson(*typed));
    PlainJson plain = PlainJson::parse(base.utf8());
    QList<JsonOperation> operations;
    bool isDone = true;
    for (quint32 row = 0; row < lines->childCount(JsonArena::Root); ++row) {
        const auto operation = readOperation(*lines, lines->child(JsonArena::Root, row));
        if (!operation || !makesSense(*operation))
            return 0;
        operations.append(*operation);
        isDone = isDone && applyPlainly(plain, *operation);
    }
    for (const JsonOperation &operation : std::as_const(operations)) {
        for (int kind = 0; kind <= int(JsonGuard::Kind::LacksIdentities); ++kind) {
            JsonGuard guard;
            guard.kind = JsonGuard::Kind(kind);
            guard.path = operation.path;
            guard.value = operation.value;
            guard.length = operations.size();
            guard.key = operation.from.lastToken();
            if (operation.value)
                guard.identities = {*operation.value};
            FUZZ_CHECK(guardsHold(base, {guard}) == PlainJson::parse(base.utf8()).holds(guard));
        }
    }
    const auto text = spliced(base, operations);
    FUZZ_CHECK(text.has_value() == isDone);
    if (isDone)
        FUZZ_CHECK(text->utf8() == plain.text());
    return 0;
}

#include "models/json/jsonbsize.h"
#include "models/json/jsonequal.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonstring.h"
#include "tests/fuzz/fuzz.h"

using namespace waymark;

namespace {

void walk(const JsonArena &arena)
{
    for (JsonArena::NodeId id = 0; id < arena.nodeCount(); ++id) {
        FUZZ_CHECK(arena.subtreeEnd(id) > id);
        FUZZ_CHECK(arena.valueOffset(id) + arena.valueText(id).size() <= arena.text().size());
        if (id != JsonArena::Root)
            FUZZ_CHECK(arena.child(arena.parent(id), arena.row(id)) == id);
        if (arena.hasKey(id))
            FUZZ_CHECK(arena.memberUtf8(arena.parent(id), decodeJsonUtf8(arena.keyText(id)))
                       != JsonArena::NoNode);
    }
}

} // namespace

/// What people type: checked, read, and written in three manners, of which the canonical one stays
/// as it is.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text = fuzz::bytes(data, size);
    const auto trusted = JsonArena::parseTrusted(text);
    if (trusted) {
        walk(*trusted);
        FUZZ_CHECK(JsonArena::parseTrusted(indentedJson(*trusted)));
        FUZZ_CHECK(JsonArena::parseTrusted(compactJson(*trusted)));
    }

    const auto strict = JsonArena::parseStrict(text);
    if (!strict) {
        FUZZ_CHECK(strict.error().kind == Error::Kind::Invalid);
        FUZZ_CHECK(!strict.error().detail.isEmpty());
        return 0;
    }
    FUZZ_CHECK(trusted);
    const QByteArray canonical = canonicalJson(*strict);
    const auto again = JsonArena::parseStrict(canonical);
    FUZZ_CHECK(again);
    FUZZ_CHECK(canonicalJson(*again) == canonical);
    FUZZ_CHECK(jsonbSize(*again).bytes == jsonbSize(*strict).bytes);
    FUZZ_CHECK(jsonEqual(*strict, JsonArena::Root, *again, JsonArena::Root));
    const auto indented = JsonArena::parseStrict(indentedJson(*strict));
    FUZZ_CHECK(indented);
    FUZZ_CHECK(canonicalJson(*indented) == canonical);
    for (JsonArena::NodeId id = 0; id < strict->nodeCount(); ++id)
        FUZZ_CHECK(strict->find(strict->pointer(id)) == id);
    return 0;
}

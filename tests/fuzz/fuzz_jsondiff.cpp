#include "models/json/jsondiff.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonpatcher.h"
#include "tests/fuzz/fuzz.h"

using namespace waymark;

/// Two documents: the patch from one to the other makes exactly the other, and back.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayList parts = fuzz::parts(data, size, 2);
    const auto a = JsonArena::parseStrict(parts[0]);
    const auto b = JsonArena::parseStrict(parts[1]);
    if (!a || !b)
        return 0;
    const JsonArena before = canonicalArena(*a);
    const QByteArray after = canonicalJson(*b);
    const JsonPatch patch = diffJson(*a, *b);
    FUZZ_CHECK(patch.isEmpty() == (before.text() == after));
    const auto read = JsonPatch::parse(patch.toText().utf8());
    FUZZ_CHECK(read);
    const auto patched = applyPatch(before, *read);
    FUZZ_CHECK(patched);
    FUZZ_CHECK(patched->document.utf8() == after);
    const auto back = applyPatch(patched->document, patched->inverse);
    FUZZ_CHECK(back && back->document.utf8() == before.text());

    const auto asTyped = applyPatch(*a, patch); // its spaces, order and escapes are no matter
    FUZZ_CHECK(asTyped);
    FUZZ_CHECK(canonicalJson(*JsonArena::parseTrusted(asTyped->document.utf8())) == after);
    FUZZ_CHECK(diffJson(*b, *b).isEmpty());
    return 0;
}

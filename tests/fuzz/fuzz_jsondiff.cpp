#include "models/json/jsondiff.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonmerge.h"
#include "models/json/jsonpatcher.h"
#include "tests/fuzz/fuzz.h"

using namespace waymark;

namespace {

QByteArray canonicalOf(const JsonText &text)
{
    return canonicalJson(*JsonArena::parseTrusted(text.utf8()));
}

} // namespace

/// Three documents: a diff of two, and a merge of all.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayList parts = fuzz::parts(data, size, 3);
    const auto a = JsonArena::parseStrict(parts[0]);
    const auto b = JsonArena::parseStrict(parts[1]);
    if (!a || !b)
        return 0;
    const JsonPatch patch = diffJson(*a, *b);
    const auto patched = applyPatch(*a, patch);
    FUZZ_CHECK(patched);
    FUZZ_CHECK(canonicalOf(patched->document) == canonicalJson(*b));
    FUZZ_CHECK(diffJson(*b, *b).isEmpty());

    const JsonMerge alone = mergeJson(*a, *b, *a);
    FUZZ_CHECK(alone.conflicts.isEmpty());
    FUZZ_CHECK(alone.document.utf8() == canonicalJson(*b));
    const auto c = JsonArena::parseStrict(parts[2]);
    if (!c)
        return 0;
    const JsonMerge merge = mergeJson(*a, *b, *c);
    FUZZ_CHECK(canonicalOf(merge.document) == merge.document.utf8());
    return 0;
}

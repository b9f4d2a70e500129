#include "models/json/jsonformat.h"
#include "models/json/jsonmerge.h"
#include "tests/fuzz/fuzz.h"

using namespace waymark;

namespace {

bool isCleanly(const JsonMerge &merge, const JsonArena &expected)
{
    return merge.conflicts.isEmpty() && merge.document.utf8() == canonicalJson(expected);
}

} // namespace

/// Three documents: what was, what I made of it and what they did.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayList parts = fuzz::parts(data, size, 3);
    const auto base = JsonArena::parseStrict(parts[0]);
    const auto mine = JsonArena::parseStrict(parts[1]);
    const auto theirs = JsonArena::parseStrict(parts[2]);
    if (!base || !mine || !theirs)
        return 0;
    FUZZ_CHECK(isCleanly(mergeJson(*base, *mine, *base), *mine));
    FUZZ_CHECK(isCleanly(mergeJson(*base, *base, *theirs), *theirs));
    FUZZ_CHECK(isCleanly(mergeJson(*base, *mine, *mine), *mine));

    const JsonMerge merge = mergeJson(*base, *mine, *theirs);
    const auto merged = JsonArena::parseStrict(merge.document.utf8());
    FUZZ_CHECK(merged);
    FUZZ_CHECK(canonicalJson(*merged) == merge.document.utf8());

    for (const JsonMergeSide side : {JsonMergeSide::Mine, JsonMergeSide::Theirs}) {
        QHash<JsonPointer, JsonMergeSide> choices;
        for (const JsonConflict &conflict : merge.conflicts)
            choices.insert(conflict.path, side);
        const JsonMerge settled = mergeJson(*base, *mine, *theirs, choices);
        FUZZ_CHECK(settled.conflicts.isEmpty());
        FUZZ_CHECK(JsonArena::parseStrict(settled.document.utf8()));
        if (side == JsonMergeSide::Theirs)
            FUZZ_CHECK(settled.document == merge.document);
    }
    return 0;
}

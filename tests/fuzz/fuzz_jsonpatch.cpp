#include "models/json/jsonequal.h"
#include "models/json/jsonpatcher.h"
#include "tests/fuzz/fuzz.h"

using namespace waymark;

/// A document and a patch.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayList parts = fuzz::parts(data, size, 2);
    const auto document = JsonArena::parseStrict(parts[0]);
    const auto patch = JsonPatch::parse(parts[1]);
    if (!document || !patch)
        return 0;
    FUZZ_CHECK(JsonPatch::parse(patch->toText().utf8()));

    qsizetype copies = 0;
    for (const JsonPatchOperation &operation : patch->operations())
        copies += operation.kind == JsonPatchOperation::Kind::Copy ? 1 : 0;
    if (copies > 8)
        return 0; // each may double the document

    const auto patched = applyPatch(*document, *patch);
    if (!patched)
        return 0;
    const auto back = applyPatch(patched->document, patched->inverse);
    FUZZ_CHECK(back);
    FUZZ_CHECK(jsonEqual(back->document, JsonText(document->text())));
    return 0;
}

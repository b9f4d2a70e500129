#include "models/document/savedocument.h"
#include "models/json/jsonequal.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonpatcher.h"
#include "models/json/jsonvalidator.h"
#include "tests/fuzz/fuzz.h"
#include "tests/models/document/randomedits.h"

using namespace waymark;

namespace {

constexpr qint64 CopyBound = 100'000; ///< of bytes, so that a run stays short

QByteArray canonicalOf(const JsonText &text)
{
    return canonicalJson(*JsonArena::parseTrusted(text.utf8()));
}

/// The patcher of open saves, which works on nodes and knows nothing of texts, comes to the same.
void holdAgainstAnOpenSave(const JsonArena &document, const JsonPatch &patch)
{
    const QByteArray base = canonicalJson(document);
    JsonDraft draft(*JsonArena::parseTrusted(base));
    const auto expected = JsonPatcher(draft, CopyBound).apply(patch);
    if (jsonDepth(draft.text()) > JsonValidator::MaximumDepth)
        return; // which an open save does not take
    if (!expected && expected.error().kind == Error::Kind::Invalid)
        return; // copies too much
    SaveDocument save(*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001"));
    save.load(test::rowOf(base));
    const auto done = save.apply(patch, {});
    FUZZ_CHECK(done.hasValue() == expected.hasValue());
    if (expected) {
        FUZZ_CHECK(canonicalOf(*save.tree().documentText()) == canonicalOf(JsonText(draft.text())));
        save.undoStack().setIndex(0);
    } else {
        FUZZ_CHECK(done.error().kind == expected.error().kind);
        FUZZ_CHECK(done.error().paths == expected.error().paths);
    }
    FUZZ_CHECK(save.tree().documentText()->utf8() == base);
}

} // namespace

/// A document and a patch.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayList parts = fuzz::parts(data, size, 2);
    const auto patch = JsonPatch::parse(parts[1]);
    if (!patch) {
        FUZZ_CHECK(patch.error().kind == Error::Kind::Invalid);
        return 0;
    }
    const auto printed = JsonPatch::parse(patch->toText().utf8());
    FUZZ_CHECK(printed && *printed == *patch);
    const auto document = JsonArena::parseStrict(parts[0]);
    if (!document)
        return 0;
    holdAgainstAnOpenSave(*document, *patch);

    JsonDraft draft(*document);
    JsonPatcher patcher(draft, CopyBound);
    const bool done = patcher.apply(*patch).hasValue();
    // As far as it came, it is taken back by the inverse.
    const JsonText patched(draft.text());
    FUZZ_CHECK(JsonArena::parseTrusted(patched.utf8()));
    const auto back = applyPatch(patched, patcher.inverse());
    FUZZ_CHECK(back);
    FUZZ_CHECK(jsonEqual(back->document, JsonText(document->text())));
    FUZZ_CHECK(canonicalOf(back->document) == canonicalJson(*document));
    if (done) {
        const auto again = applyPatch(back->document, back->inverse);
        FUZZ_CHECK(again && canonicalOf(again->document) == canonicalOf(patched));
    }
    return 0;
}

#include "models/json/jsonformat.h"
#include "tests/fuzz/fuzz.h"
#include "tests/models/document/plainjson.h"
#include "tests/models/document/randomedits.h"

using namespace waymark;
using test::PlainJson;

namespace {

/// Edits that the input chooses, byte by byte.
class ChosenEdits final : public test::RandomEdits
{
public:
    explicit ChosenEdits(const QByteArray &choices)
        : RandomEdits(0)
        , m_choices(choices)
    {
    }
    [[nodiscard]] bool atEnd() const { return m_next >= m_choices.size(); }
    int below(int bound) override { return atEnd() ? 0 : uchar(m_choices[m_next++]) % bound; }

private:
    const QByteArray m_choices;
    qsizetype m_next = 0;
};

QByteArray textOf(const SaveDocument &save)
{
    return save.tree().documentText().value_or(JsonText("null")).utf8();
}

void holdPromises(const SaveDocument &save, const QByteArray &base)
{
    const QByteArray now = canonicalJson(*JsonArena::parseTrusted(textOf(save)));
    const GuardedEdit edit = save.content().guardedEdit({});
    PlainJson plain = PlainJson::parse(base);
    for (const JsonGuard &guard : edit.guards)
        FUZZ_CHECK(plain.holds(guard));
    for (const JsonOperation &operation : edit.operations)
        FUZZ_CHECK(plain.apply(operation));
    FUZZ_CHECK(plain.text() == now);

    PlainJson patched = PlainJson::parse(base);
    FUZZ_CHECK(patched.applyPatch(edit.patch.utf8()));
    FUZZ_CHECK(patched.text() == now);
    FUZZ_CHECK(patched.applyPatch(edit.inverse.utf8()));
    FUZZ_CHECK(patched.text() == base);
}

} // namespace

/// A document and the choices of edits on it: what is sent makes of the base what is shown, and
/// undo goes back to the byte.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayList parts = fuzz::parts(data, size, 2);
    const auto typed = JsonArena::parseStrict(parts[0]);
    if (!typed)
        return 0;
    const QByteArray base = canonicalJson(*typed);
    SaveDocument save(*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001"));
    save.load(test::rowOf(base));
    ChosenEdits chosen(parts[1].left(400));
    while (!chosen.atEnd()) {
        if (chosen.below(8) == 0) {
            JsonPatch patch;
            patch.append(chosen.operation(save.tree()));
            static_cast<void>(save.apply(patch, {}));
        } else {
            chosen.edit(save);
        }
    }
    const QByteArray before = textOf(save);
    if (before.size() > 20'000)
        return 0; // duplicates of duplicates
    holdPromises(save, base);

    QUndoStack &stack = save.undoStack();
    const int index = stack.index();
    for (const int step : {index / 2, 0}) {
        stack.setIndex(step);
        holdPromises(save, base);
    }
    FUZZ_CHECK(textOf(save) == base);
    FUZZ_CHECK(save.changes().isEmpty());
    stack.setIndex(index);
    FUZZ_CHECK(textOf(save) == before);
    FUZZ_CHECK(save.revertAll());
    FUZZ_CHECK(textOf(save) == base);
    return 0;
}

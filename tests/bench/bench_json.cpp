// A large save: from bytes to a tree, against QJsonDocument; patches, diffs and canonical text.
#include "models/json/jsondiff.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonmerge.h"
#include "models/json/jsonpatcher.h"
#include "tests/bench/largesave.h"
#include "tests/bench/measure.h"

#include <QJsonDocument>

#include <malloc.h>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

qint64 heapBytes()
{
    const auto info = mallinfo2();
    return qint64(info.uordblks) + qint64(info.hblkhd);
}

void bytesToTree(const QByteArray &text)
{
    const auto nothing = [](int) {};
    const double rival = bench::measure(u"QJsonDocument::fromJson, 10 MB"_s, 0, 0, 7, nothing,
                                        [&text] { (void)QJsonDocument::fromJson(text).isEmpty(); });
    bench::measure(u"10 MB save: bytes to tree"_s, rival, 0.5, 7, nothing,
                   [&text] { (void)JsonArena::parseTrusted(text).hasValue(); });
    bench::measure(u"10 MB of people's text: checked and to tree"_s, 0, 0, 5, nothing,
                   [&text] { (void)JsonArena::parseStrict(text).hasValue(); });
}

void memoryOfTree(const QByteArray &text)
{
    const qint64 before = heapBytes();
    const QJsonDocument document = QJsonDocument::fromJson(text);
    const qint64 between = heapBytes();
    const auto arena = JsonArena::parseTrusted(text);
    const qint64 after = heapBytes();
    const double rival = double(between - before) / 1e6;
    const double ours = double(after - between + text.size()) / 1e6; // the arena keeps the text
    QTextStream(stdout) << u"10 MB save: memory of the tree with its text"_s.leftJustified(64)
                        << QString::asprintf(
                               " %8.1f MB  limit %8.1f MB  ratio %5.2f  aim <= 0.60%s", ours, rival,
                               ours / rival, ours <= rival * 0.6 ? "" : "  MISSED")
                        << (document.isNull() || !arena ? u"  FAILED"_s : QString()) << Qt::endl;
}

void editsOfALargeSave()
{
    const auto nothing = [](int) {};
    const JsonArena before = *JsonArena::parseTrusted(bench::largeSave(1'400'000));
    JsonPatch patch;
    for (qsizetype i = 0; i < 500; ++i)
        patch.append(JsonPatchOperation::replace(
            JsonPointer({u"inventory"_s}).child(i * 20).child(u"count"_s), JsonText("7.00")));
    JsonText patched;
    bench::measure(u"1.4 MB save: 500 operations to new text and inverse"_s, 500, 1, 5, nothing,
                   [&] { patched = applyPatch(before, patch)->document; });
    const JsonArena after = *JsonArena::parseTrusted(patched.utf8());
    bench::measure(u"1.4 MB save: diff of two versions, 500 changes"_s, 0, 0, 5, nothing,
                   [&] { (void)diffJson(before, after).isEmpty(); });
    bench::measure(u"1.4 MB save: canonical text"_s, 0, 0, 5, nothing,
                   [&] { (void)canonicalJson(before).isEmpty(); });
}

/// The save with changes all over it: every step-th element counts anew, and one stands before it.
JsonArena changedSave(const JsonArena &before, qsizetype first, qsizetype step,
                      const QByteArray &count)
{
    JsonDraft draft(before);
    JsonPatcher patcher(draft);
    const JsonPointer inventory({QString::fromLatin1("inventory")});
    const auto elements = qsizetype(before.childCount(before.find(inventory)));
    qsizetype number = 0;
    for (qsizetype i = elements - 1 - first; i >= 0; i -= step) {
        const JsonPointer element = inventory.child(i);
        const JsonText own(R"({"id": "new_)" + count + '_' + QByteArray::number(number++)
                           + R"("})");
        if (!patcher.apply(JsonPatchOperation::replace(element.child(QString::fromLatin1("count")),
                                                       JsonText(count)))
            || !patcher.apply(JsonPatchOperation::add(element, own)))
            qFatal("the save is not as expected");
    }
    return *JsonArena::parseTrusted(draft.text());
}

/// What grows with the document, at 1.4 MB and at 14 MB (100 000 elements and more): ten times as
/// much should take about ten times as long. (A patch that inserts shifts the row's list of ids,
/// four bytes an element, for each of ten times as many operations.)
void growingSaves()
{
    const auto nothing = [](int) {};
    double diffBefore = 0;
    double patchBefore = 0;
    double mergeBefore = 0;
    for (const qsizetype bytes : {1'400'000, 14'000'000}) {
        const JsonArena base = *JsonArena::parseTrusted(bench::largeSave(bytes));
        const JsonArena mine = changedSave(base, 0, 10, "7.50");
        const JsonArena theirs = changedSave(base, 5, 10, "8.25");
        const QString size = QString::asprintf("%.1f MB save: ", double(bytes) / 1e6);
        const JsonPatch patch = diffJson(base, mine);
        const QString operations = QString::number(patch.operations().size());
        constexpr double tenfold = 10;
        diffBefore = bench::measure(size + u"diff, "_s + operations + u" operations"_s,
                                    diffBefore * tenfold, 1.5, 3, nothing,
                                    [&] { (void)diffJson(base, mine).isEmpty(); });
        patchBefore = bench::measure(size + u"patch, "_s + operations + u" operations"_s,
                                     patchBefore * tenfold, 5, 3, nothing,
                                     [&] { (void)applyPatch(base, patch).hasValue(); });
        mergeBefore = bench::measure(size + u"merge of both sides' changes"_s,
                                     mergeBefore * tenfold, 1.5, 3, nothing, [&] {
                                         if (!mergeJson(base, mine, theirs).conflicts.isEmpty())
                                             qFatal("the changes are not disjoint");
                                     });
    }
}

void hundredThousandElements()
{
    const auto nothing = [](int) {};
    QByteArray text = "[";
    QByteArray turned = "[";
    for (int i = 0; i < 100'000; ++i) {
        text += (i > 0 ? ", " : "") + QByteArray::number(i);
        turned += (i > 0 ? ", " : "") + QByteArray::number((i * 7919) % 100'000);
    }
    const JsonArena array = *JsonArena::parseTrusted(text + ']');
    const JsonArena shuffled = *JsonArena::parseTrusted(turned + ']');
    const JsonArena empty = *JsonArena::parseTrusted("[]");
    for (const auto &[name, to] :
         {std::pair(u"emptied"_s, empty), std::pair(u"shuffled"_s, shuffled)}) {
        JsonPatch patch;
        bench::measure(u"100 000 elements "_s + name + u": diff"_s, 0, 0, 3, nothing,
                       [&array, &patch, &other = to] { patch = diffJson(array, other); });
        bench::measure(u"100 000 elements "_s + name + u": patch, "_s
                           + QString::number(patch.operations().size()) + u" operations"_s,
                       0, 0, 3, nothing, [&] { (void)applyPatch(array, patch).hasValue(); });
    }
}

} // namespace

int main()
{
    const QByteArray text = bench::largeSave(10'000'000);
    memoryOfTree(text);
    bytesToTree(text);
    editsOfALargeSave();
    growingSaves();
    hundredThousandElements();
    return 0;
}

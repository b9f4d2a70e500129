// A large save: from bytes to a tree, against QJsonDocument; patches, diffs and canonical text.
#include "models/json/jsondiff.h"
#include "models/json/jsonformat.h"
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

} // namespace

int main()
{
    const QByteArray text = bench::largeSave(10'000'000);
    memoryOfTree(text);
    bytesToTree(text);
    editsOfALargeSave();
    return 0;
}

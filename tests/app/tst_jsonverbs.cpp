#include "tests/app/program.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using waymark::test::Outcome;
using waymark::test::runProgram;

/// The JSON verbs as processes: words, formats and exit codes that scripts rely on.
class TestJsonVerbs : public QObject
{
    Q_OBJECT

private slots:
    void printsAndExits_data();
    void printsAndExits();
    void errorsAreJsonWhenAskedFor_data();
    void errorsAreJsonWhenAskedFor();
    void formatIsJsonAlone();
    void diffThenPatchGivesTheOther();
    void diffThenPatchGoesAsDeepAsADocument();
    void readsStandardInputOnce();
    void aClosedInputIsNoWait();
    void aFolderIsNoDocument();
    void theFirstWordAloneIsExplained();
    void fourteenMegabytesAreNoMatter();
};

namespace {

/// Runs `waymark json VERB` with each document in a file; "-" stays itself and reads input.
Outcome run(const QStringList &verb, const QByteArrayList &documents, const QByteArray &input = {})
{
    QTemporaryDir folder;
    QStringList words{u"json"_s};
    words += verb;
    for (const QByteArray &document : documents) {
        const QString path = folder.filePath(QString::number(words.size()));
        QFile file(path);
        if (document == "-") {
            words += u"-"_s;
        } else if (file.open(QIODevice::WriteOnly)) {
            file.write(document);
            words += path;
        }
    }
    return runProgram(words, input);
}

} // namespace

void TestJsonVerbs::printsAndExits_data()
{
    QTest::addColumn<QStringList>("verb");
    QTest::addColumn<QByteArrayList>("documents");
    QTest::addColumn<int>("exitCode");
    QTest::addColumn<QByteArray>("output");
    QTest::addColumn<QByteArray>("error"); // a part of it
    const auto row = [](const char *name, const QStringList &verb, const QByteArrayList &documents,
                        int exitCode, const QByteArray &output, const QByteArray &error = {}) {
        QTest::newRow(name) << verb << documents << exitCode << output << error;
    };
    row("format", {u"format"_s}, {R"({"b":[1e2, 10.00],"a":{}})"}, 0,
        "{\n  \"b\": [\n    1e2,\n    10.00\n  ],\n  \"a\": {}\n}\n");
    row("format as stored", {u"format"_s, u"--canonical"_s},
        {R"({"aa":1e2, "b":-0, "b":"\u00e9\/"})"}, 0, "{\"b\": \"é/\", \"aa\": 100}\n");
    row("format no JSON", {u"format"_s}, {"{\n  \"a\": .5}"}, 1, "", "Line 2, column 8");
    row("patch", {u"patch"_s},
        {R"({"gold": 10.00, "n": 1})", R"([{"op": "replace", "path": "/n", "value": 2}])"}, 0,
        "{\"gold\": 10.00, \"n\": 2}\n");
    row("patch with a test that does not hold", {u"patch"_s},
        {R"({"n": 1})", R"([{"op": "test", "path": "/n", "value": 2}])"}, 3, "", "/n");
    row("patch of what is not there", {u"patch"_s}, {"[]", R"([{"op": "remove", "path": "/0"}])"},
        3, "", "/0");
    row("patch at -1", {u"patch"_s}, {"[1]", R"([{"op": "add", "path": "/-1", "value": 1}])"}, 3,
        "", "-1");
    row("malformed patch", {u"patch"_s}, {"[]", R"([{"op": "remove"}])"}, 1, "", "“path”");
    row("malformed pointer", {u"patch"_s}, {"[]", R"([{"op": "remove", "path": "a"}])"}, 1, "",
        "JSON Pointer");
    row("diff", {u"diff"_s}, {R"({"gold": 10})", R"({"gold": 10.00})"}, 0,
        "[{\"op\": \"replace\", \"path\": \"/gold\", \"value\": 10.00}]\n");
    row("diff of equals", {u"diff"_s}, {R"({"a":1,"b":2})", R"({"b": 2, "a": 1})"}, 0, "[]\n");
    row("diff of no JSON", {u"diff"_s}, {"1", "01"}, 1, "", "Line 1, column 1");
    row("merge", {u"merge"_s},
        {R"({"a": 1, "b": 1})", R"({"a": 2, "b": 1})", R"({"a": 1, "b": 3})"}, 0,
        "{\"a\": 2, \"b\": 3}\n");
    row("merge with conflicts", {u"merge"_s},
        {R"({"a": 1, "b": {"x": 1}})", R"({"a": 2})", R"({"a": 3, "b": {"x": null}})"}, 3,
        R"({"conflicts": [{"path": "/a", "base": 1, "mine": 2, "theirs": 3}, )"
        R"({"path": "/b", "base": {"x": 1}, "mine": null, "theirs": {"x": null}, "absent": ["mine"]}]})"
        "\n",
        "waymark: ");
    row("merge where only null stands", {u"merge"_s},
        {R"({"a": 1})", R"({"a": null})", R"({"a": 2})"}, 3,
        R"({"conflicts": [{"path": "/a", "base": 1, "mine": null, "theirs": 2}]})"
        "\n",
        "waymark: ");
    row("merge of what two sides are without", {u"merge"_s},
        {"[]", R"([{"id": 1, "n": 1}])", R"([{"id": 1, "n": 2}])"}, 3,
        R"({"conflicts": [{"path": "/0", "base": null, "mine": {"n": 1, "id": 1}, )"
        R"("theirs": {"n": 2, "id": 1}, "absent": ["base"]}]})"
        "\n",
        "waymark: ");
    row("check", {u"check"_s}, {"[1e-400, 18446744073709551616]"}, 0, "");
    row("check a key that stands twice", {u"check"_s}, {R"({"a": 1, "a": 2})"}, 1, "", "“a” twice");
    row("check what jsonb cannot hold", {u"check"_s}, {"[1e131072]"}, 1, "", "131072 digits");
    row("check a text with a byte order mark", {u"check"_s}, {"\xEF\xBB\xBF{}"}, 1, "",
        "byte order mark");
    row("check UTF-16", {u"check"_s}, {QByteArray("\xFF\xFE{\0}\0", 6)}, 1, "", "UTF-16");
    row("check what nests as deep as may be", {u"check"_s},
        {QByteArray(1024, '[') + QByteArray(1024, ']')}, 0, "");
    row("check what nests too deep", {u"check"_s}, {QByteArray(1'000'000, '[')}, 1, "",
        "Line 1, column 1025: Values are nested more than 1024 deep, the most that Waymark writes "
        "(PostgreSQL ends near 13,000); flatten the document.");
    row("a patch of what nests too deep", {u"patch"_s},
        {R"({"a": []})",
         R"([{"op": "add", "path": "/a/0", "value": )" + QByteArray(1024, '[')
             + QByteArray(1024, ']') + R"(}])"},
        1, "", "1024 deep");
    row("no JSON in the patch is told with its file", {u"patch"_s}, {"[]", "[}"}, 1, "",
        "/3: Line 1, column 2");
    row("too few words", {u"diff"_s}, {"1"}, 2, "", "waymark: ");
}

void TestJsonVerbs::printsAndExits()
{
    QFETCH(QStringList, verb);
    QFETCH(QByteArrayList, documents);
    QFETCH(int, exitCode);
    QFETCH(QByteArray, output);
    QFETCH(QByteArray, error);
    const Outcome outcome = run(verb, documents);
    QCOMPARE(outcome.output, output);
    QCOMPARE(outcome.exitCode, exitCode);
    QVERIFY2(outcome.error.contains(error), outcome.error.constData());
    QCOMPARE(outcome.error.count('\n'), exitCode == 0 ? 0 : 1);
}

void TestJsonVerbs::errorsAreJsonWhenAskedFor_data()
{
    QTest::addColumn<QStringList>("verb");
    QTest::addColumn<QByteArrayList>("documents");
    QTest::addColumn<int>("code");
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("path");
    const auto row = [](const QString &verb, const QByteArrayList &documents, int code,
                        const QString &kind, const QString &path = {}) {
        QTest::newRow(qPrintable(verb)) << verb.split(u' ') << documents << code << kind << path;
    };
    row(u"format"_s, {"01"}, 1, u"invalid"_s);
    row(u"check"_s, {R"([{"a": 1, "a": 2}])"}, 1, u"invalid"_s, u"/0/a"_s);
    row(u"diff"_s, {"1", "[}"}, 1, u"invalid"_s);
    row(u"patch"_s, {"{}", R"([{"op": "remove", "path": "/n"}])"}, 3, u"conflict"_s, u"/n"_s);
    row(u"merge"_s, {R"({"a": 1})", R"({"a": 2})", R"({"a": 3})"}, 3, u"conflict"_s, u"/a"_s);
    row(u"merge "_s, {"1"}, 2, u"usage"_s);
}

void TestJsonVerbs::errorsAreJsonWhenAskedFor()
{
    QFETCH(QStringList, verb);
    QFETCH(QByteArrayList, documents);
    QFETCH(int, code);
    QFETCH(QString, kind);
    QFETCH(QString, path);
    verb.removeAll(QString());
    const Outcome outcome = run(verb + QStringList{u"--format"_s, u"json"_s}, documents);
    QCOMPARE(outcome.exitCode, code);
    const QByteArrayList lines = outcome.error.trimmed().split('\n');
    QVERIFY2(lines.size() == 2 && lines[0].startsWith("waymark: "), outcome.error.constData());
    const QJsonValue error = QJsonDocument::fromJson(lines[1])[u"error"_s];
    QCOMPARE(error[u"code"_s].toInt(), code);
    QCOMPARE(error[u"kind"_s].toString(), kind);
    QVERIFY(!error[u"message"_s].toString().isEmpty());
    QCOMPARE(error[u"paths"_s][0].toString(), path);
}

void TestJsonVerbs::formatIsJsonAlone()
{
    QCOMPARE(run({u"format"_s, u"--format=json"_s}, {"[1]"}).output, QByteArray("[\n  1\n]\n"));
    const Outcome wrong = run({u"format"_s, u"--format"_s, u"csv"_s}, {"[1]"});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.error.contains("csv"), wrong.error.constData());
}

void TestJsonVerbs::diffThenPatchGivesTheOther()
{
    const QByteArray a = R"({"items": [{"id": 1, "n": 1.0}, {"id": 2}], "k": null})";
    const QByteArray b
        = R"({"k": "é", "items": [{"id": 2, "x": []}, {"id": 3}, {"n": 1.00, "id": 1}]})";
    const Outcome diff = run({u"diff"_s}, {a, b});
    QCOMPARE(diff.exitCode, 0);
    const Outcome patched = run({u"patch"_s}, {a, diff.output});
    QCOMPARE(patched.exitCode, 0);
    QCOMPARE(run({u"format"_s, u"--canonical"_s}, {patched.output}).output,
             run({u"format"_s, u"--canonical"_s}, {b}).output);
}

void TestJsonVerbs::diffThenPatchGoesAsDeepAsADocument()
{
    const QByteArray deepest = QByteArray(1024, '[') + QByteArray(1024, ']');
    const Outcome diff = run({u"diff"_s}, {"1", deepest});
    QCOMPARE(diff.exitCode, 0);
    QCOMPARE(run({u"patch"_s}, {"1", diff.output}).output, deepest + '\n');
}

void TestJsonVerbs::aClosedInputIsNoWait()
{
    QProcess shell;
    shell.start(u"/bin/sh"_s,
                {u"-c"_s, u"exec \"$0\" json check - 0<&-"_s, QStringLiteral(WAYMARK_PROGRAM)});
    const Outcome outcome = waymark::test::finishProgram(shell);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.error.contains("waymark: Standard input (-) is closed"),
             outcome.error.constData());
}

void TestJsonVerbs::aFolderIsNoDocument()
{
    const Outcome outcome = runProgram({u"json"_s, u"diff"_s, u"/"_s, u"/"_s});
    QCOMPARE(outcome.exitCode, 1);
    QCOMPARE(outcome.error, QByteArray("waymark: / is a folder; name a file.\n"));
}

void TestJsonVerbs::theFirstWordAloneIsExplained()
{
    const Outcome asked = runProgram({u"json"_s, u"--help"_s});
    QCOMPARE(asked.exitCode, 0);
    for (const char *name : {"json format", "json patch", "json diff", "json merge", "json check"})
        QVERIFY2(asked.output.contains(name), name);
    QVERIFY(!asked.output.contains("absent"));
    QVERIFY(runProgram({u"json"_s, u"merge"_s, u"--help"_s}).output.contains("absent"));
    const Outcome wrong = runProgram({u"json"_s, u"bogus"_s});
    QCOMPARE(wrong.exitCode, 2);
    QVERIFY2(wrong.error.contains("json format"), wrong.error.constData());
}

void TestJsonVerbs::readsStandardInputOnce()
{
    QCOMPARE(run({u"diff"_s}, {"1", "-"}, "2").output,
             QByteArray("[{\"op\": \"replace\", \"path\": \"\", \"value\": 2}]\n"));
    QCOMPARE(run({u"diff"_s}, {"-", "-"}, "1").exitCode, 2);
}

void TestJsonVerbs::fourteenMegabytesAreNoMatter()
{
    const auto save = [](int changed) -> QByteArray {
        QByteArray text = R"({"gold": 10.00, "inventory": [)";
        for (int i = 0; i < 110'000; ++i) {
            text += (i > 0 ? R"(, {"id": "item_)" : R"({"id": "item_)") + QByteArray::number(i)
                + R"(", "pos": [12.5, -3.25], "name": "Sword of )" + QByteArray::number(i % 97)
                + R"(", "tags": ["rare", "bound"], "count": )"
                + (i % 1000 == changed ? "7.50" : "1") + R"(, "equipped": true})";
        }
        return text + "]}";
    };
    const QByteArray base = save(-1);
    const QByteArray mine = save(3);
    QVERIFY(base.size() > 13'000'000);
    QCOMPARE(run({u"check"_s}, {base}).exitCode, 0);
    const Outcome diff = run({u"diff"_s}, {base, mine});
    QCOMPARE(diff.exitCode, 0);
    QCOMPARE(diff.output.count(R"("replace")"), 110);
    const Outcome patched = run({u"patch"_s}, {base, diff.output});
    QVERIFY(patched.output == mine + '\n');
    const Outcome merged = run({u"merge"_s}, {base, mine, save(5)});
    QCOMPARE(merged.exitCode, 0);
    const Outcome canonical = run({u"format"_s, u"--canonical"_s}, {merged.output});
    QVERIFY(canonical.output == merged.output);
    QCOMPARE(canonical.output.count("7.50"), 220);
}

QTEST_GUILESS_MAIN(TestJsonVerbs)
#include "tst_jsonverbs.moc"

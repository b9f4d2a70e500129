#include "models/json/jsonformat.h"

#include <QTest>

using namespace waymark;

class TestJsonFormat : public QObject
{
    Q_OBJECT

private slots:
    void formats_data();
    void formats();
    void deepDocumentsNeedNoStack();
    void textFromPeopleIsStoredCanonical();
};

void TestJsonFormat::formats_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("canonical");
    QTest::addColumn<QByteArray>("compact");
    QTest::addColumn<QByteArray>("indented");
    const auto row = [](const char *name, const char *text, const char *canonical,
                        const char *compact, const char *indented) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(canonical) << QByteArray(compact)
                            << QByteArray(indented);
    };
    row("scalar", " 1e2 ", "100", "1e2", "1e2");
    row("empty containers", "[ {}, [ ] ]", "[{}, []]", "[{}, []]", "[\n  {},\n  []\n]");
    row("order by length, then bytes",
        R"({"aaa":1,"é":2,"bb":3,"c":4,"a":5,"Z":6,"":7,"10":8,"9":9})",
        R"({"": 7, "9": 9, "Z": 6, "a": 5, "c": 4, "10": 8, "bb": 3, "é": 2, "aaa": 1})",
        R"({"aaa": 1, "é": 2, "bb": 3, "c": 4, "a": 5, "Z": 6, "": 7, "10": 8, "9": 9})",
        "{\n  \"aaa\": 1,\n  \"é\": 2,\n  \"bb\": 3,\n  \"c\": 4,\n  \"a\": 5,\n  \"Z\": 6,\n"
        "  \"\": 7,\n  \"10\": 8,\n  \"9\": 9\n}");
    row("the last of the same keys", R"({"a":1,"\u0061":2,"b":[{"x":1,"x":{}}]})",
        R"({"a": 2, "b": [{"x": {}}]})", R"({"a": 1, "\u0061": 2, "b": [{"x": 1, "x": {}}]})",
        "{\n  \"a\": 1,\n  \"\\u0061\": 2,\n  \"b\": [\n    {\n      \"x\": 1,\n      \"x\": {}\n"
        "    }\n  ]\n}");
    row("escapes", R"("\u001F\/\u00e9\ud83d\ude00\u0008\u007f")",
        "\"\\u001f/é\xF0\x9F\x98\x80\\b\x7f\"", R"("\u001F\/\u00e9\ud83d\ude00\u0008\u007f")",
        R"("\u001F\/\u00e9\ud83d\ude00\u0008\u007f")");
    row("numbers", "[1.50e1,-0,-0.0,10.00,1e-3]", "[15.0, 0, 0.0, 10.00, 0.001]",
        "[1.50e1, -0, -0.0, 10.00, 1e-3]", "[\n  1.50e1,\n  -0,\n  -0.0,\n  10.00,\n  1e-3\n]");
}

void TestJsonFormat::formats()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, canonical);
    QFETCH(QByteArray, compact);
    QFETCH(QByteArray, indented);
    const auto arena = JsonArena::parseTrusted(text);
    QVERIFY(arena);
    QCOMPARE(canonicalJson(*arena), canonical);
    QCOMPARE(compactJson(*arena), compact);
    QCOMPARE(indentedJson(*arena), indented);
}

void TestJsonFormat::deepDocumentsNeedNoStack()
{
    const QByteArray text = QByteArray(100'000, '[') + QByteArray(100'000, ']');
    const auto arena = JsonArena::parseTrusted(text);
    QVERIFY(arena);
    QCOMPARE(canonicalJson(*arena), text);
}

void TestJsonFormat::textFromPeopleIsStoredCanonical()
{
    const auto stored = canonicalText(" {\"b\": 1e2, \"a\": null} ");
    QVERIFY(stored);
    QCOMPARE(*stored, JsonText(R"({"a": null, "b": 100})"));
    QVERIFY(!canonicalText(R"({"a": 1, "a": 2})"));
}

QTEST_APPLESS_MAIN(TestJsonFormat)
#include "tst_jsonformat.moc"

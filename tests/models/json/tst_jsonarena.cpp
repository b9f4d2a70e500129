#include "models/json/jsonarena.h"
#include "models/json/jsonvalidator.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestJsonArena : public QObject
{
    Q_OBJECT

private slots:
    void navigatesANestedDocument();
    void findsByPointer_data();
    void findsByPointer();
    void findsMembersWhateverTheOrderOfKeys();
    void takesTheLastOfDuplicateKeys();
    void keepsDocumentOrderAndSubtrees();
    void countsLevels_data();
    void countsLevels();
    void readsDeepDocumentsWithoutRecursion();
    void readsTextThatIsNotOfOneDensity();
    void staysSafeOnBrokenText_data();
    void staysSafeOnBrokenText();
};

void TestJsonArena::navigatesANestedDocument()
{
    const auto arena = JsonArena::parseTrusted(R"({"a": [1, {"b": null}, "x\n"], "bb": 10.00})");
    QVERIFY(arena);
    QCOMPARE(arena->nodeCount(), 7U);
    QCOMPARE(arena->type(JsonArena::Root), JsonType::Object);
    QCOMPARE(arena->parent(JsonArena::Root), JsonArena::NoNode);
    QCOMPARE(arena->childCount(JsonArena::Root), 2U);

    const auto list = arena->child(JsonArena::Root, 0);
    QCOMPARE(arena->key(list), u"a"_s);
    QCOMPARE(arena->keyText(list).toByteArray(), QByteArray("\"a\""));
    QCOMPARE(arena->valueText(list).toByteArray(), QByteArray(R"([1, {"b": null}, "x\n"])"));
    QCOMPARE(arena->childCount(list), 3U);
    QCOMPARE(arena->string(arena->child(list, 2)), u"x\n"_s);
    QVERIFY(!arena->hasKey(arena->child(list, 0)));

    const auto number = arena->child(JsonArena::Root, 1);
    QCOMPARE(arena->type(number), JsonType::Number);
    QCOMPARE(arena->value(number), JsonText("10.00"));
    QCOMPARE(arena->row(number), 1U);
    QCOMPARE(arena->parent(number), JsonArena::Root);
}

void TestJsonArena::findsByPointer_data()
{
    QTest::addColumn<QString>("pointer");
    QTest::addColumn<QString>("value"); // empty: not there
    // RFC 6901 section 5
    QTest::newRow("array") << u"/foo"_s << uR"(["bar", "baz"])"_s;
    QTest::newRow("element") << u"/foo/0"_s << u"\"bar\""_s;
    QTest::newRow("empty key") << u"/"_s << u"0"_s;
    QTest::newRow("slash") << u"/a~1b"_s << u"1"_s;
    QTest::newRow("percent") << u"/c%d"_s << u"2"_s;
    QTest::newRow("caret") << u"/e^f"_s << u"3"_s;
    QTest::newRow("bar") << u"/g|h"_s << u"4"_s;
    QTest::newRow("backslash") << u"/i\\j"_s << u"5"_s;
    QTest::newRow("quote") << u"/k\"l"_s << u"6"_s;
    QTest::newRow("space") << u"/ "_s << u"7"_s;
    QTest::newRow("tilde") << u"/m~0n"_s << u"8"_s;
    QTest::newRow("missing key") << u"/nope"_s << QString();
    QTest::newRow("index at the end") << u"/foo/2"_s << QString();
    QTest::newRow("behind the last") << u"/foo/-"_s << QString();
    QTest::newRow("negative") << u"/foo/-1"_s << QString();
    QTest::newRow("leading zero") << u"/foo/01"_s << QString();
    QTest::newRow("through a scalar") << u"/foo/0/x"_s << QString();
}

void TestJsonArena::findsByPointer()
{
    QFETCH(QString, pointer);
    QFETCH(QString, value);
    const auto arena = JsonArena::parseTrusted(
        R"({"foo": ["bar", "baz"], "": 0, "a/b": 1, "c%d": 2, "e^f": 3, "g|h": 4, "i\\j": 5,)"
        R"( "k\"l": 6, " ": 7, "m~n": 8})");
    QVERIFY(arena);
    const auto parsed = JsonPointer::parse(pointer);
    QVERIFY(parsed);
    const auto found = arena->find(*parsed);
    if (value.isEmpty()) {
        QCOMPARE(found, JsonArena::NoNode);
        return;
    }
    QVERIFY(found != JsonArena::NoNode);
    QCOMPARE(QString::fromUtf8(arena->valueText(found)), value);
    QCOMPARE(arena->pointer(found), *parsed);
}

void TestJsonArena::findsMembersWhateverTheOrderOfKeys()
{
    QByteArray text = "{";
    for (int i = 0; i < 1000; ++i)
        text += (i ? ", \"k" : "\"k") + QByteArray::number((i * 7919) % 1000)
            + "\": " + QByteArray::number(i);
    text += R"(, "\u00e9": "accent", "zz": 1})";
    const auto arena = JsonArena::parseTrusted(text);
    QVERIFY(arena);
    for (int i = 0; i < 1000; ++i) {
        const auto found = arena->member(JsonArena::Root, u"k%1"_s.arg((i * 7919) % 1000));
        QCOMPARE(arena->row(found), quint32(i));
    }
    QVERIFY(arena->member(JsonArena::Root, u"é"_s) != JsonArena::NoNode);
    QCOMPARE(arena->member(JsonArena::Root, u"e"_s), JsonArena::NoNode);
    QCOMPARE(arena->member(JsonArena::Root, u""_s), JsonArena::NoNode);
}

void TestJsonArena::takesTheLastOfDuplicateKeys()
{
    const auto arena = JsonArena::parseTrusted(R"({"b": 1, "a": 2, "b": 3, "a": 4})");
    QVERIFY(arena);
    QCOMPARE(arena->value(arena->member(JsonArena::Root, u"a"_s)), JsonText("4"));
    QCOMPARE(arena->value(arena->member(JsonArena::Root, u"b"_s)), JsonText("3"));
}

void TestJsonArena::keepsDocumentOrderAndSubtrees()
{
    const auto arena = JsonArena::parseTrusted(R"([[1, [2]], [], {"a": [3]}, 4])");
    QVERIFY(arena);
    for (JsonArena::NodeId id = 1; id < arena->nodeCount(); ++id)
        QVERIFY(arena->valueOffset(id - 1) < arena->valueOffset(id));
    QCOMPARE(arena->subtreeEnd(JsonArena::Root), arena->nodeCount());
    QCOMPARE(arena->subtreeEnd(1), 5U); // [1, [2]]
    QCOMPARE(arena->subtreeEnd(3), 5U); // [2], the last inside its parent
    QCOMPARE(arena->subtreeEnd(5), 6U); // []
    QCOMPARE(arena->subtreeEnd(arena->nodeCount() - 1), arena->nodeCount());
}

void TestJsonArena::countsLevels_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("a number") << QByteArray("7");
    QTest::newRow("empty ones") << QByteArray(R"([[], {}, "[[["])");
    QTest::newRow("deepest last") << QByteArray(R"({"a": [[1]], "b": 2, "c": [{"d": [[]]}]})");
    QTest::newRow("deepest first") << QByteArray(R"([[[[]]], [[1], 2], {"a": {}}, 3])");
    QTest::newRow("very deep") << QByteArray(900, '[') + QByteArray(900, ']');
}

void TestJsonArena::countsLevels()
{
    QFETCH(QByteArray, json);
    const auto arena = JsonArena::parseTrusted(json);
    QVERIFY(arena);
    for (JsonArena::NodeId node = 0; node < arena->nodeCount(); ++node)
        QCOMPARE(arena->depth(node), jsonDepth(arena->valueText(node)));
}

void TestJsonArena::readsDeepDocumentsWithoutRecursion()
{
    const int depth = 100'000;
    const QByteArray text = QByteArray(depth, '[') + QByteArray(depth, ']');
    const auto arena = JsonArena::parseTrusted(text);
    QVERIFY(arena);
    QCOMPARE(arena->nodeCount(), quint32(depth));
}

/// How many nodes come is guessed from those that came.
void TestJsonArena::readsTextThatIsNotOfOneDensity()
{
    constexpr int Numbers = 100'000;
    const QByteArray longText = '"' + QByteArray(300'000, 'x') + '"';
    QByteArray numbers;
    for (int i = 0; i < Numbers; ++i)
        numbers += "1,";
    for (const QByteArray &text : {QByteArray('[' + longText + ',' + numbers + "0]"),
                                   QByteArray('[' + numbers + longText + ']'),
                                   QByteArray('[' + numbers + longText + ',' + numbers + "0]")}) {
        const auto arena = JsonArena::parseTrusted(text);
        QVERIFY(arena);
        const quint32 count = arena->childCount(JsonArena::Root);
        QCOMPARE(count, quint32(text.count(',') + 1));
        QCOMPARE(arena->nodeCount(), count + 1);
        for (quint32 row = 0; row < count; ++row) {
            const auto child = arena->child(JsonArena::Root, row);
            if (arena->parent(child) != JsonArena::Root || arena->row(child) != row)
                QFAIL("a child is not where it belongs");
        }
        QCOMPARE(arena->subtreeEnd(JsonArena::Root), arena->nodeCount());
    }
}

void TestJsonArena::staysSafeOnBrokenText_data()
{
    QTest::addColumn<QByteArray>("text");
    const char *const texts[]
        = {"",        " ",        "[",         "[1",    "[1,", "[1,]", "{",  "{\"a", "{\"a\"",
           "{\"a\":", "{\"a\":1", "{\"a\":1,", "{1:2}", "]",   "}",    "[}", "{]",   "\"",
           "\"\\",    "1 2",      "tru",       "[1}",   "nul", "[1]]", ",",  ":",    "{\"a\" 1}"};
    for (const char *text : texts)
        QTest::newRow(*text ? text : "empty") << QByteArray(text);
}

void TestJsonArena::staysSafeOnBrokenText()
{
    QFETCH(QByteArray, text);
    const QByteArray exact(text.constData(), text.size());
    const auto arena = JsonArena::parseTrusted(exact);
    QVERIFY(!arena);
    QCOMPARE(arena.error().kind, Error::Kind::Invalid);
}

QTEST_APPLESS_MAIN(TestJsonArena)
#include "tst_jsonarena.moc"

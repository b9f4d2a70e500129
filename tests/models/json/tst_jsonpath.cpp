#include "models/json/jsonpath.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestJsonPath : public QObject
{
    Q_OBJECT

private slots:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void printsEveryDialect_data();
    void printsEveryDialect();
    void aKeyThatLooksLikeAnIndexIsQuoted();
    void printsAnExpressionForAStatement();
};

void TestJsonPath::reads_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("tokens");
    const auto row = [](const QString &text, const QStringList &tokens) {
        QTest::newRow(text.isEmpty() ? "empty" : qUtf8Printable(text)) << text << tokens;
    };
    row(u""_s, {});
    row(u"$"_s, {});
    row(u"/inventory/0"_s, {u"inventory"_s, u"0"_s});
    row(u"/a~1b/~0"_s, {u"a/b"_s, u"~"_s});
    row(u"/"_s, {u""_s});
    row(u" /a "_s, {u"a "_s}); // a pointer's spaces are the key's
    row(u"inventory[0].id"_s, {u"inventory"_s, u"0"_s, u"id"_s});
    row(u"$.a[\"b c\"]"_s, {u"a"_s, u"b c"_s});
    row(u"$['it\\'s']"_s, {u"it's"_s});
    row(u"$[\"q\\\"\\u00e9\"][3]"_s, {u"q\"é"_s, u"3"_s});
    row(u".a.b"_s, {u"a"_s, u"b"_s});
    row(u".[\"a\"]"_s, {u"a"_s});
    row(u"[0][1]"_s, {u"0"_s, u"1"_s});
    row(u"a[\"\"]"_s, {u"a"_s, u""_s});
    row(u"flags.door-1"_s, {u"flags"_s, u"door-1"_s});
    row(u"."_s, {});
    row(u".a.\"b c\"[0]"_s, {u"a"_s, u"b c"_s, u"0"_s});
    row(u".\"a.b\""_s, {u"a.b"_s});
    row(u".a.[0]"_s, {u"a"_s, u"0"_s});
    row(u"#"_s, {});
    row(u"#/"_s, {u""_s});
    row(u"#/a~1b/%C3%a9%20/m~0n"_s, {u"a/b"_s, u"é "_s, u"m~n"_s});
    row(u"#/é/😀%25"_s, {u"é"_s, u"😀%"_s}); // what should have been encoded
    row(u"#/%7e1"_s, {u"/"_s}); // decoded first, then read as a pointer
    row(u"{}"_s, {});
    row(u"{inventory,0}"_s, {u"inventory"_s, u"0"_s});
    row(u"{ a , \"b c\",\"x,y\",\"q\\\"\" }"_s, {u"a"_s, u"b c"_s, u"x,y"_s, u"q\""_s});
    row(u"{\"\"}"_s, {u""_s});
}

void TestJsonPath::reads()
{
    QFETCH(QString, text);
    QFETCH(QStringList, tokens);
    const auto pointer = parseAnyPath(text);
    QVERIFY2(pointer, pointer ? "" : qPrintable(pointer.error().detail));
    QCOMPARE(pointer->tokens(), tokens);
}

void TestJsonPath::refuses_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
         {u"/a~2"_s,   u"a..b"_s,        u"a."_s,      u"a[x]"_s,  u"a[01]"_s, u"a[-1]"_s,
          u"a[0"_s,    u"a[\"b"_s,       u"a[\"b\""_s, u"a[0]b"_s, u"$a"_s,    u"{a"_s,
          u"{a,,b}"_s, u"{a,}"_s,        u"{\"a}"_s,   u"#/%"_s,   u"#/%4"_s,  u"#/%zz"_s,
          u"#/%ff"_s,  u"#/%ed%a0%80"_s, u"#/%7e2"_s,  u"a.\"b"_s, u"..a"_s,   u"{a{b}"_s,
          u"a["_s,     u"a[]"_s,         u"a[\"x\\"_s})
        QTest::newRow(qUtf8Printable(text)) << text;
}

void TestJsonPath::refuses()
{
    QFETCH(QString, text);
    const auto pointer = parseAnyPath(text);
    QVERIFY(!pointer);
    QCOMPARE(pointer.error().kind, Error::Kind::Invalid);
    const QString named = text == u"#/%7e2"_s ? u"/~2"_s : text; // it is the pointer that is wrong
    QVERIFY(pointer.error().detail.contains(named));
}

void TestJsonPath::printsEveryDialect_data()
{
    QTest::addColumn<QStringList>("tokens");
    QTest::addColumn<QString>("dot");
    QTest::addColumn<QString>("jq");
    QTest::addColumn<QString>("postgres");
    QTest::addColumn<QString>("fragment");
    const auto row = [](const char *name, const QStringList &tokens, const QString &dot,
                        const QString &jq, const QString &postgres, const QString &fragment) {
        QTest::newRow(name) << tokens << dot << jq << postgres << fragment;
    };
    row("root", {}, u"$"_s, u"."_s, u"{}"_s, u"#"_s);
    row("plain", {u"inventory"_s, u"0"_s, u"id"_s}, u"inventory[0].id"_s, u".inventory[0].id"_s,
        u"{inventory,0,id}"_s, u"#/inventory/0/id"_s);
    row("index first", {u"0"_s, u"a"_s}, u"[0].a"_s, u".[0].a"_s, u"{0,a}"_s, u"#/0/a"_s);
    row("space", {u"b c"_s}, u"[\"b c\"]"_s, u".[\"b c\"]"_s, u"{\"b c\"}"_s, u"#/b%20c"_s);
    row("space behind a name", {u"a"_s, u"b c"_s}, u"a[\"b c\"]"_s, u".a[\"b c\"]"_s,
        u"{a,\"b c\"}"_s, u"#/a/b%20c"_s);
    row("quotes", {u"a\"\\b"_s}, u"[\"a\\\"\\\\b\"]"_s, u".[\"a\\\"\\\\b\"]"_s,
        u"{\"a\\\"\\\\b\"}"_s, u"#/a%22%5Cb"_s);
    row("empty", {u"a"_s, u""_s}, u"a[\"\"]"_s, u".a[\"\"]"_s, u"{a,\"\"}"_s, u"#/a/"_s);
    row("NULL", {u"NULL"_s}, u"NULL"_s, u".NULL"_s, u"{\"NULL\"}"_s, u"#/NULL"_s);
    row("brackets", {u"{a,b}"_s, u"[0]"_s}, u"[\"{a,b}\"][\"[0]\"]"_s, u".[\"{a,b}\"][\"[0]\"]"_s,
        u"{\"{a,b}\",[0]}"_s, u"#/%7Ba,b%7D/%5B0%5D"_s);
    row("dot and slash", {u"a.b"_s, u"c/d"_s}, u"[\"a.b\"][\"c/d\"]"_s, u".[\"a.b\"][\"c/d\"]"_s,
        u"{a.b,c/d}"_s, u"#/a.b/c~1d"_s);
    row("letters", {u"schlüssel"_s, u"😀"_s}, u"schlüssel.😀"_s, u".[\"schlüssel\"][\"😀\"]"_s,
        u"{schlüssel,😀}"_s, u"#/schl%C3%BCssel/%F0%9F%98%80"_s);
    row("hyphen and digit first", {u"door-1"_s, u"1st"_s}, u"door-1.1st"_s,
        u".[\"door-1\"][\"1st\"]"_s, u"{door-1,1st}"_s, u"#/door-1/1st"_s);
    row("percent, hash and interpolation", {u"50%"_s, u"#"_s, u"\\(x)"_s},
        u"[\"50%\"][\"#\"][\"\\\\(x)\"]"_s, u".[\"50%\"][\"#\"][\"\\\\(x)\"]"_s,
        u"{50%,#,\"\\\\(x)\"}"_s, u"#/50%25/%23/%5C(x)"_s);
}

void TestJsonPath::printsEveryDialect()
{
    QFETCH(QStringList, tokens);
    QFETCH(QString, dot);
    QFETCH(QString, jq);
    QFETCH(QString, postgres);
    QFETCH(QString, fragment);
    const JsonPointer pointer(tokens);
    QCOMPARE(toDotPath(pointer), dot);
    QCOMPARE(toJqPath(pointer), jq);
    QCOMPARE(toPostgresPath(pointer), postgres);
    QCOMPARE(toUriFragment(pointer), fragment);
    for (const QString &text : {dot, jq, postgres, fragment, pointer.toString()}) {
        const auto again = parseAnyPath(text);
        QVERIFY2(again, qPrintable(text));
        QCOMPARE(*again, pointer);
    }
}

void TestJsonPath::aKeyThatLooksLikeAnIndexIsQuoted()
{
    const JsonPointer pointer({u"shelf"_s, u"1001"_s, u"0"_s});
    const auto isIndex = [](qsizetype at) { return at == 2; };
    QCOMPARE(toDotPath(pointer, isIndex), u"shelf[\"1001\"][0]"_s);
    QCOMPARE(toJqPath(pointer, isIndex), u".shelf[\"1001\"][0]"_s);
    QCOMPARE(*parseAnyPath(toJqPath(pointer, isIndex)), pointer);
}

void TestJsonPath::printsAnExpressionForAStatement()
{
    const JsonPointer pointer({u"inventory"_s, u"0"_s, u"it's \"x\""_s});
    QCOMPARE(toPostgresExpression(u"state"_s, pointer),
             u"state #> '{inventory,0,\"it''s \\\"x\\\"\"}'"_s);
    QCOMPARE(toPostgresExpression(u"state"_s, JsonPointer()), u"state"_s);
}

QTEST_APPLESS_MAIN(TestJsonPath)
#include "tst_jsonpath.moc"

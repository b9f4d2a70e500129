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
         {u"/a~2"_s, u"a..b"_s, u"a."_s, u"a[x]"_s, u"a[01]"_s, u"a[-1]"_s, u"a[0"_s, u"a[\"b"_s,
          u"a[\"b\""_s, u"a[0]b"_s, u"$a"_s, u"{a"_s, u"{a,,b}"_s, u"{a,}"_s, u"{\"a}"_s,
          u"{a{b}"_s, u"a["_s, u"a[]"_s, u"a[\"x\\"_s})
        QTest::newRow(qUtf8Printable(text)) << text;
}

void TestJsonPath::refuses()
{
    QFETCH(QString, text);
    const auto pointer = parseAnyPath(text);
    QVERIFY(!pointer);
    QCOMPARE(pointer.error().kind, Error::Kind::Invalid);
    QVERIFY(pointer.error().detail.contains(text));
}

void TestJsonPath::printsEveryDialect_data()
{
    QTest::addColumn<QStringList>("tokens");
    QTest::addColumn<QString>("dot");
    QTest::addColumn<QString>("postgres");
    QTest::newRow("root") << QStringList() << u"$"_s << u"{}"_s;
    QTest::newRow("plain") << QStringList{u"inventory"_s, u"0"_s, u"id"_s} << u"inventory[0].id"_s
                           << u"{inventory,0,id}"_s;
    QTest::newRow("index first") << QStringList{u"0"_s, u"a"_s} << u"[0].a"_s << u"{0,a}"_s;
    QTest::newRow("space") << QStringList{u"b c"_s} << u"[\"b c\"]"_s << u"{\"b c\"}"_s;
    QTest::newRow("quotes") << QStringList{u"a\"\\b"_s} << u"[\"a\\\"\\\\b\"]"_s
                            << u"{\"a\\\"\\\\b\"}"_s;
    QTest::newRow("empty") << QStringList{u"a"_s, u""_s} << u"a[\"\"]"_s << u"{a,\"\"}"_s;
    QTest::newRow("NULL") << QStringList{u"NULL"_s} << u"NULL"_s << u"{\"NULL\"}"_s;
    QTest::newRow("brackets") << QStringList{u"{a,b}"_s, u"[0]"_s} << u"[\"{a,b}\"][\"[0]\"]"_s
                              << u"{\"{a,b}\",[0]}"_s;
    QTest::newRow("dot and slash")
        << QStringList{u"a.b"_s, u"c/d"_s} << u"[\"a.b\"][\"c/d\"]"_s << u"{a.b,c/d}"_s;
    QTest::newRow("letters") << QStringList{u"schlüssel"_s, u"😀"_s} << u"schlüssel.😀"_s
                             << u"{schlüssel,😀}"_s;
}

void TestJsonPath::printsEveryDialect()
{
    QFETCH(QStringList, tokens);
    QFETCH(QString, dot);
    QFETCH(QString, postgres);
    const JsonPointer pointer(tokens);
    QCOMPARE(toDotPath(pointer), dot);
    QCOMPARE(toPostgresPath(pointer), postgres);
    for (const QString &text : {dot, postgres, pointer.toString()}) {
        const auto again = parseAnyPath(text);
        QVERIFY2(again, qPrintable(text));
        QCOMPARE(*again, pointer);
    }
}

QTEST_APPLESS_MAIN(TestJsonPath)
#include "tst_jsonpath.moc"

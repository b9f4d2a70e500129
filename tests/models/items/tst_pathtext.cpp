#include "models/items/pathtext.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestPathText : public QObject
{
    Q_OBJECT
private slots:
    void threeDialectsAreRead_data();
    void threeDialectsAreRead();
    void postgresPathsAreQuoted();
};

void TestPathText::threeDialectsAreRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("pointer"); // null: refused
    QTest::newRow("pointer") << u"/flags/a~1b"_s << u"/flags/a~1b"_s;
    QTest::newRow("empty") << u"  "_s << u""_s;
    QTest::newRow("dots") << u"flags.door"_s << u"/flags/door"_s;
    QTest::newRow("jq") << u".inventory[0].name"_s << u"/inventory/0/name"_s;
    QTest::newRow("quoted") << u"flags[\"a.b\"]"_s << u"/flags/a.b"_s;
    QTest::newRow("postgres") << u"{flags,door}"_s << u"/flags/door"_s;
    QTest::newRow("postgres quoted") << u"{\"a,b\", c}"_s << u"/a,b/c"_s;
    QTest::newRow("postgres root") << u"{}"_s << u""_s;
    QTest::newRow("bad pointer") << u"/a~2"_s << QString();
    QTest::newRow("open bracket") << u"a[0"_s << QString();
}

void TestPathText::threeDialectsAreRead()
{
    QFETCH(QString, text);
    QFETCH(QString, pointer);
    const auto path = parsePathText(text);
    QCOMPARE(path.hasValue(), !pointer.isNull());
    if (path)
        QCOMPARE(path->toString(), pointer);
}

void TestPathText::postgresPathsAreQuoted()
{
    const JsonPointer path({u"a b"_s, u"c"_s, u"null"_s, u"say \"x\""_s});
    QCOMPARE(postgresPathText(path), u"{\"a b\",c,\"null\",\"say \\\"x\\\"\"}"_s);
    QCOMPARE(*parsePathText(postgresPathText(path)), path);
}

QTEST_GUILESS_MAIN(TestPathText)
#include "tst_pathtext.moc"

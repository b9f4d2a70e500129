#include "models/checks/gamedictionary.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

// not a raw string: moc takes the asterisk behind the slash for a comment there
constexpr auto Words = "{\"items\": {\"lamp\": \"Brass Lamp\", \"sword\": \"Elvish Sword\"}, "
                       "\"/flags\": {\"lamp\": \"The lamp is lit\", \"a/b\": \"Slashed\"}, "
                       "\"/inventory/*/item\": {\"lamp\": \"Lamp in hand\"}, "
                       "\"quests\": {\"lamp\": \"Light the Lamp\"}}";

} // namespace

class TestGameDictionary final : public QObject
{
    Q_OBJECT
private slots:
    void namesHoldWhereTheyShould_data();
    void namesHoldWhereTheyShould();
    void idsAreFoundByTheirNames();
    void whatIsWrongHasAPlace_data();
    void whatIsWrongHasAPlace();
};

void TestGameDictionary::namesHoldWhereTheyShould_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("name");
    const auto row = [](const QString &id, const QString &path, const QString &name) {
        QTest::addRow("%s at %s", qUtf8Printable(id), qUtf8Printable(path)) << id << path << name;
    };
    row(u"sword"_s, u"/anywhere/at/all"_s, u"Elvish Sword"_s);
    row(u"sword"_s, QString(), u"Elvish Sword"_s);
    row(u"lamp"_s, u"/anywhere"_s, u"Brass Lamp"_s); // the first group of those everywhere
    row(u"lamp"_s, u"/flags/lamp"_s, u"The lamp is lit"_s);
    row(u"lamp"_s, u"/flags"_s, u"The lamp is lit"_s);
    row(u"lamp"_s, u"/flags/lamp/deeper"_s, u"Brass Lamp"_s);
    row(u"lamp"_s, u"/inventory/3/item"_s, u"Lamp in hand"_s);
    row(u"lamp"_s, u"/inventory/3"_s, u"Brass Lamp"_s);
    row(u"a/b"_s, u"/flags/a~1b"_s, u"Slashed"_s);
    row(u"a/b"_s, u"/elsewhere"_s, QString());
    row(u"unknown"_s, u"/flags/unknown"_s, QString());
}

void TestGameDictionary::namesHoldWhereTheyShould()
{
    QFETCH(const QString, id);
    QFETCH(const QString, path);
    const auto dictionary = GameDictionary::read(Words);
    QVERIFY(dictionary);
    QCOMPARE(dictionary->idCount(), 3);
    QTEST(dictionary->name(id, *JsonPointer::parse(path)), "name");
}

void TestGameDictionary::idsAreFoundByTheirNames()
{
    const auto dictionary = GameDictionary::read(Words);
    const auto having = [&](const QString &text) {
        return dictionary->idsOf([&text](const QString &name) { return name.contains(text); });
    };
    QCOMPARE(having(u"Elvish"_s), QSet<QByteArray>{"\"sword\""});
    QCOMPARE(having(u"Slash"_s), QSet<QByteArray>{"\"a/b\""});
    QVERIFY(having(u"nothing"_s).isEmpty());
}

void TestGameDictionary::whatIsWrongHasAPlace_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("begins");
    QTest::newRow("no JSON") << QByteArray("{\n]") << u"Line 2, column 1:"_s;
    QTest::newRow("no object") << QByteArray("[]") << u"Line 1, column 1: A dictionary is"_s;
    QTest::newRow("no group") << QByteArray(R"({"lamp": "Lamp"})")
                              << u"Line 1, column 10: A group of a dictionary is"_s;
    QTest::newRow("no name") << QByteArray(R"({"items": {"lamp": 1}})")
                             << u"Line 1, column 20: A name is a string."_s;
    QTest::newRow("no path") << QByteArray(R"({"/a~2": {}})") << u"Line 1, column 10: "_s;
    QTest::newRow("twice") << QByteArray(R"({"items": {"a": "A", "a": "B"}})")
                           << u"Line 1, column 22: "_s;
}

void TestGameDictionary::whatIsWrongHasAPlace()
{
    QFETCH(const QByteArray, text);
    QFETCH(const QString, begins);
    const auto dictionary = GameDictionary::read(text);
    QVERIFY(!dictionary);
    QVERIFY2(dictionary.error().detail.startsWith(begins),
             qUtf8Printable(dictionary.error().detail));
}

QTEST_APPLESS_MAIN(TestGameDictionary)
#include "tst_gamedictionary.moc"

#include "models/query/pastedreference.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestPastedReference final : public QObject
{
    Q_OBJECT
private slots:
    void aPasteSaysWhatItNames_data();
    void aPasteSaysWhatItNames();
    void valuesAreRead();
    void aLinkNamesWhatStandsInIt_data();
    void aLinkNamesWhatStandsInIt();
    void hostilePastesEnd();
};

void TestPastedReference::aPasteSaysWhatItNames_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("readings");
    const auto row = [](const char *text, const QStringList &readings) {
        QTest::newRow(text) << QString::fromUtf8(text) << readings;
    };
    row("", {});
    row("nova", {});
    row("8_inter_gravity_car", {});
    row("  nova@example.org ", {u"email nova@example.org all"_s});
    row("{550E8400-E29B-41D4-A716-446655440000}", {u"id 550E8400-E29B-41D4-A716-446655440000"_s});
    row("550e8400-e29b-41d4-a716-446655440000", {u"id 550e8400-e29b-41d4-a716-446655440000 all"_s});
    row("550e8400-e29b-41d4-a716-4466554400001", {});
    row("waymark://player/550e8400-e29b-41d4-a716-446655440000",
        {u"link waymark://player/550e8400-e29b-41d4-a716-446655440000 all"_s});
    row("37.9057, -122.5477", {u"coordinates 37.9057, -122.5477 all"_s});
    row("lat=37.9057 lng=-122.5477", {});
    row("(37.9057 -122.5477)", {u"coordinates 37.9057 -122.5477"_s});
    row("91.50, 12.50", {});
    row("0.00, 0.00", {});
    row("2025-10-24", {u"time 2025-10-24 all"_s});
    row("2025-10-24T14:31:08.412Z", {u"time 2025-10-24T14:31:08.412Z all"_s});
    row("2025-13-24", {});
    row("10.0.0.1", {});
    row("[2025-10-24 14:31:08,412] WARN save 550e8400-e29b-41d4-a716-446655440000 of "
        "nova@example.org at 37.9057,-122.5477, again nova@example.org",
        {u"time 2025-10-24 14:31:08,412"_s, u"id 550e8400-e29b-41d4-a716-446655440000"_s,
         u"email nova@example.org"_s, u"coordinates 37.9057,-122.5477"_s});
}

void TestPastedReference::aPasteSaysWhatItNames()
{
    QFETCH(const QString, text);
    QFETCH(const QStringList, readings);
    static const QStringList kinds{u"link"_s, u"id"_s, u"email"_s, u"coordinates"_s, u"time"_s};
    QStringList found;
    for (const PastedReference &reference : readPasted(text, QTimeZone::utc())) {
        found += kinds[int(reference.kind)] + u' ' + reference.text
            + (reference.isAll ? u" all"_s : QString());
    }
    QCOMPARE(found, readings);
}

void TestPastedReference::valuesAreRead()
{
    const auto references
        = readPasted(u"2025-10-24 14:31 550E8400-e29b-41d4-a716-446655440000 -37.50;122.25"_s,
                     QTimeZone("Asia/Tokyo"));
    QCOMPARE(references.size(), 3);
    QCOMPARE(references[0].time.toIsoUtc(), u"2025-10-24T05:31:00.000000Z"_s);
    QCOMPARE(references[1].id, QUuid(u"550e8400-e29b-41d4-a716-446655440000"_s));
    QCOMPARE(references[2].position, (GeoPosition{-37.5, 122.25}));
}

void TestPastedReference::aLinkNamesWhatStandsInIt_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QStringList>("texts");
    const QString id = u"550e8400-e29b-41d4-a716-446655440000"_s;
    const QString other = u"650e8400-e29b-41d4-a716-446655440000"_s;
    QTest::newRow("player") << u"waymark://player/%1"_s.arg(id) << QStringList{id};
    QTest::newRow("both") << u"waymark://player/%1?event=%2"_s.arg(id, other)
                          << QStringList{id, other};
    QTest::newRow("label") << u"waymark://player/nova%40example.org"_s
                           << QStringList{u"nova@example.org"_s};
    QTest::newRow("time") << u"waymark://time/2025-10-24T14:31:08Z"_s
                          << QStringList{u"2025-10-24T14:31:08Z"_s};
    QTest::newRow("nothing") << u"waymark://settings"_s << QStringList();
}

void TestPastedReference::aLinkNamesWhatStandsInIt()
{
    QFETCH(QString, link);
    QFETCH(QStringList, texts);
    const auto pasted = readPasted(link, QTimeZone::utc());
    QCOMPARE(pasted.size(), 1);
    QStringList found;
    for (const PastedReference &reference : readLink(pasted.first(), QTimeZone::utc())) {
        found += reference.text;
        QCOMPARE(reference.isAll, texts.size() == 1);
    }
    QCOMPARE(found, texts);
}

void TestPastedReference::hostilePastesEnd()
{
    for (const QString &text :
         {QString(200'000, u'a'), QString(100'000, u'1'), u"a."_s.repeated(50'000),
          u"1.11,"_s.repeated(20'000), u"a@"_s.repeated(50'000), QString(QChar(0))})
        QVERIFY(readPasted(text, QTimeZone::utc()).size() < 20'000);
}

QTEST_GUILESS_MAIN(TestPastedReference)
#include "tst_pastedreference.moc"

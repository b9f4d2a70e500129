#include "models/services/valuetally.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

using Kind = ValueTally::Line::Kind;

/// How values are counted.
class TestValueTally : public QObject
{
    Q_OBJECT

private slots:
    void fewValuesStandByThemselves();
    void manyNumbersStandByTheirPowersOfTen();
    void ofManyOthersTheMostFrequentStand();
    void longAndLargeValuesAreCut();

private:
    static void add(ValueTally &tally, const QByteArray &json, int times = 1)
    {
        const auto arena = *JsonArena::parseTrusted(json);
        for (int i = 0; i < times; ++i)
            tally.add(arena, JsonArena::Root);
    }
    static qint64 sumOf(const ValueTally &tally)
    {
        qint64 sum = 0;
        for (const auto &line : tally.lines())
            sum += line.count;
        return sum;
    }
};

void TestValueTally::fewValuesStandByThemselves()
{
    ValueTally tally;
    add(tally, "10.00", 2);
    add(tally, "10", 3);
    add(tally, "\"10\"");
    tally.add(*JsonArena::parseTrusted("{}"), JsonArena::NoNode);
    const QList<ValueTally::Line> lines = {{Kind::Value, u"10"_s, 3},
                                           {Kind::Value, u"10.00"_s, 2},
                                           {Kind::Value, u"\"10\""_s, 1},
                                           {Kind::Absent, {}, 1}};
    QCOMPARE(tally.lines(), lines);
}

void TestValueTally::manyNumbersStandByTheirPowersOfTen()
{
    ValueTally tally;
    for (int i = -5; i < 1000; ++i)
        add(tally, QByteArray::number(i));
    add(tally, "0.25");
    add(tally, "1e400");
    const QList<ValueTally::Line> lines
        = {{Kind::Range, u"(-10, -1]"_s, 5},     {Kind::Range, u"0"_s, 1},
           {Kind::Range, u"(0, 1)"_s, 1},        {Kind::Range, u"[1, 10)"_s, 9},
           {Kind::Range, u"[10, 100)"_s, 90},    {Kind::Range, u"[100, 1000)"_s, 900},
           {Kind::Range, u"[1e299, 1e300)"_s, 1}};
    QCOMPARE(tally.lines().size(), lines.size());
    for (qsizetype i = 0; i + 1 < lines.size(); ++i)
        QCOMPARE(tally.lines().at(i), lines.at(i));
    QCOMPARE(sumOf(tally), 1007);
}

void TestValueTally::ofManyOthersTheMostFrequentStand()
{
    ValueTally tally;
    for (int i = 0; i < 1000; ++i)
        add(tally, "\"v" + QByteArray::number(i) + '"');
    add(tally, "\"often\"", 50);
    add(tally, "\"v7\"", 50);
    const auto lines = tally.lines();
    QCOMPARE(lines.size(), 21);
    QCOMPARE(lines.first(), (ValueTally::Line{Kind::Value, u"\"v7\""_s, 51}));
    QCOMPARE(lines.last().kind, Kind::Others);
    QCOMPARE(sumOf(tally), 1100);
}

void TestValueTally::longAndLargeValuesAreCut()
{
    ValueTally tally;
    add(tally, '"' + QByteArray(100'000, 'x') + '"');
    add(tally, "[1, 2, 3]");
    add(tally, "{}");
    const auto lines = tally.lines();
    QCOMPARE(lines.size(), 3);
    for (const auto &line : lines)
        QVERIFY(line.text.size() <= 61);
    QCOMPARE(lines.at(1).text, u"[… 3]"_s);
}

QTEST_GUILESS_MAIN(TestValueTally)
#include "tst_valuetally.moc"

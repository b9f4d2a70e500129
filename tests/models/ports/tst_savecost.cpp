#include "models/ports/savecost.h"

#include <QTest>

using namespace waymark;

class TestSaveCost final : public QObject
{
    Q_OBJECT
private slots:
    void theWayIsChosenByOperationsAndBytes();
    void holdingGrowsWithOperationsUntilTheOtherWayIsTaken();
    void onlyLargeDocumentsAreHeldLong_data();
    void onlyLargeDocumentsAreHeldLong();
};

void TestSaveCost::theWayIsChosenByOperationsAndBytes()
{
    const SaveCost cost;
    QVERIFY(!cost.mayBeSpliced(cost.fewOperations));
    QVERIFY(cost.mayBeSpliced(cost.fewOperations + 1));
    QCOMPARE(cost.largestInSql(8), cost.storedBytesTimesOperations / 8);
    QCOMPARE(cost.largestInSql(cost.mostInSql + 1), -1);
}

void TestSaveCost::holdingGrowsWithOperationsUntilTheOtherWayIsTaken()
{
    constexpr qint64 Bytes = 1'400'000;
    const SaveCost cost;
    auto last = cost.hold(0, Bytes);
    QCOMPARE(last.count(), 0); // columns alone
    for (qsizetype operations = 1; operations <= cost.fewOperations; ++operations) {
        const auto hold = cost.hold(operations, Bytes);
        QVERIFY(hold > last);
        last = hold;
    }
    const auto spliced = cost.hold(cost.fewOperations + 1, Bytes);
    QVERIFY(spliced < last);
    QCOMPARE(cost.hold(500, Bytes), spliced); // whatever is done to it
    QVERIFY(cost.hold(500, 10 * Bytes) > 9 * spliced);
}

void TestSaveCost::onlyLargeDocumentsAreHeldLong_data()
{
    QTest::addColumn<int>("operations");
    QTest::addColumn<qint64>("bytes");
    QTest::addColumn<bool>("isLong");
    QTest::newRow("an edit of a usual save") << 1 << qint64(13'000) << false;
    QTest::newRow("many of a usual save") << 500 << qint64(13'000) << false;
    QTest::newRow("an edit of a large one") << 1 << qint64(1'400'000) << false;
    QTest::newRow("an edit of a larger one") << 1 << qint64(3'000'000) << true;
    QTest::newRow("many of a large one") << 500 << qint64(1'400'000) << true;
    QTest::newRow("columns of a large one") << 0 << qint64(14'000'000) << false;
}

void TestSaveCost::onlyLargeDocumentsAreHeldLong()
{
    QFETCH(int, operations);
    QFETCH(qint64, bytes);
    QFETCH(bool, isLong);
    QCOMPARE(SaveCost().hold(operations, bytes) > ShortHold, isLong);
}

QTEST_GUILESS_MAIN(TestSaveCost)
#include "tst_savecost.moc"

#include "models/services/bulktally.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// What a bulk edit reports of the saves that it left.
class TestBulkTally : public QObject
{
    Q_OBJECT

private slots:
    void manyThatLackThePathDoNotHideOneThatFailed();
};

void TestBulkTally::manyThatLackThePathDoNotHideOneThatFailed()
{
    constexpr int Lacking = BulkReport::MostLeft + 10;
    BulkTally tally(SaveTarget::Table::Progress);
    const Error error{Error::Kind::Conflict, {}, {}, {}};
    const auto leave
        = [&](BulkLeft::Why why) { tally.leave({}, ProgressId::create(), why, error); };
    for (int i = 0; i < Lacking; ++i)
        leave(BulkLeft::Why::Lacks);
    leave(BulkLeft::Why::Differs);
    leave(BulkLeft::Why::Failed);
    const BulkReport report = tally.report();
    QCOMPARE(report.lacking, Lacking);
    QCOMPARE(report.differing, 1);
    QCOMPARE(report.failed, 1);
    QCOMPARE(report.left.size(), BulkReport::MostLeft + 2);
    QCOMPARE(report.left.constLast().why, BulkLeft::Why::Failed);
}

QTEST_GUILESS_MAIN(TestBulkTally)
#include "tst_bulktally.moc"

#include "tests/views/save/savedesk.h"
#include "views/save/savehold.h"
#include "views/save/savelists.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How long the game has to wait for a save, before it and after it.
class TestSaveHold final : public QObject
{
    Q_OBJECT
private slots:
    void timesAreSaidInTwoDigits_data();
    void timesAreSaidInTwoDigits();
    void beforeALargeSaveTheTimeIsSaid_data();
    void beforeALargeSaveTheTimeIsSaid();
    void afterALongSaveTheTimeIsSaid_data();
    void afterALongSaveTheTimeIsSaid();
};

void TestSaveHold::timesAreSaidInTwoDigits_data()
{
    QTest::addColumn<std::chrono::milliseconds>("estimate");
    QTest::addColumn<QString>("text");
    QTest::newRow("few") << 7ms << u"7 ms"_s;
    QTest::newRow("two digits") << 83ms << u"83 ms"_s;
    QTest::newRow("three digits") << 126ms << u"130 ms"_s;
    QTest::newRow("up to a second") << 996ms << u"1.0 s"_s;
    QTest::newRow("seconds") << 1240ms << u"1.2 s"_s;
}

void TestSaveHold::timesAreSaidInTwoDigits()
{
    QFETCH(std::chrono::milliseconds, estimate);
    QTEST(aboutText(estimate), "text");
}

void TestSaveHold::beforeALargeSaveTheTimeIsSaid_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<bool>("isSaid");
    QTest::newRow("a usual save") << 13'000 << false;
    QTest::newRow("a large save") << 3'000'000 << true;
}

void TestSaveHold::beforeALargeSaveTheTimeIsSaid()
{
    QFETCH(int, bytes);
    QFETCH(bool, isSaid);
    Desk desk;
    desk.open();
    const QByteArray large = R"({"gold": 1, "log": ")" + QByteArray(bytes, 'x') + "\"}";
    QVERIFY(desk.document()->refresh(SaveRow{desk.progress, u"2"_s, {}, JsonText(large), {}}));
    auto *changes = desk.page.findChild<ChangesList *>();
    const QAction *save = desk.page.action(SaveAction::SaveChanges);
    QVERIFY(!save->toolTip().contains(u"holds"_s)); // nothing is to be saved
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/gold"), JsonText("2")));
    const QString hold = holdText(desk.document()->holdEstimate());
    QCOMPARE(!hold.isEmpty(), isSaid);
    QCOMPARE(save->toolTip().contains(u"holds this row for about"_s), isSaid);
    QCOMPARE(changes->header()->stateText(),
             isSaid ? u"1 not saved. %1"_s.arg(hold) : u"1 not saved"_s);
    desk.document()->undoStack().undo();
    QVERIFY(!save->toolTip().contains(u"holds"_s));
}

void TestSaveHold::afterALongSaveTheTimeIsSaid_data()
{
    QTest::addColumn<std::chrono::milliseconds>("held");
    QTest::addColumn<QString>("text");
    QTest::newRow("nobody knows") << 0ms << u"Saved 1 changes"_s;
    QTest::newRow("short") << 50ms << u"Saved 1 changes"_s;
    QTest::newRow("long") << 51ms << u"Saved 1 changes; the row was held for up to 51 ms"_s;
}

void TestSaveHold::afterALongSaveTheTimeIsSaid()
{
    QFETCH(std::chrono::milliseconds, held);
    QFETCH(QString, text);
    Desk desk;
    desk.open();
    QSignalSpy saved(&desk.page, &SavePage::saved);
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/gold"), JsonText("2")));
    desk.page.action(SaveAction::SaveChanges)->trigger();
    SaveOutcome outcome;
    outcome.row = SaveRow{desk.progress, u"9"_s, {}, desk.document()->tree().documentText(), {}};
    outcome.held = held;
    desk.store.outcomes.answer(outcome);
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(saved.first().first().toString(), text);
    QCOMPARE(desk.page.findChild<QLabel *>(u"saveResult"_s)->text(), text);
}

QTEST_MAIN(TestSaveHold)
#include "tst_savehold.moc"

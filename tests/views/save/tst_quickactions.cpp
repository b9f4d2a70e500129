#include "tests/views/save/savedesk.h"

#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// Give Item and its like, which offer what other saves have.
class TestQuickActions final : public QObject
{
    Q_OBJECT
private slots:
    void quickActionsTellWhatIsNew();
    void quickActionsCompleteFragments_data();
    void quickActionsCompleteFragments();
};

void TestQuickActions::quickActionsTellWhatIsNew()
{
    Desk desk;
    desk.open();
    desk.key(Qt::Key_I, Qt::ControlModifier | Qt::ShiftModifier);
    auto *picker = desk.page.findChild<QDialog *>(u"picker"_s);
    QVERIFY(picker);
    auto *takeNew = picker->findChild<QPushButton *>(u"takeNew"_s);
    QTest::keyClicks(picker->findChild<QLineEdit *>(), u"compass"_s);
    QTest::keyClick(picker, Qt::Key_Return); // before it is known that it is new
    QTRY_VERIFY(takeNew->isVisible());
    QCOMPARE(desk.at(u"/inventory"), "[\"brass_key\", \"lamp\"]");
    QCOMPARE(takeNew->text(), u"Give New Item"_s);
    QVERIFY(picker->findChild<QLabel *>(u"note"_s)->text().contains(u"“compass”"_s));
    QTest::keyClick(picker, Qt::Key_Return);
    QCOMPARE(desk.at(u"/inventory"), "[\"brass_key\", \"lamp\", \"compass\"]");
    QCOMPARE(desk.document()->undoStack().count(), 1);
}

void TestQuickActions::quickActionsCompleteFragments_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("known");
    QTest::addColumn<QString>("first"); ///< the field after one Return; empty: the dialog is done
    QTest::newRow("one begins so") << u"door_o"_s << QStringList(u"door_open"_s) << u"door_open"_s;
    QTest::newRow("other letters")
        << u"DOOR_OPEN"_s << QStringList(u"door_open"_s) << u"door_open"_s;
    QTest::newRow("several begin so")
        << u"door"_s << QStringList{u"door_open"_s, u"door_shut"_s} << u"door"_s;
    QTest::newRow("known") << u"door"_s << QStringList{u"door"_s, u"door_open"_s} << QString();
    QTest::newRow("of this save") << u"door_unlocked"_s << QStringList() << QString();
}

void TestQuickActions::quickActionsCompleteFragments()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, first);
    Desk desk;
    QFETCH(const QStringList, known);
    desk.players.values = known;
    desk.open();
    desk.goTo(u"/flags");
    desk.key(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    const QPointer<QDialog> picker = desk.page.findChild<QDialog *>(u"picker"_s);
    QVERIFY(picker);
    auto *edit = picker->findChild<QLineEdit *>();
    auto *list = picker->findChild<QListWidget *>();
    QTest::keyClicks(edit, typed);
    QTRY_COMPARE(list->count(), desk.players.values.size());
    QTest::keyClick(picker, Qt::Key_Return);
    if (first.isEmpty()) {
        QTRY_COMPARE(desk.at(QString("/flags/"_L1 + typed)), "true");
        return;
    }
    QTRY_VERIFY(!picker->findChild<QLabel *>(u"trouble"_s)->text().isEmpty());
    QCOMPARE(edit->text(), first);
    QVERIFY(desk.document()->changes().isEmpty());
    if (first == typed)
        return;
    QTest::keyClick(picker, Qt::Key_Return);
    QCOMPARE(desk.at(QString("/flags/"_L1 + first)), "true");
    QCOMPARE(desk.at(QString("/flags/"_L1 + typed)), "(absent)");
}

QTEST_MAIN(TestQuickActions)
#include "tst_quickactions.moc"

#include "tests/views/save/savedesk.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// Ways to a place of the save: keys, paths and the search.
class TestSaveWalk final : public QObject
{
    Q_OBJECT
private slots:
    void homeEndAndLevels();
    void asteriskOpensAllInside();
    void pathsAreReadInEveryDialect();
    void searchWalksTheMatches();
};

void TestSaveWalk::homeEndAndLevels()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/flags");
    desk.key(Qt::Key_Space);
    QVERIFY(desk.tree()->isExpanded(desk.tree()->currentIndex()));
    desk.key(Qt::Key_1, Qt::ControlModifier);
    desk.key(Qt::Key_2, Qt::ControlModifier);
    desk.key(Qt::Key_End);
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints/1"_s);
    desk.key(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints"_s);
    desk.key(Qt::Key_Home);
    QCOMPARE(desk.selection.path().toString(), u"/flags"_s);
    desk.key(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"/flags"_s);
}

void TestSaveWalk::asteriskOpensAllInside()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/flags/deep"),
                                   JsonText("{\"a\": {\"b\": [1]}}")));
    desk.goTo(u"/flags");
    desk.tree()->collapseAll();
    desk.key(Qt::Key_Asterisk, Qt::ControlModifier);
    const auto *model = qobject_cast<SaveTreeModel *>(desk.tree()->model());
    for (const QString &path :
         {u"/flags"_s, u"/flags/deep"_s, u"/flags/deep/a"_s, u"/flags/deep/a/b"_s})
        QVERIFY(desk.tree()->isExpanded(model->indexOf(*JsonPointer::parse(path))));
    QVERIFY(!desk.tree()->isExpanded(desk.tree()->model()->index(1, 0)));
    desk.key(Qt::Key_Asterisk, Qt::KeypadModifier);
    QVERIFY(desk.tree()->isExpanded(desk.tree()->model()->index(1, 0)));
}

void TestSaveWalk::pathsAreReadInEveryDialect()
{
    Desk desk;
    desk.open();
    auto *path = desk.page.findChild<QLineEdit *>(u"path"_s);
    for (const QString &text : {u"/collectibles/artist_tools"_s, u"collectibles.artist_tools"_s,
                                u"{collectibles,artist_tools}"_s}) {
        desk.goTo(u"/flags");
        desk.key(Qt::Key_G, Qt::ControlModifier);
        QTRY_VERIFY(path->hasFocus());
        QTest::keyClicks(path, text);
        QTest::keyClick(path, Qt::Key_Return);
        QCOMPARE(desk.selection.path().toString(), u"/collectibles/artist_tools"_s);
    }
    path->setText(u"/nowhere"_s);
    QTest::keyClick(path, Qt::Key_Return);
    QVERIFY(desk.page.findChild<QLabel *>(u"saveMessage"_s)->isVisible());
}

void TestSaveWalk::searchWalksTheMatches()
{
    Desk desk;
    desk.open();
    auto *search = desk.page.searchEdit();
    auto *matches = desk.page.findChild<QLabel *>(u"matches"_s);
    QTest::keyClicks(search, u"INTER"_s);
    QTRY_COMPARE(matches->text(), u"2 matches"_s);
    QVERIFY(desk.selection.path().isRoot()); // typing goes nowhere
    QVERIFY(desk.page.findChild<QTableView *>(u"matchList"_s)->isVisible());
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(matches->text(), u"1 of 2 matches"_s);
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints/0"_s);
    QTest::keyClick(search, Qt::Key_F3);
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints/1"_s);
    QTest::keyClick(search, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints/0"_s);
    QVERIFY(!desk.tree()->isExpanded(desk.tree()->model()->index(0, 0)));
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Escape);
    QVERIFY(search->text().isEmpty());
    QCOMPARE(QApplication::focusWidget(), search);
    QTest::keyClick(search, Qt::Key_Escape);
    QCOMPARE(QApplication::focusWidget(), desk.tree());
}

QTEST_MAIN(TestSaveWalk)
#include "tst_savewalk.moc"

#include "models/document/puttingon.h"
#include "models/items/conflictsmodel.h"
#include "tests/views/save/savedesk.h"
#include "views/save/savesplitter.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTableView>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// Changes and Conflicts under the tree.
class TestSaveLists final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QAccessible::setActive(true); }
    void theTreeKeepsHalfOfTheRoom_data();
    void theTreeKeepsHalfOfTheRoom();
    void besideAnotherTheHistoryDoesWithoutItsHead();
    void listsTakeNoMoreThanTheyNeed();
    void changesKeepThreeRowsUnderTheNews_data();
    void changesKeepThreeRowsUnderTheNews();
    void changesAreRevertedLineByLine();
    void changesAreAListToScreenReaders();
    void conflictsWantAChoice();
    void conflictsAreSettledInTheirList();
    void ofVeryManyConflictsThoseInSightHaveTheirChoice();
};

void TestSaveLists::theTreeKeepsHalfOfTheRoom_data()
{
    QTest::addColumn<int>("height");
    QTest::newRow("tall") << 900;
    QTest::newRow("usual") << 520;
    QTest::newRow("short") << 400;
}

void TestSaveLists::theTreeKeepsHalfOfTheRoom()
{
    QFETCH(int, height);
    Desk desk;
    desk.page.resize(640, height);
    desk.open();
    desk.tree()->expandAll();
    desk.goTo(u"/visited_waypoints/1");
    auto *splitter = desk.page.findChild<SaveSplitter *>();
    QVERIFY(
        desk.document()->setAt(JsonPointer({u"flags"_s, u"door_unlocked"_s}), JsonText("true")));
    desk.page.showHistory(true);
    QTRY_VERIFY(desk.page.findChild<QTableView *>(u"changes"_s)->isVisible());
    QTRY_VERIFY(desk.page.findChild<QTableView *>(u"history"_s)->isVisible());
    QTRY_VERIFY(desk.tree()->height() * 2 >= splitter->height() - 2 * splitter->handleWidth());
    const QModelIndex current = desk.tree()->currentIndex();
    QTRY_VERIFY(
        desk.tree()->viewport()->rect().contains(desk.tree()->visualRect(current).center()));
}

void TestSaveLists::besideAnotherTheHistoryDoesWithoutItsHead()
{
    Desk desk;
    desk.page.resize(640, 420);
    desk.open();
    QVERIFY(
        desk.document()->setAt(JsonPointer({u"flags"_s, u"door_unlocked"_s}), JsonText("true")));
    desk.page.showHistory(true);
    const auto *history = desk.page.findChild<QTableView *>(u"history"_s);
    QTRY_VERIFY(history->isVisible() && history->horizontalHeader()->isHidden());
    QTRY_VERIFY(history->viewport()->height() >= history->verticalHeader()->defaultSectionSize());
    QVERIFY(!history->horizontalScrollBar()->isVisible()); // it would hide the only row
    desk.page.resize(640, 1000);
    QTRY_VERIFY(!history->horizontalHeader()->isHidden());
}

void TestSaveLists::listsTakeNoMoreThanTheyNeed()
{
    using Wish = SaveSplitter::Wish;
    // Enough for all: everyone has what it wishes.
    QCOMPARE(SaveSplitter::share(800, 216, 0, {Wish{58, 100, 58}, Wish{80, 200, 80}}),
             QList<int>({100, 200}));
    // The tree has what it would like as long as every list has its least.
    const QList<int> some
        = SaveSplitter::share(400, 216, 0, {Wish{58, 200, 58}, Wish{80, 260, 80}});
    QVERIFY(some[0] + some[1] <= 184);
    QVERIFY(some[0] >= 58 && some[1] >= 80);
    // Less than that: half is the tree's.
    const QList<int> few = SaveSplitter::share(200, 216, 0, {Wish{58, 200, 58}, Wish{80, 260, 80}});
    QVERIFY(few[0] + few[1] <= 100);
    // But for the rows that a list keeps.
    QCOMPARE(SaveSplitter::share(200, 216, 0, {Wish{58, 200, 106}}), QList<int>({106}));
    QCOMPARE(SaveSplitter::share(200, 216, 0, {Wish{58, 82, 82}}), QList<int>({82}));
    // The tree cannot be less than it can be, and what is left is for the lists.
    QCOMPARE(SaveSplitter::share(200, 216, 120, {Wish{58, 200, 106}}), QList<int>({80}));
    // The tree has a few rows whatever the lists keep.
    QCOMPARE(SaveSplitter::share(120, 216, 0, {Wish{58, 200, 106}}), QList<int>({66}));
}

void TestSaveLists::changesKeepThreeRowsUnderTheNews_data()
{
    QTest::addColumn<int>("height");
    QTest::newRow("usual") << 620;
    QTest::newRow("of a screen of 900") << 520;
}

/// A line over the tree is no reason to scroll for what is pending.
void TestSaveLists::changesKeepThreeRowsUnderTheNews()
{
    QFETCH(int, height);
    Desk desk;
    desk.page.resize(640, height);
    desk.open();
    desk.page.action(SaveAction::SetBaseline)->trigger();
    QVERIFY(desk.page.findChild<QWidget *>(u"baseline"_s)->isVisible());
    for (const QString &key : {u"a"_s, u"b"_s, u"c"_s, u"d"_s})
        QVERIFY(desk.document()->setAt(JsonPointer({u"flags"_s, key}), JsonText("1")));
    auto *changes = desk.page.findChild<QTableView *>(u"changes"_s);
    QTRY_VERIFY(changes->isVisible());
    QTRY_VERIFY(changes->viewport()->height() >= 3 * changes->rowHeight(0));
    QVERIFY2(desk.page.minimumSizeHint().height() <= height,
             qPrintable(QString::number(desk.page.minimumSizeHint().height())));
    const QPoint end
        = changes->viewport()->mapTo(&desk.page, changes->viewport()->rect().bottomLeft());
    QVERIFY(end.y() < height);
    QVERIFY(desk.tree()->viewport()->height() >= desk.tree()->sizeHintForRow(0));
}

void TestSaveLists::changesAreRevertedLineByLine()
{
    Desk desk;
    desk.open();
    auto *changes = desk.page.findChild<QTableView *>(u"changes"_s);
    QVERIFY(!changes->isVisible());
    QVERIFY(
        desk.document()->setAt(JsonPointer({u"flags"_s, u"door_unlocked"_s}), JsonText("true")));
    QVERIFY(desk.document()->giveStrings(JsonPointer({u"inventory"_s}), {u"compass"_s}));
    QTRY_VERIFY(changes->isVisible());
    QCOMPARE(changes->model()->rowCount(), 2);
    QTest::mouseClick(
        changes->viewport(), Qt::LeftButton, {},
        changes->visualRect(changes->model()->index(0, ChangesModel::RevertColumn)).center());
    QCOMPARE(desk.at(u"/flags/door_unlocked"), "false");
    QCOMPARE(changes->model()->rowCount(), 1);
    desk.page.findChild<QAction *>(u"copyAsJsonPatch"_s)->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"[{\"op\": \"add\", \"path\": \"/inventory/-\", \"value\": \"compass\"}]"_s);
}

void TestSaveLists::changesAreAListToScreenReaders()
{
    Desk desk;
    desk.open();
    const auto roleOf = [&](const QString &name) {
        return QAccessible::queryAccessibleInterface(desk.page.findChild<QWidget *>(name))->role();
    };
    QCOMPARE(roleOf(u"experiences"_s), QAccessible::Grouping);
    QCOMPARE(roleOf(u"progress"_s), QAccessible::Grouping);

    auto *table = desk.page.findChild<QTableView *>(u"changes"_s);
    auto *changes = QAccessible::queryAccessibleInterface(table);
    QCOMPARE(changes->role(), QAccessible::List);
    QCOMPARE(changes->childCount(), 0);
    QVERIFY(
        desk.document()->setAt(JsonPointer({u"flags"_s, u"door_unlocked"_s}), JsonText("true")));
    QVERIFY(desk.document()->giveStrings(JsonPointer({u"inventory"_s}), {u"compass"_s}));
    QTRY_COMPARE(changes->childCount(), 2);
    QAccessibleInterface *line = changes->child(0);
    QCOMPARE(line->role(), QAccessible::ListItem);
    QCOMPARE(line->text(QAccessible::Name), u"/flags/door_unlocked, changed to true, was false"_s);
    QTRY_VERIFY(changes->rect().contains(line->rect().center()));
    QCOMPARE(changes->indexOfChild(line), 0);

    QVERIFY(line->actionInterface()->actionNames().contains(u"Revert"_s));
    line->actionInterface()->doAction(u"Revert"_s);
    QCOMPARE(desk.at(u"/flags/door_unlocked"), "false");
    QTRY_COMPARE(changes->childCount(), 1);
    QVERIFY(changes->child(0)->isValid());
    QVERIFY(!changes->child(1));
    QVERIFY(changes->child(0)->text(QAccessible::Name).startsWith(u"/inventory/"_s));
}

void TestSaveLists::conflictsWantAChoice()
{
    Desk desk;
    desk.open();
    QVERIFY(
        desk.document()->setAt(JsonPointer({u"collectibles"_s, u"artist_tools"_s}), JsonText("2")));
    QByteArray theirs(State);
    SaveRow row{
        desk.progress, u"9"_s, {}, JsonText(theirs.replace("tools\": 1", "tools\": 7")), {}};
    QVERIFY(desk.document()->refresh(row));
    auto *conflicts = desk.page.findChild<QTableView *>(u"conflicts"_s);
    QTRY_VERIFY(conflicts->isVisible());
    // Tab goes down the page: from the tree to Conflicts before Changes.
    QList<QWidget *> order;
    for (QWidget *next = desk.tree()->nextInFocusChain(); next != desk.tree();
         next = next->nextInFocusChain())
        order.append(next);
    QVERIFY(order.indexOf(conflicts) < order.indexOf(desk.page.changesTable()));
    QVERIFY(!desk.page.action(SaveAction::SaveChanges)->isEnabled());
    auto *box = conflicts->viewport()->findChild<QComboBox *>();
    QVERIFY(box);
    QCOMPARE(box->accessibleName(), u"Choice for /collectibles/artist_tools"_s);
    auto *message = desk.page.findChild<QLabel *>(u"conflictLineText"_s);
    QVERIFY(message->isVisible());
    desk.selection.setSave(SaveTarget(desk.profile.id));
    QTRY_VERIFY(!message->isVisible());
    desk.selection.setSave(SaveTarget(desk.progress));
    QTRY_VERIFY(message->isVisible()); // as long as the choice is open
    box = qobject_cast<QComboBox *>(
        conflicts->indexWidget(conflicts->model()->index(0, ConflictsModel::ChoiceColumn)));
    QVERIFY(box);
    QAccessibleInterface *table = QAccessible::queryAccessibleInterface(conflicts);
    QCOMPARE(table->role(), QAccessible::Table);
    QAccessibleInterface *cell = table->tableInterface()->cellAt(0, ConflictsModel::ChoiceColumn);
    QCOMPARE(cell->childCount(), 1);
    QCOMPARE(cell->child(0)->object(), box);
    QCOMPARE(
        table->tableInterface()->cellAt(0, ConflictsModel::PathColumn)->text(QAccessible::Name),
        u"/collectibles/artist_tools"_s);
    QTRY_VERIFY(!cell->state().invisible);
    conflicts->hide();
    QVERIFY(cell->state().invisible);
    conflicts->show();
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Down);
    QTRY_VERIFY(desk.document()->conflicts().isEmpty());
    QVERIFY(!message->isVisible());
    QCOMPARE(desk.at(u"/collectibles/artist_tools"), "2"); // mine is the first choice
    QVERIFY(desk.page.action(SaveAction::SaveChanges)->isEnabled());
    QCOMPARE(QApplication::focusWidget(), desk.tree()); // not what happens to stand next
}

void TestSaveLists::conflictsAreSettledInTheirList()
{
    Desk desk;
    desk.open();
    SaveDocument *document = desk.document();
    const QString place = u"/collectibles/mystical_flowers"_s;
    QVERIFY(document->setAt(*JsonPointer::parse(place), JsonText("15")));
    SaveRow theirs = serverRow(*document);
    theirs.version = u"9"_s;
    theirs.json = JsonText(QByteArray(theirs.json->utf8()).replace("flowers\": 5", "flowers\": 7"));
    QVERIFY(document->refresh(theirs));
    QCOMPARE(document->state(), SaveDocument::State::Conflict);

    auto *table = desk.page.findChild<QTableView *>(u"conflicts"_s);
    QVERIFY(table && table->isVisible());
    auto *box = table->findChild<QComboBox *>();
    QVERIFY(box);
    QStringList offered;
    for (int i = 0; i < box->count(); ++i)
        offered.append(box->itemText(i));
    QCOMPARE(offered,
             QStringList({u"Choose…"_s, u"Keep mine"_s, u"Take theirs"_s, u"Add up: 17"_s,
                          u"Another value…"_s}));

    box->setFocus();
    QTest::keyClick(box, Qt::Key_End); // to another value
    QLineEdit *edit = nullptr;
    QTRY_VERIFY((edit = table->findChild<QLineEdit *>(u"ownValue"_s)) && edit->isVisible());
    QCOMPARE(edit->accessibleName(), u"Another value for "_s + place);
    QCOMPARE(edit->text(), u"15"_s);
    edit->setText(u"01"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(!table->findChild<QLineEdit *>(u"ownValue"_s));
    QCOMPARE(document->state(), SaveDocument::State::Conflict); // and said why
    QVERIFY(!desk.page.findChild<QLabel *>(u"saveMessage"_s)->text().isEmpty());
    table->edit(table->model()->index(0, ConflictsModel::MineColumn));
    edit = table->findChild<QLineEdit *>(u"ownValue"_s);
    QVERIFY(edit);
    edit->setText(u"42"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(document->state(), SaveDocument::State::Dirty);
    QCOMPARE(desk.at(place), QByteArray("42"));
}

void TestSaveLists::ofVeryManyConflictsThoseInSightHaveTheirChoice()
{
    constexpr int Many = 1000;
    Desk desk;
    desk.open();
    const auto flags = [](const QByteArray &value) {
        QByteArrayList members;
        for (int i = 0; i < Many; ++i)
            members.append("\"flag_" + QByteArray::number(1000 + i) + "\": " + value);
        return QByteArray("{\"flags\": {" + members.join(", ") + "}}");
    };
    const SaveTarget target = desk.document()->target();
    QVERIFY(desk.document()->refresh(SaveRow{target, {}, {}, JsonText(flags("1")), {}}));
    QVERIFY(desk.document()->setDocument(JsonText(flags("2"))));
    QVERIFY(desk.document()->refresh(SaveRow{target, {}, {}, JsonText(flags("3")), {}}));
    QCOMPARE(desk.document()->conflicts().size(), Many);
    auto *table = desk.page.findChild<QTableView *>(u"conflicts"_s);
    QTRY_VERIFY(table->isVisible());
    const auto boxes = [table] { return table->viewport()->findChildren<QComboBox *>().size(); };
    const auto isOpen = [table](int row) {
        return table->isPersistentEditorOpen(
            table->model()->index(row, ConflictsModel::ChoiceColumn));
    };
    QVERIFY(isOpen(0));
    QVERIFY(boxes() < Many / 4);
    QVERIFY(!isOpen(Many - 1));
    table->scrollToBottom();
    QTRY_VERIFY(isOpen(Many - 1));
    QVERIFY(boxes() < Many / 4);
    table->setCurrentIndex(table->model()->index(Many / 2, ConflictsModel::PathColumn));
    QTRY_VERIFY(isOpen(Many / 2));
}

QTEST_MAIN(TestSaveLists)
#include "tst_savelists.moc"

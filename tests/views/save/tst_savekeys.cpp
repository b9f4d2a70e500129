#include "models/items/savetreemodel.h"
#include "tests/views/save/savedesk.h"
#include "views/save/savefinding.h"
#include "views/tree/expandactions.h"
#include "views/tree/treeexpander.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>

#include <functional>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

using Check = std::function<bool(Desk &)>;

Check isAt(const QString &path)
{
    return [path](Desk &desk) { return desk.selection.path().toString() == path; };
}

Check holds(const QString &path, const QByteArray &text)
{
    return [path, text](Desk &desk) { return desk.at(path) == text; };
}

QModelIndex indexOf(const Desk &desk, QStringView path)
{
    return qobject_cast<SaveTreeModel *>(desk.tree()->model())->indexOf(*JsonPointer::parse(path));
}

Check isOpen(const QString &path, bool open = true)
{
    return
        [path, open](Desk &desk) { return desk.tree()->isExpanded(indexOf(desk, path)) == open; };
}

Check isEditing(const QString &what)
{
    return [what](Desk &desk) { return desk.editor() && desk.editor()->accessibleName() == what; };
}

Check hasDialog(const QString &name)
{
    return [name](Desk &desk) { return desk.page.findChild<QDialog *>(name) != nullptr; };
}

} // namespace

Q_DECLARE_METATYPE(Check)

/// Every key of the Save tree, as the table of the keyboard names them.
class TestSaveKeys final : public QObject
{
    Q_OBJECT
private slots:
    void everyKeyDoesWhatIsWritten_data();
    void everyKeyDoesWhatIsWritten();
    void theTreeComesBeforeTheWindow_data();
    void theTreeComesBeforeTheWindow();
    void escClosesTheEditorThenTheSearchThenTheSelection();
    void escOfWhatWasJustInsertedTakesItBack();
    void menusOpenAllAndToALevel();
    void tabGoesToTheNextValue();
    void typingGoesToTheKey();
    void manyRowsAreOpenedAfterAQuestion();
    void siblingsAndLastChildrenAreFoundAcrossRanges();
    void theSamePlaceIsFoundInTheNextElement();
};

void TestSaveKeys::everyKeyDoesWhatIsWritten_data()
{
    QTest::addColumn<QString>("start");
    QTest::addColumn<int>("key");
    QTest::addColumn<Qt::KeyboardModifiers>("modifiers");
    QTest::addColumn<Check>("check");
    const auto row
        = [](const char *name, const QString &start, QKeyCombination keys, const Check &check) {
              QTest::newRow(name) << start << int(keys.key()) << keys.keyboardModifiers() << check;
          };
    row("Right opens", u"/flags"_s, Qt::Key_Right, isOpen(u"/flags"_s));
    row("Left goes out", u"/flags/door_unlocked"_s, Qt::Key_Left, isAt(u"/flags"_s));
    row("Down", u"/inventory/0"_s, Qt::Key_Down, isAt(u"/inventory/1"_s));
    row("Up", u"/inventory/1"_s, Qt::Key_Up, isAt(u"/inventory/0"_s));
    row("PgDown", u"/flags"_s, Qt::Key_PageDown, isAt(u"/visited_waypoints"_s));
    row("PgUp", u"/visited_waypoints"_s, Qt::Key_PageUp, isAt(u"/flags"_s));
    row("Home", u"/inventory/1"_s, Qt::Key_Home, isAt(u"/flags"_s));
    row("End", u"/inventory/1"_s, Qt::Key_End, isAt(u"/visited_waypoints"_s));
    row("Ctrl+Up is the parent", u"/inventory/1"_s, Qt::CTRL | Qt::Key_Up, isAt(u"/inventory"_s));
    row("Ctrl+Down is the last child", u"/collectibles"_s, Qt::CTRL | Qt::Key_Down,
        isAt(u"/collectibles/story_fragments"_s));
    row("Ctrl+Down on a value stays", u"/inventory/0"_s, Qt::CTRL | Qt::Key_Down,
        isAt(u"/inventory/0"_s));
    row("Alt+Down is the next sibling", u"/inventory"_s, Qt::ALT | Qt::Key_Down,
        isAt(u"/collectibles"_s));
    row("Alt+Down after the last stays", u"/inventory/1"_s, Qt::ALT | Qt::Key_Down,
        isAt(u"/inventory/1"_s));
    row("Alt+Up is the one before", u"/inventory/1"_s, Qt::ALT | Qt::Key_Up,
        isAt(u"/inventory/0"_s));
    row("asterisk opens siblings", u"/flags"_s, Qt::Key_Asterisk, isOpen(u"/inventory"_s));
    row("that of the keypad too", u"/flags"_s, Qt::KeypadModifier | Qt::Key_Asterisk,
        isOpen(u"/inventory"_s));
    row("typed with Shift too", u"/flags"_s, Qt::SHIFT | Qt::Key_Asterisk, isOpen(u"/inventory"_s));
    row("Ctrl with it opens all inside", u"/flags"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Asterisk,
        isOpen(u"/flags"_s));
    row("and nothing beside", u"/flags"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Asterisk,
        isOpen(u"/inventory"_s, false));
    row("so does Shift on the keypad", u"/flags"_s,
        (Qt::ShiftModifier | Qt::KeypadModifier) | Qt::Key_Asterisk,
        isOpen(u"/inventory"_s, false));
    row("Ctrl+1 closes", u"/inventory/0"_s, Qt::CTRL | Qt::Key_1, isOpen(u"/inventory"_s, false));
    row("Ctrl+2 opens a level", u"/flags"_s, Qt::CTRL | Qt::Key_2, isOpen(u"/collectibles"_s));
    row("Return edits a value", u"/inventory/0"_s, Qt::Key_Return, isEditing(u"Editing value"_s));
    row("Return opens a container", u"/inventory"_s, Qt::Key_Return, isOpen(u"/inventory"_s));
    row("F2", u"/inventory/0"_s, Qt::Key_F2, isEditing(u"Editing value"_s));
    row("Shift+F2", u"/flags"_s, Qt::SHIFT | Qt::Key_F2, isEditing(u"Editing key"_s));
    row("Space", u"/flags"_s, Qt::Key_Space, isOpen(u"/flags"_s));
    row("Insert", u"/inventory/0"_s, Qt::Key_Insert,
        holds(u"/inventory"_s, "[null, \"brass_key\", \"lamp\"]"));
    row("Ctrl+Insert", u"/inventory"_s, Qt::CTRL | Qt::Key_Insert,
        holds(u"/inventory"_s, "[\"brass_key\", \"lamp\", null]"));
    row("Del", u"/inventory/0"_s, Qt::Key_Delete, holds(u"/inventory"_s, "[\"lamp\"]"));
    row("Del selects the next", u"/collectibles/artist_tools"_s, Qt::Key_Delete,
        isAt(u"/collectibles/mystical_flowers"_s));
    row("Ctrl+D", u"/inventory/1"_s, Qt::CTRL | Qt::Key_D,
        holds(u"/inventory"_s, "[\"brass_key\", \"lamp\", \"lamp\"]"));
    row("Ctrl+X", u"/inventory/1"_s, Qt::CTRL | Qt::Key_X,
        holds(u"/inventory"_s, "[\"brass_key\"]"));
    row("Ctrl+C", u"/inventory/1"_s, Qt::CTRL | Qt::Key_C,
        [](Desk &) { return QGuiApplication::clipboard()->text() == u"\"lamp\""_s; });
    row("Ctrl+V", u"/inventory"_s, Qt::CTRL | Qt::Key_V,
        holds(u"/inventory"_s, "[\"brass_key\", \"lamp\", 42]"));
    row("Ctrl+Shift+C", u"/inventory/1"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_C,
        [](Desk &) { return QGuiApplication::clipboard()->text() == u"/inventory/1"_s; });
    row("Alt+Shift+Down", u"/inventory/0"_s, Qt::ALT | Qt::SHIFT | Qt::Key_Down,
        holds(u"/inventory"_s, "[\"lamp\", \"brass_key\"]"));
    row("Alt+Shift+Up", u"/inventory/1"_s, Qt::ALT | Qt::SHIFT | Qt::Key_Up,
        holds(u"/inventory"_s, "[\"lamp\", \"brass_key\"]"));
    row("Ctrl+Z", u"/flags"_s, Qt::CTRL | Qt::Key_Z, holds(u"/undone"_s, "(absent)"));
    row("Ctrl+Shift+Z", u"/flags"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_Z, holds(u"/redone"_s, "1"));
    row("Ctrl+Y", u"/flags"_s, Qt::CTRL | Qt::Key_Y, holds(u"/redone"_s, "1"));
    row("Ctrl+Backspace reverts", u"/undone"_s, Qt::CTRL | Qt::Key_Backspace,
        holds(u"/undone"_s, "(absent)"));
    row("Ctrl+H", u"/flags"_s, Qt::CTRL | Qt::Key_H, hasDialog(u"replaceValues"_s));
    row("Ctrl+E", u"/flags"_s, Qt::CTRL | Qt::Key_E, [](Desk &desk) {
        auto *dialog = desk.page.findChild<QDialog *>(u"editAsText"_s);
        return dialog && dialog->windowTitle() == u"Edit /flags as text"_s;
    });
    row("Ctrl+Shift+E", u"/flags"_s, Qt::CTRL | Qt::SHIFT | Qt::Key_E, [](Desk &desk) {
        auto *dialog = desk.page.findChild<QDialog *>(u"editAsText"_s);
        return dialog && dialog->windowTitle() == u"Edit the whole document as text"_s;
    });
    row("Ctrl+G", u"/flags"_s, Qt::CTRL | Qt::Key_G,
        [](Desk &desk) { return desk.page.findChild<QLineEdit *>(u"path"_s)->hasFocus(); });
    row("F5", u"/flags"_s, Qt::Key_F5, [](Desk &desk) { return desk.store.rows.waiting() == 1; });
    row("Ctrl+R", u"/flags"_s, Qt::CTRL | Qt::Key_R,
        [](Desk &desk) { return desk.store.rows.waiting() == 1; });
    row("Ctrl+Right", u"/flags"_s, Qt::CTRL | Qt::Key_Right, [](Desk &desk) {
        return desk.tree()->currentIndex().column() == SaveTreeModel::ValueColumn
            && desk.tree()->selectionModel()->selectedRows().size() == 1;
    });
    row("Ctrl+Left at the first stays", u"/flags"_s, Qt::CTRL | Qt::Key_Left,
        [](Desk &desk) { return desk.tree()->currentIndex().column() == 0; });
}

void TestSaveKeys::everyKeyDoesWhatIsWritten()
{
    QFETCH(QString, start);
    QFETCH(int, key);
    QFETCH(Qt::KeyboardModifiers, modifiers);
    QFETCH(Check, check);
    Desk desk;
    desk.open();
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/undone"), JsonText("1")));
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/redone"), JsonText("1")));
    desk.document()->undoStack().undo();
    QGuiApplication::clipboard()->setText(u"42"_s);
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    desk.goTo(start);
    QTest::keyClick(desk.page.windowHandle(), Qt::Key(key), modifiers);
    QTRY_VERIFY(check(desk));
}

void TestSaveKeys::theTreeComesBeforeTheWindow_data()
{
    QTest::addColumn<QKeySequence>("key");
    for (const QKeyCombination keys :
         {Qt::ALT | Qt::Key_Down, Qt::ALT | Qt::Key_Up, Qt::CTRL | Qt::Key_Down,
          Qt::CTRL | Qt::Key_Left, Qt::CTRL | Qt::Key_3, Qt::CTRL | Qt::Key_H, Qt::CTRL | Qt::Key_R,
          Qt::CTRL | Qt::Key_Y}) {
        const QKeySequence key(keys);
        QTest::newRow(qPrintable(key.toString())) << key;
    }
}

void TestSaveKeys::theTreeComesBeforeTheWindow()
{
    QFETCH(QKeySequence, key);
    Desk desk;
    desk.open();
    QShortcut shortcut(key, &desk.page);
    QSignalSpy taken(&shortcut, &QShortcut::activated);
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    const auto press = [&] {
        QTest::keyClick(desk.page.windowHandle(), key[0].key(), key[0].keyboardModifiers());
    };
    desk.goTo(u"/inventory/0");
    press();
    QCOMPARE(taken.count(), 0);
    for (auto *dialog : desk.page.findChildren<QDialog *>())
        delete dialog;
    desk.page.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    desk.page.findChild<QWidget *>(u"showHistory"_s)->setFocus();
    press();
    QCOMPARE(taken.count(), 1);
}

void TestSaveKeys::escClosesTheEditorThenTheSearchThenTheSelection()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/inventory/0");
    desk.page.searchEdit()->setText(u"lamp"_s);
    desk.goTo(u"/inventory/0");
    desk.key(Qt::Key_F2);
    QTest::keyClicks(desk.editor(), u"x"_s);
    QTest::keyClick(desk.editor(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.editor());
    QCOMPARE(desk.page.searchEdit()->text(), u"lamp"_s);
    desk.key(Qt::Key_Escape);
    QVERIFY(desk.page.searchEdit()->text().isEmpty());
    QVERIFY(desk.tree()->selectionModel()->hasSelection());
    desk.key(Qt::Key_Escape);
    QVERIFY(!desk.tree()->selectionModel()->hasSelection());
    QVERIFY(desk.document()->changes().isEmpty());
}

void TestSaveKeys::escOfWhatWasJustInsertedTakesItBack()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/inventory/1");
    desk.key(Qt::Key_Insert);
    QVERIFY(desk.editor());
    QTest::keyClicks(desk.editor(), u"rop"_s);
    QTest::keyClick(desk.editor(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.editor());
    QVERIFY(desk.document()->changes().isEmpty());
    QCOMPARE(desk.selection.path().toString(), u"/inventory/1"_s);
    desk.goTo(u"/flags");
    desk.key(Qt::Key_Insert, Qt::ControlModifier);
    QTRY_COMPARE(desk.editor()->accessibleName(), u"Editing key"_s);
    QTest::keyClick(desk.editor(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.editor());
    QVERIFY(desk.document()->changes().isEmpty());
    // Once accepted it stays, whatever becomes of a later edit.
    desk.goTo(u"/inventory/1");
    desk.key(Qt::Key_Insert);
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    QTRY_VERIFY(!desk.editor());
    desk.key(Qt::Key_F2);
    QTest::keyClick(desk.editor(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.editor());
    QCOMPARE(desk.at(u"/inventory"), "[\"brass_key\", null, \"lamp\"]");
}

void TestSaveKeys::menusOpenAllAndToALevel()
{
    Desk desk;
    const ExpandActions &expanding = *desk.page.finding()->expanding();
    QVERIFY(!expanding.expandAll()->isEnabled());
    QCOMPARE(expanding.expandAll()->statusTip(), u"No save is shown."_s);
    desk.open();
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/flags/deep"), JsonText("[[1]]")));
    QVERIFY(expanding.expandAll()->isEnabled());
    expanding.expandAll()->trigger();
    QTRY_VERIFY(isOpen(u"/flags/deep/0"_s)(desk));
    expanding.levels()->actions().at(1)->trigger();
    QTRY_VERIFY(isOpen(u"/flags/deep"_s, false)(desk));
    QVERIFY(isOpen(u"/flags"_s)(desk) && isOpen(u"/inventory"_s)(desk));
    expanding.collapseAll()->trigger();
    QTRY_VERIFY(isOpen(u"/flags"_s, false)(desk));
    for (const QAction *action :
         {expanding.expandAll(), expanding.levels()->menuAction(), expanding.collapseAll()})
        QVERIFY(desk.tree()->actions().contains(action));
}

void TestSaveKeys::tabGoesToTheNextValue()
{
    Desk desk;
    desk.open();
    desk.tree()->expandAll();
    desk.goTo(u"/inventory/1");
    desk.key(Qt::Key_F2);
    QTest::keyClicks(desk.editor(), u"rope"_s);
    QTest::keyClick(desk.editor(), Qt::Key_Tab);
    QCOMPARE(desk.at(u"/inventory/1"), "\"rope\"");
    // The row between is a container: nothing to type there.
    QCOMPARE(desk.selection.path().toString(), u"/collectibles/artist_tools"_s);
    QVERIFY(desk.editor());
    QCOMPARE(desk.editor()->text(), u"1"_s);
    QTest::keyClick(desk.editor(), Qt::Key_Backtab);
    QCOMPARE(desk.selection.path().toString(), u"/inventory/1"_s);
    QVERIFY(desk.editor());
    QTest::keyClick(desk.editor(), Qt::Key_Escape);
    desk.goTo(u"/collectibles/artist_tools");
    desk.key(Qt::Key_F2, Qt::ShiftModifier);
    QTest::keyClick(desk.editor(), Qt::Key_Tab);
    QCOMPARE(desk.selection.path().toString(), u"/collectibles/artist_tools"_s);
    QTRY_VERIFY(desk.editor() && desk.editor()->accessibleName() == u"Editing value"_s);
}

void TestSaveKeys::typingGoesToTheKey()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/flags");
    QTest::keyClicks(desk.tree(), u"vis"_s);
    QCOMPARE(desk.selection.path().toString(), u"/visited_waypoints"_s);
    QVERIFY(desk.document()->changes().isEmpty());
}

void TestSaveKeys::manyRowsAreOpenedAfterAQuestion()
{
    Desk desk;
    desk.open();
    QByteArrayList pairs;
    for (int i = 0; i <= TreeExpander::MostRowsUnasked / 2; ++i)
        pairs.append("[" + QByteArray::number(i) + "]");
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/many"),
                                   JsonText('[' + pairs.join(", ") + ']')));
    desk.goTo(u"/many");
    desk.key(Qt::Key_Asterisk, Qt::ControlModifier);
    const auto question = [&] { return desk.page.findChild<QMessageBox *>(u"openManyRows"_s); };
    QTRY_VERIFY(question());
    QVERIFY(question()->text().contains(
        QLocale().toString(2 * (TreeExpander::MostRowsUnasked / 2 + 1) + 2)));
    QVERIFY(!desk.tree()->isExpanded(indexOf(desk, u"/many")));
    question()->reject();
    QTRY_VERIFY(!question());
    QVERIFY(!desk.tree()->isExpanded(indexOf(desk, u"/many")));
    desk.key(Qt::Key_Asterisk, Qt::ControlModifier);
    QTRY_VERIFY(question());
    for (QAbstractButton *button : question()->buttons()) {
        if (question()->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QTRY_VERIFY(desk.tree()->isExpanded(indexOf(desk, u"/many")));
    QVERIFY(desk.tree()->isExpanded(indexOf(desk, u"/many/10000")));
    QVERIFY(desk.tree()->isExpanded(indexOf(desk, u"/many/0")));
}

void TestSaveKeys::theSamePlaceIsFoundInTheNextElement()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.document()->setAt(
        *JsonPointer::parse(u"/things"),
        JsonText(R"([{"owner": {"name": "a"}}, {"owner": 5}, {"owner": {"name": "c"}}])")));
    const auto current
        = [&desk] { return desk.document()->tree().path(*desk.tree()->currentNode()).toString(); };
    desk.goTo(u"/things/0/owner/name");
    desk.key(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(current(), u"/things/2/owner/name"_s);
    desk.key(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(current(), u"/things/2/owner/name"_s);
    desk.key(Qt::Key_PageUp, Qt::ControlModifier);
    QCOMPARE(current(), u"/things/0/owner/name"_s);
    desk.goTo(u"/flags/door_unlocked");
    desk.key(Qt::Key_PageDown, Qt::ControlModifier);
    QCOMPARE(current(), u"/flags/door_unlocked"_s);
}

void TestSaveKeys::siblingsAndLastChildrenAreFoundAcrossRanges()
{
    Desk desk;
    desk.open();
    desk.setLongArray(u"/many");
    desk.goTo(u"/many");
    desk.key(Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(desk.selection.path().toString(), u"/many/10004"_s);
    desk.goTo(u"/many/9999");
    desk.key(Qt::Key_Down, Qt::AltModifier);
    QCOMPARE(desk.selection.path().toString(), u"/many/10000"_s);
    desk.key(Qt::Key_Up, Qt::AltModifier);
    QCOMPARE(desk.selection.path().toString(), u"/many/9999"_s);
}

QTEST_MAIN(TestSaveKeys)
#include "tst_savekeys.moc"

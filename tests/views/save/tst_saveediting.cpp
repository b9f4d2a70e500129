#include "models/finding/savesearch.h"
#include "models/items/replaceplan.h"
#include "models/items/savemimedata.h"
#include "models/items/savetreemodel.h"
#include "tests/views/save/savedesk.h"
#include "views/save/placelocking.h"
#include "views/save/readonlypaths.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QUndoView>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

SaveTreeModel *modelOf(const Desk &desk)
{
    return qobject_cast<SaveTreeModel *>(desk.tree()->model());
}

QModelIndex indexOf(const Desk &desk, QStringView path)
{
    return modelOf(desk)->indexOf(*JsonPointer::parse(path));
}

void select(Desk &desk, const QStringList &paths)
{
    desk.goTo(paths.first());
    for (const QString &path : paths) {
        desk.tree()->expand(indexOf(desk, path).parent());
        desk.tree()->selectionModel()->select(
            indexOf(desk, path), QItemSelectionModel::Select | QItemSelectionModel::Rows);
    }
}

void press(const QMessageBox *box, QMessageBox::ButtonRole role)
{
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == role)
            button->click();
    }
}

QString message(const Desk &desk)
{
    const auto *label = desk.page.findChild<QLabel *>(u"saveMessage"_s);
    return label->isVisible() ? label->text() : QString();
}

bool dropOn(Desk &desk, const QMimeData &data, const QPoint &at, Qt::KeyboardModifiers keys = {})
{
    QDragEnterEvent enter(at, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, keys);
    QApplication::sendEvent(desk.tree()->viewport(), &enter); // makes it the target
    QDropEvent drop(at, Qt::MoveAction | Qt::CopyAction, &data, Qt::LeftButton, keys);
    if (!keys.testFlag(Qt::ControlModifier))
        drop.setDropAction(Qt::MoveAction);
    QApplication::sendEvent(desk.tree()->viewport(), &drop);
    return drop.isAccepted();
}

QPoint middleOf(const Desk &desk, QStringView path)
{
    return desk.tree()->visualRect(indexOf(desk, path)).center();
}

QPoint topOf(const Desk &desk, QStringView path)
{
    return desk.tree()->visualRect(indexOf(desk, path)).topLeft() + QPoint(20, 1);
}

std::unique_ptr<QMimeData> dragged(const Desk &desk, const QStringList &paths)
{
    QModelIndexList rows;
    for (const QString &path : paths)
        rows.append(indexOf(desk, path));
    return std::unique_ptr<QMimeData>(modelOf(desk)->mimeData(rows));
}

} // namespace

/// What the hands do with rows beyond a single value.
class TestSaveEditing final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QAccessible::setActive(true); }
    void membersKeepTheirKeys();
    void membersComeIntoAnotherSave();
    void nestedSelectionsCountOnce();
    void aPatchIsCarriedOutWhenChosen();
    void aPatchCanBePastedAsValue();
    void rowsAreRevertedInPlace();
    void historyJumps();
    void changesAreReviewed();
    void muchIsReviewedByItsStart();
    void theReviewFollowsWhatIsEditedMeanwhile();
    void tooMuchIsNotEditedAsText();
    void tooLongALineIsOnlyRead();
    void textThatIsTakenOverKeepsItsSpaces();
    void textIsTakenOverOnceItIsWhole();
    void textOverWhatIsGoneIsRefused();
    void rowsAreDragged();
    void nothingIsDroppedWhereItCannotBe();
    void lockedPlacesSayWhy();
    void locksComeFromTheSettings();
    void aPlaceIsMadeReadOnlyAndAllowedAgain();
    void readOnlyPlacesThatTheSaveLacksAreLetGo();
    void onlyWhatIsChangedCanBeReverted();
    void valuesAreReplacedOnConditions();
    void textIsReplacedInsideOfTexts();
    void aKeyTwiceIsRefusedInTheEditor();
    void theStoredFormIsSaid();
    void theFocusStaysThroughUndo();
    void resultsStandWhereTheFocusReaches();
};

void TestSaveEditing::membersKeepTheirKeys()
{
    Desk desk;
    desk.open();
    select(desk, {u"/collectibles/artist_tools"_s, u"/collectibles/mystical_flowers"_s});
    desk.key(Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"{\n  \"artist_tools\": 1,\n  \"mystical_flowers\": 5\n}"_s);
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/flags/artist_tools"), JsonText("9")));
    const int steps = desk.document()->undoStack().count();
    desk.goTo(u"/flags");
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.at(u"/flags/artist_tools"), "9");
    QCOMPARE(desk.at(u"/flags/artist_tools_2"), "1");
    QCOMPARE(desk.at(u"/flags/mystical_flowers"), "5");
    QCOMPARE(desk.document()->undoStack().count(), steps + 1);
    desk.goTo(u"/inventory/0");
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.at(u"/inventory"), "[\"brass_key\", 1, 5, \"lamp\"]");
}

void TestSaveEditing::membersComeIntoAnotherSave()
{
    Desk one;
    one.open();
    select(one, {u"/flags"_s, u"/inventory"_s});
    one.key(Qt::Key_C, Qt::ControlModifier);
    Desk other;
    other.open();
    QVERIFY(other.document()->setDocument(JsonText("{\"flags\": {}, \"b\": []}")));
    other.goTo(u"/b");
    other.key(Qt::Key_Escape); // none selected, and still the current row
    other.tree()->setCurrentIndex({});
    other.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(other.at(u"/flags_2/door_unlocked"), "false");
    QCOMPARE(other.at(u"/inventory/1"), "\"lamp\"");
}

void TestSaveEditing::nestedSelectionsCountOnce()
{
    Desk desk;
    desk.open();
    select(desk, {u"/flags"_s, u"/flags/door_unlocked"_s, u"/inventory"_s});
    desk.key(Qt::Key_C, Qt::ControlModifier);
    const auto values = carriedValues(*QGuiApplication::clipboard()->mimeData());
    QVERIFY(values);
    QCOMPARE(values->size(), 2);
    desk.key(Qt::Key_Delete);
    QCOMPARE(desk.document()->changes().size(), 2);
    QCOMPARE(desk.document()->undoStack().count(), 1);
}

void TestSaveEditing::aPatchIsCarriedOutWhenChosen()
{
    Desk desk;
    desk.open();
    QGuiApplication::clipboard()->setText(
        u"[{\"op\": \"replace\", \"path\": \"/flags/door_unlocked\", \"value\": true}, "
        "{\"op\": \"add\", \"path\": \"/inventory/-\", \"value\": \"map\"}]"_s);
    desk.goTo(u"/flags");
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(desk.document()->changes().isEmpty()); // asked first
    auto *question = desk.page.findChild<QMessageBox *>(u"pastePatch"_s);
    QVERIFY(question);
    press(question, QMessageBox::AcceptRole);
    QCOMPARE(desk.at(u"/flags/door_unlocked"), "true");
    QCOMPARE(desk.at(u"/inventory/2"), "\"map\"");
    QCOMPARE(desk.document()->undoStack().count(), 1);
}

void TestSaveEditing::aPatchCanBePastedAsValue()
{
    Desk desk;
    desk.open();
    QGuiApplication::clipboard()->setText(u"[{\"op\": \"remove\", \"path\": \"/nowhere\"}]"_s);
    desk.goTo(u"/flags");
    desk.key(Qt::Key_V, Qt::ControlModifier);
    press(desk.page.findChild<QMessageBox *>(u"pastePatch"_s), QMessageBox::ActionRole);
    QCOMPARE(desk.at(u"/flags/pasted/0/op"), "\"remove\"");
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    desk.goTo(u"/flags");
    desk.key(Qt::Key_V, Qt::ControlModifier);
    for (auto *box : desk.page.findChildren<QMessageBox *>(u"pastePatch"_s)) {
        if (box->isVisible())
            press(box, QMessageBox::AcceptRole);
    }
    QVERIFY(!message(desk).isEmpty()); // there is no such place
    QVERIFY(desk.document()->changes().isEmpty());
}

void TestSaveEditing::rowsAreRevertedInPlace()
{
    Desk desk;
    desk.open();
    QAction *revert = desk.page.action(SaveAction::RevertPlace);
    desk.goTo(u"/flags/door_unlocked");
    QVERIFY(!revert->isEnabled());
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/flags/door_unlocked"), JsonText("true")));
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/flags/new"), JsonText("1")));
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/other"), JsonText("1")));
    QVERIFY(revert->isEnabled());
    QVERIFY(desk.tree()->actions().contains(revert));
    desk.key(Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(desk.at(u"/flags/door_unlocked"), "false");
    QCOMPARE(desk.document()->changes().size(), 2);
    desk.goTo(u"/flags"); // with what is inside
    desk.key(Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(desk.at(u"/flags"), "{\"door_unlocked\": false}");
    QCOMPARE(desk.document()->changes().size(), 1);
    desk.goTo(u"/inventory/0");
    desk.key(Qt::Key_Delete);
    const QModelIndex removed = modelOf(desk)->index(0, 0, indexOf(desk, u"/inventory"));
    QCOMPARE(SaveMark(removed.data(SaveTreeModel::MarkRole).toInt()), SaveMark::Removed);
    desk.tree()->setCurrentIndex(removed);
    desk.key(Qt::Key_Backspace, Qt::ControlModifier);
    QCOMPARE(desk.at(u"/inventory"), "[\"brass_key\", \"lamp\"]");
}

void TestSaveEditing::historyJumps()
{
    Desk desk;
    desk.open();
    for (const char *text : {"1", "2", "3", "4"}) {
        const JsonPointer path({u'n' + QString::fromLatin1(text)});
        QVERIFY(desk.document()->setAt(path, JsonText(text)));
    }
    desk.page.action(SaveAction::UndoHistory)->trigger();
    auto *steps = desk.page.findChild<QUndoView *>(u"undoSteps"_s);
    QVERIFY(steps);
    QCOMPARE(steps->model()->rowCount(), 5);
    QCOMPARE(steps->model()->index(1, 0).data().toString(), u"Set /n1"_s);
    steps->setCurrentIndex(steps->model()->index(1, 0));
    QCOMPARE(desk.document()->changes().size(), 1);
    QCOMPARE(desk.at(u"/n1"), "1");
    steps->setCurrentIndex(steps->model()->index(4, 0));
    QCOMPARE(desk.document()->changes().size(), 4);
    steps->setCurrentIndex(steps->model()->index(0, 0));
    QVERIFY(desk.document()->changes().isEmpty());
}

void TestSaveEditing::changesAreReviewed()
{
    Desk desk;
    desk.open();
    QVERIFY(!desk.page.action(SaveAction::ReviewChanges)->isEnabled());
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/flags/door_unlocked"),
                                   JsonText("\"<b>maybe</b>\"")));
    QVERIFY(desk.document()->setColumn(u"current_location"_s, u"pier"_s));
    desk.page.action(SaveAction::ReviewChanges)->trigger();
    auto *tree = desk.page.findChild<QTreeView *>(u"reviewTree"_s);
    QVERIFY(tree);
    const auto *places = qobject_cast<QStandardItemModel *>(tree->model());
    QCOMPARE(places->rowCount(), 2);
    QCOMPARE(places->item(0)->text(), u"~ current_location"_s);
    const QStandardItem *flags = places->item(1);
    QCOMPARE(flags->text(), u"flags"_s);
    QCOMPARE(flags->child(0, 0)->text(), u"~ door_unlocked"_s);
    QCOMPARE(flags->child(0, 1)->text(), u"false"_s);
    QCOMPARE(flags->child(0, 2)->text(), u"\"<b>maybe</b>\""_s);
    auto *patch = desk.page.findChild<QPlainTextEdit *>(u"reviewPatch"_s);
    QVERIFY(patch->toPlainText().contains(u"\"/flags/door_unlocked\""_s));
    auto *dialog = desk.page.findChild<QDialog *>(u"reviewChanges"_s);
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"Copy as JSON Patch"_s)
            button->click();
    }
    QCOMPARE(QGuiApplication::clipboard()->text(), desk.document()->patch().toString());
    desk.document()->undoStack().undo(); // it follows
    QCOMPARE(places->rowCount(), 1);
}

void TestSaveEditing::muchIsReviewedByItsStart()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/note"),
                                   JsonText('"' + QByteArray("words ").repeated(100'000) + '"')));
    desk.page.action(SaveAction::ReviewChanges)->trigger();
    const auto *patch = desk.page.findChild<QPlainTextEdit *>(u"reviewPatch"_s);
    QTRY_VERIFY(!patch->toPlainText().isEmpty());
    QVERIFY(patch->toPlainText().contains(u"\"/note\""_s));
    QVERIFY(patch->toPlainText().size() < 100'000);
    QVERIFY(desk.page.findChild<QLabel *>(u"reviewNote"_s)->text().contains(u"are left out"_s));
    QGuiApplication::clipboard()->clear();
    auto *dialog = desk.page.findChild<QDialog *>(u"reviewChanges"_s);
    for (auto *button : dialog->findChildren<QPushButton *>()) {
        if (button->text() == u"Copy as JSON Patch"_s)
            button->click();
    }
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), desk.document()->patch().toString());
}

void TestSaveEditing::theReviewFollowsWhatIsEditedMeanwhile()
{
    Desk desk;
    desk.open();
    for (const QByteArray &first : {QByteArray(), QByteArray("x")}) { // a character is cut, or not
        const QByteArray words = first + QByteArray("\xc3\xa4").repeated(200'000);
        QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/note"), JsonText('"' + words + '"')));
        desk.page.action(SaveAction::ReviewChanges)->trigger();
        auto *dialog = desk.page.findChild<QDialog *>(u"reviewChanges"_s);
        const auto *patch = dialog->findChild<QPlainTextEdit *>(u"reviewPatch"_s);
        QVERIFY(patch->toPlainText().isEmpty()); // it is being written
        QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/a"), JsonText("7")));
        QTRY_VERIFY(!patch->toPlainText().isEmpty());
        QVERIFY(patch->toPlainText().contains(u"\"/a\""_s));
        QVERIFY(!patch->toPlainText().contains(QChar::ReplacementCharacter));
        QByteArrayList members;
        for (int i = 0; i < 1100; ++i)
            members.append("\"k" + QByteArray::number(i) + "\": 1");
        QVERIFY(desk.document()->setDocument(JsonText('{' + members.join(", ") + '}')));
        const auto *note = dialog->findChild<QLabel *>(u"reviewNote"_s);
        QTRY_VERIFY(note->text().contains(u"The first 1,000 of"_s));
        QVERIFY(!patch->toPlainText().contains(u"\"/a\""_s));
        desk.document()->undoStack().setIndex(0);
        QTRY_VERIFY(note->text().isEmpty());
        dialog->reject();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

void TestSaveEditing::tooMuchIsNotEditedAsText()
{
    Desk desk;
    desk.open();
    QVERIFY(
        desk.document()->setAt(*JsonPointer::parse(u"/list"),
                               JsonText('[' + QByteArray("1000, ").repeated(400'000) + "1000]")));
    desk.page.action(SaveAction::EditDocumentAsText)->trigger();
    QVERIFY(!desk.page.findChild<QDialog *>(u"editAsText"_s));
    QVERIFY(desk.page.findChild<QLabel *>(u"saveMessage"_s)
                ->text()
                .contains(u"edited as text at once"_s));
}

void TestSaveEditing::tooLongALineIsOnlyRead()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/note"),
                                   JsonText('"' + QByteArray("words ").repeated(20'000) + '"')));
    desk.page.action(SaveAction::EditDocumentAsText)->trigger();
    const auto *dialog = desk.page.findChild<QDialog *>(u"editAsText"_s);
    QVERIFY(dialog);
    QVERIFY(dialog->findChild<QPlainTextEdit *>()->isReadOnly());
    QVERIFY(dialog->findChild<QLabel *>(u"trouble"_s)->text().contains(u"only the start"_s));
    QVERIFY(!dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
}

/// Those that do not break are others, and so are ends of lines inside of a string.
void TestSaveEditing::textThatIsTakenOverKeepsItsSpaces()
{
    Desk desk;
    desk.open();
    const QByteArray value = QString(u"[\"a\u00a0b\u202fc\u2028d\u2029e\ufdd0f\", 1]"_s).toUtf8();
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/note"), JsonText(value)));
    desk.goTo(u"/note");
    desk.page.action(SaveAction::EditAsText)->trigger();
    const auto *dialog = desk.page.findChild<QDialog *>(u"editAsText"_s);
    QVERIFY(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>();
    text->moveCursor(QTextCursor::End);
    text->textCursor().insertText(u"\n"_s);
    dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QCOMPARE(desk.at(u"/note"), value);
}

void TestSaveEditing::textIsTakenOverOnceItIsWhole()
{
    Desk desk;
    desk.open();
    const QByteArray value = '[' + QByteArray("1000, ").repeated(100'000) + "1000]";
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/list"), JsonText(value)));
    desk.goTo(u"/list");
    desk.page.action(SaveAction::EditAsText)->trigger();
    const auto dialog = [&] { return desk.page.findChild<QDialog *>(u"editAsText"_s); };
    QVERIFY(dialog());
    const auto *ok = dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    const auto *text = dialog()->findChild<QPlainTextEdit *>();
    QTRY_VERIFY(text->blockCount() > 10);
    QVERIFY(!ok->isEnabled());
    QVERIFY(text->isReadOnly());
    QTest::keyClick(dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog());
    desk.page.action(SaveAction::EditAsText)->trigger();
    QTRY_VERIFY(
        dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->isEnabled());
    QCOMPARE(dialog()->findChild<QPlainTextEdit *>()->blockCount(), 100'003);
    QVERIFY(!dialog()->findChild<QPlainTextEdit *>()->document()->isUndoAvailable());
    dialog()->findChild<QPlainTextEdit *>()->textCursor().insertText(u" "_s);
    QVERIFY(desk.document()->addElement(
        *desk.document()->tree().find(*JsonPointer::parse(u"/list")), 0, JsonText("5")));
    dialog()->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
    QTRY_VERIFY(!dialog());
    QCOMPARE(desk.at(u"/list/0"), "5"); // what came meanwhile stays
    QCOMPARE(desk.at(u"/list/100001"), "1000");
}

void TestSaveEditing::textOverWhatIsGoneIsRefused()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/flags");
    desk.page.action(SaveAction::EditAsText)->trigger();
    auto *dialog = desk.page.findChild<QDialog *>(u"editAsText"_s);
    dialog->findChild<QPlainTextEdit *>()->setPlainText(u"{\"door_unlocked\": 5}"_s);
    auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    QVERIFY(
        desk.document()->remove({*desk.document()->tree().find(*JsonPointer::parse(u"/flags"))}));
    const int steps = desk.document()->undoStack().count();
    ok->click();
    QVERIFY(dialog->isVisible());
    QVERIFY(!dialog->findChild<QLabel *>(u"trouble"_s)->text().isEmpty());
    QCOMPARE(desk.document()->undoStack().count(), steps);
    desk.saves.clear();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    ok->click();
    QVERIFY(dialog->isVisible()); // what was typed can still be copied
}

void TestSaveEditing::rowsAreDragged()
{
    Desk desk;
    desk.open();
    desk.tree()->expandAll();
    QVERIFY(dropOn(desk, *dragged(desk, {u"/inventory/1"_s, u"/inventory/0"_s}),
                   middleOf(desk, u"/visited_waypoints")));
    QCOMPARE(desk.at(u"/inventory"), "[]");
    QCOMPARE(desk.at(u"/visited_waypoints/2"), "\"lamp\"");
    QCOMPARE(desk.at(u"/visited_waypoints/3"), "\"brass_key\"");
    QCOMPARE(desk.document()->undoStack().count(), 1);
    QVERIFY(dropOn(desk, *dragged(desk, {u"/flags/door_unlocked"_s}),
                   middleOf(desk, u"/collectibles"), Qt::ControlModifier));
    QCOMPARE(desk.at(u"/flags/door_unlocked"), "false");
    QCOMPARE(desk.at(u"/collectibles/door_unlocked"), "false");
    QVERIFY(dropOn(desk, *dragged(desk, {u"/completed_quests/1"_s}),
                   topOf(desk, u"/completed_quests/0")));
    QCOMPARE(desk.at(u"/completed_quests"), "[\"find_the_library\", \"discover_woander\"]");
    while (desk.document()->undoStack().canUndo())
        desk.document()->undoStack().undo();
    QCOMPARE(desk.document()->tree().documentText()->utf8(), State);
    // What comes from elsewhere is a copy.
    QMimeData other;
    other.setData(QLatin1StringView(SaveMimeType), carriedData({{u"gold"_s, JsonText("10.00")}}));
    QVERIFY(dropOn(desk, other, middleOf(desk, u"/flags")));
    QCOMPARE(desk.at(u"/flags/gold"), "10.00");
}

void TestSaveEditing::nothingIsDroppedWhereItCannotBe()
{
    Desk desk;
    desk.open();
    desk.setLongArray(u"/a");
    desk.document()->undoStack().clear();
    desk.tree()->expand(indexOf(desk, u"/a"));
    desk.goTo(u"/a");
    const QModelIndex range = modelOf(desk)->index(0, 0, indexOf(desk, u"/a"));
    QVERIFY(SaveTreeModel::isRange(range));
    const auto flags = dragged(desk, {u"/flags"_s});
    QVERIFY(!dropOn(desk, *flags, desk.tree()->visualRect(range).center()));
    desk.goTo(u"/inventory/0");
    desk.key(Qt::Key_Delete);
    const QModelIndex removed = modelOf(desk)->index(0, 0, indexOf(desk, u"/inventory"));
    QVERIFY(!dropOn(desk, *flags, desk.tree()->visualRect(removed).center()));
    QVERIFY(dropOn(desk, *flags, middleOf(desk, u"/flags"))); // taken, and refused in words
    QVERIFY(!message(desk).isEmpty());
    QMimeData text;
    text.setText(u"1"_s);
    QVERIFY(!dropOn(desk, text, middleOf(desk, u"/inventory")));
    QCOMPARE(desk.document()->undoStack().count(), 1); // the removal
    desk.document()->setReadOnly(true);
    QVERIFY(!dropOn(desk, *flags, middleOf(desk, u"/inventory")));
}

void TestSaveEditing::lockedPlacesSayWhy()
{
    Desk desk;
    desk.page.setLocks({{u"wylding-woods"_s, *SaveLocks::parse({u"/flags"_s})}});
    desk.open();
    desk.goTo(u"/flags/door_unlocked");
    QVERIFY(desk.tree()
                ->currentIndex()
                .data(Qt::AccessibleTextRole)
                .toString()
                .endsWith(u"read-only"_s));
    QVERIFY(desk.tree()
                ->currentIndex()
                .data(Qt::AccessibleDescriptionRole)
                .toString()
                .contains(u"read-only"_s));
    for (const auto modifier : {Qt::NoModifier, Qt::ShiftModifier}) {
        desk.key(Qt::Key_F2, modifier);
        QVERIFY(!desk.editor());
        QCOMPARE(message(desk), u"/flags is read-only."_s);
        desk.page.tellRefused({});
    }
    desk.key(Qt::Key_Delete);
    QCOMPARE(message(desk), u"/flags is read-only."_s);
    QVERIFY(desk.document()->changes().isEmpty());
    desk.goTo(u"/inventory/0");
    desk.key(Qt::Key_F2, Qt::ShiftModifier);
    QCOMPARE(message(desk), u"The elements of an array have no keys."_s);
    const SaveSnapshot save(desk.document()->tree());
    QCOMPARE(numberPaths(save, u"tools"_s, 10), QStringList{u"/collectibles/artist_tools"_s});
    QVERIFY(numberPaths(save, u"tools"_s, 10, *SaveLocks::parse({u"/collectibles"_s})).isEmpty());
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/beside"), JsonText("1")));
}

void TestSaveEditing::locksComeFromTheSettings()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"waymark.ini"_s), QSettings::IniFormat);
    settings.setValue(u"readOnlyPaths/profile"_s, QStringList{u"/achievements"_s});
    settings.setValue(u"readOnlyPaths/experiences/wylding-woods"_s,
                      QStringList{u"/flags/vip"_s, u"id"_s});
    settings.setValue(u"readOnlyPaths/experiences/a/b"_s, u"/x"_s);
    const ReadOnlyPaths paths = ReadOnlyPaths::read(settings);
    QCOMPARE(paths.byExperience.value({}), *SaveLocks::parse({u"/achievements"_s}));
    QCOMPARE(paths.byExperience.value(u"wylding-woods"_s), *SaveLocks::parse({u"/flags/vip"_s}));
    QCOMPARE(paths.byExperience.value(u"a/b"_s), *SaveLocks::parse({u"/x"_s}));
    QCOMPARE(paths.troubles, QStringList{u"id"_s});
}

void TestSaveEditing::aPlaceIsMadeReadOnlyAndAllowedAgain()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"waymark.ini"_s), QSettings::IniFormat);
    settings.setValue(u"readOnlyPaths/experiences/wylding-woods"_s, u"id"_s); // no path, and kept
    Desk desk;
    PlaceLocking locking(settings, desk.page);
    QVERIFY(!locking.lock()->isEnabled());
    QCOMPARE(locking.lock()->statusTip(), u"No player is open."_s);
    desk.open();
    QCOMPARE(locking.lock()->statusTip(), u"Choose a row of the save first."_s);
    desk.goTo(u"/inventory");
    QVERIFY(!locking.unlock()->isEnabled());
    locking.lock()->trigger();
    QVERIFY(!locking.lock()->isEnabled() && locking.unlock()->isEnabled());
    QCOMPARE(ReadOnlyPaths::read(settings).byExperience.value(u"wylding-woods"_s),
             *SaveLocks::parse({u"/inventory"_s}));
    desk.goTo(u"/inventory/0");
    QVERIFY(!locking.unlock()->isEnabled());
    QCOMPARE(locking.unlock()->statusTip(),
             u"It is read-only with /inventory: allow changes there."_s);
    desk.key(Qt::Key_F2);
    QVERIFY(!desk.editor());
    QCOMPARE(message(desk), u"/inventory is read-only."_s);
    desk.goTo(u"/inventory");
    locking.unlock()->trigger();
    QVERIFY(ReadOnlyPaths::read(settings).byExperience.value(u"wylding-woods"_s).isEmpty());
    QCOMPARE(ReadOnlyPaths::read(settings).troubles, QStringList{u"id"_s});
    desk.goTo(u"/inventory/0");
    desk.key(Qt::Key_F2);
    QVERIFY(desk.editor());
}

void TestSaveEditing::readOnlyPlacesThatTheSaveLacksAreLetGo()
{
    QTemporaryDir folder;
    QSettings settings(folder.filePath(u"waymark.ini"_s), QSettings::IniFormat);
    settings.setValue(u"readOnlyPaths/experiences/wylding-woods"_s,
                      QStringList{u"/flags/vip"_s, u"id"_s, u"/inventory"_s});
    settings.setValue(u"readOnlyPaths/profile"_s, u"/flags/vip"_s);
    Desk desk;
    desk.page.setLocks(ReadOnlyPaths::read(settings).byExperience);
    PlaceLocking locking(settings, desk.page);
    QCOMPARE(locking.list()->statusTip(), u"No player is open."_s);
    desk.open();
    QVERIFY(locking.list()->isEnabled());
    locking.list()->trigger();
    const QPointer<QDialog> dialog = desk.page.window()->findChild<QDialog *>(u"readOnlyPlaces"_s);
    const auto *list = dialog->findChild<QListWidget *>();
    QCOMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), u"/flags/vip: not in this save"_s);
    QCOMPARE(list->item(1)->text(), u"/inventory"_s);
    auto *allow = dialog->findChild<QPushButton *>(u"allowChanges"_s);
    allow->click();
    QCOMPARE(settings.value(u"readOnlyPaths/experiences/wylding-woods"_s).toStringList(),
             (QStringList{u"id"_s, u"/inventory"_s}));
    QCOMPARE(settings.value(u"readOnlyPaths/profile"_s).toString(), u"/flags/vip"_s);
    const auto flags = *desk.document()->tree().find(*JsonPointer::parse(u"/flags"));
    QVERIFY(desk.document()->addMember(flags, u"vip"_s, JsonText("true")));
    allow->click();
    QTRY_VERIFY(!dialog); // nothing is left to let go
    QVERIFY(!locking.list()->isEnabled());
    QCOMPARE(locking.list()->statusTip(), u"Nothing is read-only here."_s);
}

void TestSaveEditing::onlyWhatIsChangedCanBeReverted()
{
    Desk desk;
    desk.open();
    const QAction *revert = desk.page.action(SaveAction::RevertPlace);
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/flags/door_unlocked"), JsonText("true")));
    desk.goTo(u"/flags/door_unlocked");
    QVERIFY(revert->isEnabled());
    desk.goTo(u"/inventory");
    QVERIFY(!revert->isEnabled());
    desk.goTo(u"/flags"); // something inside is changed
    QVERIFY(revert->isEnabled());
    desk.document()->undoStack().undo();
    QVERIFY(!revert->isEnabled());
}

void TestSaveEditing::valuesAreReplacedOnConditions()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.document()->setDocument(
        JsonText("{\"items\": [{\"id\": \"rope\", \"n\": 1.0, \"cost\": 5}, {\"id\": \"map\", "
                 "\"n\": 1, \"cost\": 50}, {\"n\": 1}], \"n\": 1}")));
    const int steps = desk.document()->undoStack().count();
    desk.goTo(u"/items");
    desk.key(Qt::Key_H, Qt::ControlModifier);
    auto *dialog = desk.page.findChild<QDialog *>(u"replaceValues"_s);
    const auto type = [&](const char *name, const QString &text) {
        dialog->findChild<QLineEdit *>(QLatin1StringView(name))->setText(text);
    };
    const auto rows
        = [&] { return dialog->findChild<QTableView *>(u"replacePreview"_s)->model()->rowCount(); };
    type("replaceFind", u"1"_s);
    type("replaceWith", u"2"_s);
    QTRY_COMPARE(rows(), 4);
    type("replaceKey", u"n"_s);
    type("replaceMember", u"cost"_s);
    type("replaceValue", u"10"_s);
    dialog->findChild<QComboBox *>(u"replaceComparison"_s)->setCurrentIndex(3);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(desk.document()->undoStack().count(), steps); // only looked at so far
    QCOMPARE(dialog->findChild<QLabel *>(u"replaceCount"_s)->text(), u"1 values change."_s);
    dialog->accept();
    QCOMPARE(desk.at(u"/items/1/n"), "2");
    QCOMPARE(desk.at(u"/items/0/n"), "1.0");
    QCOMPARE(desk.document()->undoStack().count(), steps + 1);
    QCOMPARE(desk.page.findChild<QLabel *>(u"saveResult"_s)->text(), u"Replaced 1 values"_s);
}

void TestSaveEditing::textIsReplacedInsideOfTexts()
{
    const auto arena = JsonArena::parseTrusted(
        "{\"a\": \"1_inter_x\", \"b\": [\"inter\", 5, \"other\"], \"inter\": 1}");
    ReplaceRule rule;
    rule.find = u"inter"_s;
    rule.replacement = u"\"outer\""_s;
    rule.isPartOfText = true;
    auto plan = replacePlan(*arena, *JsonPointer::parse(u"/top"), rule);
    QVERIFY(plan);
    QCOMPARE(plan->size(), 2);
    QCOMPARE(plan->at(0).path.toString(), u"/top/a"_s);
    QCOMPARE(plan->at(0).now.utf8(), "\"1_\\\"outer\\\"_x\"");
    rule.isPartOfText = false;
    plan = replacePlan(*arena, {}, rule);
    QCOMPARE(plan->size(), 1);
    QCOMPARE(plan->at(0).now.utf8(), "\"outer\"");
    rule.find = u"1e400000"_s; // no number that can be stored: looked for as text
    QVERIFY(replacePlan(*arena, {}, rule)->isEmpty());
    QVERIFY(replacePlan(*arena, {}, {})->isEmpty());
}

void TestSaveEditing::aKeyTwiceIsRefusedInTheEditor()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/collectibles/artist_tools");
    desk.key(Qt::Key_F2, Qt::ShiftModifier);
    const auto hint = [&]() -> QString {
        for (auto *label : desk.tree()->viewport()->findChildren<QLabel *>(u"editorHint"_s)) {
            if (label->isVisible())
                return label->text();
        }
        return {};
    };
    QTest::keyClicks(desk.editor(), u"story_fragments"_s);
    QCOMPARE(hint(), u"There is a member “story_fragments” already."_s);
    QCOMPARE(desk.editor()->accessibleDescription(), hint());
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    QVERIFY(desk.editor());
    QTest::keyClicks(desk.editor(), u"_more"_s);
    QCOMPARE(hint(), QString());
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/collectibles/story_fragments_more"), "1");
}

void TestSaveEditing::theStoredFormIsSaid()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/collectibles/artist_tools");
    desk.key(Qt::Key_F2);
    QTest::keyClicks(desk.editor(), u"1e2"_s);
    auto *hint = desk.tree()->viewport()->findChild<QLabel *>(u"editorHint"_s);
    QCOMPARE(hint->text(), u"will be stored as 100"_s);
    QVERIFY(hint->isVisible());
    QTest::keyClick(desk.editor(), Qt::Key_Backspace);
    QVERIFY(hint->isVisible()); // 1e is no number
    QTest::keyClick(desk.editor(), Qt::Key_Backspace);
    QVERIFY(!hint->isVisible());
}

void TestSaveEditing::theFocusStaysThroughUndo()
{
    Desk desk;
    desk.open();
    const SaveNodeId flags = desk.document()->tree().find(*JsonPointer::parse(u"/flags")).value();
    desk.goTo(u"/flags/door_unlocked");
    QVERIFY(desk.document()->changeType(flags, JsonType::Null));
    QCOMPARE(desk.selection.path().toString(), u"/flags"_s); // what it was in
    desk.document()->undoStack().undo();
    QTRY_COMPARE(desk.selection.path().toString(), u"/flags/door_unlocked"_s);
    QVERIFY(desk.tree()->isExpanded(indexOf(desk, u"/flags")));
    desk.goTo(u"/collectibles/artist_tools");
    desk.key(Qt::Key_D, Qt::ControlModifier);
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.selection.path().toString().startsWith(u"/collectibles/"_s)); // its sibling
}

void TestSaveEditing::resultsStandWhereTheFocusReaches()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/flags/door_unlocked"), JsonText("true")));
    desk.key(Qt::Key_S, Qt::ControlModifier);
    SaveRow row{desk.progress, u"9"_s, {}, desk.document()->tree().documentText(), {}};
    desk.store.outcomes.answer(SaveOutcome{SaveOutcome::Kind::Saved, 5, row, Timestamp::now()});
    auto *result = desk.page.findChild<QLabel *>(u"saveResult"_s);
    QTRY_COMPARE(result->text(), u"Saved 1 changes"_s);
    QVERIFY(result->focusPolicy() & Qt::TabFocus);
    QCOMPARE(result->accessibleName(), result->text());
    QVERIFY(result->isVisible());
}

QTEST_MAIN(TestSaveEditing)
#include "tst_saveediting.moc"

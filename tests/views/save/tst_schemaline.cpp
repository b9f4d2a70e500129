#include "models/items/gamefiles.h"
#include "tests/views/save/savedesk.h"
#include "views/save/gamefilesdialog.h"
#include "views/save/schemaline.h"

#include <QAccessible>
#include <QFile>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

/// The page with files for its experience.
struct GameDesk
{
    QTemporaryDir folder;
    QSettings settings{folder.filePath(u"settings.ini"_s), QSettings::IniFormat};
    GameFiles files{settings};
    Desk desk;

    GameDesk()
    {
        desk.page.setGameFiles(files);
        desk.open();
    }
    void give(GameFiles::Kind kind, const QByteArray &content)
    {
        const QString path
            = folder.filePath(kind == GameFiles::Kind::Schema ? u"s.json"_s : u"d.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        files.setPath(kind, u"wylding-woods"_s, path);
    }
    void giveNames(const QByteArray &content)
    {
        give(GameFiles::Kind::Dictionary, content);
        QTRY_VERIFY(!files.game(u"wylding-woods"_s).names.isEmpty());
    }
    /// The picker that the key opens, with Ctrl and Shift.
    [[nodiscard]] QDialog *picker(Qt::Key key) const
    {
        desk.goTo(u"/flags");
        desk.key(key, Qt::ControlModifier | Qt::ShiftModifier);
        return desk.page.findChild<QDialog *>(u"picker"_s);
    }
    [[nodiscard]] QString said() const
    {
        return desk.page.findChild<QLabel *>(u"schemaText"_s)->text();
    }
    [[nodiscard]] bool isShown() const { return desk.page.findChild<SchemaLine *>()->isVisible(); }
    [[nodiscard]] QPushButton *button(const QString &name) const
    {
        return desk.page.findChild<QPushButton *>(name);
    }
};

} // namespace

class TestSchemaLine final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QAccessible::setActive(true); }
    void nothingIsSaidWithoutFiles();
    void errorsAreCountedAndWalked();
    void anErrorIsToldAndNeverForbidsSaving();
    void aFileThatIsOfNoUseIsTold();
    void theRootIsToldInTheLine();
    void otherExperiencesAreNotMeant();
    void namesAreShownAndFound();
    void pickersTellNamesAndGiveIds();
    void pickersFindByNameAndSlips_data();
    void pickersFindByNameAndSlips();
    void nearMissesAreNoCompletions();
    void countersAreFoundByName();
    void theDialogChoosesAndClears();
};

constexpr auto Rules
    = R"({"properties": {"flags": {"properties": {"door_unlocked": {"const": true}}},
    "collectibles": {"additionalProperties": {"type": "integer", "maximum": 4}}}})";

void TestSchemaLine::nothingIsSaidWithoutFiles()
{
    const GameDesk game;
    QVERIFY(!game.isShown());
}

void TestSchemaLine::errorsAreCountedAndWalked()
{
    GameDesk game;
    game.give(GameFiles::Kind::Schema, Rules);
    QTRY_COMPARE(game.said(), u"2 places break the schema."_s);
    QVERIFY(game.isShown());
    QVERIFY(!game.button(u"showGameFiles"_s)->isVisible());
    QPushButton *next = game.button(u"nextSchemaError"_s);
    QVERIFY(next->isVisible());
    const auto current = [&] {
        return game.desk.document()->tree().path(*game.desk.tree()->currentNode()).toString();
    };
    QStringList walked;
    for (int i = 0; i < 3; ++i) {
        next->click();
        walked.append(current());
    }
    QCOMPARE(walked,
             (QStringList{u"/flags/door_unlocked"_s, u"/collectibles/mystical_flowers"_s,
                          u"/flags/door_unlocked"_s}));
}

void TestSchemaLine::anErrorIsToldAndNeverForbidsSaving()
{
    GameDesk game;
    game.give(GameFiles::Kind::Schema, R"({"properties": {"inventory": {"maxItems": 2}}})");
    QTRY_VERIFY(game.files.game(u"wylding-woods"_s).schema);
    QVERIFY(game.desk.document()->giveStrings(*JsonPointer::parse(u"/inventory"), {u"rope"_s}));
    QTRY_COMPARE(game.said(), u"1 places break the schema."_s);
    QVERIFY(game.desk.page.action(SaveAction::SaveChanges)->isEnabled());
    game.desk.document()->undoStack().undo();
    QTRY_VERIFY(!game.isShown());
}

void TestSchemaLine::aFileThatIsOfNoUseIsTold()
{
    GameDesk game;
    QSignalSpy wanted(&game.desk.page, &SavePage::gameFilesWanted);
    game.give(GameFiles::Kind::Schema, "{\n \"$ref\": \"https://example.com/x.json\"}");
    QTRY_VERIFY(game.said().startsWith("The schema cannot be used. Line 2, column 10: "_L1));
    game.button(u"showGameFiles"_s)->click();
    QCOMPARE(wanted.count(), 1);
    game.give(GameFiles::Kind::Schema, "{}");
    QTRY_VERIFY(!game.isShown());
}

void TestSchemaLine::theRootIsToldInTheLine()
{
    GameDesk game;
    game.give(GameFiles::Kind::Schema, R"({"required": ["name"]})");
    QTRY_COMPARE(game.said(), u"1 places break the schema. The whole save: “name” is missing."_s);
    QVERIFY(!game.button(u"nextSchemaError"_s)->isVisible()); // there is no row to go to
}

void TestSchemaLine::otherExperiencesAreNotMeant()
{
    GameDesk game;
    game.give(GameFiles::Kind::Schema, "[]");
    QTRY_VERIFY(game.isShown());
    game.desk.selection.setSave(game.desk.profile.id);
    QTRY_VERIFY(!game.isShown());
    game.desk.selection.setSave(game.desk.progress);
    QTRY_VERIFY(game.isShown());
}

void TestSchemaLine::namesAreShownAndFound()
{
    GameDesk game;
    game.giveNames(R"({"items": {"brass_key": "Old Garden Key"}})");
    game.desk.goTo(u"/inventory/0");
    const auto told
        = [&] { return game.desk.tree()->currentIndex().data(Qt::AccessibleTextRole).toString(); };
    QTRY_VERIFY(told().contains("Old Garden Key"_L1));
    auto *list = game.desk.page.findChild<QTableView *>(u"matchList"_s);
    QVERIFY(list);
    QTest::keyClicks(game.desk.page.searchEdit(), u"garden"_s);
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QCOMPARE(list->model()->index(0, 0).data().toString(), u"/inventory/0"_s);
}

void TestSchemaLine::pickersTellNamesAndGiveIds()
{
    GameDesk game;
    game.desk.players.values = {u"lantern_lit"_s, u"door_unlocked"_s};
    game.giveNames(R"({"/flags": {"lantern_lit": "The lantern is lit"}})");
    auto *picker = game.picker(Qt::Key_L);
    QVERIFY(picker);
    auto *list = picker->findChild<QListWidget *>();
    QTRY_COMPARE(list->count(), 2);
    QCOMPARE(list->item(0)->text(), u"lantern_lit  The lantern is lit"_s);
    QCOMPARE(list->item(1)->text(), u"door_unlocked"_s);
    list->setCurrentRow(0);
    QCOMPARE(picker->findChild<QLineEdit *>()->text(), u"lantern_lit"_s);
    QTest::keyClick(picker, Qt::Key_Return);
    QTRY_COMPARE(game.desk.at(u"/flags/lantern_lit"), "true");
}

void TestSchemaLine::pickersFindByNameAndSlips_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("listed");
    QTest::newRow("name") << u"LANTERN is"_s << QStringList(u"lit_1"_s);
    QTest::newRow("words in another order") << u"lit lantern"_s << QStringList(u"lit_1"_s);
    QTest::newRow("id, in the middle")
        << u"unlocked"_s << QStringList{u"door_unlocked"_s, u"gate_unlocked"_s};
    QTest::newRow("slip in the name") << u"lantren"_s << QStringList(u"lit_1"_s);
    QTest::newRow("nothing") << u"dragon"_s << QStringList();
}

void TestSchemaLine::pickersFindByNameAndSlips()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, listed);
    GameDesk game;
    game.desk.players.values = {u"door_unlocked"_s, u"lit_1"_s, u"gate_unlocked"_s};
    game.giveNames(R"({"/flags": {"lit_1": "The lantern is lit"}})");
    auto *picker = game.picker(Qt::Key_L);
    QVERIFY(picker);
    auto *list = picker->findChild<QListWidget *>();
    QTRY_COMPARE(list->count(), 3);
    game.desk.players.values.clear(); // the server knows nothing that begins so
    QTest::keyClicks(picker->findChild<QLineEdit *>(), typed);
    QTRY_COMPARE(list->count(), listed.size());
    for (int row = 0; row < listed.size(); ++row)
        QCOMPARE(list->item(row)->data(Qt::UserRole).toString(), listed[row]);
}

/// What only looks like something known is neither taken for it nor given as new by one Return.
void TestSchemaLine::nearMissesAreNoCompletions()
{
    GameDesk game;
    game.desk.players.values = {u"lantern_lit"_s};
    const QPointer<QDialog> picker = game.picker(Qt::Key_L);
    QVERIFY(picker);
    auto *list = picker->findChild<QListWidget *>();
    auto *edit = picker->findChild<QLineEdit *>();
    QTRY_COMPARE(list->count(), 1);
    QTest::keyClicks(edit, u"lantern_lti"_s);
    auto *takeNew = picker->findChild<QPushButton *>(u"takeNew"_s);
    QTRY_VERIFY(takeNew->isVisible());
    QTest::keyClick(picker, Qt::Key_Return);
    QCOMPARE(picker->findChild<QLabel *>(u"trouble"_s)->text(),
             u"lantern_lit is known and looks much like it. Pick it, or press “Add New Flag”."_s);
    QCOMPARE(edit->text(), u"lantern_lti"_s);
    QVERIFY(game.desk.document()->changes().isEmpty());
    takeNew->click();
    QCOMPARE(game.desk.at(u"/flags/lantern_lti"), "true");
}

void TestSchemaLine::countersAreFoundByName()
{
    GameDesk game;
    game.giveNames(R"({"/collectibles": {"story_fragments": "Torn Pages"}})");
    auto *picker = game.picker(Qt::Key_K);
    QVERIFY(picker);
    auto *list = picker->findChild<QListWidget *>();
    QTRY_COMPARE(list->count(), 3);
    QTest::keyClicks(picker->findChild<QLineEdit *>(), u"pages"_s);
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), u"/collectibles/story_fragments  Torn Pages"_s);
    QTest::keyClick(picker, Qt::Key_Return);
    QTest::keyClick(picker, Qt::Key_Return);
    QTRY_COMPARE(game.desk.at(u"/collectibles/story_fragments"), "4");
}

void TestSchemaLine::theDialogChoosesAndClears()
{
    GameDesk game;
    game.give(GameFiles::Kind::Schema, "{\"type\": 1}");
    auto *dialog = new GameFilesDialog(game.files, u"wylding-woods"_s, &game.desk.page);
    dialog->open();
    QVERIFY(dialog->windowTitle().contains("wylding-woods"_L1));
    auto *path = dialog->findChild<QLineEdit *>(u"schemaFile"_s);
    auto *state = dialog->findChild<QLabel *>(u"schemaFileState"_s);
    auto *clear = dialog->findChild<QPushButton *>(u"schemaFileClear"_s);
    QCOMPARE(path->text(), game.folder.filePath(u"s.json"_s));
    QCOMPARE(path->accessibleName(), u"JSON Schema"_s);
    QTRY_VERIFY(state->text().startsWith("Line 1, column 10: "_L1));
    game.give(GameFiles::Kind::Schema, R"({"$schema": "http://json-schema.org/draft-07/schema#"})");
    QTRY_COMPARE(state->text(), u"Read, draft 7."_s);
    game.give(GameFiles::Kind::Dictionary, R"({"items": {"a": "A", "b": "B"}})");
    auto *names = dialog->findChild<QLabel *>(u"dictionaryFileState"_s);
    QTRY_COMPARE(names->text(), u"Read, names for 2 ids."_s);
    QVERIFY(clear->isEnabled());
    clear->click();
    QVERIFY(path->text().isEmpty());
    QVERIFY(!clear->isEnabled());
    QVERIFY(state->text().isEmpty());
    QVERIFY(game.files.path(GameFiles::Kind::Schema, u"wylding-woods"_s).isEmpty());
    delete dialog;
}

QTEST_MAIN(TestSchemaLine)
#include "tst_schemaline.moc"

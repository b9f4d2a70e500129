#include "tests/support/memorykeeper.h"
#include "tests/views/shell/windowdesk.h"
#include "views/shell/unsavededits.h"

#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QTest>
#include <QToolButton>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::editSomething;
using test::named;

/// What the window says of edits when it closes, and when it is opened again.
class TestLeavingEdits final : public QObject
{
    Q_OBJECT
private slots:
    void renamesAndMovesAreCalledSo();
    void savingClosesOnceAllIsWritten();
    void whatIsNotSavedKeepsTheWindowOpen();
    void whatCannotBeSavedSaysWhy();
    void whatWasKeptOnPurposeIsToldFromACrash();
    void leavingKeepsThemWithoutAQuestion();
    void whoseEditsAreLeftIsNamed();
    void severalSavesAreOfferedEach();

private:
    static QMessageBox *ask(MainWindow &window)
    {
        window.close();
        return window.findChild<QMessageBox *>(u"unsavedEdits"_s);
    }
    static SaveDocument *open(test::WindowDesk &desk, const QByteArray &json)
    {
        return desk.saves.open(
            SaveRow{SaveTarget(test::numberedPlayer(1).id), u"1"_s, {}, JsonText(json), {}});
    }
    static UnsavedEdits leftOf(const SaveTarget &save, bool forNextTime)
    {
        const SaveRow base{save, u"1"_s, {}, JsonText("{}"), {}};
        return {base, false, {}, {}, 2, Timestamp::fromPostgres(1000), false, {}, forNextTime};
    }
};

void TestLeavingEdits::renamesAndMovesAreCalledSo()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    SaveDocument *document = open(desk, R"({"name": "Milo", "list": [1, 2]})");
    const auto at = [&](QStringView path) {
        return document->tree().find(*JsonPointer::parse(path)).value();
    };
    QVERIFY(document->setKey(at(u"/name"), u"nick"_s));
    QVERIFY(document->moveElement(at(u"/list/1"), 0));
    const QString text = ask(window)->informativeText();
    QVERIFY2(text.contains(u"/nick: renamed, name → nick"_s), qPrintable(text));
    QVERIFY2(text.contains(u": moved from /list/"_s), qPrintable(text));
    QVERIFY2(!text.contains(u"Milo"_s), qPrintable(text));
}

void TestLeavingEdits::savingClosesOnceAllIsWritten()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    editSomething(desk);
    ask(window)->findChild<QPushButton *>(u"saveAndClose"_s)->click();
    QVERIFY(window.isVisible());
    QCOMPARE(desk.saveStore.written.size(), 1);
    SaveOutcome outcome;
    outcome.row = SaveRow{
        desk.saveStore.written.first().target, u"2"_s, {}, JsonText("{\"gold\": 100}"), {}};
    desk.saveStore.outcomes.answer(outcome);
    QTRY_VERIFY(!window.isVisible());
}

void TestLeavingEdits::whatIsNotSavedKeepsTheWindowOpen()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    editSomething(desk);
    ask(window)->findChild<QPushButton *>(u"saveAndClose"_s)->click();
    desk.saveStore.outcomes.answer(Error{Error::Kind::Failed, u"disk full"_s, {}, {}});
    QTRY_VERIFY(desk.messages.index(0).data().toString().contains(u"stays open"_s));
    QVERIFY(window.isVisible());
    QVERIFY(desk.saves.dirtyDocuments().size() == 1);
}

void TestLeavingEdits::whatCannotBeSavedSaysWhy()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    editSomething(desk);
    SaveDocument *document = desk.saves.dirtyDocuments().constFirst();
    QVERIFY(
        document->refresh(SaveRow{document->target(), u"2"_s, {}, JsonText("{\"gold\": 70}"), {}}));
    QCOMPARE(document->state(), SaveDocument::State::Conflict);
    auto *save = ask(window)->findChild<QPushButton *>(u"saveAndClose"_s);
    QVERIFY(!save->isEnabled());
    QVERIFY(save->accessibleDescription().contains(u"Conflicts"_s));
}

void TestLeavingEdits::whatWasKeptOnPurposeIsToldFromACrash()
{
    test::WindowDesk desk;
    test::MemoryKeeper keeper;
    desk.journal.setKeeper(keeper);
    MainWindow window(desk.context());
    window.show();
    editSomething(desk);
    desk.journal.keepNow();
    QVERIFY(!keeper.kept.cbegin()->isForNextTime); // this is what a kill leaves
    ask(window)->findChild<QPushButton *>(u"keepForNextTime"_s)->click();
    QVERIFY(keeper.kept.cbegin()->isForNextTime);
}

void TestLeavingEdits::leavingKeepsThemWithoutAQuestion()
{
    test::WindowDesk desk;
    test::MemoryKeeper keeper;
    desk.journal.setKeeper(keeper);
    MainWindow window(desk.context());
    window.show();
    editSomething(desk);
    QVERIFY(ask(window)); // and a question that is open is no hindrance
    window.leave();
    QVERIFY(!window.isVisible());
    QCOMPARE(keeper.kept.size(), 1);
    QVERIFY(!keeper.kept.cbegin()->isForNextTime); // nobody said so
}

void TestLeavingEdits::whoseEditsAreLeftIsNamed()
{
    test::WindowDesk desk;
    test::MemoryKeeper keeper;
    const PlayerProfile nova = test::numberedPlayer(3);
    keeper.left = {leftOf(nova.id, false)};
    MainWindow window(desk.context());
    window.show();
    auto *line = named<QWidget>(window, u"leftEdits"_s);
    auto *text = named<QLabel>(window, u"leftEditsText"_s);
    QVERIFY(!line->isVisible());
    desk.journal.setKeeper(keeper);
    QTRY_VERIFY(line->isVisible());
    QVERIFY(text->text().contains(nova.id.toString())); // until it is known who that is
    desk.saveStore.players.answer(OpenedPlayer{nova, u"1"_s, {}});
    QTRY_VERIFY2(text->text().contains(*nova.label + u", Profile"_s), qPrintable(text->text()));
    QVERIFY(text->text().contains(u"not saved when Waymark ended"_s));
    QCOMPARE(desk.messages.rowCount(), 0); // nothing failed

    named<QToolButton>(window, u"openLeftEdits"_s)->click();
    QCOMPARE(desk.selection.player(), std::optional(nova.id));
    QCOMPARE(desk.selection.save(), std::optional(SaveTarget(nova.id)));
    QVERIFY(!line->isVisible()); // the save in front says it itself
    desk.selection.setPlayer(test::numberedPlayer(4).id);
    QVERIFY(line->isVisible());
    desk.journal.discard(nova.id);
    QVERIFY(!line->isVisible());
}

void TestLeavingEdits::severalSavesAreOfferedEach()
{
    test::WindowDesk desk;
    test::MemoryKeeper keeper;
    keeper.left
        = {leftOf(test::numberedPlayer(3).id, false), leftOf(test::numberedPlayer(4).id, true)};
    MainWindow window(desk.context());
    window.show();
    desk.journal.setKeeper(keeper);
    auto *text = named<QLabel>(window, u"leftEditsText"_s);
    QTRY_VERIFY(text->text().contains(u"kept for next time"_s));
    QVERIFY(text->text().contains(u"not saved when Waymark ended"_s));
    const QMenu *menu = named<QToolButton>(window, u"openLeftEdits"_s)->menu();
    QCOMPARE(menu->actions().size(), 2);
    menu->actions().at(1)->trigger();
    QCOMPARE(desk.selection.save(), std::optional(SaveTarget(test::numberedPlayer(4).id)));
    QVERIFY(!text->text().contains(u"kept for next time"_s));
    named<QToolButton>(window, u"leftEditsLater"_s)->click();
    QVERIFY(!text->isVisible());
}

QTEST_MAIN(TestLeavingEdits)
#include "tst_leavingedits.moc"

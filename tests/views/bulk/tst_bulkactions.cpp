#include "models/items/changeforall.h"
#include "models/items/messagemodel.h"
#include "models/items/playertablemodel.h"
#include "models/items/taskmodel.h"
#include "models/items/valuesearch.h"
#include "models/query/searchquery.h"
#include "tests/support/memorybulk.h"
#include "tests/views/save/savedesk.h"
#include "views/bulk/bulkactions.h"
#include "views/bulk/bulkdialog.h"
#include "views/bulk/bulkruns.h"
#include "views/bulk/runningbulk.h"
#include "views/bulk/sharedelegate.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QMessageBox>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

/// The page with what leads from its save to those of others.
struct BulkDesk : Desk
{
    MemoryBulk bulk;
    PlayerTableModel found{players, zone};
    TaskModel tasks;
    MessageModel messages{zone};
    BulkRuns runs{bulk, tasks, messages};
    BulkActions actions{&runs, found, page, &page};
    DatabaseFacts facts;

    BulkDesk()
    {
        facts.readOnly = false;
        facts.audited = true;
        facts.canWriteSaves = true;
        page.setFacts(facts);
        actions.setFacts(facts, false);
        bulk.add(u"ada"_s, R"({"flags": {"door_unlocked": false}, "inventory": []})");
        bulk.add(u"bob"_s, R"({"flags": {"door_unlocked": true}, "inventory": ["brass_key"]})");
        bulk.add(u"cid"_s, R"({"flags": {"door_unlocked": null}})");
        bulk.add(u"dan"_s, R"({"flags": {}})");
        open();
    }
    /// A save of its own for everyone, in which one value is `json`.
    void fill(const QByteArrayList &values)
    {
        bulk.saves.clear();
        for (qsizetype i = 0; i < values.size(); ++i)
            bulk.add(u"player%1"_s.arg(i),
                     R"({"collectibles": {"mystical_flowers": )" + values.at(i) + "}}");
    }
    void planned()
    {
        actions.applyToAll()->trigger();
        QTRY_VERIFY(dialog() && part<QPushButton>("bulkApply")->isEnabled());
    }
    [[nodiscard]] QStringList valueLines() const
    {
        const auto *values = part<QTableWidget>("bulkValues");
        QStringList lines;
        for (int row = 0; row < values->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < values->columnCount(); ++column)
                cells += values->item(row, column)->text();
            lines += cells.join(u'|');
        }
        lines.sort();
        return lines;
    }
    void change(QStringView path, const char *value)
    {
        QVERIFY(document()->setAt(*JsonPointer::parse(path), JsonText(value)));
        goTo(path);
    }
    [[nodiscard]] BulkDialog *dialog() const { return page.findChild<BulkDialog *>(u"bulk"_s); }
    template <typename T>
    [[nodiscard]] T *part(const char *name) const
    {
        return dialog()->findChild<T *>(QString::fromLatin1(name));
    }
    [[nodiscard]] QString summary() const { return part<QLabel>("bulkSummary")->text(); }
};

} // namespace

/// From one save to those of many players.
class TestBulkActions : public QObject
{
    Q_OBJECT

private slots:
    void aValueIsSearchedAsItIsStored_data();
    void aValueIsSearchedAsItIsStored();
    void findPlayersPutsTheSearch();
    void aChangeIsMadeAPatchOrRefused_data();
    void aChangeIsMadeAPatchOrRefused();
    void theDialogShowsFirstThenWritesThenTakesBack();
    void theHistogramHasBarsOfTheShares();
    void whatWasDoneLongAgoIsTakenBackForAll();
    void anEditOfOneSaveHasNoOthers();
    void onlyWhereItWas();
    void aNewItemIsGivenToThoseWithoutIt();
    void onAProductionConnectionTheCountIsTyped();
    void whatIsNotRecordedIsOnlyShown();
    void nothingChangedIsSaid();
    void aDryRunTellsValuesOfEveryKind_data();
    void aDryRunTellsValuesOfEveryKind();
    void everythingIsReachedByTab();
    void whatRunsIsATaskAndGoesOnWithoutItsDialog();
    void cancelledAmongTheTasksItSaysWhatStays();
    void stoppedInTheDialogItSaysWhatStays();
    void anUndoThatWasStoppedGoesOnWithTheRest();
    void aRunThatChangesNothingOffersNoUndo();
    void aLostLineIsTold_data();
    void aLostLineIsTold();
    void closingTheWindowAsksWhileItRuns_data();
    void closingTheWindowAsksWhileItRuns();
    void aCounterIsAddedToOrSet_data();
    void aCounterIsAddedToOrSet();
};

void TestBulkActions::aValueIsSearchedAsItIsStored_data()
{
    QTest::addColumn<bool>("isProfile");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QString>("search"); ///< empty: refused
    QTest::addColumn<bool>("isIndexed");
    const auto row = [](const char *name, bool isProfile, const char *path, const char *value,
                        const char *search, bool isIndexed = true) {
        QTest::newRow(name) << isProfile << QString::fromUtf8(path) << QByteArray(value)
                            << QString::fromUtf8(search) << isIndexed;
    };
    row("flag", false, "/flags/door", "false", "experience:woods state/flags/door:false");
    row("item", false, "/inventory/3", "\"brass_key\"", "experience:woods item:brass_key");
    row("item with blanks", false, "/inventory/0", "\"a b\"", "experience:woods item:\"a b\"");
    row("achievement", true, "/achievements/0", "\"first\"", "achievement:first");
    row("global item", true, "/global_inventory/0", "\"map\"", "global-item:map");
    row("number", false, "/gold", "10.00", "experience:woods state/gold:10.00");
    row("negative", false, "/gold", "-5", "experience:woods state/gold:-5");
    row("beyond every double", false, "/gold", "1e400", "experience:woods state/gold:1e400");
    row("text that reads as a number", true, "/n", "\"10\"", "stats/n:\"10\"");
    row("text that reads as a word", true, "/n", "\"true\"", "stats/n:\"true\"");
    row("null", true, "/n", "null", "stats/n:null");
    row("empty text", true, "/n", "\"\"", "stats/n:\"\"");
    row("key with a blank", true, "/my key", "1", "stats\"/my key\":1");
    row("inside an array", false, "/list/2/n", "1", "experience:woods state/list/2/n:1", false);
    row("object", false, "/flags", "{\"a\": 1}", "");
    row("array", false, "/inventory", "[]", "");
    row("whole document", false, "", "5", "");
}

void TestBulkActions::aValueIsSearchedAsItIsStored()
{
    QFETCH(bool, isProfile);
    QFETCH(QString, path);
    QFETCH(QByteArray, value);
    QFETCH(QString, search);
    QFETCH(bool, isIndexed);
    const SaveTarget save
        = isProfile ? SaveTarget(PlayerId::create()) : SaveTarget(ProgressId::create());
    const auto made = valueSearch(save, isProfile ? QString() : u"woods"_s,
                                  *JsonPointer::parse(path), JsonText(value));
    QCOMPARE(bool(made), !search.isEmpty());
    if (!made) {
        QVERIFY(!made.error().detail.isEmpty());
        return;
    }
    QCOMPARE(made->text, search);
    QCOMPARE(made->isIndexed, isIndexed);
    QVERIFY(SearchQuery::parse(made->text, SearchSubject::Players, QTimeZone::utc()));
}

void TestBulkActions::findPlayersPutsTheSearch()
{
    BulkDesk desk;
    QSignalSpy wanted(&desk.actions, &BulkActions::searchWanted);
    QSignalSpy noted(&desk.actions, &BulkActions::noted);
    QSignalSpy refused(&desk.actions, &BulkActions::refused);
    desk.goTo(u"/collectibles/mystical_flowers");
    QVERIFY(desk.tree()->actions().contains(desk.actions.findPlayers()));
    desk.actions.findPlayers()->trigger();
    QCOMPARE(wanted.takeFirst().at(0).toString(),
             u"experience:wylding-woods state/collectibles/mystical_flowers:5"_s);
    QCOMPARE(noted.count(), 0);
    desk.goTo(u"/collectibles");
    desk.actions.findPlayers()->trigger();
    QCOMPARE(wanted.count(), 0);
    QCOMPARE(refused.count(), 1);
}

void TestBulkActions::aChangeIsMadeAPatchOrRefused_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value"); ///< empty: removed
    QTest::addColumn<QByteArray>("patch"); ///< empty: refused
    QTest::addColumn<bool>("hasChoice");
    QTest::newRow("value") << u"/flags/door_unlocked"_s << QByteArray("true")
                           << QByteArray(R"([{"op": "replace", "path": "/flags/door_unlocked", )"
                                         R"("value": true}])")
                           << true;
    QTest::newRow("new member") << u"/flags/sale"_s << QByteArray("1.50")
                                << QByteArray(
                                       R"([{"op": "add", "path": "/flags/sale", "value": 1.50}])")
                                << false;
    QTest::newRow("removed") << u"/flags/door_unlocked"_s << QByteArray()
                             << QByteArray(R"([{"op": "remove", "path": "/flags/door_unlocked"}])")
                             << true;
    QTest::newRow("an element") << u"/inventory/1"_s << QByteArray("\"hat\"") << QByteArray()
                                << false;
    QTest::newRow("a removed element")
        << u"/inventory/1"_s << QByteArray() << QByteArray() << false;
}

void TestBulkActions::aChangeIsMadeAPatchOrRefused()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, value);
    QFETCH(QByteArray, patch);
    QFETCH(bool, hasChoice);
    BulkDesk desk;
    const JsonPointer place = *JsonPointer::parse(path);
    if (value.isEmpty())
        QVERIFY(desk.document()->remove({*desk.document()->tree().find(place)}));
    else
        QVERIFY(desk.document()->setAt(place, JsonText(value)));
    QCOMPARE(desk.document()->changes().size(), 1);
    const auto made
        = changeForAll(desk.document()->tree(), desk.document()->changes().constFirst());
    QCOMPARE(bool(made), !patch.isEmpty());
    if (!made) {
        QVERIFY(made.error().detail.contains("/inventory"_L1));
        return;
    }
    QCOMPARE(made->patch.toText().utf8(), patch);
    QCOMPARE(made->whereItWas.has_value(), hasChoice);
}

void TestBulkActions::theDialogShowsFirstThenWritesThenTakesBack()
{
    BulkDesk desk;
    const QByteArrayList before = desk.bulk.states();
    QSignalSpy written(&desk.runs, &BulkRuns::written);
    desk.change(u"/flags/door_unlocked", "true");
    QVERIFY(desk.actions.applyToAll()->isEnabled());
    desk.actions.applyToAll()->trigger();
    QTRY_VERIFY(desk.dialog() && desk.part<QPushButton>("bulkApply")->isEnabled());
    QCOMPARE(desk.bulk.states(), before);
    QCOMPARE(desk.bulk.scopes.constLast().experience, u"wylding-woods"_s);
    QCOMPARE(desk.part<QLabel>("bulkChange")->text(), u"/flags/door_unlocked: false → true"_s);
    QCOMPARE(desk.part<QPushButton>("bulkApply")->text(), u"Apply to 2 Save(s)"_s);
    QVERIFY2(
        desk.summary().contains("4 save(s) match. 2 would change. 1 hold it already. 1 lack"_L1),
        qPrintable(desk.summary()));
    QCOMPARE(
        desk.valueLines(),
        QStringList({u"/flags/door_unlocked|false|1|0"_s, u"/flags/door_unlocked|not there|1|1"_s,
                     u"/flags/door_unlocked|null|1|0"_s, u"/flags/door_unlocked|true|1|3"_s}));
    QCOMPARE(desk.part<QTableWidget>("bulkSamples")->rowCount(), 2);

    // Enter in the reason is no consent.
    auto *reason = desk.part<QLineEdit>("bulkReason");
    QTest::keyClicks(reason, u"sale"_s);
    QTest::keyClick(reason, Qt::Key_Return);
    QCOMPARE(desk.bulk.states(), before);

    QTest::keyClick(desk.part<QPushButton>("bulkApply"), Qt::Key_Space);
    QTRY_VERIFY(desk.summary().startsWith("Changed 2 save(s)."_L1));
    QCOMPARE(written.count(), 1);
    QCOMPARE(desk.bulk.states().at(0),
             QByteArray(R"({"flags": {"door_unlocked": true}, "inventory": []})"));
    QCOMPARE(desk.bulk.states().at(3), before.at(3));
    QCOMPARE(desk.bulk.written.at(0).reason, u"Bulk edit 41: sale"_s);
    QCOMPARE(desk.part<QTableWidget>("bulkSamples")->rowCount(), 1); // who lacks it
    QVERIFY(desk.part<QTableWidget>("bulkValues")->isVisible());

    QTest::keyClick(desk.part<QPushButton>("bulkTakeBack"), Qt::Key_Space);
    QTRY_VERIFY(desk.summary().startsWith("Taken back in 2 save(s)."_L1));
    QCOMPARE(desk.bulk.states(), before);
    // The values are as they were again, and nobody is left.
    QVERIFY(!desk.part<QTableWidget>("bulkValues")->isVisible());
    QVERIFY(!desk.part<QTableWidget>("bulkSamples")->isVisible());
}

void TestBulkActions::theHistogramHasBarsOfTheShares()
{
    BulkDesk desk;
    desk.fill({"1", "1", "1", "2"});
    desk.change(u"/collectibles/mystical_flowers", "2");
    desk.planned();
    const auto *values = desk.part<QTableWidget>("bulkValues");
    const auto shareOf = [values](int row, int column) {
        return values->item(row, column)->data(ShareDelegate::ShareRole).toDouble();
    };
    QCOMPARE(values->rowCount(), 2);
    QCOMPARE(values->item(0, 1)->text(), u"2"_s);
    QCOMPARE(shareOf(1, 2), 0.75);
    QCOMPARE(shareOf(1, 3), 0.0);
    QCOMPARE(shareOf(0, 2), 0.25);
    QCOMPARE(shareOf(0, 3), 1.0);
    // The longer the bar, the more of the cell it fills.
    const QImage shown = values->viewport()->grab().toImage();
    const auto filled = [&](int row, int column) {
        const QRect cell = values->visualItemRect(values->item(row, column));
        const QColor paper = values->palette().color(QPalette::Base);
        int count = 0;
        for (int x = cell.left() + 4; x < cell.right() - 4; ++x)
            count += shown.pixelColor(x, cell.top() + 5) == paper ? 0 : 1;
        return double(count) / cell.width();
    };
    QVERIFY(filled(0, 3) > 0.8);
    QVERIFY(filled(1, 2) > 0.6 && filled(1, 2) < 0.8);
    QVERIFY(filled(1, 3) < 0.1);
}

void TestBulkActions::whatWasDoneLongAgoIsTakenBackForAll()
{
    BulkDesk desk;
    const QByteArrayList before = desk.bulk.states();
    BulkEdit edit(desk.bulk);
    const auto patch
        = *JsonPatch::parse(R"([{"op":"replace","path":"/flags/door_unlocked","value":true}])");
    const auto done = edit.run({{{}, SaveTarget::Table::Progress}, patch, {}});
    QTRY_VERIFY(done.isFinished());
    QVERIFY(desk.bulk.states() != before);

    desk.page.showHistory(true);
    desk.store.histories.answer(desk.bulk.written.mid(0, 1));
    auto *history = desk.page.historyTable();
    QTRY_COMPARE(history->model()->rowCount(), 1);
    QVERIFY(!desk.actions.takeBackForAll()->isEnabled());
    history->setCurrentIndex(history->model()->index(0, 0));
    QVERIFY(desk.actions.takeBackForAll()->isEnabled());
    desk.actions.takeBackForAll()->trigger();
    QTRY_VERIFY(desk.dialog());
    QCOMPARE(desk.part<QLabel>("bulkChange")->text(), u"/flags/door_unlocked: false → true"_s);
    QVERIFY(!desk.part<QPushButton>("bulkApply")->isVisible());
    QTest::keyClick(desk.part<QPushButton>("bulkTakeBack"), Qt::Key_Space);
    QTRY_VERIFY(desk.summary().startsWith("Taken back in 2 save(s)."_L1));
    QCOMPARE(desk.bulk.states(), before);
}

void TestBulkActions::anEditOfOneSaveHasNoOthers()
{
    BulkDesk desk;
    QSignalSpy refused(&desk.actions, &BulkActions::refused);
    desk.page.showHistory(true);
    desk.store.histories.answer(
        QList<Edit>{{7, {}, {}, {}, desk.progress, u"state"_s, JsonText("[]"), JsonText("[]")}});
    auto *history = desk.page.historyTable();
    QTRY_COMPARE(history->model()->rowCount(), 1);
    history->setCurrentIndex(history->model()->index(0, 0));
    desk.actions.takeBackForAll()->trigger();
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(!desk.dialog());
}

void TestBulkActions::onlyWhereItWas()
{
    BulkDesk desk;
    desk.change(u"/flags/door_unlocked", "true");
    desk.actions.applyToAll()->trigger();
    QTRY_VERIFY(desk.part<QPushButton>("bulkApply")->isEnabled());
    auto *choice = desk.part<QRadioButton>("bulkWhereItWas");
    QCOMPARE(choice->text(), u"Only where it was false"_s);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Space);
    QTRY_COMPARE(desk.part<QPushButton>("bulkApply")->text(), u"Apply to 1 Save(s)"_s);
    QVERIFY2(desk.summary().contains("2 hold something else"_L1), qPrintable(desk.summary()));
}

void TestBulkActions::aNewItemIsGivenToThoseWithoutIt()
{
    BulkDesk desk;
    QVERIFY(desk.document()->giveStrings(*JsonPointer::parse(u"/inventory"), {u"hat"_s}));
    desk.goTo(u"/inventory/2");
    desk.actions.applyToAll()->trigger();
    QTRY_VERIFY(desk.dialog() && desk.part<QPushButton>("bulkApply")->isEnabled());
    QTest::keyClick(desk.part<QPushButton>("bulkApply"), Qt::Key_Space);
    QTRY_VERIFY(desk.summary().startsWith("Changed 4 save(s)."_L1));
    QVERIFY(desk.bulk.states().at(1).contains(R"("inventory": ["brass_key", "hat"])"));
    QVERIFY(desk.bulk.states().at(3).contains(R"("inventory": ["hat"])"));
}

void TestBulkActions::onAProductionConnectionTheCountIsTyped()
{
    BulkDesk desk;
    desk.actions.setFacts(desk.facts, true);
    desk.change(u"/flags/door_unlocked", "true");
    desk.actions.applyToAll()->trigger();
    QTRY_VERIFY(desk.part<QLineEdit>("bulkConfirm")->isVisible());
    auto *apply = desk.part<QPushButton>("bulkApply");
    QVERIFY(!apply->isEnabled());
    QVERIFY(desk.part<QLineEdit>("bulkConfirm")->accessibleName().contains(u'2'));
    QTest::keyClicks(desk.part<QLineEdit>("bulkConfirm"), u"3"_s);
    QVERIFY(!apply->isEnabled());
    QTest::keyClick(desk.part<QLineEdit>("bulkConfirm"), Qt::Key_Backspace);
    QTest::keyClicks(desk.part<QLineEdit>("bulkConfirm"), u"2"_s);
    QVERIFY(apply->isEnabled());
}

void TestBulkActions::whatIsNotRecordedIsOnlyShown()
{
    BulkDesk desk;
    desk.facts.audited = false;
    desk.actions.setFacts(desk.facts, false);
    desk.change(u"/flags/door_unlocked", "true");
    desk.actions.applyToAll()->trigger();
    QTRY_VERIFY(desk.summary().contains("2 would change"_L1));
    QVERIFY(!desk.part<QPushButton>("bulkApply")->isEnabled());
    QVERIFY(desk.part<QPushButton>("bulkApply")->toolTip().contains("waymark migrate"_L1));
}

void TestBulkActions::nothingChangedIsSaid()
{
    BulkDesk desk;
    QVERIFY(!desk.tree()->currentIndex().isValid());
    QCOMPARE(desk.actions.findPlayers()->statusTip(), u"Choose a value in the save first."_s);
    QCOMPARE(desk.actions.applyToAll()->statusTip(), u"Nothing is changed."_s);
    desk.goTo(u"/flags/door_unlocked");
    QVERIFY(!desk.actions.applyToAll()->isEnabled());
    desk.change(u"/flags/door_unlocked", "true");
    desk.goTo(u"/collectibles");
    QSignalSpy refused(&desk.actions, &BulkActions::refused);
    desk.actions.applyToAll()->trigger();
    QCOMPARE(refused.count(), 1);
    QVERIFY(!desk.dialog());
}

void TestBulkActions::aDryRunTellsValuesOfEveryKind_data()
{
    QTest::addColumn<QByteArray>("wanted");
    QTest::addColumn<QByteArrayList>("values");
    QTest::addColumn<QStringList>("lines"); ///< without the path
    QTest::newRow("numbers") << QByteArray("7") << QByteArrayList{"7", "10.00", "1e400", "10.00"}
                             << QStringList{u"10.00|2|0"_s, u"1e400|1|0"_s, u"7|1|4"_s};
    QTest::newRow("texts") << QByteArray("\"b\"")
                           << QByteArrayList{"\"a\"", "\"b\"", "\"\"", "null"}
                           << QStringList{u"\"\"|1|0"_s, u"\"a\"|1|0"_s, u"\"b\"|1|4"_s,
                                          u"null|1|0"_s};
    QTest::newRow("yes or no") << QByteArray("true")
                               << QByteArrayList{"true", "false", "[]", "false"}
                               << QStringList{u"[]|1|0"_s, u"false|2|0"_s, u"true|1|4"_s};
}

void TestBulkActions::aDryRunTellsValuesOfEveryKind()
{
    QFETCH(QByteArray, wanted);
    QFETCH(QByteArrayList, values);
    QFETCH(QStringList, lines);
    BulkDesk desk;
    desk.fill(values);
    desk.bulk.add(u"other"_s, R"({"flags": {}})");
    desk.change(u"/collectibles/mystical_flowers", wanted.constData());
    desk.actions.applyToAll()->trigger();
    QTRY_VERIFY(desk.dialog());
    if (auto *choice = desk.part<QRadioButton>("bulkEverywhere"); !choice->isChecked())
        choice->click();
    QTRY_VERIFY(desk.part<QPushButton>("bulkApply")->isEnabled());
    QStringList expected{u"/collectibles/mystical_flowers|not there|1|1"_s};
    for (const QString &line : lines)
        expected += u"/collectibles/mystical_flowers|"_s + line;
    expected.sort();
    QCOMPARE(desk.valueLines(), expected);
    QVERIFY2(
        desk.summary().contains("5 save(s) match. 3 would change. 1 hold it already. 1 lack"_L1),
        qPrintable(desk.summary()));
    const auto *samples = desk.part<QTableWidget>("bulkSamples");
    QCOMPARE(samples->rowCount(), 3);
    for (int row = 0; row < samples->rowCount(); ++row) {
        const QString player = samples->item(row, 0)->text();
        const QByteArray was = values.at(player.last(1).toInt());
        QCOMPARE(samples->item(row, 2)->text(),
                 u"/collectibles/mystical_flowers: %1 → %2"_s.arg(QString::fromUtf8(was),
                                                                  QString::fromUtf8(wanted)));
    }
}

void TestBulkActions::everythingIsReachedByTab()
{
    BulkDesk desk;
    desk.change(u"/flags/door_unlocked", "true");
    desk.planned();
    QCOMPARE(desk.dialog()->focusWidget()->objectName(), u"bulkReason"_s);
    QSet<QString> reached;
    for (int step = 0; step < 30; ++step) {
        reached.insert(QApplication::focusWidget()->objectName());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    for (const char *name : {"bulkReason", "bulkEverywhere", "bulkSummary", "bulkValues",
                             "bulkSamples", "bulkApply", "bulkClose"})
        QVERIFY2(reached.contains(QString::fromLatin1(name)), name);
}

void TestBulkActions::whatRunsIsATaskAndGoesOnWithoutItsDialog()
{
    BulkDesk desk;
    using Tester = QAbstractItemModelTester;
    Tester tasksTester(&desk.tasks, Tester::FailureReportingMode::QtTest);
    Tester messagesTester(&desk.messages, Tester::FailureReportingMode::QtTest);
    const QByteArrayList before = desk.bulk.states();
    desk.change(u"/flags/door_unlocked", "true");
    desk.planned();
    desk.bulk.isHeld = true;
    desk.part<QPushButton>("bulkApply")->click();
    QTRY_COMPARE(desk.tasks.rowCount(), 1);
    QTRY_COMPARE(desk.tasks.index(0).data().toString(),
                 u"Changing saves, /flags/door_unlocked: false → true … 4 of 4 saves"_s);
    QVERIFY(desk.tasks.index(0).data(TaskModel::CanCancelRole).toBool());
    QCOMPARE(desk.summary(), u"4 of 4 saves"_s);

    QTest::keyClick(desk.dialog(), Qt::Key_Escape);
    QTRY_VERIFY(!desk.dialog());
    QCOMPARE(desk.tasks.rowCount(), 1);
    QVERIFY(desk.runs.isRunning());
    desk.bulk.release();
    QTRY_COMPARE(desk.tasks.rowCount(), 0);
    QVERIFY(!desk.runs.isRunning());
    QCOMPARE(desk.messages.rowCount(), 1);
    const QModelIndex told = desk.messages.index(0);
    QVERIFY2(told.data().toString().endsWith(
                 u"/flags/door_unlocked: false → true: Changed 2 save(s). It is edit 41."_s),
             qPrintable(told.data().toString()));
    QVERIFY(told.data(MessageModel::DetailsRole).toString().contains("dan"_L1));
    QVERIFY(desk.bulk.states() != before);

    QCOMPARE(told.data(MessageModel::ActionRole).toString(), u"Take Back…"_s);
    desk.messages.act(0);
    QTRY_VERIFY(desk.dialog());
    QTest::keyClick(desk.part<QPushButton>("bulkTakeBack"), Qt::Key_Space);
    QTRY_VERIFY(desk.summary().startsWith("Taken back in 2 save(s)."_L1));
    QCOMPARE(desk.bulk.states(), before);
    QCOMPARE(desk.messages.rowCount(), 2);
    QVERIFY(desk.messages.index(0).data(MessageModel::ActionRole).toString().isEmpty());
}

void TestBulkActions::cancelledAmongTheTasksItSaysWhatStays()
{
    BulkDesk desk;
    desk.change(u"/flags/door_unlocked", "true");
    desk.planned();
    desk.bulk.isHeld = true;
    desk.part<QPushButton>("bulkApply")->click();
    QTRY_VERIFY(desk.bulk.isHolding());
    desk.tasks.cancel(0);
    desk.bulk.release();
    QTRY_COMPARE(desk.tasks.rowCount(), 0);
    QVERIFY2(desk.messages.index(0).data().toString().contains(
                 "It was stopped; what is written stays."_L1),
             qPrintable(desk.messages.index(0).data().toString()));
}

void TestBulkActions::stoppedInTheDialogItSaysWhatStays()
{
    BulkDesk desk;
    desk.change(u"/flags/door_unlocked", "true");
    desk.planned();
    QVERIFY(!desk.part<QPushButton>("bulkStop")->isVisible());
    desk.bulk.isHeld = true;
    desk.part<QPushButton>("bulkApply")->click();
    QTRY_VERIFY(desk.bulk.isHolding());
    QTest::keyClick(desk.part<QPushButton>("bulkStop"), Qt::Key_Space);
    desk.bulk.release();
    QTRY_VERIFY2(desk.summary().contains("It was stopped; what is written stays."_L1),
                 qPrintable(desk.summary()));
    QVERIFY(desk.part<QPushButton>("bulkTakeBack")->isVisible());
}

/// The first hundred of 150 have been taken back when it is stopped.
void TestBulkActions::anUndoThatWasStoppedGoesOnWithTheRest()
{
    BulkDesk desk;
    desk.bulk.saves.clear();
    for (int i = 0; i < 150; ++i)
        desk.bulk.add(u"player%1"_s.arg(i), R"({"flags": {"door_unlocked": false}})");
    const QByteArrayList before = desk.bulk.states();
    desk.change(u"/flags/door_unlocked", "true");
    desk.planned();
    desk.part<QPushButton>("bulkApply")->click();
    QTRY_VERIFY(desk.summary().startsWith("Changed 150 save(s)."_L1));
    auto *takeBack = desk.part<QPushButton>("bulkTakeBack");
    QCOMPARE(takeBack->text(), u"Take Back"_s);

    desk.bulk.isHeld = true;
    takeBack->click();
    QTRY_VERIFY(desk.bulk.isHolding());
    desk.part<QPushButton>("bulkStop")->click();
    desk.bulk.release();
    QTRY_COMPARE(desk.summary(),
                 u"Taken back in 100 save(s). It was stopped; Take Back goes on with the rest."_s);
    QVERIFY(desk.bulk.states() != before);
    QVERIFY(takeBack->isVisible());
    QCOMPARE(takeBack->text(), u"Take Back the Rest"_s);
    QVERIFY2(!desk.messages.index(0).data().toString().contains("what is written stays"_L1),
             qPrintable(desk.messages.index(0).data().toString()));
    QCOMPARE(desk.messages.index(0).data(MessageModel::ActionRole).toString(), u"Take Back…"_s);

    desk.bulk.isHeld = true;
    takeBack->click();
    QTRY_VERIFY(desk.bulk.isHolding());
    QVERIFY(desk.part<QPushButton>("bulkStop")->isEnabled());
    desk.bulk.release();
    QTRY_COMPARE(desk.summary(),
                 u"Taken back in 50 save(s). In 100 it had been taken back before."_s);
    QCOMPARE(desk.bulk.states(), before);
    QVERIFY(!takeBack->isVisible());

    // Once more, from where it was told.
    desk.dialog()->close();
    QTRY_VERIFY(!desk.dialog());
    desk.messages.act(2);
    QTRY_VERIFY(desk.dialog());
    QCOMPARE(desk.dialog()->windowTitle(), u"Take Back for All Players"_s);
    QVERIFY2(desk.summary().startsWith("Take Back undoes edit 41 "_L1), qPrintable(desk.summary()));
    for (const char *name : {"bulkReason", "bulkSearch", "bulkValues", "bulkSamples"})
        QVERIFY2(!desk.part<QWidget>(name)->isVisible(), name);
    desk.part<QPushButton>("bulkTakeBack")->click();
    QTRY_COMPARE(desk.summary(), u"It had been taken back before."_s);
    QCOMPARE(desk.bulk.states(), before);
}

void TestBulkActions::aRunThatChangesNothingOffersNoUndo()
{
    BulkDesk desk;
    const QByteArrayList before = desk.bulk.states();
    desk.bulk.refusal = Error{Error::Kind::Failed, u"not this one"_s, {}, {}};
    QSignalSpy written(&desk.runs, &BulkRuns::written);
    desk.change(u"/flags/door_unlocked", "true");
    desk.planned();
    desk.part<QPushButton>("bulkApply")->click();
    QTRY_COMPARE(desk.summary(),
                 u"Nothing was changed. 2 could not be changed; they are listed."_s);
    QVERIFY(!desk.part<QPushButton>("bulkTakeBack")->isVisible());
    QVERIFY(desk.messages.index(0).data(MessageModel::ActionRole).toString().isEmpty());
    QCOMPARE(written.count(), 0);
    QCOMPARE(desk.bulk.states(), before);
}

/// Before anything came through, and with the first hundred written.
void TestBulkActions::aLostLineIsTold_data()
{
    QTest::addColumn<bool>("isWritten");
    QTest::addColumn<QString>("begins");
    QTest::newRow("before the first") << false << u"Nothing was changed. "_s;
    QTest::newRow("midway") << true << u"Changed 100 save(s). "_s;
}

void TestBulkActions::aLostLineIsTold()
{
    QFETCH(bool, isWritten);
    QFETCH(QString, begins);
    BulkDesk desk;
    desk.bulk.saves.clear();
    for (int i = 0; i < 150; ++i)
        desk.bulk.add(u"player%1"_s.arg(i), R"({"flags": {"door_unlocked": false}})");
    desk.change(u"/flags/door_unlocked", "true");
    desk.planned();
    desk.bulk.isHeld = isWritten;
    const Error lost{Error::Kind::Connection, u"the line was cut"_s, {}, {}};
    if (!isWritten)
        desk.bulk.refusal = lost;
    desk.part<QPushButton>("bulkApply")->click();
    if (isWritten) {
        QTRY_VERIFY(desk.bulk.isHolding());
        desk.bulk.release();
        desk.bulk.refusal = lost;
    }
    QTRY_VERIFY2(desk.summary().startsWith(begins), qPrintable(desk.summary()));
    QVERIFY2(desk.summary().contains("the line was cut"_L1), qPrintable(desk.summary()));
    QCOMPARE(desk.summary().contains("It is edit 41."_L1), isWritten);
    QCOMPARE(desk.part<QPushButton>("bulkTakeBack")->isVisible(), isWritten);
    QCOMPARE(desk.messages.index(0).data(MessageModel::ActionRole).toString().isEmpty(),
             !isWritten);
}

void TestBulkActions::closingTheWindowAsksWhileItRuns_data()
{
    QTest::addColumn<bool>("isToStop");
    QTest::newRow("let it run") << false;
    QTest::newRow("stop") << true;
}

void TestBulkActions::closingTheWindowAsksWhileItRuns()
{
    QFETCH(bool, isToStop);
    BulkDesk desk;
    desk.bulk.isHeld = true;
    const auto patch = *JsonPatch::parse(R"([{"op":"remove","path":"/flags"}])");
    desk.runs.apply({{{}, SaveTarget::Table::Progress}, patch, {}}, u"/flags: removed"_s, 4);
    QTRY_COMPARE(desk.bulk.scopes.size(), 1);
    QMessageBox *box = askAboutRunningBulk(desk.runs, &desk.page);
    QVERIFY2(box->informativeText().startsWith(u"/flags: removed … "_s),
             qPrintable(box->informativeText()));
    QSignalSpy closed(box, &QDialog::finished);
    if (isToStop)
        box->findChild<QPushButton *>(u"stopBulk"_s)->click();
    else
        QTest::keyClick(box, Qt::Key_Escape);
    QCOMPARE(closed.size(), 1);
    QCOMPARE(isToBeStopped(*box), isToStop);
    desk.bulk.release();
    QTRY_VERIFY(!desk.runs.isRunning());
}

void TestBulkActions::aCounterIsAddedToOrSet_data()
{
    QTest::addColumn<bool>("isAdded"); ///< in the save at hand, rather than typed
    QTest::addColumn<QByteArray>("choice"); ///< empty: as it comes
    QTest::addColumn<QByteArrayList>("values"); ///< of 1, 2.50 and 15
    QTest::addColumn<QString>("sentence");
    const QByteArrayList added{"11", "12.50", "25"};
    const QByteArrayList set{"15", "15", "15"};
    QTest::newRow("added") << true << QByteArray() << added
                           << u"10 is added to the number of each."_s;
    QTest::newRow("added, but set for all")
        << true << QByteArray("bulkEverywhere") << set << QString();
    QTest::newRow("typed") << false << QByteArray() << set << QString();
    QTest::newRow("typed, but added for all")
        << false << QByteArray("bulkAdded") << added << u"10 is added to the number of each."_s;
}

void TestBulkActions::aCounterIsAddedToOrSet()
{
    QFETCH(bool, isAdded);
    QFETCH(QByteArray, choice);
    QFETCH(QByteArrayList, values);
    QFETCH(QString, sentence);
    BulkDesk desk;
    desk.fill({"1", "2.50", "15", "\"none\""});
    const auto path = *JsonPointer::parse(u"/collectibles/mystical_flowers");
    if (isAdded)
        QVERIFY(desk.document()->addNumber(path, "10"));
    else
        QVERIFY(desk.document()->setAt(path, JsonText("15")));
    desk.goTo(u"/collectibles/mystical_flowers");
    desk.actions.applyToAll()->trigger();
    QTRY_VERIFY(desk.dialog());
    QCOMPARE(desk.part<QRadioButton>("bulkAdded")->text(),
             u"Add 10 for everyone, to the number that each has"_s);
    QCOMPARE(desk.part<QRadioButton>("bulkEverywhere")->text(), u"Set to 15 for everyone"_s);
    QCOMPARE(desk.part<QRadioButton>("bulkWhereItWas")->text(), u"Set to 15 only where it was 5"_s);
    QCOMPARE(desk.part<QRadioButton>("bulkAdded")->isChecked(), isAdded);
    QCOMPARE(desk.part<QRadioButton>("bulkEverywhere")->isChecked(), !isAdded);
    if (!choice.isEmpty())
        QTest::keyClick(desk.part<QRadioButton>(choice), Qt::Key_Space);
    QTRY_VERIFY(desk.part<QPushButton>("bulkApply")->isEnabled());
    const bool adds = !sentence.isEmpty();
    QVERIFY2(desk.summary().startsWith(adds ? sentence : u"4 save(s) match."_s),
             qPrintable(desk.summary()));
    const QString place = u"/collectibles/mystical_flowers|"_s;
    if (adds)
        QCOMPARE(desk.valueLines(),
                 QStringList({place + u"\"none\"|1|1"_s, place + u"11|0|1"_s,
                              place + u"12.50|0|1"_s, place + u"15|1|0"_s, place + u"1|1|0"_s,
                              place + u"2.50|1|0"_s, place + u"25|0|1"_s}));
    const QByteArrayList before = desk.bulk.states();
    desk.part<QPushButton>("bulkApply")->click();
    QTRY_VERIFY(desk.summary().startsWith("Changed "_L1));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(desk.bulk.states().at(i),
                 R"({"collectibles": {"mystical_flowers": )" + values.at(i) + "}}");
    QCOMPARE(desk.bulk.states().at(3) == before.at(3), adds);
    QCOMPARE(desk.bulk.record->patch.utf8().contains(R"("added": 10)"), adds);
    desk.part<QPushButton>("bulkTakeBack")->click();
    QTRY_VERIFY(desk.summary().startsWith("Taken back in "_L1));
    QCOMPARE(desk.bulk.states(), before);
}

QTEST_MAIN(TestBulkActions)
#include "tst_bulkactions.moc"

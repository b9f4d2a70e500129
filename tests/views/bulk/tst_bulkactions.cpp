#include "models/items/changeforall.h"
#include "models/items/playertablemodel.h"
#include "models/items/valuesearch.h"
#include "models/query/searchquery.h"
#include "tests/support/memorybulk.h"
#include "tests/views/save/savedesk.h"
#include "views/bulk/bulkactions.h"
#include "views/bulk/bulkdialog.h"

#include <QAction>
#include <QLabel>
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
    BulkActions actions{&bulk, found, page, &page};
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
    void whatWasDoneLongAgoIsTakenBackForAll();
    void anEditOfOneSaveHasNoOthers();
    void onlyWhereItWas();
    void aNewItemIsGivenToThoseWithoutIt();
    void onAProductionConnectionTheCountIsTyped();
    void whatIsNotRecordedIsOnlyShown();
    void nothingChangedIsSaid();
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
    QSignalSpy written(&desk.actions, &BulkActions::written);
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
    const auto *values = desk.part<QTableWidget>("bulkValues");
    QStringList lines;
    for (int row = 0; row < values->rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < values->columnCount(); ++column)
            cells += values->item(row, column)->text();
        lines += cells.join(u'|');
    }
    lines.sort();
    QCOMPARE(
        lines,
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

    QTest::keyClick(desk.part<QPushButton>("bulkTakeBack"), Qt::Key_Space);
    QTRY_VERIFY(desk.summary().startsWith("Taken back in 2 save(s)."_L1));
    QCOMPARE(desk.bulk.states(), before);
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
    desk.goTo(u"/flags/door_unlocked");
    QVERIFY(!desk.actions.applyToAll()->isEnabled());
    desk.change(u"/flags/door_unlocked", "true");
    desk.goTo(u"/collectibles");
    QSignalSpy refused(&desk.actions, &BulkActions::refused);
    desk.actions.applyToAll()->trigger();
    QCOMPARE(refused.count(), 1);
    QVERIFY(!desk.dialog());
}

QTEST_MAIN(TestBulkActions)
#include "tst_bulkactions.moc"

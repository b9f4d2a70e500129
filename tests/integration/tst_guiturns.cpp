#include "app/session.h"
#include "models/items/replaceplan.h"
#include "models/items/savetreemodel.h"
#include "models/ports/connectionstore.h"
#include "tests/integration/bigsave.h"
#include "tests/integration/desk.h"
#include "tests/integration/gamerules.h"
#include "tests/integration/turnsteps.h"
#include "tests/support/testsave.h"
#include "tests/support/testserver.h"
#include "tests/support/watchedapplication.h"
#include "tests/support/widgethand.h"
#include "views/common/themeswitcher.h"
#include "views/map/mapview.h"
#include "views/shell/windowmenus.h"
#include "views/timeline/timelineview.h"
#include "views/tree/savetreeview.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::Desk;
using test::TestSave;
using test::TestServer;
using test::TurnSteps;
using test::WatchedApplication;

namespace {

/// As the dialog finds them, aside.
JsonPatch everyThingSewn(const JsonText &save)
{
    const auto arena = JsonArena::parseTrusted(save.utf8());
    return replacePatch(*replacePlan(*arena, {}, {u"saw"_s, u"sew"_s, true, u"what"_s, {}}));
}

} // namespace

/// The GUI thread never works longer than 50 ms at a time, and never waits.
///
/// What is known to be over it, and therefore not held here: a selection or a change of rows while
/// more than about 250,000 rows of a save are open at once, all of which QTreeView lays out anew; a
/// container of more than about 200,000 children when it is opened; and many hundreds of elements
/// that came or went in one array meanwhile, each of which is a change of rows.
class TestGuiTurns final : public QObject, private TurnSteps
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aStallIsSeen();
    void aWaitIsSeen();
    void aLargeSaveIsEdited_data();
    void aLargeSaveIsEdited();
    void aLargeSaveIsHeldAgainstRules_data();
    void aLargeSaveIsHeldAgainstRules();
    void manyEventsAreShown_data();
    void manyEventsAreShown();

private:
    void gameWrites(const QByteArray &state) const;
    void editLargeSave(Desk &desk);
    void mergeLargeSave(Desk &desk);
    void giveRules(Desk &desk);
    void editUnderRules(Desk &desk);
    void replaceEverywhere(Desk &desk);
    void lookAtEvents(Desk &desk);
    void chooseEvents(Desk &desk);

    std::optional<TestSave> m_save;
};

void TestGuiTurns::initTestCase()
{
    m_database = test::databaseForBigSaves();
}

void TestGuiTurns::aStallIsSeen()
{
    auto &watch = WatchedApplication::instance();
    watch.forget();
    const auto worked = [] {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
    };
    const auto work = [&worked] {
        const auto until = worked() + std::chrono::milliseconds(40);
        while (worked() < until) { }
    };
    QMetaObject::invokeMethod(
        this, [] {}, Qt::QueuedConnection);
    QCoreApplication::processEvents();
    QVERIFY(watch.longest().milliseconds < 20);
    watch.act(work);
    QVERIFY(watch.longest().milliseconds > 20);
    QCOMPARE(watch.waits(), QStringList());
}

void TestGuiTurns::aWaitIsSeen()
{
    auto &watch = WatchedApplication::instance();
    watch.forget();
    watch.act([this] { TestServer::execute(m_database, "SELECT pg_sleep(0.01)"); });
    QVERIFY(watch.waits().contains(u"poll"_s));
    watch.forget();
    watch.act([] { QThread::msleep(1); });
    QVERIFY(!watch.waits().isEmpty());
    watch.forget();
    watch.act([] {
        const std::unique_ptr<QThread> thread(QThread::create([] { QThread::msleep(5); }));
        thread->start();
        thread->wait();
    });
    QVERIFY(!watch.waits().isEmpty());
}

void TestGuiTurns::gameWrites(const QByteArray &state) const
{
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = " + state + " WHERE id = '"
                            + m_save->progress.toString().toLatin1() + "'");
}

void TestGuiTurns::editLargeSave(Desk &desk)
{
    const auto clean = [&desk] { return desk.isIn(SaveDocument::State::Clean); };
    const auto dirty = [&desk] { return desk.isIn(SaveDocument::State::Dirty); };
    step(
        u"open"_s, [&] { desk.session->selection().setPlayer(m_save->player); }, clean);
    for (const QString &path : {u"/names"_s, u"/flags"_s, u"/log"_s}) {
        step(u"open "_s + path, [&] { desk.tree()->expand(desk.at(path)); });
        step(u"to the end of "_s + path, [&] { desk.key(Qt::Key_End); });
        step(u"select all of "_s + path, [&] { desk.key(Qt::Key_Home, Qt::ShiftModifier); });
        if (path != u"/log"_s)
            step(u"close "_s + path, [&] { desk.tree()->collapse(desk.at(path)); });
    }
    step(u"to a path"_s, [&] { desk.goTo(u"/log/900/what"); });
    step(
        u"first edit"_s, [&] { desk.type(u"/log/900/what", u"seen"_s); }, dirty);
    step(
        u"undo"_s, [&] { desk.run(ActionId::Undo); }, clean);
    step(
        u"redo"_s, [&] { desk.run(ActionId::Redo); }, dirty);
    step(u"edit an element"_s, [&] { desk.type(u"/names/1000", u"Nova"_s); });
    step(u"edit a member"_s, [&] { desk.type(u"/flags/seen_100500_at_night", u"true"_s); });
    desk.goTo(u"/log/800");
    step(u"remove an element"_s, [&] { desk.key(Qt::Key_Delete); });
    desk.goTo(u"/log/700/what");
    step(u"add a member"_s, [&] { desk.run(ActionId::Duplicate); });
    desk.goTo(u"/log/600");
    step(u"add an element"_s, [&] { desk.run(ActionId::Duplicate); });
    step(
        u"search"_s, [&] { desk.named<QLineEdit>(u"searchSave"_s)->setText(u"thing 9"_s); },
        [&] { return desk.named<QLabel>(u"matches"_s)->text().endsWith(u"matches"_s); });
    step(u"next match"_s, [&] { desk.key(Qt::Key_F3); });
    desk.goTo(u"/log");
    QApplication::clipboard()->clear();
    step(
        u"copy"_s, [&] { desk.run(ActionId::Copy); },
        [] { return !QApplication::clipboard()->text().isEmpty(); });
    step(
        u"save"_s, [&] { desk.run(ActionId::SaveChanges); }, clean);
    step(
        u"edit after saving"_s, [&] { desk.type(u"/log/901/what", u"seen too"_s); }, dirty);
}

void TestGuiTurns::mergeLargeSave(Desk &desk)
{
    gameWrites("jsonb_set(state, '{gold}', '11')");
    step(
        u"theirs elsewhere"_s, [&] { desk.run(ActionId::Reload); },
        [&] { return desk.holds(u"/gold", "11"); });
    gameWrites("jsonb_set(jsonb_set(state #- '{log,5}', '{log,20,what}', '\"theirs\"'), "
               "'{names,-1}', '\"last\"', true)");
    step(
        u"theirs in the same array"_s, [&] { desk.run(ActionId::Reload); },
        [&] { return desk.holds(u"/log/20/what", "\"theirs\""); });
    QVERIFY(desk.isIn(SaveDocument::State::Dirty));
    gameWrites("jsonb_set(state, '{names,0}', '\"first\"')");
    step(
        u"save over theirs"_s, [&] { desk.run(ActionId::SaveChanges); },
        [&] {
            return desk.isIn(SaveDocument::State::Clean) && desk.holds(u"/names/0", "\"first\"");
        });
    gameWrites("jsonb_set(state, '{log,1,what}', '\"put back\"')");
    step(
        u"take back"_s, [&] { desk.run(ActionId::TakeBackLastSave); },
        [&] { return desk.holds(u"/log/1/what", "\"put back\""); });
}

void TestGuiTurns::aLargeSaveIsEdited_data()
{
    QTest::addColumn<qsizetype>("bytes");
    QTest::newRow("1.4 MB") << qsizetype(1'400'000);
    QTest::newRow("8 MB") << qsizetype(8'000'000);
    QTest::newRow("14 MB") << qsizetype(14'000'000);
}

void TestGuiTurns::aLargeSaveIsEdited()
{
    QFETCH(qsizetype, bytes);
    const QByteArray state = test::bigSave(bytes);
    int players = 0;
    hold([&](Desk &desk) {
        m_save
            = test::addSave(m_database, state, u"%1-%2@example.test"_s.arg(bytes).arg(++players));
        editLargeSave(desk);
        if (!QTest::currentTestFailed())
            mergeLargeSave(desk);
    });
}

void TestGuiTurns::aLargeSaveIsHeldAgainstRules_data()
{
    QTest::addColumn<qsizetype>("bytes");
    QTest::newRow("1.4 MB") << qsizetype(1'400'000);
    QTest::newRow("14 MB") << qsizetype(14'000'000);
}

void TestGuiTurns::aLargeSaveIsHeldAgainstRules()
{
    QFETCH(qsizetype, bytes);
    const QByteArray state = test::bigSave(bytes);
    int players = 0;
    for (int i = 0; i < 60; ++i)
        test::addSave(m_database, test::bigSave(3'000 + 10 * i),
                      u"small%1-%2@example.test"_s.arg(bytes).arg(i));
    hold([&](Desk &desk) {
        m_save = test::addSave(m_database, state,
                               u"ruled%1-%2@example.test"_s.arg(bytes).arg(++players));
        giveRules(desk);
        if (!QTest::currentTestFailed())
            editUnderRules(desk);
        if (!QTest::currentTestFailed())
            replaceEverywhere(desk);
    });
}

void TestGuiTurns::giveRules(Desk &desk)
{
    const QString path = desk.folder.filePath(u"rules.json"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(test::gameRules());
    file.close();
    desk.settings.setValue(u"gameFiles/schema/experience/wylding-woods"_s, path);
}

void TestGuiTurns::editUnderRules(Desk &desk)
{
    const auto *said = desk.named<QLabel>(u"schemaText"_s);
    const auto clean = [&desk] { return desk.isIn(SaveDocument::State::Clean); };
    const auto isChecked = [said] { return said->text().contains(u"break the schema"_s); };
    step(
        u"open with rules"_s, [&] { desk.session->selection().setPlayer(m_save->player); },
        [&] { return clean() && isChecked(); });
    QAction *learn = desk.session->window().menus().action(ActionId::LearnAgain);
    step(
        u"learn"_s, [&] { learn->trigger(); },
        [&] { return learn->toolTip().startsWith(u"Learned from"_s); });
    for (const QString &path : {u"/flags"_s, u"/log"_s}) {
        step(u"open marked "_s + path, [&] { desk.tree()->expand(desk.at(path)); });
        step(u"to the marked end of "_s + path, [&] { desk.key(Qt::Key_End); });
        step(u"a page up"_s, [&] { desk.key(Qt::Key_PageUp); });
    }
    const auto warned = [&desk](QStringView path) {
        return desk.at(path).data(Qt::AccessibleTextRole).toString().contains(u" saves"_s);
    };
    QString before = said->text();
    const auto isCheckedAgain = [&] { return said->text() != before; };
    step(
        u"edit beyond a rule"_s, [&] { desk.type(u"/gold", u"987654321"_s); },
        [&] { return isCheckedAgain() && warned(u"/gold"); });
    before = said->text();
    step(
        u"undo under rules"_s, [&] { desk.run(ActionId::Undo); }, isCheckedAgain);
    before = said->text();
    step(
        u"redo under rules"_s, [&] { desk.run(ActionId::Redo); }, isCheckedAgain);
    auto *next = desk.named<QPushButton>(u"nextSchemaError"_s);
    for (int i = 0; i < 3; ++i)
        step(u"next error"_s, [&] { next->click(); });
    before = said->text();
    step(
        u"a list that is unlike others"_s,
        [&] {
            QVERIFY(desk.document()->setAt(
                *JsonPointer::parse(u"/log/4/at"),
                JsonText('[' + QByteArray("\"x\", ").repeated(60000) + "7]")));
        },
        isCheckedAgain);
    desk.type(u"/gold", u"10.00"_s); // the next run is to learn from the same saves
    step(u"edit beside it"_s, [&] { desk.type(u"/log/3/what", u"sew thing 3"_s); });
    step(
        u"save under rules"_s, [&] { desk.run(ActionId::SaveChanges); }, clean);
}

/// Every value of a long list: at 14 MB they are 70 000.
void TestGuiTurns::replaceEverywhere(Desk &desk)
{
    const auto *said = desk.named<QLabel>(u"schemaText"_s);
    QString before = said->text();
    const auto isCheckedAgain = [&] { return said->text() != before; };
    const JsonText save = *desk.document()->tree().documentText();
    const JsonPatch sewn = everyThingSewn(save);
    QVERIFY(SaveDocument::isLong(sewn));
    const auto made = SaveDocument::patched(save, sewn);
    step(
        u"replace values everywhere"_s,
        [&] { QVERIFY(desk.document()->apply(sewn, *made, u"Replace"_s)); }, isCheckedAgain);
    step(u"edit beside them"_s, [&] { desk.type(u"/log/3/what", u"sewn"_s); });
    before = said->text();
    step(
        u"undo both"_s,
        [&] {
            desk.run(ActionId::Undo);
            desk.run(ActionId::Undo);
        },
        isCheckedAgain);
}

void TestGuiTurns::lookAtEvents(Desk &desk)
{
    EventStore &events = desk.session->events();
    Selection &selection = desk.session->selection();
    auto *timeline = desk.named<TimelineView>(u"timeline"_s);
    auto *map = desk.named<MapView>(u"map"_s);
    auto *table = desk.named<QTableView>(u"events"_s);
    const auto complete = [&] { return events.state() == EventStore::State::Complete; };
    step(
        u"load the events"_s, [&] { selection.setPlayer(m_save->player); }, complete);
    QCOMPARE(events.counts().total, 100'000);
    const QPoint middle = timeline->rect().center();
    step(
        u"brush"_s, [&] { test::drag(timeline, middle - QPoint(100, 0), middle + QPoint(60, 0)); },
        [&] { return selection.range().has_value(); });
    step(u"clear the brush"_s, [&] { selection.setRange(std::nullopt); });
    step(u"zoom the timeline"_s, [&] { timeline->zoomIn(); });
    step(u"zoom the map"_s, [&] { map->zoomIn(); });
    step(
        u"select an event"_s, [&] { table->selectRow(500); },
        [&] { return selection.event().has_value(); });
    step(u"to the last event"_s, [&] { table->scrollToBottom(); });
    step(u"turn round"_s, [&] { table->model()->sort(0, Qt::AscendingOrder); });
    chooseEvents(desk);
}

/// What changes which of the events are shown or marked, each from all of them and back.
void TestGuiTurns::chooseEvents(Desk &desk)
{
    EventStore &events = desk.session->events();
    Selection &selection = desk.session->selection();
    auto *map = desk.named<MapView>(u"map"_s);
    auto *table = desk.named<QTableView>(u"events"_s);
    auto *search = desk.named<QLineEdit>(u"searchEvents"_s);
    const auto isRead = [&](qsizetype total) {
        return events.state() == EventStore::State::Complete && events.counts().total == total;
    };
    step(u"mark all"_s, [&] { table->selectAll(); });
    step(u"hide a type of all marked"_s, [&] { events.setTypeShown(u"item_collected"_s, false); });
    step(u"show it again"_s, [&] { events.showAllTypes(); });
    step(u"show only a type"_s, [&] { events.showOnlyType(u"npc_interaction"_s); });
    step(u"mark all of it"_s, [&] { table->selectAll(); });
    step(u"mark none of it"_s, [&] { table->clearSelection(); });
    step(u"pan its map"_s, [&] { desk.key(map, Qt::Key_Left); });
    step(u"show all types"_s, [&] { events.showAllTypes(); });
    const QPoint middle = map->rect().center();
    step(
        u"drag an area"_s,
        [&] {
            test::drag(map, middle - QPoint(60, 50), middle + QPoint(40, 60), Qt::ShiftModifier);
        },
        [&] { return selection.area().has_value(); });
    step(u"mark all of the area"_s, [&] { table->selectAll(); });
    step(u"clear the area"_s, [&] { selection.setArea(std::nullopt); });
    step(
        u"filter"_s, [&] { search->setText(u"type:npc_interaction"_s); },
        [&] { return isRead(15'000); });
    step(
        u"clear the filter"_s, [&] { search->clear(); }, [&] { return isRead(100'000); });
}

void TestGuiTurns::manyEventsAreShown_data()
{
    QTest::addColumn<QByteArray>("position");
    QTest::newRow("a long walk") << QByteArray(
        "37.9 + sin(i * 0.01) * 0.02, -122.5 + cos(i * 0.013) * 0.02");
    // Everywhere in a town, as many play it, on foot by the hours between two events of one type
    // and faster than that between any two; and everywhere in a county, as no one can walk.
    QTest::newRow("a town") << QByteArray("37.9 + sin(i * 7919.0) * 0.015, -122.5 + "
                                          "cos(i * 104729.0) * 0.015");
    QTest::newRow("a county") << QByteArray("37.9 + sin(i * 7919.0) * 0.5, -122.5 + "
                                            "cos(i * 104729.0) * 0.5");
}

void TestGuiTurns::manyEventsAreShown()
{
    QFETCH(QByteArray, position);
    const QString walker = QString::fromLatin1(QTest::currentDataTag()).remove(u' ');
    m_save = test::addSave(m_database, "{}", walker + u"@example.test"_s);
    TestServer::execute(
        m_database,
        "INSERT INTO player_progress_events (experience_progress_id, event_type, content_id, "
        "data, location_lat, location_lng, timestamp) SELECT '"
            + m_save->progress.toString().toLatin1()
            + "', CASE WHEN i % 20 < 8 THEN 'waypoint_visited' WHEN i % 20 < 17 THEN "
              "'item_collected' ELSE 'npc_interaction' END, "
              "'place_' || i % 50, '{}', "
            + position
            + ", timestamp '2025-01-01' + i * interval '1 minute' FROM generate_series(1, 100000) "
              "i");
    hold([this](Desk &desk) { lookAtEvents(desk); });
}

int main(int argc, char **argv)
{
    WatchedApplication application(argc, argv);
    TestGuiTurns test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_guiturns.moc"

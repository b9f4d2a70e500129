#include "tests/views/shell/windowdesk.h"
#include "views/shell/paneldock.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QScrollArea>
#include <QTabBar>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::named;

namespace {

constexpr auto Mine = R"({"a": 1, "b": 1, "c": 1, "list": [1, 2, 3]})";
constexpr auto Theirs = R"({"a": 7, "b": 7, "c": 7, "list": [1, 2, 3]})";

} // namespace

/// That what the window says can be seen and reached, in its first layout on a usual screen.
class TestWindowSight final : public QObject
{
    Q_OBJECT
private slots:
    void conflictsAndChangesAreInSight();
    void keysBringListsIntoSight();
    void tabFollowsTheEye_data();
    void tabFollowsTheEye();
    void aPanelThatIsShownComesToTheFront();
    void whatWasSavedIsToldOfOneSave();

private:
    static void open(test::WindowDesk &desk)
    {
        const PlayerProfile player = test::numberedPlayer(1);
        desk.selection.setPlayer(player.id);
        ExperienceProgress woods{
            progress(), player.id, u"wylding-woods"_s, {}, {}, {}, {}, {}, {}, {}, {}, {}};
        woods.lastPlayedAt = Timestamp::fromPostgres(1000);
        woods.state = JsonText(Mine);
        desk.saveStore.players.answer(OpenedPlayer{player, u"1"_s, {woods}});
        QTRY_VERIFY(desk.saves.find(progress()) && desk.saves.find(progress())->isLoaded());
    }
    static void bringIntoConflict(test::WindowDesk &desk)
    {
        SaveDocument *document = desk.saves.find(progress());
        for (const QString &key : {u"a"_s, u"b"_s, u"c"_s})
            QVERIFY(document->setAt(JsonPointer({key}), JsonText("20")));
        QVERIFY(document->refresh(SaveRow{progress(), u"2"_s, {}, JsonText(Theirs), {}}));
        QCOMPARE(document->conflicts().size(), 3);
    }
    /// Where the key leads to from there until it is back, by the names of the parts.
    static QStringList walk(QWidget *from, Qt::Key key)
    {
        const QStringList parts{u"toolBar"_s, u"playersPanelDock"_s, u"mapPanelDock"_s,
                                u"eventsPanelDock"_s, u"timelinePanelDock"_s};
        QStringList names;
        constexpr int Many = 200;
        from->setFocus();
        for (int steps = 0; steps < Many && (steps == 0 || QApplication::focusWidget() != from);
             ++steps) {
            QString name = QApplication::focusWidget()->objectName();
            for (QWidget *at = QApplication::focusWidget(); at; at = at->parentWidget()) {
                if (parts.contains(at->objectName()))
                    name = at->objectName();
            }
            if (names.isEmpty() || names.last() != name)
                names.append(name);
            QTest::keyClick(QApplication::focusWidget(), key);
        }
        return names;
    }
    static ProgressId progress()
    {
        return *ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001");
    }
    static int rowsInSight(const QTableView *table)
    {
        return table->viewport()->visibleRegion().boundingRect().height() / table->rowHeight(0);
    }
};

void TestWindowSight::conflictsAndChangesAreInSight()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.resize(1440, 900);
    window.show();
    open(desk);
    bringIntoConflict(desk);
    const auto *conflicts = named<QTableView>(window, u"conflicts"_s);
    const auto *changes = named<QTableView>(window, u"changes"_s);
    QTRY_VERIFY(conflicts->isVisible() && changes->isVisible());
    QTRY_VERIFY2(rowsInSight(conflicts) >= 3, qPrintable(QString::number(rowsInSight(conflicts))));
    QTRY_VERIFY2(rowsInSight(changes) >= 3, qPrintable(QString::number(rowsInSight(changes))));
    const auto *why = named<QLabel>(window, u"conflictLineText"_s);
    QVERIFY(!why->visibleRegion().isEmpty());
}

void TestWindowSight::keysBringListsIntoSight()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.resize(1024, 520); // so little that the middle scrolls
    window.show();
    window.activateWindow();
    open(desk);
    bringIntoConflict(desk);
    const auto *conflicts = named<QTableView>(window, u"conflicts"_s);
    const auto *changes = named<QTableView>(window, u"changes"_s);
    auto *tree = named<QWidget>(window, u"save"_s);
    QTRY_VERIFY(conflicts->isVisible() && changes->isVisible());
    QTRY_VERIFY(conflicts->viewport()->height() >= conflicts->rowHeight(0)); // laid out
    tree->setFocus();
    const auto press = [&](int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key), modifiers);
    };
    press(Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), conflicts);
    QTRY_VERIFY(rowsInSight(conflicts) > 0);
    press(Qt::Key_F6);
    QCOMPARE(QApplication::focusWidget(), changes);
    QTRY_VERIFY(rowsInSight(changes) > 0);
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), conflicts);
    press(Qt::Key_F6, Qt::ShiftModifier);
    QCOMPARE(QApplication::focusWidget(), tree);
    press(Qt::Key_F8);
    QCOMPARE(QApplication::focusWidget(), changes);
    QTRY_VERIFY(rowsInSight(changes) > 0);
}

void TestWindowSight::tabFollowsTheEye_data()
{
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QStringList>("parts");
    const QStringList page{u"showHistory"_s, u"path"_s,      u"searchSave"_s,
                           u"save"_s,        u"conflicts"_s, u"changes"_s};
    QTest::newRow("wide") << QSize(1440, 900)
                          << QStringList{u"toolBar"_s, u"playersPanelDock"_s} + page
            + QStringList{u"eventsPanelDock"_s, u"timelinePanelDock"_s};
    // The docks behind the one in front are left out.
    QTest::newRow("narrow") << QSize(1000, 700)
                            << QStringList{u"toolBar"_s, u"playersPanelDock"_s} + page
            + QStringList{u"eventsPanelDock"_s};
}

void TestWindowSight::tabFollowsTheEye()
{
    QFETCH(QSize, size);
    QFETCH(QStringList, parts);
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.resize(size);
    window.show();
    window.activateWindow();
    desk.answerPlayers(3);
    open(desk);
    bringIntoConflict(desk);
    QTRY_VERIFY(rowsInSight(named<QTableView>(window, u"changes"_s)) > 0);
    auto *first = named<QWidget>(window, u"connectionChip"_s);
    QStringList walked = walk(first, Qt::Key_Tab);
    const QStringList back = walk(first, Qt::Key_Backtab);
    QStringList backwards(back.crbegin(), back.crend());
    walked.removeDuplicates(); // the toolbar is where the walk begins and ends
    backwards.prepend(backwards.takeLast());
    backwards.removeDuplicates();
    QCOMPARE(backwards, walked);
    walked.removeIf([&](const QString &name) { return !parts.contains(name); });
    QCOMPARE(walked, parts);
}

void TestWindowSight::aPanelThatIsShownComesToTheFront()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.resize(1440, 900);
    window.show();
    auto *dock = named<QDockWidget>(window, u"messagesPanelDock"_s);
    QVERIFY(!dock->isVisible());
    dock->toggleViewAction()->trigger();
    QTRY_VERIFY(!dock->widget()->visibleRegion().isEmpty());
}

void TestWindowSight::whatWasSavedIsToldOfOneSave()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    open(desk);
    const auto *told = named<QLabel>(window, u"savedState"_s);
    SaveDocument *document = desk.saves.find(progress());
    QVERIFY(document->setAt(JsonPointer({u"a"_s}), JsonText("2")));
    desk.saves.save(progress());
    desk.saveStore.outcomes.answer(SaveOutcome{
        SaveOutcome::Kind::Saved, 5,
        SaveRow{progress(), u"2"_s, {}, document->tree().documentText(), {}}, Timestamp::now()});
    QTRY_VERIFY(told->text().startsWith(u"Saved 1 changes"_s));
    desk.selection.setPlayer(test::numberedPlayer(2).id);
    QVERIFY(told->text().isEmpty());
    QVERIFY(!named<QToolButton>(window, u"takeBack"_s)->isVisible());
}

QTEST_MAIN(TestWindowSight)
#include "tst_windowsight.moc"

#include "tests/views/shell/windowdesk.h"
#include "views/shell/windowmenus.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTableView>
#include <QTableWidget>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::named;
using test::someFacts;

namespace {

QStringList plannedTexts(MenuId menu)
{
    QStringList texts;
    for (const PlannedAction &action : menuPlan())
        if (action.menu == menu)
            texts.append(action.translatedText());
    return texts;
}

QStringList shownTexts(const QMenu &menu)
{
    QStringList texts;
    for (const QAction *action : menu.actions())
        if (!action->isSeparator())
            texts.append(action->text());
    return texts;
}

} // namespace

/// The menus of the window: names, order, and that each entry says what it does and why not.
class TestWindowMenus final : public QObject
{
    Q_OBJECT
private slots:
    void planHoldsTheNamesThatStay();
    void menusShowOnlyWhatIsBuiltInTheOrderOfThePlan();
    void altAndALetterOpenEachMenu();
    void readOnlySaysWhyInTheMenus();
    void everyEntryOfAMenuTellsWhatItDoes();
    void theKeysOfTimelineAndMapAreListed();
    void theMenuOfTheTreeShowsItsKeys();
    void theEditMenuIsOfTheFocus();
    void paletteFindsAndRunsACommand();
    void visitsAreCountedOfTheWaypointInHand();
};

void TestWindowMenus::planHoldsTheNamesThatStay()
{
    QCOMPARE(
        plannedTexts(MenuId::File),
        u"Connect…|Export Player…|Import Player…|Copy Player|Paste Player|Report…|Quit"_s.split(
            u'|'));
    QCOMPARE(
        plannedTexts(MenuId::Edit),
        u"Undo|Redo|Undo History…|Cut|Copy|Paste|Delete|Duplicate|Revert This Place|Move Up|"
        "Move Down|Rename|Insert Before|Insert Inside|Change Type|Edit as Text|"
        "Edit Whole Document as Text|Make Read-Only Here|Allow Changes Here|Read-Only Places…|Copy "
        "Path|Copy "
        "Path As|Copy Key|Copy Value|"
        "Copy Value Indented|View Value|Show as Table|Tell Elements Apart By…|Find|Replace…|Go to Path"_s
            .split(u'|'));
    QCOMPARE(plannedTexts(MenuId::Player),
             u"Save Changes|Revert Changes|Review Changes…|Reload|Set Baseline|Schema and Names…|"
             "Take Back Last Save|Give Item…|Mark Visited…|"
             "Set Flag…|Add to Counter…|Unlock Achievement…|Use Suggestion|"
             "Count in All Saves|Learn from Saves Again|Forget What Was Learned|Find Players with "
             "This Value|"
             "Apply to All Found Players…|"
             "Why Is This Here?|Snapshot…|Compare…|Clone…|Reset Progress…|Erase…"_s.split(u'|'));
    QCOMPARE(
        plannedTexts(MenuId::Events),
        u"Follow New Events|Append Event…|Append Copy Now|Count Visits…|Export Events…|Next Event|"
        "Previous Event|Go to Time…|Copy for Ticket"_s.split(u'|'));
    QCOMPARE(plannedTexts(MenuId::Map),
             u"Fit All|Fit Selection|Put Player Here…|Append Event Here…|Measure|Layers|Base Map"_s
                 .split(u'|'));
    QCOMPARE(plannedTexts(MenuId::View),
             u"Panels|Layout|Time Zone|Theme|Expand All|Expand to Level|Collapse All|Command "
             "Palette|Back|Forward"_s.split(u'|'));
    QCOMPARE(plannedTexts(MenuId::Help),
             u"Keyboard Shortcuts|Manual|This Database|About"_s.split(u'|'));
}

void TestWindowMenus::menusShowOnlyWhatIsBuiltInTheOrderOfThePlan()
{
    QMainWindow window;
    WindowMenus menus(*window.menuBar(), &window);
    const auto menuOf = [&](int i) { return window.menuBar()->actions().at(i); };
    QVERIFY(!menuOf(0)->isVisible());
    // Added in another order than planned.
    menus.add(ActionId::Quit, &window, &QWidget::close);
    menus.add(ActionId::ImportPlayer, &window, &QWidget::close);
    menus.add(ActionId::Connect, &window, &QWidget::close);
    menus.add(ActionId::ExportPlayer, &window, &QWidget::close);
    QVERIFY(menuOf(0)->isVisible());
    QVERIFY(!menuOf(1)->isVisible());
    QCOMPARE(shownTexts(*menuOf(0)->menu()),
             u"Connect…|Export Player…|Import Player…|Quit"_s.split(u'|'));
    QVERIFY(!menus.action(ActionId::Report));
}

void TestWindowMenus::altAndALetterOpenEachMenu()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    QSet<QKeySequence> keys;
    for (const QAction *menu : window.findChild<QMenuBar *>()->actions()) {
        const QKeySequence key = QKeySequence::mnemonic(menu->text());
        QVERIFY2(!key.isEmpty() && !keys.contains(key), qPrintable(menu->text()));
        keys.insert(key);
    }
}

void TestWindowMenus::readOnlySaysWhyInTheMenus()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    DatabaseFacts facts = someFacts();
    facts.readOnly = true;
    window.showConnected(facts);
    window.showConnected(facts); // as after a lost line: one note
    const auto notes = [&] {
        QStringList texts;
        for (const QAction *menu : window.findChild<QMenuBar *>()->actions())
            for (const QAction *action : menu->menu()->actions())
                if (action->isSeparator() && !action->text().isEmpty())
                    texts.append(menu->text().remove(u'&') + u": "_s + action->text());
        return texts;
    };
    QCOMPARE(notes(),
             (QStringList{u"Edit: This connection is read-only."_s,
                          u"Player: This connection is read-only."_s}));
    for (const ActionId id : {ActionId::AppendEvent, ActionId::Clone})
        QCOMPARE(window.menus().action(id)->statusTip(), u"This connection is read-only."_s);
    facts.readOnly = false;
    window.showConnected(facts);
    QCOMPARE(notes(), QStringList());
}

void TestWindowMenus::everyEntryOfAMenuTellsWhatItDoes()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    QStringList silent;
    const auto tell = [&silent](const auto &again, const QWidget *menu) -> void {
        QAccessibleInterface *spoken
            = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(menu));
        for (int at = 0; at < spoken->childCount(); ++at) {
            QAccessibleInterface *entry = spoken->child(at);
            const auto *action = qobject_cast<QAction *>(entry->object());
            QVERIFY(action);
            if (action->isSeparator())
                continue;
            const QString name = entry->text(QAccessible::Name);
            QCOMPARE(entry->role(), QAccessible::MenuItem);
            if (action->statusTip().isEmpty())
                silent.append(name);
            QCOMPARE(entry->text(QAccessible::Description), action->statusTip());
            QCOMPARE(entry->state().disabled, !action->isEnabled());
            QVERIFY2(entry->state().invisible || !qobject_cast<const QMenu *>(menu),
                     qPrintable(name)); // of a menu that is closed
            if (action->menu<QMenu *>()) {
                QCOMPARE(entry->childCount(), 1);
                again(again, action->menu<QMenu *>());
            }
        }
    };
    tell(tell, window.findChild<QMenuBar *>());
    QCOMPARE(silent, QStringList());
    const QAction *undo = window.menus().action(ActionId::Undo);
    QCOMPARE(undo->statusTip(), u"No player is open."_s); // why it is disabled goes before
}

void TestWindowMenus::theKeysOfTimelineAndMapAreListed()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.menus().action(ActionId::KeyboardShortcuts)->trigger();
    const auto *table = named<QDialog>(window, u"keyboardShortcuts"_s)->findChild<QTableWidget *>();
    const auto keysFor = [table](const QString &what) {
        const auto found = table->findItems(what, Qt::MatchExactly);
        return found.isEmpty() ? QString() : table->item(found.first()->row(), 0)->text();
    };
    QCOMPARE(keysFor(u"Timeline: zoom in"_s), u"W or +"_s);
    QCOMPARE(keysFor(u"Timeline and map: next event"_s), u"."_s);
    QCOMPARE(keysFor(u"Map: move"_s), u"← → ↑ ↓"_s);
    QCOMPARE(keysFor(u"Save Changes"_s), u"Ctrl+S"_s);
    QCOMPARE(keysFor(u"Save: go to the last one inside"_s), u"Ctrl+Down"_s);
    QCOMPARE(keysFor(u"Save: open and close the row"_s), u"Space"_s);
    QCOMPARE(keysFor(u"Save: expand to this level"_s), u"Ctrl+1 to Ctrl+9"_s);
    QCOMPARE(keysFor(u"Save: the row before or after, on the same level"_s),
             u"Alt+Up or Alt+Down"_s);
    QCOMPARE(keysFor(u"Save: open all rows on the same level"_s), u"*"_s);
    for (int row = 0; row < table->rowCount(); ++row) { // none is cut
        const QRect room = table->visualItemRect(table->item(row, 1));
        const QSize text = table->fontMetrics()
                               .boundingRect(QRect(0, 0, room.width(), 1000), Qt::TextWordWrap,
                                             table->item(row, 1)->text())
                               .size();
        QVERIFY2(text.height() <= room.height() && text.width() <= room.width(),
                 qPrintable(table->item(row, 1)->text()));
    }
}

void TestWindowMenus::theMenuOfTheTreeShowsItsKeys()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    QStringList withoutKey;
    for (const QAction *action : named<QAbstractItemView>(window, u"save"_s)->actions()) {
        for (const ActionId id : {ActionId::Cut, ActionId::Copy, ActionId::Paste, ActionId::Delete})
            if (action->text() == plannedAction(id).translatedText()
                && action->shortcut() != plannedAction(id).shortcut)
                withoutKey.append(action->text());
    }
    QCOMPARE(withoutKey, QStringList());
    // From Changes and the other lists as well.
    QCOMPARE(window.menus().action(ActionId::Replace)->shortcutContext(), Qt::WindowShortcut);
}

void TestWindowMenus::theEditMenuIsOfTheFocus()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const auto enabled = [&](ActionId id) { return window.menus().action(id)->isEnabled(); };
    named<QLineEdit>(window, u"searchPlayers"_s)->setFocus();
    QVERIFY(enabled(ActionId::Cut) && enabled(ActionId::Paste) && enabled(ActionId::Delete));
    named<QTableView>(window, u"players"_s)->setFocus();
    QVERIFY(enabled(ActionId::Copy));
    QVERIFY(!enabled(ActionId::Cut) && !enabled(ActionId::Paste) && !enabled(ActionId::Delete));
    named<QAbstractItemView>(window, u"save"_s)->setFocus();
    QVERIFY(!enabled(ActionId::Paste));
    QCOMPARE(window.menus().action(ActionId::Paste)->statusTip(), u"No player is open."_s);
    for (const QAction *dialect : window.menus().action(ActionId::CopyPathAs)->menu()->actions())
        QVERIFY2(!dialect->isEnabled(), qPrintable(dialect->text())); // there is no path
}

void TestWindowMenus::paletteFindsAndRunsACommand()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    window.menus().action(ActionId::CommandPalette)->trigger();
    auto *palette = named<QDialog>(window, u"commandPalette"_s);
    auto *edit = palette->findChild<QLineEdit *>();
    QTest::keyClicks(edit, u"theme dark"_s);
    auto *list = palette->findChild<QListWidget *>();
    QCOMPARE(list->currentItem()->text(), u"Theme: Dark"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(desk.theme.choice(), ThemeSwitcher::Choice::Dark);
}

void TestWindowMenus::visitsAreCountedOfTheWaypointInHand()
{
    test::WindowDesk desk;
    MainWindow window(desk.context());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    desk.selection.setPlayer(*PlayerId::fromUuid(test::numberedId(901)));
    desk.selection.setSave(SaveTarget(*ProgressId::fromUuid(test::numberedId(900))));
    desk.eventSource.answer({{1'000'000, u"waypoint_visited"_s, {}, u"mill-pond"_s},
                             {2'000'000, u"npc_dialogue"_s, {}, u"miller"_s}});
    QTRY_COMPARE(desk.eventTable.rowCount(), 2);
    const auto waypoint = [&](std::uint32_t event) {
        desk.selection.setEvent(desk.events.idOf(event));
        window.menus().action(ActionId::CountVisits)->trigger();
        auto *dialog = named<QDialog>(window, u"countVisits"_s);
        const QString text = dialog->findChild<QLineEdit *>(u"visitsWaypoint"_s)->text();
        delete dialog;
        return text;
    };
    QCOMPARE(waypoint(0), u"mill-pond"_s);
    QCOMPARE(waypoint(1), QString()); // nobody visits a dialogue
}

QTEST_MAIN(TestWindowMenus)
#include "tst_windowmenus.moc"

#include "tests/support/memorykeeper.h"
#include "tests/views/save/savedesk.h"

#include <QClipboard>
#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// What is told in lines over the tree.
class TestNoticeLines final : public QObject
{
    Q_OBJECT
private slots:
    void editsOfBeforeAreOffered();
    void whatTheGameChangesIsMarkedAndCounted();
};

/// What a killed program left, on the save as it is by now.
void TestNoticeLines::editsOfBeforeAreOffered()
{
    Desk desk;
    test::MemoryKeeper keeper;
    UnsavedEdits left{SaveRow{desk.progress, u"1"_s, {}, JsonText("{\"hp\": 1, \"log\": []}"), {}},
                      false,
                      JsonText(R"([{"op": "replace", "path": "/hp", "value": 2}])"),
                      {},
                      1,
                      *Timestamp::parse(u"2025-10-24T14:31:08Z", QTimeZone::utc()),
                      false};
    keeper.left = {left};
    desk.journal.setKeeper(keeper);
    desk.open();
    auto *line = desk.page.findChild<QWidget *>(u"recovery"_s);
    QTRY_VERIFY(line->isVisible());
    QCOMPARE(line->findChild<QLabel *>()->text(),
             u"1 edits of 2025-10-24 14:31:08 UTC were not saved when Waymark ended."_s);
    auto *restore = line->findChild<QPushButton *>(u"restoreEdits"_s);

    // What is typed now is not lost for what was typed then.
    desk.goTo(u"/flags/door_unlocked");
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/a"), JsonText("5")));
    QVERIFY(!restore->isEnabled());
    QCOMPARE(restore->toolTip(), u"Save or revert what is pending first."_s);
    desk.document()->undoStack().undo();
    QVERIFY(restore->isEnabled());

    restore->click(); // the save has no such number by now
    QTRY_COMPARE(desk.at(u"/hp"), QByteArray("2"));
    QVERIFY(desk.document()->state() == SaveDocument::State::Conflict);
    QVERIFY(!line->isVisible());
    QVERIFY(keeper.left.isEmpty());
}

/// Set Baseline, play, and see what the game did.
void TestNoticeLines::whatTheGameChangesIsMarkedAndCounted()
{
    Desk desk;
    desk.open();
    auto *line = desk.page.findChild<QWidget *>(u"baseline"_s);
    QVERIFY(!line->isVisible());
    desk.page.action(SaveAction::SetBaseline)->trigger();
    QVERIFY(line->isVisible());
    const auto countEvents = [&](qint64 count) {
        const auto &promise = desk.events.counts.back();
        promise->addResult(Result<QList<EventCount>>(QList<EventCount>{{u"total"_s, count}}));
        promise->finish();
    };
    countEvents(40);
    QTRY_VERIFY(line->findChild<QLabel *>()->text().endsWith(u"0 paths, 0 events"_s));

    const QByteArray played
        = QByteArray(State).replace("\"artist_tools\": 1", "\"artist_tools\": 2");
    SaveRow row{desk.progress, u"2"_s, {}, JsonText(played), {}};
    QVERIFY(desk.document()->refresh(row));
    countEvents(63);
    QTRY_VERIFY(line->findChild<QLabel *>()->text().endsWith(u"1 paths, 23 events"_s));
    QVERIFY(desk.document()->refresh(row)); // the game wrote events alone
    countEvents(64);
    QTRY_VERIFY(line->findChild<QLabel *>()->text().endsWith(u"1 paths, 24 events"_s));
    desk.goTo(u"/collectibles/artist_tools");
    const QString told
        = desk.tree()->currentIndex().siblingAtColumn(0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(told.contains(u"changed since "_s), qPrintable(told));
    QVERIFY2(told.contains(u"changed on the server, "_s), qPrintable(told));

    line->findChild<QPushButton *>(u"copyBaselinePatch"_s)->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
             u"[{\"op\": \"replace\", \"path\": \"/collectibles/artist_tools\", \"value\": 2}]"_s);
    line->findChild<QPushButton *>(u"endBaseline"_s)->click();
    QVERIFY(!line->isVisible());
    QVERIFY(!desk.tree()
                 ->currentIndex()
                 .siblingAtColumn(0)
                 .data(Qt::AccessibleTextRole)
                 .toString()
                 .contains(u"since"_s));
}

QTEST_MAIN(TestNoticeLines)
#include "tst_noticelines.moc"

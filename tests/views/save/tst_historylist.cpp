#include "models/items/historymodel.h"
#include "tests/support/fakesavestore.h"
#include "views/save/savelists.h"

#include <QAction>
#include <QTableView>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

/// The list of saved edits, and what can be taken back of them.
class TestHistoryList : public QObject
{
    Q_OBJECT

private slots:
    void anEditIsTakenBackOnce();
};

void TestHistoryList::anEditIsTakenBackOnce()
{
    const SaveTarget target{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    const Edit undo{9, {}, {}, {}, target, u"state"_s, JsonText("[]"), JsonText("[]"), 7, {}};
    const Edit taken{7, {}, {}, {}, target, u"state"_s, JsonText("[]"), JsonText("[]"), {}, 9};
    FakeSaveStore store;
    ViewZone zone;
    HistoryModel model(store, zone);
    HistoryList list(model, nullptr);
    model.show(*PlayerId::fromUuid(target.row()), target);
    store.histories.answer(QList<Edit>{undo, taken});
    QTRY_COMPARE(model.rowCount(), 2);

    auto *table = list.findChild<QTableView *>();
    auto *takeBack = list.findChild<QAction *>(u"takeBack"_s);
    table->setCurrentIndex(model.index(0, 0));
    QVERIFY(takeBack->isEnabled());
    table->setCurrentIndex(model.index(1, 0));
    QVERIFY(!takeBack->isEnabled());
    QVERIFY2(takeBack->toolTip().contains(u"Edit 7 was already taken back by edit 9."_s),
             qPrintable(takeBack->toolTip()));
}

QTEST_MAIN(TestHistoryList)
#include "tst_historylist.moc"

#include "models/items/savetreemodel.h"
#include "models/ports/keptview.h"
#include "tests/views/save/savedesk.h"

#include <QComboBox>
#include <QScrollBar>
#include <QTabBar>

#include <memory>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

/// Outlives the windows that ask it.
class FakeViewKeeper final : public ViewKeeper
{
public:
    void keep(const SaveTarget &save, const KeptView &view) override { m_views.insert(save, view); }
    QFuture<std::optional<KeptView>> kept(const SaveTarget &save) override
    {
        QPromise<std::optional<KeptView>> promise;
        promise.start();
        promise.addResult(m_views.contains(save) ? std::optional(m_views.value(save))
                                                 : std::nullopt);
        promise.finish();
        ++asked;
        return promise.future();
    }
    void forget(const QList<SaveTarget> &saves) override
    {
        for (const SaveTarget &save : saves)
            m_views.remove(save);
    }
    void forgetAll() override { m_views.clear(); }

    [[nodiscard]] KeptView view(const SaveTarget &save) const { return m_views.value(save); }
    int asked = 0;

private:
    QHash<SaveTarget, KeptView> m_views;
};

std::unique_ptr<Desk> openedDesk(FakeViewKeeper &keeper)
{
    auto desk = std::make_unique<Desk>();
    desk->page.setViewKeeper(keeper);
    desk->open();
    return desk;
}

QModelIndex at(const Desk &desk, QStringView path)
{
    const auto *model = qobject_cast<const SaveTreeModel *>(desk.tree()->model());
    return model->indexOf(*JsonPointer::parse(path));
}

bool isOpen(const Desk &desk, QStringView path)
{
    return desk.tree()->isExpanded(at(desk, path));
}

QString firstInView(const Desk &desk)
{
    return desk.tree()->indexAt({}).data(SaveTreeModel::PathRole).value<JsonPointer>().toString();
}

/// Long enough to be scrolled.
void setMany(const Desk &desk)
{
    QByteArrayList many;
    for (int i = 0; i < 300; ++i)
        many.append("{\"n\": " + QByteArray::number(i) + '}');
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/flags/many"),
                                   JsonText('[' + many.join(", ") + ']')));
}

void scrollTo(const Desk &desk, QStringView path)
{
    desk.tree()->scrollTo(at(desk, path), QAbstractItemView::PositionAtTop);
    QCOMPARE(firstInView(desk), path.toString());
}

SaveRow rowAsItIs(const Desk &desk, const QString &version)
{
    return {desk.progress, version, {}, desk.document()->tree().documentText(), {}};
}

} // namespace

class TestSavePlaces final : public QObject
{
    Q_OBJECT
private slots:
    void aSaveComesBackAsItWasLeft();
    void rangesComeBack();
    void aSaveNeverSeenOpensWhatIsSmall();
    void placesThatAreGoneHarmNothing();
    void whoWentElsewhereStaysThere();
    void anotherTabAndBackLeavesAllAsItWas();
    void undoOfAReplacedContainerKeepsWhatWasOpenInIt();
    void savingAndReloadingScrollNothing();
    void aFilterIsNotHowItWasLeft();
    void forgettingDropsWhatWasLeft();
};

/// Both windows, one after the other, over saves that are read anew.
void TestSavePlaces::aSaveComesBackAsItWasLeft()
{
    FakeViewKeeper keeper;
    {
        const auto desk = openedDesk(keeper);
        QTRY_COMPARE(keeper.asked, 1);
        QTRY_VERIFY(isOpen(*desk, u"/flags"));
        desk->tree()->collapseAll();
        desk->tree()->resize(400, 120);
        desk->tree()->expand(at(*desk, u"/inventory"));
        desk->goTo(u"/visited_waypoints/1");
        desk->tree()->verticalScrollBar()->setValue(3);
    }
    const KeptView left = keeper.view(Desk().progress);
    QCOMPARE(left.expanded,
             (QList<KeptView::Row>{{*JsonPointer::parse(u"/inventory")},
                                   {*JsonPointer::parse(u"/visited_waypoints")}}));
    QCOMPARE(left.current->toString(), u"/visited_waypoints/1"_s);
    const auto desk = openedDesk(keeper);
    QTRY_VERIFY(isOpen(*desk, u"/inventory"));
    QVERIFY(isOpen(*desk, u"/visited_waypoints"));
    QVERIFY(!isOpen(*desk, u"/flags")); // what is small opens in saves never seen
    QCOMPARE(desk->selection.path().toString(), u"/visited_waypoints/1"_s);
    QVERIFY(!desk->document()->isDirty());
}

void TestSavePlaces::rangesComeBack()
{
    FakeViewKeeper keeper;
    KeptView left;
    left.expanded = {{*JsonPointer::parse(u"/flags")},
                     {*JsonPointer::parse(u"/flags/many")},
                     {*JsonPointer::parse(u"/flags/many"), 1}};
    left.current = *JsonPointer::parse(u"/flags/many/10003");
    left.top = KeptView::Row{*JsonPointer::parse(u"/flags/many"), 1};
    const auto desk = openedDesk(keeper);
    desk->setLongArray(u"/flags/many");
    desk->tree()->collapseAll();
    desk->tree()->showView(left);
    QVERIFY(isOpen(*desk, u"/flags/many"));
    QCOMPARE(desk->selection.path().toString(), u"/flags/many/10003"_s);
    QVERIFY(SaveTreeModel::isRange(at(*desk, u"/flags/many/10003").parent()));
    QVERIFY(desk->tree()->isExpanded(at(*desk, u"/flags/many/10003").parent()));
    QVERIFY(!desk->tree()->isExpanded(at(*desk, u"/flags/many/3").parent()));
    const KeptView again = desk->tree()->view();
    QCOMPARE(again.expanded, left.expanded);
    QCOMPARE(again.current, left.current);
}

void TestSavePlaces::aSaveNeverSeenOpensWhatIsSmall()
{
    FakeViewKeeper keeper;
    const auto desk = openedDesk(keeper);
    QTRY_VERIFY(isOpen(*desk, u"/flags"));
    QVERIFY(isOpen(*desk, u"/visited_waypoints"));
}

void TestSavePlaces::placesThatAreGoneHarmNothing()
{
    FakeViewKeeper keeper;
    KeptView left;
    left.expanded = {{*JsonPointer::parse(u"/nowhere")},
                     {*JsonPointer::parse(u"/inventory/0")}, // a text
                     {*JsonPointer::parse(u"/inventory"), 7}, // has no ranges
                     {*JsonPointer::parse(u"/flags")}};
    left.current = *JsonPointer::parse(u"/nowhere/0");
    left.top = KeptView::Row{*JsonPointer::parse(u"/nowhere")};
    keeper.keep(Desk().progress, left);
    const auto desk = openedDesk(keeper);
    QTRY_VERIFY(isOpen(*desk, u"/flags"));
    QVERIFY(!isOpen(*desk, u"/inventory"));
}

void TestSavePlaces::whoWentElsewhereStaysThere()
{
    FakeViewKeeper keeper;
    KeptView left;
    left.expanded = {{*JsonPointer::parse(u"/flags")}};
    left.current = *JsonPointer::parse(u"/flags/door_unlocked");
    const auto desk = openedDesk(keeper);
    desk->goTo(u"/inventory/1");
    desk->tree()->showView(left);
    QCOMPARE(desk->selection.path().toString(), u"/inventory/1"_s);
    QVERIFY(isOpen(*desk, u"/flags"));
}

void TestSavePlaces::anotherTabAndBackLeavesAllAsItWas()
{
    Desk desk;
    desk.open();
    setMany(desk);
    desk.goTo(u"/flags/many/250");
    desk.tree()->expand(at(desk, u"/flags/many/200"));
    scrollTo(desk, u"/flags/many/200");
    auto *tabs = desk.page.findChild<QTabBar *>();
    tabs->setCurrentIndex(0);
    QTRY_COMPARE(desk.tree()->model()->rowCount(), 1);
    tabs->setCurrentIndex(1);
    QCOMPARE(firstInView(desk), u"/flags/many/200"_s);
    QVERIFY(isOpen(desk, u"/flags/many/200"));
    QCOMPARE(desk.selection.path().toString(), u"/flags/many/250"_s);
}

void TestSavePlaces::undoOfAReplacedContainerKeepsWhatWasOpenInIt()
{
    Desk desk;
    desk.open();
    setMany(desk);
    desk.goTo(u"/flags/many/3/n");
    desk.tree()->expand(at(desk, u"/flags/many/7"));
    const auto many = *desk.document()->tree().find(*JsonPointer::parse(u"/flags/many"));
    QVERIFY(desk.document()->setValue(many, JsonText("5")));
    QCOMPARE(desk.tree()->model()->rowCount(at(desk, u"/flags/many")), 0);
    desk.document()->undoStack().undo();
    QVERIFY(isOpen(desk, u"/flags/many"));
    QVERIFY(isOpen(desk, u"/flags/many/3"));
    QVERIFY(isOpen(desk, u"/flags/many/7"));
    QVERIFY(!isOpen(desk, u"/flags/many/5"));
    desk.document()->undoStack().redo();
    desk.document()->undoStack().undo();
    QVERIFY(isOpen(desk, u"/flags/many/7"));
}

void TestSavePlaces::savingAndReloadingScrollNothing()
{
    Desk desk;
    desk.open();
    setMany(desk);
    desk.goTo(u"/flags/many/250");
    scrollTo(desk, u"/flags/many/200");
    desk.key(Qt::Key_S, Qt::ControlModifier);
    desk.store.outcomes.answer(
        SaveOutcome{SaveOutcome::Kind::Saved, 5, rowAsItIs(desk, u"9"_s), Timestamp::now()});
    QTRY_VERIFY(!desk.document()->isDirty());
    QCOMPARE(firstInView(desk), u"/flags/many/200"_s);
    QCOMPARE(desk.selection.path().toString(), u"/flags/many/250"_s);

    SaveRow changed = rowAsItIs(desk, u"10"_s); // by the game, above and in what is in view
    QByteArray text = changed.json->utf8();
    text.replace("\"door_unlocked\": false", "\"door_unlocked\": true");
    text.replace("{\"n\": 201}", "{\"n\": 9201}");
    changed.json = JsonText(text);
    desk.saves.reload(desk.progress);
    desk.store.rows.answer(changed);
    QTRY_COMPARE(desk.at(u"/flags/many/201/n"), "9201");
    QCOMPARE(firstInView(desk), u"/flags/many/200"_s);
    QCOMPARE(desk.selection.path().toString(), u"/flags/many/250"_s);
    QVERIFY(isOpen(desk, u"/flags/many"));
}

void TestSavePlaces::aFilterIsNotHowItWasLeft()
{
    Desk desk;
    desk.open();
    setMany(desk);
    desk.tree()->collapseAll();
    desk.goTo(u"/flags/many/250");
    scrollTo(desk, u"/flags/many/200");
    const KeptView left = desk.tree()->view();
    QCOMPARE(left.expanded.size(), 2);
    desk.page.searchEdit()->setText(u"/^(lamp|299)$/"_s);
    desk.page.findChild<QComboBox *>(u"filter"_s)->setCurrentIndex(2);
    QTRY_VERIFY(isOpen(desk, u"/flags/many/299"));
    QVERIFY(isOpen(desk, u"/inventory"));
    QCOMPARE(desk.tree()->view(), left); // what is kept for the next start
    desk.page.searchEdit()->clear();
    QTRY_VERIFY(!isOpen(desk, u"/inventory"));
    QCOMPARE(desk.tree()->view(), left);
    QVERIFY(!isOpen(desk, u"/flags/many/299"));
}

void TestSavePlaces::forgettingDropsWhatWasLeft()
{
    FakeViewKeeper keeper;
    {
        const auto desk = openedDesk(keeper);
        QTRY_VERIFY(isOpen(*desk, u"/flags"));
        desk->goTo(u"/inventory/1");
    }
    const SaveTarget save = Desk().progress;
    QVERIFY(keeper.view(save).current);
    keeper.forget({save});
    QVERIFY(!keeper.view(save).current);
}

QTEST_MAIN(TestSavePlaces)
#include "tst_saveplaces.moc"

#include "models/items/savetreemodel.h"
#include "models/items/selection.h"
#include "models/json/jsonformat.h"
#include "models/json/jsonpath.h"
#include "tests/models/document/randomedits.h"
#include "tests/support/widgethand.h"
#include "views/common/panel.h"
#include "views/save/matchlist.h"
#include "views/save/pathcrumbs.h"
#include "views/save/pathrow.h"
#include "views/save/replacedialog.h"
#include "views/save/savecopying.h"
#include "views/save/savefinding.h"
#include "views/tree/savetreeview.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDialog>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>
#include <QToolButton>
#include <QVBoxLayout>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Save
    = "{\"note\": \"first line\\nsecond\\u00a0line\", \"flags\": {\"door\": true, \"seen it\": [1, "
      "2, 3]}, \"inventory\": [{\"id\": \"key\"}, {\"id\": \"lamp\"}, {\"id\": \"rope\"}]}";

/// The tree with all that finds in it, and nothing else of the page.
struct Desk
{
    QWidget page;
    SaveTreeModel model;
    Selection selection;
    SaveTreeView *tree;
    PathRow *row;
    SaveFinding *finding;
    SaveDocument document{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};

    explicit Desk(const QByteArray &text = Save, int rangeSize = RowRanges::Size)
        : model(nullptr, rangeSize)
        , tree(new SaveTreeView(model, &page))
        , row(new PathRow(&page))
        , finding(new SaveFinding(*tree, model, selection, *row, &page))
    {
        auto *column = new QVBoxLayout(&page);
        for (QWidget *widget : std::initializer_list<QWidget *>{row, tree, finding->list()})
            column->addWidget(widget);
        QObject::connect(tree->selectionModel(), &QItemSelectionModel::currentChanged, &page,
                         [this](const QModelIndex &current) {
                             selection.setPath(
                                 current.data(SaveTreeModel::PathRole).value<JsonPointer>());
                             finding->showCurrent(tree->currentNode());
                         });
        page.resize(600, 400);
        page.show();
        page.activateWindow();
        selection.setPlayer(PlayerId::create());
        selection.setSave(document.target());
        document.load(rowOf(canonicalJson(*JsonArena::parseTrusted(text))));
        model.setDocument(&document);
        finding->setDocument(&document);
    }
    ~Desk()
    {
        finding->setDocument(nullptr);
        model.setDocument(nullptr);
    }
    [[nodiscard]] QLineEdit *search() const { return row->searchEdit(); }
    [[nodiscard]] QLineEdit *path() const { return page.findChild<QLineEdit *>(u"path"_s); }
    [[nodiscard]] QString told() const { return page.findChild<QLabel *>(u"matches"_s)->text(); }
    [[nodiscard]] QString listState() const
    {
        QString said;
        for (const QLabel *label : finding->list()->header()->findChildren<QLabel *>())
            said += label->accessibleName();
        return said;
    }
    [[nodiscard]] QTableView *matches() const { return finding->list()->table(); }
    [[nodiscard]] QString at() const { return selection.path().toString(); }
    [[nodiscard]] SaveNodeId node(QStringView pointer) const
    {
        return *document.tree().find(*JsonPointer::parse(pointer));
    }
    [[nodiscard]] int expanded() const
    {
        int rows = 0;
        for (QModelIndex index = model.index(0, 0, {}); index.isValid();
             index = tree->indexBelow(index))
            rows += tree->isExpanded(index) ? 1 : 0;
        return rows;
    }
    /// The keys of the rows in view, from the top.
    [[nodiscard]] QString shown() const
    {
        QStringList keys;
        for (QModelIndex index = model.index(0, 0, {}); index.isValid();
             index = tree->indexBelow(index)) {
            if (!tree->isRowHidden(index.row(), index.parent()))
                keys.append(index.data().toString());
        }
        return keys.join(u' ');
    }
    void filter(int kind) const { page.findChild<QComboBox *>(u"filter"_s)->setCurrentIndex(kind); }
    [[nodiscard]] QList<QToolButton *> crumbs() const
    {
        QList<QToolButton *> shown;
        for (auto *step : page.findChild<PathCrumbs *>()->findChildren<QToolButton *>()) {
            if (step->isVisible())
                shown.append(step);
        }
        return shown;
    }
};

} // namespace

class TestSaveFinding final : public QObject
{
    Q_OBJECT
private slots:
    void aThousandHitsExpandNothing();
    void whatIsNotListedIsSaid();
    void countsAreSaid();
    void whatIsCloseIsOffered();
    void aJsonPathIsASearch();
    void aJumpOpensOneChainThroughRanges();
    void allMatchesAreSelectedAtOnce();
    void returnBeforeTheFirstHitJumpsToIt();
    void removedRowsAreFoundAndShown();
    void aBadPatternIsTold();
    void backLeadsToWhereAWalkBegan();
    void backLeadsIntoASaveThatOpensLater();
    void theFilterLeavesWhatItSays_data();
    void theFilterLeavesWhatItSays();
    void theFilterFollowsEditsAndEndsForAJump();
    void crumbsLeadUpAndAside();
    void longPathsShowTheirEnd();
    void pathsAreCopiedAsOthersReadThem();
    void keysAndValuesAreCopied();
    void linesAreEditedAsLines();
    void whatCannotBeEditedCanBeRead();
    void anArrayOfObjectsIsATable();
};

void TestSaveFinding::aThousandHitsExpandNothing()
{
    QByteArrayList elements;
    for (int i = 0; i < 1500; ++i)
        elements.append("{\"id\": {\"name\": \"lamp " + QByteArray::number(i) + "\"}}");
    Desk desk("{\"things\": [" + elements.join(", ") + "]}");
    QTest::keyClicks(desk.search(), u"LAMP"_s);
    QTRY_COMPARE(desk.told(), u"1,500 matches"_s);
    QCOMPARE(desk.matches()->model()->rowCount(), 1000);
    QVERIFY(desk.matches()->isVisible());
    QCOMPARE(desk.expanded(), 0);
    QVERIFY(desk.selection.path().tokens().size() <= 1); // a tree with the focus has a current row
    QTest::keyClick(desk.search(), Qt::Key_Return);
    QCOMPARE(desk.at(), u"/things/0/id/name"_s);
    QCOMPARE(desk.expanded(), 3);
    auto *all = desk.page.findChild<QAction *>(u"showAllMatches"_s);
    QTRY_VERIFY(all->isVisible());
    keepPicture(&desk.page);
    all->trigger();
    QTRY_COMPARE(desk.matches()->model()->rowCount(), 1500);
    QVERIFY(!all->isVisible());
    QCOMPARE(desk.expanded(), 3);
}

/// The cap is said, and where it is said it can be raised.
void TestSaveFinding::whatIsNotListedIsSaid()
{
    Desk desk('[' + QByteArrayList(1500, "7").join(", ") + ']');
    desk.search()->setText(u"value:7"_s);
    auto *more = desk.page.findChild<QAction *>(u"showAllMatches"_s);
    QTRY_VERIFY(more->isVisible());
    QCOMPARE(more->text(), u"List All"_s);
    QCOMPARE(desk.listState(), u"The first 1,000 are listed"_s);
    more->trigger();
    QTRY_COMPARE(desk.listState(), QString());
    QVERIFY(!more->isVisible());
    desk.document.load(rowOf('[' + QByteArrayList(120'000, "7").join(", ") + ']'));
    desk.search()->setText(u"$[?@ == 7.0]"_s);
    QTRY_COMPARE(desk.listState(), u"The first 1,000 are listed"_s);
    QTRY_COMPARE(more->text(), u"List 10,000 More"_s);
    more->trigger();
    QTRY_COMPARE(desk.listState(), u"The first 11,000 are listed"_s);
}

/// To the eye and to a screen reader, which finds the label by Tab as well.
void TestSaveFinding::countsAreSaid()
{
    Desk desk;
    const auto *label = desk.page.findChild<QLabel *>(u"matches"_s);
    QVERIFY(!label->isVisible());
    desk.search()->setText(u"key:id"_s);
    QTRY_COMPARE(label->accessibleName(), u"3 matches"_s);
    QTest::keyClick(desk.search(), Qt::Key_Return);
    QCOMPARE(label->accessibleName(), u"1 of 3 matches"_s);
    QTest::keyClick(desk.search(), Qt::Key_F3);
    QCOMPARE(label->accessibleName(), u"2 of 3 matches"_s);
    QCOMPARE(label->text(), label->accessibleName());
    desk.search()->setText(u"zebra"_s);
    QTRY_COMPARE(label->accessibleName(), u"no match"_s);
    desk.search()->setFocus();
    QTest::keyClick(desk.search(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), label);
    desk.search()->clear();
    QTRY_VERIFY(!label->isVisible());
}

void TestSaveFinding::whatIsCloseIsOffered()
{
    Desk desk;
    QTest::keyClicks(desk.search(), u"inventroy"_s);
    QTRY_COMPARE(desk.told(), u"No match; 1 similar places"_s);
    QVERIFY(desk.listState().isEmpty()); // it is said beside what is looked for
    QCOMPARE(desk.expanded(), 0);
    QTest::keyClick(desk.search(), Qt::Key_Return);
    QCOMPARE(desk.at(), u"/inventory"_s);
    QCOMPARE(desk.told(), u"1 of 1 similar places"_s);
    keepPicture(&desk.page);
    desk.search()->setText(u"~flgdor"_s);
    QTRY_COMPARE(desk.told(), u"1 matches"_s);
    desk.filter(2);
    QTRY_COMPARE(desk.shown(), u"flags door"_s);
}

/// It filters the tree in all three settings, its results are selected, and Replace stays in them.
void TestSaveFinding::aJsonPathIsASearch()
{
    Desk desk;
    QTest::keyClicks(desk.search(), u"$.inventory[?@.id != 'lamp'].id"_s);
    QTRY_COMPARE(desk.told(), u"2 matches"_s);
    QCOMPARE(desk.expanded(), 0);
    desk.filter(2);
    QTRY_COMPARE(desk.shown(), u"inventory 0 id 2 id"_s);
    keepPicture(&desk.page);
    desk.page.findChild<QAction *>(u"selectAllMatches"_s)->trigger();
    const QList<SaveNodeId> selected = desk.tree->selectedNodes();
    QCOMPARE(selected, (QList{desk.node(u"/inventory/0/id"), desk.node(u"/inventory/2/id")}));
    auto *replace = new ReplaceDialog(desk.document, selected.first(), selected, &desk.page);
    QCOMPARE(replace->findChild<QComboBox *>(u"replaceWhere"_s)->currentText(),
             u"In the 2 selected rows"_s);
    replace->findChild<QLineEdit *>(u"replaceKey"_s)->setText(u"id"_s);
    replace->findChild<QLineEdit *>(u"replaceWith"_s)->setText(u"coin"_s);
    auto *count = replace->findChild<QLabel *>(u"replaceCount"_s);
    QTRY_COMPARE(count->text(), u"2 values change."_s);
    static_cast<QDialog *>(replace)->accept();
    QCOMPARE(desk.document.tree().text(desk.node(u"/inventory")).utf8(),
             "[{\"id\": \"coin\"}, {\"id\": \"lamp\"}, {\"id\": \"coin\"}]");
    desk.document.undoStack().undo();
    QSignalSpy refused(desk.finding, &SaveFinding::refused);
    desk.search()->setText(u"$.inventory["_s);
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(refused.first().first().value<Error>().detail.contains(u"at column 13"_s));
}

void TestSaveFinding::aJumpOpensOneChainThroughRanges()
{
    QByteArrayList elements(100, "[0]");
    elements[57] = "[\"needle\"]";
    Desk desk("{\"many\": [" + elements.join(", ") + "]}", 8);
    desk.search()->setText(u"needle"_s);
    QTRY_COMPARE(desk.told(), u"1 matches"_s);
    QTest::keyClick(desk.search(), Qt::Key_F3);
    QCOMPARE(desk.at(), u"/many/57/0"_s);
    QCOMPARE(desk.expanded(), 3); // many, its range, the element
    QVERIFY(desk.tree->visualRect(desk.tree->currentIndex()).isValid());
}

/// What is selected together goes together, in one step.
void TestSaveFinding::allMatchesAreSelectedAtOnce()
{
    Desk desk(R"({"bag": {"lamp": 1, "rope": 2}, "chest": {"in": {"old lamp": 3}}, "key": 4})");
    QTest::keyClicks(desk.search(), u"key:lamp"_s);
    QTRY_COMPARE(desk.told(), u"2 matches"_s);
    desk.page.findChild<QAction *>(u"selectAllMatches"_s)->trigger();
    QStringList paths;
    for (const SaveNodeId node : desk.tree->selectedNodes())
        paths.append(desk.document.tree().path(node).toString());
    QCOMPARE(paths, QStringList({u"/bag/lamp"_s, u"/chest/in/old lamp"_s}));
    QVERIFY(desk.document.remove(desk.tree->selectedNodes()));
    QCOMPARE(desk.document.changes().size(), 2);
    desk.document.undoStack().undo();
    QVERIFY(desk.document.changes().isEmpty());
}

void TestSaveFinding::returnBeforeTheFirstHitJumpsToIt()
{
    Desk desk;
    QTest::keyClicks(desk.search(), u"rope"_s);
    QTest::keyClick(desk.search(), Qt::Key_Return);
    QTRY_COMPARE(desk.at(), u"/inventory/2/id"_s);
    QTRY_COMPARE(desk.told(), u"1 of 1 matches"_s);
}

void TestSaveFinding::removedRowsAreFoundAndShown()
{
    Desk desk;
    QVERIFY(desk.document.remove({desk.node(u"/inventory/1")}));
    desk.search()->setText(u"lamp"_s);
    QTRY_COMPARE(desk.told(), u"1 matches"_s);
    QCOMPARE(desk.matches()->model()->index(0, 1).data().toString(), u"removed: \"lamp\""_s);
    desk.search()->setFocus();
    QTest::keyClick(desk.matches(), Qt::Key_Home);
    QTest::mouseClick(desk.matches()->viewport(), Qt::LeftButton, {},
                      desk.matches()->visualRect(desk.matches()->model()->index(0, 0)).center());
    QVERIFY(desk.tree->currentNode());
    QCOMPARE(desk.document.tree().text(*desk.tree->currentNode()).utf8(), "\"lamp\"");
}

void TestSaveFinding::aBadPatternIsTold()
{
    Desk desk;
    QSignalSpy refused(desk.finding, &SaveFinding::refused);
    desk.search()->setText(u"/(/"_s);
    QTRY_COMPARE(refused.count(), 1);
    QVERIFY(!desk.matches()->isVisible());
}

void TestSaveFinding::backLeadsToWhereAWalkBegan()
{
    Desk desk;
    desk.tree->goTo(desk.node(u"/flags"));
    QTest::keyClick(desk.tree, Qt::Key_Down); // a step, which nobody wants to go back
    QVERIFY(!desk.selection.canGoBack());
    const QString begin = desk.at();
    desk.search()->setText(u"id"_s);
    QTRY_COMPARE(desk.told(), u"3 matches"_s);
    for (int i = 0; i < 3; ++i)
        QTest::keyClick(desk.search(), Qt::Key_F3);
    QCOMPARE(desk.at(), u"/inventory/2/id"_s);
    desk.selection.goBack();
    QCOMPARE(desk.at(), begin);
    QVERIFY(!desk.selection.canGoBack());
    desk.selection.goForward();
    QCOMPARE(desk.at(), u"/inventory/2/id"_s);
    desk.path()->setText(u"inventory[0]"_s);
    QTest::keyClick(desk.path(), Qt::Key_Return);
    QCOMPARE(desk.at(), u"/inventory/0"_s);
    desk.selection.goBack();
    QCOMPARE(desk.at(), u"/inventory/2/id"_s);
}

void TestSaveFinding::backLeadsIntoASaveThatOpensLater()
{
    Desk desk;
    desk.tree->goTo(desk.node(u"/inventory/1"));
    desk.selection.setSave(SaveTarget(ProgressId::create()));
    desk.model.setDocument(nullptr);
    desk.finding->setDocument(nullptr);
    desk.selection.goBack();
    desk.model.setDocument(&desk.document);
    desk.selection.setPath({});
    desk.finding->setDocument(&desk.document);
    QCOMPARE(desk.at(), u"/inventory/1"_s);
}

void TestSaveFinding::theFilterLeavesWhatItSays_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("rangeSize");
    QTest::addColumn<QString>("expected");
    QTest::newRow("all") << 0 << 100 << u"note flags door seen it inventory"_s;
    QTest::newRow("marked") << 1 << 100 << u"note flags door seen it inventory"_s;
    QTest::newRow("matches") << 2 << 100 << u"flags seen it inventory 1"_s;
    QTest::newRow("what is inside") << 3 << 100 << u"flags seen it inventory 1"_s;
    QTest::newRow("matches in ranges")
        << 2 << 2 << u"[0 … 1] flags seen it [2 … 2] inventory [0 … 1] 1"_s;
}

void TestSaveFinding::theFilterLeavesWhatItSays()
{
    QFETCH(int, kind);
    QFETCH(int, rangeSize);
    QFETCH(QString, expected);
    Desk desk(Save, rangeSize);
    if (rangeSize > 3)
        desk.tree->expand(desk.model.indexOf(desk.node(u"/flags")));
    const QString before = desk.shown();
    desk.search()->setText(u"/^(seen it|lamp)$/"_s);
    QTRY_COMPARE(desk.told(), u"2 matches"_s);
    desk.filter(kind);
    if (kind > 1)
        expected += u" id"_s;
    QTRY_COMPARE(desk.shown(), expected);
    if (kind == 3) { // inside of a match all is there
        desk.tree->expand(desk.model.indexOf(desk.node(u"/flags/seen it")));
        QCOMPARE(desk.shown(), u"flags seen it 0 1 2 inventory 1 id"_s);
    } else if (kind == 2 && rangeSize > 3) {
        desk.tree->expand(desk.model.indexOf(desk.node(u"/flags/seen it")));
        QCOMPARE(desk.shown(), expected); // but not of those that are only marked
    }
    const auto said = [&](QStringView path) {
        return desk.model.indexOf(desk.node(path)).data(Qt::AccessibleTextRole).toString();
    };
    QTRY_COMPARE(said(u"/flags/seen it").endsWith(u", match"_s), kind > 0);
    QVERIFY(!said(u"/flags/door").endsWith(u", match"_s));
    keepPicture(&desk.page);
    desk.search()->clear();
    QTRY_COMPARE(desk.shown(), before);
}

void TestSaveFinding::theFilterFollowsEditsAndEndsForAJump()
{
    Desk desk;
    desk.search()->setText(u"value:lamp"_s);
    QTRY_COMPARE(desk.told(), u"1 matches"_s);
    desk.filter(2);
    QTRY_COMPARE(desk.shown(), u"inventory 1 id"_s);
    QVERIFY(desk.document.setAt(*JsonPointer::parse(u"/flags/lit"), JsonText("\"lamp\"")));
    QTRY_COMPARE(desk.shown(), u"flags lit inventory 1 id"_s);
    desk.document.undoStack().undo();
    QTRY_COMPARE(desk.shown(), u"inventory 1 id"_s);
    QVERIFY(desk.document.remove({desk.node(u"/inventory/0")}));
    QTRY_COMPARE(desk.matches()->model()->index(0, 0).data().toString(), u"/inventory/0/id"_s);
    desk.path()->setText(u"/flags/door"_s);
    QTest::keyClick(desk.path(), Qt::Key_Return);
    QCOMPARE(desk.at(), u"/flags/door"_s);
    QVERIFY(desk.shown().contains(u"door"_s));
    QCOMPARE(desk.page.findChild<QComboBox *>(u"filter"_s)->currentIndex(), 0);
}

void TestSaveFinding::crumbsLeadUpAndAside()
{
    Desk desk;
    desk.tree->setFocus();
    desk.tree->goTo(desk.node(u"/inventory/1/id"));
    QCOMPARE(desk.crumbs().size(), 3);
    QCOMPARE(desk.path()->text(), u"/inventory/1/id"_s); // for those who read the edit
    keepPicture(&desk.page);
    desk.crumbs().at(1)->click();
    QCOMPARE(desk.at(), u"/inventory/1"_s);
    QVERIFY(desk.selection.canGoBack());
    QTRY_COMPARE(desk.crumbs().size(), 2);
    QMenu *siblings = desk.crumbs().at(1)->menu();
    emit siblings->aboutToShow();
    QCOMPARE(siblings->actions().size(), 3);
    QVERIFY(siblings->actions().at(1)->isChecked());
    siblings->actions().at(2)->trigger();
    QCOMPARE(desk.at(), u"/inventory/2"_s);
    desk.row->focusPath();
    QTRY_VERIFY(desk.path()->hasFocus());
    QVERIFY(desk.crumbs().isEmpty());
    QCOMPARE(desk.path()->selectedText(), u"/inventory/2"_s);
}

void TestSaveFinding::longPathsShowTheirEnd()
{
    const QByteArray key(30, 'k');
    Desk desk("{\"" + key + "\": {\"" + key + "\": {\"" + key + "\": {\"" + key
              + "\": {\"last & least\": 1}}}}}");
    desk.tree->setFocus();
    desk.page.resize(420, 300);
    const QString k = QString::fromLatin1(key);
    desk.tree->goTo(desk.node(JsonPointer({k, k, k, k, u"last & least"_s}).toString()));
    const QList<QToolButton *> shown = desk.crumbs();
    QVERIFY(shown.size() < 5);
    QCOMPARE(shown.last()->text(), u"last && least"_s);
    QVERIFY(desk.path()->rect().contains(shown.last()->geometry()));
}

void TestSaveFinding::pathsAreCopiedAsOthersReadThem()
{
    Desk desk;
    desk.tree->goTo(desk.node(u"/flags/seen it/2"));
    const QStringList expected{u"/flags/seen it/2"_s,      u"#/flags/seen%20it/2"_s,
                               u"flags[\"seen it\"][2]"_s, u".flags[\"seen it\"][2]"_s,
                               u"{flags,\"seen it\",2}"_s, u"state #> '{flags,\"seen it\",2}'"_s};
    const QList<QAction *> dialects = desk.finding->copying()->pathMenu()->actions();
    QCOMPARE(dialects.size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        dialects[i]->trigger();
        const QString copied = QGuiApplication::clipboard()->text();
        QCOMPARE(copied, expected[i]);
        if (i + 1 < expected.size())
            QCOMPARE(parseAnyPath(copied)->toString(), u"/flags/seen it/2"_s);
    }
}

void TestSaveFinding::keysAndValuesAreCopied()
{
    Desk desk;
    const SaveCopying &copying = *desk.finding->copying();
    QVERIFY(!copying.copyKey()->isEnabled()); // nothing is current
    desk.tree->goTo(desk.node(u"/flags/seen it"));
    copying.copyKey()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"seen it"_s);
    copying.copyValue()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"[1, 2, 3]"_s);
    copying.copyIndented()->trigger();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"[\n  1,\n  2,\n  3\n]"_s);
}

void TestSaveFinding::linesAreEditedAsLines()
{
    Desk desk;
    desk.tree->goTo(desk.node(u"/note"));
    QTest::keyClick(desk.tree, Qt::Key_Return);
    auto *viewer = desk.page.findChild<QDialog *>(u"valueViewer"_s);
    QVERIFY(viewer);
    auto *text = viewer->findChild<QPlainTextEdit *>();
    QVERIFY(!text->isReadOnly());
    viewer->accept();
    QVERIFY(!desk.document.isDirty()); // only looked at
    QTRY_VERIFY(!desk.page.findChild<QDialog *>(u"valueViewer"_s));

    desk.finding->viewValueAction()->trigger();
    viewer = desk.page.findChild<QDialog *>(u"valueViewer"_s);
    viewer->findChild<QPlainTextEdit *>()->appendPlainText(u"third"_s);
    keepPicture(viewer);
    viewer->accept();
    QCOMPARE(desk.document.tree().text(desk.node(u"/note")).toString(),
             u"\"first line\\nsecond\u00a0line\\nthird\""_s);
    desk.document.undoStack().undo();
    QVERIFY(!desk.document.isDirty());
    desk.tree->goTo(desk.node(u"/inventory/0/id")); // a word has its line
    QTest::keyClick(desk.tree, Qt::Key_Return);
    QTRY_VERIFY(!desk.page.findChild<QDialog *>(u"valueViewer"_s));
}

void TestSaveFinding::whatCannotBeEditedCanBeRead()
{
    Desk desk;
    desk.document.setReadOnly(true);
    desk.tree->goTo(desk.node(u"/inventory/0/id"));
    QTest::keyClick(desk.tree, Qt::Key_Return);
    auto *viewer = desk.page.findChild<QDialog *>(u"valueViewer"_s);
    QVERIFY(viewer);
    QVERIFY(viewer->findChild<QPlainTextEdit *>()->isReadOnly());
    viewer->reject();
    QTRY_VERIFY(!desk.page.findChild<QDialog *>(u"valueViewer"_s));
    desk.document.setReadOnly(false);
    QVERIFY(desk.document.setAt(*JsonPointer::parse(u"/note"), JsonText("\"a\\r\\nb\"")));
    desk.tree->goTo(desk.node(u"/note"));
    QTest::keyClick(desk.tree, Qt::Key_Return);
    viewer = desk.page.findChild<QDialog *>(u"valueViewer"_s);
    QVERIFY(viewer->findChild<QPlainTextEdit *>()->isReadOnly()); // it would lose the \r
    viewer->reject();
}

void TestSaveFinding::anArrayOfObjectsIsATable()
{
    Desk desk;
    QAction *show = desk.finding->showTableAction();
    desk.tree->goTo(desk.node(u"/flags"));
    QVERIFY(!show->isEnabled());
    desk.tree->goTo(desk.node(u"/inventory"));
    desk.finding->addToContextMenu();
    desk.tree->setFocus();
    QTRY_VERIFY(desk.tree->hasFocus());
    QTest::keyClick(desk.tree, Qt::Key_T, Qt::ControlModifier);
    auto *dialog = desk.page.findChild<QDialog *>(u"arrayTable"_s);
    QVERIFY(dialog);
    QVERIFY(!dialog->isModal());
    auto *table = dialog->findChild<QTableView *>();
    table->setCurrentIndex(table->model()->index(1, 1));
    table->edit(table->currentIndex());
    auto *edit = table->viewport()->findChild<QLineEdit *>();
    QCOMPARE(edit->text(), u"lamp"_s);
    edit->setText(u"torch"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.document.tree().text(desk.node(u"/inventory/1/id")).utf8(), "\"torch\"");
    keepPicture(dialog);
    desk.document.undoStack().undo();
    QCOMPARE(table->model()->index(1, 1).data().toString(), u"\"lamp\""_s);
    // A member that was not there: all rows are read anew, and the person stays where it was put.
    table->setCurrentIndex(table->model()->index(1, 1));
    QVERIFY(
        desk.document.addMember(desk.node(u"/inventory/1"), u"new"_s, JsonText("1")).hasValue());
    QCOMPARE(table->currentIndex(), table->model()->index(1, 1));
    QVERIFY(desk.document.setValue(desk.node(u"/inventory"), JsonText("1")));
    QTRY_VERIFY(!desk.page.findChild<QDialog *>(u"arrayTable"_s)); // it is no array any more
}

QTEST_MAIN(TestSaveFinding)
#include "tst_savefinding.moc"

#include "tests/views/save/savedesk.h"
#include "views/common/theme.h"
#include "views/tree/savetreedelegate.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QHelpEvent>
#include <QImage>
#include <QLabel>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTest>
#include <QToolTip>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// What is typed into the tree, and how its keys change the save.
class TestSaveEditors final : public QObject
{
    Q_OBJECT
private slots:
    void enterEditsAValueAndSavesIt();
    void whatCannotBeStoredStaysOpenWithTheReason();
    void theCurrentCellIsMarkedUnlikeAnEditor_data();
    void theCurrentCellIsMarkedUnlikeAnEditor();
    void keysChangeTheStructure();
    void whatIsMadeWithCtrlHeldIsSelectedAlone();
    void copyCutAndPasteAreJsonText();
    void cutCellsShowAllTheirTextInPlain();
    void editAsTextNamesLineAndColumn();
};

void TestSaveEditors::enterEditsAValueAndSavesIt()
{
    Desk desk;
    desk.open();
    QSignalSpy saved(&desk.page, &SavePage::saved);
    desk.goTo(u"/collectibles/artist_tools");
    desk.key(Qt::Key_Return);
    QVERIFY(desk.editor());
    QTest::keyClicks(desk.editor(), u"2"_s);
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/collectibles/artist_tools"), "2"); // Qt commits queued
    QCOMPARE(desk.page.action(SaveAction::SaveChanges)->iconText(), u"Save 1 changes"_s);
    desk.key(Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(desk.store.written.size(), 1);
    SaveRow row{desk.progress, u"9"_s, {}, desk.document()->tree().documentText(), {}};
    desk.store.outcomes.answer(SaveOutcome{SaveOutcome::Kind::Saved, 5, row, Timestamp::now()});
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(saved.first().at(1).toBool());
    QVERIFY(desk.page.action(SaveAction::TakeBackLastSave)->isEnabled());
    desk.key(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(desk.at(u"/collectibles/artist_tools"), "1");
    QVERIFY(desk.page.action(SaveAction::SaveChanges)->isEnabled());
}

void TestSaveEditors::whatCannotBeStoredStaysOpenWithTheReason()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/collectibles/artist_tools");
    desk.key(Qt::Key_F2);
    QTest::keyClicks(desk.editor(), u".5"_s);
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    QVERIFY(desk.editor());
    QCOMPARE(desk.editor()->text(), u".5"_s);
    QVERIFY(desk.page.findChild<QLabel *>(u"saveMessage"_s)->isVisible());
    QTest::keyClick(desk.editor(), Qt::Key_Escape);
    QVERIFY(desk.document()->changes().isEmpty());
}

void TestSaveEditors::theCurrentCellIsMarkedUnlikeAnEditor_data()
{
    QTest::addColumn<bool>("isDark");
    QTest::addColumn<bool>("isSelected");
    for (const bool isDark : {false, true}) {
        for (const bool isSelected : {false, true})
            QTest::addRow("%s, %s", isDark ? "dark" : "light", isSelected ? "selected" : "alone")
                << isDark << isSelected;
    }
}

/// By a bar at the bottom: nothing runs around the cell, and it is seen without colours too.
void TestSaveEditors::theCurrentCellIsMarkedUnlikeAnEditor()
{
    QFETCH(bool, isDark);
    QFETCH(bool, isSelected);
    constexpr int Height = 24;
    constexpr int LeastContrast = 40; // of 255
    Desk desk;
    desk.open();
    desk.goTo(u"/flags/door_unlocked");
    const QPalette palette = themePalette(isDark);
    const auto painted = [&](int column, bool isCurrent) {
        QImage image(160, Height, QImage::Format_RGB32);
        image.fill(themeColor(ThemeRole::Panel, palette));
        QPainter painter(&image);
        QStyleOptionViewItem option;
        option.initFrom(desk.tree());
        option.widget = desk.tree();
        option.palette = palette;
        option.rect = image.rect();
        option.state = QStyle::State_Enabled | QStyle::State_Active;
        option.state.setFlag(QStyle::State_Selected, isSelected);
        option.state.setFlag(QStyle::State_HasFocus, isCurrent);
        desk.tree()->itemDelegate()->paint(&painter, option,
                                           desk.tree()->currentIndex().siblingAtColumn(column));
        return image;
    };
    for (int column = 0; column < SaveTreeModel::ColumnCount; ++column) {
        const QImage plain = painted(column, false);
        const QImage current = painted(column, true);
        for (int y = 0; y < Height; ++y) {
            int contrast = 0;
            for (int x = 0; x < plain.width(); ++x)
                contrast = std::max(
                    contrast, std::abs(qGray(plain.pixel(x, y)) - qGray(current.pixel(x, y))));
            if (y < Height - SaveTreeDelegate::FocusBar)
                QCOMPARE(contrast, 0);
            else
                QVERIFY2(contrast >= LeastContrast, qPrintable(QString::number(contrast)));
        }
    }
}

void TestSaveEditors::keysChangeTheStructure()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/inventory/0");
    desk.key(Qt::Key_D, Qt::ControlModifier);
    QCOMPARE(desk.at(u"/inventory"), "[\"brass_key\", \"brass_key\", \"lamp\"]");
    desk.key(Qt::Key_Down, Qt::AltModifier | Qt::ShiftModifier | Qt::KeypadModifier);
    QCOMPARE(desk.at(u"/inventory"), "[\"brass_key\", \"lamp\", \"brass_key\"]");
    QCOMPARE(desk.page.action(SaveAction::MoveDown)->statusTip(), u"It is the last element."_s);
    desk.goTo(u"/inventory/0");
    desk.key(Qt::Key_Delete);
    QCOMPARE(desk.at(u"/inventory"), "[\"lamp\", \"brass_key\"]");
    QCOMPARE(desk.selection.path().toString(), u"/inventory/0"_s); // the next sibling
    desk.key(Qt::Key_Insert);
    QVERIFY(desk.editor());
    QTest::keyClicks(desk.editor(), u"\"rope\""_s);
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/inventory"), "[\"rope\", \"lamp\", \"brass_key\"]");
    desk.goTo(u"/flags");
    desk.key(Qt::Key_Insert, Qt::ControlModifier);
    QVERIFY(desk.editor());
    QTest::keyClicks(desk.editor(), u"seen"_s);
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/flags/seen"), "null");
    desk.key(Qt::Key_F2, Qt::ShiftModifier);
    QTest::keyClicks(desk.editor(), u"met"_s);
    QTest::keyClick(desk.editor(), Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/flags/met"), "null");
    while (desk.document()->undoStack().canUndo())
        desk.key(Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.document()->changes().isEmpty());
    QCOMPARE(desk.document()->tree().documentText()->utf8(), State);
}

/// Qt knows of a held key only what comes through the window.
void TestSaveEditors::whatIsMadeWithCtrlHeldIsSelectedAlone()
{
    Desk desk;
    desk.open();
    QVERIFY(QTest::qWaitForWindowActive(&desk.page));
    desk.tree()->setFocus();
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers) {
        QTest::keyClick(desk.page.windowHandle(), key, modifiers);
    };
    desk.goTo(u"/inventory/0");
    press(Qt::Key_D, Qt::ControlModifier);
    QTRY_COMPARE(desk.at(u"/inventory"), "[\"brass_key\", \"brass_key\", \"lamp\"]");
    QCOMPARE(desk.tree()->selectionModel()->selectedRows().size(), 1);
    press(Qt::Key_Up, Qt::ControlModifier);
    QCOMPARE(desk.tree()->selectionModel()->selectedRows().size(), 1);
    desk.goTo(u"/inventory/1");
    press(Qt::Key_Delete, Qt::NoModifier);
    QTRY_COMPARE(desk.at(u"/inventory"), "[\"brass_key\", \"lamp\"]");
    QVERIFY(desk.document()->changes().isEmpty());
}

void TestSaveEditors::copyCutAndPasteAreJsonText()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/inventory/1");
    desk.key(Qt::Key_X, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"\"lamp\""_s);
    QCOMPARE(desk.at(u"/inventory"), "[\"brass_key\"]");
    desk.goTo(u"/flags");
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(desk.at(u"/flags/pasted"), "\"lamp\"");
    QGuiApplication::clipboard()->setText(u"no json"_s);
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(desk.page.findChild<QLabel *>(u"saveMessage"_s)->isVisible());
    QCOMPARE(desk.document()->changes().size(), 2);
    QGuiApplication::clipboard()->setText(u"5"_s);
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QVERIFY(!desk.page.findChild<QLabel *>(u"saveMessage"_s)->isVisible()); // that is over
}

void TestSaveEditors::cutCellsShowAllTheirTextInPlain()
{
    Desk desk;
    desk.open();
    const QString hostile = u"<b>" + QString(300, u'x') + u"</b>";
    QVERIFY(desk.document()->setAt(*JsonPointer::parse(u"/note"),
                                   JsonText('"' + hostile.toUtf8() + '"')));
    desk.goTo(u"/note");
    const QModelIndex value
        = desk.tree()->currentIndex().siblingAtColumn(SaveTreeModel::ValueColumn);
    const QString tip = value.data(Qt::ToolTipRole).toString();
    QVERIFY(!tip.contains(u"<b>"_s));
    QCOMPARE(tip.count(u'x'), 300);
    const auto help = [&](const QModelIndex &index) {
        const QPoint at = desk.tree()->visualRect(index).center();
        QHelpEvent event(QEvent::ToolTip, at, desk.tree()->viewport()->mapToGlobal(at));
        QApplication::sendEvent(desk.tree()->viewport(), &event);
        return QToolTip::isVisible() ? QToolTip::text() : QString();
    };
    QCOMPARE(help(value), tip);
    desk.goTo(u"/inventory/0");
    QTRY_COMPARE(help(desk.tree()->currentIndex().siblingAtColumn(SaveTreeModel::ValueColumn)),
                 QString());
}

void TestSaveEditors::editAsTextNamesLineAndColumn()
{
    Desk desk;
    desk.open();
    desk.goTo(u"/flags");
    desk.key(Qt::Key_E, Qt::ControlModifier);
    auto *dialog = desk.page.findChild<QDialog *>(u"editAsText"_s);
    QVERIFY(dialog);
    auto *text = dialog->findChild<QPlainTextEdit *>();
    text->setPlainText(u"{\n  \"a\": 01\n}"_s);
    QVERIFY(dialog->findChild<QLabel *>(u"trouble"_s)->text().contains(u"Line 2"_s));
    dialog->accept();
    QVERIFY(dialog->isVisible());
    text->setPlainText(u"{\"door_unlocked\": false, \"a\": 1e2}"_s);
    dialog->accept();
    QCOMPARE(desk.at(u"/flags/a"), "100");
    QCOMPARE(desk.document()->changes().size(), 1); // what was the same was not touched
}

QTEST_MAIN(TestSaveEditors)
#include "tst_saveeditors.moc"

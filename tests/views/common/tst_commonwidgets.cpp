#include "views/common/announcedlabel.h"
#include "views/common/chip.h"
#include "views/common/contextmenukeys.h"
#include "views/common/errorwords.h"
#include "views/common/panel.h"
#include "views/common/plaintext.h"
#include "views/common/searchbox.h"
#include "views/common/stateface.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QApplication>
#include <QCompleter>
#include <QContextMenuEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

#include <algorithm>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestCommonWidgets final : public QObject
{
    Q_OBJECT
private slots:
    void textOfASaveIsNeverRich();
    void everyKindOfErrorHasWords_data();
    void everyKindOfErrorHasWords();
    void loadingKeepsWhatWasShown();
    void failedSaysWhatAndWhyAndRetries();
    void searchFieldSearchesOnEnterAndAfterAPause();
    void searchFieldSaysWhatIsWrong();
    void clickingAChipTakesItAway();
    void completionReplacesTheText();
    void enterInAnEmptiedFieldSearches();
    void enterClosesTheCompletions();
    void panelIsAGroupOfItsName();
    void aNarrowHeaderShowsTheBriefState();
    void contextMenusByKeyOpenAtTheRow();
    void whatIsSaidIsANotification();
};

namespace {

/// Notifications that come in sight: all that readers under AT-SPI say unasked.
class Listener final : public QObject
{
public:
    Listener() { QApplication::instance()->installEventFilter(this); }
    [[nodiscard]] QStringList heard() const { return m_heard; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const auto *about = event->type() == QEvent::Show && watched->isWidgetType()
            ? QAccessible::queryAccessibleInterface(watched)
            : nullptr;
        if (about && about->role() == QAccessible::Notification)
            m_heard.append(about->text(QAccessible::Name));
        return false;
    }

private:
    QStringList m_heard;
};

} // namespace

void TestCommonWidgets::textOfASaveIsNeverRich()
{
    const QString hostile = u"<img src=x onerror=1><b>bold</b>"_s;
    QWidget parent;
    QCOMPARE(plainLabel(hostile, &parent)->textFormat(), Qt::PlainText);
    QVERIFY(!plainToolTip(hostile).contains(u"<img"_s));
    QVERIFY(plainToolTip(hostile).contains(u"&lt;b&gt;bold"_s));
    QCOMPARE(plainToolTip(u"2 < 3"_s), u"2 < 3"_s);
}

void TestCommonWidgets::everyKindOfErrorHasWords_data()
{
    QTest::addColumn<Error::Kind>("kind");
    for (int kind = 0; kind <= int(Error::Kind::Failed); ++kind)
        QTest::addRow("kind %d", kind) << Error::Kind(kind);
}

void TestCommonWidgets::everyKindOfErrorHasWords()
{
    QFETCH(Error::Kind, kind);
    QVERIFY(errorWords({kind, {}, {}, {}}).endsWith(u'.'));
}

void TestCommonWidgets::loadingKeepsWhatWasShown()
{
    QWidget window;
    window.resize(300, 200);
    auto *content = new QTableWidget(2, 2);
    auto *face = new StateFace(content, &window);
    window.show();
    face->showLoading();
    QCOMPARE(face->state(), StateFace::State::Loading);
    QVERIFY(content->isVisibleTo(face));
    face->showEmpty(u"No players yet."_s, u"Import one."_s);
    QVERIFY(!content->isVisibleTo(face));
    face->showLoading();
    QVERIFY(!content->isVisibleTo(face));
    QTRY_COMPARE(face->sentence(), u"Still reading…"_s); // the failure or lack of before is over
    face->showContent();
    face->showLoading();
    QVERIFY(content->isVisibleTo(face));
    face->showContent();
    face->showLoading(false);
    QTRY_VERIFY(!content->isVisibleTo(face)); // it has nothing to be seen meanwhile
    face->showContent();
    QVERIFY(content->isVisibleTo(face));
}

void TestCommonWidgets::failedSaysWhatAndWhyAndRetries()
{
    QWidget window;
    auto *face = new StateFace(new QWidget, &window);
    int retried = 0;
    face->showFailed(u"The players could not be read."_s,
                     {Error::Kind::Timeout, u"canceling statement <b>"_s, {}, u"57014"_s},
                     [&] { ++retried; });
    QCOMPARE(face->sentence(), u"The players could not be read."_s);
    for (auto *button : face->findChildren<QPushButton *>())
        if (button->text() == u"Retry"_s)
            button->click();
    QCOMPARE(retried, 1);
}

void TestCommonWidgets::searchFieldSearchesOnEnterAndAfterAPause()
{
    SearchBox field(u"Search players"_s, u"searchPlayers"_s, nullptr);
    QSignalSpy searched(&field, &SearchBox::searched);
    QTest::keyClicks(field.edit(), u"mira"_s);
    QCOMPARE(searched.size(), 0);
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QCOMPARE(searched.size(), 1);
    QTest::keyClicks(field.edit(), u"!"_s);
    QTRY_COMPARE(searched.size(), 2);
    QCOMPARE(searched.last().first().toString(), u"mira!"_s);
    QTest::keyClick(field.edit(), Qt::Key_Escape);
    QCOMPARE(searched.last().first().toString(), QString());
}

void TestCommonWidgets::searchFieldSaysWhatIsWrong()
{
    SearchBox field(u"Search players"_s, u"searchPlayers"_s, nullptr);
    field.setError(Error{Error::Kind::Invalid, u"Column 7: no field “levle”."_s, {}, {}});
    QCOMPARE(field.edit()->accessibleDescription(), u"Column 7: no field “levle”."_s);
    field.setError({});
    QVERIFY(field.edit()->accessibleDescription().isEmpty());
}

void TestCommonWidgets::clickingAChipTakesItAway()
{
    SearchBox field(u"Search players"_s, u"searchPlayers"_s, nullptr);
    QSignalSpy removed(&field, &SearchBox::chipRemoved);
    field.setChips({u"wylding-woods"_s, u"level > 1"_s});
    field.show();
    const auto chips = field.findChildren<Chip *>();
    QCOMPARE(chips.size(), 2);
    chips.at(1)->click();
    QTRY_COMPARE(removed.size(), 1);
    QCOMPARE(removed.first().first().toInt(), 1);
}

void TestCommonWidgets::completionReplacesTheText()
{
    SearchBox field(u"Search players"_s, u"searchPlayers"_s, nullptr);
    SearchBox::Answer late;
    field.setCompletion([&](const QString &text, int, SearchBox::Answer answer) {
        if (text == u"l"_s)
            late = answer;
        else
            answer({{u"level:"_s, u"level:"_s, 6}});
    });
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.edit()->setFocus();
    QTest::keyClicks(field.edit(), u"le"_s);
    auto *completer = field.findChild<QCompleter *>();
    QTRY_VERIFY(completer->popup()->isVisible());
    late({}); // an answer to "l" comes after that to "le": nobody wants it any more
    QVERIFY(completer->popup()->isVisible());
    emit completer->activated(completer->completionModel()->index(0, 0));
    QCOMPARE(field.text(), u"level:"_s);
}

/// The popup has the keys while it is open.
void TestCommonWidgets::enterInAnEmptiedFieldSearches()
{
    SearchBox field(u"Search"_s, u"search"_s, nullptr);
    field.setCompletion([&](const QString &, int, const SearchBox::Answer &answer) {
        answer({{u"level:"_s, u"level:"_s, 6}});
    });
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.edit()->setFocus();
    QSignalSpy searched(&field, &SearchBox::searched);
    auto *popup = field.findChild<QCompleter *>()->popup();
    QTest::keyClicks(field.edit(), u"x"_s);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(field.text(), u"x"_s);
    QTest::keyClick(field.edit(), Qt::Key_Backspace);
    QVERIFY(popup->isVisible());
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(field.text(), QString());
    QCOMPARE(searched.last().first().toString(), QString());
    field.edit()->setFocus();
    QTest::keyClicks(field.edit(), u"l"_s);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QCOMPARE(field.text(), u"level:"_s);
}

void TestCommonWidgets::enterClosesTheCompletions()
{
    SearchBox field(u"Search"_s, u"search"_s, nullptr);
    QList<SearchBox::Answer> answers;
    field.setCompletion(
        [&](const QString &, int, const SearchBox::Answer &answer) { answers.append(answer); });
    field.show();
    QVERIFY(QTest::qWaitForWindowActive(&field));
    field.edit()->setFocus();
    auto *completer = field.findChild<QCompleter *>();
    QTest::keyClicks(field.edit(), u"lev"_s);
    answers.last()({{u"level:"_s, u"level:"_s, 6}});
    QVERIFY(completer->popup()->isVisible());
    QTest::keyClick(field.edit(), Qt::Key_Return);
    QVERIFY(!completer->popup()->isVisible());
    answers.last()({{u"level:"_s, u"level:"_s, 6}}); // on its way when Enter was pressed
    QVERIFY(!completer->popup()->isVisible());
    // What stands in the field already is no offer.
    QTest::keyClicks(field.edit(), u"el"_s);
    answers.last()({{u"level"_s, u"level"_s, 5}});
    QVERIFY(!completer->popup()->isVisible());
}

void TestCommonWidgets::panelIsAGroupOfItsName()
{
    Panel panel(u"Players"_s, u"playersPanel"_s);
    panel.setStateText(u"≈ 1.02 M"_s);
    auto *interface = QAccessible::queryAccessibleInterface(&panel);
    QVERIFY(interface);
    QCOMPARE(interface->text(QAccessible::Name), u"Players"_s);
    QCOMPARE(panel.stateText(), u"≈ 1.02 M"_s);
}

void TestCommonWidgets::aNarrowHeaderShowsTheBriefState()
{
    Panel panel(u"Events"_s, u"eventsPanel"_s);
    const QString whole = u"2025-10-24 09:00 – 10:00 · 24 of 86"_s;
    panel.setStateText(whole, u"24 of 86"_s);
    panel.show();
    const auto isShown = [&](const QString &text) {
        const auto labels = panel.header()->findChildren<QLabel *>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel *label) { return label->text() == text; });
    };
    panel.resize(700, 100);
    QTRY_VERIFY(isShown(whole));
    panel.resize(220, 100);
    QTRY_VERIFY(isShown(u"24 of 86"_s));
    QCOMPARE(panel.stateText(), whole);
    panel.resize(700, 100);
    QTRY_VERIFY(isShown(whole));
}

void TestCommonWidgets::contextMenusByKeyOpenAtTheRow()
{
    installContextMenuKeys();
    installContextMenuKeys(); // once is enough
    QTableWidget table(20, 2);
    table.resize(300, 400);
    table.setContextMenuPolicy(Qt::CustomContextMenu);
    table.show();
    table.setCurrentCell(7, 1);
    const QSignalSpy wanted(&table, &QWidget::customContextMenuRequested);
    const auto isAtTheRow = [&] {
        const QPoint place = wanted.last().first().toPoint();
        return table.indexAt(table.viewport()->mapFrom(&table, place)) == table.currentIndex();
    };
    QTest::keyClick(&table, Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(wanted.size(), 1);
    QVERIFY(isAtTheRow());
    table.setCurrentCell(2, 0);
    QContextMenuEvent byMenuKey(QContextMenuEvent::Keyboard, table.rect().center(), {});
    QCoreApplication::sendEvent(&table, &byMenuKey);
    QCOMPARE(wanted.size(), 2);
    QVERIFY(isAtTheRow());
    QLineEdit field;
    field.setContextMenuPolicy(Qt::CustomContextMenu);
    const QSignalSpy ofField(&field, &QWidget::customContextMenuRequested);
    field.show();
    QTest::keyClick(&field, Qt::Key_F10);
    QCOMPARE(ofField.size(), 0);
    QTest::keyClick(&field, Qt::Key_F10, Qt::ShiftModifier);
    QCOMPARE(ofField.size(), 1);
}

void TestCommonWidgets::whatIsSaidIsANotification()
{
    QWidget window;
    QWidget line(&window);
    AnnouncedLabel label(u"line"_s, &line);
    line.hide();
    window.show();
    const Listener listener;
    label.say(u"2 matches"_s); // heard when the line is there
    line.show();
    QTRY_COMPARE(listener.heard(), QStringList(u"2 matches"_s));
    label.put(u"searching…"_s);
    label.say(u"3 matches"_s);
    label.say(u"4 matches"_s); // at once: the last is heard
    QTRY_COMPARE(listener.heard(), (QStringList{u"2 matches"_s, u"4 matches"_s}));
    label.say(u"4 matches"_s);
    QTRY_COMPARE(listener.heard().size(), 3);
    const auto *voice = label.findChild<QWidget *>();
    QTRY_VERIFY(!voice->isVisible());
    label.say(u"5 matches"_s);
    label.say({});
    label.put(u"searching…"_s);
    label.say(u"6 matches"_s);
    QTRY_COMPARE(listener.heard().size(), 4);
    QCOMPARE(listener.heard().last(), u"6 matches"_s);
    QCOMPARE(QAccessible::queryAccessibleInterface(&label)->role(), QAccessible::StaticText);
}

QTEST_MAIN(TestCommonWidgets)
#include "tst_commonwidgets.moc"

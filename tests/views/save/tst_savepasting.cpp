#include "models/items/savemimedata.h"
#include "models/json/jsonformat.h"
#include "tests/views/save/savedesk.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QTabBar>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype MostBytesAtOnce = 256 * 1024; ///< more is read aside

QByteArray longValue()
{
    return "[\"" + QByteArray("words ").repeated(MostBytesAtOnce / 4) + "\"]";
}

QByteArray longPatch()
{
    return "[{\"op\": \"add\", \"path\": \"/pasted\", \"value\": " + longValue() + "}]";
}

template <typename Label>
QString shown(const Desk &desk, const QString &name)
{
    const auto *label = desk.page.findChild<Label *>(name);
    return label->isVisible() ? label->text() : QString();
}

QString message(const Desk &desk)
{
    return shown<QLabel>(desk, u"saveMessage"_s);
}

QString result(const Desk &desk)
{
    return desk.page.findChild<QWidget *>(u"saveResult"_s)->accessibleName();
}

QMessageBox *question(const Desk &desk)
{
    return desk.page.findChild<QMessageBox *>(u"pastePatch"_s);
}

void press(const QMessageBox *box, QMessageBox::ButtonRole role)
{
    for (QAbstractButton *button : box->buttons()) {
        if (box->buttonRole(button) == role)
            button->click();
    }
}

} // namespace

/// What is pasted is read in another thread where it is long, and a person goes on meanwhile.
class TestSavePasting final : public QObject
{
    Q_OBJECT
private slots:
    void itComesBesideItsRow();
    void itComesToTheEndOfItsRow();
    void aPlaceThatIsGoneTakesNothing_data();
    void aPlaceThatIsGoneTakesNothing();
    void anotherSaveTakesNothing_data();
    void anotherSaveTakesNothing();
    void aSaveThatIsGoneTakesNothing_data();
    void aSaveThatIsGoneTakesNothing();
    void aReadOnlyPlaceTakesNothing();
    void whoTypesMeanwhileGoesOn();
    void whoIsElsewhereMeanwhileStaysThere();
    void aLongPatchIsAskedAbout();
    void whatWasAskedAboutIsPasted();
    void theWholeDocumentIsPasted();
    void whatCannotBeStoredIsRefused_data();
    void whatCannotBeStoredIsRefused();

private:
    static void paste(const Desk &desk, const QString &place, const QByteArray &text);
};

void TestSavePasting::paste(const Desk &desk, const QString &place, const QByteArray &text)
{
    QApplication::clipboard()->setText(QString::fromUtf8(text));
    desk.goTo(place);
    desk.key(Qt::Key_V, Qt::ControlModifier);
    if (text.size() > MostBytesAtOnce)
        QCOMPARE(result(desk), u"Reading what is pasted…"_s);
}

void TestSavePasting::itComesBesideItsRow()
{
    Desk desk;
    desk.open();
    paste(desk, u"/inventory/0"_s, longValue());
    SaveDocument &save = *desk.document();
    const SaveNodeId inventory = *save.tree().find(*JsonPointer::parse(u"/inventory"));
    QVERIFY(save.addElement(inventory, 0, JsonText("\"map\"")));
    const int steps = save.undoStack().count();
    QTRY_COMPARE(save.undoStack().count(), steps + 1);
    QCOMPARE(desk.at(u"/inventory/1"), "\"brass_key\"");
    QCOMPARE(desk.at(u"/inventory/2"), longValue());
    QCOMPARE(save.undoStack().text(steps), u"Paste /inventory/2"_s);
    QVERIFY(result(desk).isEmpty());
}

void TestSavePasting::itComesToTheEndOfItsRow()
{
    Desk desk;
    desk.open();
    paste(desk, u"/inventory/1"_s, longValue());
    SaveDocument &save = *desk.document();
    QVERIFY(save.remove({*save.tree().find(*JsonPointer::parse(u"/inventory/0"))}));
    QVERIFY(save.setDocument(JsonText("{\"inventory\": [\"lamp\"]}")));
    const int steps = save.undoStack().count();
    QTRY_COMPARE(save.undoStack().count(), steps + 1);
    QCOMPARE(desk.at(u"/inventory"), "[\"lamp\", " + longValue() + ']');
}

void TestSavePasting::aPlaceThatIsGoneTakesNothing_data()
{
    QTest::addColumn<QByteArray>("meanwhile");
    QTest::newRow("removed") << QByteArray(R"({"a": 1})");
    QTest::newRow("no container") << QByteArray(R"({"a": 1, "flags": {"inside": 5}})");
    QTest::newRow("another one") << QByteArray(R"({"a": 1, "flags": 5})");
    QTest::newRow("the document is none") << QByteArray("5");
}

void TestSavePasting::aPlaceThatIsGoneTakesNothing()
{
    QFETCH(const QByteArray, meanwhile);
    Desk desk;
    desk.open();
    SaveDocument &save = *desk.document();
    QVERIFY(save.setDocument(JsonText(R"({"a": 1, "flags": {"inside": {"b": 1}}})")));
    paste(desk, u"/flags/inside"_s, longValue());
    QVERIFY(save.setDocument(JsonText(meanwhile)));
    const int steps = save.undoStack().count();
    QTRY_VERIFY(!message(desk).isEmpty());
    QVERIFY(result(desk).isEmpty());
    QCOMPARE(save.undoStack().count(), steps);
    QCOMPARE(save.tree().documentText()->utf8(),
             canonicalJson(*JsonArena::parseTrusted(meanwhile)));
}

void TestSavePasting::anotherSaveTakesNothing_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("a value") << longValue();
    QTest::newRow("a patch") << longPatch();
}

void TestSavePasting::anotherSaveTakesNothing()
{
    QFETCH(const QByteArray, text);
    Desk desk;
    desk.open();
    paste(desk, u"/flags"_s, text);
    auto *tabs = desk.page.findChild<QTabBar *>();
    const int there = tabs->currentIndex();
    tabs->setCurrentIndex(there == 0 ? 1 : 0);
    QTRY_VERIFY(!message(desk).isEmpty()); // that it did not come
    QVERIFY(result(desk).isEmpty());
    QVERIFY(!question(desk));
    QVERIFY(desk.saves.dirtyDocuments().isEmpty());
}

void TestSavePasting::aSaveThatIsGoneTakesNothing_data()
{
    anotherSaveTakesNothing_data();
}

void TestSavePasting::aSaveThatIsGoneTakesNothing()
{
    QFETCH(const QByteArray, text);
    Desk desk;
    desk.open();
    paste(desk, u"/flags"_s, text);
    desk.saves.clear();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    QTRY_VERIFY(result(desk).isEmpty());
    QVERIFY(!question(desk));
}

void TestSavePasting::aReadOnlyPlaceTakesNothing()
{
    Desk desk;
    desk.open();
    paste(desk, u"/flags"_s, longValue());
    desk.page.setLocks({{u"wylding-woods"_s, *SaveLocks::parse({u"/flags"_s})}}); // meanwhile
    QTRY_VERIFY(message(desk).contains(u"/flags is read-only"_s));
    QVERIFY(!desk.document()->isDirty());
    QCOMPARE(desk.document()->undoStack().count(), 0);
    QVERIFY(result(desk).isEmpty());
}

void TestSavePasting::whoTypesMeanwhileGoesOn()
{
    Desk desk;
    desk.open();
    paste(desk, u"/inventory"_s, longValue());
    desk.goTo(u"/collectibles/artist_tools");
    desk.key(Qt::Key_F2);
    QLineEdit *editor = desk.editor();
    QVERIFY(editor);
    QTest::keyClicks(editor, u"12"_s);
    QTRY_COMPARE(desk.document()->undoStack().count(), 1);
    QCOMPARE(desk.at(u"/inventory/2"), longValue());
    QCOMPARE(desk.editor(), editor);
    QTest::keyClicks(editor, u"5"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/collectibles/artist_tools"), "125");
}

void TestSavePasting::whoIsElsewhereMeanwhileStaysThere()
{
    Desk desk;
    desk.open();
    paste(desk, u"/inventory"_s, longValue());
    desk.goTo(u"/flags");
    const auto flags = desk.tree()->currentNode();
    QTRY_COMPARE(desk.document()->undoStack().count(), 1);
    QCOMPARE(desk.tree()->currentNode(), flags);
    QVERIFY(!result(desk).isEmpty()); // that it has come
    QVERIFY(result(desk) != u"Reading what is pasted…"_s);
}

void TestSavePasting::aLongPatchIsAskedAbout()
{
    Desk desk;
    desk.open();
    paste(desk, u"/flags"_s, longPatch());
    QTRY_VERIFY(question(desk));
    QVERIFY(result(desk).isEmpty());
    press(question(desk), QMessageBox::AcceptRole);
    QTRY_COMPARE(desk.at(u"/pasted"), longValue());
    QCOMPARE(desk.document()->undoStack().count(), 1);
}

void TestSavePasting::whatWasAskedAboutIsPasted()
{
    Desk desk;
    desk.open();
    paste(desk, u"/flags"_s, R"([{"op": "remove", "path": "/nowhere"}])");
    QVERIFY(question(desk));
    QApplication::clipboard()->setText(u"5"_s); // copied meanwhile, in another program
    press(question(desk), QMessageBox::ActionRole);
    QCOMPARE(desk.at(u"/flags/pasted/0/op"), "\"remove\"");
}

void TestSavePasting::theWholeDocumentIsPasted()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.document()->setDocument(std::nullopt));
    QApplication::clipboard()->setText(QString::fromUtf8(longValue()));
    desk.key(Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(desk.document()->tree().documentText().value_or(JsonText()).utf8(), longValue());
    QVERIFY(result(desk).isEmpty());
    QCOMPARE(desk.document()->undoStack().count(), 2);
}

void TestSavePasting::whatCannotBeStoredIsRefused_data()
{
    QTest::addColumn<QByteArray>("bad");
    QTest::addColumn<QString>("why");
    QTest::newRow("U+0000") << QByteArray(R"("\u0000")") << u"0000"_s;
    QTest::newRow("half a character") << QByteArray(R"("\ud800")") << u"surrogate"_s;
    QTest::newRow("a number") << QByteArray("1e200000") << u"number"_s;
    QTest::newRow("a key twice") << QByteArray(R"({"a": 1, "a": 2})") << u"twice"_s;
    QTest::newRow("depth") << QByteArray(1024, '[') + QByteArray(1024, ']') << u"1024"_s;
}

/// Short, and so long that it is read aside.
void TestSavePasting::whatCannotBeStoredIsRefused()
{
    QFETCH(const QByteArray, bad);
    QFETCH(const QString, why);
    Desk desk;
    desk.open();
    const QByteArray beside = '[' + longValue() + ",\n" + bad + ']';
    for (const QByteArray &text : {bad, beside}) {
        const QList<CarriedValue> values{{u"bad"_s, JsonText(text)}};
        auto *data = new QMimeData;
        data->setData(QLatin1StringView(SaveMimeType), carriedData(values));
        for (const bool isOurs : {true, false}) {
            if (isOurs) {
                QApplication::clipboard()->setMimeData(data);
                desk.goTo(u"/flags");
                desk.key(Qt::Key_V, Qt::ControlModifier);
            } else {
                paste(desk, u"/flags"_s, text);
            }
            QTRY_VERIFY(!message(desk).isEmpty());
            QVERIFY2(message(desk).contains(why), qPrintable(message(desk)));
            QVERIFY(result(desk).isEmpty());
            QCOMPARE(desk.document()->undoStack().count(), 0);
            QVERIFY(!desk.document()->isDirty());
            desk.document()->undoStack().clear();
            emit desk.document()->changesChanged(); // the message goes
        }
    }
}

QTEST_MAIN(TestSavePasting)
#include "tst_savepasting.moc"

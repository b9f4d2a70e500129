#include "tests/views/save/savedesk.h"

#include <QAction>
#include <QDialog>
#include <QPlainTextEdit>
#include <QTableView>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

/// What a person has in hand while others write, jump or turn to another save.
class TestTyping : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void othersTakeNothingOutOfTheHand();
    void aValueTypedOverAnotherIsAConflict();
    void whatWasOnlyLookedAtIsNoConflict();
    void aKeyInHandStays();
    void aTextMergesWithWhatCameMeanwhile();
    void aTextThatMetAnotherIsAConflict();
    void savingTakesWhatIsTyped();
    void anotherSaveTakesWhatIsTyped();
    void selectionsBeginAtTheJump();
    void selectionsBeginWhereTheMouseWas();

private:
    /// The server's row by now.
    void refresh(const QByteArray &json)
    {
        QVERIFY(m_desk->document()->refresh(
            SaveRow{m_desk->document()->target(), u"2"_s, {}, JsonText(json), {}}));
    }
    void editAt(QStringView path)
    {
        m_desk->goTo(path);
        m_desk->tree()->editValue();
        QVERIFY(m_desk->editor());
    }
    [[nodiscard]] QStringList selectedPaths() const
    {
        QStringList paths;
        for (const SaveNodeId node : m_desk->tree()->selectedNodes())
            paths.append(m_desk->document()->tree().path(node).toString());
        return paths;
    }
    /// In the dialog of Edit as Text.
    void takeText(const QString &text)
    {
        auto *dialog = m_desk->page.window()->findChild<QDialog *>(u"editAsText"_s);
        dialog->findChild<QPlainTextEdit *>()->setPlainText(text);
        dialog->accept();
    }

    std::unique_ptr<Desk> m_desk;
};

void TestTyping::init()
{
    m_desk = std::make_unique<Desk>();
    m_desk->open();
    refresh(R"({"gold": 10, "items": [{"id": "x", "n": 1}, {"id": "y", "n": 2}], "name": "Mira"})");
}

void TestTyping::othersTakeNothingOutOfTheHand()
{
    editAt(u"/gold");
    QTest::keyClicks(m_desk->editor(), u"123"_s);
    refresh(R"({"gold": 7000, "items": [], "name": "Mira"})");
    QCOMPARE(m_desk->editor()->text(), u"123"_s);
}

void TestTyping::aValueTypedOverAnotherIsAConflict()
{
    editAt(u"/gold");
    refresh(R"({"gold": 7000, "items": [], "name": "Mira"})");
    m_desk->editor()->selectAll();
    QTest::keyClicks(m_desk->editor(), u"123"_s);
    QTest::keyClick(m_desk->editor(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->at(u"/gold"), "123");
    QCOMPARE(m_desk->document()->state(), SaveDocument::State::Conflict);
    const SaveConflict conflict = m_desk->document()->conflicts().value(0);
    QCOMPARE(conflict.place(), u"/gold"_s);
    QCOMPARE(conflict.base, u"10"_s);
    QCOMPARE(conflict.mine, u"123"_s);
    QCOMPARE(conflict.theirs, u"7000"_s);
    QCOMPARE(conflict.sum, u"7113"_s);
    m_desk->document()->choose(0, ConflictChoice::Theirs);
    QCOMPARE(m_desk->at(u"/gold"), "7000");
    QVERIFY(!m_desk->document()->isDirty());
}

void TestTyping::whatWasOnlyLookedAtIsNoConflict()
{
    editAt(u"/gold");
    refresh(R"({"gold": 7000, "items": [], "name": "Mira"})");
    QTest::keyClick(m_desk->editor(), Qt::Key_Return);
    QTRY_VERIFY(!m_desk->editor());
    QCOMPARE(m_desk->at(u"/gold"), "7000");
    QVERIFY(m_desk->document()->conflicts().isEmpty());
    QVERIFY(!m_desk->document()->isDirty());
}

void TestTyping::aKeyInHandStays()
{
    m_desk->goTo(u"/name");
    m_desk->tree()->editKey();
    QVERIFY(m_desk->editor());
    m_desk->editor()->selectAll();
    QTest::keyClicks(m_desk->editor(), u"nick"_s);
    refresh(R"({"gold": 10, "items": [], "name": "Milo"})");
    QCOMPARE(m_desk->editor()->text(), u"nick"_s);
    QTest::keyClick(m_desk->editor(), Qt::Key_Return);
    QTRY_COMPARE(m_desk->at(u"/nick"), "\"Milo\"");
}

void TestTyping::aTextMergesWithWhatCameMeanwhile()
{
    m_desk->goTo(u"/items/0");
    m_desk->page.action(SaveAction::EditAsText)->trigger();
    refresh(R"({"gold": 10, "items": [{"id": "k", "n": 9}, {"id": "x", "n": 42},)"
            R"( {"id": "y", "n": 2}], "name": "Mira"})");
    takeText(uR"({"id": "x", "n": 1, "w": 1.00})"_s);
    QCOMPARE(m_desk->at(u"/items/1"), R"({"id": "x", "n": 42, "w": 1.00})");
    QCOMPARE(m_desk->document()->changes().size(), 1);
    QVERIFY(m_desk->document()->conflicts().isEmpty());
}

void TestTyping::aTextThatMetAnotherIsAConflict()
{
    m_desk->goTo(u"/items");
    m_desk->page.action(SaveAction::EditAsText)->trigger();
    refresh(R"({"gold": 10, "items": [{"id": "k", "n": 9}, {"id": "x", "n": 42},)"
            R"( {"id": "y", "n": 2}], "name": "Mira"})");
    takeText(uR"([{"id": "x", "n": 5}, {"id": "y", "n": 3}])"_s);
    QCOMPARE(m_desk->at(u"/items"),
             R"([{"id": "k", "n": 9}, {"id": "x", "n": 5}, {"id": "y", "n": 3}])");
    QCOMPARE(m_desk->document()->conflicts().size(), 1);
    QCOMPARE(m_desk->document()->conflicts().first().place(), u"/items/1/n"_s);
    QCOMPARE(m_desk->document()->conflicts().first().theirs, u"42"_s);
    m_desk->document()->choose(0, ConflictChoice::Theirs);
    QCOMPARE(m_desk->at(u"/items"),
             R"([{"id": "k", "n": 9}, {"id": "x", "n": 42}, {"id": "y", "n": 3}])");
}

void TestTyping::savingTakesWhatIsTyped()
{
    editAt(u"/gold");
    m_desk->editor()->selectAll();
    QTest::keyClicks(m_desk->editor(), u"11"_s);
    QTest::keyClick(m_desk->editor(), Qt::Key_S, Qt::ControlModifier);
    QCOMPARE(m_desk->at(u"/gold"), "11");
    QVERIFY(!m_desk->editor());
    QTRY_COMPARE(m_desk->document()->state(), SaveDocument::State::Saving);
}

void TestTyping::anotherSaveTakesWhatIsTyped()
{
    SaveDocument *const document = m_desk->document();
    editAt(u"/gold");
    m_desk->editor()->selectAll();
    QTest::keyClicks(m_desk->editor(), u"11"_s);
    m_desk->selection.setSave(SaveTarget(m_desk->profile.id));
    QTRY_VERIFY(m_desk->page.document() != document);
    QCOMPARE(document->changes().size(), 1);
}

void TestTyping::selectionsBeginAtTheJump()
{
    m_desk->goTo(u"/name");
    m_desk->goTo(u"/items/0");
    m_desk->key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selectedPaths(), (QStringList{u"/items/0"_s, u"/items/1"_s}));
    m_desk->key(Qt::Key_Up, Qt::ShiftModifier);
    m_desk->key(Qt::Key_Up, Qt::ShiftModifier);
    QCOMPARE(selectedPaths(), (QStringList{u"/items"_s, u"/items/0"_s}));
}

void TestTyping::selectionsBeginWhereTheMouseWas()
{
    SaveTreeView *const tree = m_desk->tree();
    const auto click = [&](QStringView path, Qt::KeyboardModifiers modifiers) {
        const auto node = m_desk->document()->tree().find(*JsonPointer::parse(path));
        const QModelIndex index
            = qobject_cast<SaveTreeModel *>(tree->model())->indexOf(node.value());
        QTest::mouseClick(tree->viewport(), Qt::LeftButton, modifiers,
                          tree->visualRect(index).center());
    };
    m_desk->goTo(u"/items/1");
    click(u"/gold", Qt::NoModifier);
    click(u"/items/0", Qt::ShiftModifier);
    QCOMPARE(selectedPaths(), (QStringList{u"/gold"_s, u"/items"_s, u"/items/0"_s}));
    click(u"/items/0", Qt::NoModifier);
    m_desk->key(Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(selectedPaths(), (QStringList{u"/items/0"_s, u"/items/1"_s}));
}

QTEST_MAIN(TestTyping)
#include "tst_typing.moc"

#include "models/checks/schemalearner.h"
#include "models/items/savetreemodel.h"
#include "models/items/viewzone.h"
#include "tests/models/document/randomedits.h"
#include "tests/support/fakeschemasource.h"
#include "views/save/savelearning.h"
#include "views/tree/savetreeview.h"

#include <QAbstractItemView>
#include <QAccessible>
#include <QAction>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

LearnedSchema schemaOf(int saves)
{
    SchemaLearner learner;
    for (int i = 0; i < saves; ++i)
        learner.add(JsonArena::parseTrusted(
                        i % 4 == 0 ? R"({"flags": {"door_unlocked": true, "bell_rung": true},)"
                                     R"( "gold": 10, "inventory": ["lamp", "brass_key"]})"
                                   : R"({"flags": {"door_unlocked": false, "lamp_lit": true},)"
                                     R"( "gold": 250, "inventory": ["lamp", "brass_lantern"]})")
                        .value());
    LearnedSchema schema = *learner.learn();
    schema.experience = u"woods"_s;
    schema.isWhole = true;
    schema.learnedAt = *Timestamp::parse(u"2025-10-24T14:31:08Z", QTimeZone::utc());
    return schema;
}

struct Desk
{
    test::FakeSchemaSource source;
    test::MemorySchemaKeeper keeper;
    GameKnowledge knowledge{source};
    ViewZone zone;
    SaveDocument document{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    SaveTreeModel model;
    SaveTreeView tree{model};
    SaveLearning learning{knowledge, zone, model, tree, &tree};

    Desk()
    {
        zone.setZone(QTimeZone::utc());
        document.load(
            test::rowOf(R"({"flags": {"door_unlocked": true}, "gold": 90, "inventory": ["x"]})"));
        keeper.keep(schemaOf(100));
        knowledge.setKeeper(&keeper);
        model.setDocument(&document);
        tree.resize(600, 400);
        tree.show();
        tree.activateWindow();
        tree.expandAll();
    }
    void open()
    {
        learning.setDocument(&document, u"woods"_s);
        QTRY_VERIFY(knowledge.schema(u"woods"_s));
    }
    [[nodiscard]] QByteArray at(QStringView path) const
    {
        const auto node = document.tree().find(*JsonPointer::parse(path));
        return node ? document.tree().text(*node).utf8() : QByteArray("(absent)");
    }
    /// The editor of a cell, opened by its key.
    QLineEdit *edit(QStringView path, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        tree.goTo(document.tree().find(*JsonPointer::parse(path)).value());
        tree.setFocus();
        QTest::keyClick(&tree, Qt::Key_F2, modifiers);
        for (auto *edit : tree.viewport()->findChildren<QLineEdit *>()) {
            if (edit->isVisible())
                return edit;
        }
        return nullptr;
    }
    static QStringList offered(const QLineEdit &edit)
    {
        QStringList texts;
        const QAbstractItemModel &model = *edit.completer()->completionModel();
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, 0).data().toString());
        return texts;
    }
};

} // namespace

class TestSaveLearning final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase()
    {
        QAccessible::setActive(true);
        QLocale::setDefault(QLocale(u"en_US"_s));
    }
    void aValueIsPickedByKeyboard();
    void typingNarrowsTheOffers();
    void whatIsNewIsTypedAsBefore();
    void aKeyIsPickedByKeyboard();
    void numbersAreOfferedAsNumbers();
    void nothingIsOfferedWhereNothingIsKnown();
    void theActionSaysFromHowManySavesAndWhen();
};

void TestSaveLearning::aValueIsPickedByKeyboard()
{
    Desk desk;
    desk.open();
    QLineEdit *edit = desk.edit(u"/inventory/0");
    QVERIFY(edit);
    QCOMPARE(edit->accessibleDescription(), u"The Down key offers what other saves have."_s);
    QTest::keyClick(edit, Qt::Key_Down);
    QAbstractItemView *popup = edit->completer()->popup();
    QTRY_VERIFY(popup->isVisible());
    const QStringList all{u"lamp · in 100 of 100 saves"_s, u"brass_lantern · in 75 of 100 saves"_s,
                          u"brass_key · in 25 of 100 saves"_s};
    QCOMPARE(Desk::offered(*edit), all);
    QCOMPARE(popup->accessibleName(), u"Values of other saves"_s);
    QCOMPARE(popup->currentIndex().row(), 0);
    QTest::keyClick(popup, Qt::Key_Down);
    QTest::keyClick(popup, Qt::Key_Return);
    QTRY_COMPARE(edit->text(), u"brass_lantern"_s);
    QTRY_VERIFY(edit->isModified());
    QCOMPARE(desk.at(u"/inventory/0"), QByteArray("\"x\"")); // not before the editor is left
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/inventory/0"), QByteArray("\"brass_lantern\""));
}

void TestSaveLearning::typingNarrowsTheOffers()
{
    Desk desk;
    desk.open();
    QLineEdit *edit = desk.edit(u"/inventory/0");
    QVERIFY(edit);
    QTest::keyClicks(edit, u"KEY"_s);
    QTRY_VERIFY(edit->completer()->popup()->isVisible());
    QCOMPARE(Desk::offered(*edit), QStringList(u"brass_key · in 25 of 100 saves"_s));
    QTest::keyClick(edit->completer()->popup(), Qt::Key_Escape);
    QTRY_VERIFY(!edit->completer()->popup()->isVisible());
    QVERIFY(edit->isVisible());
}

void TestSaveLearning::whatIsNewIsTypedAsBefore()
{
    Desk desk;
    desk.open();
    QLineEdit *edit = desk.edit(u"/inventory/0");
    QVERIFY(edit);
    QTest::keyClicks(edit, u"sword"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/inventory/0"), QByteArray("\"sword\""));
    const QModelIndex row = desk.model.indexOf(*JsonPointer::parse(u"/inventory/0"));
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(u"value in 0 of 100 saves"_s));
}

void TestSaveLearning::aKeyIsPickedByKeyboard()
{
    Desk desk;
    desk.open();
    QLineEdit *edit = desk.edit(u"/flags/door_unlocked", Qt::ShiftModifier);
    if (!edit) {
        desk.tree.editKey();
        edit = desk.tree.viewport()->findChild<QLineEdit *>();
    }
    QVERIFY(edit);
    QTest::keyClick(edit, Qt::Key_Down);
    QTRY_VERIFY(edit->completer()->popup()->isVisible());
    const QStringList keys{u"lamp_lit · in 75 of 100 saves"_s, u"bell_rung · in 25 of 100 saves"_s};
    QCOMPARE(Desk::offered(*edit), keys);
    QTest::keyClick(edit->completer()->popup(), Qt::Key_Return);
    QTRY_COMPARE(edit->text(), u"lamp_lit"_s);
    QTRY_VERIFY(edit->isModified());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/flags/lamp_lit"), QByteArray("true"));
}

void TestSaveLearning::numbersAreOfferedAsNumbers()
{
    Desk desk;
    desk.open();
    QLineEdit *edit = desk.edit(u"/gold");
    QVERIFY(edit);
    QTest::keyClick(edit, Qt::Key_Down);
    QTRY_VERIFY(edit->completer()->popup()->isVisible());
    QTest::keyClick(edit->completer()->popup(), Qt::Key_Return);
    QTRY_VERIFY(edit->isModified());
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_COMPARE(desk.at(u"/gold"), QByteArray("250"));
}

void TestSaveLearning::nothingIsOfferedWhereNothingIsKnown()
{
    Desk desk; // before the save's experience is known
    QLineEdit *edit = desk.edit(u"/inventory/0");
    QVERIFY(edit);
    QVERIFY(!edit->completer());
    QTest::keyClick(edit, Qt::Key_Escape);
}

void TestSaveLearning::theActionSaysFromHowManySavesAndWhen()
{
    Desk desk;
    QAction *again = desk.learning.learnAgain();
    QVERIFY(!again->isEnabled());
    desk.open();
    QVERIFY(again->isEnabled());
    QCOMPARE(again->toolTip(), u"Learned from all 100 saves, 2025-10-24 14:31 UTC."_s);
    QSignalSpy noted(&desk.learning, &SaveLearning::noted);
    again->trigger();
    QVERIFY(!again->isEnabled());
    desk.source.requests[0].answer(schemaOf(5000));
    QTRY_COMPARE(noted.size(), 1);
    QVERIFY(again->isEnabled());
    QCOMPARE(again->toolTip(), u"Learned from all 5,000 saves, 2025-10-24 14:31 UTC."_s);
    desk.learning.forget()->trigger();
    QCOMPARE(again->toolTip(), u"Nothing was learned yet."_s);
    QVERIFY(desk.keeper.schemas.isEmpty());
}

QTEST_MAIN(TestSaveLearning)
#include "tst_savelearning.moc"

#include "models/checks/schemalearner.h"
#include "models/items/changesmodel.h"
#include "models/items/learnedwarnings.h"
#include "models/items/savetreemodel.h"
#include "tests/models/document/randomedits.h"
#include "tests/support/fakeschemasource.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

constexpr auto State = R"({"flags": {"door_unlocked": true}, "gold": 90, "inventory": ["lamp"]})";

LearnedSchema schemaOf(const QString &experience, int saves = 100, bool isWhole = true)
{
    SchemaLearner learner;
    for (int i = 0; i < saves; ++i)
        learner.add(JsonArena::parseTrusted(
                        i % 4 == 0 ? R"({"flags": {"door_unlocked": true}, "gold": 0,)"
                                     R"( "inventory": ["lamp", "brass_key"]})"
                                   : R"({"flags": {"door_unlocked": false, "lamp_lit": true},)"
                                     R"( "gold": 100, "inventory": ["lamp"]})")
                        .value());
    LearnedSchema schema = *learner.learn();
    schema.experience = experience;
    schema.isWhole = isWhole;
    schema.learnedAt = Timestamp::now();
    return schema;
}

struct Desk
{
    test::FakeSchemaSource source;
    test::MemorySchemaKeeper keeper;
    GameKnowledge knowledge{source};
    SaveDocument document{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    LearnedWarnings warnings{knowledge};
    SaveTreeModel model;
    ChangesModel changes;
    QAbstractItemModelTester modelTester{&model};
    QAbstractItemModelTester changesTester{&changes};

    Desk()
    {
        document.load(test::rowOf(State));
        model.addNotes(warnings.notes());
        changes.addNotes(warnings.notes());
        model.setDocument(&document);
        changes.setDocument(&document);
        knowledge.setKeeper(&keeper);
    }
    void open(const LearnedSchema &schema = schemaOf(u"woods"_s))
    {
        keeper.keep(schema);
        warnings.setDocument(&document, schema.experience);
        QTRY_VERIFY(knowledge.schema(schema.experience));
    }
    [[nodiscard]] SaveNodeId node(QStringView path) const
    {
        return document.tree().find(*JsonPointer::parse(path)).value();
    }
    [[nodiscard]] QStringList said(QStringView path) const
    {
        QStringList texts;
        for (const RowNote &note : warnings.notes().notes(node(path)))
            texts.append(note.text);
        return texts;
    }
    void set(QStringView path, const QByteArray &value)
    {
        QVERIFY(document.setAt(*JsonPointer::parse(path), JsonText(value)));
    }
};

} // namespace

class TestLearnedWarnings final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { QLocale::setDefault(QLocale(u"en_US"_s)); }
    void whatIsPendingIsHeldAgainstOthers_data();
    void whatIsPendingIsHeldAgainstOthers();
    void whatIsNotEditedIsNotTold();
    void rowsAndChangesSayIt();
    void undoTakesTheWarningBack();
    void whatIsInsideIsSummedUp();
    void renamedKeysAreHeldAgainstOthers();
    void aSampleIsCalledOne();
    void warningsComeWithTheSchema();
    void lateRepliesAreDropped();
    void learnedOnceAndAgainOnRequest();
    void failuresAreTold();
    void valuesAndKeysAreOffered();
    void twoSourcesStandBesideEachOther();
};

void TestLearnedWarnings::whatIsPendingIsHeldAgainstOthers_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("usual") << u"/gold"_s << QByteArray("50") << QStringList();
    QTest::newRow("beyond") << u"/gold"_s << QByteArray("1e400")
                            << QStringList(u"beyond 0 to 100, as far as other saves go"_s);
    QTest::newRow("type") << u"/gold"_s << QByteArray("\"9\"")
                          << QStringList(
                                 u"type in 0 of 100 saves; number is in 100 of 100 saves"_s);
    QTest::newRow("value") << u"/inventory/0"_s << QByteArray("\"sword\"")
                           << QStringList(u"value in 0 of 100 saves"_s);
    QTest::newRow("slip in a value")
        << u"/inventory/0"_s << QByteArray("\"bras_key\"")
        << QStringList(u"value in 0 of 100 saves; brass_key is in 25 of 100 saves"_s);
    QTest::newRow("slip in a key")
        << u"/flags/door_unlcoked"_s << QByteArray("true")
        << QStringList(u"key in 0 of 100 saves; door_unlocked is in 100 of 100 saves"_s);
    QTest::newRow("known key") << u"/flags/lamp_lit"_s << QByteArray("true") << QStringList();
}

void TestLearnedWarnings::whatIsPendingIsHeldAgainstOthers()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, value);
    QFETCH(QStringList, expected);
    Desk desk;
    desk.open();
    desk.set(path, value);
    QCOMPARE(desk.said(path), expected);
    QVERIFY(desk.document.isDirty()); // and nothing is forbidden
}

void TestLearnedWarnings::whatIsNotEditedIsNotTold()
{
    Desk desk;
    desk.document.load(test::rowOf(R"({"gold": 1000, "flags": {"of its own": 7}})"));
    desk.open();
    QVERIFY(desk.said(u"/gold").isEmpty());
    QVERIFY(desk.said(u"/flags/of its own").isEmpty());
}

void TestLearnedWarnings::rowsAndChangesSayIt()
{
    Desk desk;
    desk.open();
    QSignalSpy lines(&desk.changes, &QAbstractItemModel::dataChanged);
    desk.set(u"/flags/door_unlcoked", "true");
    const QString warning = u"key in 0 of 100 saves; door_unlocked is in 100 of 100 saves"_s;
    const QModelIndex row = desk.model.indexOf(*JsonPointer::parse(u"/flags/door_unlcoked"));
    QVERIFY(row.data(Qt::AccessibleTextRole).toString().contains(warning));
    QVERIFY(row.data(Qt::AccessibleDescriptionRole).toString().contains(warning));
    const auto notes = row.data(SaveTreeModel::NotesRole).value<QList<RowNote>>();
    QCOMPARE(notes.size(), 1);
    QCOMPARE(notes.first().kind, RowNote::Kind::Warning);
    QCOMPARE(notes.first().brief, u"door_unlocked?"_s);
    const QModelIndex change = desk.changes.index(0, ChangesModel::ValueColumn);
    QCOMPARE(change.data().toString(), u"true  ! "_s + warning);
    QVERIFY(change.data(Qt::AccessibleTextRole).toString().endsWith(u", "_s + warning));
    QVERIFY(change.data(Qt::ToolTipRole).toString().contains(warning));
    desk.set(u"/flags/door_unlcoked", "false");
    QVERIFY(!lines.isEmpty());
}

void TestLearnedWarnings::undoTakesTheWarningBack()
{
    Desk desk;
    desk.open();
    desk.set(u"/gold", "101");
    QCOMPARE(desk.said(u"/gold").size(), 1);
    desk.document.undoStack().undo();
    QVERIFY(desk.said(u"/gold").isEmpty());
    desk.document.undoStack().redo();
    QCOMPARE(desk.said(u"/gold").size(), 1);
}

void TestLearnedWarnings::whatIsInsideIsSummedUp()
{
    Desk desk;
    desk.open();
    desk.set(u"/flags", R"({"door_unlocked": 1, "new": true, "lamp_lit": true})");
    QCOMPARE(desk.said(u"/flags/lamp_lit"), QStringList());
    QCOMPARE(desk.said(u"/flags/door_unlocked").size(), 1);
    desk.document.undoStack().undo();
    desk.set(u"/attic", R"({"a": 1, "b": 2})");
    QCOMPARE(desk.said(u"/attic"), QStringList(u"key in 0 of 100 saves"_s));
    desk.document.load(test::rowOf(R"({"gold": 1})"));
    desk.set(u"/inventory", R"(["sword", "lamp", "shield"])");
    QCOMPARE(desk.said(u"/inventory"), QStringList(u"2 places inside are unlike other saves"_s));
    QCOMPARE(desk.said(u"/inventory/0"), QStringList(u"value in 0 of 100 saves"_s));
    QVERIFY(desk.said(u"/inventory/1").isEmpty());
}

void TestLearnedWarnings::renamedKeysAreHeldAgainstOthers()
{
    Desk desk;
    desk.open();
    QVERIFY(desk.document.setKey(desk.node(u"/flags/door_unlocked"), u"door_unlokced"_s));
    QCOMPARE(desk.said(u"/flags/door_unlokced"),
             QStringList(u"key in 0 of 100 saves; door_unlocked is in 100 of 100 saves"_s));
    QVERIFY(desk.document.setKey(desk.node(u"/flags/door_unlokced"), u"lamp_lit"_s));
    QVERIFY(desk.said(u"/flags/lamp_lit").isEmpty());
}

void TestLearnedWarnings::aSampleIsCalledOne()
{
    Desk desk;
    desk.open(schemaOf(u"woods"_s, 2000, false));
    desk.set(u"/inventory/0", "\"sword\"");
    QCOMPARE(desk.said(u"/inventory/0"), QStringList(u"value in 0 of 2,000 sampled saves"_s));
}

void TestLearnedWarnings::warningsComeWithTheSchema()
{
    Desk desk;
    desk.warnings.setDocument(&desk.document, u"woods"_s);
    desk.set(u"/gold", "101");
    QVERIFY(desk.said(u"/gold").isEmpty());
    QTRY_COMPARE(desk.source.requests.size(), 1U);
    desk.source.requests[0].answer(schemaOf(u"woods"_s, 19));
    QTRY_VERIFY(desk.knowledge.schema(u"woods"_s));
    QVERIFY(desk.said(u"/gold").isEmpty()); // of so few saves nothing is concluded
    desk.knowledge.learnAgain(u"woods"_s);
    desk.source.requests[1].answer(schemaOf(u"woods"_s));
    QTRY_COMPARE(desk.said(u"/gold").size(), 1);
}

void TestLearnedWarnings::lateRepliesAreDropped()
{
    Desk desk;
    desk.warnings.setDocument(&desk.document, u"woods"_s);
    QTRY_COMPARE(desk.source.requests.size(), 1U);
    desk.warnings.setDocument(&desk.document, u"house"_s);
    QVERIFY(desk.source.requests[0].isCancelled());
    QTRY_COMPARE(desk.source.requests.size(), 2U);
    desk.set(u"/gold", "101");
    desk.source.requests[0].answer(schemaOf(u"woods"_s));
    desk.source.requests[1].answer(schemaOf(u"house"_s, 40));
    QTRY_VERIFY(desk.knowledge.schema(u"house"_s));
    QVERIFY(!desk.knowledge.schema(u"woods"_s));
    QVERIFY(!desk.keeper.schemas.contains(u"woods"_s));
    QCOMPARE(desk.knowledge.schema(u"house"_s)->saves, 40);
}

void TestLearnedWarnings::learnedOnceAndAgainOnRequest()
{
    Desk desk;
    QSignalSpy learned(&desk.knowledge, &GameKnowledge::learned);
    desk.knowledge.want(u"woods"_s);
    QTRY_COMPARE(desk.source.requests.size(), 1U);
    QCOMPARE(desk.knowledge.learning(), std::optional(u"woods"_s));
    desk.knowledge.want(u"woods"_s);
    desk.source.requests[0].answer(schemaOf(u"woods"_s));
    QTRY_COMPARE(learned.size(), 1);
    QVERIFY(!desk.knowledge.learning());
    QCOMPARE(desk.keeper.schemas.value(u"woods"_s).saves, 100);

    GameKnowledge next(desk.source); // the next program
    next.setKeeper(&desk.keeper);
    next.want(u"woods"_s);
    QTRY_VERIFY(next.schema(u"woods"_s));
    QCOMPARE(desk.source.requests.size(), 1U);
    next.learnAgain(u"woods"_s);
    QCOMPARE(desk.source.requests.size(), 2U);
    desk.source.requests[1].answer(schemaOf(u"woods"_s, 300));
    QTRY_COMPARE(desk.keeper.schemas.value(u"woods"_s).saves, 300);
    QCOMPARE(next.schema(u"woods"_s)->saves, 300);
    next.forgetAll();
    QVERIFY(!next.schema(u"woods"_s));
    QVERIFY(desk.keeper.schemas.isEmpty());
}

void TestLearnedWarnings::failuresAreTold()
{
    Desk desk;
    QSignalSpy failed(&desk.knowledge, &GameKnowledge::failed);
    desk.knowledge.learnAgain(u"woods"_s);
    desk.source.requests[0].answer(Error{Error::Kind::Timeout, u"slow"_s, {}, {}});
    QTRY_COMPARE(failed.size(), 1);
    desk.knowledge.learnAgain(u"woods"_s);
    desk.knowledge.cancel();
    QVERIFY(desk.source.requests[1].isCancelled());
    QVERIFY(!desk.knowledge.learning());
    QCOMPARE(failed.size(), 1);
}

void TestLearnedWarnings::valuesAndKeysAreOffered()
{
    Desk desk;
    desk.open();
    const QList<LearnedOffer> items{{u"lamp"_s, u"lamp · in 100 of 100 saves"_s},
                                    {u"brass_key"_s, u"brass_key · in 25 of 100 saves"_s}};
    QCOMPARE(desk.warnings.valuesFor(desk.node(u"/inventory/0")), items);
    const QList<LearnedOffer> numbers{{u"100"_s, u"100 · in 75 of 100 saves"_s},
                                      {u"0"_s, u"0 · in 25 of 100 saves"_s}};
    QCOMPARE(desk.warnings.valuesFor(desk.node(u"/gold")), numbers);
    const QList<LearnedOffer> keys{{u"lamp_lit"_s, u"lamp_lit · in 75 of 100 saves"_s}};
    QCOMPARE(desk.warnings.keysFor(desk.node(u"/flags/door_unlocked")), keys);
    QVERIFY(desk.warnings.valuesFor(desk.node(u"/flags")).isEmpty());
    QVERIFY(desk.warnings.keysFor(SaveTree::Root).isEmpty());
    QVERIFY(desk.warnings.keysFor(desk.node(u"/inventory/0")).isEmpty());
}

void TestLearnedWarnings::twoSourcesStandBesideEachOther()
{
    Desk desk;
    desk.open();
    SchemaNotes rules;
    desk.model.addNotes(rules);
    rules.setDocument(&desk.document);
    rules.setNotes({{*JsonPointer::parse(u"/gold"), {RowNote::Kind::Error, u"too much"_s}},
                    {*JsonPointer::parse(u"/not/there"), {RowNote::Kind::Error, u"lost"_s}}});
    desk.set(u"/gold", "101");
    const QModelIndex gold = desk.model.indexOf(*JsonPointer::parse(u"/gold"));
    QCOMPARE(gold.data(SaveTreeModel::NotesRole).value<QList<RowNote>>().size(), 2);
    QSignalSpy changed(&rules, &RowNotes::changed);
    rules.setNotes({});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(gold.data(SaveTreeModel::NotesRole).value<QList<RowNote>>().size(), 1);
}

QTEST_GUILESS_MAIN(TestLearnedWarnings)
#include "tst_learnedwarnings.moc"

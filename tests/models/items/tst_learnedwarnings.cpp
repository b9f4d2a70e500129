#include "models/checks/schemalearner.h"
#include "models/items/changesmodel.h"
#include "models/items/learnedwarnings.h"
#include "models/items/savetreemodel.h"
#include "models/items/viewzone.h"
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
                        (i % 4 == 0 ? R"({"flags": {"door_unlocked": true}, "gold": 0,)"
                                      R"( "inventory": ["lamp", "brass_key"], "turns": )"
                                    : R"({"flags": {"door_unlocked": false, "lamp_lit": true},)"
                                      R"( "gold": 100, "inventory": ["lamp"], "turns": )")
                        + QByteArray::number(i) + '}')
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
    ViewZone zone;
    LearnedWarnings warnings{knowledge, zone};
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
    void booleansAreOfferedInTheirOrder();
    void offersTellNames();
    void whatIsSuggestedIsUsedAsOneStep();
    void whatIsAskedFor_data();
    void whatIsAskedFor();
    void anExactCountStandsInTheWarning();
    void otherValuesAreNotCounted();
    void oneCountAtATime();
    void countsAreForgotten();
    void twoSourcesStandBesideEachOther();
};

void TestLearnedWarnings::whatIsPendingIsHeldAgainstOthers_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("usual") << u"/turns"_s << QByteArray("50.5") << QStringList();
    QTest::newRow("beyond") << u"/turns"_s << QByteArray("1e400")
                            << QStringList(u"beyond 0 to 99, as far as other saves go"_s);
    QTest::newRow("one of two numbers") << u"/gold"_s << QByteArray("100.0") << QStringList();
    QTest::newRow("between two numbers")
        << u"/gold"_s << QByteArray("50") << QStringList(u"value in 0 of 100 saves"_s);
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

void TestLearnedWarnings::booleansAreOfferedInTheirOrder()
{
    Desk desk;
    desk.open();
    const QList<LearnedOffer> door{{u"true"_s, u"true · in 25 of 100 saves"_s},
                                   {u"false"_s, u"false · in 75 of 100 saves"_s}};
    QCOMPARE(desk.warnings.valuesFor(desk.node(u"/flags/door_unlocked")), door);
    desk.set(u"/flags/lamp_lit", "false");
    const QList<LearnedOffer> lamp{{u"true"_s, u"true · in 75 of 100 saves"_s},
                                   {u"false"_s, u"false · in 0 of 100 saves"_s}};
    QCOMPARE(desk.warnings.valuesFor(desk.node(u"/flags/lamp_lit")), lamp);
}

void TestLearnedWarnings::offersTellNames()
{
    Desk desk;
    desk.open();
    desk.warnings.setNames(GameDictionary::read(R"({"items": {"brass_key": "Old Garden Key"},
                                                    "/flags": {"lamp_lit": "The lamp is lit"}})")
                               .value());
    const LearnedOffer key{u"brass_key"_s, u"brass_key  Old Garden Key · in 25 of 100 saves"_s,
                           u"Old Garden Key"_s};
    QCOMPARE(desk.warnings.valuesFor(desk.node(u"/inventory/0")).last(), key);
    const QList<LearnedOffer> flags{
        {u"lamp_lit"_s, u"lamp_lit  The lamp is lit · in 75 of 100 saves"_s, u"The lamp is lit"_s}};
    QCOMPARE(desk.warnings.keysFor(desk.node(u"/flags/door_unlocked")), flags);
}

void TestLearnedWarnings::whatIsSuggestedIsUsedAsOneStep()
{
    Desk desk;
    desk.open();
    QVERIFY(!desk.warnings.suggestion(desk.node(u"/inventory/0")));
    desk.set(u"/inventory/0", "\"bras_key\"");
    const SaveNodeId item = desk.node(u"/inventory/0");
    QCOMPARE(desk.warnings.suggestion(item), (LearnedWarnings::Suggestion{u"brass_key"_s, false}));
    QVERIFY(desk.warnings.useSuggestion(item));
    QCOMPARE(desk.document.tree().text(item).utf8(), "\"brass_key\"");
    QVERIFY(desk.said(u"/inventory/0").isEmpty());
    QVERIFY(!desk.warnings.suggestion(item));
    QCOMPARE(desk.document.undoStack().count(), 1); // with the slip before it

    const SaveNodeId flag = desk.node(u"/flags/door_unlocked");
    QVERIFY(desk.document.setKey(flag, u"lmap_lit"_s));
    QCOMPARE(desk.warnings.suggestion(flag), (LearnedWarnings::Suggestion{u"lamp_lit"_s, true}));
    QVERIFY(desk.warnings.useSuggestion(flag));
    QCOMPARE(desk.node(u"/flags/lamp_lit"), flag);

    desk.set(u"/flags/lamp_lti", "true"); // beside the known one, which is there by now
    QVERIFY(!desk.warnings.useSuggestion(desk.node(u"/flags/lamp_lti")));
}

void TestLearnedWarnings::whatIsAskedFor_data()
{
    using Step = CountStep;
    using Kind = CountStep::Kind;
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value"); ///< set first; empty: none
    QTest::addColumn<SaveCountRequest>("expected");
    const auto row = [](const char *name, const QString &path, const QByteArray &value,
                        const QList<CountStep> &steps, const std::optional<JsonText> &counted = {},
                        std::optional<JsonType> type = {}) {
        QTest::newRow(name) << path << value << SaveCountRequest{u"woods"_s, steps, counted, type};
    };
    const Step flags{Kind::Key, u"flags"_s};
    row("value", u"/gold"_s, "50", {Step{Kind::Key, u"gold"_s}}, JsonText("50"));
    row("element", u"/inventory/0"_s, "\"sword\"",
        {Step{Kind::Key, u"inventory"_s}, Step{Kind::AnyElement}}, JsonText("\"sword\""));
    row("new key", u"/flags/door_unlcoked"_s, "true", {flags, Step{Kind::Key, u"door_unlcoked"_s}});
    row("other type", u"/gold"_s, "\"50\"", {Step{Kind::Key, u"gold"_s}}, {}, JsonType::String);
    row("what is as usual", u"/flags/door_unlocked"_s, {},
        {flags, Step{Kind::Key, u"door_unlocked"_s}}, JsonText("true"));
    row("container", u"/flags"_s, {}, {flags});
    row("among names that people made up", u"/friends/mira/gifts"_s, "77",
        {Step{Kind::Key, u"friends"_s}, Step{Kind::AnyMember}, Step{Kind::Key, u"gifts"_s}},
        JsonText("77"));
}

void TestLearnedWarnings::whatIsAskedFor()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, value);
    QFETCH(SaveCountRequest, expected);
    SchemaLearner learner;
    for (int i = 0; i < 100; ++i)
        learner.add(JsonArena::parseTrusted(R"({"gold": )" + QByteArray::number(i % 2)
                                            + R"(, "flags": {"door_unlocked": true}, "inventory": )"
                                              R"(["lamp"], "friends": {"friend )"
                                            + QByteArray::number(i) + R"(": {"gifts": 1}}})")
                        .value());
    LearnedSchema schema = *learner.learn();
    schema.experience = u"woods"_s;
    Desk desk;
    desk.open(schema);
    if (!value.isEmpty())
        desk.set(path, value);
    const auto request = desk.warnings.countRequest(desk.node(path));
    QVERIFY(request);
    QCOMPARE(*request, expected);
}

void TestLearnedWarnings::anExactCountStandsInTheWarning()
{
    Desk desk;
    desk.open(schemaOf(u"woods"_s, 2000, false));
    desk.zone.setZone(QTimeZone("Europe/Berlin"));
    desk.set(u"/inventory/0", "\"bras_key\"");
    const SaveNodeId item = desk.node(u"/inventory/0");
    const auto request = desk.warnings.countRequest(item);
    QVERIFY(request);
    desk.knowledge.counts().count(*request);
    QCOMPARE(desk.source.counts.size(), 1U);
    desk.source.counts[0].answer(
        SaveCount{0, 41'200, true, *Timestamp::parse(u"2025-10-24T12:05:31Z", QTimeZone::utc())});
    QTRY_COMPARE(desk.said(u"/inventory/0"),
                 QStringList(u"value in 0 of 41,200 saves, counted exactly at 14:05 CEST; "
                             "brass_key is in 500 of 2,000 sampled saves"_s));
    desk.zone.setZone(QTimeZone::utc());
    QVERIFY(desk.said(u"/inventory/0").join(u' ').contains(u"at 12:05 UTC"_s));
    desk.set(u"/inventory/0", "\"sword\"");
    QCOMPARE(desk.said(u"/inventory/0"), QStringList(u"value in 0 of 2,000 sampled saves"_s));
    desk.set(u"/inventory/0", "\"bras_key\"");
    QVERIFY(desk.said(u"/inventory/0").join(u' ').contains(u"counted exactly"_s));
}

/// What comes late is about what was asked for, not about what stands there by now.
void TestLearnedWarnings::otherValuesAreNotCounted()
{
    Desk desk;
    desk.open(schemaOf(u"woods"_s, 2000, false));
    desk.set(u"/inventory/0", "\"sword\"");
    desk.knowledge.counts().count(*desk.warnings.countRequest(desk.node(u"/inventory/0")));
    desk.set(u"/inventory/0", "\"shield\"");
    QSignalSpy counted(&desk.knowledge.counts(), &ExactCounts::counted);
    desk.source.counts[0].answer(SaveCount{3, 41'200, true, Timestamp::now()});
    QTRY_COMPARE(counted.size(), 1);
    QCOMPARE(desk.said(u"/inventory/0"), QStringList(u"value in 0 of 2,000 sampled saves"_s));
}

void TestLearnedWarnings::oneCountAtATime()
{
    Desk desk;
    ExactCounts &counts = desk.knowledge.counts();
    QSignalSpy counted(&counts, &ExactCounts::counted);
    QSignalSpy failed(&counts, &ExactCounts::failed);
    const SaveCountRequest gold{u"woods"_s, {CountStep{CountStep::Kind::Key, u"gold"_s}}};
    SaveCountRequest house = gold;
    house.experience = u"house"_s;
    counts.count(gold);
    counts.count(house);
    QVERIFY(desk.source.counts[0].isCancelled());
    QCOMPARE(counts.counting(), std::optional(house));
    desk.source.counts[0].answer(SaveCount{1, 2, true, Timestamp::now()});
    desk.source.counts[1].answer(SaveCount{3, 4, true, Timestamp::now()});
    QTRY_COMPARE(counted.size(), 1);
    QVERIFY(!counts.find(gold));
    QCOMPARE(counts.find(house)->found, 3);
    counts.count(gold);
    desk.source.counts[2].answer(Error{Error::Kind::Timeout, u"slow"_s, {}, {}});
    QTRY_COMPARE(failed.size(), 1);
    counts.count(gold);
    counts.cancel();
    QVERIFY(desk.source.counts[3].isCancelled());
    QVERIFY(!counts.counting());
    QCOMPARE(failed.size(), 1);
}

void TestLearnedWarnings::countsAreForgotten()
{
    Desk desk;
    ExactCounts &counts = desk.knowledge.counts();
    const SaveCountRequest gold{u"woods"_s, {CountStep{CountStep::Kind::Key, u"gold"_s}}};
    const auto count = [&] {
        counts.count(gold);
        desk.source.counts.back().answer(SaveCount{1, 2, true, Timestamp::now()});
    };
    count();
    QTRY_VERIFY(counts.find(gold));
    desk.knowledge.learnAgain(u"woods"_s);
    QVERIFY(!counts.find(gold)); // it is older than what is learned now
    count();
    QTRY_VERIFY(counts.find(gold));
    desk.knowledge.forgetAll();
    QVERIFY(!counts.find(gold));
}

void TestLearnedWarnings::twoSourcesStandBesideEachOther()
{
    Desk desk;
    desk.open();
    SchemaNotes rules;
    desk.model.addNotes(rules);
    const SaveTree &tree = desk.document.tree();
    rules.setNotes(
        {{*tree.find(*JsonPointer::parse(u"/gold")), {{RowNote::Kind::Error, u"too much"_s, {}}}}});
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

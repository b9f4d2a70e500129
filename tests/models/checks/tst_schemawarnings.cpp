#include "models/checks/nearmiss.h"
#include "models/checks/schemalearner.h"
#include "models/checks/schemawarnings.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

using Kind = SchemaWarning::Kind;

/// 100 saves of a small game.
LearnedSchema game(int saves = 100)
{
    SchemaLearner learner;
    for (int i = 0; i < saves; ++i) {
        const QByteArray n = QByteArray::number(i);
        const QByteArray state = R"({"flags": {"door_unlocked": )"
            + QByteArray(i % 3 == 0 ? "true" : "false")
            + R"(, "mailbox_opened": true}, "inventory": ["brass_key", ")"
            + QByteArray(i % 2 == 0 ? "lamp" : "compass") + R"("], "gold": )" + n
            + R"(, "name": "player )" + n + R"(", "huge": )"
            + (i % 2 == 0 ? "18446744073709551616" : n) + R"(, "vast": )"
            + (i % 2 == 0 ? '1' + QByteArray(400, '0') : n)
            + R"(, "empty": {}, "slot_1": 1, "slot_2": 2, "friends": {"friend )" + n
            + R"(": 1}, "level": )" + QByteArray::number(1 + i % 5) + R"(, "turns": )"
            + QByteArray::number(i / 4) + R"(, "price": [)" + QByteArray(i % 2 == 0 ? "10.00" : "5")
            + R"(], "boss": null})";
        learner.add(JsonArena::parseTrusted(state).value());
    }
    return *learner.learn();
}

QList<SchemaStep> stepsOf(const QString &path)
{
    QList<SchemaStep> steps;
    const QStringList tokens = path.split(u'/', Qt::SkipEmptyParts);
    for (const QString &token : tokens)
        steps.append(token == "-"_L1 ? SchemaStep() : SchemaStep(token));
    return steps;
}

} // namespace

class TestSchemaWarnings final : public QObject
{
    Q_OBJECT
private slots:
    void tellsWhatIsUnlikeOthers_data();
    void tellsWhatIsUnlikeOthers();
    void whatIsInsideIsToldByItsPath();
    void fewSavesSayNothing();
    void aFewSavesMayHaveIt();
    void numbersAreMissedByValueWhereTheyAreFew_data();
    void numbersAreMissedByValueWhereTheyAreFew();
    void moreThanManyAreCut();
    void slipsAreCounted_data();
    void slipsAreCounted();
};

void TestSchemaWarnings::tellsWhatIsUnlikeOthers_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<int>("kind"); ///< -1: nothing to be told
    QTest::addColumn<QString>("near");
    const auto row = [](const char *name, const QString &path, const QByteArray &value,
                        std::optional<Kind> kind, const QString &near = {}) {
        QTest::newRow(name) << path << value << (kind ? int(*kind) : -1) << near;
    };
    row("known flag", u"/flags/door_unlocked"_s, "false", {});
    row("slip in a key", u"/flags/door_unlcoked"_s, "false", Kind::NewKey, u"door_unlocked"_s);
    row("other case of a key", u"/flags/Door_Unlocked"_s, "true", Kind::NewKey, u"door_unlocked"_s);
    row("new key", u"/flags/dragon_tamed"_s, "true", Kind::NewKey);
    row("number of a row of keys", u"/slot_3"_s, "3", Kind::NewKey);
    row("first key of an object that was always empty", u"/empty/a"_s, "1", Kind::NewKey);
    row("key among names that people made up", u"/friends/friend 1000"_s, "1", {});
    row("flag that was never off", u"/flags/mailbox_opened"_s, "false", Kind::NewValue);
    row("known item", u"/inventory/-"_s, "\"lamp\"", {});
    row("slip in an item", u"/inventory/-"_s, "\"bras_key\"", Kind::NewValue, u"brass_key"_s);
    row("new item", u"/inventory/-"_s, "\"sword\"", Kind::NewValue);
    row("name of its own", u"/name"_s, "\"player 4711\"", {});
    row("changed type", u"/inventory/-"_s, "7", Kind::OtherType);
    row("number as text", u"/gold"_s, "\"7\"", Kind::OtherType);
    row("container for a number", u"/gold"_s, "[1, {\"a\": 2}]", Kind::OtherType);
    row("null", u"/gold"_s, "null", Kind::OtherType);
    row("always null", u"/boss"_s, "\"dragon\"", Kind::OtherType);
    row("in range", u"/gold"_s, "50", {});
    row("in range as other text", u"/gold"_s, "5.00e1", {});
    row("end of the range", u"/gold"_s, "99", {});
    row("beyond", u"/gold"_s, "100", Kind::BeyondRange);
    row("below", u"/gold"_s, "-0.0001", Kind::BeyondRange);
    row("1e400 for gold", u"/gold"_s, "1e400", Kind::BeyondRange);
    row("2^64", u"/huge"_s, "18446744073709551616", {});
    row("2^64 + 1", u"/huge"_s, "18446744073709551617", {}); // within two digits
    row("beyond 2^64", u"/huge"_s, "19000000000000000001", Kind::BeyondRange);
    row("1e400", u"/vast"_s, "1e400", {});
    row("above 1e400", u"/vast"_s, "1.0001e400", Kind::BeyondRange);
    row("level that is there", u"/level"_s, "5", {});
    row("the same level in other letters", u"/level"_s, "5.0", {});
    row("level above", u"/level"_s, "6", Kind::NewValue);
    row("level between", u"/level"_s, "2.5", Kind::NewValue);
    row("price that is there", u"/price/-"_s, "10", {});
    row("price between", u"/price/-"_s, "7", Kind::NewValue);
    row("counter among the many", u"/turns"_s, "3.5", {});
    row("counter beyond", u"/turns"_s, "26", Kind::BeyondRange);
    row("nothing known of the inside", u"/friends/x/y/z"_s, "1", {});
}

void TestSchemaWarnings::tellsWhatIsUnlikeOthers()
{
    QFETCH(QString, path);
    QFETCH(QByteArray, value);
    QFETCH(int, kind);
    QFETCH(QString, near);
    const auto arena = JsonArena::parseStrict(value);
    QVERIFY(arena);
    const SchemaWarnings found = schemaWarnings(game(), stepsOf(path), *arena, KeyCheck::Check);
    QCOMPARE(found.warnings.size(), kind < 0 ? 0 : 1);
    if (kind < 0)
        return;
    const SchemaWarning &warning = found.warnings.first();
    QCOMPARE(int(warning.kind), kind);
    QVERIFY(warning.path.isRoot());
    QVERIFY(!warning.mayBeRare);
    QCOMPARE(warning.near, near);
    QVERIFY((warning.nearSaves > 0) == !near.isEmpty());
}

void TestSchemaWarnings::whatIsInsideIsToldByItsPath()
{
    const auto arena = JsonArena::parseStrict(
        R"({"flags": {"door_unlcoked": 3, "x/y": true}, "inventory": ["lamp", "lapm"], "gold": -1})");
    const SchemaWarnings found = schemaWarnings(game(), {}, *arena, KeyCheck::Skip);
    QStringList paths;
    for (const SchemaWarning &warning : found.warnings)
        paths.append(warning.path.toString());
    const QStringList expected{u"/flags/door_unlcoked"_s, u"/flags/x~1y"_s, u"/inventory/1"_s,
                               u"/gold"_s};
    QCOMPARE(paths, expected);
}

void TestSchemaWarnings::fewSavesSayNothing()
{
    const auto arena = JsonArena::parseStrict("\"sword\"");
    for (const int saves : {1, 19, 20}) {
        const SchemaWarnings found
            = schemaWarnings(game(saves), stepsOf(u"/gold"_s), *arena, KeyCheck::Skip);
        QCOMPARE(found.warnings.size(), saves < 20 ? 0 : 1);
        QCOMPARE(keyWarning(game(saves), stepsOf(u"/flags/x"_s)).has_value(), saves >= 20);
    }
}

/// A stray value is one player's own; that it is there must not be denied.
void TestSchemaWarnings::aFewSavesMayHaveIt()
{
    SchemaLearner learner;
    for (int i = 0; i < 100; ++i)
        learner.add(JsonArena::parseTrusted(i == 0 ? "{\"rank\": \"king\", \"crown\": 1}"
                                                   : "{\"rank\": \"knight\"}")
                        .value());
    const LearnedSchema schema = *learner.learn();
    const auto arena = JsonArena::parseStrict("\"king\"");
    const SchemaWarnings found
        = schemaWarnings(schema, stepsOf(u"/rank"_s), *arena, KeyCheck::Skip);
    QCOMPARE(found.warnings.size(), 1);
    QVERIFY(found.warnings.first().mayBeRare);
    QVERIFY(keyWarning(schema, stepsOf(u"/crown"_s))->mayBeRare);
}

void TestSchemaWarnings::numbersAreMissedByValueWhereTheyAreFew_data()
{
    QTest::addColumn<int>("saves");
    QTest::addColumn<int>("states"); ///< different numbers, each in as many saves
    QTest::addColumn<int>("strays"); ///< saves with a number of their own besides
    QTest::addColumn<bool>("isMissed"); ///< a number between the others
    QTest::newRow("three states") << 60 << 3 << 0 << true;
    QTest::newRow("too few saves") << 48 << 3 << 0 << false;
    QTest::newRow("as many as there may be") << 120 << 12 << 0 << true;
    QTest::newRow("one too many") << 130 << 13 << 0 << false;
    QTest::newRow("one runs on") << 600 << 3 << 1 << false;
    QTest::newRow("each in a few saves alone") << 52 << 13 << 0 << false;
}

void TestSchemaWarnings::numbersAreMissedByValueWhereTheyAreFew()
{
    QFETCH(int, saves);
    QFETCH(int, states);
    QFETCH(int, strays);
    QFETCH(bool, isMissed);
    SchemaLearner learner;
    for (int i = 0; i < saves + strays; ++i)
        learner.add(JsonArena::parseTrusted(
                        "{\"state\": " + QByteArray::number(i < saves ? i % states : i) + '}')
                        .value());
    const auto arena = JsonArena::parseStrict("1.5");
    const SchemaWarnings found
        = schemaWarnings(*learner.learn(), stepsOf(u"/state"_s), *arena, KeyCheck::Skip);
    QCOMPARE(found.warnings.size(), isMissed ? 1 : 0);
    if (isMissed) {
        QCOMPARE(found.warnings.first().kind, Kind::NewValue);
        QVERIFY(!found.warnings.first().mayBeRare);
    }
}

void TestSchemaWarnings::moreThanManyAreCut()
{
    const auto items = [](qsizetype count) {
        return JsonArena::parseStrict("[" + QByteArray("\"sword\",").repeated(count).chopped(1)
                                      + "]");
    };
    const auto check = [&](qsizetype count) {
        return schemaWarnings(game(), stepsOf(u"/inventory"_s), *items(count), KeyCheck::Skip);
    };
    QVERIFY(!check(SchemaWarnings::Most).isCut);
    QVERIFY(check(SchemaWarnings::Most + 1).isCut);
    QCOMPARE(check(SchemaWarnings::Most + 1).warnings.size(), SchemaWarnings::Most);
}

void TestSchemaWarnings::slipsAreCounted_data()
{
    QTest::addColumn<QString>("a");
    QTest::addColumn<QString>("b");
    QTest::addColumn<int>("slips"); ///< -1: more than 2
    const auto row = [](const char *name, const QString &a, const QString &b, int slips) {
        QTest::newRow(name) << a << b << slips;
    };
    row("equal", u"lamp"_s, u"lamp"_s, 0);
    row("swapped", u"door_unlcoked"_s, u"door_unlocked"_s, 1);
    row("missing", u"bras_key"_s, u"brass_key"_s, 1);
    row("too many", u"brasss_key"_s, u"brass_key"_s, 1);
    row("wrong", u"brazs_key"_s, u"brass_key"_s, 1);
    row("two", u"brass_ekyy"_s, u"brass_key"_s, 2);
    row("three", u"abcdef"_s, u"abcxyz"_s, -1);
    row("nothing", {}, u"ab"_s, 2);
    row("nothing at all", {}, {}, 0);
    row("other lengths", u"lamp"_s, u"lamplighter"_s, -1);
}

void TestSchemaWarnings::slipsAreCounted()
{
    QFETCH(QString, a);
    QFETCH(QString, b);
    QFETCH(int, slips);
    const std::optional<int> expected = slips < 0 ? std::nullopt : std::optional(slips);
    QCOMPARE(slipsBetween(a, b, 2), expected);
    QCOMPARE(slipsBetween(b, a, 2), expected);
}

QTEST_GUILESS_MAIN(TestSchemaWarnings)
#include "tst_schemawarnings.moc"

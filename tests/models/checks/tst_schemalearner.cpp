#include "models/checks/learnedschematext.h"
#include "models/checks/numberbound.h"
#include "models/checks/schemalearner.h"
#include "models/json/jsonnumber.h"
#include "models/json/jsonstring.h"

#include <QRandomGenerator>
#include <QTest>
#include <QTimeZone>

#include <map>
#include <set>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// What is true of one place, found by looking at every save for it.
struct Truth
{
    std::set<int> saves;
    std::map<JsonType, std::set<int>> types;
    std::map<QByteArray, std::set<int>> values;
    std::map<QString, std::set<int>> keys;
    std::vector<QByteArray> numbers;
};

/// Places by their paths; `-` is any element, `*` any member of an object that is folded.
class Oracle
{
public:
    explicit Oracle(std::set<QString> folded)
        : m_folded(std::move(folded))
    {
    }

    void add(int save, const JsonArena &arena, JsonArena::NodeId node = JsonArena::Root,
             const QString &path = {})
    {
        Truth &truth = m_places[path];
        const JsonType type = arena.type(node);
        truth.saves.insert(save);
        truth.types[type].insert(save);
        if (!isJsonContainer(type) && type != JsonType::Null)
            truth.values[arena.valueText(node).toByteArray()].insert(save);
        if (type == JsonType::Number)
            truth.numbers.push_back(arena.valueText(node).toByteArray());
        for (quint32 row = 0; row < arena.childCount(node); ++row) {
            const auto child = arena.child(node, row);
            QString step = u"-"_s;
            if (arena.hasKey(child)) {
                m_places[path].keys[arena.key(child)].insert(save);
                step = m_folded.count(path) > 0 ? u"*"_s : arena.key(child);
            }
            add(save, arena, child, path + u'/' + step);
        }
    }

    void compare(const LearnedSchema &schema, const SchemaPlace &place, const QString &path)
    {
        const Truth &truth = m_places[path];
        ++compared;
        QCOMPARE(place.saves, qint64(truth.saves.size()));
        for (int type = 0; type < 6; ++type)
            QCOMPARE(place.savesWith(JsonType(type)), savesOf(truth.types, JsonType(type)));
        compareValues(place, truth);
        compareRange(place, truth);
        compareKeys(schema, place, truth, path);
        const bool hasElements = m_places.count(path + u"/-"_s) > 0;
        QCOMPARE(place.elements != SchemaPlace::None, hasElements);
        if (hasElements)
            compare(schema, schema.places[place.elements], path + u"/-"_s);
    }

    int compared = 0;
    [[nodiscard]] bool hasFewNumbers(const QString &path) { return hasFewNumbers(m_places[path]); }

private:
    template <typename Key>
    static qint64 savesOf(const std::map<Key, std::set<int>> &all, const Key &key)
    {
        const auto found = all.find(key);
        return found == all.end() ? 0 : qint64(found->second.size());
    }
    static void compareValues(const SchemaPlace &place, const Truth &truth)
    {
        qint64 rare = 0;
        qsizetype kept = 0;
        for (const auto &[json, saves] : truth.values) {
            if (saves.size() < 5) {
                rare += qint64(saves.size());
                QVERIFY2(std::none_of(place.values.cbegin(), place.values.cend(),
                                      [&json = json](const LearnedValue &value) {
                                          return value.json == json;
                                      }),
                         json.constData());
                continue;
            }
            ++kept;
            const auto found
                = std::find_if(place.values.cbegin(), place.values.cend(),
                               [&json = json](const LearnedValue &v) { return v.json == json; });
            QVERIFY2(found != place.values.cend(), json.constData());
            QCOMPARE(found->saves, qint64(saves.size()));
        }
        QCOMPARE(place.values.size(), kept);
        QCOMPARE(place.otherValues, rare);
        QCOMPARE(place.numbersAreFew(), hasFewNumbers(truth));
        QVERIFY(std::is_sorted(
            place.values.cbegin(), place.values.cend(),
            [](const LearnedValue &a, const LearnedValue &b) { return a.saves > b.saves; }));
    }
    /// At most twelve different ones in fifty saves or more, and each value in five at least.
    static bool hasFewNumbers(const Truth &truth)
    {
        const std::set<QByteArray> different(truth.numbers.cbegin(), truth.numbers.cend());
        return savesOf(truth.types, JsonType::Number) >= 50 && different.size() <= 12
            && std::all_of(truth.values.cbegin(), truth.values.cend(),
                           [](const auto &value) { return value.second.size() >= 5; });
    }
    static void compareRange(const SchemaPlace &place, const Truth &truth)
    {
        if (savesOf(truth.types, JsonType::Number) < 5) {
            QVERIFY(!place.numbers);
            return;
        }
        QByteArray least = truth.numbers.front();
        QByteArray greatest = least;
        for (const QByteArray &number : truth.numbers) {
            if (*JsonNumber::parse(number) < *JsonNumber::parse(least))
                least = number;
            if (*JsonNumber::parse(number) > *JsonNumber::parse(greatest))
                greatest = number;
        }
        QVERIFY(place.numbers);
        QCOMPARE(place.numbers->least, roundedBound(least, BoundSide::Least));
        QCOMPARE(place.numbers->greatest, roundedBound(greatest, BoundSide::Greatest));
    }
    void compareKeys(const LearnedSchema &schema, const SchemaPlace &place, const Truth &truth,
                     const QString &path)
    {
        const bool isFolded = m_folded.count(path) > 0;
        QCOMPARE(place.anyMember != SchemaPlace::None, isFolded);
        qint64 rare = 0;
        qsizetype kept = 0;
        for (const auto &[name, saves] : truth.keys) {
            const LearnedKey *key = place.key(name);
            QCOMPARE(key != nullptr, saves.size() >= 5);
            rare += key ? 0 : qint64(saves.size());
            kept += key ? 1 : 0;
            if (!key)
                continue;
            QCOMPARE(key->saves, qint64(saves.size()));
            QCOMPARE(key->place == SchemaPlace::None, isFolded);
            if (!isFolded)
                compare(schema, schema.places[key->place], path + u'/' + name);
        }
        QCOMPARE(place.keys.size(), kept);
        QCOMPARE(place.otherKeys, rare);
        if (isFolded)
            compare(schema, schema.places[place.anyMember], path + u"/*"_s);
    }

    std::set<QString> m_folded;
    std::map<QString, Truth> m_places;
};

QByteArray pick(QRandomGenerator &random, std::initializer_list<const char *> from)
{
    return *(from.begin() + random.bounded(int(from.size())));
}

QByteArray randomValue(QRandomGenerator &random, int depth)
{
    const int kind = random.bounded(depth > 3 ? 4 : 6);
    if (kind == 0)
        return pick(random, {"null", "true", "false"});
    if (kind == 1)
        return pick(random,
                    {"0", "-0.00", "10", "10.00", "18446744073709551616", "9007199254740993",
                     "-12345", "1e400", "0.0001234", "-1e-400", "7", "99.5"});
    if (kind == 2)
        return QByteArray::number(random.bounded(100'000)); // hardly twice the same
    if (kind == 3)
        return '"' + pick(random, {"", "lamp", "brass_key", "a\\u0001b", "ä", "compass"}) + '"';
    QByteArrayList parts;
    if (kind == 4) {
        for (int i = random.bounded(4); i > 0; --i)
            parts.append(randomValue(random, depth + 1));
        return '[' + parts.join(", ") + ']';
    }
    for (const char *key : {"a", "b", "c", "d e", "rare"}) {
        const bool isRare = qstrcmp(key, "rare") == 0;
        if (random.bounded(isRare ? 40 : 2) == 0)
            parts.append('"' + QByteArray(key) + "\": " + randomValue(random, depth + 1));
    }
    return '{' + parts.join(", ") + '}';
}

LearnedSchema learned(const QList<QByteArray> &saves)
{
    SchemaLearner learner;
    for (const QByteArray &save : saves)
        learner.add(JsonArena::parseTrusted(save).value());
    return *learner.learn();
}

} // namespace

class TestSchemaLearner final : public QObject
{
    Q_OBJECT
private slots:
    void learnsWhatIsTrue_data();
    void learnsWhatIsTrue();
    void theOrderOfSavesDoesNotMatter();
    void whatFewSavesHaveIsNotKept();
    void manyKeysAreOnePlace();
    void flagsKeepTheirKeys();
    void longTextsAreNotKept();
    void depthHasAnEnd();
    void stopsWhenTold();
    void boundsLieOutside();
    void boundsAreRead_data();
    void boundsAreRead();
    void textGivesTheSameAgain();
    void damagedTextIsNone();
};

void TestSchemaLearner::learnsWhatIsTrue_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 0; seed < 40; ++seed)
        QTest::addRow("%d", seed) << seed;
}

void TestSchemaLearner::learnsWhatIsTrue()
{
    QFETCH(int, seed);
    QRandomGenerator random(static_cast<quint32>(seed));
    SchemaLearner learner;
    Oracle oracle({u"/friends"_s});
    const int saves = 10 + random.bounded(140);
    for (int save = 0; save < saves; ++save) {
        QByteArrayList friends;
        for (int i = 0; i < 3; ++i)
            friends.append("\"" + QByteArray::number(random.generate64())
                           + "\": {\"gifts\": " + QByteArray::number(random.bounded(5)) + "}");
        friends.append("\"moderator\": {\"gifts\": 1}");
        const QByteArray text = "{\"friends\": {" + friends.join(", ")
            + "}, \"x\": " + randomValue(random, 0) + ", \"y\": " + randomValue(random, 0)
            + ", \"level\": " + QByteArray::number(1 + random.bounded(5))
            + ", \"steps\": " + QByteArray::number(save * 7)
            + ", \"falls\": " + QByteArray::number(random.bounded(1 + random.bounded(30))) + '}';
        const auto arena = JsonArena::parseTrusted(text);
        QVERIFY(arena);
        learner.add(*arena);
        oracle.add(save, *arena);
    }
    const auto schema = learner.learn();
    QVERIFY(schema);
    QCOMPARE(schema->saves, qint64(saves));
    oracle.compare(*schema, schema->places.first(), {});
    QVERIFY(oracle.compared > 5);
    QVERIFY(!schema->find({u"steps"_s})->numbersAreFew());
    if (saves >= 100) // by then each level is in five saves at least
        QVERIFY(oracle.hasFewNumbers(u"/level"_s));
}

void TestSchemaLearner::theOrderOfSavesDoesNotMatter()
{
    QRandomGenerator random(5);
    QList<QByteArray> saves;
    for (int i = 0; i < 60; ++i)
        saves.append("{\"x\": " + randomValue(random, 0) + '}');
    const LearnedSchema one = learned(saves);
    std::reverse(saves.begin(), saves.end());
    QCOMPARE(learned(saves), one);
}

void TestSchemaLearner::whatFewSavesHaveIsNotKept()
{
    QList<QByteArray> saves;
    for (int i = 0; i < 100; ++i)
        saves.append(R"({"home": ")" + QByteArray::number(i) + R"(", "note": ")"
                     + QByteArray(i < 4 ? "mira.holt@example.com" : "hello") + R"(", "level": 7})");
    saves[0].replace("\"level\"", "\"mira holt\": 1, \"level\"");
    saves[1].replace("\"level\": 7", "\"level\": 123456");
    const LearnedSchema schema = learned(saves);
    const QByteArray text = learnedSchemaText(schema);
    QVERIFY(text.contains("hello"));
    for (const char *own : {"mira", "123456", "\"77\""})
        QVERIFY2(!text.contains(own), own);
    const SchemaPlace *home = schema.find({u"home"_s});
    QCOMPARE(home->otherValues, 100);
    QVERIFY(!home->valuesAreClosed());
    QCOMPARE(schema.find({u"level"_s})->numbers, (LearnedRange{"7", "13e4"}));
}

void TestSchemaLearner::manyKeysAreOnePlace()
{
    QList<QByteArray> saves;
    for (int save = 0; save < 30; ++save) {
        QByteArrayList members;
        for (int i = 0; i < 300; ++i)
            members.append("\"tile_" + QByteArray::number(i) + "\": " + QByteArray::number(i));
        saves.append('{' + members.join(", ") + '}');
    }
    const LearnedSchema schema = learned(saves);
    const SchemaPlace &root = schema.places.first();
    QCOMPARE(schema.places.size(), 2);
    QCOMPARE(root.keys.size(), 300);
    QCOMPARE(root.key(u"tile_299")->saves, 30);
    QVERIFY(root.keysAreClosed());
    QCOMPARE(schema.find({u"tile_7"_s})->numbers, (LearnedRange{"0", "3e2"}));
    QCOMPARE(schema.find({u"never seen"_s}), schema.find({u"tile_7"_s}));
}

void TestSchemaLearner::flagsKeepTheirKeys()
{
    QList<QByteArray> saves;
    for (int save = 0; save < 40; ++save)
        saves.append(save % 4 == 0 ? R"({"flags": {"door_unlocked": true}})"
                                   : R"({"flags": {"door_unlocked": false, "lamp_lit": true}})");
    const LearnedSchema schema = learned(saves);
    const SchemaPlace *flags = schema.find({u"flags"_s});
    QCOMPARE(flags->key(u"door_unlocked")->saves, 40);
    QCOMPARE(flags->key(u"lamp_lit")->saves, 30);
    QVERIFY(!flags->key(u"door_unlcoked"));
    const QList<LearnedValue> values{{"false", 30}, {"true", 10}};
    QCOMPARE(schema.find({u"flags"_s, u"door_unlocked"_s})->values, values);
}

void TestSchemaLearner::longTextsAreNotKept()
{
    const QByteArray prose(500, 'x');
    const LearnedSchema schema
        = learned(QList<QByteArray>(30, "{\"note\": \"" + prose + "\", \"" + prose + "\": 1}"));
    QVERIFY(!learnedSchemaText(schema).contains(prose));
    QCOMPARE(schema.places.first().otherKeys, 30);
    QCOMPARE(schema.find({u"note"_s})->otherValues, 30);
}

void TestSchemaLearner::depthHasAnEnd()
{
    constexpr int Deep = 14'000;
    const QByteArray deep = QByteArray(Deep, '[') + "1" + QByteArray(Deep, ']');
    const LearnedSchema schema = learned(QList<QByteArray>(30, deep));
    QCOMPARE(schema.places.size(), SchemaLearner::Deepest + 1);
}

void TestSchemaLearner::stopsWhenTold()
{
    SchemaLearner learner;
    for (int i = 0; i < 5; ++i)
        learner.add(JsonArena::parseTrusted("{\"a\": {\"b\": 1}}").value());
    int asked = 0;
    QVERIFY(!learner.learn([&asked] { return ++asked > 1; }));
    QCOMPARE(asked, 2);
}

void TestSchemaLearner::boundsLieOutside()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 5000; ++i) {
        QByteArray number = random.bounded(2) == 0 ? "-" : "";
        number += QByteArray::number(random.bounded(2) == 0 ? 0 : 1 + random.bounded(100'000));
        if (random.bounded(2) == 0)
            number += '.' + QByteArray::number(random.bounded(1'000'000));
        if (random.bounded(2) == 0)
            number += 'e' + QByteArray::number(random.bounded(-400, 400));
        const auto exact = JsonNumber::parse(number);
        QVERIFY2(exact, number.constData());
        const QByteArray below = roundedBound(number, BoundSide::Least);
        const QByteArray above = roundedBound(number, BoundSide::Greatest);
        QVERIFY2(*JsonNumber::parse(below) <= *exact, number.constData());
        QVERIFY2(*JsonNumber::parse(above) >= *exact, number.constData());
        QVERIFY2(below == above || !(*JsonNumber::parse(below) == *exact), number.constData());
        QCOMPARE(roundedBound(below, BoundSide::Least), below);
        const QByteArray read = boundText(above); // not kept by the numbers that point into it
        QVERIFY2(*JsonNumber::parse(read) == *JsonNumber::parse(above), read.constData());
    }
}

void TestSchemaLearner::boundsAreRead_data()
{
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<QByteArray>("least");
    QTest::addColumn<QByteArray>("greatest");
    const auto row
        = [](const QByteArray &number, const QByteArray &least, const QByteArray &greatest) {
              QTest::newRow(number.constData()) << number << least << greatest;
          };
    row("0", "0", "0");
    row("-0.00", "0", "0");
    row("7", "7", "7");
    row("100", "100", "100");
    row("1234", "1200", "1300");
    row("-1234", "-1300", "-1200");
    row("995", "990", "1000");
    row("37.90632", "37", "38");
    row("0.001234", "0.0012", "0.0013");
    row("18446744073709551616", "18e18", "19e18");
    row("1e400", "1e400", "1e400");
    row("1" + QByteArray(399, '0') + "1", "1e400", "11e399");
    row("-1.5E-300", "-15e-301", "-15e-301");
}

void TestSchemaLearner::boundsAreRead()
{
    QFETCH(QByteArray, number);
    QFETCH(QByteArray, least);
    QFETCH(QByteArray, greatest);
    QCOMPARE(boundText(roundedBound(number, BoundSide::Least)), least);
    QCOMPARE(boundText(roundedBound(number, BoundSide::Greatest)), greatest);
}

void TestSchemaLearner::textGivesTheSameAgain()
{
    QRandomGenerator random(23);
    QList<QByteArray> saves;
    for (int i = 0; i < 200; ++i)
        saves.append("{\"a \\\"key\\\"\": " + randomValue(random, 0)
                     + ", \"y\": " + randomValue(random, 0) + '}');
    LearnedSchema schema = learned(saves);
    schema.experience = u"wylding-woods \"2\""_s;
    schema.learnedAt = *Timestamp::parse(u"2025-10-24T14:31:08.412Z", QTimeZone::utc());
    schema.isWhole = true;
    const auto again = readLearnedSchema(learnedSchemaText(schema));
    QVERIFY(again);
    QCOMPARE(*again, schema);
}

void TestSchemaLearner::damagedTextIsNone()
{
    LearnedSchema schema
        = learned(QList<QByteArray>(30, R"({"a": [1, "x"], "b": {"c": true, "d": 1e400}})"));
    const QByteArray text = learnedSchemaText(schema);
    QVERIFY(readLearnedSchema(text));
    QVERIFY(!readLearnedSchema({}));
    QVERIFY(!readLearnedSchema("[]"));
    QVERIFY(!readLearnedSchema(QByteArray(text).replace("learned schema", "unsaved edits")));
    QVERIFY(!readLearnedSchema(QByteArray(text).replace("\"version\":1", "\"version\":2")));
    QVERIFY(!readLearnedSchema(QByteArray(text).replace("\"elements\":-1", "\"elements\":0")));
    QVERIFY(!readLearnedSchema(QByteArray(text).replace("\"elements\":-1", "\"elements\":99")));
    for (qsizetype size = 0; size < text.size() - 1; ++size)
        QVERIFY(!readLearnedSchema(text.first(size)));
    // Whatever a byte becomes, reading ends, and what is read can be walked.
    QRandomGenerator random(3);
    for (int i = 0; i < 20'000; ++i) {
        QByteArray broken = text;
        broken[random.bounded(int(broken.size()))] = char(' ' + random.bounded(95));
        const auto read = readLearnedSchema(broken);
        if (read)
            (void)read->find({u"a"_s, {}, {}, u"b"_s});
    }
}

QTEST_GUILESS_MAIN(TestSchemaLearner)
#include "tst_schemalearner.moc"

#include "models/postgres/postgresgateway.h"
#include "models/postgres/queryplan.h"
#include "models/postgres/savecounter.h"
#include "tests/support/tablelock.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::TestServer;

namespace {

using Step = CountStep;
using Kind = CountStep::Kind;

Step key(const QString &name)
{
    return {Kind::Key, name};
}
Step element()
{
    return {Kind::AnyElement};
}
Step member()
{
    return {Kind::AnyMember};
}

SaveCountRequest ofValue(const QList<Step> &steps, const QByteArray &json)
{
    return {u"woods"_s, steps, JsonText(json)};
}
SaveCountRequest ofKey(const QList<Step> &steps)
{
    return {u"woods"_s, steps};
}
SaveCountRequest ofType(const QList<Step> &steps, JsonType type)
{
    return {u"woods"_s, steps, {}, type};
}

QByteArray insert(int player, const QByteArray &state, const QByteArray &experience = "woods")
{
    return "INSERT INTO experience_progress (player_id, experience_id, state) VALUES (md5('p"
        + QByteArray::number(player) + "')::uuid, '" + experience + "', "
        + (state.isEmpty() ? QByteArray("NULL") : '\'' + QByteArray(state).replace("'", "''") + "'")
        + ");";
}

QByteArray quiet()
{
    return "SET session_replication_role = replica;";
}

/// Whether a save has what is asked for, looked for in every way that there is.
bool has(const JsonArena &save, JsonArena::NodeId node, const SaveCountRequest &request,
         qsizetype step = 0)
{
    if (step == request.steps.size()) {
        if (request.type)
            return save.type(node) == *request.type;
        if (!request.value)
            return true;
        const auto wanted = JsonArena::parseTrusted(request.value->utf8());
        const bool isNumber = wanted->type(JsonArena::Root) == JsonType::Number;
        const QByteArray text = save.valueText(node).toByteArray();
        return isNumber ? save.type(node) == JsonType::Number
                && text.toDouble() == request.value->utf8().toDouble()
                        : text == request.value->utf8();
    }
    const Step &next = request.steps[step];
    const bool wantsArray = next.kind == Kind::AnyElement;
    if (save.type(node) != (wantsArray ? JsonType::Array : JsonType::Object))
        return false;
    for (quint32 row = 0; row < save.childCount(node); ++row) {
        const auto child = save.child(node, row);
        const bool isMeant = next.kind != Kind::Key || save.key(child) == next.key;
        if (isMeant && has(save, child, request, step + 1))
            return true;
    }
    return false;
}

QByteArray randomJson(QRandomGenerator &random, int depth)
{
    const auto pick = [&random](std::initializer_list<const char *> from) {
        return QByteArray(*(from.begin() + random.bounded(int(from.size()))));
    };
    const int kind = random.bounded(depth > 3 ? 1 : 3);
    if (kind == 0)
        return pick({"1", "1.0", "2", "true", "false", "null", "\"a\"", "\"1\"", "[]", "{}"});
    QByteArrayList parts;
    if (kind == 1) {
        for (int i = random.bounded(3); i > 0; --i)
            parts.append(randomJson(random, depth + 1));
        return '[' + parts.join(", ") + ']';
    }
    for (const char *name : {"a", "1", "b\"c"}) {
        if (random.bounded(2) == 0)
            parts.append('"' + QByteArray(name).replace("\"", "\\\"")
                         + "\": " + randomJson(random, depth + 1));
    }
    return '{' + parts.join(", ") + '}';
}

/// As many saves, half of another experience.
QByteArray manySaves(int saves)
{
    return quiet()
        + "INSERT INTO experience_progress (player_id, experience_id, state) "
          "SELECT md5('p' || i)::uuid, CASE WHEN i % 2 = 0 THEN 'woods' ELSE 'house' END, "
          "jsonb_build_object('gold', i, 'flags', jsonb_build_object('door_unlocked', i % 4 = 0), "
          "'inventory', jsonb_build_array('lamp', 'item_' || i % 500)) "
          "FROM generate_series(1, "
        + QByteArray::number(saves) + ") i; ANALYZE experience_progress;";
}

} // namespace

/// In how many saves something is, exactly.
class TestSaveCounter final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_database = TestServer::instance().createDatabase(TestServer::Schema::Plain); }
    void whatIsThereIsCounted_data();
    void whatIsThereIsCounted();
    void agreesWithLookingAtEverySave();
    void profilesAreCounted();
    void containmentIsServedByTheIndex();
    void countingIsCancelledOnTheServer();
    void countingEndsWithTheTimeout();

private:
    [[nodiscard]] Result<SaveCount> counted(const SaveCountRequest &request) const
    {
        PostgresGateway gateway(test::readOnlyOptions(m_database));
        return gateway.countSaves(request).result();
    }

    QString m_database;
};

void TestSaveCounter::whatIsThereIsCounted_data()
{
    QTest::addColumn<SaveCountRequest>("request");
    QTest::addColumn<int>("found");
    const auto row = [](const char *name, const SaveCountRequest &request, int found) {
        QTest::newRow(name) << request << found;
    };
    const QList<Step> items{key(u"inventory"_s), element()};
    row("value", ofValue({key(u"flags"_s), key(u"door"_s)}, "true"), 2);
    row("value that none has", ofValue(items, "\"sword\""), 0);
    row("element, a lone value is none", ofValue(items, "\"lamp\""), 1);
    row("number by its value", ofValue({key(u"gold"_s)}, "10"), 2);
    row("number with decimals by its value", ofValue({key(u"gold"_s)}, "10.000"), 2);
    row("number is no text", ofValue({key(u"gold"_s)}, "\"10\""), 1);
    row("text is not case-blind", ofValue(items, "\"LAMP\""), 0);
    row("member of an element", ofValue({key(u"bag"_s), element(), key(u"id"_s)}, "\"rope\""), 1);
    row("key", ofKey({key(u"flags"_s), key(u"door"_s)}), 3);
    row("key of what is null", ofKey({key(u"boss"_s)}), 1);
    row("key that none has", ofKey({key(u"flags"_s), key(u"dor"_s)}), 0);
    row("key in a list of texts is none", ofKey({key(u"inventory"_s), key(u"lamp"_s)}), 0);
    row("type", ofType({key(u"flags"_s), key(u"door"_s)}, JsonType::String), 1);
    row("type of an element", ofType(items, JsonType::String), 1);
    row("any member", ofValue({key(u"friends"_s), member(), key(u"gifts"_s)}, "3"), 1);
    row("key with quotes", ofKey({key(u"it's \"x\""_s)}), 1);
}

void TestSaveCounter::whatIsThereIsCounted()
{
    QFETCH(SaveCountRequest, request);
    QFETCH(int, found);
    const QByteArrayList states{
        R"({"flags": {"door": true}, "inventory": ["lamp", "lamp"], "gold": 10})",
        R"({"flags": {"door": true}, "inventory": "lamp", "gold": 10.00, "boss": null})",
        R"({"flags": {"door": "open"}, "gold": "10", "bag": [{"n": 1}, {"id": "rope"}]})",
        R"({"friends": {"mira": {"gifts": 3}, "noa": 3}, "it's \"x\"": 1})", QByteArray()};
    QByteArray rows = quiet() + insert(100, states.first(), "house");
    for (int i = 0; i < states.size(); ++i)
        rows += insert(i, states[i]);
    TestServer::execute(m_database, rows);
    const auto count = counted(request);
    QVERIFY2(count, count ? "" : qPrintable(count.error().detail));
    QCOMPARE(count->found, found);
    QCOMPARE(count->saves, 4); // one has no save at all
    QCOMPARE(count->isIndexed, request.isContainment());
}

void TestSaveCounter::agreesWithLookingAtEverySave()
{
    QRandomGenerator random(17);
    std::vector<JsonArena> saves;
    QByteArray rows = quiet();
    for (int i = 0; i < 150; ++i) {
        const QByteArray state = randomJson(random, 0);
        saves.push_back(JsonArena::parseTrusted(state).value());
        rows += insert(i, state);
    }
    TestServer::execute(m_database, rows);
    PostgresGateway gateway(test::readOnlyOptions(m_database));
    int some = 0;
    for (int i = 0; i < 400; ++i) {
        SaveCountRequest request{u"woods"_s, {}};
        for (int step = 1 + random.bounded(3); step > 0; --step) {
            const QList<Step> all{key(u"a"_s), key(u"1"_s), key(u"b\"c"_s), element(), member()};
            request.steps.append(all[random.bounded(int(all.size()))]);
        }
        const QByteArrayList values{"1", "1.0", "true", "null", "\"a\"", "\"1\""};
        if (i % 3 == 0)
            request.value = JsonText(values[random.bounded(int(values.size()))]);
        else if (i % 3 == 1)
            request.type = JsonType(random.bounded(6));
        const auto count = gateway.countSaves(request).result();
        QVERIFY2(count, count ? "" : qPrintable(count.error().detail));
        const auto truth = std::count_if(saves.cbegin(), saves.cend(), [&](const JsonArena &save) {
            return has(save, JsonArena::Root, request);
        });
        const QByteArray said
            = saveCountStatement(request).sql() + ", in truth " + QByteArray::number(truth);
        QVERIFY2(count->found == truth, said.constData());
        some += truth > 0 ? 1 : 0;
    }
    QVERIFY2(some > 100, QByteArray::number(some));
}

void TestSaveCounter::profilesAreCounted()
{
    TestServer::execute(m_database,
                        quiet()
                            + "INSERT INTO player_profiles (user_id, stats) SELECT "
                              "md5('u' || i)::uuid, jsonb_build_object('achievements', "
                              "jsonb_build_array('a' || i)) FROM generate_series(1, 30) i;");
    const SaveCountRequest request{{}, {key(u"achievements"_s), element()}, JsonText("\"a7\"")};
    const auto count = counted(request);
    QVERIFY2(count, count ? "" : qPrintable(count.error().detail));
    QCOMPARE(count->found, 1);
    QCOMPARE(count->saves, 30);
}

void TestSaveCounter::containmentIsServedByTheIndex()
{
    TestServer::execute(m_database, manySaves(100'000));
    const SaveCountRequest item
        = ofValue({key(u"inventory"_s), element()}, "\"item_42\""); // in even ones only
    const auto count = counted(item);
    QVERIFY2(count, count ? "" : qPrintable(count.error().detail));
    QVERIFY(count->isIndexed);
    QCOMPARE(count->found, 200);
    QCOMPARE(count->saves, 50'000);
    QCOMPARE(counted(ofValue({key(u"gold"_s)}, "99998.0"))->found, 1);

    const auto plan = [this](const SaveCountRequest &request) {
        PostgresConnection connection(PostgresConnection::Purpose::Read,
                                      test::readOnlyOptions(m_database));
        return connection
            .submit<QueryPlan>([&request](SqlSession &session) -> Result<QueryPlan> {
                const auto rows = session.run(explained(foundSavesStatement(request)));
                return rows ? Result<QueryPlan>(queryPlan(*rows)) : Result<QueryPlan>(rows.error());
            })
            .result()
            .value();
    };
    QVERIFY(!plan(item).readsWholeTable);
    const SaveCountRequest flag = ofKey({key(u"flags"_s), key(u"door_unlcoked"_s)});
    const auto none = counted(flag);
    QVERIFY(none);
    QVERIFY(!none->isIndexed);
    QCOMPARE(none->found, 0);
}

void TestSaveCounter::countingIsCancelledOnTheServer()
{
    const test::TableLock lock(m_database, "experience_progress");
    PostgresGateway gateway(test::readOnlyOptions(m_database));
    auto counting = gateway.countSaves(ofKey({key(u"flags"_s)}));
    QTRY_COMPARE(lock.waiting(), 1);
    counting.cancel();
    QTRY_COMPARE(lock.waiting(), 0);
    QTRY_VERIFY(counting.isFinished());
}

void TestSaveCounter::countingEndsWithTheTimeout()
{
    const test::TableLock lock(m_database, "experience_progress");
    PostgresOptions options = test::readOnlyOptions(m_database);
    options.statementTimeout = std::chrono::milliseconds(200);
    PostgresGateway gateway(options);
    const auto count = gateway.countSaves(ofKey({key(u"flags"_s)})).result();
    QVERIFY(!count);
    QCOMPARE(count.error().kind, Error::Kind::Timeout);
}

QTEST_GUILESS_MAIN(TestSaveCounter)
#include "tst_savecounter.moc"

#include "models/postgres/demofill.h"
#include "models/postgres/postgresgateway.h"
#include "models/postgres/queryplan.h"
#include "tests/support/tablelock.h"
#include "tests/support/testoptions.h"
#include "tests/support/testsave.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::TestServer;

namespace {

/// As many saves, half of another experience, without the checks and indexes that cost time.
QByteArray manySaves(int saves, const char *state)
{
    return "SET session_replication_role = replica;"
           "DROP INDEX idx_experience_progress_inventory, idx_experience_progress_visited;"
           "INSERT INTO experience_progress (player_id, experience_id, state) "
           "SELECT md5('p' || i)::uuid, CASE WHEN i % 2 = 0 THEN 'woods' ELSE 'house' END, "
        + QByteArray(state) + " FROM generate_series(1, " + QByteArray::number(saves)
        + ") i; ANALYZE experience_progress;";
}

constexpr auto SmallState
    = "jsonb_build_object('gold', i, 'flags', jsonb_build_object('door_unlocked', i % 4 = 0), "
      "'note', repeat('x', 300))";

qint64 count(const QString &database, const QByteArray &where)
{
    return TestServer::value(
               database,
               SqlStatement("SELECT count(*)::text FROM experience_progress WHERE " + where))
        .toLongLong();
}

/// What the server does with the statement when it runs it.
QJsonObject analyzed(const QString &database, const SqlStatement &statement)
{
    SqlStatement explanation("EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) " + statement.sql());
    for (const SqlValue &value : statement.values())
        explanation.bindValue(value);
    PostgresConnection connection(PostgresConnection::Purpose::Read,
                                  test::readOnlyOptions(database));
    const auto text
        = connection
              .submit<QByteArray>([&explanation](SqlSession &session) -> Result<QByteArray> {
                  const auto rows = session.run(explanation);
                  return rows ? Result<QByteArray>(rows->row(0).bytes(0).toByteArray())
                              : Result<QByteArray>(rows.error());
              })
              .result();
    return text ? QJsonDocument::fromJson(*text)[0]["Plan"_L1].toObject() : QJsonObject();
}

bool hasNode(const QJsonObject &plan, const QString &type)
{
    const QJsonArray children = plan["Plans"_L1].toArray();
    return plan["Node Type"_L1].toString() == type
        || std::any_of(children.begin(), children.end(),
                       [&](const QJsonValue &child) { return hasNode(child.toObject(), type); });
}

} // namespace

class TestSchemaSampler final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_database = TestServer::instance().createDatabase(TestServer::Schema::Plain); }
    void theDemoWorldIsLearned();
    void profilesAreLearned();
    void allOfFiveThousandSaves();
    void aLargeTableIsSampled();
    void aSmallPartOfALargeTableIsFoundByItsIndex();
    void bytesHaveAnEnd();
    void aLargeSaveLeavesRoomForOthers();
    void noSavesAreNoError();
    void learningIsCancelledOnTheServer();
    void learningEndsWithTheTimeout();

private:
    QString m_database;
};

void TestSchemaSampler::theDemoWorldIsLearned()
{
    {
        PostgresConnection writes(PostgresConnection::Purpose::Write,
                                  test::writableOptions(m_database));
        QVERIFY(DemoFill(writes).fill(DemoWorld(1), false).result());
    }
    PostgresGateway gateway(test::readOnlyOptions(m_database));
    const auto schema = gateway.learnSchema(u"wylding-woods"_s, {}).result();
    QVERIFY2(schema, schema ? "" : qPrintable(schema.error().detail));
    const QByteArray ofWoods = "experience_id = 'wylding-woods' AND state IS NOT NULL";
    QCOMPARE(schema->saves, count(m_database, ofWoods));
    QVERIFY(schema->isWhole);
    QVERIFY(schema->saysSomething());
    const SchemaPlace *flags = schema->find({u"flags"_s});
    QVERIFY(flags);
    QVERIFY(!flags->keys.isEmpty());
    for (const LearnedKey &flag : flags->keys)
        QCOMPARE(
            flag.saves,
            count(m_database, ofWoods + " AND state -> 'flags' ? '" + flag.name.toUtf8() + "'"));
    const SchemaPlace *item = schema->find({u"inventory"_s, {}});
    QVERIFY(item);
    QVERIFY(!item->values.isEmpty());
    for (const LearnedValue &value : item->values)
        QCOMPARE(value.saves,
                 count(m_database,
                       ofWoods
                           + " AND jsonb_typeof(state -> 'inventory') = 'array' "
                             "AND state -> 'inventory' @> '"
                           + QByteArray(value.json).replace("'", "''") + "'"));
    QCOMPARE(gateway.reads().roundTrips(), 0); // on a connection of its own
    QCOMPARE(gateway.bulk().roundTrips(), 0);
}

void TestSchemaSampler::profilesAreLearned()
{
    test::addSave(m_database, "{}");
    PostgresGateway gateway(test::readOnlyOptions(m_database));
    const auto schema = gateway.learnSchema({}, {}).result();
    QVERIFY(schema);
    QCOMPARE(schema->experience, QString());
    QCOMPARE(schema->saves, 1);
}

void TestSchemaSampler::allOfFiveThousandSaves()
{
    TestServer::execute(m_database, manySaves(10'000, SmallState));
    PostgresGateway gateway(test::readOnlyOptions(m_database));
    const auto schema = gateway.learnSchema(u"woods"_s, {}).result();
    QVERIFY(schema);
    QCOMPARE(schema->saves, 5'000);
    QVERIFY(schema->isWhole);
    QCOMPARE(schema->find({u"gold"_s})->numbers, (LearnedRange{"2", "1e4"}));
    QCOMPARE(schema->find({u"flags"_s})->key(u"door_unlocked")->saves, 5'000);

    const auto fewer = gateway.learnSchema(u"woods"_s, {4'999, 16 << 20}).result();
    QVERIFY(fewer);
    QCOMPARE(fewer->saves, 4'999);
    QVERIFY(!fewer->isWhole);

    const auto sampled = gateway.learnSchema(u"woods"_s, {500, 16 << 20}).result();
    QVERIFY(sampled);
    QVERIFY2(sampled->saves > 100 && sampled->saves <= 500,
             QByteArray::number(sampled->saves).constData());
    QVERIFY(!sampled->isWhole);
}

void TestSchemaSampler::aLargeTableIsSampled()
{
    constexpr int Saves = 100'000;
    TestServer::execute(m_database, manySaves(Saves, SmallState));
    const SaveSample sample = saveSample(u"woods"_s, {Saves / 2, Saves}, 1'000);
    QVERIFY(sample.isPartial);
    const QJsonObject plan = analyzed(m_database, sample.statement);
    QVERIFY(hasNode(plan, u"Sample Scan"_s));
    QVERIFY(!hasNode(plan, u"Seq Scan"_s));
    const qint64 read
        = plan["Shared Hit Blocks"_L1].toInteger() + plan["Shared Read Blocks"_L1].toInteger();
    const qint64 blocks
        = TestServer::value(
              m_database,
              SqlStatement("SELECT (pg_relation_size('experience_progress') / 8192)::text"))
              .toLongLong();
    QVERIFY2(blocks > 3'000, QByteArray::number(blocks).constData());
    QVERIFY2(read > 0 && read * 10 < blocks, QByteArray::number(read).constData());

    PostgresGateway gateway(test::readOnlyOptions(m_database));
    const auto schema = gateway.learnSchema(u"woods"_s, {1'000, 16 << 20}).result();
    QVERIFY(schema);
    QVERIFY2(schema->saves > 500 && schema->saves <= 1'000,
             QByteArray::number(schema->saves).constData());
    QVERIFY(!schema->isWhole);
    const auto door = schema->find({u"flags"_s, u"door_unlocked"_s});
    QCOMPARE(door->saves, schema->saves);
    // Of woods every second one has the door open.
    const LearnedValue *open = door->value("true");
    QVERIFY(open && open->saves * 4 > schema->saves && open->saves * 4 < schema->saves * 3);
}

void TestSchemaSampler::aSmallPartOfALargeTableIsFoundByItsIndex()
{
    TestServer::execute(m_database,
                        manySaves(60'000, SmallState)
                            + "UPDATE experience_progress SET experience_id = 'cellar' WHERE "
                              "(state -> 'gold')::int % 600 = 0; ANALYZE experience_progress;");
    const SaveSample sample = saveSample(u"cellar"_s, {100, 60'000}, 5'000);
    QVERIFY(!sample.isPartial);
    const QJsonObject plan = analyzed(m_database, sample.statement);
    QVERIFY(!hasNode(plan, u"Seq Scan"_s));
    QVERIFY(!hasNode(plan, u"Sample Scan"_s));
    PostgresGateway gateway(test::readOnlyOptions(m_database));
    const auto schema = gateway.learnSchema(u"cellar"_s, {}).result();
    QVERIFY(schema);
    QCOMPARE(schema->saves, 100);
    QVERIFY(schema->isWhole);
}

void TestSchemaSampler::bytesHaveAnEnd()
{
    TestServer::execute(m_database, manySaves(400, SmallState));
    PostgresGateway gateway(test::readOnlyOptions(m_database));
    const auto schema = gateway.learnSchema(u"woods"_s, {5'000, 20'000}).result();
    QVERIFY(schema);
    QVERIFY(schema->saves > 20 && schema->saves < 70);
    QVERIFY(!schema->isWhole);
}

void TestSchemaSampler::aLargeSaveLeavesRoomForOthers()
{
    TestServer::execute(m_database, manySaves(100, SmallState));
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = jsonb_build_object('note', "
                        "repeat('x', 60000)) WHERE (state -> 'gold')::int IN (2, 4, 6);");
    PostgresGateway gateway(test::readOnlyOptions(m_database));
    const auto schema = gateway.learnSchema(u"woods"_s, {5'000, 50'000}).result();
    QVERIFY(schema);
    QCOMPARE(schema->saves, 47); // all but the three, in whatever order they were drawn
    QVERIFY(!schema->isWhole);
}

void TestSchemaSampler::noSavesAreNoError()
{
    PostgresGateway gateway(test::readOnlyOptions(m_database));
    const auto schema = gateway.learnSchema(u"nobody played it"_s, {}).result();
    QVERIFY(schema);
    QCOMPARE(schema->saves, 0);
    QVERIFY(schema->isWhole);
    QVERIFY(!schema->saysSomething());
}

void TestSchemaSampler::learningIsCancelledOnTheServer()
{
    TestServer::execute(m_database, manySaves(100, SmallState));
    const test::TableLock lock(m_database, "experience_progress");
    PostgresGateway gateway(test::readOnlyOptions(m_database));
    auto learning = gateway.learnSchema(u"woods"_s, {});
    QTRY_COMPARE(lock.waiting(), 1);
    learning.cancel();
    QTRY_COMPARE(lock.waiting(), 0);
    QTRY_VERIFY(learning.isFinished());
}

void TestSchemaSampler::learningEndsWithTheTimeout()
{
    TestServer::execute(m_database, manySaves(100, SmallState));
    const test::TableLock lock(m_database, "experience_progress");
    PostgresOptions options = test::readOnlyOptions(m_database);
    options.statementTimeout = std::chrono::milliseconds(200);
    PostgresGateway gateway(options);
    const auto schema = gateway.learnSchema(u"woods"_s, {}).result();
    QVERIFY(!schema);
    QCOMPARE(schema.error().kind, Error::Kind::Timeout);
}

QTEST_GUILESS_MAIN(TestSchemaSampler)
#include "tst_schemasampler.moc"

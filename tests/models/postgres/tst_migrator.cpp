#include "models/postgres/migrator.h"
#include "models/postgres/postgresgateway.h"
#include "models/postgres/schemacheck.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::TestServer;
using Kind = MigrationState::Kind;
using Purpose = PostgresConnection::Purpose;

namespace {

// What the platform's own models create (their visited index cannot be made): no defaults on the
// server, no triggers, a unique index in place of the constraint.
constexpr auto ModelsSchema = R"(
CREATE TABLE users (id UUID PRIMARY KEY, email VARCHAR(255));
CREATE TABLE player_profiles (
    id UUID PRIMARY KEY, user_id UUID NOT NULL UNIQUE REFERENCES users (id) ON DELETE CASCADE,
    total_experiences_played INTEGER, total_playtime_seconds INTEGER, total_distance_meters FLOAT,
    account_level INTEGER, stats JSONB, created_at TIMESTAMP WITHOUT TIME ZONE,
    updated_at TIMESTAMP WITHOUT TIME ZONE);
CREATE TABLE experience_progress (
    id UUID PRIMARY KEY, player_id UUID NOT NULL REFERENCES player_profiles (id) ON DELETE CASCADE,
    experience_id VARCHAR(100) NOT NULL, started_at TIMESTAMP, completed_at TIMESTAMP,
    last_played_at TIMESTAMP, playtime_seconds INTEGER, completion_percentage FLOAT,
    current_location VARCHAR(255), state JSONB, created_at TIMESTAMP, updated_at TIMESTAMP);
CREATE UNIQUE INDEX idx_experience_progress_unique
    ON experience_progress (player_id, experience_id);
CREATE TABLE player_progress_events (
    id UUID PRIMARY KEY,
    experience_progress_id UUID NOT NULL REFERENCES experience_progress (id) ON DELETE CASCADE,
    event_type VARCHAR(50) NOT NULL, content_id VARCHAR(255), data JSONB, location_lat FLOAT,
    location_lng FLOAT, timestamp TIMESTAMP NOT NULL))";

QString described(const Result<QList<MigrationState>> &states)
{
    if (!states)
        return u"error: "_s + states.error().detail;
    QStringList words;
    for (const MigrationState &state : *states) {
        const QStringList names{u"applied"_s,    u"recorded"_s, u"pending"_s,
                                u"recognised"_s, u"blocked"_s,  u"newer"_s};
        words += names.at(int(state.kind));
    }
    return words.join(u' ');
}

QString recordedNumbers(const QString &database)
{
    return TestServer::value(database,
                             SqlStatement("SELECT string_agg(number::text, ' ' ORDER BY number) "
                                          "FROM waymark.migrations"));
}

} // namespace

class TestMigrator : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = TestServer::instance().createDatabase(TestServer::Schema::Empty);
        m_writes = std::make_unique<PostgresConnection>(Purpose::Write,
                                                        test::writableOptions(m_database));
    }
    void cleanup() { m_writes.reset(); }

    void anEmptyDatabaseGetsAllInOrder();
    void onlyAsFarAsAsked();
    void aDryRunWritesNothing();
    void aReadOnlyConnectionShowsTheStatusAndRefusesTheRest();
    void whatTheSpecificationsSqlMadeIsOnlyRecorded();
    void aDifferenceThatBreaksIsRefused_data();
    void aDifferenceThatBreaksIsRefused();
    void whatIsFurtherIsListedAndKept();
    void whatTheModelsMadeOpensAndIsListed();
    void aChangedChecksumIsRefused();
    void whatANewerWaymarkBroughtInIsSaid();
    void editsOfAnotherShapeAreNotOurs_data();
    void editsOfAnotherShapeAreNotOurs();
    void aFailureLeavesNothingBehind();
    void twoAtOnceDoNotCollide();
    void theSpecificationsOwnTextIs002();

private:
    Result<QList<MigrationState>> migrate(std::optional<int> to = {}, bool isDryRun = false)
    {
        return Migrator(*m_writes).migrate(to, isDryRun).result();
    }
    Result<QList<MigrationState>> status() { return Migrator(*m_writes).status().result(); }

    QString m_database;
    std::unique_ptr<PostgresConnection> m_writes;
};

void TestMigrator::anEmptyDatabaseGetsAllInOrder()
{
    QCOMPARE(described(status()), u"pending pending pending"_s);
    QCOMPARE(described(migrate()), u"applied applied applied"_s);
    QCOMPARE(described(migrate()), u"applied applied applied"_s);
    const auto states = status();
    QVERIFY(states->first().at);
    QVERIFY(states->first().actor.startsWith(u"waymark ("_s));
    PostgresGateway gateway(test::writableOptions(m_database));
    const auto facts = gateway.open().result();
    QVERIFY(facts->audited);
    QCOMPARE(facts->labelColumn, u"email"_s);
    QCOMPARE(facts->differences, QStringList());
    // The role of the tests is called waymark: its search path begins with our schema.
    QCOMPARE(TestServer::value(m_database,
                               SqlStatement("SELECT string_agg(schemaname, ' ') FROM "
                                            "pg_tables WHERE tablename IN ('users', "
                                            "'player_profiles')")),
             u"public public"_s);
}

void TestMigrator::onlyAsFarAsAsked()
{
    QCOMPARE(described(migrate(2)), u"applied applied pending"_s);
    QCOMPARE(described(migrate(9)), u"error: There is no migration 9; the last is 3."_s);
    PostgresGateway gateway(test::writableOptions(m_database));
    QVERIFY(!gateway.open().result()->audited);
    QCOMPARE(described(Migrator(gateway.writes()).migrate().result()),
             u"applied applied applied"_s);
}

void TestMigrator::aDryRunWritesNothing()
{
    QCOMPARE(described(migrate({}, true)), u"pending pending pending"_s);
    QCOMPARE(TestServer::value(m_database,
                               SqlStatement("SELECT count(*)::text FROM pg_namespace "
                                            "WHERE nspname = 'waymark'")),
             u"0"_s);
}

void TestMigrator::aReadOnlyConnectionShowsTheStatusAndRefusesTheRest()
{
    PostgresConnection reads(Purpose::Write, test::readOnlyOptions(m_database));
    QCOMPARE(described(Migrator(reads).status().result()), u"pending pending pending"_s);
    QCOMPARE(described(Migrator(reads).migrate({}, true).result()), u"pending pending pending"_s);
    QCOMPARE(Migrator(reads).migrate().result().error().kind, Error::Kind::Refused);
}

void TestMigrator::whatTheSpecificationsSqlMadeIsOnlyRecorded()
{
    TestServer::execute(m_database, embeddedMigrations()[0].sql);
    TestServer::execute(m_database, embeddedMigrations()[1].sql);
    const SqlStatement identity("SELECT relfilenode::text FROM pg_class WHERE oid = "
                                "'player_profiles'::regclass");
    const QString before = TestServer::value(m_database, identity);
    QCOMPARE(described(status()), u"recognised recognised pending"_s);
    const auto states = migrate();
    QCOMPARE(described(states), u"recorded recorded applied"_s);
    QCOMPARE(TestServer::value(m_database, identity), before);
    QCOMPARE(recordedNumbers(m_database), u"1 2 3"_s);
}

void TestMigrator::aDifferenceThatBreaksIsRefused_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<QString>("said");
    QTest::newRow("column") << QByteArray("ALTER TABLE player_profiles DROP COLUMN stats")
                            << u"player_profiles lacks the column stats (jsonb)"_s;
    QTest::newRow("type") << QByteArray("ALTER TABLE experience_progress ALTER COLUMN "
                                        "playtime_seconds TYPE bigint")
                          << u"experience_progress.playtime_seconds is bigint instead of integer"_s;
    QTest::newRow("json") << QByteArray("DROP INDEX idx_experience_progress_inventory, "
                                        "idx_experience_progress_visited; ALTER TABLE "
                                        "experience_progress ALTER COLUMN state DROP DEFAULT, "
                                        "ALTER COLUMN state TYPE json")
                          << u"experience_progress.state is json instead of jsonb"_s;
    QTest::newRow("zone") << QByteArray("ALTER TABLE player_progress_events ALTER COLUMN timestamp "
                                        "TYPE timestamptz")
                          << u"timestamp with time zone instead of timestamp without time zone"_s;
    QTest::newRow("null") << QByteArray(
        "ALTER TABLE player_progress_events ALTER COLUMN event_type "
        "DROP NOT NULL") << u"player_progress_events.event_type may be NULL"_s;
    QTest::newRow("table") << QByteArray("DROP TABLE player_progress_events")
                           << u"the table player_progress_events is missing"_s;
    QTest::newRow("users") << QByteArray("ALTER TABLE users ALTER COLUMN id TYPE text CASCADE")
                           << QString();
}

void TestMigrator::aDifferenceThatBreaksIsRefused()
{
    QFETCH(QByteArray, change);
    QFETCH(QString, said);
    if (said.isEmpty()) {
        TestServer::execute(m_database, "CREATE TABLE users (id text PRIMARY KEY)");
        said = u"users.id is text instead of uuid"_s;
    } else {
        TestServer::execute(m_database,
                            embeddedMigrations()[0].sql + embeddedMigrations()[1].sql + change);
    }
    const auto states = migrate();
    QVERIFY(!states);
    QCOMPARE(states.error().kind, Error::Kind::Refused);
    QVERIFY2(states.error().detail.contains(said), qPrintable(states.error().detail));
    QCOMPARE(TestServer::value(m_database, SqlStatement("SELECT to_regnamespace('waymark')::text")),
             u"(null)"_s);
    QVERIFY(described(status()).contains(u"blocked"_s));
    PostgresGateway gateway(test::writableOptions(m_database));
    QVERIFY(gateway.open().result()); // a database is opened, whatever migrate says of it
}

void TestMigrator::whatIsFurtherIsListedAndKept()
{
    TestServer::execute(m_database,
                        embeddedMigrations()[0].sql + embeddedMigrations()[1].sql
                            + "ALTER TABLE experience_progress ADD COLUMN difficulty text;"
                              "CREATE INDEX mine ON experience_progress (difficulty)");
    const auto states = migrate();
    QCOMPARE(described(states), u"recorded recorded applied"_s);
    PostgresGateway gateway(test::writableOptions(m_database));
    const QStringList differences = gateway.open().result()->differences;
    QCOMPARE(differences.size(), 2);
    QVERIFY(differences[0].contains(u"further column difficulty"_s));
    QVERIFY(differences[1].contains(u"further index mine"_s));
}

void TestMigrator::whatTheModelsMadeOpensAndIsListed()
{
    TestServer::execute(m_database, ModelsSchema);
    PostgresGateway gateway(test::writableOptions(m_database));
    const auto facts = gateway.open().result();
    QVERIFY(facts && facts->canWriteSaves);
    QVERIFY(facts->differences.contains(
        u"experience_progress has no trigger that keeps updated_at; Waymark sets it itself"_s));
    QVERIFY(!facts->differences.filter(u"lacks the index"_s).isEmpty());
    QVERIFY(!facts->differences.filter(u"no defaults"_s).isEmpty());
    QCOMPARE(described(migrate()), u"recorded recorded applied"_s);
    // What has no default is sent.
    TestServer::execute(m_database, "INSERT INTO users VALUES (gen_random_uuid(), 'a@x')");
    const auto player = gateway.createPlayer(u"a@x"_s).result();
    QVERIFY(player);
    const auto progress = gateway.startExperience(*player, u"wylding-woods"_s).result();
    QVERIFY(progress);
    const auto opened = gateway.openPlayer(*player, StatesWanted::All).result();
    QVERIFY(opened->profile.createdAt && opened->experiences.first().updatedAt);
}

void TestMigrator::aChangedChecksumIsRefused()
{
    QVERIFY(migrate(2));
    TestServer::execute(m_database,
                        "UPDATE waymark.migrations SET checksum = 'other' WHERE "
                        "number = 2");
    const auto states = migrate();
    QVERIFY(!states);
    QVERIFY2(states.error().detail.contains(u"002_add_player_progress.sql"_s),
             qPrintable(states.error().detail));
    QCOMPARE(recordedNumbers(m_database), u"1 2"_s);
}

void TestMigrator::whatANewerWaymarkBroughtInIsSaid()
{
    constexpr auto Newer
        = "INSERT INTO waymark.migrations (number, name, checksum, actor, was_there)"
          " VALUES (12, 'coins', 'abc', 'somebody', false)";
    QVERIFY(migrate(2));
    TestServer::execute(m_database, Newer);
    const auto states = status();
    QCOMPARE(described(states), u"applied applied pending newer"_s);
    QCOMPARE(states->constLast().migration.fileName(), u"012_coins.sql"_s);
    QCOMPARE(states->constLast().actor, u"somebody"_s);
    QCOMPARE(states->constLast().notes.size(), 1);
    // Nothing goes in under what is newer, dry or not; where nothing is to be done all is well.
    for (const bool isDryRun : {false, true}) {
        const auto refused = migrate({}, isDryRun);
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, Error::Kind::Refused);
        QVERIFY(refused.error().detail.contains(u"012_coins.sql"_s));
    }
    QCOMPARE(recordedNumbers(m_database), u"1 2 12"_s);
    QCOMPARE(described(migrate(2)), u"applied applied pending newer"_s);
    QCOMPARE(described(migrate(12)), u"error: There is no migration 12; the last is 3."_s);
    PostgresGateway gateway(test::writableOptions(m_database));
    const auto facts = gateway.open().result();
    QVERIFY(facts && facts->canWriteSaves);
    QCOMPARE(facts->newerMigrations, QStringList{u"012_coins.sql"_s});

    TestServer::execute(m_database, "DELETE FROM waymark.migrations WHERE number = 12");
    QVERIFY(migrate());
    TestServer::execute(m_database, Newer);
    QCOMPARE(described(migrate()), u"applied applied applied newer"_s);
    QVERIFY(PostgresGateway(test::writableOptions(m_database)).open().result()->audited);
}

void TestMigrator::editsOfAnotherShapeAreNotOurs_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<bool>("isOurs");
    QTest::newRow("a column more") << QByteArray("ADD coins INTEGER") << true;
    QTest::newRow("one that fills itself") << QByteArray("ADD x TEXT NOT NULL DEFAULT ''") << true;
    QTest::newRow("one that must be given") << QByteArray("ADD coins INTEGER NOT NULL") << false;
    QTest::newRow("a column less") << QByteArray("DROP inverse") << false;
    QTest::newRow("another name") << QByteArray("RENAME patch TO changes") << false;
}

void TestMigrator::editsOfAnotherShapeAreNotOurs()
{
    QFETCH(QByteArray, sql);
    QFETCH(bool, isOurs);
    QVERIFY(migrate());
    TestServer::execute(m_database, "ALTER TABLE waymark.edits " + sql);
    const auto facts = PostgresGateway(test::writableOptions(m_database)).open().result();
    QCOMPARE(facts->audited, isOurs);
    QCOMPARE(facts->hasHistory, isOurs);
    QVERIFY(facts->canWriteSaves);
}

void TestMigrator::aFailureLeavesNothingBehind()
{
    // The tables of 002 fit, but something else has the name of one of 003's.
    QVERIFY(migrate(2));
    TestServer::execute(m_database, "CREATE TABLE waymark.notes (x int)");
    QVERIFY(!migrate());
    QCOMPARE(recordedNumbers(m_database), u"1 2"_s);
    QCOMPARE(
        TestServer::value(m_database, SqlStatement("SELECT to_regclass('waymark.edits')::text")),
        u"(null)"_s);
    TestServer::execute(m_database, "DROP TABLE waymark.notes");
    QCOMPARE(described(migrate()), u"applied applied applied"_s);
}

void TestMigrator::twoAtOnceDoNotCollide()
{
    PostgresConnection other(Purpose::Write, test::writableOptions(m_database));
    auto first = Migrator(*m_writes).migrate();
    auto second = Migrator(other).migrate();
    QCOMPARE(described(first.result()), u"applied applied applied"_s);
    QCOMPARE(described(second.result()), u"applied applied applied"_s);
    QCOMPARE(recordedNumbers(m_database), u"1 2 3"_s);
}

void TestMigrator::theSpecificationsOwnTextIs002()
{
    // Of the text between ```sql and ``` under "Complete Migration Script".
    QCOMPARE(embeddedMigrations()[1].checksum,
             QByteArray("c1a36fa907df1df96a676dfc309bd95fbca5d0cb4127c227cec5e40dc079e810"));
}

QTEST_GUILESS_MAIN(TestMigrator)
#include "tst_migrator.moc"

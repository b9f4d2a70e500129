#include "models/postgres/postgresgateway.h"
#include "tests/support/testedit.h"
#include "tests/support/testoptions.h"
#include "tests/support/testsave.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <atomic>
#include <vector>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::addSave;
using test::at;
using test::editOf;
using test::operation;
using test::replacing;
using test::stateOf;
using test::TestSave;
using test::TestServer;

using Operation = JsonOperation::Kind;
using Outcome = SaveOutcome::Kind;
using Purpose = PostgresConnection::Purpose;

namespace {

QString countOfEdits(const QString &database)
{
    return TestServer::value(database, SqlStatement("SELECT count(*)::text FROM waymark.edits"));
}

} // namespace

/// The game server writes the same save while Waymark does.
class TestSaveRaces : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = TestServer::instance().createDatabase();
        m_gateway = std::make_unique<PostgresGateway>(test::patientOptions(m_database));
        m_game = std::make_unique<PostgresConnection>(Purpose::Write,
                                                      test::patientOptions(m_database));
    }
    void cleanup()
    {
        m_game.reset();
        m_gateway.reset();
    }

    void aWriteToAnotherPathIsKept();
    void aWriteToAnotherPathIsKeptBySeveralOperations();
    void aWriteToTheSamePathIsAConflict();
    void aKnownResultIsNotWrittenOverAnothersWrite();
    void appendsOfBothStay();
    void aShiftedElementIsAConflict();
    void aDeletedRowIsGone();
    void nothingOfABusyGameServerIsLost();
    void anAdditionCountsWhatOthersWrote();
    void everyAdditionKnowsWhatItAddedTo();
    void anotherIsolationIsRetried_data();
    void anotherIsolationIsRetried();
    void aConflictIsOneUnderAnyIsolation();
    void aDeadlockIsRetried();
    void aServerKilledDuringASaveLeavesNoHalf();
    void aServerKilledAtAnyMomentLeavesNoHalf();

private:
    /// The game changes the save in a transaction that stays open until Waymark's save waits for
    /// it, then commits.
    Result<SaveOutcome> raceAgainst(const QByteArray &gameSql, const GuardedEdit &edit);
    /// What the administrator chose for all sessions; Waymark's begin anew with it.
    void isolateAs(const QByteArray &level) { set("default_transaction_isolation", level); }
    void set(const QByteArray &parameter, const QByteArray &value)
    {
        TestServer::execute(m_database,
                            "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET " + parameter
                                + " = %L', current_database(), '" + value + "'); END $$");
        m_gateway = std::make_unique<PostgresGateway>(test::patientOptions(m_database));
    }
    bool somebodyWaitsForALock() const
    {
        return TestServer::value(m_database,
                                 SqlStatement("SELECT count(*)::text FROM pg_stat_activity WHERE "
                                              "datname = current_database() AND "
                                              "wait_event_type = 'Lock'"))
            != u"0"_s;
    }

    QString m_database;
    std::unique_ptr<PostgresGateway> m_gateway;
    std::unique_ptr<PostgresConnection> m_game;
};

Result<SaveOutcome> TestSaveRaces::raceAgainst(const QByteArray &gameSql, const GuardedEdit &edit)
{
    QFuture<Result<SaveOutcome>> saving;
    auto game = m_game->submit<int>([&](SqlSession &session) -> Result<int> {
        const auto held = session.runAll({SqlStatement("BEGIN"), SqlStatement(gameSql)});
        if (!held)
            return held.error();
        saving = m_gateway->save(edit);
        while (!saving.isFinished() && !somebodyWaitsForALock()) { }
        const auto ended = session.run(SqlStatement("COMMIT"));
        return ended ? Result<int>(1) : ended.error();
    });
    const auto played = game.result();
    return played ? saving.result() : Result<SaveOutcome>(played.error());
}

void TestSaveRaces::aWriteToAnotherPathIsKept()
{
    const TestSave save = addSave(m_database, "{\"gold\": 1, \"hp\": 1, \"n\": 10.00}");
    const auto outcome
        = raceAgainst("UPDATE experience_progress SET state = jsonb_set(state, '{hp}', '7')",
                      replacing(save.progress, u"/gold"_s, "1", "999"));
    QVERIFY(outcome && outcome->kind == Outcome::Saved);
    QCOMPARE(stateOf(m_database, save.progress), u"{\"n\": 10.00, \"hp\": 7, \"gold\": 999}"_s);
    QCOMPARE(outcome->row->json->toString(), stateOf(m_database, save.progress));
    QCOMPARE(countOfEdits(m_database), u"1"_s);
}

void TestSaveRaces::aWriteToAnotherPathIsKeptBySeveralOperations()
{
    const TestSave save = addSave(m_database, "{\"gold\": 1, \"hp\": 1, \"old\": []}");
    GuardedEdit edit = replacing(save.progress, u"/gold"_s, "1", "999");
    edit.operations += {Operation::AppendElement, at(u"/old"_s), {}, JsonText("\"x\"")};
    edit.operations += {Operation::Move, at(u"/new"_s), at(u"/old"_s), {}};
    const auto outcome
        = raceAgainst("UPDATE experience_progress SET state = jsonb_set(state, '{hp}', '7')", edit);
    QVERIFY(outcome && outcome->kind == Outcome::Saved);
    QCOMPARE(stateOf(m_database, save.progress), u"{\"hp\": 7, \"new\": [\"x\"], \"gold\": 999}"_s);
}

void TestSaveRaces::aWriteToTheSamePathIsAConflict()
{
    const TestSave save = addSave(m_database, "{\"gold\": 1}");
    const auto outcome
        = raceAgainst("UPDATE experience_progress SET state = jsonb_set(state, '{gold}', '5')",
                      replacing(save.progress, u"/gold"_s, "1", "999"));
    QVERIFY(outcome && outcome->kind == Outcome::Conflict);
    QCOMPARE(outcome->row->json->toString(), u"{\"gold\": 5}"_s);
    QCOMPARE(stateOf(m_database, save.progress), u"{\"gold\": 5}"_s);
    QCOMPARE(countOfEdits(m_database), u"0"_s);
}

void TestSaveRaces::aKnownResultIsNotWrittenOverAnothersWrite()
{
    const TestSave save = addSave(m_database, "{\"gold\": 1, \"hp\": 1}");
    GuardedEdit edit = replacing(save.progress, u"/gold"_s, "1", "999");
    edit.known = KnownResult{m_gateway->readVersion(save.progress).result().value(),
                             JsonText("{\"hp\": 1, \"gold\": 999}")};
    const auto outcome
        = raceAgainst("UPDATE experience_progress SET state = jsonb_set(state, '{hp}', '7')", edit);
    QVERIFY(outcome && outcome->kind == Outcome::Saved);
    QCOMPARE(stateOf(m_database, save.progress), u"{\"hp\": 7, \"gold\": 999}"_s);
    QCOMPARE(outcome->row->json->toString(), stateOf(m_database, save.progress));
    QCOMPARE(countOfEdits(m_database), u"1"_s);
}

void TestSaveRaces::appendsOfBothStay()
{
    const TestSave save = addSave(m_database, "{\"inventory\": [\"lamp\"]}");
    GuardedEdit edit = replacing(save.progress, u"/inventory/0"_s, "\"lamp\"", "\"lamp\"");
    edit.operations = {{Operation::AppendElement, at(u"/inventory"_s), {}, JsonText("\"key\"")}};
    const auto outcome = raceAgainst("UPDATE experience_progress SET state = "
                                     "jsonb_insert(state, '{inventory,-1}', '\"compass\"', true)",
                                     edit);
    QVERIFY(outcome && outcome->kind == Outcome::Saved);
    QCOMPARE(stateOf(m_database, save.progress),
             u"{\"inventory\": [\"lamp\", \"compass\", \"key\"]}"_s);
}

void TestSaveRaces::aShiftedElementIsAConflict()
{
    const TestSave save
        = addSave(m_database, R"({"inv": [{"id": "a", "n": 1}, {"id": "b", "n": 1}]})");
    GuardedEdit edit = replacing(save.progress, u"/inv/1/n"_s, "1", "5");
    edit.guards += {JsonGuard::Kind::TextIs, at(u"/inv/1/id"_s), JsonText("\"b\"")};
    const auto outcome = raceAgainst("UPDATE experience_progress SET state = "
                                     "jsonb_insert(state, '{inv,0}', '{\"id\": \"c\", \"n\": 1}')",
                                     edit);
    QVERIFY(outcome && outcome->kind == Outcome::Conflict);
    QVERIFY(!stateOf(m_database, save.progress).contains(u"5"_s));
}

void TestSaveRaces::aDeletedRowIsGone()
{
    const TestSave save = addSave(m_database, "{\"gold\": 1}");
    const auto outcome = raceAgainst("DELETE FROM experience_progress",
                                     replacing(save.progress, u"/gold"_s, "1", "2"));
    QVERIFY(outcome && outcome->kind == Outcome::RowGone);
    QCOMPARE(countOfEdits(m_database), u"0"_s);
}

void TestSaveRaces::nothingOfABusyGameServerIsLost()
{
    constexpr int Saves = 150;
    const TestSave save = addSave(m_database,
                                  "{\"game\": 0, \"editor\": 0, \"log\": [], "
                                  "\"both\": 0, \"untouched\": 1.10}");
    std::atomic<bool> isPlaying = true;
    auto game = m_game->submit<int>([&](SqlSession &session) -> Result<int> {
        int writes = 0;
        for (; isPlaying; ++writes) {
            const auto written = session.run(SqlStatement(
                "UPDATE experience_progress SET state = jsonb_set(jsonb_set(jsonb_insert(state, "
                "'{log,-1}', '\"g\"', true), '{game}', to_jsonb((state->>'game')::int + 1)), "
                "'{both}', to_jsonb((state->>'both')::int + 1))"));
            if (!written)
                return written.error();
        }
        return writes;
    });
    for (int i = 0; i < Saves; ++i) {
        GuardedEdit edit = replacing(save.progress, u"/editor"_s, QByteArray::number(i),
                                     QByteArray::number(i + 1));
        edit.operations += {Operation::AppendElement, at(u"/log"_s), {}, JsonText("\"e\"")};
        edit.operations += {Operation::AddNumber, at(u"/both"_s), {}, JsonText("1")};
        const auto outcome = m_gateway->save(edit).result();
        if (!outcome || outcome->kind != Outcome::Saved)
            isPlaying = false;
        QVERIFY(outcome && outcome->kind == Outcome::Saved);
    }
    isPlaying = false;
    const int writes = game.result().value();
    QVERIFY2(writes > 20, qPrintable(QString::number(writes)));
    const auto counted = [&](const QByteArray &expression) {
        return TestServer::value(
            m_database, SqlStatement("SELECT (" + expression + ")::text FROM experience_progress"));
    };
    QCOMPARE(counted("state->'game'"), QString::number(writes));
    QCOMPARE(counted("state->'editor'"), QString::number(Saves));
    QCOMPARE(counted("state->'both'"), QString::number(writes + Saves));
    QCOMPARE(counted("jsonb_array_length(state->'log')"), QString::number(writes + Saves));
    QCOMPARE(counted("state->'untouched'"), u"1.10"_s);
    QCOMPARE(countOfEdits(m_database), QString::number(Saves));
}

void TestSaveRaces::anAdditionCountsWhatOthersWrote()
{
    const TestSave save = addSave(m_database, "{\"gold\": 10.00}");
    const auto outcome
        = raceAgainst("UPDATE experience_progress SET state = jsonb_set(state, '{gold}', '7')",
                      editOf(save.progress, {operation(Operation::AddNumber, u"/gold"_s, "-0.50")},
                             {{JsonGuard::Kind::IsNumber, at(u"/gold"_s), {}, 0}}));
    QVERIFY(outcome && outcome->kind == Outcome::Saved);
    QCOMPARE(outcome->row->json->toString(), u"{\"gold\": 6.50}"_s);
    const auto record = m_gateway->edit(*outcome->edit).result();
    QCOMPARE(record->patch.toString(),
             uR"([{"op": "replace", "path": "/gold", "added": -0.50, "value": 6.50}])"_s);
    QCOMPARE(record->inverse.toString(),
             uR"([{"op": "replace", "path": "/gold", "added": 0.50, "value": 7}])"_s);

    const auto broken = raceAgainst(
        "UPDATE experience_progress SET state = jsonb_set(state, '{gold}', '\"none\"')",
        editOf(save.progress, {operation(Operation::AddNumber, u"/gold"_s, "1")},
               {{JsonGuard::Kind::IsNumber, at(u"/gold"_s), {}, 0}}));
    QVERIFY(broken && broken->kind == Outcome::Conflict);
    QCOMPARE(countOfEdits(m_database), u"1"_s);
}

void TestSaveRaces::everyAdditionKnowsWhatItAddedTo()
{
    constexpr int Additions = 60;
    constexpr int Gateways = 3;
    const TestSave save = addSave(m_database, "{\"gold\": 10.00}");
    const auto edit = editOf(save.progress, {operation(Operation::AddNumber, u"/gold"_s, "0.25")});
    std::vector<std::unique_ptr<PostgresGateway>> gateways;
    std::vector<QFuture<Result<SaveOutcome>>> replies;
    for (int i = 0; i < Gateways; ++i)
        gateways.push_back(std::make_unique<PostgresGateway>(test::writableOptions(m_database)));
    for (int i = 0; i < Additions; ++i)
        replies.push_back(gateways[size_t(i % Gateways)]->save(edit));
    for (auto &reply : replies) {
        const auto outcome = reply.result();
        QVERIFY(outcome && outcome->kind == Outcome::Saved);
    }
    QVERIFY(stateOf(m_database, save.progress).contains(u"25.00"_s));
    // Each record begins where another one ends, without a gap.
    QCOMPARE(TestServer::value(m_database,
                               SqlStatement("SELECT count(DISTINCT inverse->0->>'value')::text || "
                                            "' ' || min((inverse->0->>'value')::numeric) || ' ' || "
                                            "max((patch->0->>'value')::numeric) FROM waymark.edits "
                                            "WHERE (patch->0->'value')::numeric - "
                                            "(inverse->0->'value')::numeric = 0.25")),
             u"60 10.00 25.00"_s);
}

void TestSaveRaces::anotherIsolationIsRetried_data()
{
    QTest::addColumn<QByteArray>("isolation");
    QTest::addColumn<int>("appends");
    for (const char *isolation : {"repeatable read", "serializable"}) {
        QTest::addRow("%s, one operation", isolation) << QByteArray(isolation) << 0;
        QTest::addRow("%s, several", isolation) << QByteArray(isolation) << 5;
        QTest::addRow("%s, spliced", isolation) << QByteArray(isolation) << 20;
    }
}

void TestSaveRaces::anotherIsolationIsRetried()
{
    QFETCH(QByteArray, isolation);
    QFETCH(int, appends);
    isolateAs(isolation);
    const TestSave save = addSave(m_database, "{\"gold\": 1, \"hp\": 1, \"list\": []}");
    GuardedEdit edit = replacing(save.progress, u"/gold"_s, "1", "999");
    for (int i = 0; i < appends; ++i)
        edit.operations += {Operation::AppendElement, at(u"/list"_s), {}, JsonText("0")};
    m_gateway->open().waitForFinished();
    const qint64 before = m_gateway->writes().roundTrips();
    const auto outcome
        = raceAgainst("UPDATE experience_progress SET state = jsonb_set(state, '{hp}', '7')", edit);
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    QCOMPARE(outcome->kind, Outcome::Saved);
    QVERIFY(m_gateway->writes().roundTrips() - before > 1); // it was not in one go
    const QString state = stateOf(m_database, save.progress);
    QVERIFY2(state.startsWith(u"{\"hp\": 7, \"gold\": 999"_s), qPrintable(state));
    QCOMPARE(state.count(u'0'), appends);
    QCOMPARE(countOfEdits(m_database), u"1"_s);
}

void TestSaveRaces::aConflictIsOneUnderAnyIsolation()
{
    isolateAs("repeatable read");
    const TestSave save = addSave(m_database, "{\"gold\": 1}");
    const auto outcome
        = raceAgainst("UPDATE experience_progress SET state = jsonb_set(state, '{gold}', '5')",
                      replacing(save.progress, u"/gold"_s, "1", "999"));
    QVERIFY(outcome && outcome->kind == Outcome::Conflict);
    QCOMPARE(outcome->row->json->toString(), u"{\"gold\": 5}"_s);
    QCOMPARE(countOfEdits(m_database), u"0"_s);
}

/// The save holds the row and waits for a lock that a trigger takes, the game the other way round.
void TestSaveRaces::aDeadlockIsRetried()
{
    const TestSave save = addSave(m_database, "{\"gold\": 1, \"hp\": 1}");
    TestServer::execute(
        m_database,
        "CREATE FUNCTION locks() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
        "PERFORM pg_advisory_xact_lock(7); RETURN NEW; END $$; CREATE TRIGGER locks "
        "BEFORE UPDATE ON experience_progress FOR EACH ROW EXECUTE FUNCTION "
        "locks()");
    set("deadlock_timeout", "3s"); // by then the game waits for ours, on a slow machine too
    m_gateway->open().waitForFinished();
    const qint64 before = m_gateway->writes().roundTrips();
    QFuture<Result<SaveOutcome>> saving;
    auto game = m_game->submit<int>([&](SqlSession &session) -> Result<int> {
        const auto held
            = session.runAll({SqlStatement("BEGIN"),
                              SqlStatement("SET LOCAL deadlock_timeout = '60s'"), // ours finds it
                              SqlStatement("SELECT pg_advisory_xact_lock(7)")});
        if (!held)
            return held.error();
        saving = m_gateway->save(replacing(save.progress, u"/gold"_s, "1", "999"));
        while (!saving.isFinished() && !somebodyWaitsForALock()) { }
        const auto played = session.runAll(
            {SqlStatement("UPDATE experience_progress SET state = jsonb_set(state, '{hp}', '7')"),
             SqlStatement("COMMIT")});
        return played ? Result<int>(1) : played.error();
    });
    const auto played = game.result();
    QVERIFY2(played, played ? "" : qPrintable(played.error().detail));
    const auto outcome = saving.result();
    QVERIFY2(outcome, outcome ? "" : qPrintable(outcome.error().detail));
    QCOMPARE(outcome->kind, Outcome::Saved);
    QCOMPARE(stateOf(m_database, save.progress), u"{\"hp\": 7, \"gold\": 999}"_s);
    QCOMPARE(countOfEdits(m_database), u"1"_s);
    QVERIFY(m_gateway->writes().roundTrips() - before > 1); // the first was the victim
}

void TestSaveRaces::aServerKilledDuringASaveLeavesNoHalf()
{
    const TestSave save = addSave(m_database, "{\"gold\": 1}");
    QFuture<Result<SaveOutcome>> saving;
    m_game
        ->submit<int>([&](SqlSession &session) -> Result<int> {
            const auto held = session.runAll(
                {SqlStatement("BEGIN"),
                 SqlStatement("UPDATE experience_progress SET current_location = 'half'")});
            saving = m_gateway->save(replacing(save.progress, u"/gold"_s, "1", "999"));
            while (!saving.isFinished() && !somebodyWaitsForALock()) { }
            TestServer::instance().kill();
            return held ? Result<int>(1) : held.error();
        })
        .waitForFinished();
    const auto outcome = saving.result();
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Connection);
    TestServer::instance().restart();
    QCOMPARE(stateOf(m_database, save.progress), u"{\"gold\": 1}"_s);
    QCOMPARE(TestServer::value(m_database,
                               SqlStatement("SELECT current_location FROM "
                                            "experience_progress")),
             u"(null)"_s);
    QCOMPARE(countOfEdits(m_database), u"0"_s);
    // And the same gateway goes on.
    QVERIFY(m_gateway->save(replacing(save.progress, u"/gold"_s, "1", "999")).result());
    QCOMPARE(stateOf(m_database, save.progress), u"{\"gold\": 999}"_s);
}

void TestSaveRaces::aServerKilledAtAnyMomentLeavesNoHalf()
{
    QByteArray large = "{\"gold\": 0, \"log\": [0";
    while (large.size() < 300'000)
        large += ", " + QByteArray::number(large.size());
    const TestSave save = addSave(m_database, large + "]}");
    int written = 0;
    for (int pause = 0; pause < 5; ++pause) {
        GuardedEdit edit = replacing(save.progress, u"/gold"_s, QByteArray::number(written),
                                     QByteArray::number(written + 1));
        edit.columns
            = {{u"playtime_seconds"_s, QString::number(written), QString::number(written + 1)}};
        auto saving = m_gateway->save(edit);
        QTest::qSleep(pause * 4); // anywhere between sent and answered
        TestServer::instance().kill();
        saving.waitForFinished();
        TestServer::instance().restart();
        const QString found = TestServer::value(
            m_database,
            SqlStatement("SELECT state->>'gold' || ' ' || playtime_seconds || ' ' || (SELECT "
                         "count(*) FROM waymark.edits) FROM experience_progress"));
        const QString before = QString::number(written);
        const QString after = QString::number(written + 1);
        const QString whole = u"%1 %1 %1"_s;
        QVERIFY2(found == whole.arg(before) || found == whole.arg(after), qPrintable(found));
        if (saving.result())
            QCOMPARE(found, whole.arg(after)); // what was said to be saved is
        if (found == whole.arg(after))
            ++written;
    }
}

QTEST_GUILESS_MAIN(TestSaveRaces)
#include "tst_saveraces.moc"

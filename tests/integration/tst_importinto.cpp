#include "models/exchange/bundlereader.h"
#include "models/exchange/bundlewriter.h"
#include "models/postgres/postgresgateway.h"
#include "models/services/editservice.h"
#include "models/services/playertransfer.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <functional>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::TestServer;

using Action = ImportStep::Action;

namespace {

/// Ada is carried; Bob is there. Both play the woods and the house, Ada alone the harbour, Bob
/// alone the cellar. Bob has seen one of Ada's events, under an id of his own.
constexpr auto Fixture = R"sql(
INSERT INTO users (id, email) VALUES
 ('00000000-0000-4000-8000-0000000000a0', 'ada@example.org'),
 ('00000000-0000-4000-8000-0000000000b0', 'bob@example.org');
INSERT INTO player_profiles (id, user_id, account_level, total_distance_meters, stats) VALUES
 ('00000000-0000-4000-8000-0000000000a1', '00000000-0000-4000-8000-0000000000a0', 17, 'NaN',
  '{"a": 10.00, "big": 18446744073709551616, "tiny": 1e-400}'),
 ('00000000-0000-4000-8000-0000000000b1', '00000000-0000-4000-8000-0000000000b0', 3, 12.5,
  '{"a": 10, "own": [1, 2]}');
INSERT INTO experience_progress (id, player_id, experience_id, state, current_location, completion_percentage, started_at, last_played_at) VALUES
 ('00000000-0000-4000-8000-0000000000a2', '00000000-0000-4000-8000-0000000000a1', 'west-of-house',
  '{"inventory": ["lamp", "sword"], "score": 350.0}', 'kitchen', 62.5, '2025-01-02 03:04:05.678901', 'infinity'),
 ('00000000-0000-4000-8000-0000000000a3', '00000000-0000-4000-8000-0000000000a1', 'wylding-woods',
  '{"gold": 1.10, "flags": {"gate": true}}', '', NULL, NULL, NULL),
 ('00000000-0000-4000-8000-0000000000a4', '00000000-0000-4000-8000-0000000000a1', 'harbour-lights',
  'null', NULL, NULL, NULL, NULL),
 ('00000000-0000-4000-8000-0000000000b2', '00000000-0000-4000-8000-0000000000b1', 'west-of-house',
  '{"inventory": ["rope", "lamp"], "score": 350}', 'attic', 'Infinity', '2025-01-02 03:04:05', NULL),
 ('00000000-0000-4000-8000-0000000000b3', '00000000-0000-4000-8000-0000000000b1', 'wylding-woods',
  NULL, NULL, 5, NULL, NULL),
 ('00000000-0000-4000-8000-0000000000b5', '00000000-0000-4000-8000-0000000000b1', 'cellar',
  '{"n": 2.50}', NULL, NULL, NULL, NULL);
INSERT INTO player_progress_events (experience_progress_id, event_type, content_id, data, location_lat, location_lng, timestamp)
SELECT '00000000-0000-4000-8000-0000000000a3'::uuid, 'waypoint_visited', 'place_' || n, '{"exact": 10.00}'::jsonb, 37.9, 'NaN'::double precision,
       timestamp '2025-10-24 12:00:00.000001' + n * interval '1 minute' FROM generate_series(1, 20) n
UNION ALL
SELECT '00000000-0000-4000-8000-0000000000a4', 'ping', NULL, NULL, NULL, NULL, 'infinity' FROM generate_series(1, 3);
INSERT INTO player_progress_events (experience_progress_id, event_type, content_id, data, location_lat, location_lng, timestamp) VALUES
 ('00000000-0000-4000-8000-0000000000b3', 'waypoint_visited', 'place_7', '{"exact": 10.00}', 37.9, 'NaN', '2025-10-24 12:07:00.000001'),
 ('00000000-0000-4000-8000-0000000000b2', 'item_collected', 'rope', NULL, NULL, NULL, '2025-01-02 03:05:00');
)sql";

PlayerId player(const char *last)
{
    return *PlayerId::parse(u"00000000-0000-4000-8000-0000000000%1"_s.arg(QLatin1String(last)));
}

PlayerId ada()
{
    return player("a1");
}

PlayerId bob()
{
    return player("b1");
}

} // namespace

/// A bundle put into a player who is there, over a real server.
class TestImportInto : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void savesBecomeThoseOfTheBundleAndTheRestStays();
    void aDryRunSaysTheSameAndWritesNothing();
    void theSecondTimeThereIsNothingToDo();
    void theOwnBundleBringsBackWhatWas();
    void eachEditIsTakenBackByteForByte();
    void everyKindOfStateBecomesEveryOther();
    void aBundleOfOthersIsReadAsItWillBeStored();
    void aChangeInTheMiddleLeavesNothing_data();
    void aChangeInTheMiddleLeavesNothing();
    void aChangeElsewhereStays();
    void manyOperationsAreInTheSameTransaction_data();
    void manyOperationsAreInTheSameTransaction();
    void aKilledConnectionLeavesNothing();
    void aRefusedValueLeavesNothing();
    void readOnlyRefuses();
    void withoutHistoryItIsWrittenAllTheSame();
    void aMissingPlayerIsNotFound();

private:
    [[nodiscard]] PlayerBundle bundleOf(PlayerId player) const;
    /// Somebody else may meddle between the reading and the writing.
    [[nodiscard]] Result<ImportReport> importIntoBob(
        const PlayerBundle &bundle, const std::function<void()> &meddle = [] {});
    /// Undoes every edit of an import.
    void takeBack(const ImportReport &report);
    [[nodiscard]] QString value(const QByteArray &sql) const
    {
        return TestServer::value(m_database, SqlStatement(sql));
    }
    /// Every row of the database, versions and times included.
    [[nodiscard]] QString everything() const;
    /// What Bob's saves hold.
    [[nodiscard]] QString bobsSaves() const;

    QString m_database;
    std::unique_ptr<PostgresGateway> m_gateway;
};

void TestImportInto::init()
{
    m_database = TestServer::instance().createDatabase();
    TestServer::execute(m_database, Fixture);
    m_gateway = std::make_unique<PostgresGateway>(test::writableOptions(m_database));
}

void TestImportInto::cleanup()
{
    m_gateway.reset();
}

PlayerBundle TestImportInto::bundleOf(PlayerId player) const
{
    const auto bundle = m_gateway->readBundle(player, SearchQuery()).result();
    if (!bundle)
        qFatal("%s", qPrintable(bundle.error().detail));
    return readBundle(bundleBytes(*bundle)).value(); // through the file, as people do
}

Result<ImportReport> TestImportInto::importIntoBob(const PlayerBundle &bundle,
                                                   const std::function<void()> &meddle)
{
    PlayerTransfer transfer(*m_gateway);
    const auto merge = transfer.planMerge(bob(), bundle, u"a test"_s).result();
    if (!merge)
        return merge.error();
    meddle();
    return transfer.writeMerge(*merge).result();
}

void TestImportInto::takeBack(const ImportReport &report)
{
    EditService service(*m_gateway);
    for (const ImportStep &step : report.steps) {
        if (!step.edit)
            continue;
        const auto undo = service.undo(*step.edit);
        QTRY_VERIFY(undo.isFinished());
        const auto undone = undo.result();
        QVERIFY2(undone, undone ? "" : qPrintable(undone.error().detail));
    }
}

QString TestImportInto::everything() const
{
    QString rows;
    for (const char *table : {"users", "player_profiles", "experience_progress",
                              "player_progress_events", "waymark.edits"})
        rows += value(QByteArray("SELECT string_agg(t.xmin::text || t::text, E'\\n' ORDER BY "
                                 "t.id) FROM ")
                      + table + " t")
            + u'\n';
    return rows;
}

QString TestImportInto::bobsSaves() const
{
    return value("SELECT string_agg(t::text, E'\\n' ORDER BY t.id) FROM (SELECT id, account_level, "
                 "total_experiences_played, total_playtime_seconds, total_distance_meters, stats "
                 "FROM player_profiles) t WHERE id::text LIKE '%0000b_'")
        + u'\n'
        + value("SELECT string_agg(t::text, E'\\n' ORDER BY t.id) FROM (SELECT id, player_id, "
                "experience_id, started_at, completed_at, last_played_at, playtime_seconds, "
                "completion_percentage, current_location, state FROM experience_progress) t "
                "WHERE id::text LIKE '%0000b_'");
}

void TestImportInto::savesBecomeThoseOfTheBundleAndTheRestStays()
{
    const PlayerBundle bundle = bundleOf(ada());
    const PlayerBundle before = bundleOf(bob());
    const auto report = importIntoBob(bundle);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->label, u"bob@example.org"_s);
    QCOMPARE(report->eventsPresent, 1);

    const PlayerBundle after = bundleOf(bob());
    QCOMPARE(after.profile.id, bob());
    QCOMPARE(after.profile.userId, before.profile.userId);
    QCOMPARE(after.profile.createdAt, before.profile.createdAt);
    QCOMPARE(after.profile.stats, bundle.profile.stats);
    QVERIFY(after.profile.stats->utf8().contains("\"a\": 10.00"));
    QCOMPARE(after.profile.accountLevel, 17);
    QVERIFY(std::isnan(*after.profile.totalDistanceMeters));

    QCOMPARE(after.experiences.size(), 4);
    for (const ExperienceProgress &wanted : bundle.experiences) {
        const auto found = std::find_if(
            after.experiences.begin(), after.experiences.end(),
            [&](const auto &save) { return save.experienceId == wanted.experienceId; });
        QVERIFY(found != after.experiences.end());
        QCOMPARE(found->state, wanted.state);
        QCOMPARE(found->currentLocation, wanted.currentLocation);
        QCOMPARE(found->completionPercentage, wanted.completionPercentage);
        QCOMPARE(found->startedAt, wanted.startedAt);
        QCOMPARE(found->lastPlayedAt, wanted.lastPlayedAt);
    }
    QCOMPARE(value("SELECT state::text FROM experience_progress WHERE id::text LIKE '%0000b5'"),
             u"{\"n\": 2.50}"_s);
    QCOMPARE(value("SELECT count(*)::text FROM experience_progress WHERE id::text LIKE '%0000b_'"),
             u"3"_s);
    QCOMPARE(before.events.size(), 2);
    QCOMPARE(after.events.size(), 2 + 22); // place_7 stands once, the three equal pings all
    for (const PlayerProgressEvent &event : before.events)
        QVERIFY(std::any_of(after.events.begin(), after.events.end(),
                            [&](const auto &other) { return other.id == event.id; }));
    QCOMPARE(value("SELECT count(*)::text FROM waymark.edits WHERE reason = 'a test' AND "
                   "target->>'player' = '"
                   + bob().toString().toUtf8() + "'"),
             u"3"_s);
    QCOMPARE(bundleOf(ada()).events.size(), 23); // and Ada keeps hers
}

void TestImportInto::aDryRunSaysTheSameAndWritesNothing()
{
    const PlayerBundle bundle = bundleOf(ada());
    const QString before = everything();
    const auto merge = PlayerTransfer(*m_gateway).planMerge(bob(), bundle, {}).result();
    QVERIFY(merge);
    const ImportReport *dry = &merge->report;
    QCOMPARE(everything(), before);
    const auto real = importIntoBob(bundle);
    QVERIFY(real);
    QCOMPARE(dry->steps.size(), 3 + 1 + 2);
    QCOMPARE(dry->steps.size(), real->steps.size());
    for (qsizetype i = 0; i < dry->steps.size(); ++i) {
        const ImportStep &said = dry->steps[i];
        const ImportStep &done = real->steps[i];
        QCOMPARE(said.table, done.table);
        QCOMPARE(said.name, done.name);
        QCOMPARE(said.rows, done.rows);
        QCOMPARE(int(said.action), int(done.action));
        QCOMPARE(said.operations, done.operations);
        QVERIFY(!said.edit);
        QCOMPARE(done.edit.has_value(), done.action == Action::Replace);
        QCOMPARE(done.operations > 0, done.action == Action::Replace);
    }
}

void TestImportInto::theSecondTimeThereIsNothingToDo()
{
    const PlayerBundle bundle = bundleOf(ada());
    QVERIFY(importIntoBob(bundle));
    const QString before = everything();
    const auto again = importIntoBob(bundle);
    QVERIFY(again);
    QVERIFY(again->steps.isEmpty());
    QCOMPARE(again->eventsPresent, 23);
    QCOMPARE(everything(), before);
}

void TestImportInto::theOwnBundleBringsBackWhatWas()
{
    const PlayerBundle bundle = bundleOf(bob());
    const QString before = bobsSaves();
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = '{\"broken\": 1}', "
                        "current_location = NULL WHERE id::text LIKE '%0000b_'; "
                        "UPDATE player_profiles SET stats = NULL WHERE id::text LIKE '%0000b1'");
    const auto report = importIntoBob(bundle);
    QVERIFY(report);
    QCOMPARE(bobsSaves(), before);
    QCOMPARE(report->eventsPresent, 2);
    QCOMPARE(value("SELECT count(*)::text FROM player_progress_events"), u"25"_s);
}

void TestImportInto::eachEditIsTakenBackByteForByte()
{
    const QString before = bobsSaves();
    const auto report = importIntoBob(bundleOf(ada()));
    QVERIFY(report);
    QVERIFY(bobsSaves() != before);
    takeBack(*report);
    QCOMPARE(bobsSaves(), before);
}

void TestImportInto::everyKindOfStateBecomesEveryOther()
{
    // An experience for each pair of states: Bob's is the one, Ada's the other.
    TestServer::execute(m_database, R"sql(
CREATE TABLE states (n serial, state jsonb);
INSERT INTO states (state) VALUES (NULL), ('null'), ('5'), ('5.00'), ('"5"'), ('{}'), ('[]'),
 ('[1, 1.0, {"id": "a", "n": 1}, {"id": "b"}]'),
 ('[{"id": "b", "n": null}, 1.0, {"id": "a"}, 1, 1]'),
 ('{"a/b": {"~": [[]]}, "": "مرحبا 🧭", "n": 1e-400}');
INSERT INTO experience_progress (player_id, experience_id, state)
SELECT p.id, 'pair-' || a.n || '-' || b.n, CASE WHEN p.account_level = 3 THEN a.state ELSE b.state END
FROM states a, states b, player_profiles p)sql");
    const auto pairsOf = [this](const char *last) {
        return value("SELECT string_agg(experience_id || coalesce(state::text, 'SQL NULL'), E'\\n' "
                     "ORDER BY experience_id) FROM experience_progress WHERE experience_id LIKE "
                     "'pair-%' AND player_id = '"
                     + player(last).toString().toUtf8() + "'");
    };
    const QString before = pairsOf("b1");
    QVERIFY(before != pairsOf("a1"));
    const auto report = importIntoBob(bundleOf(ada()));
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(pairsOf("b1"), pairsOf("a1"));
    takeBack(*report);
    QCOMPARE(pairsOf("b1"), before);
}

void TestImportInto::aBundleOfOthersIsReadAsItWillBeStored()
{
    PlayerBundle bundle = bundleOf(bob());
    bundle.experiences[0].state = JsonText("{ \"n\" :\t250e-2 }"); // the cellar
    for (PlayerProgressEvent &event : bundle.events) {
        if (event.data)
            event.data = JsonText("{\"exact\":1000e-2}");
    }
    QCOMPARE(bundle.experiences[0].experienceId, u"cellar"_s);
    const auto report = importIntoBob(bundle);
    QVERIFY(report);
    QCOMPARE(report->eventsPresent, 2);
    QVERIFY(report->steps.isEmpty());
}

void TestImportInto::aChangeInTheMiddleLeavesNothing_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("kind");
    // The profile comes first and the woods last, so the edits before have been carried out.
    QTest::newRow("a path of the last save")
        << QByteArray("UPDATE experience_progress SET state = '{\"new\": 1}' WHERE id::text LIKE "
                      "'%0000b3'")
        << int(Error::Kind::Conflict);
    QTest::newRow("a column of the last save")
        << QByteArray("UPDATE experience_progress SET completion_percentage = 6 WHERE id::text "
                      "LIKE '%0000b3'")
        << int(Error::Kind::Conflict);
    QTest::newRow("the last save goes")
        << QByteArray("DELETE FROM experience_progress WHERE id::text LIKE '%0000b3'")
        << int(Error::Kind::NotFound);
    QTest::newRow("the experience to be added is begun")
        << QByteArray("INSERT INTO experience_progress (player_id, experience_id) VALUES "
                      "('00000000-0000-4000-8000-0000000000b1', 'harbour-lights')")
        << int(Error::Kind::Conflict);
    QTest::newRow("the player goes")
        << QByteArray("DELETE FROM player_profiles WHERE id::text LIKE '%0000b1'")
        << int(Error::Kind::NotFound);
}

void TestImportInto::aChangeInTheMiddleLeavesNothing()
{
    QFETCH(QByteArray, sql);
    QFETCH(int, kind);
    QString before;
    const auto report = importIntoBob(bundleOf(ada()), [&] {
        TestServer::execute(m_database, sql);
        before = everything();
    });
    QVERIFY(!report);
    QCOMPARE(int(report.error().kind), kind);
    QCOMPARE(everything(), before);
    QCOMPARE(value("SELECT count(*)::text FROM waymark.edits"), u"0"_s);
}

void TestImportInto::aChangeElsewhereStays()
{
    const auto report = importIntoBob(bundleOf(ada()), [this] {
        TestServer::execute(m_database,
                            "UPDATE experience_progress SET state = state || '{\"hp\": 7}', "
                            "playtime_seconds = 99 WHERE id::text LIKE '%0000b2'");
    });
    QVERIFY(report);
    QCOMPARE(value("SELECT state::text || playtime_seconds FROM experience_progress WHERE "
                   "id::text LIKE '%0000b2'"),
             uR"({"hp": 7, "score": 350.0, "inventory": ["lamp", "sword"]}99)"_s);
}

void TestImportInto::manyOperationsAreInTheSameTransaction_data()
{
    QTest::addColumn<int>("operations");
    QTest::newRow("one statement") << 3;
    QTest::newRow("the server chooses the statement") << 40;
    QTest::newRow("the row is locked and its text spliced") << 700;
}

void TestImportInto::manyOperationsAreInTheSameTransaction()
{
    QFETCH(int, operations);
    TestServer::execute(m_database,
                        R"sql(
UPDATE experience_progress SET state = (SELECT jsonb_object_agg('k' || n, md5((n + shift)::text))
    || '{"same": 1.0}' FROM generate_series(1, )sql"
                            + QByteArray::number(operations) + R"sql() n,
    (SELECT CASE WHEN experience_progress.id::text LIKE '%a2' THEN 0 ELSE 1 END) s(shift))
WHERE experience_id = 'west-of-house')sql");
    const PlayerBundle bundle = bundleOf(ada());
    QString before;
    const auto failed = importIntoBob(bundle, [&] {
        TestServer::execute(
            m_database, "UPDATE experience_progress SET state = '1' WHERE id::text LIKE '%0000b3'");
        before = everything();
    });
    QVERIFY(!failed);
    QCOMPARE(failed.error().kind, Error::Kind::Conflict);
    QCOMPARE(everything(), before);

    const QString saves = bobsSaves();
    const auto report = importIntoBob(bundle);
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QCOMPARE(report->steps[1].name, u"west-of-house"_s);
    QVERIFY(report->steps[1].operations >= operations);
    QCOMPARE(value("SELECT count(DISTINCT state)::text FROM experience_progress WHERE "
                   "experience_id = 'west-of-house'"),
             u"1"_s);
    takeBack(*report);
    QCOMPARE(bobsSaves(), saves);
}

void TestImportInto::aKilledConnectionLeavesNothing()
{
    auto options = test::writableOptions(m_database);
    options.lockTimeout = std::chrono::seconds(20);
    m_gateway = std::make_unique<PostgresGateway>(options);
    PostgresConnection game(PostgresConnection::Purpose::Write, options);
    const PlayerBundle bundle = bundleOf(ada());
    const QString before = everything();
    QFuture<Result<ImportReport>> importing;
    PlayerTransfer transfer(*m_gateway);
    const auto merge = transfer.planMerge(bob(), bundle, u"a test"_s).result();
    QVERIFY(merge);
    const auto played = game.submit<int>([&](SqlSession &session) -> Result<int> {
        const auto held = session.runAll(
            {SqlStatement("BEGIN"),
             SqlStatement("SELECT 1 FROM experience_progress WHERE id::text LIKE '%0000b3' FOR "
                          "UPDATE")});
        if (!held)
            return held.error();
        importing = transfer.writeMerge(*merge);
        // The profile and the house are written by now, uncommitted; the woods are waited for.
        QString killed;
        while (!importing.isFinished() && killed != u"true"_s)
            killed = value("SELECT pg_terminate_backend(pid)::text FROM pg_stat_activity WHERE "
                           "datname = current_database() AND wait_event_type = 'Lock'");
        return 1;
    });
    QVERIFY(played.result());
    const auto report = importing.result();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Connection);
    QCOMPARE(everything(), before);
    QVERIFY(importIntoBob(bundle)); // and the same gateway goes on
    QCOMPARE(value("SELECT count(*)::text FROM waymark.edits"), u"3"_s);
}

void TestImportInto::aRefusedValueLeavesNothing()
{
    PlayerBundle bundle = bundleOf(ada());
    bundle.events.last().eventType = u"x"_s.repeated(51); // VARCHAR(50): refused last of all
    const QString before = everything();
    const auto report = importIntoBob(bundle);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Invalid);
    QCOMPARE(everything(), before);
}

void TestImportInto::readOnlyRefuses()
{
    const PlayerBundle bundle = bundleOf(ada());
    const QString before = everything();
    m_gateway = std::make_unique<PostgresGateway>(test::readOnlyOptions(m_database));
    const auto report = importIntoBob(bundle);
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Refused);
    QVERIFY(PlayerTransfer(*m_gateway).planMerge(bob(), bundle, {}).result());
    QCOMPARE(everything(), before);
}

void TestImportInto::withoutHistoryItIsWrittenAllTheSame()
{
    const PlayerBundle bundle = bundleOf(ada());
    TestServer::execute(m_database, "DROP SCHEMA waymark CASCADE");
    m_gateway = std::make_unique<PostgresGateway>(test::writableOptions(m_database));
    const auto report = importIntoBob(bundle);
    QVERIFY(report);
    for (const ImportStep &step : report->steps)
        QVERIFY(!step.edit);
    QCOMPARE(bundleOf(bob()).profile.stats, bundle.profile.stats);
}

void TestImportInto::aMissingPlayerIsNotFound()
{
    const auto report
        = PlayerTransfer(*m_gateway).planMerge(PlayerId::create(), bundleOf(ada()), {}).result();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestImportInto)
#include "tst_importinto.moc"

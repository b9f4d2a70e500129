#include "models/exchange/bundlereader.h"
#include "models/exchange/bundlewriter.h"
#include "models/postgres/postgresgateway.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::TestServer;
using Mode = ImportPlan::Mode;

namespace {

/// The saves that hurt: exact numbers, SQL NULL beside JSON null, infinite times, hostile text.
constexpr auto OddPlayer = R"sql(
INSERT INTO users (id, email) VALUES ('00000000-0000-4000-8000-000000000001', '=1+1 <b>مرحبا</b> 🧭');
INSERT INTO player_profiles (id, user_id, account_level, total_distance_meters, stats, created_at, updated_at) VALUES
 ('00000000-0000-4000-8000-000000000002', '00000000-0000-4000-8000-000000000001', 17, 'NaN',
  '{"a": 10.00, "big": 18446744073709551616, "tiny": 1e-400}', 'infinity', '2025-01-02 03:04:05.678901');
INSERT INTO experience_progress (id, player_id, experience_id, state, current_location, completion_percentage) VALUES
 ('00000000-0000-4000-8000-000000000003', '00000000-0000-4000-8000-000000000002', 'wylding-woods',
  '{"inventory": ["brass_key"], "n": 1.10}', '', 62.5),
 ('00000000-0000-4000-8000-000000000004', '00000000-0000-4000-8000-000000000002', 'west-of-house', NULL, NULL, NULL),
 ('00000000-0000-4000-8000-000000000005', '00000000-0000-4000-8000-000000000002', 'harbour-lights', 'null', NULL, NULL);
INSERT INTO player_progress_events (experience_progress_id, event_type, content_id, data, location_lat, location_lng, timestamp)
SELECT '00000000-0000-4000-8000-000000000003', CASE WHEN n % 2 = 0 THEN 'waypoint_visited' ELSE 'item_collected' END,
       'content_' || n, jsonb_build_object('n', n, 'exact', 10.00), 37.9 + n / 1000.0, -122.5,
       timestamp '2025-10-24 12:00:00.000001' + n * interval '1 minute'
FROM generate_series(1, 50) n;
)sql";

constexpr auto PlayerText = "00000000-0000-4000-8000-000000000002";

PlayerId oddPlayer()
{
    return *PlayerId::parse(QString::fromLatin1(PlayerText));
}

/// What a bundle holds, whoever it belongs to.
QByteArray contentOf(PlayerBundle bundle)
{
    QByteArray content;
    for (const ExperienceProgress &progress : bundle.experiences) {
        content += progress.experienceId.toUtf8() + ' '
            + (progress.state ? progress.state->utf8() : "SQL NULL") + ' '
            + progress.currentLocation.value_or(u"SQL NULL"_s).toUtf8() + '\n';
    }
    content += bundle.profile.stats ? bundle.profile.stats->utf8() : QByteArray("SQL NULL");
    for (const PlayerProgressEvent &event : bundle.events)
        content += '\n' + event.timestamp.toIsoUtc().toUtf8() + event.eventType.toUtf8()
            + event.data->utf8() + QByteArray::number(event.latitude.value_or(0), 'g', 17);
    return content;
}

} // namespace

class TestPlayerBundles : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void aPlayerReachesAnotherDatabaseExactly();
    void aDryRunSaysWhatTheRealOneDoes();
    void theSameDatabaseGetsACopyUnderAnotherName();
    void sameIdsAreRefusedWhereTheyAreTaken();
    void anExistingUserGetsTheProfileOnce();
    void eventsAreChosenBySearch();
    void nothingStaysOfAnImportThatFailsLate();
    void aUsersTableThatDemandsMoreIsNamed();
    void aReadOnlyConnectionRefuses();
    void aMissingPlayerIsNotFound();

private:
    [[nodiscard]] PlayerBundle exported(PostgresGateway &gateway, PlayerId player) const;
    [[nodiscard]] static QString count(const QString &database, const char *table);

    QString m_from;
    QString m_to;
    std::unique_ptr<PostgresGateway> m_source;
    std::unique_ptr<PostgresGateway> m_target;
};

void TestPlayerBundles::init()
{
    m_from = TestServer::instance().createDatabase();
    m_to = TestServer::instance().createDatabase();
    TestServer::execute(m_from, OddPlayer);
    m_source = std::make_unique<PostgresGateway>(test::writableOptions(m_from));
    m_target = std::make_unique<PostgresGateway>(test::writableOptions(m_to));
}

void TestPlayerBundles::cleanup()
{
    m_source.reset();
    m_target.reset();
}

PlayerBundle TestPlayerBundles::exported(PostgresGateway &gateway, PlayerId player) const
{
    const Result<PlayerBundle> bundle = gateway.readBundle(player, SearchQuery()).result();
    if (!bundle)
        qFatal("%s", qPrintable(bundle.error().detail));
    const Result<PlayerBundle> carried
        = readBundle(bundleBytes(*bundle)); // through the file, as people do
    if (!carried)
        qFatal("%s", qPrintable(carried.error().detail));
    return *carried;
}

QString TestPlayerBundles::count(const QString &database, const char *table)
{
    return TestServer::value(database,
                             SqlStatement(QByteArray("SELECT count(*)::text FROM ") + table));
}

void TestPlayerBundles::aPlayerReachesAnotherDatabaseExactly()
{
    const PlayerBundle bundle = exported(*m_source, oddPlayer());
    QCOMPARE(bundle.events.size(), 50);
    const Result<ImportReport> report = m_target->importBundle(bundle, {}).result();
    QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
    QVERIFY(*report->player != oddPlayer());
    QCOMPARE(report->label, *bundle.profile.label);

    const PlayerBundle arrived = exported(*m_target, *report->player);
    QCOMPARE(contentOf(arrived), contentOf(bundle));
    QVERIFY(contentOf(arrived).contains("\"a\": 10.00"));
    QVERIFY(contentOf(arrived).contains("west-of-house SQL NULL SQL NULL"));
    QVERIFY(contentOf(arrived).contains("harbour-lights null SQL NULL"));
    QCOMPARE(arrived.profile.createdAt, bundle.profile.createdAt);
    QCOMPARE(arrived.profile.updatedAt, bundle.profile.updatedAt);
    QVERIFY(std::isnan(*arrived.profile.totalDistanceMeters));
    QCOMPARE(arrived.profile.label, bundle.profile.label);
}

void TestPlayerBundles::aDryRunSaysWhatTheRealOneDoes()
{
    const PlayerBundle bundle = exported(*m_source, oddPlayer());
    const Result<ImportReport> dry = m_target->planImport(bundle, {}).result();
    QVERIFY(dry);
    QCOMPARE(count(m_to, "users"), u"0"_s);
    QVERIFY(!dry->player);
    const Result<ImportReport> real = m_target->importBundle(bundle, {}).result();
    QVERIFY(real);
    QCOMPARE(dry->steps.size(), real->steps.size());
    qint64 rows = 0;
    for (qsizetype i = 0; i < dry->steps.size(); ++i) {
        QCOMPARE(dry->steps[i].table, real->steps[i].table);
        QCOMPARE(dry->steps[i].rows, real->steps[i].rows);
        rows += real->steps[i].rows;
    }
    QCOMPARE(rows, 1 + 1 + 3 + 50);
}

void TestPlayerBundles::theSameDatabaseGetsACopyUnderAnotherName()
{
    const PlayerBundle bundle = exported(*m_source, oddPlayer());
    const Result<ImportReport> first = m_source->importBundle(bundle, {}).result();
    const Result<ImportReport> second = m_source->importBundle(bundle, {}).result();
    QVERIFY(first && second);
    QCOMPARE(first->label, *bundle.profile.label + u" (copy)"_s);
    QCOMPARE(second->label, *bundle.profile.label + u" (copy 2)"_s);
    const Result<ImportReport> named
        = m_source->importBundle(bundle, {.label = u"clone@example.test"_s}).result();
    QVERIFY(named);
    QCOMPARE(exported(*m_source, *named->player).profile.label, u"clone@example.test"_s);
    const Result<ImportReport> taken
        = m_source->importBundle(bundle, {.label = u"clone@example.test"_s}).result();
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Error::Kind::Conflict);
    QCOMPARE(count(m_from, "player_profiles"), u"4"_s);
}

void TestPlayerBundles::sameIdsAreRefusedWhereTheyAreTaken()
{
    const PlayerBundle bundle = exported(*m_source, oddPlayer());
    const Result<ImportReport> taken
        = m_source->importBundle(bundle, {.mode = Mode::SameIds}).result();
    QVERIFY(!taken);
    QCOMPARE(taken.error().kind, Error::Kind::Conflict);
    const Result<ImportReport> moved
        = m_target->importBundle(bundle, {.mode = Mode::SameIds}).result();
    QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
    const PlayerBundle arrived = exported(*m_target, oddPlayer());
    QCOMPARE(arrived.events[7].id, bundle.events[7].id);
}

void TestPlayerBundles::anExistingUserGetsTheProfileOnce()
{
    TestServer::execute(m_to,
                        "INSERT INTO users (id, email) VALUES "
                        "('00000000-0000-4000-8000-0000000000aa', 'qa@example.test')");
    const QString user = u"00000000-0000-4000-8000-0000000000aa"_s;
    const PlayerBundle bundle = exported(*m_source, oddPlayer());
    const Result<ImportReport> first
        = m_target->importBundle(bundle, {.mode = Mode::ExistingUser, .user = user}).result();
    QVERIFY(first);
    QCOMPARE(first->label, u"qa@example.test"_s);
    const Result<ImportReport> again
        = m_target->importBundle(bundle, {.mode = Mode::ExistingUser, .user = u"qa@example.test"_s})
              .result();
    QVERIFY(!again);
    QCOMPARE(again.error().kind, Error::Kind::Conflict);
    const Result<ImportReport> nobody
        = m_target->importBundle(bundle, {.mode = Mode::ExistingUser, .user = u"nobody"_s})
              .result();
    QVERIFY(!nobody);
    QCOMPARE(nobody.error().kind, Error::Kind::NotFound);
    QCOMPARE(count(m_to, "player_profiles"), u"1"_s);
}

void TestPlayerBundles::eventsAreChosenBySearch()
{
    const Result<SearchQuery> query
        = SearchQuery::parse(u"type:item_collected"_s, SearchSubject::Events, QTimeZone::utc());
    QVERIFY(query);
    QCOMPARE(m_source->readBundle(oddPlayer(), *query).result()->events.size(), 25);
    QCOMPARE(m_source->readBundle(oddPlayer(), std::nullopt).result()->events.size(), 0);
}

void TestPlayerBundles::nothingStaysOfAnImportThatFailsLate()
{
    PlayerBundle bundle = exported(*m_source, oddPlayer());
    bundle.events.last().eventType
        = u"x"_s.repeated(51); // VARCHAR(50): the last row of all is refused
    const Result<ImportReport> report = m_target->importBundle(bundle, {}).result();
    QVERIFY(!report);
    for (const char *table :
         {"users", "player_profiles", "experience_progress", "player_progress_events"})
        QCOMPARE(count(m_to, table), u"0"_s);
}

void TestPlayerBundles::aUsersTableThatDemandsMoreIsNamed()
{
    TestServer::execute(m_to, "ALTER TABLE users ADD COLUMN tenant text NOT NULL");
    const Result<ImportReport> report
        = m_target->importBundle(exported(*m_source, oddPlayer()), {}).result();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Refused);
    QVERIFY(report.error().detail.contains(u"tenant"_s));
}

void TestPlayerBundles::aReadOnlyConnectionRefuses()
{
    PostgresGateway gateway(test::readOnlyOptions(m_to));
    const PlayerBundle bundle = exported(*m_source, oddPlayer());
    const Result<ImportReport> report = gateway.importBundle(bundle, {}).result();
    QVERIFY(!report);
    QCOMPARE(report.error().kind, Error::Kind::Refused);
    QVERIFY(gateway.planImport(bundle, {}).result());
    QCOMPARE(count(m_to, "users"), u"0"_s);
}

void TestPlayerBundles::aMissingPlayerIsNotFound()
{
    const Result<PlayerBundle> bundle
        = m_source->readBundle(PlayerId::create(), std::nullopt).result();
    QVERIFY(!bundle);
    QCOMPARE(bundle.error().kind, Error::Kind::NotFound);
}

QTEST_GUILESS_MAIN(TestPlayerBundles)
#include "tst_playerbundles.moc"

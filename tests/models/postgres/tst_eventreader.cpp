#include "models/geo/mercator.h"
#include "models/postgres/demofill.h"
#include "models/postgres/eventsql.h"
#include "models/postgres/postgresgateway.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>
#include <QTimeZone>

#include <limits>
#include <map>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::TestServer;

namespace {

constexpr qint64 NoLimit = std::numeric_limits<qint64>::max();

SearchQuery eventsQuery(const QString &text)
{
    return SearchQuery::parse(text, SearchSubject::Events, QTimeZone::utc()).value();
}

SearchQuery playersQuery(const QString &text)
{
    return SearchQuery::parse(text, SearchSubject::Players, QTimeZone::utc()).value();
}

EventRequest everything(const QString &filter = {})
{
    return {SearchQuery(), eventsQuery(filter), {}};
}

bool isBefore(const PlayerProgressEvent &a, const PlayerProgressEvent &b)
{
    return a.timestamp != b.timestamp ? a.timestamp < b.timestamp
                                      : a.id.toString() < b.id.toString();
}

/// The largest number of events that a filter threw away anywhere in a plan. (The other tables of a
/// small world are rightly read whole.)
double removedEvents(const QJsonObject &node)
{
    const bool isOther
        = node.contains(u"Relation Name") && node[u"Relation Name"] != u"player_progress_events"_s;
    double removed = isOther
        ? 0
        : node[u"Rows Removed by Filter"].toDouble() * node[u"Actual Loops"].toDouble(1);
    for (const QJsonValue &child : node[u"Plans"].toArray())
        removed = std::max(removed, removedEvents(child.toObject()));
    return removed;
}

QJsonObject planOf(const QString &database, const SqlStatement &statement)
{
    SqlStatement explain("EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " + statement.sql());
    for (const SqlValue &value : statement.values())
        explain.bindValue(value);
    const QString plan = TestServer::value(database, explain);
    return QJsonDocument::fromJson(plan.toUtf8())[0][u"Plan"].toObject();
}

QSet<QString> scannedWhole(const QJsonObject &node)
{
    QSet<QString> tables;
    if (node[u"Node Type"] == u"Seq Scan"_s)
        tables << node[u"Relation Name"].toString();
    for (const QJsonValue &child : node[u"Plans"].toArray())
        tables += scannedWhole(child.toObject());
    return tables;
}

} // namespace

class TestEventReader : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void pagesMeetWithoutGapOrOverlap_data();
    void pagesMeetWithoutGapOrOverlap();
    void exportGivesEveryRowAsItWasMade();
    void exportStopsWhenTheSinkHasEnough();
    void streamHoldsEveryEventOnce_data();
    void streamHoldsEveryEventOnce();
    void streamTellsUnusablePositionsApart();
    void infiniteTimesSurvive();
    void counts_data();
    void counts();
    void anUnknownEventIsNotFound();
    void theNewestOfOneSaveDoNotWalkEverybodysEvents_data();
    void theNewestOfOneSaveDoNotWalkEverybodysEvents();
    void aStreamCanBeCancelled();

private:
    [[nodiscard]] QList<PlayerProgressEvent> exported(const EventRequest &request,
                                                      Qt::SortOrder order = Qt::AscendingOrder);
    [[nodiscard]] static QString trap();

    QString m_database;
    std::unique_ptr<PostgresGateway> m_gateway;
    DemoWorld m_world{1};
};

void TestEventReader::initTestCase()
{
    m_database = TestServer::instance().createDatabase();
    PostgresConnection connection(PostgresConnection::Purpose::Write,
                                  test::writableOptions(m_database));
    QVERIFY(DemoFill(connection).fill(m_world, false).result());
    m_gateway = std::make_unique<PostgresGateway>(test::readOnlyOptions(m_database));
}

QList<PlayerProgressEvent> TestEventReader::exported(const EventRequest &request,
                                                     Qt::SortOrder order)
{
    QList<PlayerProgressEvent> rows;
    const auto count = m_gateway
                           ->exportEvents(request, order, NoLimit,
                                          [&rows](const PlayerProgressEvent &event) {
                                              rows << event;
                                              return true;
                                          })
                           .result();
    if (!count || *count != rows.size())
        QTest::qFail("the export failed or counted wrong", __FILE__, __LINE__);
    return rows;
}

void TestEventReader::pagesMeetWithoutGapOrOverlap_data()
{
    QTest::addColumn<EventRequest>("request");
    QTest::addColumn<qsizetype>("rows"); // -1: some
    const DemoPlayer mira = m_world.player(0);
    const DemoPlayer equalTimes = m_world.player(4);
    QTest::newRow("a save with equal timestamps")
        << EventRequest{equalTimes.experiences.first().id, {}, {}} << equalTimes.events.size();
    QTest::newRow("a player") << EventRequest{mira.profile.id, {}, {}} << mira.events.size();
    QTest::newRow("a player by search")
        << everything(u"player:mira.holt@example.test"_s) << mira.events.size();
    QTest::newRow("players found")
        << EventRequest{playersQuery(u"user:mira.holt@example.test"_s), {}, {}}
        << mira.events.size();
    QTest::newRow("one type of all") << everything(u"type:player_death"_s) << qsizetype(-1);
    QTest::newRow("a range") << EventRequest{mira.profile.id,
                                             {},
                                             TimeRange{mira.events.at(10).timestamp,
                                                       mira.events.at(30).timestamp}}
                             << qsizetype(20);
    QTest::newRow("nothing") << everything(u"type:nothing"_s) << qsizetype(0);
}

void TestEventReader::pagesMeetWithoutGapOrOverlap()
{
    QFETCH(EventRequest, request);
    QFETCH(qsizetype, rows);
    for (const Qt::SortOrder order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        const QList<PlayerProgressEvent> all = exported(request, order);
        QList<PlayerProgressEvent> paged;
        std::optional<EventCursor> after;
        do {
            const auto page = m_gateway->events(request, after, 7, order).result();
            QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
            QVERIFY(page->rows.size() <= 7);
            paged << page->rows;
            after = page->next;
        } while (after);
        if (rows >= 0)
            QCOMPARE(all.size(), rows);
        else
            QVERIFY(all.size() > 7);
        QCOMPARE(paged.size(), all.size());
        for (qsizetype at = 0; at < all.size(); ++at) {
            QVERIFY(paged[at].id == all[at].id);
            if (at > 0 && order == Qt::AscendingOrder)
                QVERIFY(isBefore(all[at - 1], all[at]));
            else if (at > 0)
                QVERIFY(isBefore(all[at], all[at - 1]));
        }
    }
}

void TestEventReader::exportGivesEveryRowAsItWasMade()
{
    const DemoPlayer player = m_world.player(13); // formulas
    std::map<EventId, PlayerProgressEvent> made;
    for (const PlayerProgressEvent &event : player.events)
        made.emplace(event.id, event);
    for (const PlayerProgressEvent &row : exported({player.profile.id, {}, {}})) {
        const PlayerProgressEvent event = made.at(row.id);
        made.erase(row.id);
        QVERIFY(row.progressId == event.progressId && row.playerId == event.playerId);
        QCOMPARE(row.experienceId, event.experienceId);
        QCOMPARE(row.eventType, event.eventType);
        QVERIFY(row.contentId == event.contentId);
        QCOMPARE(QJsonDocument::fromJson(row.data->utf8()),
                 QJsonDocument::fromJson(event.data->utf8()));
        QVERIFY(row.latitude == event.latitude && row.longitude == event.longitude);
        QVERIFY(row.timestamp == event.timestamp);
    }
    QVERIFY(made.empty());
}

void TestEventReader::exportStopsWhenTheSinkHasEnough()
{
    int rows = 0;
    const auto count = m_gateway
                           ->exportEvents(everything(), Qt::AscendingOrder, NoLimit,
                                          [&rows](const auto &) { return ++rows < 10; })
                           .result();
    QVERIFY(count);
    QCOMPARE(rows, 10);
    const auto limited = m_gateway->exportEvents(everything(), Qt::DescendingOrder, 25,
                                                 [](const auto &) { return true; });
    QCOMPARE(limited.result().value(), 25);
}

void TestEventReader::streamHoldsEveryEventOnce_data()
{
    QTest::addColumn<EventRequest>("request");
    QTest::newRow("all") << everything();
    QTest::newRow("one save") << EventRequest{m_world.player(2).experiences.first().id, {}, {}};
    QTest::newRow("all of a player, some types") << EventRequest{
        m_world.player(0).profile.id, eventsQuery(u"type:waypoint_visited,item_collected"_s), {}};
    QTest::newRow("players found, in one experience") << EventRequest{
        playersQuery(u"level:>5"_s), eventsQuery(u"experience:harbour-lights"_s), {}};
}

void TestEventReader::streamHoldsEveryEventOnce()
{
    QFETCH(EventRequest, request);
    std::map<QUuid, PlayerProgressEvent> expected;
    for (const PlayerProgressEvent &event : exported(request))
        expected.emplace(event.id.uuid(), event);
    QVERIFY(!expected.empty());
    auto chunks = m_gateway->streamEvents(request);
    chunks.waitForFinished();
    for (const Result<EventChunk> &result : chunks.results()) {
        QVERIFY2(result, result ? "" : qPrintable(result.error().detail));
        const EventColumns &columns = **result;
        QVERIFY(columns.size() > 0 && columns.size() <= 65'536);
        for (std::size_t at = 0; at < columns.size(); ++at) {
            QVERIFY(expected.count(columns.id[at]) == 1);
            const PlayerProgressEvent event = expected.at(columns.id[at]);
            expected.erase(columns.id[at]);
            const EventColumns::Progress &save = columns.progresses[columns.progress[at]];
            QCOMPARE(columns.time[at], event.timestamp.sincePostgresEpoch());
            QCOMPARE(columns.typeNames.at(columns.type[at]), event.eventType);
            QCOMPARE(columns.content[at] == EventColumns::NoContent, !event.contentId.has_value());
            if (event.contentId)
                QCOMPARE(columns.contentNames.at(columns.content[at]), *event.contentId);
            QVERIFY(save.id == event.progressId && save.player == event.playerId);
            QCOMPARE(save.experience, event.experienceId);
            if (columns.position[at] == EventColumns::Usable) {
                const WorldPoint point = mercator::project({*event.latitude, *event.longitude});
                QVERIFY(columns.x[at] == point.x && columns.y[at] == point.y);
            }
        }
    }
    QVERIFY(expected.empty());
}

void TestEventReader::streamTellsUnusablePositionsApart()
{
    const auto countOf = [this](qint64 player, EventColumns::Position kind) {
        auto chunks = m_gateway->streamEvents({m_world.player(player).profile.id, {}, {}});
        chunks.waitForFinished();
        qsizetype count = 0;
        for (const Result<EventChunk> &chunk : chunks.results())
            count += std::count((*chunk)->position.begin(), (*chunk)->position.end(), kind);
        return count;
    };
    QCOMPARE(countOf(2, EventColumns::Impossible), 3); // (0, 0)
    QCOMPARE(countOf(17, EventColumns::Impossible), 2); // swapped
    QCOMPARE(countOf(4, EventColumns::Missing), m_world.eventsOf(4));
}

void TestEventReader::infiniteTimesSurvive()
{
    const QString database = TestServer::instance().createDatabase(TestServer::Schema::Plain);
    TestServer::execute(
        database,
        "INSERT INTO users (id) VALUES ('00000000-0000-4000-8000-000000000001');"
        "INSERT INTO player_profiles (id, user_id) SELECT id, id FROM users;"
        "INSERT INTO experience_progress (id, player_id, experience_id) SELECT id, id, 'x' FROM "
        "users;"
        "INSERT INTO player_progress_events (experience_progress_id, event_type, timestamp, data) "
        "SELECT id, 't', t::timestamp, NULL FROM users, unnest(ARRAY['-infinity', 'infinity', "
        "'294276-12-31 23:59:59.999999', '4713-01-01 BC', '2025-10-24 14:31:08.412001']) t");
    PostgresGateway gateway(test::readOnlyOptions(database));
    QStringList times;
    const auto count = gateway.exportEvents(everything(), Qt::AscendingOrder, NoLimit,
                                            [&times](const PlayerProgressEvent &event) {
                                                times << event.timestamp.toPostgresText();
                                                return true;
                                            });
    QCOMPARE(count.result().value(), 5);
    QCOMPARE(
        times,
        (QStringList{u"-infinity"_s, u"4713-01-01 00:00:00 BC"_s, u"2025-10-24 14:31:08.412001"_s,
                     u"294276-12-31 23:59:59.999999"_s, u"infinity"_s}));
    const auto page = gateway.events(everything(), {}, 1, Qt::DescendingOrder).result();
    QVERIFY(page && page->next);
    const auto next = gateway.events(everything(), page->next, 1, Qt::DescendingOrder).result();
    QCOMPARE(next->rows.first().timestamp.toPostgresText(), u"294276-12-31 23:59:59.999999"_s);
    QVERIFY(!next->rows.first().data);
    auto chunks = gateway.streamEvents(everything());
    chunks.waitForFinished();
    QVERIFY(std::count((*chunks.resultAt(0))->time.begin(), (*chunks.resultAt(0))->time.end(),
                       std::numeric_limits<qint64>::max())
            == 1);
    const auto days = gateway.countEvents(everything(), EventGrouping::Day).result();
    QVERIFY2(days, days ? "" : qPrintable(days.error().detail));
    QCOMPARE(days->first().key, u"-infinity"_s);
    QCOMPARE(days->last().key, u"infinity"_s);
}

void TestEventReader::counts_data()
{
    QTest::addColumn<EventGrouping>("by");
    QTest::addColumn<QByteArray>("key"); // SQL over e and ep
    QTest::newRow("all") << EventGrouping::None << QByteArray("'total'");
    QTest::newRow("type") << EventGrouping::Type << QByteArray("event_type");
    QTest::newRow("content") << EventGrouping::Content << QByteArray("coalesce(content_id, '')");
    QTest::newRow("experience") << EventGrouping::Experience << QByteArray("experience_id");
    QTest::newRow("day") << EventGrouping::Day << QByteArray("to_char(timestamp, 'YYYY-MM-DD')");
    QTest::newRow("hour") << EventGrouping::Hour
                          << QByteArray("to_char(timestamp, 'YYYY-MM-DD\"T\"HH24:00:00\"Z\"')");
    QTest::newRow("player") << EventGrouping::Player << QByteArray("player_id::text");
}

void TestEventReader::counts()
{
    QFETCH(EventGrouping, by);
    QFETCH(QByteArray, key);
    for (const char *type : {"", "waypoint_visited"}) {
        const QString filter = *type == '\0' ? QString() : u"type:"_s + QString::fromLatin1(type);
        const auto counts = m_gateway->countEvents(everything(filter), by).result();
        QVERIFY2(counts, counts ? "" : qPrintable(counts.error().detail));
        QStringList lines;
        for (const EventCount &count : *counts)
            lines << u"%1 %2"_s.arg(count.key).arg(count.count);
        lines.sort();
        QByteArray sql = "SELECT string_agg(k || ' ' || n, E'\\x01' ORDER BY k) FROM (SELECT " + key
            + " k, count(*) n FROM player_progress_events e JOIN experience_progress ep ON "
              "ep.id = e.experience_progress_id WHERE event_type LIKE '"
            + type + "%' GROUP BY 1) s";
        QStringList expected
            = TestServer::value(m_database, SqlStatement(sql)).split(QChar(u'\x01'));
        expected.sort();
        QCOMPARE(lines, expected);
    }
    const DemoPlayer mira = m_world.player(0);
    qint64 sum = 0;
    const auto own = m_gateway->countEvents({mira.profile.id, {}, {}}, by).result();
    QVERIFY(own);
    for (const EventCount &count : *own)
        sum += count.count;
    QCOMPARE(sum, mira.events.size());
}

void TestEventReader::anUnknownEventIsNotFound()
{
    const PlayerProgressEvent known = m_world.player(0).events.at(5);
    const auto found = m_gateway->event(known.id).result();
    QVERIFY(found && found->timestamp == known.timestamp);
    QCOMPARE(m_gateway->event(EventId::create()).result().error().kind, Error::Kind::NotFound);
}

/// Half of all events belong to one save and are old: a planner that only looks at frequencies
/// takes the index on timestamp for its newest ones.
QString TestEventReader::trap()
{
    const QString database = TestServer::instance().createDatabase(TestServer::Schema::Plain);
    TestServer::execute(
        database,
        "INSERT INTO users SELECT ('00000000-0000-4000-8000-' || lpad(n::text, 12, '0'))::uuid "
        "FROM generate_series(1, 200) n;"
        "INSERT INTO player_profiles (id, user_id) SELECT id, id FROM users;"
        "INSERT INTO experience_progress (id, player_id, experience_id) SELECT id, id, 'x' FROM "
        "users;"
        "INSERT INTO player_progress_events (experience_progress_id, event_type, content_id, "
        "timestamp) SELECT (SELECT min(id::text)::uuid FROM users), 't' || n % 7, 'c' || n % 50, "
        "timestamp '2024-01-01' + n * interval '1 min' FROM generate_series(1, 20000) n ORDER BY "
        "md5(n::text);"
        "INSERT INTO player_progress_events (experience_progress_id, event_type, content_id, "
        "timestamp) SELECT ('00000000-0000-4000-8000-' || lpad((2 + n % 199)::text, 12, "
        "'0'))::uuid, 't' || n % 7, 'c' || n % 50, timestamp '2025-01-01' + n * interval '1 min' "
        "FROM generate_series(1, 20000) n ORDER BY md5(n::text);"
        "ANALYZE users, player_profiles, experience_progress, player_progress_events");
    return database;
}

void TestEventReader::theNewestOfOneSaveDoNotWalkEverybodysEvents_data()
{
    QTest::addColumn<EventRequest>("request");
    const QString id = u"00000000-0000-4000-8000-000000000001"_s;
    QTest::newRow("save") << EventRequest{*ProgressId::parse(id), {}, {}};
    QTest::newRow("player") << EventRequest{*PlayerId::parse(id), {}, {}};
    QTest::newRow("player by search") << everything(u"player:"_s + id);
    QTest::newRow("content of all") << everything(u"content:c7"_s);
    QTest::newRow("type of all") << everything(u"type:t3"_s);
    QTest::newRow("all") << everything();
}

void TestEventReader::theNewestOfOneSaveDoNotWalkEverybodysEvents()
{
    QFETCH(EventRequest, request);
    static const QString database = trap();
    for (const bool hasIndex : {false, true}) {
        if (hasIndex)
            TestServer::execute(database,
                                "CREATE INDEX test_save_time ON player_progress_events "
                                "(experience_progress_id, timestamp, id)");
        const EventSql sql({u"email"_s, hasIndex});
        const QJsonObject plan = planOf(database, sql.rows(request, {}, 20, Qt::DescendingOrder));
        if (hasIndex)
            TestServer::execute(database, "DROP INDEX test_save_time");
        QVERIFY(plan[u"Actual Rows"].toDouble() == 20);
        QVERIFY2(removedEvents(plan) <= 10 * 20, qPrintable(QString::number(removedEvents(plan))));
        QVERIFY(!scannedWhole(plan).contains(u"player_progress_events"_s));
    }
}

void TestEventReader::aStreamCanBeCancelled()
{
    auto chunks = m_gateway->streamEvents(everything());
    chunks.cancel();
    const auto next = m_gateway->streamEvents({m_world.player(0).profile.id, {}, {}});
    QVERIFY(next.result());
}

QTEST_GUILESS_MAIN(TestEventReader)
#include "tst_eventreader.moc"

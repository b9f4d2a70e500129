#include "models/postgres/playerpagesql.h"
#include "models/postgres/postgresgateway.h"
#include "models/query/searchfields.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>
#include <QTimeZone>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::TestServer;

Q_DECLARE_METATYPE(waymark::PlayerSort)

namespace {

constexpr int LargeSize = 100'000;

SearchQuery parsed(const QString &text)
{
    const auto query = SearchQuery::parse(text, SearchSubject::Players, QTimeZone::utc());
    if (!query)
        qFatal("%s", qUtf8Printable(query.error().detail));
    return *query;
}

/// Players with few different keys, many equal ones and many NULLs.
constexpr auto SmallWorld = R"(
    INSERT INTO users (id, email) SELECT md5('u' || i)::uuid, CASE WHEN i % 7 > 0
        THEN 'player' || i % 50 || CASE i % 3 WHEN 0 THEN 'a' ELSE '-' || i END END
        FROM generate_series(1, 60) i;
    INSERT INTO player_profiles (id, user_id, account_level, total_experiences_played,
            total_playtime_seconds, total_distance_meters, created_at, updated_at)
        SELECT md5('p' || i)::uuid, md5('u' || i)::uuid, CASE WHEN i % 5 > 0 THEN i % 4 END, i % 3,
            CASE WHEN i % 2 = 0 THEN i END,
            CASE i % 6 WHEN 0 THEN NULL WHEN 1 THEN 'NaN' WHEN 2 THEN 'Infinity' ELSE (i % 4)::float END,
            CASE i % 9 WHEN 0 THEN NULL WHEN 1 THEN 'infinity' WHEN 2 THEN '-infinity'
                ELSE timestamp '2025-01-01' + i % 4 * interval '1 microsecond' END,
            timestamp '2025-01-01'
        FROM generate_series(1, 60) i;
    INSERT INTO experience_progress (player_id, experience_id, last_played_at)
        SELECT md5('p' || i)::uuid, e, CASE WHEN (i + e::int) % 5 = 0 THEN NULL
            WHEN i = 3 THEN 'infinity'
            ELSE timestamp '2025-01-01' + (i + e::int) % 6 * interval '1 day' END
        FROM generate_series(1, 60) i, unnest(ARRAY['1', '2', '6']) e WHERE i % 4 > 0;
    ANALYZE;)";

const QByteArray LargeWorld = QByteArray(R"(
    SET session_replication_role = replica;
    INSERT INTO users (id, email) SELECT md5('u' || i)::uuid,
        'player' || lpad((i * 7919::bigint % 1000003)::text, 7, '0') || '@example.org'
        FROM generate_series(1, SIZE) i;
    INSERT INTO player_profiles (id, user_id, account_level, total_playtime_seconds, stats)
        SELECT md5('p' || i)::uuid, md5('u' || i)::uuid,
            CASE WHEN i % 50 > 0 THEN 1 + i * 7919::bigint % 100 END, i * 31::bigint % 100003, '{}'
        FROM generate_series(1, SIZE) i;
    INSERT INTO experience_progress (player_id, experience_id, last_played_at, state)
        SELECT md5('p' || i)::uuid, e, CASE WHEN i % 20 > 0 THEN timestamp '2025-01-01'
            + (i * 7919::bigint % 1000003 + e::int * 77777) * interval '1 second' END,
            CASE WHEN i % 1000 = 0 THEN '{"inventory": ["rare"]}' ELSE '{}' END::jsonb
        FROM generate_series(1, SIZE) i, unnest(ARRAY['1', '2']) e WHERE (i + e::int) % 3 > 0;
    VACUUM ANALYZE users, player_profiles, experience_progress;)")
                                  .replace("SIZE", QByteArray::number(LargeSize));

struct Reading
{
    int removed = 0;
    QStringList scanned; ///< tables read one row after the other
};

/// What the executed plan threw away and read as a whole; parts that were never reached count
/// nothing.
void collect(const QJsonObject &node, Reading &reading)
{
    const int loops = node["Actual Loops"_L1].toInt();
    if (loops == 0)
        return;
    for (const char *key : {"Rows Removed by Filter", "Rows Removed by Join Filter"})
        reading.removed += int(node[QLatin1StringView(key)].toDouble() * loops);
    if (node["Node Type"_L1] == u"Seq Scan"_s)
        reading.scanned += node["Relation Name"_L1].toString();
    for (const QJsonValue &child : node["Plans"_L1].toArray())
        collect(child.toObject(), reading);
}

QByteArray rfc(const PlayerId &id)
{
    return id.uuid().toRfc4122();
}

} // namespace

class TestPlayerReader final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void pagesJoinUpInEveryOrder_data();
    void pagesJoinUpInEveryOrder();
    void pagesOfASearchJoinUp_data();
    void pagesOfASearchJoinUp();
    void aRowHoldsWhatTheTablesHold();
    void playersAreFoundByIdAndLabel();
    void anIdSaysWhatItIsOf();
    void countsAndEstimates();
    void aLabelWithoutIndexSaysSo();
    void aDatabaseWithoutLabelsStillPages();
    void deepPagesWalkIndexes_data();
    void deepPagesWalkIndexes();
    void pagesSayWhetherAnIndexServesThem_data();
    void pagesSayWhetherAnIndexServesThem();
    void aPageCostsOneRoundTripOnceKnown();
    void aPageLeavesTheServersLogAlone_data();
    void aPageLeavesTheServersLogAlone();
    void hostileTextsAreValues();
    void knownValuesComeMostFrequentFirst_data();
    void knownValuesComeMostFrequentFirst();
    void knownValuesOfOddDocumentsDoNotRaise();

private:
    static std::unique_ptr<PostgresGateway> gatewayTo(const QString &conninfo);
    static QList<PlayerProfile> allPages(PostgresGateway &gateway, const SearchQuery &query,
                                         PlayerOrder order, int size);

    QString m_smallConninfo;
    QString m_largeConninfo;
    std::unique_ptr<PostgresGateway> m_small;
    std::unique_ptr<PostgresGateway> m_large;
};

std::unique_ptr<PostgresGateway> TestPlayerReader::gatewayTo(const QString &conninfo)
{
    return std::make_unique<PostgresGateway>(test::readOnlyOptions(conninfo));
}

void TestPlayerReader::initTestCase()
{
    m_smallConninfo = TestServer::instance().createDatabase(TestServer::Schema::Plain);
    TestServer::execute(m_smallConninfo, SmallWorld);
    m_small = gatewayTo(m_smallConninfo);
    m_largeConninfo = TestServer::instance().createDatabase(TestServer::Schema::Plain);
    for (const QByteArray &statement : LargeWorld.split(';')) {
        // VACUUM wants to be alone, so the setting must be repeated for the others
        if (!statement.trimmed().isEmpty())
            TestServer::execute(m_largeConninfo,
                                statement.contains("VACUUM")
                                    ? statement
                                    : "SET session_replication_role = replica;" + statement);
    }
    m_large = gatewayTo(m_largeConninfo);
}

QList<PlayerProfile> TestPlayerReader::allPages(PostgresGateway &gateway, const SearchQuery &query,
                                                PlayerOrder order, int size)
{
    QList<PlayerProfile> rows;
    std::optional<PlayerCursor> after;
    do {
        const auto page = gateway.players(query, order, after, size).result();
        if (!page)
            qFatal("%s", qUtf8Printable(page.error().detail));
        rows += page->rows;
        after = page->next;
        if (page->rows.size() > size || (after && page->rows.size() < size) || rows.size() > 1000)
            qFatal("a page of %d rows", int(page->rows.size()));
    } while (after);
    return rows;
}

void TestPlayerReader::pagesJoinUpInEveryOrder_data()
{
    QTest::addColumn<PlayerSort>("by");
    QTest::addColumn<Qt::SortOrder>("direction");
    const std::pair<const char *, PlayerSort> sorts[] = {{"label", PlayerSort::Label},
                                                         {"level", PlayerSort::Level},
                                                         {"experiences", PlayerSort::Experiences},
                                                         {"playtime", PlayerSort::Playtime},
                                                         {"distance", PlayerSort::Distance},
                                                         {"last played", PlayerSort::LastPlayed},
                                                         {"created", PlayerSort::Created},
                                                         {"updated", PlayerSort::Updated}};
    for (const auto &sort : sorts) {
        QTest::addRow("%s up", sort.first) << sort.second << Qt::AscendingOrder;
        QTest::addRow("%s down", sort.first) << sort.second << Qt::DescendingOrder;
    }
}

/// PostgreSQL's order of keys: NaN above all, texts by their bytes.
template <typename T>
int compareKeys(const T &a, const T &b)
{
    return a < b ? -1 : (b < a ? 1 : 0);
}

int compareKeys(double a, double b)
{
    if (std::isnan(a) || std::isnan(b))
        return int(std::isnan(a)) - int(std::isnan(b));
    return a < b ? -1 : int(a > b);
}

int compareKeys(const QString &a, const QString &b)
{
    return compareKeys(a.toUtf8(), b.toUtf8());
}

template <typename T>
bool isBefore(const std::optional<T> &a, const std::optional<T> &b, Qt::SortOrder direction,
              bool idsAscend)
{
    if (!a || !b)
        return a || (!b && idsAscend);
    const int order = compareKeys(*a, *b) * (direction == Qt::AscendingOrder ? 1 : -1);
    return order < 0 || (order == 0 && idsAscend);
}

bool isBefore(const PlayerProfile &a, const PlayerProfile &b, PlayerOrder order)
{
    const bool ids = rfc(a.id) < rfc(b.id);
    switch (order.by) {
    case PlayerSort::Label:
        return isBefore(a.label, b.label, order.direction, ids);
    case PlayerSort::Level:
        return isBefore(a.accountLevel, b.accountLevel, order.direction, ids);
    case PlayerSort::Experiences:
        return isBefore(a.totalExperiencesPlayed, b.totalExperiencesPlayed, order.direction, ids);
    case PlayerSort::Playtime:
        return isBefore(a.totalPlaytimeSeconds, b.totalPlaytimeSeconds, order.direction, ids);
    case PlayerSort::Distance:
        return isBefore(a.totalDistanceMeters, b.totalDistanceMeters, order.direction, ids);
    case PlayerSort::LastPlayed:
        return isBefore(a.lastPlayedAt, b.lastPlayedAt, order.direction, ids);
    case PlayerSort::Created:
        return isBefore(a.createdAt, b.createdAt, order.direction, ids);
    case PlayerSort::Updated:
        return isBefore(a.updatedAt, b.updatedAt, order.direction, ids);
    }
    return false;
}

void TestPlayerReader::pagesJoinUpInEveryOrder()
{
    QFETCH(const PlayerSort, by);
    QFETCH(const Qt::SortOrder, direction);
    const PlayerOrder order{by, direction};
    for (const int size : {1, 7, 59, 60, 100}) {
        const auto rows = allPages(*m_small, {}, order, size);
        QCOMPARE(rows.size(), 60);
        for (qsizetype i = 1; i < rows.size(); ++i)
            QVERIFY2(isBefore(rows[i - 1], rows[i], order),
                     qPrintable(u"row %1, pages of %2"_s.arg(i).arg(size)));
    }
}

void TestPlayerReader::pagesOfASearchJoinUp_data()
{
    pagesJoinUpInEveryOrder_data();
}

void TestPlayerReader::pagesOfASearchJoinUp()
{
    QFETCH(const PlayerSort, by);
    QFETCH(const Qt::SortOrder, direction);
    const PlayerOrder order{by, direction};
    for (const QString &text : {u"level:1,2"_s, u"-experience:1"_s, u"playe OR -has:user"_s}) {
        const SearchQuery query = parsed(text);
        const qint64 count = *m_small->countPlayers(query).result();
        QVERIFY(count > 0);
        const auto rows = allPages(*m_small, query, order, 4);
        QCOMPARE(qint64(rows.size()), count);
        for (qsizetype i = 1; i < rows.size(); ++i)
            QVERIFY(isBefore(rows[i - 1], rows[i], order));
    }
    // so many that walking beats sorting
    const SearchQuery many = parsed(u"playtime:>=0"_s);
    std::optional<PlayerCursor> after;
    QList<PlayerProfile> rows;
    for (int i = 0; i < 3; ++i) {
        const auto page = m_large->players(many, order, after, 50).result();
        QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
        rows += page->rows;
        after = page->next;
        QVERIFY(after);
    }
    for (qsizetype i = 1; i < rows.size(); ++i)
        QVERIFY(isBefore(rows[i - 1], rows[i], order));
}

void TestPlayerReader::aRowHoldsWhatTheTablesHold()
{
    const auto rows = allPages(*m_small, parsed(u"level:2 playtime:>=0"_s), {}, 100);
    QVERIFY(!rows.isEmpty());
    for (const PlayerProfile &row : rows) {
        const auto opened = m_small->openPlayer(row.id, StatesWanted::None).result();
        QVERIFY(opened);
        QCOMPARE(row.userId, opened->profile.userId);
        QCOMPARE(row.label, opened->profile.label);
        QCOMPARE(row.accountLevel, std::optional(2));
        QCOMPARE(row.totalPlaytimeSeconds, opened->profile.totalPlaytimeSeconds);
        QCOMPARE(row.lastPlayedAt, opened->profile.lastPlayedAt);
        QCOMPARE(row.createdAt, opened->profile.createdAt);
        QVERIFY(!row.stats);
    }
}

void TestPlayerReader::playersAreFoundByIdAndLabel()
{
    const auto player = allPages(*m_small, parsed(u"user:player2-2"_s), {}, 10);
    QCOMPARE(player.size(), 1);
    const PlayerProfile &row = player.first();
    for (const QString &text : {u"player2-2"_s, u" PLAYER2-2 "_s, row.id.toString(),
                                row.userId.toString(), row.id.toString().toUpper()}) {
        const auto found = m_small->findPlayers(text).result();
        QVERIFY(found);
        QCOMPARE(found->size(), 1);
        QCOMPARE(found->first().id, row.id);
    }
    for (const QString &text : {u"player2-"_s, u"%"_s, QString(), PlayerId::create().toString()})
        QVERIFY(m_small->findPlayers(text).result()->isEmpty());
}

void TestPlayerReader::anIdSaysWhatItIsOf()
{
    const auto experiences = [&] {
        for (const PlayerProfile &row : allPages(*m_small, {}, {}, 100)) {
            const auto opened = m_small->openPlayer(row.id, StatesWanted::None).result();
            if (opened && !opened->experiences.isEmpty())
                return *opened;
        }
        qFatal("nobody plays");
    };
    const OpenedPlayer player = experiences();
    const ProgressId progress = player.experiences.first().id;
    const EventId event = EventId::create();
    TestServer::execute(m_smallConninfo,
                        u"INSERT INTO player_progress_events (id, experience_progress_id, "
                        "event_type) VALUES ('%1', '%2', 'waypoint_visited')"_s
                            .arg(event.toString(), progress.toString())
                            .toUtf8());
    for (const QUuid &id :
         {player.profile.id.uuid(), player.profile.userId.uuid(), progress.uuid(), event.uuid()}) {
        const auto found = m_small->findRow(id).result();
        QVERIFY(found);
        QCOMPARE(found->player, player.profile.id);
        QCOMPARE(found->progress.has_value(), id == progress.uuid() || id == event.uuid());
        QCOMPARE(found->event.has_value(), id == event.uuid());
    }
    QCOMPARE(m_small->findRow(QUuid::createUuid()).result().error().kind, Error::Kind::NotFound);
}

void TestPlayerReader::countsAndEstimates()
{
    QCOMPARE(*m_large->countPlayers({}).result(), qint64(LargeSize));
    const qint64 estimate = *m_large->estimatePlayers({}).result();
    QVERIFY2(estimate > LargeSize * 0.9 && estimate < LargeSize * 1.1,
             qPrintable(QString::number(estimate)));
    QCOMPARE(*m_large->countPlayers(parsed(u"level:7"_s)).result(), qint64(1000));
    const qint64 few = *m_large->estimatePlayers(parsed(u"level:7"_s)).result();
    QVERIFY2(few > 500 && few < 2'000, qPrintable(QString::number(few)));
    QCOMPARE(*m_small->countPlayers(parsed(u"-has:experience"_s)).result(), qint64(15));
}

void TestPlayerReader::aLabelWithoutIndexSaysSo()
{
    const QString conninfo = TestServer::instance().createDatabase(TestServer::Schema::Plain);
    TestServer::execute(conninfo, SmallWorld);
    TestServer::execute(conninfo, "ALTER TABLE users DROP CONSTRAINT users_email_key");
    const auto gateway = gatewayTo(conninfo);
    const PlayerOrder order{PlayerSort::Label, Qt::AscendingOrder};
    const auto page = gateway->players({}, order, {}, 10).result();
    QVERIFY(page);
    QVERIFY(!page->servedByIndex);
    QCOMPARE(allPages(*gateway, {}, order, 7).size(), 60);

    TestServer::execute(conninfo, "CREATE INDEX ON users (email)");
    QVERIFY(gateway->players({}, order, {}, 10).result()->servedByIndex);
}

void TestPlayerReader::aDatabaseWithoutLabelsStillPages()
{
    const QString conninfo = TestServer::instance().createDatabase(TestServer::Schema::Plain);
    TestServer::execute(conninfo, SmallWorld);
    TestServer::execute(conninfo, "ALTER TABLE users DROP COLUMN email");
    const auto gateway = gatewayTo(conninfo);
    for (const Qt::SortOrder direction : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        for (const PlayerSort by : {PlayerSort::Label, PlayerSort::LastPlayed}) {
            const auto rows = allPages(*gateway, {}, {by, direction}, 7);
            QCOMPARE(rows.size(), 60);
            QVERIFY(!rows.first().label);
        }
    }
    QVERIFY(gateway->findPlayers(u"player2-2"_s).result()->isEmpty());
    QVERIFY(
        gateway->knownValues(SearchSubject::Players, u"user"_s, QString(), 5).result()->isEmpty());
}

void TestPlayerReader::deepPagesWalkIndexes_data()
{
    QTest::addColumn<PlayerSort>("by");
    QTest::addColumn<Qt::SortOrder>("direction");
    QTest::addColumn<int>("after"); // which player; 0: the first page
    const std::pair<const char *, PlayerSort> sorts[] = {{"label", PlayerSort::Label},
                                                         {"level", PlayerSort::Level},
                                                         {"last played", PlayerSort::LastPlayed}};
    for (const auto &sort : sorts) {
        for (const int after : {0, 1, 31'111, 77'777}) {
            QTest::addRow("%s up, after %d", sort.first, after)
                << sort.second << Qt::AscendingOrder << after;
            QTest::addRow("%s down, after %d", sort.first, after)
                << sort.second << Qt::DescendingOrder << after;
        }
    }
}

void TestPlayerReader::deepPagesWalkIndexes()
{
    QFETCH(const PlayerSort, by);
    QFETCH(const Qt::SortOrder, direction);
    QFETCH(const int, after);
    PlayerPageRequest request{{}, {by, direction}, {}, 100};
    if (after > 0) {
        const QByteArray digest = QCryptographicHash::hash(
            QByteArray('p' + QByteArray::number(after)), QCryptographicHash::Md5);
        const QString id = QUuid::fromRfc4122(digest).toString(QUuid::WithoutBraces);
        const auto row = m_large->players(parsed(u"id:"_s + id), request.order, {}, 1).result();
        QVERIFY(row && row->rows.size() == 1);
        request.after
            = PlayerCursor{PlayerPageSql::keyOf(row->rows.first(), by), row->rows.first().id};
        QVERIFY(request.after->key.isValid());
    }
    const SqlStatement statement
        = PlayerPageSql(request, u"email"_s, Timestamp::now()).statement(PlayerPageSql::Way::Walk);
    SqlStatement explain("EXPLAIN (ANALYZE, TIMING OFF, FORMAT JSON) " + statement.sql());
    for (const SqlValue &value : statement.values())
        explain.bindValue(value);
    const auto document
        = QJsonDocument::fromJson(TestServer::value(m_largeConninfo, explain).toUtf8());
    Reading reading;
    const QJsonObject plan = document[0]["Plan"_L1].toObject();
    QCOMPARE(plan["Actual Rows"_L1].toInt(), 101);
    collect(plan, reading);
    QVERIFY2(reading.scanned.isEmpty(), document.toJson().constData());
    QVERIFY2(reading.removed <= 10 * 101, document.toJson().constData());
}

void TestPlayerReader::pagesSayWhetherAnIndexServesThem_data()
{
    QTest::addColumn<PlayerSort>("by");
    QTest::addColumn<QString>("query");
    QTest::addColumn<bool>("served");
    QTest::newRow("label") << PlayerSort::Label << QString() << true;
    QTest::newRow("level") << PlayerSort::Level << QString() << true;
    QTest::newRow("last played") << PlayerSort::LastPlayed << QString() << true;
    QTest::newRow("playtime") << PlayerSort::Playtime << QString() << false;
    QTest::newRow("created") << PlayerSort::Created << QString() << false;
    QTest::newRow("item, last played") << PlayerSort::LastPlayed << u"item:rare"_s << true;
    QTest::newRow("item, label") << PlayerSort::Label << u"item:rare"_s << true;
    QTest::newRow("user, last played")
        << PlayerSort::LastPlayed << u"user:player0007919@example.org"_s << true;
    QTest::newRow("word, last played") << PlayerSort::LastPlayed << u"7919@"_s << false;
    QTest::newRow("playtime, last played") << PlayerSort::LastPlayed << u"playtime:31"_s << false;
}

void TestPlayerReader::pagesSayWhetherAnIndexServesThem()
{
    QFETCH(const PlayerSort, by);
    QFETCH(const QString, query);
    QFETCH(const bool, served);
    const auto page = m_large->players(parsed(query), {by, Qt::DescendingOrder}, {}, 100).result();
    QVERIFY2(page, page ? "" : qPrintable(page.error().detail));
    QVERIFY(!page->rows.isEmpty());
    QCOMPARE(page->servedByIndex, served);
}

void TestPlayerReader::aPageCostsOneRoundTripOnceKnown()
{
    const PlayerOrder order{PlayerSort::LastPlayed, Qt::DescendingOrder};
    const auto first = m_large->players({}, order, {}, 100).result();
    QVERIFY(first);
    const qint64 before = m_large->reads().roundTrips();
    QVERIFY(m_large->players({}, order, first->next, 100).result());
    QCOMPARE(m_large->reads().roundTrips() - before, 1);
    QVERIFY(m_large->players(parsed(u"level:>1"_s), order, first->next, 100).result());
    QCOMPARE(m_large->reads().roundTrips() - before, 3);
}

void TestPlayerReader::aPageLeavesTheServersLogAlone_data()
{
    QTest::addColumn<bool>("readOnly");
    QTest::addColumn<QString>("query");
    for (const QString &query : {u""_s, u"level:>1"_s}) {
        QTest::addRow("read-only \"%s\"", qPrintable(query)) << true << query;
        QTest::addRow("writable \"%s\"", qPrintable(query)) << false << query;
    }
}

void TestPlayerReader::aPageLeavesTheServersLogAlone()
{
    QFETCH(bool, readOnly);
    QFETCH(QString, query);
    QFile log(TestServer::instance().server().logFile());
    QVERIFY(log.open(QIODevice::ReadOnly));
    log.seek(log.size());
    PostgresGateway gateway(readOnly ? test::readOnlyOptions(m_smallConninfo)
                                     : test::writableOptions(m_smallConninfo));
    for (const PlayerSort by : {PlayerSort::Label, PlayerSort::Level, PlayerSort::LastPlayed}) {
        QVERIFY(!allPages(gateway, parsed(query), {by, Qt::AscendingOrder}, 20).isEmpty());
    }
    const QByteArray said = log.readAll();
    QVERIFY2(!said.contains("WARNING"), said.constData());
}

void TestPlayerReader::hostileTextsAreValues()
{
    for (const QString &text : {u"'; DROP TABLE users; --"_s, u"\\"_s, u"%"_s, u"$1"_s,
                                QString(100'000, u'\''), u"\\' OR 1=1"_s}) {
        const auto found = m_small->findPlayers(text).result();
        QVERIFY(found);
        QVERIFY(found->isEmpty());
        const auto known
            = m_small->knownValues(SearchSubject::Players, u"item"_s, text, 5).result();
        QVERIFY(known);
        QVERIFY(known->isEmpty());
    }
    QVERIFY(!m_small->findPlayers(QString(u"a"_s + QChar(0))).result());
    QCOMPARE(*m_small->countPlayers({}).result(), 60);
}

void TestPlayerReader::knownValuesComeMostFrequentFirst_data()
{
    QTest::addColumn<SearchSubject>("subject");
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("prefix");
    QTest::addColumn<QStringList>("values");
    const auto players = SearchSubject::Players;
    const auto events = SearchSubject::Events;
    QTest::newRow("item") << players << u"item"_s << QString()
                          << QStringList{u"lamp"_s, u"Rope"_s, u"key"_s};
    QTest::newRow("item r") << players << u"item"_s << u"r"_s << QStringList{u"Rope"_s};
    QTest::newRow("visited") << players << u"visited"_s << QString() << QStringList{u"w1"_s};
    QTest::newRow("flag") << players << u"flag"_s << QString()
                          << QStringList{u"door"_s, u"mailbox"_s};
    QTest::newRow("choice") << players << u"choice"_s << u"path="_s << QStringList{u"path=left"_s};
    QTest::newRow("state") << players << u"state/gold"_s << QString() << QStringList{u"5"_s};
    QTest::newRow("achievement") << players << u"achievement"_s << QString()
                                 << QStringList{u"first"_s};
    QTest::newRow("location") << players << u"location"_s << QString() << QStringList{u"hall"_s};
    QTest::newRow("experience") << players << u"experience"_s << u"h"_s << QStringList{u"house"_s};
    QTest::newRow("user") << players << u"user"_s << u"b"_s << QStringList{u"ben"_s};
    QTest::newRow("level") << players << u"level"_s << QString() << QStringList();
    QTest::newRow("unknown") << players << u"nonsense"_s << QString() << QStringList();
    QTest::newRow("type") << events << u"type"_s << u"quest"_s
                          << QStringList{u"quest_done"_s, u"quest_started"_s};
    QTest::newRow("content") << events << u"content"_s << QString()
                             << QStringList{u"c2"_s, u"c1"_s};
    QTest::newRow("data") << events << u"data/how"_s << QString() << QStringList{u"pickup"_s};
    QTest::newRow("player") << events << u"player"_s << u"an"_s << QStringList{u"anna"_s};
}

void TestPlayerReader::knownValuesComeMostFrequentFirst()
{
    static const QString conninfo = [] {
        const QString made = TestServer::instance().createDatabase(TestServer::Schema::Plain);
        TestServer::execute(made, R"(
            INSERT INTO users (email) VALUES ('anna'), ('ben'), (NULL);
            INSERT INTO player_profiles (user_id, stats) SELECT id,
                '{"achievements": ["first", 5]}' FROM users;
            INSERT INTO experience_progress (player_id, experience_id, current_location, state)
                SELECT p.id, e, 'hall', s::jsonb FROM player_profiles p, (VALUES
                    ('woods', '{"inventory": ["lamp", "Rope"], "visited_waypoints": ["w1"],
                       "flags": {"door": true, "mailbox": false}, "choices": {"path": "left"}}'),
                    ('house', '{"inventory": ["lamp", "Rope", "lamp", "key"], "gold": 5,
                       "flags": {"door": true}}'),
                    ('odd1', '5'), ('odd2', '[{"inventory": 5}]'), ('odd3', NULL),
                    ('odd4', '{"inventory": {"a": 1}, "flags": [1], "gold": {"a": 1}}')) v (e, s);
            INSERT INTO player_progress_events (experience_progress_id, event_type, content_id, data)
                SELECT id, t, c, d::jsonb FROM experience_progress, (VALUES
                    ('quest_started', 'c1', '{"how": "pickup"}'), ('quest_done', 'c2', '[]'),
                    ('npc', 'c2', '{"how": {}}')) v (t, c, d);
            ANALYZE;)");
        return made;
    }();
    static const auto gateway = gatewayTo(conninfo);
    QFETCH(const SearchSubject, subject);
    QFETCH(const QString, field);
    QFETCH(const QString, prefix);
    QFETCH(const QStringList, values);
    const auto known = gateway->knownValues(subject, field, prefix, 3).result();
    QVERIFY2(known, known ? "" : qPrintable(known.error().detail));
    QCOMPARE(*known, values);
}

void TestPlayerReader::knownValuesOfOddDocumentsDoNotRaise()
{
    for (const SearchSubject subject : {SearchSubject::Players, SearchSubject::Events}) {
        for (const SearchFieldInfo &info : searchFields(subject)) {
            const auto known
                = m_large->knownValues(subject, info.nameText(), QString(), 10).result();
            QVERIFY2(known, known ? info.name : qPrintable(known.error().detail));
        }
    }
}

QTEST_GUILESS_MAIN(TestPlayerReader)
#include "tst_playerreader.moc"

#include "models/postgres/postgresconnection.h"
#include "models/postgres/querysql.h"
#include "tests/models/postgres/searchevaluator.h"
#include "tests/models/postgres/searchworld.h"
#include "tests/support/testoptions.h"
#include "tests/support/testserver.h"

#include <QSet>
#include <QTest>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::TestServer;

namespace {

const QTimeZone utc = QTimeZone::utc();

SearchQuery parsed(const QString &text, SearchSubject subject)
{
    const auto query = SearchQuery::parse(text, subject, utc);
    if (!query)
        qFatal("%s: %s", qUtf8Printable(text), qUtf8Printable(query.error().detail));
    return *query;
}

SqlStatement playersStatement(const SearchQuery &query, const QString &label = u"email"_s)
{
    SqlStatement statement;
    const QByteArray ids = QuerySql(statement, label, test::worldNow()).playerIds(query);
    return statement.append(ids);
}

SqlStatement eventsStatement(const SearchQuery &query)
{
    SqlStatement statement;
    const QByteArray found = QuerySql(statement, u"email"_s, test::worldNow()).events(query);
    statement.append("SELECT e.id FROM player_progress_events e JOIN experience_progress ep ON "
                     "ep.id = e.experience_progress_id WHERE ");
    return statement.append(found);
}

} // namespace

class TestQuerySql final : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase();
    void aSearchFindsPlayersAsItsWordsSay_data();
    void aSearchFindsPlayersAsItsWordsSay();
    void randomSearchesFindThePlayersThatTheirMeaningFinds();
    void randomSearchesFindTheEventsThatTheirMeaningFinds();
    void aMinusFindsWhatItsTermDoesNot_data();
    void aMinusFindsWhatItsTermDoesNot();
    void nothingThatWasTypedIsInTheText();
    void theLongestSearchesRun_data();
    void theLongestSearchesRun();
    void withoutALabelWordsFindIds();
    void equalityOnJsonIsServedByTheIndexes_data();
    void equalityOnJsonIsServedByTheIndexes();

private:
    QSet<QUuid> idsOf(const SqlStatement &statement);

    test::Random m_random{20251101};
    test::World m_world;
    std::unique_ptr<PostgresConnection> m_connection;
};

void TestQuerySql::initTestCase()
{
    const QString conninfo = TestServer::instance().createDatabase(TestServer::Schema::Plain);
    m_world = test::randomWorld(m_random, 60);
    TestServer::execute(conninfo, test::worldSql(m_world));
    m_connection = std::make_unique<PostgresConnection>(PostgresConnection::Purpose::Read,
                                                        test::readOnlyOptions(conninfo));
}

QSet<QUuid> TestQuerySql::idsOf(const SqlStatement &statement)
{
    const auto result
        = m_connection
              ->submit<QList<QUuid>>([statement](SqlSession &session) -> Result<QList<QUuid>> {
                  const auto rows = session.run(statement);
                  if (!rows)
                      return rows.error();
                  QList<QUuid> ids;
                  for (int row = 0; row < rows->size(); ++row)
                      ids += rows->row(row).uuid(0);
                  return ids;
              })
              .result();
    if (!result)
        qFatal("%s in %s", qUtf8Printable(result.error().detail), statement.sql().constData());
    const QSet<QUuid> ids(result->begin(), result->end());
    if (ids.size() != result->size())
        qFatal("a row came twice: %s", statement.sql().constData());
    return ids;
}

void TestQuerySql::aSearchFindsPlayersAsItsWordsSay_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QStringList>("found");
    const auto row = [](const char *query, const QStringList &found) {
        QTest::newRow(query) << QString::fromUtf8(query) << found;
    };
    row("anna", {u"anna"_s});
    row("ANN", {u"anna"_s});
    row("a%", {});
    row("_", {u"b_b"_s});
    row("\"o'neil\"", {u"o'neil"_s});
    row("\\", {u"c\\d"_s});
    row("level:>=10", {u"anna"_s});
    row("-level:>=10", {u"b_b"_s, u"o'neil"_s, u"c\\d"_s});
    row("item:lamp", {u"anna"_s, u"b_b"_s});
    row("item:lamp,rope", {u"anna"_s, u"b_b"_s, u"o'neil"_s});
    row("item:lamp item:rope", {u"b_b"_s});
    row("experience:woods item:lamp", {u"anna"_s});
    row("experience:house item:lamp", {u"b_b"_s});
    row("experience:woods -item:lamp", {u"b_b"_s});
    row("-item:lamp", {u"o'neil"_s, u"c\\d"_s});
    row("flag:door", {u"anna"_s});
    row("flag:door=false", {u"b_b"_s});
    row("choice:path=left", {u"anna"_s});
    row("state/gold:>=100", {u"b_b"_s});
    row("state/gold:100.0", {u"b_b"_s});
    row("state/inventory/0:lamp", {u"anna"_s, u"b_b"_s});
    row("state/inventory/1:rope", {u"b_b"_s});
    row("state/inventory/01:rope", {});
    row("played:<3d", {u"anna"_s});
    row("played:>3d", {u"b_b"_s});
    row("-has:played", {u"o'neil"_s, u"c\\d"_s});
    row("has:experience", {u"anna"_s, u"b_b"_s, u"o'neil"_s});
    row("completed:2025-10-30", {u"anna"_s});
    row("(item:rope OR level:12) -experience:house", {u"anna"_s});
}

void TestQuerySql::aSearchFindsPlayersAsItsWordsSay()
{
    static const QString conninfo = [] {
        const QString made = TestServer::instance().createDatabase(TestServer::Schema::Plain);
        TestServer::execute(made, R"(
            INSERT INTO users (email) VALUES ('anna'), ('b_b'), ('o''neil'), (E'c\\d');
            INSERT INTO player_profiles (user_id, account_level)
                SELECT id, CASE email WHEN 'anna' THEN 12 WHEN 'b_b' THEN 3 END FROM users;
            INSERT INTO experience_progress
                    (player_id, experience_id, last_played_at, completed_at, state)
                SELECT p.id, v.experience, v.played::timestamp, v.completed::timestamp, v.state::jsonb
                FROM (VALUES
                    ('anna', 'woods', '2025-10-31', '2025-10-30 23:59:59', '{"inventory": ["lamp"],
                        "flags": {"door": true}, "choices": {"path": "left"}, "gold": 20}'),
                    ('b_b', 'woods', '2025-10-01', NULL, '{"inventory": [], "gold": "many"}'),
                    ('b_b', 'house', NULL, NULL, '{"inventory": ["lamp", "rope"],
                        "flags": {"door": false}, "gold": 100}'),
                    ('o''neil', 'house', NULL, NULL, '{"inventory": ["rope"],
                        "flags": {"door": "true"}}')
                ) v (label, experience, played, completed, state)
                JOIN users u ON u.email = v.label JOIN player_profiles p ON p.user_id = u.id)");
        return made;
    }();
    QFETCH(const QString, query);
    QFETCH(const QStringList, found);
    SqlStatement statement;
    const QByteArray ids = QuerySql(statement, u"email"_s, test::worldNow())
                               .playerIds(parsed(query, SearchSubject::Players));
    statement.append("SELECT string_agg(u.email, '|' ORDER BY u.email) FROM users u JOIN "
                     "player_profiles p ON p.user_id = u.id WHERE p.id IN (");
    statement.append(ids).append(")");
    QStringList sorted = found;
    sorted.sort();
    const QString expected = sorted.isEmpty() ? u"(null)"_s : sorted.join(u'|');
    QCOMPARE(TestServer::value(conninfo, statement), expected);
}

void TestQuerySql::randomSearchesFindThePlayersThatTheirMeaningFinds()
{
    int neitherAllNorNone = 0;
    for (int i = 0; i < 1500; ++i) {
        const QString text = test::randomPlayerQuery(m_random, m_world);
        const SearchQuery query = parsed(text, SearchSubject::Players);
        QSet<QUuid> expected;
        for (const test::WorldPlayer &player : m_world) {
            if (test::finds(query, player))
                expected += player.id;
        }
        const SqlStatement statement = playersStatement(query);
        QVERIFY2(idsOf(statement) == expected,
                 qPrintable(text + u'\n' + QString::fromUtf8(statement.sql())));
        neitherAllNorNone += !expected.isEmpty() && expected.size() < m_world.size() ? 1 : 0;
    }
    QVERIFY2(neitherAllNorNone > 700, qPrintable(QString::number(neitherAllNorNone)));
}

void TestQuerySql::randomSearchesFindTheEventsThatTheirMeaningFinds()
{
    int some = 0;
    for (int i = 0; i < 1000; ++i) {
        const QString text = test::randomEventQuery(m_random, m_world);
        const SearchQuery query = parsed(text, SearchSubject::Events);
        QSet<QUuid> expected;
        for (const test::WorldPlayer &player : m_world) {
            for (const test::WorldProgress &progress : player.experiences) {
                for (const test::WorldEvent &event : progress.events) {
                    if (test::finds(query, player, progress, event))
                        expected += event.id;
                }
            }
        }
        const SqlStatement statement = eventsStatement(query);
        QVERIFY2(idsOf(statement) == expected,
                 qPrintable(text + u'\n' + QString::fromUtf8(statement.sql())));
        some += expected.isEmpty() ? 0 : 1;
    }
    QVERIFY2(some > 500, qPrintable(QString::number(some)));
}

void TestQuerySql::aMinusFindsWhatItsTermDoesNot_data()
{
    QTest::addColumn<QString>("term");
    for (const char *term : {"nova",
                             "level:5",
                             "level:<5",
                             "distance:>0",
                             "distance:nan",
                             "created:<7d",
                             "created:2025-10-24",
                             "played:<7d",
                             "played:>7d",
                             "played:2025-10",
                             "has:level",
                             "has:item",
                             "has:played",
                             "experience:woods",
                             "completion:>=50",
                             "completed:>7d",
                             "location:lamp",
                             "item:lamp",
                             "global-item:lamp",
                             "visited:lamp",
                             "quest:lamp",
                             "done:lamp",
                             "area:lamp",
                             "achievement:lamp",
                             "flag:lamp",
                             "choice:lamp=5",
                             "choice:lamp",
                             "state/a:5",
                             "state/a:>1",
                             "stats/b:true",
                             "state:5",
                             "(level:5 item:lamp)",
                             "(experience:woods OR level:1)"})
        QTest::newRow(term) << QString::fromLatin1(term);
}

void TestQuerySql::aMinusFindsWhatItsTermDoesNot()
{
    QFETCH(const QString, term);
    const auto with = idsOf(playersStatement(parsed(term, SearchSubject::Players)));
    const auto without = idsOf(playersStatement(parsed(u'-' + term, SearchSubject::Players)));
    QVERIFY(!with.intersects(without));
    QCOMPARE(with.size() + without.size(), m_world.size());
    QVERIFY(!without.isEmpty());
}

void TestQuerySql::nothingThatWasTypedIsInTheText()
{
    const QString evil = u"zz'); DROP TABLE users; --"_s;
    const QString quoted = SearchQuery::termText(QString(), evil);
    QStringList terms{quoted, u"state/\"zz'/\"/x:"_s + quoted, u"has:state/\"zz'\""_s};
    for (const char *name : {"user", "experience", "location", "item", "flag", "choice"})
        terms += QString::fromLatin1(name) + u':' + quoted;
    terms += u"flag:\"zz'\"=\"zz'\""_s;
    const auto statement = playersStatement(parsed(terms.join(u' '), SearchSubject::Players));
    QVERIFY2(!statement.sql().contains("zz"), statement.sql().constData());
    QVERIFY(idsOf(statement).isEmpty());
    const auto events = eventsStatement(
        parsed(u"type:%1 content:%1 player:%1 data/zz:%1 %1"_s.arg(quoted), SearchSubject::Events));
    QVERIFY2(!events.sql().contains("zz"), events.sql().constData());
    QVERIFY(idsOf(events).isEmpty());
}

void TestQuerySql::theLongestSearchesRun_data()
{
    QTest::addColumn<QString>("query");
    QTest::newRow("words") << u"zz "_s.repeated(3'300);
    QTest::newRow("any of words") << QString(u"zz OR "_s.repeated(1'600) + u"zz"_s);
    QTest::newRow("minuses") << u"-zz "_s.repeated(2'400);
    QTest::newRow("values") << QString(u"item:"_s + u"zz,"_s.repeated(3'300) + u"zz"_s);
    QTest::newRow("one value") << QString(u"item:"_s + QString(9'900, u'z'));
    QTest::newRow("pointer") << QString(u"has:state"_s + u"/01"_s.repeated(3'300));
    QTest::newRow("containment") << QString(u"state"_s + u"/a"_s.repeated(4'900) + u":5"_s);
    QTest::newRow("deep") << QString(u"-(zz "_s.repeated(49) + u'a' + QString(49, u')'));
    QTest::newRow("rows") << u"experience:zz "_s.repeated(700);
    QTest::newRow("last played") << u"played:<1d "_s.repeated(30);
    QTest::newRow("lacked items") << u"-item:zz "_s.repeated(30);
}

/// They find or are refused by the server in words; the connection lives on.
void TestQuerySql::theLongestSearchesRun()
{
    QFETCH(const QString, query);
    const SqlStatement statement = playersStatement(parsed(query, SearchSubject::Players));
    const auto done = m_connection
                          ->submit<bool>([statement](SqlSession &session) -> Result<bool> {
                              const auto rows = session.run(statement);
                              return rows ? Result<bool>(true) : Result<bool>(rows.error());
                          })
                          .result();
    QVERIFY2(done || !done.error().sqlState.isEmpty(), done ? "" : qPrintable(done.error().detail));
    if (!done)
        qInfo("%s", qPrintable(done.error().detail.left(200)));
    QCOMPARE(idsOf(playersStatement({})).size(), m_world.size());
}

void TestQuerySql::withoutALabelWordsFindIds()
{
    const auto ids = [this](const QString &text) {
        return idsOf(playersStatement(parsed(text, SearchSubject::Players), QString()));
    };
    QVERIFY(ids(u"nova"_s).isEmpty());
    QVERIFY(ids(u"has:user"_s).isEmpty());
    const QString id = m_world.first().id.toString(QUuid::WithoutBraces);
    QCOMPARE(ids(id), QSet<QUuid>{m_world.first().id});
    QCOMPARE(ids(u"user:"_s + id), QSet<QUuid>{m_world.first().id});
    QCOMPARE(ids(u"-nova"_s).size(), m_world.size());
}

void TestQuerySql::equalityOnJsonIsServedByTheIndexes_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<SearchSubject>("subject");
    QTest::addColumn<QByteArray>("index");
    const auto player = [](const char *query, const char *index) {
        QTest::newRow(query) << QString::fromLatin1(query) << SearchSubject::Players
                             << QByteArray(index);
    };
    for (const char *query : {"item:lamp", "visited:lamp,rope", "flag:door=false", "choice:a=b",
                              "state/a/b:5", "quest:x", "done:x", "area:x"})
        player(query, "idx_experience_progress_inventory");
    for (const char *query : {"achievement:x", "global-item:x", "stats/a:5"})
        player(query, "idx_player_profiles_achievements");
    QTest::newRow("data/a:5") << u"data/a:5"_s << SearchSubject::Events
                              << QByteArray("idx_progress_events_data");
}

void TestQuerySql::equalityOnJsonIsServedByTheIndexes()
{
    QFETCH(const QString, query);
    QFETCH(const SearchSubject, subject);
    QFETCH(const QByteArray, index);
    const SearchQuery search = parsed(query, subject);
    const SqlStatement found
        = subject == SearchSubject::Players ? playersStatement(search) : eventsStatement(search);
    const auto plan = m_connection
                          ->submit<QByteArray>([found](SqlSession &session) -> Result<QByteArray> {
                              SqlStatement explain("EXPLAIN " + found.sql());
                              for (const SqlValue &value : found.values())
                                  explain.bindValue(value);
                              // so few rows would be read one after the other
                              const auto results = session.runAll(
                                  {SqlStatement("SET LOCAL enable_seqscan = off"), explain});
                              if (!results)
                                  return results.error();
                              QByteArray text;
                              for (int row = 0; row < results->back().size(); ++row)
                                  text += results->back().row(row).bytes(0).toByteArray() + '\n';
                              return text;
                          })
                          .result();
    QVERIFY2(plan, plan ? "" : qPrintable(plan.error().detail));
    QVERIFY2(plan->contains(index), plan->constData());
}

QTEST_GUILESS_MAIN(TestQuerySql)
#include "tst_querysql.moc"

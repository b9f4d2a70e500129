#include "models/postgres/demofill.h"
#include "tests/integration/bulkworld.h"
#include "tests/support/testoptions.h"
#include "tests/support/watchedapplication.h"

#include <QElapsedTimer>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::done;
using test::MeddledStore;
using test::requestOf;
using test::TestServer;
using test::WatchedApplication;

namespace {

qint64 countOf(const QList<ValueTally::Line> &lines, ValueTally::Line::Kind kind,
               const QString &text = {})
{
    qint64 count = 0;
    for (const ValueTally::Line &line : lines)
        count += line.kind == kind && line.text == text ? line.count : 0;
    return count;
}

qint64 sumOf(const QList<ValueTally::Line> &lines)
{
    qint64 sum = 0;
    for (const ValueTally::Line &line : lines)
        sum += line.count;
    return sum;
}

} // namespace

/// Bulk edits over a real server.
class TestBulkEdit : public QObject
{
    Q_OBJECT

private slots:
    void aDryRunCountsWhatTheServerCounts_data();
    void aDryRunCountsWhatTheServerCounts();
    void aRunCountsAsItsDryRunDoes_data();
    void aRunCountsAsItsDryRunDoes();
    void aDryRunWritesNothingAndMayReadOnly();
    void itIsWrittenOnceAndTakenBackToTheByte_data();
    void itIsWrittenOnceAndTakenBackToTheByte();
    void onlyTheRowsOfWhichTheSearchHoldsAreTouched_data();
    void onlyTheRowsOfWhichTheSearchHoldsAreTouched();
    void whatTheGameWritesMeanwhileStays();
    void aSaveThatIsNoLongerFoundIsLeft();
    void stoppedBetweenChunksItLeavesWholeSaves();
    void undoLeavesWhatHasMovedOn();
    void aSaveThatIsRefusedDoesNotEndTheOthers();
    void withoutARecordItIsRefused();
    void whatIsAddedCountsWhatOthersAdd();
    void whatWasAddedIsTakenAwayUnlessAnotherNumberWasPut();
    void manySavesAreWrittenAndTakenBackInTheSameMemory();

private:
    void fillWorld();
    void makeSaves(int count);
    QString value(const QByteArray &sql) const
    {
        return TestServer::value(m_database, SqlStatement(sql));
    }
    QString allStates() const
    {
        return value("SELECT md5(string_agg(id::text || coalesce(state::text, 'NULL'), ',' ORDER "
                     "BY id)) || md5((SELECT string_agg(id::text || coalesce(stats::text, "
                     "'NULL'), ',' ORDER BY id) FROM player_profiles)) FROM experience_progress");
    }
    BulkReport run(const BulkRequest &request)
    {
        BulkEdit edit(*m_store);
        return done(edit.run(request));
    }
    BulkReport undo(EditId id, BulkEdit::Undo how = BulkEdit::Undo::WholeSaves)
    {
        const auto record = m_store->bulk(id).result();
        BulkEdit edit(*m_store);
        return record && *record ? done(edit.undo(**record, how)) : BulkReport{};
    }
    void connectTo(const QString &database)
    {
        m_store.reset();
        m_gateway = std::make_unique<PostgresGateway>(test::writableOptions(database));
        m_store = std::make_unique<MeddledStore>(*m_gateway);
    }

    QString m_world; ///< the demo world, made once
    QString m_database;
    std::unique_ptr<PostgresGateway> m_gateway;
    std::unique_ptr<MeddledStore> m_store;
};

void TestBulkEdit::fillWorld()
{
    if (m_world.isEmpty()) {
        m_world = TestServer::instance().createDatabase();
        PostgresConnection writes(PostgresConnection::Purpose::Write,
                                  test::writableOptions(m_world));
        QVERIFY(DemoFill(writes).fill(DemoWorld(1, {300, 0}), false).result());
    }
    m_database = m_world;
    connectTo(m_world);
}

void TestBulkEdit::makeSaves(int count)
{
    m_database = test::databaseOfSaves(count);
    connectTo(m_database);
}

void TestBulkEdit::aDryRunCountsWhatTheServerCounts_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("matches"); ///< SQL: of s
    QTest::addColumn<QByteArray>("holds"); ///< the same already
    QTest::addColumn<QByteArray>("lacks");
    QTest::addColumn<QByteArray>("differs");
    const QByteArray woods = "experience_progress s WHERE s.experience_id = 'wylding-woods'";
    QTest::newRow("a member that many lack")
        << u"experience:wylding-woods"_s
        << QByteArray(R"([{"op":"replace","path":"/flags/door_unlocked","value":true}])") << woods
        << QByteArray("s.state #> '{flags,door_unlocked}' = 'true'")
        << QByteArray("s.state #> '{flags,door_unlocked}' IS NULL") << QByteArray("false");
    QTest::newRow("added wherever there are flags")
        << u"experience:wylding-woods"_s
        << QByteArray(R"([{"op":"add","path":"/flags/door_unlocked","value":true}])") << woods
        << QByteArray("s.state #> '{flags,door_unlocked}' = 'true'")
        << QByteArray("s.state IS NULL OR jsonb_typeof(s.state -> 'flags') IS DISTINCT FROM "
                      "'object'")
        << QByteArray("false");
    QTest::newRow("only where it was something else")
        << u"level:>=1"_s
        << QByteArray(R"([{"op":"test","path":"/preferences/difficulty","value":"hard"},)"
                      R"({"op":"replace","path":"/preferences/difficulty","value":"normal"}])")
        << QByteArray("player_profiles s WHERE s.account_level >= 1") << QByteArray("false")
        << QByteArray("s.stats #> '{preferences,difficulty}' IS NULL")
        << QByteArray("s.stats #> '{preferences,difficulty}' <> '\"hard\"'");
}

void TestBulkEdit::aDryRunCountsWhatTheServerCounts()
{
    QFETCH(QString, query);
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, matches);
    QFETCH(QByteArray, holds);
    QFETCH(QByteArray, lacks);
    QFETCH(QByteArray, differs);
    fillWorld();
    const BulkRequest request = requestOf(query, patch);
    BulkEdit edit(*m_store);
    const BulkReport report = done(edit.dryRun(request));
    QVERIFY(!report.stopped);
    const auto count = [&](const QByteArray &condition) {
        return value("SELECT count(*)::text FROM " + matches + " AND (" + condition + ")")
            .toLongLong();
    };
    QVERIFY(report.matched > 60);
    QCOMPARE(report.matched, count("true"));
    QCOMPARE(report.unchanged, count(holds));
    QCOMPARE(report.lacking, count(lacks));
    QCOMPARE(report.differing, count(differs));
    QCOMPARE(report.failed, 0);
    QCOMPARE(report.changed, report.matched - report.unchanged - report.lacking - report.differing);
    QVERIFY(report.changed > 20);

    QCOMPARE(report.histograms.size(), 1);
    const BulkHistogram &histogram = report.histograms.constFirst();
    QCOMPARE(sumOf(histogram.before), report.matched);
    QCOMPARE(sumOf(histogram.after), report.matched);
    const QByteArray column = report.table == SaveTarget::Table::Profile ? "(s.stats" : "(s.state";
    const QByteArray place
        = column + " #> '{" + histogram.path.tokens().join(u',').toUtf8() + "}')";
    using Kind = ValueTally::Line::Kind;
    QCOMPARE(countOf(histogram.before, Kind::Absent), count(place + " IS NULL"));
    for (const ValueTally::Line &line : histogram.before) {
        if (line.kind == Kind::Value)
            QCOMPARE(line.count, count(place + "::text = '" + line.text.toUtf8() + '\''));
    }
    const QString put = request.patch.operations().constLast().value.toString();
    QCOMPARE(countOf(histogram.after, Kind::Value, put),
             report.changed + countOf(histogram.before, Kind::Value, put));

    QCOMPARE(report.samples.size(), BulkReport::MostSamples);
    QSet<QString> owners;
    for (const BulkSample &sample : report.samples) {
        owners.insert(sample.owner.labelOrId() + sample.owner.experience);
        const auto changes = JsonPatch::parse(sample.patch.utf8());
        QVERIFY(changes);
        QCOMPARE(changes->operations().constLast().path, histogram.path);
    }
    QCOMPARE(owners.size(), report.samples.size());
}

void TestBulkEdit::aRunCountsAsItsDryRunDoes_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QList<qint64>>("counts"); ///< changed, unchanged, lacking, differing
    const auto row = [](const char *name, const char *patch, const QList<qint64> &counts) {
        QTest::newRow(name) << QByteArray(patch) << counts;
    };
    row("a test on what some have",
        R"([{"op":"test","path":"/gold","value":1},)"
        R"({"op":"replace","path":"/gold","value":5}])",
        {1, 0, 2, 2});
    row("a test on what all lack", R"([{"op":"test","path":"/none","value":1}])", {0, 0, 5, 0});
    row("a test alone that holds for one", R"([{"op":"test","path":"/gold","value":2}])",
        {0, 1, 2, 2});
    row("a test behind a change",
        R"([{"op":"add","path":"/new","value":1},)"
        R"({"op":"test","path":"/gold","value":3}])",
        {1, 0, 2, 2});
    row("removed where it is", R"([{"op":"remove","path":"/list"}])", {2, 0, 3, 0});
    row("appended where there is an array", R"([{"op":"add","path":"/list/-","value":7}])",
        {1, 0, 4, 0});
    row("a test inside an array",
        R"([{"op":"test","path":"/list/0","value":1},)"
        R"({"op":"remove","path":"/list/0"}])",
        {1, 0, 4, 0});
    row("some have it already", R"([{"op":"add","path":"/gold","value":2}])", {3, 1, 1, 0});
    row("the whole document", R"([{"op":"add","path":"","value":{"gold":2}}])", {5, 0, 0, 0});
}

/// Whatever a patch meets: what is there, what is not, what is of another type, and SQL NULL.
void TestBulkEdit::aRunCountsAsItsDryRunDoes()
{
    QFETCH(QByteArray, patch);
    QFETCH(QList<qint64>, counts);
    m_database = test::databaseOfSaves(
        5,
        "(ARRAY['{\"gold\": 1, \"list\": [1]}', '{\"gold\": 2, \"list\": \"no\"}', "
        "'{\"gold\": 3}', '{}', NULL])[n]::jsonb");
    connectTo(m_database);
    const BulkRequest request = requestOf(u"experience:woods"_s, patch);
    const auto countsOf = [](const BulkReport &report) {
        return QList<qint64>{report.changed, report.unchanged, report.lacking, report.differing};
    };
    const auto leftOf = [](const BulkReport &report) {
        QStringList lines;
        for (const BulkLeft &left : report.left)
            lines += u"%1 %2 %3"_s.arg(left.owner.labelOrId(), QString::number(int(left.why)),
                                       left.error.detail);
        lines.sort();
        return lines;
    };
    BulkEdit dry(*m_store);
    const BulkReport planned = done(dry.dryRun(request));
    QCOMPARE(countsOf(planned), counts);
    const BulkReport report = run(request);
    QCOMPARE(countsOf(report), counts);
    QCOMPARE(report.matched, planned.matched);
    QCOMPARE(report.failed, 0);
    QCOMPARE(report.operations, planned.operations);
    QCOMPARE(leftOf(report), leftOf(planned));
}

void TestBulkEdit::aDryRunWritesNothingAndMayReadOnly()
{
    fillWorld();
    const QString before = allStates();
    const QString edits = value("SELECT count(*)::text FROM waymark.edits");
    PostgresGateway reading(test::readOnlyOptions(m_world));
    MeddledStore store(reading);
    BulkEdit edit(store);
    const auto request
        = requestOf(u"has:flag"_s, R"([{"op":"add","path":"/flags/sale","value":true}])");
    const BulkReport report = done(edit.dryRun(request));
    QVERIFY(report.changed > 60);
    QCOMPARE(allStates(), before);
    QCOMPARE(value("SELECT count(*)::text FROM waymark.edits"), edits);

    BulkEdit writing(store);
    const BulkReport refused = done(writing.run(request));
    QVERIFY(refused.stopped);
    QCOMPARE(refused.stopped->kind, Error::Kind::Refused);
    QCOMPARE(allStates(), before);
}

void TestBulkEdit::itIsWrittenOnceAndTakenBackToTheByte_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QByteArray>("patch");
    QTest::newRow("states") << u"experience:wylding-woods"_s
                            << QByteArray(R"([{"op":"add","path":"/flags/sale","value":true},)"
                                          R"({"op":"add","path":"/inventory/-","value":"hat"}])");
    QTest::newRow("stats") << u"level:>=1"_s
                           << QByteArray(R"([{"op":"add","path":"/gift","value":1e2}])");
}

void TestBulkEdit::itIsWrittenOnceAndTakenBackToTheByte()
{
    QFETCH(QString, query);
    QFETCH(QByteArray, patch);
    fillWorld();
    const QString before = allStates();
    const BulkRequest request = requestOf(query, patch, u"summer sale"_s);
    BulkEdit dry(*m_store);
    const BulkReport planned = done(dry.dryRun(request));

    const BulkReport report = run(request);
    QVERIFY(report.bulk);
    QVERIFY(!report.stopped);
    QCOMPARE(report.matched, planned.matched);
    QCOMPARE(report.changed, planned.changed);
    QCOMPARE(report.lacking, planned.lacking);
    QCOMPARE(report.failed, 0);
    QVERIFY(report.changed > 60);
    QVERIFY(!m_store->chunks.isEmpty());
    QVERIFY(*std::max_element(m_store->chunks.begin(), m_store->chunks.end()) <= 100);
    const QByteArray id = QByteArray::number(*report.bulk);
    const QByteArray members = "FROM waymark.edits WHERE (target->>'bulk')::bigint = " + id;
    QCOMPARE(value("SELECT count(*)::text " + members).toLongLong(), report.changed);
    const EditId member = value("SELECT max(id)::text " + members).toLongLong();
    QCOMPARE((*m_store->bulkOf(member).result())->id, *report.bulk);
    QVERIFY(!*m_store->bulk(member).result());
    QCOMPARE(value("SELECT DISTINCT reason " + members),
             QString::fromLatin1("Bulk edit " + id + ": summer sale"));

    // The patch is the same, and what it asks for holds: an append is the exception.
    if (!patch.contains("/-")) {
        const BulkReport again = run(request);
        QVERIFY(!again.bulk);
        QCOMPARE(again.changed, 0);
        QCOMPARE(again.unchanged, report.changed + report.unchanged);
    }

    const BulkReport undone = undo(*report.bulk);
    QVERIFY(undone.bulk);
    QCOMPARE(undone.changed, report.changed);
    QCOMPARE(undone.differing + undone.failed + undone.lacking, 0);
    QCOMPARE(allStates(), before);

    // What takes it back is one edit, too.
    const BulkReport redone = undo(*undone.bulk);
    QCOMPARE(redone.changed, report.changed);
    QCOMPARE(undo(*redone.bulk).changed, report.changed);
    QCOMPARE(allStates(), before);
}

void TestBulkEdit::onlyTheRowsOfWhichTheSearchHoldsAreTouched_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("touched");
    QTest::newRow("one experience") << u"experience:woods"_s << u"ada/woods,bob/woods"_s;
    QTest::newRow("of one player") << u"experience:woods ada"_s << u"ada/woods"_s;
    QTest::newRow("what is in a save") << u"item:key"_s << u"ada/woods,bob/docks"_s;
    QTest::newRow("two terms of one row") << u"experience:docks item:key"_s << u"bob/docks"_s;
    QTest::newRow("a minus beside it") << u"experience:woods -item:key"_s << u"bob/woods"_s;
    QTest::newRow("a minus alone speaks of all rows of a player")
        << u"-item:rope"_s << u"bob/docks,bob/woods"_s;
    QTest::newRow("either") << u"(item:rope OR experience:woods)"_s
                            << u"ada/docks,ada/woods,bob/woods"_s;
    QTest::newRow("of the player alone") << u"ada"_s << u"ada"_s;
    QTest::newRow("without the player") << u"-ada"_s << u"bob"_s;
}

void TestBulkEdit::onlyTheRowsOfWhichTheSearchHoldsAreTouched()
{
    QFETCH(QString, query);
    QFETCH(QString, touched);
    m_database = TestServer::instance().createDatabase();
    TestServer::execute(m_database, R"SQL(
INSERT INTO users (id, email) VALUES ('11111111-1111-4111-8111-111111111111', 'ada'),
 ('22222222-2222-4222-8222-222222222222', 'bob');
INSERT INTO player_profiles (id, user_id, stats) SELECT id, id, '{}' FROM users;
INSERT INTO experience_progress (player_id, experience_id, state) VALUES
 ('11111111-1111-4111-8111-111111111111', 'woods', '{"inventory": ["key"]}'),
 ('11111111-1111-4111-8111-111111111111', 'docks', '{"inventory": ["rope"]}'),
 ('22222222-2222-4222-8222-222222222222', 'woods', '{"inventory": []}'),
 ('22222222-2222-4222-8222-222222222222', 'docks', '{"inventory": ["key"]}');
)SQL");
    connectTo(m_database);
    const BulkReport report
        = run(requestOf(query, R"([{"op":"add","path":"/touched","value":true}])"));
    QVERIFY(!report.stopped);
    QCOMPARE(
        value("SELECT string_agg(name, ',' ORDER BY name) FROM (SELECT u.email || '/' || "
              "e.experience_id AS name FROM experience_progress e JOIN player_profiles p ON p.id = "
              "e.player_id JOIN users u ON u.id = p.user_id WHERE e.state ? 'touched' UNION ALL "
              "SELECT u.email FROM player_profiles p JOIN users u ON u.id = p.user_id WHERE "
              "p.stats ? 'touched') t"),
        touched);
    QCOMPARE(report.changed, touched.count(u',') + 1);
}

void TestBulkEdit::whatTheGameWritesMeanwhileStays()
{
    makeSaves(250);
    // Just before each chunk: the same place of one in seven, another place of one in three.
    m_store->beforeSaving = [this](int, const QList<GuardedEdit> &edits) {
        QByteArrayList same;
        QByteArrayList other;
        for (qsizetype i = 0; i < edits.size(); ++i) {
            const QByteArray id
                = '\'' + edits.at(i).target.row().toString(QUuid::WithoutBraces).toLatin1() + '\'';
            if (i % 7 == 0 && edits.size() > 50)
                same += id;
            if (i % 3 == 0)
                other += id;
        }
        if (!same.isEmpty())
            TestServer::execute(m_database,
                                "UPDATE experience_progress SET state = jsonb_set(state, '{gold}', "
                                "'-5') WHERE id IN ("
                                    + same.join(',') + ')');
        TestServer::execute(m_database,
                            "UPDATE experience_progress SET state = jsonb_set(state, '{game}', "
                            "to_jsonb(coalesce((state->>'game')::int, 0) + 1)) WHERE id IN ("
                                + other.join(',') + ')');
    };
    const BulkReport report = run(
        requestOf(u"experience:woods"_s, R"([{"op":"replace","path":"/gold","value":1000}])"));
    QVERIFY(!report.stopped);
    QCOMPARE(report.matched, 250);
    QCOMPARE(report.changed, 250);
    QCOMPARE(report.failed, 0);
    QCOMPARE(value("SELECT count(*)::text FROM experience_progress WHERE state->'gold' = '1000'"),
             u"250"_s);
    const QString games = value("SELECT sum((state->>'game')::int)::text FROM experience_progress");
    QVERIFY(games.toInt() >= 84);
    // The record knows what the game had put there, so that taking it back brings that.
    m_store->beforeSaving = {};
    QCOMPARE(undo(*report.bulk).changed, 250);
    QCOMPARE(value("SELECT count(*)::text FROM experience_progress WHERE state->'gold' = '-5'"),
             u"30"_s);
    QCOMPARE(value("SELECT sum((state->>'game')::int)::text FROM experience_progress"), games);
}

void TestBulkEdit::aSaveThatIsNoLongerFoundIsLeft()
{
    makeSaves(3);
    m_store->beforeSaving = [this](int chunk, const QList<GuardedEdit> &) {
        if (chunk == 1)
            TestServer::execute(m_database,
                                "UPDATE experience_progress SET experience_id = 'docks', state = "
                                "jsonb_set(state, '{gold}', '7') WHERE state->'gold' = '2'; DELETE "
                                "FROM experience_progress WHERE state->'gold' = '3'");
    };
    const BulkReport report = run(
        requestOf(u"experience:woods"_s, R"([{"op":"replace","path":"/gold","value":1000}])"));
    QCOMPARE(report.matched, 3);
    QCOMPARE(report.changed, 1);
    QCOMPARE(report.failed, 2);
    QCOMPARE(report.left.size(), 2);
    QCOMPARE(report.left.at(0).owner.label.value_or(QString()).left(1), u"p"_s);
    QCOMPARE(value("SELECT state->>'gold' FROM experience_progress WHERE experience_id = 'docks'"),
             u"7"_s);
}

void TestBulkEdit::stoppedBetweenChunksItLeavesWholeSaves()
{
    makeSaves(350);
    const QString before = allStates();
    BulkEdit edit(*m_store);
    m_store->beforeSaving = [&edit](int chunk, const QList<GuardedEdit> &) {
        if (chunk == 2)
            edit.stop();
    };
    const BulkReport report = done(edit.run(
        requestOf(u"experience:woods"_s, R"([{"op":"replace","path":"/gold","value":1000}])")));
    QVERIFY(report.stopped);
    QCOMPARE(report.stopped->kind, Error::Kind::Cancelled);
    QCOMPARE(report.changed, 200);
    QCOMPARE(value("SELECT count(*)::text FROM experience_progress WHERE state->'gold' = '1000'"),
             u"200"_s);
    QCOMPARE(value("SELECT count(*)::text FROM waymark.edits"), u"201"_s);
    m_store->beforeSaving = {};
    QCOMPARE(undo(*report.bulk).changed, 200);
    QCOMPARE(allStates(), before);
}

void TestBulkEdit::undoLeavesWhatHasMovedOn()
{
    makeSaves(5);
    const BulkReport report = run(requestOf(u"experience:woods"_s,
                                            R"([{"op":"replace","path":"/gold","value":1000},)"
                                            R"({"op":"replace","path":"/name","value":"x"}])"));
    QCOMPARE(report.changed, 5);
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = jsonb_set(state, '{gold}', '1') "
                        "WHERE id::text LIKE '%2'; UPDATE experience_progress SET state = "
                        "jsonb_set(state, '{other}', '1') WHERE id::text LIKE '%3'; DELETE FROM "
                        "experience_progress WHERE id::text LIKE '%4'");
    const BulkReport undone = undo(*report.bulk);
    QCOMPARE(undone.matched, 5);
    QCOMPARE(undone.changed, 3);
    QCOMPARE(undone.differing, 1);
    QCOMPARE(undone.failed, 1);
    QCOMPARE(undone.left.size(), 2);
    const auto moved
        = std::find_if(undone.left.begin(), undone.left.end(),
                       [](const BulkLeft &left) { return left.why == BulkLeft::Why::Differs; });
    QVERIFY(moved != undone.left.end());
    QCOMPARE(moved->owner.label, u"p2@example.org"_s);
    QCOMPARE(moved->error.paths, QStringList{u"/gold"_s});
    QCOMPARE(value("SELECT state::text FROM experience_progress WHERE id::text LIKE '%3'"),
             u"{\"gold\": 3, \"name\": \"p\", \"other\": 1}"_s);
    QCOMPARE(value("SELECT state::text FROM experience_progress WHERE id::text LIKE '%2'"),
             u"{\"gold\": 1, \"name\": \"x\"}"_s);
    // The rest of the one that has moved on.
    QCOMPARE(undo(*report.bulk, BulkEdit::Undo::OnlyUnmoved).changed, 1);
    QCOMPARE(value("SELECT state::text FROM experience_progress WHERE id::text LIKE '%2'"),
             u"{\"gold\": 1, \"name\": \"p\"}"_s);
}

void TestBulkEdit::aSaveThatIsRefusedDoesNotEndTheOthers()
{
    makeSaves(4);
    TestServer::execute(m_database,
                        "CREATE FUNCTION hold() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF "
                        "OLD.id::text LIKE '%2' THEN RAISE 'not this one'; END IF; RETURN NEW; END "
                        "$$; CREATE TRIGGER hold BEFORE UPDATE ON experience_progress FOR EACH ROW "
                        "EXECUTE FUNCTION hold()");
    const BulkReport report = run(
        requestOf(u"experience:woods"_s, R"([{"op":"replace","path":"/gold","value":1000}])"));
    QVERIFY(!report.stopped);
    QCOMPARE(report.changed, 3);
    QCOMPARE(report.failed, 1);
    QCOMPARE(report.left.constFirst().owner.label, u"p2@example.org"_s);
    QVERIFY(report.left.constFirst().error.detail.contains("not this one"_L1));
}

void TestBulkEdit::withoutARecordItIsRefused()
{
    makeSaves(2);
    TestServer::execute(m_database, "DROP SCHEMA waymark CASCADE");
    const QString before = allStates();
    const BulkReport report = run(
        requestOf(u"experience:woods"_s, R"([{"op":"replace","path":"/gold","value":1000}])"));
    QVERIFY(report.stopped);
    QCOMPARE(report.stopped->kind, Error::Kind::Refused);
    QVERIFY(report.stopped->detail.contains("waymark migrate"_L1));
    QCOMPARE(allStates(), before);
}

void TestBulkEdit::whatIsAddedCountsWhatOthersAdd()
{
    makeSaves(150);
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = '{\"gold\": \"no\"}' "
                        "WHERE id::text LIKE '%5'; UPDATE experience_progress SET state "
                        "= jsonb_set(state, '{gold}', '1.50') WHERE id::text LIKE '%6'");
    const QString before = allStates();
    BulkRequest request
        = requestOf(u"experience:woods"_s, R"([{"op":"replace","path":"/gold","value":110}])");
    request.addition = NumberAddition{*JsonPointer::parse(u"/gold"), "10"};
    BulkEdit dry(*m_store);
    const BulkReport planned = done(dry.dryRun(request));
    QCOMPARE(planned.changed, 135);
    QCOMPARE(planned.lacking, 15);
    const auto &histogram = planned.histograms.constFirst();
    QCOMPARE(countOf(histogram.before, ValueTally::Line::Kind::Value, u"1.50"_s), 15);
    QCOMPARE(countOf(histogram.after, ValueTally::Line::Kind::Value, u"11.50"_s), 15);
    QCOMPARE(allStates(), before);

    m_store->beforeSaving = [this](int, const QList<GuardedEdit> &) {
        TestServer::execute(m_database,
                            "UPDATE experience_progress SET state = jsonb_set(state, "
                            "'{gold}', to_jsonb((state->>'gold')::numeric + 100)) "
                            "WHERE id::text LIKE '%7' AND NOT state ? 'played'; UPDATE "
                            "experience_progress SET state = jsonb_set(state, "
                            "'{played}', 'true') WHERE id::text LIKE '%7'");
    };
    const BulkReport report = run(request);
    m_store->beforeSaving = {};
    QVERIFY(!report.stopped);
    QCOMPARE(report.changed, 135);
    const QByteArray number = "right(id::text, 3)::int";
    const auto othersThan = [&](const QByteArray &added) {
        return value("SELECT count(*)::text FROM experience_progress WHERE state->'gold' IS "
                     "DISTINCT FROM CASE WHEN id::text LIKE '%5' THEN '\"no\"' WHEN id::text LIKE "
                     "'%6' THEN to_jsonb(1.50 + "
                     + added + ") WHEN id::text LIKE '%7' THEN to_jsonb(" + number + " + 100 + "
                     + added + ") ELSE to_jsonb(" + number + " + " + added + ") END");
    };
    QCOMPARE(othersThan("10"), u"0"_s);
    QCOMPARE(value("SELECT patch::text FROM waymark.edits WHERE id = "
                   + QByteArray::number(*report.bulk)),
             u"[{\"op\": \"replace\", \"path\": \"/gold\", \"added\": 10, \"value\": 110}]"_s);
    QCOMPARE(undo(*report.bulk).changed, 135);
    QCOMPARE(othersThan("0"), u"0"_s);
}

void TestBulkEdit::whatWasAddedIsTakenAwayUnlessAnotherNumberWasPut()
{
    makeSaves(4);
    BulkRequest request
        = requestOf(u"experience:woods"_s, R"([{"op":"replace","path":"/gold","value":110}])");
    request.addition = NumberAddition{*JsonPointer::parse(u"/gold"), "10"};
    const BulkReport report = run(request);
    QCOMPARE(report.changed, 4);
    // The game adds to the second; Waymark puts another number in the third, and adds to the
    // fourth.
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = jsonb_set(state, "
                        "'{gold}', '512') WHERE id::text LIKE '%2'");
    QCOMPARE(run(requestOf(u"p3@example.org experience:woods"_s,
                           R"([{"op":"replace","path":"/gold","value":77}])"))
                 .changed,
             1);
    BulkRequest more = requestOf(u"p4@example.org experience:woods"_s,
                                 R"([{"op":"replace","path":"/gold","value":19}])");
    more.addition = NumberAddition{*JsonPointer::parse(u"/gold"), "5"};
    QCOMPARE(run(more).changed, 1);
    const BulkReport undone = undo(*report.bulk);
    QCOMPARE(undone.changed, 3);
    QCOMPARE(undone.differing, 1);
    QCOMPARE(undone.left.constFirst().owner.label, u"p3@example.org"_s);
    QCOMPARE(value("SELECT string_agg(state->>'gold', ' ' ORDER BY id) FROM experience_progress"),
             u"1 502 77 9"_s);
}

/// The most that this process has ever held, in kilobytes.
qint64 largestMemory()
{
    QFile file(u"/proc/self/status"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine()) {
        if (line.startsWith("VmHWM:"))
            return line.mid(6).simplified().split(' ').constFirst().toLongLong();
    }
    return 0;
}

/// WAYMARK_SOAK_BULK: how many; a tenth of them comes first.
void TestBulkEdit::manySavesAreWrittenAndTakenBackInTheSameMemory()
{
    const int many = std::max(qEnvironmentVariableIntValue("WAYMARK_SOAK_BULK"), 2'000);
    const auto request = requestOf(u"experience:woods"_s,
                                   R"([{"op":"replace","path":"/gold","value":-1},)"
                                   R"({"op":"add","path":"/flags/sale","value":true}])");
    qint64 first = 0;
    for (const int count : {many / 10, many}) {
        m_database = test::databaseOfSaves(
            count,
            "jsonb_build_object('gold', n, 'price', 10.00, 'flags', '{}'::jsonb, 'list', "
            "(SELECT jsonb_agg(i) FROM generate_series(1, 200) i))");
        connectTo(m_database);
        const QString before = allStates();
        QElapsedTimer timer;
        timer.start();
        const BulkReport report = run(request);
        const qint64 written = timer.restart();
        QVERIFY(!report.stopped);
        QCOMPARE(report.changed, count);
        QCOMPARE(value("SELECT count(*)::text FROM experience_progress WHERE state @> "
                       "'{\"gold\": -1, \"flags\": {\"sale\": true}}'"),
                 QString::number(count));
        const BulkReport undone = undo(*report.bulk);
        QCOMPARE(undone.changed, count);
        QCOMPARE(undone.differing + undone.failed + undone.lacking, 0);
        QCOMPARE(allStates(), before);
        const qint64 memory = largestMemory();
        qInfo("%d saves: %.2f ms each to write, %.2f ms to take back, at most %.1f MB", count,
              double(written) / count, double(timer.elapsed()) / count, double(memory) / 1024);
        if (first == 0)
            first = memory;
        // A first search fills more of the lists that are kept than a small one does; sanitizers
        // keep what was given back.
        const bool isMeasured = WatchedApplication::isMeasurable();
        QVERIFY2(!isMeasured || memory - first < 8 * 1024,
                 "it holds more, the more saves there are");
    }
}

QTEST_GUILESS_MAIN(TestBulkEdit)
#include "tst_bulkedit.moc"

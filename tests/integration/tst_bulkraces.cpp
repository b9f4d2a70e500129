#include "tests/integration/bulkworld.h"
#include "tests/support/testoptions.h"

#include <QTest>

#include <atomic>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::databaseOfSaves;
using test::done;
using test::MeddledStore;
using test::requestOf;
using test::TestServer;
using Purpose = PostgresConnection::Purpose;

namespace {

constexpr auto ToThousand = R"([{"op":"replace","path":"/gold","value":1000}])";

} // namespace

/// Bulk edits, many saves of which are on their way at once, against all that can come between.
class TestBulkRaces : public QObject
{
    Q_OBJECT

private slots:
    void aSaveThatIsHeldHoldsNoOther();
    void whatIsHeldTooLongIsNamedAndTheOthersAreWritten();
    void aGameThatNeverStopsLosesNothing();
    void aTransactionThatTheServerGaveUpIsMadeAgain_data();
    void aTransactionThatTheServerGaveUpIsMadeAgain();
    void aLineLostMidwayIsCountedByTheRecord();
    void whereNobodyCanBeAskedThatIsSaid();
    void aRoleThatMayNoLongerWriteStopsIt();
    void aTriggerThatAltersOneSaveDoesNotEndTheOthers();
    void whatChangesNothingLeavesNoEdit_data();
    void whatChangesNothingLeavesNoEdit();
    void theRecordComesWithTheFirstSaveThatIsWritten();
    void stoppedBeforeTheFirstSaveItLeavesNothing_data();
    void stoppedBeforeTheFirstSaveItLeavesNothing();
    void manyOperationsAndLargeSavesGoTheirOwnWay();
    void savesTooLargeToBeHeldAtOnceAreAllWritten();
    void whatIsToldAsWrittenOutlivesTheServer_data();
    void whatIsToldAsWrittenOutlivesTheServer();

private:
    void makeSaves(int count, const QByteArray &json = "jsonb_build_object('gold', n, 'name', 'p')")
    {
        m_database = databaseOfSaves(count, json);
        connectTo(m_database);
    }
    void connectTo(const QString &conninfo) { connectTo(test::writableOptions(conninfo)); }
    void connectTo(const PostgresOptions &options)
    {
        m_store.reset();
        m_gateway = std::make_unique<PostgresGateway>(options);
        m_store = std::make_unique<MeddledStore>(*m_gateway);
    }
    QString value(const QByteArray &sql) const
    {
        return TestServer::value(m_database, SqlStatement(sql));
    }
    [[nodiscard]] QString allStates() const
    {
        return value("SELECT md5(string_agg(id::text || state::text, ',' ORDER BY id)) FROM "
                     "experience_progress");
    }
    [[nodiscard]] int thousands() const
    {
        return value("SELECT count(*)::text FROM experience_progress WHERE state->'gold' = '1000'")
            .toInt();
    }
    /// What a trigger does to a save before it is written.
    void onUpdate(const QByteArray &body) const
    {
        TestServer::execute(m_database,
                            "CREATE SEQUENCE tries; GRANT ALL ON SEQUENCE tries TO public; CREATE "
                            "FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                                + body
                                + " RETURN NEW; END $$; CREATE TRIGGER meddle BEFORE UPDATE ON "
                                  "experience_progress FOR EACH ROW EXECUTE FUNCTION meddle()");
    }
    void leaveAlone() const
    {
        TestServer::execute(m_database, "DROP TRIGGER meddle ON experience_progress");
    }
    /// A role that may write saves and nothing else.
    void makeEditor() const
    {
        TestServer::execute(
            m_database,
            "DROP ROLE IF EXISTS editor; CREATE ROLE editor LOGIN; GRANT ALL ON ALL "
            "TABLES IN SCHEMA public TO editor; GRANT USAGE ON SCHEMA waymark TO "
            "editor; GRANT ALL ON ALL TABLES IN SCHEMA waymark TO editor");
    }
    BulkReport run(const QByteArray &patch = ToThousand)
    {
        BulkEdit edit(*m_store);
        return done(edit.run(requestOf(u"experience:woods"_s, patch)));
    }
    BulkReport undo(EditId id)
    {
        const auto record = m_store->bulk(id).result();
        BulkEdit edit(*m_store);
        return record && *record ? done(edit.undo(**record)) : BulkReport{};
    }
    void verifyMembers(const BulkReport &report) const
    {
        QCOMPARE(value("SELECT count(*)::text FROM waymark.edits WHERE target ? 'bulk'").toInt(),
                 int(report.changed));
        QCOMPARE(thousands(), int(report.changed));
    }

    QString m_database;
    std::unique_ptr<PostgresGateway> m_gateway;
    std::unique_ptr<MeddledStore> m_store;
};

void TestBulkRaces::aSaveThatIsHeldHoldsNoOther()
{
    m_database = databaseOfSaves(90);
    connectTo(test::patientOptions(m_database));
    PostgresConnection holder(Purpose::Write, test::patientOptions(m_database));
    BulkEdit edit(*m_store);
    QFuture<Result<BulkReport>> running;
    std::atomic<bool> isStarted = false;
    QString others;
    const auto held = holder.submit<int>([&](SqlSession &session) -> Result<int> {
        const auto locked = session.runAll(
            {SqlStatement("BEGIN"),
             SqlStatement("SELECT FROM experience_progress WHERE id::text LIKE '%40' FOR UPDATE")});
        if (!locked)
            return locked.error();
        isStarted = true;
        const SqlStatement waiting("SELECT count(*)::text FROM pg_stat_activity WHERE datname = "
                                   "current_database() AND wait_event_type = 'Lock'");
        while (TestServer::value(m_database, waiting) != u"1"_s) { }
        others = TestServer::value(
            m_database,
            SqlStatement("SELECT count(*)::text FROM (SELECT FROM experience_progress WHERE "
                         "id::text NOT LIKE '%40' FOR UPDATE NOWAIT) t"));
        const auto ended = session.run(SqlStatement("COMMIT"));
        return ended ? Result<int>(1) : ended.error();
    });
    QTRY_VERIFY(isStarted);
    running = edit.run(requestOf(u"experience:woods"_s, ToThousand));
    const BulkReport report = done(running);
    QVERIFY(held.result());
    QCOMPARE(others, u"89"_s);
    QCOMPARE(report.changed, 90);
}

void TestBulkRaces::whatIsHeldTooLongIsNamedAndTheOthersAreWritten()
{
    m_database = databaseOfSaves(90);
    PostgresOptions options = test::writableOptions(m_database);
    options.lockTimeout = std::chrono::milliseconds(50);
    connectTo(options);
    PostgresConnection holder(Purpose::Write, test::patientOptions(m_database));
    std::atomic<bool> isStarted = false;
    std::atomic<bool> isDone = false;
    const auto held = holder.submit<int>([&](SqlSession &session) -> Result<int> {
        const auto locked = session.runAll(
            {SqlStatement("BEGIN"),
             SqlStatement("SELECT FROM experience_progress WHERE id::text LIKE '%40' FOR UPDATE")});
        isStarted = true;
        while (!isDone) { }
        return locked ? Result<int>(1) : locked.error();
    });
    QTRY_VERIFY(isStarted);
    const BulkReport report = run();
    isDone = true;
    QVERIFY(held.result());
    QVERIFY(!report.stopped);
    QCOMPARE(report.changed, 89);
    QCOMPARE(report.failed, 1);
    QCOMPARE(report.left.constFirst().owner.label, u"p40@example.org"_s);
    QCOMPARE(report.left.constFirst().error.kind, Error::Kind::Timeout);
    verifyMembers(report);
}

/// Of every save, over and over, another place and now and then the same one.
void TestBulkRaces::aGameThatNeverStopsLosesNothing()
{
    makeSaves(400);
    PostgresConnection game(Purpose::Write, test::patientOptions(m_database));
    std::atomic<bool> isOver = false;
    const auto played = game.submit<int>([&isOver](SqlSession &session) -> Result<int> {
        int writes = 0;
        for (; !isOver || writes < 200; ++writes) {
            const QString row = u"%1"_s.arg(writes * 7 % 400 + 1, 12, 10, QChar(u'0'));
            SqlStatement write("UPDATE experience_progress SET state = jsonb_set(jsonb_set(state, "
                               "'{game}', to_jsonb(coalesce((state->>'game')::int, 0) + 1)), "
                               "'{gold}', CASE WHEN ");
            write.append(write.bind(writes % 5 == 0)).append(" AND state->'gold' <> '1000' THEN ");
            write.append("'-5' ELSE state->'gold' END) WHERE id = ('00000000-0000-4000-8000-' || ");
            write.append(write.bind(row)).append(")::uuid");
            if (const auto done = session.run(write); !done)
                return done.error();
        }
        return writes;
    });
    const BulkReport report = run();
    isOver = true;
    const auto writes = played.result();
    QVERIFY(writes);
    QVERIFY(!report.stopped);
    QCOMPARE(report.changed, 400);
    verifyMembers(report);
    QCOMPARE(value("SELECT sum((state->>'game')::int)::text FROM experience_progress").toInt(),
             *writes);
    // The record of each knows what stood there just before.
    QCOMPARE(undo(*report.bulk).changed, 400);
    QCOMPARE(value("SELECT count(*)::text FROM experience_progress WHERE state->>'gold' NOT IN "
                   "('-5', right(id::text, 3)::int::text)"),
             u"0"_s);
    QCOMPARE(value("SELECT sum((state->>'game')::int)::text FROM experience_progress").toInt(),
             *writes);
}

void TestBulkRaces::aTransactionThatTheServerGaveUpIsMadeAgain_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("could not be serialized") << QByteArray("40001");
    QTest::newRow("a deadlock") << QByteArray("40P01");
}

void TestBulkRaces::aTransactionThatTheServerGaveUpIsMadeAgain()
{
    QFETCH(QByteArray, state);
    makeSaves(150);
    onUpdate("IF OLD.id::text LIKE '%7' AND nextval('tries') % 3 <> 0 THEN RAISE EXCEPTION USING "
             "ERRCODE = '"
             + state + "'; END IF;");
    const BulkReport report = run();
    QVERIFY(!report.stopped);
    QCOMPARE(report.changed, 150);
    QCOMPARE(report.failed, 0);
    QVERIFY(value("SELECT last_value::text FROM tries").toInt() > 20);
    verifyMembers(report);
}

/// The server ends the line at the 150th save. What had been committed by then, and not answered,
/// is known by its record.
void TestBulkRaces::aLineLostMidwayIsCountedByTheRecord()
{
    makeSaves(350);
    const QString before = allStates();
    onUpdate("IF OLD.id::text LIKE '%150' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END "
             "IF;");
    const BulkReport report = run();
    QVERIFY(report.stopped);
    QCOMPARE(report.stopped->kind, Error::Kind::Connection);
    QCOMPARE(report.unknown, 0);
    QCOMPARE(report.changed, 149);
    verifyMembers(report);
    leaveAlone();
    QCOMPARE(undo(*report.bulk).changed, 149);
    QCOMPARE(allStates(), before);
}

void TestBulkRaces::whereNobodyCanBeAskedThatIsSaid()
{
    makeSaves(350);
    const QString before = allStates();
    onUpdate("IF OLD.id::text LIKE '%150' THEN PERFORM pg_terminate_backend(pg_backend_pid()); END "
             "IF;");
    m_store->isAskedInVain = true;
    const BulkReport report = run();
    QVERIFY(report.stopped);
    QCOMPARE(report.changed, 100);
    QVERIFY2(report.unknown >= 49 && report.unknown <= 100,
             qPrintable(QString::number(report.unknown)));
    QCOMPARE(thousands(), 149);
    m_store->isAskedInVain = false;
    leaveAlone();
    QCOMPARE(undo(*report.bulk).changed, 149);
    QCOMPARE(allStates(), before);
}

void TestBulkRaces::aRoleThatMayNoLongerWriteStopsIt()
{
    makeSaves(350);
    makeEditor();
    connectTo(m_database + u" user=editor"_s);
    m_store->beforeSaving = [this](int chunk, const QList<GuardedEdit> &) {
        if (chunk == 2)
            TestServer::execute(m_database, "REVOKE UPDATE ON experience_progress FROM editor");
    };
    const BulkReport report = run();
    QVERIFY(report.stopped);
    QCOMPARE(report.stopped->kind, Error::Kind::Refused);
    QCOMPARE(report.changed, 100);
    QCOMPARE(report.unknown, 0);
    verifyMembers(report);
    TestServer::execute(m_database, "DROP OWNED BY editor");
}

void TestBulkRaces::aTriggerThatAltersOneSaveDoesNotEndTheOthers()
{
    makeSaves(120);
    onUpdate("IF OLD.id::text LIKE '%07' THEN NEW.state = jsonb_set(NEW.state, '{gold}', '999'); "
             "END IF;");
    const BulkReport report = run();
    QVERIFY(!report.stopped);
    QCOMPARE(report.changed, 118);
    QCOMPARE(report.failed, 2);
    QVERIFY2(report.left.constFirst().error.detail.contains("999"_L1),
             qPrintable(report.left.constFirst().error.detail));
    verifyMembers(report);
}

void TestBulkRaces::whatChangesNothingLeavesNoEdit_data()
{
    QTest::addColumn<QByteArray>("onUpdate");
    QTest::addColumn<QByteArray>("meanwhile"); ///< just before the first chunk is written
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<qint64>("failed");
    const QByteArray toThousand(ToThousand);
    QTest::newRow("all are refused")
        << QByteArray("RAISE 'not now';") << QByteArray() << toThousand << qint64(120);
    QTest::newRow("all are turned away")
        << QByteArray("RETURN NULL;") << QByteArray() << toThousand << qint64(120);
    QTest::newRow("a test holds no more")
        << QByteArray()
        << QByteArray("UPDATE experience_progress SET state = state || '{\"name\": \"q\"}'")
        << QByteArray(R"([{"op":"test","path":"/name","value":"p"},)"
                      R"({"op":"replace","path":"/gold","value":1000}])")
        << qint64(0);
    QTest::newRow("all have got it meanwhile")
        << QByteArray()
        << QByteArray("UPDATE experience_progress SET state = state || '{\"gold\": 1000}'")
        << toThousand << qint64(0);
    QTest::newRow("all are gone") << QByteArray() << QByteArray("DELETE FROM experience_progress")
                                  << toThousand << qint64(120);
}

void TestBulkRaces::whatChangesNothingLeavesNoEdit()
{
    QFETCH(QByteArray, onUpdate);
    QFETCH(QByteArray, meanwhile);
    QFETCH(QByteArray, patch);
    QFETCH(qint64, failed);
    makeSaves(120);
    if (!onUpdate.isEmpty())
        this->onUpdate(onUpdate);
    if (!meanwhile.isEmpty())
        m_store->beforeSaving
            = [&](int, const QList<GuardedEdit> &) { TestServer::execute(m_database, meanwhile); };
    const BulkReport report = run(patch);
    QVERIFY(!report.stopped);
    QVERIFY(!m_store->chunks.isEmpty());
    QCOMPARE(report.matched, 120);
    QCOMPARE(report.changed, 0);
    QCOMPARE(report.failed, failed);
    QVERIFY(!report.bulk);
    QCOMPARE(value("SELECT count(*)::text FROM waymark.edits"), u"0"_s);
}

/// By a role that has nothing but INSERT for it, and however late that save comes.
void TestBulkRaces::theRecordComesWithTheFirstSaveThatIsWritten()
{
    makeSaves(250);
    makeEditor();
    TestServer::execute(m_database,
                        "REVOKE ALL ON waymark.edits FROM editor; GRANT SELECT, INSERT ON "
                        "waymark.edits TO editor");
    connectTo(m_database + u" user=editor"_s);
    const QString before = allStates();
    onUpdate("IF right(OLD.id::text, 3)::int < 203 THEN RAISE 'not yet'; END IF;");
    const BulkReport report = run();
    QVERIFY(!report.stopped);
    QCOMPARE(report.changed, 48);
    QCOMPARE(report.failed, 202);
    verifyMembers(report);
    const QByteArray id = QByteArray::number(*report.bulk);
    QCOMPARE(value("SELECT count(*)::text FROM waymark.edits WHERE target ? 'query' AND id = " + id
                   + " AND id < ALL (SELECT id FROM waymark.edits WHERE target ? 'bulk')"),
             u"1"_s);
    leaveAlone();
    QCOMPARE(undo(*report.bulk).changed, 48);
    QCOMPARE(allStates(), before);
    TestServer::execute(m_database, "DROP OWNED BY editor");
}

void TestBulkRaces::stoppedBeforeTheFirstSaveItLeavesNothing_data()
{
    QTest::addColumn<bool>("hasBegun");
    QTest::newRow("at once") << false;
    QTest::newRow("when it has a number") << true;
}

void TestBulkRaces::stoppedBeforeTheFirstSaveItLeavesNothing()
{
    QFETCH(bool, hasBegun);
    makeSaves(120);
    const QString before = allStates();
    BulkEdit edit(*m_store);
    QSignalSpy begun(&edit, &BulkEdit::begun);
    connect(&edit, &BulkEdit::begun, &edit, &BulkEdit::stop);
    const auto running = edit.run(requestOf(u"experience:woods"_s, ToThousand));
    if (!hasBegun)
        edit.stop();
    const BulkReport report = done(running);
    QVERIFY(report.stopped);
    QCOMPARE(report.stopped->kind, Error::Kind::Cancelled);
    QCOMPARE(begun.count(), hasBegun ? 1 : 0);
    QVERIFY(m_store->chunks.isEmpty());
    QCOMPARE(report.changed, 0);
    QVERIFY(!report.bulk);
    QCOMPARE(value("SELECT count(*)::text FROM waymark.edits"), u"0"_s);
    QCOMPARE(allStates(), before);
}

/// Seven operations, on a document too large for one statement of them; fourteen on any.
void TestBulkRaces::manyOperationsAndLargeSavesGoTheirOwnWay()
{
    makeSaves(30,
              "jsonb_build_object('gold', n, 'list', CASE WHEN n % 10 = 0 THEN (SELECT "
              "jsonb_agg(md5(i::text || n)) FROM generate_series(1, 6000) i) ELSE '[]' END)");
    const QString before = allStates();
    for (const int operations : {7, 14}) {
        QByteArrayList lines;
        for (int i = 1; i < operations; ++i)
            lines += R"({"op":"add","path":"/new)" + QByteArray::number(i) + R"(","value":1})";
        lines += R"({"op":"replace","path":"/gold","value":1000})";
        const BulkReport report = run('[' + lines.join(',') + ']');
        QVERIFY(!report.stopped);
        QCOMPARE(report.changed, 30);
        QCOMPARE(report.operations, 30 * operations);
        QCOMPARE(thousands(), 30);
        QCOMPARE(undo(*report.bulk).changed, 30);
        QCOMPARE(allStates(), before);
    }
}

void TestBulkRaces::savesTooLargeToBeHeldAtOnceAreAllWritten()
{
    makeSaves(5, "jsonb_build_object('gold', n, 'text', repeat('waymark ', 1800000))");
    const QString before = allStates();
    const BulkReport report = run();
    QCOMPARE(report.matched, 5);
    QCOMPARE(report.changed, 5);
    QCOMPARE(thousands(), 5);
    QVERIFY2(m_store->chunks.size() > 1, "all were held at once");
    QCOMPARE(undo(*report.bulk).changed, 5);
    QCOMPARE(allStates(), before);
}

void TestBulkRaces::whatIsToldAsWrittenOutlivesTheServer_data()
{
    QTest::addColumn<bool>("mayMark");
    QTest::newRow("one wait for the disk at the end") << true;
    QTest::newRow("one for each save, where the role may not write the mark") << false;
}

void TestBulkRaces::whatIsToldAsWrittenOutlivesTheServer()
{
    QFETCH(bool, mayMark);
    makeSaves(90);
    makeEditor();
    if (!mayMark)
        TestServer::execute(m_database,
                            "REVOKE EXECUTE ON FUNCTION pg_logical_emit_message(boolean, text, "
                            "text) FROM public");
    TestServer::execute(m_database, "ALTER SYSTEM SET wal_writer_delay = '10s'");
    TestServer::execute(m_database, "SELECT pg_reload_conf()");
    connectTo(m_database + u" user=editor"_s);
    const BulkReport report = run();
    TestServer::instance().kill();
    QCOMPARE(report.changed, 90);
    TestServer::instance().restart();
    verifyMembers(report);
    TestServer::execute(m_database, "DROP OWNED BY editor");
}

QTEST_GUILESS_MAIN(TestBulkRaces)
#include "tst_bulkraces.moc"

#include "models/local/localhistory.h"
#include "models/postgres/postgresgateway.h"
#include "tests/support/testedit.h"
#include "tests/support/testoptions.h"
#include "tests/support/testsave.h"
#include "tests/support/testserver.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::addSave;
using test::editOf;
using test::operation;
using test::TestSave;
using test::TestServer;
using Operation = JsonOperation::Kind;

/// Edits recorded outside of a database, beside those that it records itself.
class TestOutsideRecord : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_history = std::make_unique<LocalHistory>(m_folder->filePath(u"history"_s));
        m_database = TestServer::instance().createDatabase();
    }

    void pagesOfBothAreOneList_data();
    void pagesOfBothAreOneList();
    void refusedAndConflictingEditsAreNotListed();
    void aLostLineLeavesAPerhaps();
    void anUndoThatWasLostIsNotDone();
    void anAuditedDatabaseIsNotRecordedTwice();

private:
    PostgresOptions options(const QString &more = {}) const
    {
        PostgresOptions options = test::writableOptions(m_database + more);
        options.recorder = m_history.get();
        return options;
    }
    static Result<SaveOutcome> add(PostgresGateway &gateway, const TestSave &save)
    {
        return gateway.save(editOf(save.progress, {operation(Operation::AddNumber, u"/n"_s, "1")}))
            .result();
    }
    /// As it was before the database was migrated to keep a record.
    [[nodiscard]] Result<SaveOutcome> addBeforeTheRecord(const TestSave &save) const
    {
        TestServer::execute(m_database, "ALTER SCHEMA waymark RENAME TO to_come");
        PostgresGateway gateway(options());
        const auto outcome = add(gateway, save);
        TestServer::execute(m_database, "ALTER SCHEMA to_come RENAME TO waymark");
        return outcome;
    }

    /// The server drops it in the middle of the save.
    void dropTheLineAtSaves() const
    {
        TestServer::execute(
            m_database,
            "CREATE FUNCTION drop_line() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NEW; END $$;"
            "CREATE TRIGGER drop_line BEFORE UPDATE ON experience_progress FOR EACH ROW "
            "EXECUTE FUNCTION drop_line()");
    }
    void keepTheLine() const
    {
        TestServer::execute(m_database, "DROP TRIGGER drop_line ON experience_progress");
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<LocalHistory> m_history;
    QString m_database;
};

void TestOutsideRecord::pagesOfBothAreOneList_data()
{
    QTest::addColumn<QString>("order"); // of edits in the database and outside of it
    QTest::addColumn<int>("limit");
    for (const QString &order : {u"doddoodddooo"_s, u"oooddd"_s, u"dddooo"_s, u"ddd"_s, u"ooo"_s}) {
        for (const int limit : {1, 2, 3, 5, 50})
            QTest::addRow("%s by %d", qPrintable(order), limit) << order << limit;
    }
}

void TestOutsideRecord::pagesOfBothAreOneList()
{
    QFETCH(QString, order);
    QFETCH(int, limit);
    const TestSave save = addSave(m_database, "{\"n\": 0}");
    PostgresGateway inside(options());
    QList<EditId> expected;
    for (const QChar &place : order) {
        const auto outcome = place == u'd' ? add(inside, save) : addBeforeTheRecord(save);
        QVERIFY(outcome && outcome->edit);
        QCOMPARE(*outcome->edit > 0, place == u'd');
        expected.prepend(*outcome->edit);
    }
    for (const auto &target :
         {std::optional<SaveTarget>(), std::optional<SaveTarget>(save.progress)}) {
        QList<EditId> listed;
        for (bool hasMore = true; hasMore;) {
            const auto before = listed.isEmpty() ? std::nullopt : std::optional(listed.constLast());
            const auto page = inside.edits(save.player, target, before, limit).result();
            QVERIFY(page);
            for (const Edit &edit : *page) {
                QCOMPARE(inside.edit(edit.id).result()->patch, edit.patch);
                listed += edit.id;
            }
            QVERIFY(listed.size() <= expected.size());
            hasMore = page->size() >= limit;
        }
        QCOMPARE(listed, expected);
    }
    QVERIFY(inside.edits(save.player, SaveTarget(save.player), {}, limit).result()->isEmpty());
}

void TestOutsideRecord::refusedAndConflictingEditsAreNotListed()
{
    m_database = TestServer::instance().createDatabase(TestServer::Schema::Plain);
    const TestSave save = addSave(m_database, "{\"n\": \"x\"}");
    PostgresGateway gateway(options());
    const auto failed = add(gateway, save);
    QVERIFY(failed && failed->kind == SaveOutcome::Kind::Conflict);
    QVERIFY(!gateway.save(editOf(save.progress, {operation(Operation::Remove, u""_s)})).result());
    const auto gone
        = gateway.save(editOf(ProgressId::create(), {operation(Operation::SetRoot, u""_s, "1")}))
              .result();
    QVERIFY(gone && gone->kind == SaveOutcome::Kind::RowGone);
    QVERIFY(gateway.save(editOf(save.progress)).result()); // nothing to write
    QVERIFY(gateway.edits(save.player, {}, {}, 10).result()->isEmpty());
    QCOMPARE(gateway.edit(-1).result().error().kind, Error::Kind::NotFound);
}

void TestOutsideRecord::aLostLineLeavesAPerhaps()
{
    m_database = TestServer::instance().createDatabase(TestServer::Schema::Plain);
    const TestSave save = addSave(m_database, "{\"n\": 0}");
    PostgresGateway gateway(options());
    QVERIFY(add(gateway, save));
    dropTheLineAtSaves();
    const auto lost = add(gateway, save);
    QVERIFY(!lost);
    QCOMPARE(lost.error().kind, Error::Kind::Connection);
    keepTheLine();
    const auto edits = gateway.edits(save.player, {}, {}, 10).result();
    QVERIFY(edits);
    QCOMPARE(edits->size(), 2);
    QVERIFY(edits->constFirst().reason.contains(u"perhaps not saved"_s));
    QCOMPARE(edits->constLast().reason, u"a test"_s);
}

/// The same with an undo: what it was to take back can still be taken back.
void TestOutsideRecord::anUndoThatWasLostIsNotDone()
{
    m_database = TestServer::instance().createDatabase(TestServer::Schema::Plain);
    const TestSave save = addSave(m_database, "{\"n\": 0}");
    PostgresGateway gateway(options());
    GuardedEdit edit = editOf(save.progress, {operation(Operation::Replace, u"/n"_s, "1")});
    edit.patch = JsonText(R"([{"op": "replace", "path": "/n", "value": 1}])");
    edit.inverse = JsonText(R"([{"op": "replace", "path": "/n", "value": 0}])");
    QVERIFY(gateway.save(edit).result());
    dropTheLineAtSaves();
    GuardedEdit undo = editOf(save.progress, {operation(Operation::Replace, u"/n"_s, "0")});
    undo.patch = edit.inverse;
    undo.inverse = edit.patch;
    undo.undone = -1;
    QCOMPARE(gateway.save(undo).result().error().kind, Error::Kind::Connection);
    keepTheLine();

    QCOMPARE(gateway.edits(save.player, {}, {}, 10).result()->size(), 2);
    QVERIFY(!gateway.edit(-1).result()->takenBackBy);
    QVERIFY(gateway.save(undo).result());
    QCOMPARE(gateway.edit(-1).result()->takenBackBy, std::optional<EditId>(-3));
}

void TestOutsideRecord::anAuditedDatabaseIsNotRecordedTwice()
{
    const TestSave save = addSave(m_database, "{\"n\": 0}");
    PostgresGateway gateway(options());
    const auto outcome = add(gateway, save);
    QVERIFY(outcome && *outcome->edit > 0);
    QVERIFY(!QFile::exists(m_folder->filePath(u"history"_s)));
    const qint64 before = gateway.writes().roundTrips();
    QVERIFY(add(gateway, save));
    QCOMPARE(gateway.writes().roundTrips() - before, 1);
}

QTEST_GUILESS_MAIN(TestOutsideRecord)
#include "tst_outsiderecord.moc"

#include "tests/models/postgres/saveonserver.h"
#include "tests/support/testedit.h"
#include "tests/support/testsave.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;
using test::addSave;
using test::operation;
using test::said;
using test::stateOf;
using test::TestSave;
using test::TestServer;

using Operation = JsonOperation::Kind;

namespace {

/// How a save is written.
enum class Way
{
    Known,
    OneStatement,
    SeveralOperations,
    Spliced
};

GuardedEdit editWritten(Way way, const SaveTarget &target)
{
    GuardedEdit edit = test::replacing(target, u"/a"_s, "1", "2");
    const int others = way == Way::SeveralOperations ? 2 : way == Way::Spliced ? 20 : 0;
    for (int i = 0; i < others; ++i)
        edit.operations += operation(Operation::AppendElement, u"/list"_s, QByteArray::number(i));
    return edit;
}

} // namespace

/// What has come to stand in the row after a save: what was to be there, or the save is not made,
/// whatever triggers of the platform do.
class TestExactSaves : public QObject, test::SaveOnServer
{
    Q_OBJECT

private slots:
    void initTestCase() { connectToServer(); }
    void cleanup()
    {
        TestServer::execute(m_database, "DROP FUNCTION IF EXISTS meddle CASCADE");
        removeRows();
    }
    void cleanupTestCase() { m_gateway.reset(); }

    void whatIsKnownDoesNotComeBack();
    void aKnownResultOfAnotherVersionIsNotTrusted();
    void whatATriggerMakesOfAKnownResultComesBack_data();
    void whatATriggerMakesOfAKnownResultComesBack();
    void whatComesOutDifferentlyIsNotWritten_data();
    void whatComesOutDifferentlyIsNotWritten();
    void aTriggerOfOtherPlacesIsNoHindrance();
    void whatFailsAtTheEndIsNotSaidToBeSaved();

private:
    /// Of the platform, before each update of a save; goes with the test.
    void addTrigger(const QByteArray &body)
    {
        TestServer::execute(m_database,
                            "CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                                + body
                                + "; RETURN NEW; END $$; CREATE TRIGGER meddle BEFORE UPDATE ON "
                                  "experience_progress FOR EACH ROW EXECUTE FUNCTION meddle()");
    }
};

void TestExactSaves::whatIsKnownDoesNotComeBack()
{
    const TestSave save = addSave(m_database, "{\"a\": 1, \"b\": 1.10}");
    GuardedEdit edit = test::replacing(save.progress, u"/a"_s, "1", "2.50");
    edit.known = KnownResult{m_gateway->readVersion(save.progress).result().value(),
                             JsonText("\"as the client knows it\"")};
    const qint64 before = m_gateway->writes().roundTrips();
    const auto outcome = this->save(edit);
    QCOMPARE(said(outcome), u"saved"_s);
    QCOMPARE(m_gateway->writes().roundTrips() - before, 1);
    QCOMPARE(outcome->row->json, edit.known->json);
    QCOMPARE(stateOf(m_database, save.progress), u"{\"a\": 2.50, \"b\": 1.10}"_s);
    const auto read = m_gateway->readSave(save.progress).result();
    QCOMPARE(outcome->row->version, read->version);
    QCOMPARE(outcome->row->columns, read->columns);
    QCOMPARE(m_gateway->edit(*outcome->edit).result()->at, outcome->savedAt);
}

void TestExactSaves::aKnownResultOfAnotherVersionIsNotTrusted()
{
    const TestSave save = addSave(m_database, "{\"a\": 1, \"b\": 1}");
    GuardedEdit edit = test::replacing(save.progress, u"/a"_s, "1", "2");
    edit.known = KnownResult{m_gateway->readVersion(save.progress).result().value(),
                             JsonText("{\"a\": 2, \"b\": 1}")};
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = jsonb_set(state, '{b}', '7')");
    const auto outcome = this->save(edit);
    QCOMPARE(said(outcome), u"saved"_s);
    QCOMPARE(outcome->row->json->toString(), u"{\"a\": 2, \"b\": 7}"_s);
    QCOMPARE(stateOf(m_database, save.progress), u"{\"a\": 2, \"b\": 7}"_s);
    QCOMPARE(said(this->save(edit)), u"conflict"_s);
    TestServer::execute(m_database, "DELETE FROM experience_progress");
    QCOMPARE(said(this->save(edit)), u"row gone"_s);
    QCOMPARE(m_gateway->edits(save.player, {}, {}, 10).result()->size(), 1);
}

void TestExactSaves::whatATriggerMakesOfAKnownResultComesBack_data()
{
    QTest::addColumn<QByteArray>("made");
    QTest::addColumn<QString>("stored");
    QTest::newRow("another place")
        << QByteArray("jsonb_set(NEW.state, '{b}', '9')") << u"{\"a\": 2, \"b\": 9}"_s;
    QTest::newRow("equal, of another text")
        << QByteArray("jsonb_set(NEW.state, '{b}', '1.0')") << u"{\"a\": 2, \"b\": 1.0}"_s;
    QTest::newRow("the same") << QByteArray("NEW.state") << u"\"as the client knows it\""_s;
    QTest::newRow("all but the place") << QByteArray("'{\"a\": 2}'") << u"{\"a\": 2}"_s;
}

void TestExactSaves::whatATriggerMakesOfAKnownResultComesBack()
{
    QFETCH(QByteArray, made);
    QFETCH(QString, stored);
    const TestSave save = addSave(m_database, "{\"a\": 1, \"b\": 1}");
    GuardedEdit edit = test::replacing(save.progress, u"/a"_s, "1", "2");
    edit.known = KnownResult{m_gateway->readVersion(save.progress).result().value(),
                             JsonText("\"as the client knows it\"")};
    addTrigger("NEW.state := " + made);
    const auto outcome = this->save(edit);
    QCOMPARE(said(outcome), u"saved"_s);
    QCOMPARE(outcome->row->json.has_value(), !stored.isEmpty());
    QCOMPARE(outcome->row->json.value_or(JsonText()).toString(), stored);
}

void TestExactSaves::whatComesOutDifferentlyIsNotWritten_data()
{
    QTest::addColumn<Way>("way");
    QTest::addColumn<QByteArray>("trigger");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("found");
    const std::pair<const char *, Way> ways[] = {{"known", Way::Known},
                                                 {"one statement", Way::OneStatement},
                                                 {"several operations", Way::SeveralOperations},
                                                 {"spliced", Way::Spliced}};
    for (const auto &way : ways) {
        const auto row = [&](const char *name, const QByteArray &trigger, const QString &place,
                             const QString &found) {
            QTest::addRow("%s, %s", way.first, name) << way.second << trigger << place << found;
        };
        row("another value", "NEW.state := jsonb_set(NEW.state, '{a}', '3')", u"/a"_s,
            u"made it 3"_s);
        row("an equal number", "NEW.state := jsonb_set(NEW.state, '{a}', '2.0')", u"/a"_s,
            u"made it 2.0"_s);
        row("quotes", R"(NEW.state := jsonb_set(NEW.state, '{a}', '"] \"x\\]"'))", u"/a"_s,
            uR"(made it "] \"x\\]".)"_s);
        row("taken away", "NEW.state := NEW.state - 'a'", u"/a"_s, u"took it away"_s);
        row("JSON null", "NEW.state := 'null'", u"/a"_s, u"took it away"_s);
        row("SQL NULL", "NEW.state := NULL", u"/a"_s, u"took it away"_s);
        row("as it was", "NEW.state := OLD.state", u"/a"_s, u"made it 1."_s);
        if (way.second == Way::SeveralOperations || way.second == Way::Spliced)
            row("one more element", "NEW.state := jsonb_insert(NEW.state, '{list,0}', '\"t\"')",
                u"/list"_s, u"made it [\"t\""_s);
        if (way.second != Way::Known) // which writes no columns
            row("a column", "NEW.playtime_seconds := 7", u"playtime_seconds"_s, u"made it 7."_s);
    }
}

void TestExactSaves::whatComesOutDifferentlyIsNotWritten()
{
    QFETCH(Way, way);
    QFETCH(QByteArray, trigger);
    QFETCH(QString, place);
    QFETCH(QString, found);
    const TestSave save = addSave(m_database, "{\"a\": 1, \"b\": 1, \"list\": []}");
    GuardedEdit edit = editWritten(way, save.progress);
    if (way == Way::Known)
        edit.known = KnownResult{m_gateway->readVersion(save.progress).result().value(),
                                 JsonText("{\"a\": 2, \"b\": 1, \"list\": []}")};
    else
        edit.columns = {{u"playtime_seconds"_s, u"0"_s, u"5"_s}};
    addTrigger(trigger);
    const auto outcome = this->save(edit);
    QVERIFY(!outcome);
    QCOMPARE(outcome.error().kind, Error::Kind::Conflict);
    QCOMPARE(outcome.error().paths, QStringList(place));
    QVERIFY2(outcome.error().detail.startsWith(place) && outcome.error().detail.contains(found),
             qPrintable(outcome.error().detail));
    QCOMPARE(stateOf(m_database, save.progress), u"{\"a\": 1, \"b\": 1, \"list\": []}"_s);
    QCOMPARE(TestServer::value(m_database,
                               SqlStatement("SELECT (SELECT count(*) FROM waymark.edits) || ' ' || "
                                            "playtime_seconds FROM experience_progress")),
             u"0 0"_s);
    TestServer::execute(m_database, "DROP FUNCTION meddle CASCADE");
    QCOMPARE(said(this->save(edit)), u"saved"_s);
}

void TestExactSaves::aTriggerOfOtherPlacesIsNoHindrance()
{
    for (const Way way : {Way::OneStatement, Way::SeveralOperations, Way::Spliced}) {
        const TestSave save = addSave(m_database, "{\"a\": 1, \"b\": 1, \"list\": []}",
                                      u"%1@example.com"_s.arg(int(way)));
        if (way == Way::OneStatement)
            addTrigger("NEW.state := jsonb_set(NEW.state, '{b}', '7'); NEW.completion_percentage "
                       ":= 50");
        const auto outcome = this->save(editWritten(way, save.progress));
        QCOMPARE(said(outcome), u"saved"_s);
        QVERIFY(outcome->row->json->toString().startsWith(u"{\"a\": 2, \"b\": 7"_s));
        QCOMPARE(outcome->row->json->toString(), stateOf(m_database, save.progress));
        QCOMPARE(outcome->row->columns.value(u"completion_percentage"_s), u"50"_s);
    }
}

void TestExactSaves::whatFailsAtTheEndIsNotSaidToBeSaved()
{
    const TestSave save = addSave(m_database, "{\"a\": 1, \"list\": []}");
    TestServer::execute(m_database,
                        "CREATE FUNCTION meddle() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
                        "RAISE EXCEPTION 'not today'; END $$; CREATE CONSTRAINT TRIGGER meddle "
                        "AFTER UPDATE ON experience_progress DEFERRABLE INITIALLY DEFERRED FOR "
                        "EACH ROW EXECUTE FUNCTION meddle()");
    for (const Way way : {Way::OneStatement, Way::SeveralOperations, Way::Spliced}) {
        const auto outcome = this->save(editWritten(way, save.progress));
        QVERIFY2(said(outcome).contains(u"not today"_s), qPrintable(said(outcome)));
        QCOMPARE(stateOf(m_database, save.progress), u"{\"a\": 1, \"list\": []}"_s);
    }
}

QTEST_GUILESS_MAIN(TestExactSaves)
#include "tst_exactsaves.moc"

#include "models/json/jsonformat.h"
#include "models/json/jsonpatch.h"
#include "tests/integration/savesession.h"
#include "tests/models/document/randomedits.h"
#include "tests/support/seeds.h"
#include "tests/support/testserver.h"

using namespace waymark;
using namespace Qt::StringLiterals;
using test::TestServer;

namespace {

constexpr auto Start
    = R"({"hp": 10.00, "big": 18446744073709551616, "flags": {"door": false}, "inventory": ["key"]})";

} // namespace

/// What a person does in the window, between the documents and a real server.
class TestEditSession final : public QObject, test::SaveSession
{
    Q_OBJECT
private slots:
    void initTestCase();
    void anEditIsSavedAndTakenBack();
    void theGameWritesElsewhereMeanwhile();
    void theGameWritesTheSamePlace();
    void appendsOfBothSidesStay();
    void whatTheGamePutsBackIsNoticed();
    void elementsThatShiftedAreNotPutBack();
    void aSumIsDoneOnWhatTheRowHolds();
    void columnsAndSqlNull();
    void randomEditsArriveExactly_data();
    void randomEditsArriveExactly();
    void undoAfterSavingIsAnEditOfItsOwn();

private:
    void gameWrites(const QByteArray &expression);
    void set(QStringView path, const QByteArray &value)
    {
        QVERIFY(m_document->setAt(*JsonPointer::parse(path), JsonText(value)));
    }
};

void TestEditSession::initTestCase()
{
    connectTo(test::writableOptions(TestServer::instance().createDatabase()));
}

void TestEditSession::gameWrites(const QByteArray &expression)
{
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = " + expression + " WHERE id = '"
                            + m_save->progress.toString().toLatin1() + "'");
}

void TestEditSession::anEditIsSavedAndTakenBack()
{
    openNew(Start);
    const QByteArray before = server();
    QCOMPARE(shown(), before);
    m_saves->save(m_document->target()); // nothing to write
    QCOMPARE(m_document->state(), State::Clean);
    set(u"/flags/door", "true");
    QVERIFY(m_document->giveStrings(JsonPointer({u"inventory"_s}), {u"compass"_s}));
    saveNow();
    QVERIFY(server().contains("\"door\": true"));
    QVERIFY(m_saves->lastSaved(m_document->target())->id > 0); // on record
    QSignalSpy takenBack(m_saves.get(), &OpenSaves::takenBack);
    m_saves->takeBackLast(m_document->target());
    QTRY_COMPARE(takenBack.count(), 1);
    QCOMPARE(server(), before);
    QTRY_COMPARE(shown(), before);
    QCOMPARE(m_document->state(), State::Clean);
}

void TestEditSession::theGameWritesElsewhereMeanwhile()
{
    openNew(Start);
    set(u"/flags/door", "true");
    gameWrites("jsonb_set(state, '{hp}', '3.50')");
    saveNow();
    QVERIFY(server().contains("\"hp\": 3.50"));
    QVERIFY(server().contains("\"door\": true"));
    QVERIFY(server().contains("18446744073709551616"));
}

void TestEditSession::theGameWritesTheSamePlace()
{
    openNew(Start);
    set(u"/hp", "11");
    gameWrites("jsonb_set(state, '{hp}', '3.50')");
    QSignalSpy conflicted(m_saves.get(), &OpenSaves::conflicted);
    m_saves->save(m_document->target());
    QTRY_COMPARE(conflicted.count(), 1);
    QVERIFY(server().contains("\"hp\": 3.50"));
    QCOMPARE(m_document->conflicts().first().theirs.value(), u"3.50"_s);
    m_document->choose(0, ConflictChoice::Mine);
    saveNow();
    QVERIFY(server().contains("\"hp\": 11"));
}

void TestEditSession::appendsOfBothSidesStay()
{
    openNew(Start);
    QVERIFY(m_document->giveStrings(JsonPointer({u"inventory"_s}), {u"mine"_s}));
    gameWrites("jsonb_insert(state, '{inventory,-1}', '\"theirs\"', true)");
    saveNow();
    QVERIFY(server().contains(R"("inventory": ["key", "theirs", "mine"])"));
}

void TestEditSession::whatTheGamePutsBackIsNoticed()
{
    openNew(Start);
    const QByteArray held = server(); // in the game's memory
    set(u"/flags/door", "true");
    saveNow();
    SaveWatch *watch = m_saves->watch(m_document->target());
    gameWrites("'" + held + "'::jsonb");
    watch->look();
    QTRY_COMPARE(watch->state(), SaveWatch::State::PutBack);
    QCOMPARE(watch->places().first().saved.place(), u"/flags/door"_s);
    QVERIFY(watch->places().first().isOldValue);
    QCOMPARE(shown(), held);
    QSignalSpy saved(m_saves.get(), &OpenSaves::saved);
    m_saves->putBack(m_document->target());
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(server().contains("\"door\": true"));
}

void TestEditSession::elementsThatShiftedAreNotPutBack()
{
    openNew(R"({"items": [{"id": "x", "n": 1}, {"id": "y", "n": 2}, {"id": "z", "n": 3},)"
            R"( {"id": "w", "n": 4}], "dup": ["k", "k", "z"], "deaths": 0})");
    const QByteArray held = server();
    const auto patch = JsonPatch::parse(R"([{"op": "remove", "path": "/items/0"},)"
                                        R"( {"op": "replace", "path": "/items/1/n", "value": 33},)"
                                        R"( {"op": "remove", "path": "/dup/0"}])");
    QVERIFY(m_document->apply(*patch, u"edits"_s));
    saveNow();
    const QByteArray saved = server();
    SaveWatch *watch = m_saves->watch(m_document->target());
    for (const QByteArray &deaths : {QByteArray("1"), QByteArray("2")}) {
        gameWrites("jsonb_set(state, '{deaths}', '" + deaths + "')");
        watch->look();
        QTRY_VERIFY(shown().contains(QByteArray("\"deaths\": " + deaths)));
        QCOMPARE(watch->state(), SaveWatch::State::AsSaved);
    }
    m_saves->putBack(m_document->target());
    QCOMPARE(m_document->state(), State::Clean); // nothing to put back

    gameWrites("'" + held + "'::jsonb");
    watch->look();
    QTRY_COMPARE(watch->state(), SaveWatch::State::PutBack);
    QCOMPARE(watch->places().size(), 3);
    QSignalSpy done(m_saves.get(), &OpenSaves::saved);
    m_saves->putBack(m_document->target());
    QTRY_COMPARE(done.count(), 1);
    QCOMPARE(server(), saved);
}

void TestEditSession::aSumIsDoneOnWhatTheRowHolds()
{
    openNew(R"({"gold": 100})");
    set(u"/gold", "150");
    gameWrites(R"('{"gold": 120}')");
    QSignalSpy conflicted(m_saves.get(), &OpenSaves::conflicted);
    m_saves->save(m_document->target());
    QTRY_COMPARE(conflicted.count(), 1);
    m_document->choose(0, ConflictChoice::Sum);
    gameWrites(R"('{"gold": 121}')");
    m_saves->reload(m_document->target());
    QTRY_COMPARE(shown(), R"({"gold": 171})");
    gameWrites(R"('{"gold": 122}')"); // and once more, unseen
    QSignalSpy saved(m_saves.get(), &OpenSaves::saved);
    m_saves->save(m_document->target());
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(server(), R"({"gold": 172})");
    QCOMPARE(shown(), server());
}

void TestEditSession::columnsAndSqlNull()
{
    openNew(Start);
    const QByteArray before = server();
    QVERIFY(m_document->setColumn(u"current_location"_s, u"8_inter_gravity_car"_s));
    QVERIFY(m_document->setColumn(u"completion_percentage"_s, u"62.5"_s));
    QVERIFY(m_document->setDocument(std::nullopt));
    QSignalSpy saved(m_saves.get(), &OpenSaves::saved);
    m_saves->save(m_document->target());
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(m_document->state(), State::Clean);
    QVERIFY(!m_document->tree().documentText());
    QSignalSpy takenBack(m_saves.get(), &OpenSaves::takenBack);
    m_saves->takeBackLast(m_document->target());
    QTRY_COMPARE(takenBack.count(), 1);
    QCOMPARE(server(), before);
}

void TestEditSession::randomEditsArriveExactly_data()
{
    test::addSeeds(15);
}

void TestEditSession::randomEditsArriveExactly()
{
    QFETCH(quint32, seed);
    test::RandomEdits random(seed + 500);
    openNew(random.document());
    const QByteArray before = server();
    for (int edit = 0; edit < 10; ++edit)
        random.edit(*m_document);
    const QByteArray mine
        = canonicalJson(*JsonArena::parseTrusted(m_document->tree().documentText().value().utf8()));
    if (m_document->changes().isEmpty())
        return;
    saveNow();
    QCOMPARE(server(), mine);
    QSignalSpy takenBack(m_saves.get(), &OpenSaves::takenBack);
    m_saves->takeBackLast(m_document->target());
    QTRY_COMPARE(takenBack.count(), 1);
    QCOMPARE(server(), before);
}

void TestEditSession::undoAfterSavingIsAnEditOfItsOwn()
{
    openNew(Start);
    const QByteArray before = server();
    set(u"/hp", "11");
    QVERIFY(m_document->giveStrings(JsonPointer({u"inventory"_s}), {u"rope"_s}));
    saveNow();
    m_document->undoStack().setIndex(0);
    QCOMPARE(m_document->changes().size(), 2);
    saveNow();
    QCOMPARE(server(), before);
    m_document->undoStack().redo();
    saveNow();
    QVERIFY(server().contains("\"hp\": 11"));
}

QTEST_GUILESS_MAIN(TestEditSession)
#include "tst_editsession.moc"

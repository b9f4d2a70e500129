#include "models/json/jsonpatch.h"
#include "models/json/jsonstring.h"
#include "tests/integration/savesession.h"
#include "tests/support/testserver.h"

#include <QThread>

#include <atomic>
#include <functional>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::stateOf;
using test::TestServer;

using Edits = std::function<Result<void>(SaveDocument &)>;

Q_DECLARE_METATYPE(Edits)

namespace {

constexpr int Lamps = 20; ///< so many that the row is locked and its text spliced

Edits patch(const QByteArray &text)
{
    return [text](SaveDocument &document) {
        return document.apply(*JsonPatch::parse(text), u"a test"_s);
    };
}

QString typeOf(const QString &json)
{
    return jsonTypeName(JsonArena::parseTrusted(json.toUtf8())->type(JsonArena::Root));
}

/// What a person is shown of one place.
QString classOf(const SaveConflict &conflict)
{
    if (!conflict.theirs)
        return u"%1 vanished"_s.arg(conflict.place());
    if (!conflict.base)
        return u"%1 appeared"_s.arg(conflict.place());
    if (typeOf(*conflict.base) != typeOf(*conflict.theirs))
        return u"%1 became a %2"_s.arg(conflict.place(), typeOf(*conflict.theirs));
    return u"%1 changed"_s.arg(conflict.place());
}

} // namespace

/// Every way in which a game server's write and a save meet, over two connections: the game's
/// transaction is open, the save waits for it, the game commits.
class TestMergeCases final : public QObject, test::SaveSession
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup();
    void eachCaseHasItsOutcome_data();
    void eachCaseHasItsOutcome();
    void whatBothGaveUnderOneIdIsAskedAboutAndWrittenOnce_data();
    void whatBothGaveUnderOneIdIsAskedAboutAndWrittenOnce();
    void aHeldRowIsATimeoutThatWritesNothing();

private:
    void open(const QString &database, const QByteArray &state,
              std::chrono::milliseconds lockTimeout);
    [[nodiscard]] bool somebodyWaitsForALock() const;
    /// The game's transaction, which ends once the save waits for it or is over.
    [[nodiscard]] QFuture<Result<int>> play(const QByteArray &sql);
    [[nodiscard]] QString outcome() const;

    QString m_plain;
    QString m_repeatable; ///< whose sessions begin with REPEATABLE READ
    std::unique_ptr<PostgresConnection> m_game;
    std::atomic<bool> m_isHeld = false;
    std::atomic<bool> m_isOver = false;
    QString m_told; ///< what OpenSaves said of the save, but for conflicts
};

void TestMergeCases::initTestCase()
{
    m_plain = TestServer::instance().createDatabase();
    m_repeatable = TestServer::instance().createDatabase();
    TestServer::execute(m_repeatable,
                        "DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET "
                        "default_transaction_isolation = %L', current_database(), "
                        "'repeatable read'); END $$");
}

void TestMergeCases::cleanup()
{
    m_isOver = true;
    leave();
    m_game.reset();
    m_gateway.reset();
}

void TestMergeCases::open(const QString &database, const QByteArray &state,
                          std::chrono::milliseconds lockTimeout)
{
    PostgresOptions options = test::writableOptions(database);
    options.lockTimeout = lockTimeout;
    connectTo(options);
    m_game = std::make_unique<PostgresConnection>(PostgresConnection::Purpose::Write, options);
    openNew(state);
    m_told.clear();
    m_isHeld = m_isOver = false;
    connect(m_saves.get(), &OpenSaves::saved, this, [this] { m_told = u"saved"_s; });
    connect(m_saves.get(), &OpenSaves::saveFailed, this,
            [this](const SaveTarget &, const Error &error) {
                m_told = error.kind == Error::Kind::NotFound ? u"row gone"_s
                    : error.kind == Error::Kind::Timeout     ? u"timeout"_s
                                                             : error.detail;
            });
}

bool TestMergeCases::somebodyWaitsForALock() const
{
    return TestServer::value(m_database,
                             SqlStatement("SELECT count(*)::text FROM pg_stat_activity WHERE "
                                          "datname = current_database() AND "
                                          "wait_event_type = 'Lock'"))
        != u"0"_s;
}

QFuture<Result<int>> TestMergeCases::play(const QByteArray &sql)
{
    const QByteArray row = '\'' + m_save->progress.toString().toLatin1() + '\'';
    const SqlStatement write(QByteArray(sql).replace("$row", row));
    return m_game->submit<int>([this, write](SqlSession &session) -> Result<int> {
        const auto held
            = session.runAll({SqlStatement("BEGIN ISOLATION LEVEL READ COMMITTED"), write});
        m_isHeld = true;
        if (!held)
            return held.error();
        while (!m_isOver && !somebodyWaitsForALock()) { }
        const auto ended = session.run(SqlStatement("COMMIT"));
        return ended ? Result<int>(1) : ended.error();
    });
}

QString TestMergeCases::outcome() const
{
    QStringList conflicts;
    for (const SaveConflict &conflict : m_document->conflicts())
        conflicts.append(classOf(conflict));
    if (!conflicts.isEmpty())
        return conflicts.join(u", "_s);
    if (!m_told.isEmpty())
        return m_told;
    return m_document->state() == State::Clean ? u"theirs is enough"_s : QString();
}

void TestMergeCases::eachCaseHasItsOutcome_data()
{
    QTest::addColumn<bool>("repeatable");
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<Edits>("edits");
    QTest::addColumn<QByteArray>("game");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("stored");
    const auto row
        = [](const char *name, const QByteArray &start, const Edits &edits, const QByteArray &state,
             const QString &outcome, const QString &stored, bool repeatable = false) {
              QTest::newRow(name) << repeatable << start << edits
                                  << QByteArray("UPDATE experience_progress SET state = " + state
                                                + " WHERE id = $row")
                                  << outcome << stored;
          };
    const QByteArray flat = R"({"gold": 1, "hp": 1, "n": 10.00})";
    const Edits gold = patch(R"([{"op": "replace", "path": "/gold", "value": 999}])");
    const QByteArray hp = "jsonb_set(state, '{hp}', '7')";
    row("A another path", flat, gold, hp, u"saved"_s,
        u"{\"n\": 10.00, \"hp\": 7, \"gold\": 999}"_s);
    row("B the same path", flat, gold, "jsonb_set(state, '{gold}', '5')", u"/gold changed"_s,
        u"{\"n\": 10.00, \"hp\": 1, \"gold\": 5}"_s);
    row("C the game writes the whole document", flat, gold,
        R"('{"gold": 1, "hp": 7, "n": 10, "new": []}')", u"saved"_s,
        u"{\"n\": 10, \"hp\": 7, \"new\": [], \"gold\": 999}"_s);
    row(
        "C Waymark sets the whole document", flat,
        [](SaveDocument &document) { return document.setDocument(std::nullopt); }, hp,
        u" changed"_s, u"{\"n\": 10.00, \"hp\": 7, \"gold\": 1}"_s);
    row("D repeatable read, another path", flat, gold, hp, u"saved"_s,
        u"{\"n\": 10.00, \"hp\": 7, \"gold\": 999}"_s, true);
    row("D repeatable read, the same path", flat, gold, "jsonb_set(state, '{gold}', '5')",
        u"/gold changed"_s, u"{\"n\": 10.00, \"hp\": 1, \"gold\": 5}"_s, true);
    row("E several operations in one statement", flat,
        patch(R"([{"op": "replace", "path": "/gold", "value": 999},
                  {"op": "add", "path": "/new", "value": 1}])"),
        hp, u"saved"_s, u"{\"n\": 10.00, \"hp\": 7, \"new\": 1, \"gold\": 999}"_s);
    QByteArray many = R"([{"op": "replace", "path": "/gold", "value": 999})";
    for (int i = 0; i < 20; ++i)
        many += R"(, {"op": "add", "path": "/list/-", "value": 0})";
    row("E many operations, spliced", R"({"gold": 1, "hp": 1, "list": []})", patch(many + ']'), hp,
        u"saved"_s,
        u"{\"hp\": 7, \"gold\": 999, \"list\": [%1]}"_s.arg(QStringList(20, u"0"_s).join(u", "_s)));
    row(
        "F a number is added to what it is by then", flat,
        [](SaveDocument &document) { return document.addNumber(JsonPointer({u"gold"_s}), "0.50"); },
        "jsonb_set(jsonb_set(state, '{gold}', '10'), '{hp}', '7')", u"saved"_s,
        u"{\"n\": 10.00, \"hp\": 7, \"gold\": 10.50}"_s);

    const Edits count = patch(R"([{"op": "replace", "path": "/inv/1/n", "value": 5}])");
    row("G an element shifted, without identity", R"({"inv": [{"n": 1}, {"n": 2}]})", count,
        "jsonb_insert(state, '{inv,0}', '{\"n\": 0}')", u"saved"_s,
        u"{\"inv\": [{\"n\": 0}, {\"n\": 1}, {\"n\": 5}]}"_s);
    const QByteArray items = R"({"inv": [{"id": "map", "n": 1}, {"id": "potion", "n": 1}]})";
    row("G2 the neighbour has the same leaf", items, count,
        "jsonb_insert(state, '{inv,0}', '{\"id\": \"rope\", \"n\": 1}')", u"saved"_s,
        u"{\"inv\": [{\"n\": 1, \"id\": \"rope\"}, {\"n\": 1, \"id\": \"map\"}, "
        "{\"n\": 5, \"id\": \"potion\"}]}"_s);
    row("H the element is another one", items, count,
        "jsonb_set(state, '{inv,1,id}', '\"poison\"')", u"/inv/2 vanished"_s,
        u"{\"inv\": [{\"n\": 1, \"id\": \"map\"}, {\"n\": 1, \"id\": \"poison\"}]}"_s);
    row("H the element is gone", items, count, "state #- '{inv,1}'", u"/inv/1 vanished"_s,
        u"{\"inv\": [{\"n\": 1, \"id\": \"map\"}]}"_s);
    row("I the element moved", items, count,
        "jsonb_insert(state #- '{inv,1}', '{inv,0}', state #> '{inv,1}')", u"saved"_s,
        u"{\"inv\": [{\"n\": 5, \"id\": \"potion\"}, {\"n\": 1, \"id\": \"map\"}]}"_s);
    row("appended on both sides", R"({"inv": ["lamp"]})",
        patch(R"([{"op": "add", "path": "/inv/-", "value": "key"}])"),
        "jsonb_insert(state, '{inv,-1}', '\"rope\"', true)", u"saved"_s,
        u"{\"inv\": [\"lamp\", \"rope\", \"key\"]}"_s);

    const QByteArray bag = R"({"bag": [{"id": "map"}]})";
    const QByteArray rope = R"({"op": "add", "path": "/bag/-", "value": {"id": "rope", "n": 1}})";
    const auto gameGives = [](const QByteArray &element) -> QByteArray {
        return "jsonb_insert(state, '{bag,-1}', '" + element + "', true)";
    };
    row("both gave the same under one id", bag, patch('[' + rope + ']'),
        gameGives(R"({"id": "rope", "n": 1})"), u"theirs is enough"_s,
        u"{\"bag\": [{\"id\": \"map\"}, {\"n\": 1, \"id\": \"rope\"}]}"_s);
    row("both gave something under one id", bag, patch('[' + rope + ']'),
        gameGives(R"({"id": "rope", "n": 7})"), u"/bag/1 appeared"_s,
        u"{\"bag\": [{\"id\": \"map\"}, {\"n\": 7, \"id\": \"rope\"}]}"_s);
    row("both gave, under two ids", bag, patch('[' + rope + ']'),
        gameGives(R"({"id": "net", "n": 1})"), u"saved"_s,
        u"{\"bag\": [{\"id\": \"map\"}, {\"n\": 1, \"id\": \"net\"}, "
        "{\"n\": 1, \"id\": \"rope\"}]}"_s);
    QByteArray lamps = '[' + rope;
    QString lit;
    for (int i = 0; i < Lamps; ++i) {
        const QByteArray id = QByteArray::number(i);
        lamps += R"(, {"op": "add", "path": "/bag/-", "value": {"id": )" + id + "}}";
        lit += u", {\"id\": %1}"_s.arg(i);
    }
    lamps += ']';
    row("both gave the same under one id, spliced", bag, patch(lamps),
        gameGives(R"({"id": "rope", "n": 1})"), u"saved"_s,
        u"{\"bag\": [{\"id\": \"map\"}, {\"n\": 1, \"id\": \"rope\"}%1]}"_s.arg(lit));
    row("both gave, under two ids, spliced", bag, patch(lamps),
        gameGives(R"({"id": "net", "n": 1})"), u"saved"_s,
        u"{\"bag\": [{\"id\": \"map\"}, {\"n\": 1, \"id\": \"net\"}, "
        "{\"n\": 1, \"id\": \"rope\"}%1]}"_s.arg(lit));
    row("both gave the first of all under one id", R"({"bag": []})", patch('[' + rope + ']'),
        gameGives(R"({"id": "rope", "n": 7})"), u"/bag/0 appeared"_s,
        u"{\"bag\": [{\"n\": 7, \"id\": \"rope\"}]}"_s);
    row("both gave under one id, mine in between", bag,
        patch(R"([{"op": "add", "path": "/bag/0", "value": {"id": "rope", "n": 1}}])"),
        gameGives(R"({"id": "rope", "n": 7})"), u"/bag/1 appeared"_s,
        u"{\"bag\": [{\"id\": \"map\"}, {\"n\": 7, \"id\": \"rope\"}]}"_s);

    const auto chosen = [](const ElementIdentity &identity, const Edits &edits) -> Edits {
        return [identity, edits](SaveDocument &document) {
            IdentityChoices choices;
            choices.set(u"/inv"_s, identity);
            document.setIdentityChoices(choices);
            return edits(document);
        };
    };
    const ElementIdentity bySerial{ElementIdentity::By::Key, u"serial"_s};
    const QByteArray serials = R"({"inv": [{"n": 1, "serial": 1}, {"n": 1, "serial": 2}]})";
    row("chosen: moved, and changed beside it", serials, chosen(bySerial, count),
        R"('{"inv": [{"n": 1, "serial": 2, "worn": true}, {"n": 7, "serial": 1}]}')", u"saved"_s,
        u"{\"inv\": [{\"n\": 5, \"worn\": true, \"serial\": 2}, {\"n\": 7, \"serial\": 1}]}"_s);
    row("chosen: the element is another one", serials, chosen(bySerial, count),
        "jsonb_set(state, '{inv,1,serial}', '3')", u"/inv/2 vanished"_s,
        u"{\"inv\": [{\"n\": 1, \"serial\": 1}, {\"n\": 1, \"serial\": 3}]}"_s);
    row("chosen: both gave under one serial", serials,
        chosen(bySerial,
               patch(R"([{"op": "add", "path": "/inv/-", "value": {"n": 4, "serial": 3}}])")),
        "jsonb_insert(state, '{inv,-1}', '{\"n\": 1, \"serial\": 3}', true)", u"/inv/2 appeared"_s,
        u"{\"inv\": [{\"n\": 1, \"serial\": 1}, {\"n\": 1, \"serial\": 2}, "
        "{\"n\": 1, \"serial\": 3}]}"_s);
    row("chosen: doubled, so by id", items,
        chosen({ElementIdentity::By::Key, u"n"_s},
               patch(R"([{"op": "replace", "path": "/inv/1/n", "value": 5}])")),
        "jsonb_insert(state, '{inv,0}', '{\"id\": \"rope\", \"n\": 1}')", u"saved"_s,
        u"{\"inv\": [{\"n\": 1, \"id\": \"rope\"}, {\"n\": 1, \"id\": \"map\"}, "
        "{\"n\": 5, \"id\": \"potion\"}]}"_s);
    row("chosen: by position, and another one came to stand there", items,
        chosen({ElementIdentity::By::Position}, count),
        "jsonb_set(state, '{inv,1,id}', '\"poison\"')", u"saved"_s,
        u"{\"inv\": [{\"n\": 1, \"id\": \"map\"}, {\"n\": 5, \"id\": \"poison\"}]}"_s);

    row("the path vanished", flat, gold, "state - 'gold'", u"/gold vanished"_s,
        u"{\"n\": 10.00, \"hp\": 1}"_s);
    row("the parent vanished", R"({"a": {"b": 1}, "c": 1})",
        patch(R"([{"op": "replace", "path": "/a/b", "value": 2}])"), "state - 'a'",
        u"/a vanished"_s, u"{\"c\": 1}"_s);
    row("the parent became a scalar", R"({"a": {"b": 1}})",
        patch(R"([{"op": "replace", "path": "/a/b", "value": 2}])"), "jsonb_set(state, '{a}', '5')",
        u"/a became a number"_s, u"{\"a\": 5}"_s);
    row("the parent became an array", R"({"a": {"0": 1}})",
        patch(R"([{"op": "replace", "path": "/a/0", "value": 2}])"),
        "jsonb_set(state, '{a}', '[1]')", u"/a became a array"_s, u"{\"a\": [1]}"_s);
    row("the array became an object", R"({"a": [1]})",
        patch(R"([{"op": "replace", "path": "/a/0", "value": 2}])"),
        "jsonb_set(state, '{a}', '{\"0\": 1}')", u"/a became a object"_s, u"{\"a\": {\"0\": 1}}"_s);
    row("both added the member", flat, patch(R"([{"op": "add", "path": "/new", "value": 1}])"),
        "jsonb_set(state, '{new}', '2')", u"/new appeared"_s,
        u"{\"n\": 10.00, \"hp\": 1, \"new\": 2, \"gold\": 1}"_s);
    row("both did the same", flat, gold, "jsonb_set(state, '{gold}', '999')", u"theirs is enough"_s,
        u"{\"n\": 10.00, \"hp\": 1, \"gold\": 999}"_s);
    row("the same number, written otherwise", flat, gold, "jsonb_set(state, '{gold}', '999.0')",
        u"theirs is enough"_s, u"{\"n\": 10.00, \"hp\": 1, \"gold\": 999.0}"_s);
    row("the ground was written otherwise", R"({"gold": 1.0})", gold,
        "jsonb_set(state, '{gold}', '1.00')", u"/gold changed"_s, u"{\"gold\": 1.00}"_s);
    row("what was removed was changed", flat, patch(R"([{"op": "remove", "path": "/gold"}])"),
        "jsonb_set(state, '{gold}', '5')", u"/gold changed"_s,
        u"{\"n\": 10.00, \"hp\": 1, \"gold\": 5}"_s);
    row("renamed, and changed inside", R"({"old": {"x": 1, "y": 1}})",
        patch(R"([{"op": "move", "from": "/old", "path": "/new"}])"),
        "jsonb_set(state, '{old,x}', '2')", u"saved"_s, u"{\"new\": {\"x\": 2, \"y\": 1}}"_s);
    row("became SQL NULL", flat, gold, "NULL", u" vanished"_s, u"(null)"_s);
    QTest::newRow("the row is gone")
        << false << flat << gold << QByteArray("DELETE FROM experience_progress WHERE id = $row")
        << u"row gone"_s << QString();
}

void TestMergeCases::eachCaseHasItsOutcome()
{
    QFETCH(bool, repeatable);
    QFETCH(QByteArray, start);
    QFETCH(Edits, edits);
    QFETCH(QByteArray, game);
    QFETCH(QString, outcome);
    QFETCH(QString, stored);
    open(repeatable ? m_repeatable : m_plain, start, std::chrono::seconds(20));
    const auto edited = edits(*m_document);
    QVERIFY2(edited, edited ? "" : qPrintable(edited.error().detail));
    auto playing = play(game);
    QTRY_VERIFY(m_isHeld);
    m_saves->save(m_document->target());
    QTRY_VERIFY(!this->outcome().isEmpty());
    m_isOver = true;
    const auto played = playing.result();
    QVERIFY2(played, played ? "" : qPrintable(played.error().detail));
    QCOMPARE(this->outcome(), outcome);
    QCOMPARE(stateOf(m_database, m_save->progress), stored);
    if (outcome == "saved"_L1)
        QCOMPARE(QString::fromUtf8(shown()), stored);
    // Whoever takes theirs has what the server has, and nothing to write.
    while (!m_document->conflicts().isEmpty())
        m_document->choose(m_document->conflicts().size() - 1, ConflictChoice::Theirs);
    if (outcome != "row gone"_L1) {
        QCOMPARE(m_document->state(), State::Clean);
        QCOMPARE(QString::fromUtf8(shown()), stored);
    }
}

void TestMergeCases::whatBothGaveUnderOneIdIsAskedAboutAndWrittenOnce_data()
{
    QTest::addColumn<int>("others");
    QTest::newRow("in one statement") << 0;
    QTest::newRow("spliced") << Lamps;
}

/// Mine is taken in the end, and goes over theirs instead of behind it.
void TestMergeCases::whatBothGaveUnderOneIdIsAskedAboutAndWrittenOnce()
{
    QFETCH(int, others);
    open(m_plain, R"({"bag": [{"id": "map"}]})", std::chrono::seconds(20));
    const QString name = u"a '§' \"%1\\"_s; // as nobody would call it
    const QByteArray quoted = quoteJsonString(name);
    const auto give = [&](const QByteArray &element) {
        const SaveNodeId bag = *m_document->tree().find(JsonPointer({u"bag"_s}));
        QVERIFY(m_document->addElement(bag, m_document->tree().childCount(bag), JsonText(element)));
    };
    give("{\"id\": " + quoted + ", \"n\": 1}");
    for (int i = 0; i < others; ++i)
        give("{\"id\": " + QByteArray::number(i) + '}');
    const QByteArray wanted = shown();
    const QByteArray theirs = "{\"id\": " + quoted + ", \"n\": 7}";
    auto playing = play("UPDATE experience_progress SET state = jsonb_insert(state, '{bag,-1}', '"
                        + QByteArray(theirs).replace('\'', "''") + "', true) WHERE id = $row");
    QTRY_VERIFY(m_isHeld);
    m_saves->save(m_document->target());
    QTRY_COMPARE(outcome(), u"/bag/1 appeared"_s);
    QVERIFY(playing.result());
    QVERIFY(!server().contains("\"n\": 1"));
    QCOMPARE(server().count("\"id\": "), 2);

    m_document->choose(0, ConflictChoice::Mine);
    m_saves->save(m_document->target());
    QTRY_COMPARE(outcome(), u"saved"_s);
    QCOMPARE(server(), wanted);
}

void TestMergeCases::aHeldRowIsATimeoutThatWritesNothing()
{
    open(m_plain, R"({"gold": 1})", std::chrono::milliseconds(200));
    QVERIFY(patch(R"([{"op": "replace", "path": "/gold", "value": 2}])")(*m_document));
    auto playing = m_game->submit<int>([this](SqlSession &session) -> Result<int> {
        const auto held = session.runAll(
            {SqlStatement("BEGIN"),
             sqlStatement("SELECT FROM experience_progress WHERE id = $1 FOR UPDATE",
                          m_save->progress)});
        m_isHeld = true;
        while (!m_isOver)
            QThread::yieldCurrentThread();
        return held ? Result<int>(1) : held.error();
    });
    QTRY_VERIFY(m_isHeld);
    m_saves->save(m_document->target());
    QTRY_COMPARE(m_told, u"timeout"_s);
    m_isOver = true;
    QVERIFY(playing.result());
    QCOMPARE(stateOf(m_database, m_save->progress), u"{\"gold\": 1}"_s);
    QCOMPARE(m_document->state(), State::Dirty); // the edit is still there
}

QTEST_GUILESS_MAIN(TestMergeCases)
#include "tst_mergecases.moc"

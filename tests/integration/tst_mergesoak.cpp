#include "models/document/arrayidentity.h"
#include "tests/integration/saveaccount.h"
#include "tests/integration/savesession.h"
#include "tests/support/seeds.h"
#include "tests/support/testserver.h"

#include <QRandomGenerator>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::SaveAccount;
using test::TestServer;

namespace {

constexpr int Seeds = 4;
constexpr int Interleavings = 400; ///< WAYMARK_SOAK_MERGES asks for more
constexpr auto Start = R"({"counters": {"both": 100.50, "game": 0},
    "flags": {"shared0": "start", "shared1": "start", "shared2": "start", "mine0": "start"},
    "names": {"first": "Nova", "second": "Ada"}, "log": ["start"],
    "items": [{"id": "map", "n": "0"}, {"id": "rope", "n": "0"}, {"id": "lamp", "n": "0"}],
    "untouched": [10.00, 18446744073709551616, 1e-400, null]})";

bool holdsItemsOnce(const QByteArray &save)
{
    const auto arena = *JsonArena::parseTrusted(save);
    return identifiesAll(arena, arena.member(JsonArena::Root, u"items"), u"id"_s);
}

} // namespace

/// A simulated game server writes to the save that a person edits, saves, undoes and takes back.
/// In the end every write of either side is accounted for.
class TestMergeSoak final : public QObject, test::SaveSession
{
    Q_OBJECT
private slots:
    void initTestCase();
    void cleanup() { leave(); }
    void everyWriteIsAccountedFor_data();
    void everyWriteIsAccountedFor();

private:
    int below(qsizetype bound) { return m_random.bounded(int(bound)); }
    [[nodiscard]] QByteArray token(char side) { return side + QByteArray::number(++m_tokens); }
    /// What both sides give now and then.
    [[nodiscard]] QByteArray sharedId() { return 's' + QByteArray::number(below(5)); }
    /// SQL of one write of the game; `$held` is the save as it was in the game's memory.
    [[nodiscard]] QByteArray gameWrite();
    [[nodiscard]] QFuture<Result<int>> play();
    void playNow();
    void editSomething();
    void giveItem(const QByteArray &n);
    void stepBackOrForth();
    void chooseOne(qsizetype conflict);
    void settle();
    void takeBack();
    void step();
    void listen();

    using Records = QList<std::pair<QByteArray, QByteArray>>;
    [[nodiscard]] Records records() const;

    struct Written
    {
        QByteArray before;
        QByteArray after;
    };

    std::unique_ptr<PostgresConnection> m_game;
    QRandomGenerator m_random;
    int m_tokens = 0;
    QList<Written> m_written; ///< by the game, in its thread, while nobody reads
    QByteArray m_held;
    QString m_failure;
    int m_saved = 0;
    int m_conflicts = 0;
    int m_given = 0;
    int m_takenBack = 0;
    int m_notTakenBack = 0;
    bool m_isAnswered = false;
};

void TestMergeSoak::initTestCase()
{
    const PostgresOptions options = test::patientOptions(TestServer::instance().createDatabase());
    connectTo(options);
    m_game = std::make_unique<PostgresConnection>(PostgresConnection::Purpose::Write, options);
}

QByteArray TestMergeSoak::gameWrite()
{
    const QByteArray text = token('g');
    const QByteArray quoted = "'\"" + text + "\"'";
    const QByteArray shared = "{flags,shared" + QByteArray::number(below(3)) + '}';
    switch (below(12)) {
    case 0:
    case 1:
        return "jsonb_set(state, '" + shared + "', " + quoted + ")";
    case 2:
        return "jsonb_set(state, '{flags,game" + QByteArray::number(below(4)) + "}', " + quoted
            + ")";
    case 3:
        return "jsonb_set(state, '{counters,both}', to_jsonb((state #>> "
               "'{counters,both}')::numeric + 1.25))";
    case 4:
        return "jsonb_set(state, '{counters,game}', to_jsonb((state #>> "
               "'{counters,game}')::numeric + 1))";
    case 5:
        return "jsonb_insert(state, '{log,-1}', " + quoted + ", true)";
    case 6:
        return "jsonb_insert(state, '{log,0}', " + quoted + ")";
    case 7:
        return "jsonb_insert(state, '{items,0}', '{\"id\": \"" + text + "\", \"n\": \"0\"}')";
    case 8: // renames the member there is, to and fro
        return "CASE WHEN state #> '{names,first}' IS NULL THEN jsonb_set(state #- "
               "'{names,renamed}', '{names,first}', state #> '{names,renamed}') ELSE "
               "jsonb_set(state #- '{names,first}', '{names,renamed}', state #> '{names,first}') "
               "END";
    case 9: // takes an item away, never the last
        return "CASE WHEN jsonb_array_length(state -> 'items') > 2 THEN state #- '{items,1}' ELSE "
               "state END";
    case 10: { // gives what the person may be giving too, once
        const QByteArray id = sharedId();
        return "CASE WHEN state -> 'items' @> '[{\"id\": \"" + id
            + "\"}]' THEN state ELSE jsonb_insert(state, '{items,-1}', '{\"id\": \"" + id
            + "\", \"n\": \"" + (below(2) == 0 ? "0" : text) + "\"}', true) END";
    }
    default: // all of it, from memory, with one thing more
        return "jsonb_set('" + QByteArray(m_held).replace('\'', "''") + "'::jsonb, '" + shared
            + "', " + quoted + ")";
    }
}

/// One write in a transaction of its own, with the row before and after it.
QFuture<Result<int>> TestMergeSoak::play()
{
    const QByteArray row = '\'' + m_save->progress.toString().toLatin1() + '\'';
    const SqlStatement write("UPDATE experience_progress SET state = " + gameWrite()
                             + " WHERE id = " + row + " RETURNING state::text");
    const SqlStatement lock("SELECT state::text FROM experience_progress WHERE id = " + row
                            + " FOR UPDATE");
    return m_game->submit<int>([this, lock, write](SqlSession &session) -> Result<int> {
        const auto results
            = session.runAll({SqlStatement("BEGIN"), lock, write, SqlStatement("COMMIT")});
        if (!results)
            return results.error();
        m_written.append({results->at(1).row(0).bytes(0).toByteArray(),
                          results->at(2).row(0).bytes(0).toByteArray()});
        return 1;
    });
}

void TestMergeSoak::playNow()
{
    const auto played = play().result();
    QVERIFY2(played, played ? "" : qPrintable(played.error().detail));
    if (below(4) == 0)
        m_held = m_written.last().after;
}

void TestMergeSoak::editSomething()
{
    const QByteArray text = '"' + token('e') + '"';
    const auto at = [](const QString &pointer) { return *JsonPointer::parse(pointer); };
    const SaveTree &tree = m_document->tree();
    Result<void> done;
    switch (below(10)) {
    case 0:
    case 1:
        done = m_document->setAt(at(u"/flags/shared%1"_s.arg(below(3))), JsonText(text));
        break;
    case 2:
        done = m_document->setAt(at(u"/flags/mine%1"_s.arg(below(3))), JsonText(text));
        break;
    case 3:
        done = m_document->addNumber(at(u"/counters/both"_s), below(2) == 0 ? "0.5" : "-2");
        break;
    case 4:
        static_cast<void>(
            m_document->giveStrings(at(u"/log"_s), {QString::fromUtf8(text.mid(1).chopped(1))}));
        break;
    case 5: {
        const auto items = *tree.find(at(u"/items"_s));
        const auto item = tree.child(items, below(tree.childCount(items)));
        if (tree.isPresent(item))
            done = m_document->setAt(tree.path(item).child(u"n"_s), JsonText(text));
        break;
    }
    case 6: {
        const auto flag = tree.find(at(u"/flags/mine%1"_s.arg(below(3))));
        if (flag)
            done = m_document->remove({*flag});
        break;
    }
    case 7: {
        const auto names = *tree.find(at(u"/names"_s));
        const auto name = tree.child(names, below(tree.childCount(names)));
        if (tree.isPresent(name))
            done = m_document->setValue(name, JsonText(text));
        break;
    }
    case 8:
        giveItem(below(2) == 0 ? QByteArray("\"0\"") : text);
        break;
    default:
        stepBackOrForth();
    }
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
}

/// The items are told apart by their id; nobody gives what he sees there.
void TestMergeSoak::giveItem(const QByteArray &n)
{
    const auto items = *m_document->tree().find(JsonPointer({u"items"_s}));
    const QByteArray id = "\"id\": \"" + sharedId() + '"';
    if (m_document->tree().text(items).utf8().contains(id))
        return;
    const int count = m_document->tree().childCount(items);
    QVERIFY(m_document->addElement(items, below(3) == 0 ? below(count + 1) : count,
                                   JsonText('{' + id + ", \"n\": " + n + '}')));
    ++m_given;
}

/// What an old step brings back may be there again by now; whoever sees it twice goes back.
void TestMergeSoak::stepBackOrForth()
{
    const bool isForth = below(3) == 0;
    QUndoStack &stack = m_document->undoStack();
    isForth ? stack.redo() : stack.undo();
    if (!holdsItemsOnce(shown()))
        isForth ? stack.undo() : stack.redo();
}

void TestMergeSoak::chooseOne(qsizetype conflict)
{
    const bool hasSum = m_document->conflicts()[conflict].sum.has_value();
    const int choice = below(8);
    if (choice < 3 && hasSum)
        m_document->choose(conflict, ConflictChoice::Sum);
    else if (choice == 3 && !hasSum
             && m_document->conflicts()[conflict].mine.value_or(QString()).startsWith(u'"'))
        QVERIFY(m_document->chooseOwn(conflict, u"\"e%1\""_s.arg(++m_tokens)));
    else
        m_document->choose(conflict,
                           choice % 2 == 0 ? ConflictChoice::Mine : ConflictChoice::Theirs);
}

/// Until the save is answered, and once more after each choice between both sides.
void TestMergeSoak::settle()
{
    for (;;) {
        QVERIFY(QTest::qWaitFor(
            [this] {
                return m_isAnswered || m_document->state() == State::Clean
                    || m_document->state() == State::Conflict;
            },
            20'000));
        QVERIFY2(m_failure.isEmpty(), qPrintable(m_failure));
        if (m_document->state() != State::Conflict)
            return;
        ++m_conflicts;
        while (!m_document->conflicts().isEmpty()) {
            const qsizetype last = m_document->conflicts().size() - 1;
            for (qsizetype i = last; i >= 0 && i < m_document->conflicts().size(); --i)
                chooseOne(i);
        }
        m_isAnswered = m_document->state() == State::Clean;
        m_saves->save(m_document->target());
    }
}

void TestMergeSoak::takeBack()
{
    if (!m_saves->lastSaved(m_document->target()))
        return;
    const int before = m_takenBack + m_notTakenBack;
    auto racing = below(2) == 0 ? std::optional(play()) : std::nullopt;
    m_saves->takeBackLast(m_document->target());
    QVERIFY(QTest::qWaitFor([&] { return m_takenBack + m_notTakenBack > before; }, 20'000));
    if (racing)
        QVERIFY(racing->result());
}

void TestMergeSoak::step()
{
    for (int writes = below(3); writes-- > 0;)
        playNow();
    if (below(12) == 0)
        takeBack();
    if (m_document->state() == State::Conflict) // the row came anew under what was pending
        settle();
    for (int edits = 1 + below(3); edits-- > 0;)
        editSomething();
    if (below(3) == 0)
        playNow();
    auto racing = below(2) == 0 ? std::optional(play()) : std::nullopt;
    m_isAnswered = m_document->state() == State::Clean;
    m_saves->save(m_document->target());
    settle();
    if (racing)
        QVERIFY(racing->result());
}

void TestMergeSoak::listen()
{
    connect(m_saves.get(), &OpenSaves::saved, this, [this] {
        ++m_saved;
        m_isAnswered = true;
    });
    connect(m_saves.get(), &OpenSaves::saveFailed, this,
            [this](const SaveTarget &, const Error &error) { m_failure = error.detail; });
    connect(m_saves.get(), &OpenSaves::takenBack, this, [this] { ++m_takenBack; });
    connect(m_saves.get(), &OpenSaves::takeBackFailed, this,
            [this](const SaveTarget &, const Error &error) {
                ++m_notTakenBack; // others have changed the place since
                if (error.kind != Error::Kind::Conflict)
                    m_failure = error.detail;
            });
}

/// Patch and inverse of every edit on record.
TestMergeSoak::Records TestMergeSoak::records() const
{
    const SqlStatement edits
        = sqlStatement("SELECT patch::text, inverse::text FROM waymark.edits WHERE target->>'id' = "
                       "$1 ORDER BY id",
                       m_save->progress.toString());
    const auto read = m_game->submit<Records>([edits](SqlSession &session) -> Result<Records> {
        const auto rows = session.run(edits);
        if (!rows)
            return rows.error();
        Records list;
        for (int i = 0; i < rows->size(); ++i)
            list.append({rows->row(i).bytes(0).toByteArray(), rows->row(i).bytes(1).toByteArray()});
        return list;
    });
    return read.result().value();
}

void TestMergeSoak::everyWriteIsAccountedFor_data()
{
    test::addSeeds(Seeds);
}

void TestMergeSoak::everyWriteIsAccountedFor()
{
    QFETCH(quint32, seed);
    m_random.seed(seed);
    m_written.clear();
    m_failure.clear();
    m_saved = m_conflicts = m_given = m_takenBack = m_notTakenBack = m_tokens = 0;
    openNew(Start);
    listen();
    const QByteArray start = m_held = server();
    const int asked = qEnvironmentVariableIntValue("WAYMARK_SOAK_MERGES");
    const int steps = (asked > 0 ? asked : Interleavings) / Seeds;
    for (int i = 0; i < steps; ++i) {
        step();
        if (!QTest::currentTestFailed())
            QVERIFY2(holdsItemsOnce(server()), server());
        if (QTest::currentTestFailed()) {
            qInfo("after %d steps", i);
            return;
        }
    }
    const QByteArray end = server();

    SaveAccount account;
    account.book(start, 1);
    for (const Written &written : std::as_const(m_written))
        account.bookWrite(written.before, written.after);
    const auto edits = records();
    for (const auto &edit : edits)
        account.bookRecord(edit.first, edit.second);
    account.book(end, -1);
    QCOMPARE(account.open(), QStringList());
    QCOMPARE(edits.size(), m_saved + m_takenBack); // each written once
    QVERIFY2(m_given > 0, "nothing was given by both");
    QVERIFY(end.contains("\"untouched\": [10.00, 18446744073709551616, 0."));
    qInfo(
        "seed %u: %d interleavings, %d writes of the game, %d saves, %d of them after a conflict, "
        "%d taken back (%d not, as others had been there): %lld entries booked, none open",
        seed, steps, int(m_written.size()), m_saved, m_conflicts, m_takenBack, m_notTakenBack,
        account.bookings());
}

QTEST_GUILESS_MAIN(TestMergeSoak)
#include "tst_mergesoak.moc"

#include "tests/app/verbdatabase.h"
#include "tests/app/verbfixture.h"

#include <QJsonArray>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

namespace {

constexpr auto TwoSaves = R"SQL(
INSERT INTO users (id, email) VALUES
 ('11111111-1111-4111-8111-111111111111', 'ada@example.org'),
 ('22222222-2222-4222-8222-222222222222', 'bob@example.org');
INSERT INTO player_profiles (id, user_id, stats) VALUES
 ('a1111111-1111-4111-8111-111111111111', '11111111-1111-4111-8111-111111111111', '{}'),
 ('b2222222-2222-4222-8222-222222222222', '22222222-2222-4222-8222-222222222222', '{}');
INSERT INTO experience_progress (id, player_id, experience_id, state) VALUES
 ('e1111111-1111-4111-8111-111111111111', 'a1111111-1111-4111-8111-111111111111', 'wylding-woods',
  '{"g": 105, "inv": ["a", "b"], "row": ["a", "b", "c"]}'),
 ('e2222222-2222-4222-8222-222222222222', 'b2222222-2222-4222-8222-222222222222', 'wylding-woods',
  '{"g": 105, "inv": ["a", "b"], "row": ["a", "b", "c"]}');
)SQL";

} // namespace

/// `undo`: once for each edit, and only of what is proven to be what the edit wrote.
class TestUndoVerb : public QObject, VerbDatabase
{
    Q_OBJECT

private slots:
    void onceUntilItIsTakenBackItself_data();
    void onceUntilItIsTakenBackItself();
    void recordsThatOnlySaySoInWordsCount();
    void twoAtOnceDoItOnce();
    void aBulkEditIsTakenBackOnce();
    void theRestOfABulkEdit();
    void elementsAreFoundAgain_data();
    void elementsAreFoundAgain();
    void anAdditionInsideAnElement();
    void noEditWithoutItsRecord();
    void aRowThatTheDatabaseKeepsIsARefusal_data();
    void aRowThatTheDatabaseKeepsIsARefusal();

private:
    QString state(const QString &id = u"e1111111-1111-4111-8111-111111111111"_s) const
    {
        return value("SELECT state::text FROM experience_progress WHERE id = '" + id.toLatin1()
                     + "'");
    }
    void setState(const QByteArray &json) const
    {
        TestServer::execute(m_database,
                            "UPDATE experience_progress SET state = '" + json
                                + "' WHERE id = 'e1111111-1111-4111-8111-111111111111'");
    }
    Outcome edit(const QStringList &words, const QByteArray &input = {}) const
    {
        return run(words + QStringList{u"--experience"_s, Woods}, input);
    }
    Outcome patch(const QByteArray &operations) const
    {
        return edit({u"patch"_s, Ada, u"-"_s}, operations);
    }
    /// Of the newest one.
    QString newest() const
    {
        const auto edits = run({u"history"_s, Ada}).json().array();
        return QString::number(edits.at(0)[u"id"].toInteger());
    }
    Outcome undo(const QString &id) const { return run({u"undo"_s, id}); }
};

void TestUndoVerb::onceUntilItIsTakenBackItself_data()
{
    QTest::addColumn<bool>("isAudited");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("input");
    for (const bool isAudited : {true, false}) {
        const auto row = [&](const char *name, const QStringList &words, const char *input) {
            QTest::addRow("%s, %s", name, isAudited ? "audited" : "recorded here")
                << isAudited << words << QByteArray(input);
        };
        const QStringList patch{u"patch"_s, Ada, u"-"_s};
        row("counter", {u"add"_s, Ada, u"/g"_s, u"10"_s}, "");
        row("removal", patch, R"([{"op":"remove","path":"/inv/0"}])");
        row("move", patch, R"([{"op":"move","from":"/row/0","path":"/row/2"}])");
        row("value", patch, R"([{"op":"replace","path":"/g","value":1}])");
    }
}

void TestUndoVerb::onceUntilItIsTakenBackItself()
{
    QFETCH(bool, isAudited);
    QFETCH(QStringList, words);
    QFETCH(QByteArray, input);
    begin(TwoSaves, isAudited ? TestServer::Schema::Audited : TestServer::Schema::Plain);
    const QString before = state();
    const Outcome made = edit(words, input);
    QVERIFY2(made.exitCode == 0, made.error.constData());
    const QString after = state();
    const QString first = newest();
    QCOMPARE(undo(first).exitCode, 0);
    QCOMPARE(state(), before);
    const QString second = newest();
    for (int i = 0; i < 2; ++i) {
        const Outcome again = undo(first);
        QCOMPARE(again.exitCode, 3);
        QCOMPARE(
            again.error,
            u"waymark: Edit %1 was already taken back by edit %2.\n"_s.arg(first, second).toUtf8());
        QCOMPARE(run({u"undo"_s, first, u"--force-disjoint"_s}).exitCode, 3);
        QCOMPARE(state(), before);
    }
    QCOMPARE(undo(second).exitCode, 0);
    QCOMPARE(state(), after);
    QCOMPARE(undo(second).exitCode, 3);
    QCOMPARE(undo(first).exitCode, 0);
    QCOMPARE(state(), before);
    QCOMPARE(undo(first).exitCode, 3);
}

/// From before the record named the edit.
void TestUndoVerb::recordsThatOnlySaySoInWordsCount()
{
    begin(TwoSaves);
    QCOMPARE(edit({u"add"_s, Ada, u"/g"_s, u"10"_s}).exitCode, 0);
    const QString first = newest();
    QCOMPARE(undo(first).exitCode, 0);
    TestServer::execute(m_database, "UPDATE waymark.edits SET target = target - 'undone'");
    QCOMPARE(undo(first).exitCode, 3);
    QVERIFY(state().contains(u"105"_s));
}

void TestUndoVerb::twoAtOnceDoItOnce()
{
    begin(TwoSaves);
    QCOMPARE(edit({u"add"_s, Ada, u"/g"_s, u"10"_s}).exitCode, 0);
    const QString id = newest();
    hold("UPDATE experience_progress SET playtime_seconds = 1");
    QProcess one;
    QProcess other;
    start(one, {u"undo"_s, id});
    start(other, {u"undo"_s, id});
    QTRY_COMPARE(sessions("wait_event_type = 'Lock'"), u"2"_s);
    release();
    const int codes = finishProgram(one).exitCode + finishProgram(other).exitCode;
    QCOMPARE(codes, 3);
    QVERIFY2(state().contains(u"\"g\": 105"_s), qPrintable(state()));
}

void TestUndoVerb::aBulkEditIsTakenBackOnce()
{
    begin(TwoSaves);
    const Outcome made = run({u"bulk"_s, u"experience:wylding-woods"_s, u"-"_s},
                             R"([{"op":"remove","path":"/inv/0"}])");
    QVERIFY2(made.exitCode == 0, made.error.constData());
    const QString bulk = QString::number(made.json()[u"edit"].toInteger());
    const Outcome undone = undo(bulk);
    QVERIFY2(undone.exitCode == 0, undone.error.constData());
    const QString by = QString::number(undone.json()[u"edit"].toInteger());
    const QString before = state();
    for (int i = 0; i < 2; ++i) {
        const Outcome again = undo(bulk);
        QCOMPARE(again.exitCode, 3);
        QCOMPARE(again.error,
                 u"waymark: Edit %1 was already taken back by edit %2.\n"_s.arg(bulk, by).toUtf8());
        QCOMPARE(state(), before);
    }
    QCOMPARE(undo(by).exitCode, 0);
    QVERIFY(state().contains(u"\"inv\": [\"b\"]"_s));
    QCOMPARE(undo(bulk).exitCode, 0);
    QCOMPARE(state(), before);
}

void TestUndoVerb::theRestOfABulkEdit()
{
    begin(TwoSaves);
    const QString before = state();
    const Outcome made = run({u"bulk"_s, u"experience:wylding-woods"_s, u"-"_s},
                             R"([{"op":"remove","path":"/inv/0"}])");
    const QString bulk = QString::number(made.json()[u"edit"].toInteger());
    QCOMPARE(undo(newest()).exitCode, 0); // of one save alone, as an undo that was interrupted
    const Outcome rest = undo(bulk);
    QVERIFY2(rest.exitCode == 0, rest.error.constData());
    QVERIFY2(rest.error.contains("1 save had been taken back before"), rest.error.constData());
    QCOMPARE(rest.json()[u"change"], QJsonValue(1));
    QCOMPARE(rest.json()[u"same"], QJsonValue(1));
    QCOMPARE(state(), before);
    QCOMPARE(state(u"e2222222-2222-4222-8222-222222222222"_s), before);
    QCOMPARE(undo(bulk).exitCode, 3);
}

void TestUndoVerb::elementsAreFoundAgain_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("game");
    QTest::addColumn<QByteArray>("after"); ///< empty: exit 3, and all is as the game left it

    const auto row = [](const char *name, const char *before, const char *patch, const char *game,
                        const char *after) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(patch) << QByteArray(game)
                            << QByteArray(after);
    };
    row("by identity", R"({"v": [{"n": 1, "id": "s"}, {"n": 1, "id": "p"}]})",
        R"([{"op":"replace","path":"/v/1/n","value":5}])",
        R"({"v": [{"n": 5, "id": "k"}, {"n": 1, "id": "s"}, {"n": 5, "id": "p"}]})",
        R"({"v": [{"n": 5, "id": "k"}, {"n": 1, "id": "s"}, {"n": 1, "id": "p"}]})");
    row("nothing to tell them apart", R"({"v": [{"n": 1}, {"n": 1}]})",
        R"([{"op":"replace","path":"/v/1/n","value":5}])",
        R"({"v": [{"n": 9}, {"n": 5}, {"n": 5}]})", "");
    row("a move, and another array", R"({"a": ["p", "q"]})",
        R"([{"op":"move","from":"/a/0","path":"/a/1"}])", R"({"a": ["x", "y"]})", "");
    row("there again", R"({"a": ["a", "b", "c"]})", R"([{"op":"remove","path":"/a/2"}])",
        R"({"a": ["c", "a", "b"]})", "");
    row("behind its neighbour", R"({"v": ["a", "b"]})", R"([{"op":"remove","path":"/v/1"}])",
        R"({"v": ["z", "a"]})", R"({"v": ["z", "a", "b"]})");
}

void TestUndoVerb::elementsAreFoundAgain()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, game);
    QFETCH(QByteArray, after);
    begin(TwoSaves);
    setState(before);
    QCOMPARE(this->patch(patch).exitCode, 0);
    const QString id = newest();
    setState(game);
    const Outcome undone = undo(id);
    QVERIFY2(undone.exitCode == (after.isEmpty() ? 3 : 0), undone.error.constData());
    QCOMPARE(state().toUtf8(), after.isEmpty() ? game : after);
}

void TestUndoVerb::anAdditionInsideAnElement()
{
    for (const auto schema : {TestServer::Schema::Audited, TestServer::Schema::Plain}) {
        begin(TwoSaves, schema);
        setState(R"({"v": [{"n": 1, "id": "s"}, {"n": 1, "id": "p"}]})");
        QCOMPARE(edit({u"add"_s, Ada, u"/v/1/n"_s, u"4"_s}).exitCode, 0);
        const QString id = newest();
        setState(R"({"v": [{"n": 5, "id": "k"}, {"n": 5, "id": "s"}, {"n": 5, "id": "p"}]})");
        const Outcome undone = undo(id);
        QVERIFY2(undone.exitCode == 0, undone.error.constData());
        QCOMPARE(state(),
                 uR"({"v": [{"n": 5, "id": "k"}, {"n": 5, "id": "s"}, {"n": 1, "id": "p"}]})"_s);
    }
}

void TestUndoVerb::noEditWithoutItsRecord()
{
    begin(TwoSaves);
    TestServer::execute(m_database,
                        "CREATE ROLE half LOGIN; GRANT USAGE ON SCHEMA waymark TO half;"
                        "GRANT SELECT, UPDATE ON ALL TABLES IN SCHEMA public TO half;"
                        "GRANT SELECT ON waymark.edits, waymark.migrations TO half");
    const QString before = state();
    const QStringList as{u"--db"_s, m_database + u" user=half"_s};
    const Outcome given
        = runProgram(as + QStringList{u"give"_s, Ada, u"lamp"_s, u"--experience"_s, Woods});
    const Outcome bulk
        = runProgram(as + QStringList{u"bulk"_s, u"experience:wylding-woods"_s, u"-"_s},
                     R"([{"op":"replace","path":"/g","value":1}])");
    TestServer::execute(m_database, "DROP OWNED BY half; DROP ROLE half");
    for (const Outcome &outcome : {given, bulk}) {
        QCOMPARE(outcome.exitCode, 6);
        QVERIFY2(outcome.error.contains("INSERT on waymark.edits"), outcome.error.constData());
        QVERIFY2(!outcome.error.contains("waymark migrate"), outcome.error.constData());
    }
    QCOMPARE(state(), before);
}

void TestUndoVerb::aRowThatTheDatabaseKeepsIsARefusal_data()
{
    QTest::addColumn<QByteArray>("rule");
    QTest::newRow("trigger") << QByteArray(
        "CREATE FUNCTION keep() RETURNS trigger LANGUAGE plpgsql AS $$BEGIN RETURN NULL; END$$;"
        "CREATE TRIGGER keep BEFORE UPDATE ON experience_progress FOR EACH ROW EXECUTE FUNCTION "
        "keep()");
    QTest::newRow("row-level security")
        << QByteArray("ALTER TABLE experience_progress ENABLE ROW LEVEL SECURITY;"
                      "ALTER TABLE experience_progress FORCE ROW LEVEL SECURITY;"
                      "CREATE POLICY seen ON experience_progress FOR SELECT USING (true);"
                      "CREATE POLICY written ON experience_progress FOR UPDATE USING (false)");
}

void TestUndoVerb::aRowThatTheDatabaseKeepsIsARefusal()
{
    QFETCH(QByteArray, rule);
    begin(TwoSaves);
    TestServer::execute(m_database,
                        rule
                            + "; CREATE ROLE editor LOGIN; GRANT ALL ON SCHEMA waymark TO editor;"
                              "GRANT ALL ON ALL TABLES IN SCHEMA public, waymark TO editor");
    const QString before = state();
    const QStringList as{u"--db"_s, m_database + u" user=editor"_s};
    const Outcome given
        = runProgram(as + QStringList{u"give"_s, Ada, u"lamp"_s, u"--experience"_s, Woods});
    TestServer::execute(m_database, "DROP OWNED BY editor; DROP ROLE editor");
    QVERIFY2(given.exitCode == 6, given.error.constData());
    QVERIFY2(given.error.contains("turned the change"), given.error.constData());
    QCOMPARE(state(), before);
}

QTEST_GUILESS_MAIN(TestUndoVerb)
#include "tst_undoverb.moc"

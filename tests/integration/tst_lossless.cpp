#include "models/json/jsonpatch.h"
#include "tests/integration/randomsave.h"
#include "tests/integration/savesession.h"
#include "tests/support/testserver.h"

#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;
using test::addSave;
using test::RandomSave;
using test::TestSave;
using test::TestServer;

namespace {

constexpr int RandomSaves = 3000; ///< WAYMARK_SOAK_SAVES asks for more

} // namespace

/// Opened, edited in one place and saved: all else is what it was, byte for byte.
class TestLossless final : public QObject, test::SaveSession
{
    Q_OBJECT
private slots:
    void initTestCase();
    void init() { m_isFailed = false; }
    void whatIsNotEditedStays_data();
    void whatIsNotEditedStays();
    void whatIsTypedIsStoredAsJsonbPrintsIt_data();
    void whatIsTypedIsStoredAsJsonbPrintsIt();
    void whatJsonbRefusesIsRefusedBefore_data();
    void whatJsonbRefusesIsRefusedBefore();
    void randomEditsOfRandomDocuments();

private:
    [[nodiscard]] Result<std::vector<SaveRow>> store(const std::vector<RandomSave> &saves);
    void saveAll(std::vector<RandomSave> &saves);

    std::unique_ptr<PostgresConnection> m_side;
    bool m_isFailed = false;
};

void TestLossless::initTestCase()
{
    connectTo(test::writableOptions(TestServer::instance().createDatabase()));
    m_side = std::make_unique<PostgresConnection>(PostgresConnection::Purpose::Write,
                                                  test::writableOptions(m_database));
}

void TestLossless::whatIsNotEditedStays_data()
{
    QTest::addColumn<QByteArray>("value");
    const auto row
        = [](const char *name, const QByteArray &value) { QTest::newRow(name) << value; };
    row("scales", "[10.00, 1.10, 1.0, 1.00, 0.000]");
    row("exponents and zeros", "[1e2, 1.50e1, -0, -0.0, 1E-3]");
    row("beyond a double's integers", "[9007199254740993, 9223372036854775807]");
    row("2^63 and 2^64 - 1", "[9223372036854775808, 18446744073709551615]");
    row("below -2^63", "-9223372036854775809");
    row("30 digits",
        "[123456789012345678901234567890, 3.141592653589793238462643383279, -0.1e-29]");
    row("beyond a double's range", "[1e309, 1e400, 1e-400, -1e400]");
    row("the largest number", "1e131071");
    row("the longest fraction", "1e-16383");
    row("NaN as a string", R"(["NaN", "Infinity"])");
    row("escapes", R"(["\u2028 \u007f \/ \ud83d\ude00 \b\f\n\r\t \" \\ \u0001 \u00e9"])");
    row("a key twice", R"({"k": 1, "k": 2.0, "l": {"k": 1, "k": null}})");
    row("order of keys", R"({"aaa": 1, "é": 1, "bb": 1, "c": 1, "a": 1, "Z": 1, "": 1})");
    row("digits as keys", R"({"10": 1, "9": 2, "01": 3, "-1": 4, "-": 5})");
    row("keys that a pointer escapes", R"({"a/b": 1, "m~n": 2, "~1": 3, "x.y": 4, "{a,b}": 5})");
    row("the four nulls", R"({"null": null, "empty": "", "none": {}, "list": [[], {}, null]})");
    row("1000 levels of arrays", QByteArray(1000, '[') + QByteArray(1000, ']'));
    row("1000 levels of objects",
        QByteArray(R"({"a": )").repeated(1000) + "1.0" + QByteArray(1000, '}'));
    row("8000 levels", QByteArray(8000, '[') + QByteArray(8000, ']'));
    row("a long string", '"' + QByteArray("é\\n").repeated(200'000) + '"');
    row("a long array", '[' + QByteArray("1.0, ").repeated(50'000) + "1.00]");
}

void TestLossless::whatIsNotEditedStays()
{
    QFETCH(QByteArray, value);
    openNew(R"({"edited": 1, "value": )" + value + '}');
    const QByteArray before = server();
    for (const int edits : {1, 2}) { // alone, and with others
        QVERIFY(
            m_document->setAt(JsonPointer({u"edited"_s}), JsonText(QByteArray::number(edits + 1))));
        if (edits == 2)
            QVERIFY(m_document->setAt(JsonPointer({u"added"_s}), JsonText("[10.0]")));
        saveNow();
        QByteArray expected = before;
        expected.replace("\"edited\": 1",
                         QByteArray("\"edited\": " + QByteArray::number(edits + 1)));
        if (edits == 2)
            expected.replace("\"value\": ", "\"added\": [10.0], \"value\": ");
        QVERIFY2(server() == expected, server().left(300).constData());
    }
    m_document->undoStack().setIndex(0);
    saveNow();
    QVERIFY2(server() == before, server().left(300).constData());
}

void TestLossless::whatIsTypedIsStoredAsJsonbPrintsIt_data()
{
    QTest::addColumn<QByteArray>("typed");
    QTest::addColumn<QByteArray>("stored");
    const auto row = [](const QByteArray &typed, const QByteArray &stored) {
        QTest::newRow(typed.left(40).constData()) << typed << stored;
    };
    row("10.00", "10.00");
    row("1e2", "100");
    row("1.50e1", "15.0");
    row("-0", "0");
    row("-0.0", "0.0");
    row("1e400", '1' + QByteArray(400, '0'));
    row("1e-400", "0." + QByteArray(399, '0') + '1');
    row("18446744073709551616", "18446744073709551616");
    row(R"("\u00e9\/\ud83d\ude00")", "\"é/😀\"");
    row(R"({"b": 1, "aa": 2, "a": 3})", R"({"a": 3, "b": 1, "aa": 2})");
    row(R"([ 1 ,2 ])", "[1, 2]");
}

void TestLossless::whatIsTypedIsStoredAsJsonbPrintsIt()
{
    QFETCH(QByteArray, typed);
    QFETCH(QByteArray, stored);
    openNew(R"({"edited": "x", "other": 1.10})");
    QVERIFY(m_document->setAt(JsonPointer({u"edited"_s}), JsonText(typed)));
    saveNow();
    QCOMPARE(server(), R"({"other": 1.10, "edited": )" + stored + '}');
    openNew("5"); // the whole document is one value
    QVERIFY(m_document->setAt({}, JsonText(typed)));
    saveNow();
    QCOMPARE(server(), stored);
}

void TestLossless::whatJsonbRefusesIsRefusedBefore_data()
{
    QTest::addColumn<QByteArray>("typed");
    for (const char *typed : {"NaN",
                              "Infinity",
                              "01",
                              "+1",
                              ".5",
                              "1.",
                              "1e131072",
                              "1e-16384",
                              "\"\\x\"",
                              "\"a\tb\"",
                              "\"\\u0000\"",
                              "{\"\\u0000\": 1}",
                              "\"\\ud83d\"",
                              "\"\\ude00\\ud83d\"",
                              "{\"a\": 1, \"a\": 2}",
                              "",
                              "1 2",
                              "'a'",
                              "[1,]",
                              "\"\xff\""})
        QTest::newRow(typed) << QByteArray(typed);
    QTest::newRow("1025 levels") << QByteArray(1025, '[') + QByteArray(1025, ']');
}

void TestLossless::whatJsonbRefusesIsRefusedBefore()
{
    QFETCH(QByteArray, typed);
    openNew(R"({"edited": 1})");
    const auto refused = m_document->setAt(JsonPointer({u"edited"_s}), JsonText(typed));
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Invalid);
    QVERIFY(!refused.error().detail.isEmpty());
    QCOMPARE(m_document->state(), State::Clean);
    QCOMPARE(m_document->undoStack().count(), 0);
}

/// Stored by the server, as it prints them.
Result<std::vector<SaveRow>> TestLossless::store(const std::vector<RandomSave> &saves)
{
    const TestSave owner = addSave(m_database, {}, newLabel());
    QList<QUuid> ids;
    QStringList states;
    for (const RandomSave &save : saves) {
        ids.append(QUuid::createUuid());
        states.append(QString::fromUtf8(save.before));
    }
    const auto work = [&](SqlSession &session) -> Result<std::vector<SaveRow>> {
        const auto results = session.runAll(
            {sqlStatement("INSERT INTO experience_progress (id, player_id, experience_id, state) "
                          "SELECT t.id, $1, 'lossless-' || t.n, t.state::jsonb FROM "
                          "unnest($2::uuid[], $3::text[]) WITH ORDINALITY AS t(id, state, n)",
                          owner.player, ids, states),
             sqlStatement("SELECT s.id, s.xmin::text, s.state::text FROM "
                          "unnest($1::uuid[]) WITH ORDINALITY AS t(id, n) JOIN "
                          "experience_progress s USING (id) ORDER BY t.n",
                          ids)});
        if (!results)
            return results.error();
        std::vector<SaveRow> rows;
        for (int i = 0; i < results->back().size(); ++i) {
            const SqlRow row = results->back().row(i);
            rows.push_back({row.id<ProgressId>(0), row.text(1), {}, row.json(2), {}});
        }
        return rows;
    };
    return m_side->submit<std::vector<SaveRow>>(work).result();
}

void TestLossless::saveAll(std::vector<RandomSave> &saves)
{
    const auto rows = store(saves);
    QVERIFY2(rows, rows ? "" : qPrintable(rows.error().detail));
    std::vector<std::optional<QFuture<Result<SaveOutcome>>>> replies;
    for (size_t i = 0; i < saves.size(); ++i) {
        RandomSave &save = saves[i];
        save.before = rows->at(i).json->utf8();
        save.choose();
        save.document = std::make_unique<SaveDocument>(rows->at(i).target);
        save.document->load(rows->at(i));
        const auto done = save.document->apply(*JsonPatch::parse(save.patch), u"a test"_s);
        QVERIFY2(done, QByteArray(save.before + ' ' + save.patch).constData());
        const auto edit = save.document->beginSave(u"a test"_s);
        QCOMPARE(edit.has_value(), save.expected != save.before);
        replies.push_back(edit ? std::optional(m_gateway->save(*edit)) : std::nullopt);
    }
    for (size_t i = 0; i < saves.size(); ++i) {
        if (!replies[i])
            continue;
        const auto outcome = replies[i]->result();
        QVERIFY2(outcome && outcome->kind == SaveOutcome::Kind::Saved,
                 QByteArray(saves[i].before + ' ' + saves[i].patch).constData());
        saves[i].document->finishSave(outcome);
    }
    QList<QUuid> ids;
    for (const SaveRow &row : *rows)
        ids.append(row.target.row());
    const auto stored = m_side->submit<QList<QByteArray>>([ids](SqlSession &session) {
        const auto found = session.run(
            sqlStatement("SELECT s.state::text FROM unnest($1::uuid[]) WITH ORDINALITY AS t(id, n) "
                         "JOIN experience_progress s USING (id) ORDER BY t.n",
                         ids));
        QList<QByteArray> texts;
        for (int i = 0; found && i < found->size(); ++i)
            texts.append(found->row(i).bytes(0).toByteArray());
        return found ? Result<QList<QByteArray>>(texts) : found.error();
    });
    const auto texts = stored.result();
    QVERIFY(texts && texts->size() == qsizetype(saves.size()));
    for (size_t i = 0; i < saves.size(); ++i) {
        const RandomSave &save = saves[i];
        const QByteArray told = "seed " + QByteArray::number(save.seed) + "\n  before   "
            + save.before + "\n  patch    " + save.patch + "\n  expected " + save.expected
            + "\n  stored   " + texts->at(qsizetype(i)) + "\n  shown    "
            + save.document->tree().documentText()->utf8();
        QVERIFY2(texts->at(qsizetype(i)) == save.expected, told.constData());
        QVERIFY2(save.document->tree().documentText()->utf8() == save.expected, told.constData());
    }
    m_isFailed = false;
}

void TestLossless::randomEditsOfRandomDocuments()
{
    constexpr int Batch = 500;
    const int asked = qEnvironmentVariableIntValue("WAYMARK_SOAK_SAVES");
    const int wanted = asked > 0 ? asked : RandomSaves;
    int done = 0;
    int changed = 0;
    while (done < wanted) {
        std::vector<RandomSave> saves;
        for (int i = 0; i < Batch && done < wanted; ++i) {
            saves.emplace_back(quint32(++done));
            saves.back().before = saves.back().value(4);
        }
        m_isFailed = true;
        saveAll(saves);
        QVERIFY(!m_isFailed);
        for (const RandomSave &save : saves)
            changed += save.expected != save.before ? 1 : 0;
        TestServer::execute(m_database, "TRUNCATE users, waymark.edits CASCADE");
    }
    qInfo("%d documents, each opened, edited in one place and saved; %d edits changed something, "
          "every state::text equal to the spliced one",
          done, changed);
}

QTEST_GUILESS_MAIN(TestLossless)
#include "tst_lossless.moc"

#include "tests/app/verbdatabase.h"
#include "tests/app/verbfixture.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonObject>

#include <cstdlib>
#include <fcntl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace waymark;
using namespace waymark::test;

/// What verbs take and say: how searches name players, where output goes, in what language.
class TestVerbWords : public QObject, VerbDatabase
{
    Q_OBJECT

private slots:
    void init() { begin(Fixture); }
    void searchesNamePlayersAsPlayerDoes_data();
    void searchesNamePlayersAsPlayerDoes();
    void aTerminalIsNotCommanded_data();
    void aTerminalIsNotCommanded();
    void outputToADashIsStandardOutput();
    void aFullDiskIsSaid();
    void whatIsStoredDoesNotDependOnTheLanguage();
    void errorsSpeakGerman_data();
    void errorsSpeakGerman();
    void theServersWordsStandBehindASentence();
    void aMissingColumnIsNamed_data();
    void aMissingColumnIsNamed();
};

void TestVerbWords::searchesNamePlayersAsPlayerDoes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("player");
    QTest::addColumn<int>("rows"); ///< -1: as PLAYER fails
    const auto searches = [](const char *name, const QString &player, int rows, int others) {
        QTest::addRow("%s, players", name)
            << QStringList{u"players"_s, u"user:\"%1\""_s.arg(player)} << player
            << (rows < 0 ? -1 : 1);
        QTest::addRow("%s, others", name)
            << QStringList{u"players"_s, u"-(user:\"%1\")"_s.arg(player)} << player
            << (rows < 0 ? -1 : 3);
        QTest::addRow("%s, events", name)
            << QStringList{u"events"_s, u"type:item_collected player:\"%1\""_s.arg(player)}
            << player << rows;
        QTest::addRow("%s, events of others", name)
            << QStringList{u"events"_s, u"has:location -player:\"%1\""_s.arg(player)} << player
            << others;
    };
    searches("label", Ada, 1, 0);
    searches("in another case", u"ADA@Example.org"_s, 1, 0);
    searches("profile id", u"{A1111111-1111-4111-8111-111111111111}"_s, 1, 0);
    searches("user id", u"11111111-1111-4111-8111-111111111111"_s, 1, 0);
    searches("nobody", u"nobody@example.org"_s, -1, -1);
    searches("two", u"twin@example.org"_s, -1, -1);
    QTest::newRow("one of several")
        << QStringList{u"players"_s, u"level:>1 user:%1,nobody@example.org"_s.arg(Ada)}
        << u"nobody@example.org"_s << -1;
    QTest::newRow("several")
        << QStringList{u"players"_s, u"(user:%1,=1+1@example.org) level:7"_s.arg(Ada.toUpper())}
        << Ada << 1;
}

void TestVerbWords::searchesNamePlayersAsPlayerDoes()
{
    QFETCH(QStringList, words);
    QFETCH(QString, player);
    QFETCH(int, rows);
    TestServer::execute(m_database,
                        "INSERT INTO users (id, email) VALUES (gen_random_uuid(), "
                        "'Twin@example.org'), (gen_random_uuid(), 'TWIN@example.org'); INSERT INTO "
                        "player_profiles (user_id) SELECT id FROM users WHERE lower(email) = "
                        "'twin@example.org' ");
    const Outcome outcome = run(words);
    if (rows < 0) {
        const Outcome shown = run({u"show"_s, player});
        QCOMPARE(outcome.exitCode, 4);
        QCOMPARE(outcome.error, shown.error);
        QCOMPARE(outcome.output, QByteArray());
        return;
    }
    QVERIFY2(outcome.exitCode == 0, outcome.error.constData());
    QCOMPARE(outcome.json().array().size(), rows);
}

void TestVerbWords::aTerminalIsNotCommanded_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<bool>("isJson");
    const QStringList woods = {u"--experience"_s, Woods};
    QTest::newRow("get") << QStringList{u"get"_s, Ada, QString()} + woods << true;
    QTest::newRow("show json") << QStringList{u"show"_s, Ada, u"--format"_s, u"json"_s} << true;
    QTest::newRow("show csv") << QStringList{u"show"_s, Ada, u"--format"_s, u"csv"_s} << false;
    QTest::newRow("events jsonl") << QStringList{u"events"_s, QString(), u"--format"_s, u"jsonl"_s}
                                  << false;
    QTest::newRow("events csv") << QStringList{u"events"_s, QString(), u"--format"_s, u"csv"_s}
                                << false;
    QTest::newRow("export") << QStringList{u"export"_s, Ada} << false;
}

void TestVerbWords::aTerminalIsNotCommanded()
{
    QFETCH(QStringList, words);
    QFETCH(bool, isJson);
    const QByteArray commands = "\u009b31m\u007f\u202e";
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = '{\"x\": \"" + commands
                            + "\"}'; UPDATE player_progress_events SET content_id = '" + commands
                            + "\u001b[2J'");
    const QByteArray piped = run(words).output;
    QVERIFY2(piped.contains("\u009b31m") && piped.contains("\u202e"), piped.constData());

    const int terminal = ::posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    QVERIFY(terminal >= 0 && ::grantpt(terminal) == 0 && ::unlockpt(terminal) == 0);
    const QString name = QString::fromLocal8Bit(::ptsname(terminal));
    const int kept = ::open(qPrintable(name), O_RDWR | O_NOCTTY | O_CLOEXEC);
    QProcess process;
    process.setStandardOutputFile(name);
    start(process, words);
    QCOMPARE(finishProgram(process).exitCode, 0);
    QByteArray shown(64 * 1024, '\0');
    shown.resize(::read(terminal, shown.data(), std::size_t(shown.size())));
    ::close(kept);
    ::close(terminal);
    for (const QChar c : QString::fromUtf8(shown)) {
        const bool isHarmless = c == u'\r' || c == u'\n' || c.category() != QChar::Other_Control;
        QVERIFY2(isHarmless && c != QChar(0x202e), shown.constData());
    }
    QVERIFY2(shown.contains("\\u009b31m\\u007f\\u202e"), shown.constData());
    if (isJson)
        QCOMPARE(QJsonDocument::fromJson(shown), QJsonDocument::fromJson(piped));
}

void TestVerbWords::outputToADashIsStandardOutput()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_data->path()));
    const Outcome bundle = run({u"export"_s, Ada, u"--output"_s, u"-"_s});
    const Outcome events = run({u"events"_s, QString(), u"--output"_s, u"-"_s});
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(!QFileInfo::exists(m_data->filePath(u"-"_s)));
    QCOMPARE(bundle.exitCode, 0);
    QVERIFY2(bundle.output.startsWith("{\"format\":"), bundle.output.constData());
    QCOMPARE(bundle.error, QByteArray());
    QCOMPARE(events.json().array().size(), 2);
}

void TestVerbWords::aFullDiskIsSaid()
{
    // enough for the write to begin before the end
    TestServer::execute(m_database,
                        "UPDATE experience_progress SET state = jsonb_build_object('x',"
                        " repeat('y', 100000))");
    const Outcome bundle = run({u"export"_s, Ada, u"--output"_s, u"/dev/full"_s});
    QCOMPARE(bundle.exitCode, 1);
    QVERIFY2(bundle.error.contains("No space left on device"), bundle.error.constData());

    QProcess edit;
    edit.setStandardOutputFile(u"/dev/full"_s);
    start(edit, {u"set"_s, Ada, u"account_level"_s, u"7"_s});
    const Outcome edited = finishProgram(edit);
    QCOMPARE(edited.exitCode, 1);
    QVERIFY2(edited.error.contains("was done"), edited.error.constData());

    for (const QString &words : {u"--help"_s, u"--version"_s}) {
        QProcess process;
        process.setStandardOutputFile(u"/dev/full"_s);
        startProgram(process, {words});
        const Outcome outcome = finishProgram(process);
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY2(outcome.error.contains("No space left on device"), outcome.error.constData());
    }
}

void TestVerbWords::whatIsStoredDoesNotDependOnTheLanguage()
{
    const QString bundle = m_data->filePath(u"ada.json"_s);
    QCOMPARE(run({u"export"_s, Ada, u"--output"_s, bundle}).exitCode, 0);
    const QStringList german = {u"--language"_s, u"de"_s};
    const QString edit
        = QString::number(run(german + QStringList{u"set"_s, Ada, u"account_level"_s, u"9"_s})
                              .json()[u"edit"]
                              .toInteger());
    QCOMPARE(run(german + QStringList{u"import"_s, bundle, u"--into"_s, Ada}).exitCode, 0);
    const auto reason
        = [this] { return value("SELECT reason FROM waymark.edits ORDER BY id DESC"); };
    QVERIFY2(reason().startsWith(u"Import of ada@example.org, exported at 2"_s),
             qPrintable(reason()));
    QCOMPARE(run({u"set"_s, Ada, u"account_level"_s, u"9"_s}).exitCode, 0);
    const Outcome undone = run(german + QStringList{u"undo"_s, edit});
    QVERIFY2(undone.exitCode == 0, undone.error.constData());
    QCOMPARE(reason(), u"Undo of edit %1"_s.arg(edit));

    const QStringList history = german + QStringList{u"history"_s, Ada};
    QCOMPARE(run(history).json()[0][u"reason"].toString(), reason());
    const QString table
        = QString::fromUtf8(run(history + QStringList{u"--format"_s, u"table"_s}).output);
    QVERIFY2(table.contains(u"Rücknahme der Änderung %1"_s.arg(edit)), qPrintable(table));
    QVERIFY2(table.contains(u"Import von ada@example.org, exportiert am 2"_s), qPrintable(table));
}

void TestVerbWords::errorsSpeakGerman_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("german");
    QTest::newRow("demo") << QStringList{u"demo"_s} << u"hat schon Spieler"_s;
    QTest::newRow("read-only") << QStringList{u"--read-only"_s, u"demo"_s, u"--add"_s}
                               << u"darf nur lesen"_s;
    QTest::newRow("player create")
        << QStringList{u"player"_s, u"create"_s, u"nobody@example.org"_s} << u"Benutzer"_s;
    QTest::newRow("player there already")
        << QStringList{u"player"_s, u"create"_s, Ada} << u"schon einen Spieler"_s;
    QTest::newRow("experience start")
        << QStringList{u"experience"_s, u"start"_s, Ada, Woods} << u"schon begonnen"_s;
    QTest::newRow("undo") << QStringList{u"undo"_s, u"99"_s} << u"keine Änderung 99"_s;
    QTest::newRow("import, a label that is taken")
        << QStringList{u"import"_s, u"BUNDLE"_s, u"--as"_s, Ada} << u"heißt schon ada"_s;
    QTest::newRow("import of what is none")
        << QStringList{u"import"_s, u"/dev/null"_s} << u"Waymark-Bündel"_s;
    QTest::newRow("set") << QStringList{u"set"_s, Ada, u"nope"_s, u"1"_s} << u"keine Spalte"_s;
    QTest::newRow("set to what does not fit")
        << QStringList{u"set"_s, Ada, u"account_level"_s, u"x"_s} << u"ganze Zahl"_s;
    QTest::newRow("patch") << QStringList{u"patch"_s, Ada, u"-"_s} << u"Der Text endet zu früh"_s;
    QTest::newRow("json check") << QStringList{u"json"_s, u"check"_s, u"-"_s} << u"Zeile 1"_s;
    QTest::newRow("get") << QStringList{u"get"_s, Ada, u"x"_s} << u"ist kein JSON-Pointer"_s;
    QTest::newRow("add") << QStringList{u"add"_s, Ada, u"/nope"_s, u"1"_s} << u"keine Zahl"_s;
}

void TestVerbWords::errorsSpeakGerman()
{
    QFETCH(QStringList, words);
    QFETCH(QString, german);
    const QString bundle = m_data->filePath(u"ada.json"_s);
    QCOMPARE(run({u"export"_s, Ada, u"--output"_s, bundle}).exitCode, 0);
    words.replaceInStrings(u"BUNDLE"_s, bundle);
    const Outcome outcome = run(QStringList{u"--language"_s, u"de"_s} + words, "{");
    QVERIFY(outcome.exitCode != 0);
    QVERIFY2(QString::fromUtf8(outcome.error).contains(german), outcome.error.constData());
}

void TestVerbWords::theServersWordsStandBehindASentence()
{
    const auto said = [](const QStringList &words) {
        return runProgram(QStringList{u"--language"_s, u"de"_s} + words).error;
    };
    const QByteArray noServer = said({u"--db"_s, u"host=/nowhere"_s, u"players"_s});
    QVERIFY2(noServer.startsWith("waymark: Es gibt keine Verbindung zur Datenbank: connection to "),
             noServer.constData());
    const QString empty = TestServer::instance().createDatabase(TestServer::Schema::Empty);
    const QByteArray noTable = said({u"--db"_s, empty, u"players"_s});
    QCOMPARE(noTable,
             QByteArray("waymark: Die Datenbank meldet: relation \"player_profiles\" does "
                        "not exist. Legen Sie die Tabellen mit waymark migrate an.\n"));
    QVERIFY(run({u"--language"_s, u"de"_s, u"demo"_s}).error.startsWith("waymark: Diese Daten"));
}

void TestVerbWords::aMissingColumnIsNamed_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("players") << QStringList{u"players"_s};
    QTest::newRow("show") << QStringList{u"show"_s, Ada};
    QTest::newRow("get") << QStringList{u"get"_s, Ada, u"/n"_s};
    QTest::newRow("give") << QStringList{u"give"_s, Ada, u"lamp"_s};
    QTest::newRow("export") << QStringList{u"export"_s, Ada};
}

void TestVerbWords::aMissingColumnIsNamed()
{
    QFETCH(QStringList, words);
    TestServer::execute(m_database,
                        "ALTER TABLE player_profiles DROP COLUMN total_distance_meters");
    const Outcome outcome = run(words);
    QCOMPARE(outcome.exitCode, 1);
    QVERIFY2(outcome.error.startsWith(
                 "waymark: player_profiles lacks the column total_distance_meters ("),
             outcome.error.constData());
    QVERIFY2(outcome.error.contains("waymark migrate"), outcome.error.constData());
    QCOMPARE(outcome.error.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestVerbWords)
#include "tst_verbwords.moc"

#include "tests/app/program.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::test;

/// The program as a process, without a database.
class TestProgram : public QObject
{
    Q_OBJECT

private slots:
    void exitCodes_data();
    void exitCodes();
    void errorsAreOneLine();
    void errorsSpeakTheLanguageAskedFor_data();
    void errorsSpeakTheLanguageAskedFor();
};

void TestProgram::exitCodes_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<int>("exitCode");
    const auto row
        = [](const char *name, const QStringList &words, int exitCode,
             const QByteArray &input = {}) { QTest::newRow(name) << words << input << exitCode; };
    row("no display", {}, 2);
    row("help", {u"--help"_s}, 0);
    row("help of a verb", {u"json"_s, u"check"_s, u"--help"_s}, 0);
    row("version", {u"--version"_s}, 0);
    row("unknown verb", {u"walk"_s}, 2);
    row("unknown option", {u"--walk"_s}, 2);
    row("unknown zone", {u"--zone"_s, u"Mars/Olympus"_s, u"json"_s, u"check"_s, u"-"_s}, 2, "1");
    row("two connections",
        {u"--db"_s, QString(), u"--profile"_s, u"x"_s, u"json"_s, u"check"_s, u"-"_s}, 2, "1");
    row("too few words", {u"json"_s, u"check"_s}, 2);
    row("too many words", {u"json"_s, u"check"_s, u"a"_s, u"b"_s}, 2);
    row("good document", {u"json"_s, u"check"_s, u"-"_s}, 0, "{\"a\":[1e-400]}");
    row("bad document", {u"json"_s, u"check"_s, u"-"_s}, 1, "{\"a\":");
    row("no such file", {u"json"_s, u"check"_s, u"/nowhere/file"_s}, 1);
    row("option of the program behind the verb", {u"json"_s, u"check"_s, u"-"_s, u"--quiet"_s}, 0,
        "1");
}

void TestProgram::exitCodes()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, input);
    QFETCH(int, exitCode);
    const Outcome outcome = runProgram(words, input);
    QCOMPARE(outcome.exitCode, exitCode);
    QCOMPARE(outcome.error.count('\n'), exitCode == 0 ? 0 : 1);
    QCOMPARE(outcome.error.startsWith("waymark: "), exitCode != 0);
}

void TestProgram::errorsAreOneLine()
{
    const Outcome outcome = runProgram({u"json"_s, u"check"_s, u"-"_s}, "[1,\n\n2,]");
    QCOMPARE(outcome.error.count('\n'), 1);
    QVERIFY(outcome.output.isEmpty());
}

void TestProgram::errorsSpeakTheLanguageAskedFor_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, const QStringList &words, const char *error) {
        QTest::newRow(name) << words << QByteArray(error);
    };
    const QString german = u"--language=de"_s;
    row("unknown verb", {german, u"walk"_s}, "Es gibt keinen Befehl");
    row("after the mistake", {u"walk"_s, u"--language"_s, u"de"_s}, "Es gibt keinen Befehl");
    row("unknown option", {u"--walk"_s, german}, "Es gibt keine Option");
    row("unknown option of a verb", {u"players"_s, u"--walk"_s, german}, "Es gibt keine Option");
    row("the last one counts", {u"--language=en"_s, u"walk"_s, german}, "Es gibt keinen Befehl");
    row("another", {u"--language=en"_s, u"walk"_s}, "There is no command");
    row("none", {u"walk"_s}, "There is no command");
    row("a value", {u"walk"_s, u"--"_s, german}, "There is no command");
    row("no display", {german}, "Es gibt keinen Bildschirm");
    row("a line that is understood", {german, u"json"_s, u"check"_s}, "Aufruf");
}

void TestProgram::errorsSpeakTheLanguageAskedFor()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, error);
    const Outcome outcome = runProgram(words);
    QCOMPARE(outcome.exitCode, 2);
    QVERIFY2(outcome.error.contains(error), outcome.error.constData());
    QCOMPARE(outcome.error.count('\n'), 1);
}

QTEST_GUILESS_MAIN(TestProgram)
#include "tst_program.moc"

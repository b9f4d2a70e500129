#include "tests/app/program.h"

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark::test;

/// The private PostgreSQL of a folder, from nothing to a window painted into a file.
class TestWorkspace : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void firstVerbMakesAndFillsIt();
    void windowIsPaintedWithoutADisplay();
    void migrateLeavesANewOneEmpty();

private:
    Outcome run(const QStringList &words) const
    {
        return runProgram(QStringList{u"--workspace"_s, m_folder.filePath(u"first"_s)} + words);
    }

    QTemporaryDir m_folder;
};

void TestWorkspace::initTestCase()
{
    // As root the server runs as another user, who must get to its folder.
    QVERIFY(QFile::setPermissions(m_folder.path(),
                                  QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner
                                      | QFile::ReadOther | QFile::ExeOther));
}

void TestWorkspace::firstVerbMakesAndFillsIt()
{
    const Outcome counted = run({u"count"_s});
    QVERIFY2(counted.exitCode == 0, counted.error.constData());
    QCOMPARE(counted.json().array().at(0)[u"count"].toInteger(), 20'000);
    QCOMPARE(run({u"demo"_s}).exitCode, 6); // there are players
    const QJsonArray migrations = run({u"migrate"_s, u"--status"_s}).json().array();
    QCOMPARE(migrations.size(), 3);
    for (const QJsonValue &migration : migrations)
        QCOMPARE(migration[u"state"].toString(), u"applied"_s);
}

void TestWorkspace::windowIsPaintedWithoutADisplay()
{
    const QString file = m_folder.filePath(u"window.png"_s);
    const Outcome painted = run({u"--render"_s, file});
    QVERIFY2(painted.exitCode == 0, painted.error.constData());
    QVERIFY(painted.output.contains(file.toUtf8()));
    QVERIFY(painted.output.contains("200 players"));
    QVERIFY2(painted.error.isEmpty(), painted.error.constData());
    const QImage image(file);
    QVERIFY(image.width() >= 1000);
}

void TestWorkspace::migrateLeavesANewOneEmpty()
{
    const QStringList second = {u"--workspace"_s, m_folder.filePath(u"second"_s)};
    const auto states = [&](const QStringList &words) {
        QStringList found;
        for (const QJsonValue &one : runProgram(second + words).json().array())
            found += one[u"state"].toString();
        return found.join(u' ');
    };
    QCOMPARE(states({u"migrate"_s, u"--dry-run"_s}), u"pending pending pending"_s);
    QCOMPARE(states({u"migrate"_s, u"--to"_s, u"2"_s}), u"applied applied pending"_s);
    QCOMPARE(states({u"migrate"_s}), u"applied applied applied"_s);
    QCOMPARE(runProgram(second + QStringList{u"players"_s}).output, QByteArray("[]\n"));
    QCOMPARE(runProgram(second + QStringList{u"migrate"_s, u"--to"_s, u"9"_s}).exitCode, 2);
    QCOMPARE(runProgram(second + QStringList{u"migrate"_s, u"--with"_s, u"x"_s}).exitCode, 2);
}

QTEST_GUILESS_MAIN(TestWorkspace)
#include "tst_workspace.moc"

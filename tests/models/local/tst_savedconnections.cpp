#include "models/local/savedconnections.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestSavedConnections final : public QObject
{
    Q_OBJECT
private slots:
    void connectionsAreKeptByName();
    void aPasswordIsNeverWritten_data();
    void aPasswordIsNeverWritten();
};

void TestSavedConnections::connectionsAreKeptByName()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    const ConnectionProfile live{u"live"_s, u"service=live"_s, true, true};
    SavedConnections(file).save({u"test"_s, u"host='a' dbname='b'"_s, false, false});
    SavedConnections(file).save(live);
    SavedConnections(file).save({u"test"_s, u"host='c'"_s, true, false});
    const auto kept = SavedConnections(file).connections();
    QCOMPARE(kept.size(), 2);
    QCOMPARE(kept.first(), live);
    QCOMPARE(kept.last().conninfo, u"host='c'"_s);
    SavedConnections(file).remove(u"live"_s);
    QCOMPARE(SavedConnections(file).connections().size(), 1);
}

void TestSavedConnections::aPasswordIsNeverWritten_data()
{
    QTest::addColumn<QString>("conninfo");
    QTest::newRow("keyword") << u"host=a password=hunter2"_s;
    QTest::newRow("spaced keyword") << u"host=a PASSWORD = 'hunter2'"_s;
    QTest::newRow("uri") << u"postgresql://mira:hunter2@a/b"_s;
    QTest::newRow("uri parameter") << u"postgresql://a/b?password=hunter2"_s;
}

void TestSavedConnections::aPasswordIsNeverWritten()
{
    QFETCH(QString, conninfo);
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"settings.ini"_s);
    SavedConnections(file).save({u"test"_s, conninfo, true, false});
    QFile written(file);
    QVERIFY(!written.open(QIODevice::ReadOnly) || !written.readAll().contains("hunter2"));
    QVERIFY(SavedConnections(file).connections().isEmpty());
}

QTEST_MAIN(TestSavedConnections)
#include "tst_savedconnections.moc"

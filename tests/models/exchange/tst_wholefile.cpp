#include "models/exchange/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>

using namespace waymark;
using namespace Qt::StringLiterals;

class TestWholeFile final : public QObject
{
    Q_OBJECT
private slots:
    void appearsWhenComplete();
    void aPipeIsWrittenToAndStays();
    void aFolderIsNotWritten();
};

void TestWholeFile::appearsWhenComplete()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rows.json"_s);
    {
        WholeFile brokenOff(path);
        QVERIFY(brokenOff.open());
        brokenOff.device().write("half");
    }
    QVERIFY(!QFile::exists(path));
    WholeFile file(path, WholeFile::Readers::OwnerOnly);
    QVERIFY(file.open());
    file.device().write("whole");
    QVERIFY(!QFile::exists(path));
    QVERIFY(file.commit());
    QFile written(path);
    QVERIFY(written.open(QIODevice::ReadOnly));
    QCOMPARE(written.readAll(), "whole");
    QVERIFY(!(written.permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
}

void TestWholeFile::aPipeIsWrittenToAndStays()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"pipe"_s);
    const QByteArray name = QFile::encodeName(path);
    QCOMPARE(mkfifo(name.constData(), 0622), 0);
    QVERIFY(QFile::setPermissions(
        path, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup));
    const int reader = open(name.constData(), O_RDONLY | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(reader >= 0);
    QFile read;
    QVERIFY(read.open(reader, QIODevice::ReadOnly | QIODevice::Unbuffered,
                      QFileDevice::AutoCloseHandle));

    WholeFile file(path, WholeFile::Readers::OwnerOnly);
    QVERIFY(file.open());
    file.device().write("rows");
    QVERIFY(file.commit());
    QCOMPARE(read.read(4), "rows");
    struct stat after = {};
    QCOMPARE(stat(name.constData(), &after), 0);
    QVERIFY(S_ISFIFO(after.st_mode));
    QVERIFY(QFile::permissions(path) & QFileDevice::ReadGroup);
}

void TestWholeFile::aFolderIsNotWritten()
{
    const QTemporaryDir folder;
    WholeFile file(folder.path());
    QVERIFY(!file.open());
}

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"

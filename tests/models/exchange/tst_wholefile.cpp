#include "models/exchange/wholefile.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

/// No file grows beyond so many bytes, as on a full disk.
class FullDisk
{
public:
    explicit FullDisk(rlim_t room)
    {
        std::signal(SIGXFSZ, SIG_IGN); // an error of write, as of a full disk
        getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit full{room, m_before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &full);
    }
    ~FullDisk() { setrlimit(RLIMIT_FSIZE, &m_before); }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before = {};
};

} // namespace

class TestWholeFile final : public QObject
{
    Q_OBJECT
private slots:
    void appearsWhenComplete();
    void aPipeIsWrittenToAndStays();
    void aFolderIsNotWritten();
    void aFullDiskLeavesWhatWasThere_data();
    void aFullDiskLeavesWhatWasThere();
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

void TestWholeFile::aFullDiskLeavesWhatWasThere_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<int>("size");
    for (const int room : {0, 1, 100, 20'000}) {
        for (const int more : {1, 500, 100'000})
            QTest::addRow("%d bytes more than %d", more, room) << room << room + more;
    }
}

void TestWholeFile::aFullDiskLeavesWhatWasThere()
{
    QFETCH(int, room);
    QFETCH(int, size);
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"rows.json"_s);
    const auto write = [&path](const QByteArray &text) {
        WholeFile file(path);
        return file.open() && file.device().write(text) >= 0 && file.commit();
    };
    QVERIFY(write("before"));
    bool isWritten = true;
    {
        const FullDisk full{rlim_t(room)};
        isWritten = write(QByteArray(size, 'x'));
    }
    QVERIFY(!isWritten);
    QFile there(path);
    QVERIFY(there.open(QIODevice::ReadOnly));
    QCOMPARE(there.readAll(), "before");
}

QTEST_GUILESS_MAIN(TestWholeFile)
#include "tst_wholefile.moc"

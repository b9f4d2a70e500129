#include "models/local/unsavedfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const auto Database = u"cluster 7, database game"_s;
const SaveTarget Woods = *ProgressId::parse(u"e1111111-1111-4111-8111-111111111111");
const SaveTarget Ada = *PlayerId::parse(u"e1111111-1111-4111-8111-111111111111"); // the same id

UnsavedEdits editsOf(const SaveTarget &target, const QByteArray &value = "10.00",
                     const QString &time = u"2026-01-02T03:04:05.000006Z"_s)
{
    UnsavedEdits edits{
        SaveRow{target, u"77"_s, {}, JsonText("{\"a\": 1e-400}"), {}},
        false,
        JsonText("[{\"op\": \"replace\", \"path\": \"/a\", \"value\": " + value + "}]"),
        {},
        2,
        *Timestamp::parse(time, QTimeZone::utc()),
        false,
        {}};
    edits.base.columns = {{u"current_location"_s, u"the “cellar”\n\U0001F5DD"_s},
                          {u"completed_at"_s, std::nullopt}};
    edits.conflicts = {{{}, *JsonPointer::parse(u"/a~1b/3"), u"\"was\""_s},
                       {u"current_location"_s, {}, std::nullopt}};
    edits.additions = {{{}, *JsonPointer::parse(u"/a~1b/3"), "-1.50"},
                       {u"playtime_seconds"_s, {}, "18446744073709551616"}};
    edits.columns
        = {{u"completed_at"_s, u"2026-01-02 03:04:05"_s}, {u"current_location"_s, std::nullopt}};
    return edits;
}

} // namespace

class TestUnsavedFiles : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theNextProgramHasThemAll();
    void aRunningProgramKeepsItsOwn();
    void theLastOnesCount();
    void whatWasSavedIsNotOffered();
    void aKilledProgramLeavesThem();
    void twoProgramsLeaveTwo();
    void databasesDoNotMix();
    void onlyTheOwnerMayRead();
    void damagedFilesAreToldAndLeft();
    void filesOfBeforeAreRead();
    void aFullDiskIsToldOnce();
    void sqlNullIsNoText();

private:
    [[nodiscard]] std::unique_ptr<UnsavedFiles> files(const QString &database = Database) const
    {
        return std::make_unique<UnsavedFiles>(database, m_folder->path());
    }
    /// Kept by a program that then ends.
    void leave(const UnsavedEdits &edits) const { files()->keep(edits); }
    [[nodiscard]] int fileCount() const
    {
        int count = 0;
        for (QDirIterator it(m_folder->path(), QDir::Files, QDirIterator::Subdirectories);
             it.hasNext(); it.next())
            ++count;
        return count;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestUnsavedFiles::theNextProgramHasThemAll()
{
    leave(editsOf(Woods));
    leave(editsOf(Ada, "7"));
    auto next = files();
    const QList<UnsavedEdits> found = next->adopt().result();
    QCOMPARE(found.size(), 2);
    const UnsavedEdits &woods = found[found[0].base.target == Woods ? 0 : 1];
    const UnsavedEdits kept = editsOf(Woods);
    QCOMPARE(woods.base.target, kept.base.target);
    QCOMPARE(woods.conflicts, kept.conflicts);
    QCOMPARE(woods.additions, kept.additions);
    QCOMPARE(woods.base.json, kept.base.json);
    QCOMPARE(woods.base.version, kept.base.version);
    QCOMPARE(woods.base.columns, kept.base.columns);
    QCOMPARE(woods.columns, kept.columns);
    QCOMPARE(woods.patch, kept.patch);
    QCOMPARE(woods.changes, 2);
    QCOMPARE(woods.at, kept.at);
    next->forgetAdopted(Woods);
    next->forgetAdopted(Ada);
    next.reset();
    QCOMPARE(fileCount(), 0);
}

void TestUnsavedFiles::aRunningProgramKeepsItsOwn()
{
    auto running = files();
    running->keep(editsOf(Woods));
    QVERIFY(running->adopt().result().isEmpty());
    QVERIFY(files()->adopt().result().isEmpty());
    running.reset();
    auto next = files();
    QCOMPARE(next->adopt().result().size(), 1);
    QVERIFY(files()->adopt().result().isEmpty()); // they are the next one's by now
    next.reset();
    QCOMPARE(files()->adopt().result().size(), 1); // which did nothing with them
}

void TestUnsavedFiles::theLastOnesCount()
{
    auto running = files();
    running->keep(editsOf(Woods, "1"));
    UnsavedEdits later = editsOf(Woods, "2");
    later.base.json = JsonText("{\"a\": 5}");
    running->keep(later);
    running.reset();
    auto next = files();
    const auto found = next->adopt().result();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().patch, later.patch);
    QCOMPARE(found.first().base.json, later.base.json);
    QCOMPARE(fileCount(), 3); // the lock, the edits, what they were made on
}

void TestUnsavedFiles::whatWasSavedIsNotOffered()
{
    auto running = files();
    running->keep(editsOf(Woods));
    running->drop(Woods);
    running.reset();
    QVERIFY(files()->adopt().result().isEmpty());
    QCOMPARE(fileCount(), 0);
}

void TestUnsavedFiles::aKilledProgramLeavesThem()
{
    const pid_t child = fork();
    if (child == 0) {
        auto running = files();
        running->keep(editsOf(Woods));
        static_cast<void>(running->adopt().result()); // behind the writing
        raise(SIGKILL);
    }
    int status = 0;
    QCOMPARE(waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(files()->adopt().result().size(), 1);
}

void TestUnsavedFiles::twoProgramsLeaveTwo()
{
    auto one = files();
    auto other = files();
    one->keep(editsOf(Woods, "1", u"2026-01-02T03:04:05Z"_s));
    other->keep(editsOf(Woods, "2", u"2026-01-02T03:04:06Z"_s));
    one.reset();
    other.reset();
    auto next = files();
    const auto found = next->adopt().result();
    QCOMPARE(found.size(), 2);
    QCOMPARE(found.first().patch, editsOf(Woods, "2").patch);
    next->forgetAdopted(Woods);
    next.reset();
    const auto left = files()->adopt().result();
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.first().patch, editsOf(Woods, "1").patch);
}

void TestUnsavedFiles::databasesDoNotMix()
{
    leave(editsOf(Woods));
    QVERIFY(files(u"cluster 8, database game"_s)->adopt().result().isEmpty());
}

void TestUnsavedFiles::onlyTheOwnerMayRead()
{
    leave(editsOf(Woods));
    int seen = 0;
    for (QDirIterator it(m_folder->path(), QDir::AllEntries | QDir::NoDotAndDotDot,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        it.next();
        const QFile::Permissions others
            = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QVERIFY2(!(it.fileInfo().permissions() & others), qPrintable(it.filePath()));
        ++seen;
    }
    QCOMPARE(seen, 5);
}

void TestUnsavedFiles::damagedFilesAreToldAndLeft()
{
    leave(editsOf(Woods));
    leave(editsOf(Ada));
    for (QDirIterator it(m_folder->path(), {u"player_profiles-*.json"_s}, QDir::Files,
                         QDirIterator::Subdirectories);
         it.hasNext();) {
        QFile file(it.next());
        QVERIFY(file.resize(file.size() / 2));
    }
    auto next = files();
    QSignalSpy troubled(next.get(), &UnsavedFiles::troubled);
    QCOMPARE(next->adopt().result().size(), 1);
    QTRY_COMPARE(troubled.size(), 1);
    QVERIFY(QFile::exists(troubled.first().at(1).toString()));
}

/// The first version kept no additions.
void TestUnsavedFiles::filesOfBeforeAreRead()
{
    leave(editsOf(Woods));
    QDirIterator it(m_folder->path(), {u"experience_progress-*.json"_s}, QDir::Files,
                    QDirIterator::Subdirectories);
    QFile file(it.next());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QByteArray text = file.readAll();
    const qsizetype begin = text.indexOf(", \"additions\"");
    text.remove(begin, text.indexOf(", \"forNextTime\"") - begin);
    QVERIFY(text.contains("\"version\": 2"));
    text.replace("\"version\": 2", "\"version\": 1");
    QVERIFY(file.resize(0) && file.seek(0) && file.write(text) == text.size());
    file.close();
    const QList<UnsavedEdits> found = files()->adopt().result();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().conflicts, editsOf(Woods).conflicts);
    QVERIFY(found.first().additions.isEmpty());
}

/// As a limit on the size of files, which the kernel enforces alike.
void TestUnsavedFiles::aFullDiskIsToldOnce()
{
    auto running = files();
    running->keep(editsOf(Woods, "1"));
    QVERIFY(running->adopt().result().isEmpty());
    rlimit before = {};
    getrlimit(RLIMIT_FSIZE, &before);
    const rlimit full{1, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN);
    setrlimit(RLIMIT_FSIZE, &full);
    QSignalSpy troubled(running.get(), &UnsavedFiles::troubled);
    running->keep(editsOf(Woods, "2"));
    running->keep(editsOf(Woods, "3"));
    QVERIFY(running->adopt().result().isEmpty());
    setrlimit(RLIMIT_FSIZE, &before);
    QTRY_COMPARE(troubled.size(), 1);
    running.reset();
    const auto found = files()->adopt().result();
    QCOMPARE(found.size(), 1);
    QCOMPARE(found.first().patch, editsOf(Woods, "1").patch);
}

void TestUnsavedFiles::sqlNullIsNoText()
{
    UnsavedEdits edits = editsOf(Woods);
    edits.base.json.reset();
    leave(edits);
    const auto found = files()->adopt().result();
    QCOMPARE(found.size(), 1);
    QVERIFY(!found.first().base.json);
}

QTEST_GUILESS_MAIN(TestUnsavedFiles)
#include "tst_unsavedfiles.moc"

#include "models/local/localhistory.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include <algorithm>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <thread>
#include <vector>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

const auto Database = u"cluster 7, database game"_s;
const SaveTarget Woods = *ProgressId::parse(u"e1111111-1111-4111-8111-111111111111");
const SaveTarget House = *ProgressId::parse(u"e2222222-2222-4222-8222-222222222222");
const SaveTarget Ada = *PlayerId::parse(u"e1111111-1111-4111-8111-111111111111"); // the same id

Edit editOf(const SaveTarget &target, const QString &reason = u"why"_s,
            const QByteArray &patch = R"([{"op": "add", "path": "/a", "value": 10.00}])")
{
    return Edit{0,
                *Timestamp::parse(u"2026-01-02T03:04:05.000006Z"_s, QTimeZone::utc()),
                u"waymark (ada@desk)"_s,
                reason,
                target,
                target.jsonColumn(),
                JsonText(patch),
                JsonText(R"([{"op": "remove", "path": "/a"}])")};
}

/// Begun and saved; gives its number, 0 when it could not be recorded.
EditId record(LocalHistory &history, Edit edit)
{
    const auto id = history.begin(Database, edit);
    if (!id)
        return 0;
    edit.id = *id;
    edit.patch = edit.inverse = {};
    history.saved(Database, edit);
    return *id;
}

QList<EditId> idsOf(const QList<Edit> &edits)
{
    QList<EditId> ids;
    for (const Edit &edit : edits)
        ids += edit.id;
    return ids;
}

} // namespace

class TestLocalHistory : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whatWasSavedIsThereForTheNextProgram();
    void theRowAndItsTableAreTold();
    void whatTheServerAloneKnewReplacesTheRest();
    void whatWasNotSavedIsNotListed();
    void whatWasBrokenOffSaysSo();
    void anUndoThatWasBrokenOffIsNotTakenForDone_data();
    void anUndoThatWasBrokenOffIsNotTakenForDone();
    void databasesDoNotMix();
    void onlyTheOwnerMayRead();
    void aTornLineIsSaidOnceAndCutOff_data();
    void aTornLineIsSaidOnceAndCutOff();
    void aDamagedLineIsLeftOut();
    void theOldestAreLetGoWithAWord();
    void anEditLargerThanTheFileMayBeIsKept();
    void manyAtOnceLoseNothing();
    void aFileThatWasReplacedIsReadAnew();
    void aFullDiskIsSaidAndLeavesNoHalfLine();
    void aFolderThatCannotBeIsSaid();
    void aNewerFileIsLeftAlone();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"data/history"_s); }
    [[nodiscard]] QString path() const { return LocalHistory(folder()).pathFor(Database); }
    [[nodiscard]] QByteArray bytes() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QByteArray &content) const
    {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestLocalHistory::whatWasSavedIsThereForTheNextProgram()
{
    const QString reason = u"said \"x\",\"patch\":[ and\na line, ünïcode 🦊"_s;
    const QByteArray patch = "[{\"op\": \"add\",\n\"path\": \"/a\", \"value\": [10.00, 1e-400]}]";
    {
        LocalHistory history(folder());
        QCOMPARE(record(history, editOf(Woods, reason, patch)), -1);
        QCOMPARE(record(history, editOf(Woods)), -2);
        QVERIFY(history.takeTroubles().isEmpty());
    }
    LocalHistory history(folder());
    const QList<Edit> edits = history.edits(Database, {Woods});
    QCOMPARE(idsOf(edits), (QList<EditId>{-2, -1}));
    const Edit &first = edits.constLast();
    QCOMPARE(first.reason, reason);
    QCOMPARE(first.actor, u"waymark (ada@desk)"_s);
    QCOMPARE(first.at.toIsoUtc(), u"2026-01-02T03:04:05.000006Z"_s);
    QCOMPARE(first.target, Woods);
    QCOMPARE(first.column, u"state"_s);
    QCOMPARE(first.patch.utf8(), QByteArray(patch).replace('\n', ' '));
    QCOMPARE(first.inverse, editOf(Woods).inverse);
    QCOMPARE(history.edit(Database, -1)->reason, reason);
    QVERIFY(!history.edit(Database, -3));
    QVERIFY(history.takeTroubles().isEmpty());
    QCOMPARE(record(history, editOf(Woods)), -3);
}

void TestLocalHistory::theRowAndItsTableAreTold()
{
    LocalHistory history(folder());
    record(history, editOf(Woods));
    record(history, editOf(House));
    record(history, editOf(Ada));
    QCOMPARE(idsOf(history.edits(Database, {Woods})), QList<EditId>{-1});
    QCOMPARE(idsOf(history.edits(Database, {Ada})), QList<EditId>{-3});
    QCOMPARE(idsOf(history.edits(Database, {Ada, House})), (QList<EditId>{-3, -2}));
    QVERIFY(history.edits(Database, {}).isEmpty());
}

void TestLocalHistory::whatTheServerAloneKnewReplacesTheRest()
{
    LocalHistory history(folder());
    Edit edit = editOf(Woods);
    edit.id = *history.begin(Database, edit);
    edit.at = Timestamp::fromPostgres(1);
    edit.patch = JsonText("[1]");
    edit.inverse = JsonText("[2]");
    history.saved(Database, edit);
    const auto read = LocalHistory(folder()).edit(Database, edit.id);
    QCOMPARE(read->at, edit.at);
    QCOMPARE(read->patch.utf8(), QByteArray("[1]"));
    QCOMPARE(read->inverse.utf8(), QByteArray("[2]"));
}

void TestLocalHistory::whatWasNotSavedIsNotListed()
{
    LocalHistory history(folder());
    history.dropped(Database, *history.begin(Database, editOf(Woods)));
    QVERIFY(history.edits(Database, {Woods}).isEmpty());
    QVERIFY(!history.edit(Database, -1));
    QCOMPARE(record(history, editOf(Woods)), -2);
}

void TestLocalHistory::whatWasBrokenOffSaysSo()
{
    {
        LocalHistory killed(folder());
        QCOMPARE(killed.begin(Database, editOf(Woods)), std::optional<EditId>(-1));
    }
    LocalHistory history(folder());
    QCOMPARE(history.edit(Database, -1)->reason, u"why (broken off, perhaps not saved)"_s);
    QCOMPARE(record(history, editOf(Woods)), -2);
}

void TestLocalHistory::anUndoThatWasBrokenOffIsNotTakenForDone_data()
{
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<bool>("isSaved");
    QTest::addColumn<bool>("counts");
    const QByteArray removes = R"([{"op": "remove", "path": "/a"}])";
    QTest::newRow("saved") << removes << true << true;
    QTest::newRow("broken off") << removes << false << false;
    QTest::newRow("broken off, of an addition: it could be taken away twice")
        << QByteArray(R"([{"op": "replace", "path": "/a", "value": 1, "added": -4}])") << false
        << true;
}

void TestLocalHistory::anUndoThatWasBrokenOffIsNotTakenForDone()
{
    QFETCH(QByteArray, patch);
    QFETCH(bool, isSaved);
    QFETCH(bool, counts);
    {
        LocalHistory killed(folder());
        record(killed, editOf(Woods));
        Edit undo = editOf(Woods, u"Undo of edit -1"_s, patch);
        undo.undone = -1;
        undo.id = *killed.begin(Database, undo);
        if (isSaved)
            killed.saved(Database, undo);
    }
    LocalHistory history(folder());
    const std::optional<EditId> expected = counts ? std::optional<EditId>(-1) : std::nullopt;
    QCOMPARE(history.edit(Database, -2)->undone, expected);
    QCOMPARE(history.edits(Database, {Woods}).constFirst().undone, expected);
}

void TestLocalHistory::databasesDoNotMix()
{
    LocalHistory history(folder());
    record(history, editOf(Woods));
    QVERIFY(history.edits(u"cluster 7, database other"_s, {Woods}).isEmpty());
    QVERIFY(bytes().startsWith(
        R"({"waymark":"history","version":1,"database":"cluster 7, database game","forgotten":0})"
        "\n"));
}

void TestLocalHistory::onlyTheOwnerMayRead()
{
    LocalHistory history(folder());
    record(history, editOf(Woods));
    struct stat there = {};
    QCOMPARE(stat(QFile::encodeName(path()).constData(), &there), 0);
    QCOMPARE(there.st_mode & 0777, mode_t(0600));
    QCOMPARE(stat(QFile::encodeName(folder()).constData(), &there), 0);
    QCOMPARE(there.st_mode & 0777, mode_t(0700));
}

void TestLocalHistory::aTornLineIsSaidOnceAndCutOff_data()
{
    QTest::addColumn<int>("missing");
    QTest::newRow("only the line break") << 1;
    QTest::newRow("in the middle") << 100;
}

void TestLocalHistory::aTornLineIsSaidOnceAndCutOff()
{
    QFETCH(int, missing);
    {
        LocalHistory history(folder());
        record(history, editOf(Woods));
        static_cast<void>(history.begin(Database, editOf(Woods)));
    }
    const QByteArray whole = bytes();
    write(whole.chopped(missing));
    LocalHistory history(folder());
    QSignalSpy troubled(&history, &LocalHistory::troubled);
    QCOMPARE(idsOf(history.edits(Database, {Woods})), QList<EditId>{-1});
    QCOMPARE(idsOf(history.edits(Database, {Woods})), QList<EditId>{-1});
    QCOMPARE(troubled.count(), 1);
    const auto troubles = history.takeTroubles();
    QCOMPARE(troubles.size(), 1);
    QVERIFY(troubles.constFirst().text.contains(u"broken off"_s));
    QCOMPARE(troubles.constFirst().details, path());
    QCOMPARE(record(history, editOf(House)), -2);
    LocalHistory next(folder());
    QCOMPARE(idsOf(next.edits(Database, {Woods, House})), (QList<EditId>{-2, -1}));
    QVERIFY(next.takeTroubles().isEmpty());
}

void TestLocalHistory::aDamagedLineIsLeftOut()
{
    {
        LocalHistory history(folder());
        for (int i = 0; i < 3; ++i)
            record(history, editOf(Woods));
    }
    QList<QByteArray> lines = bytes().split('\n');
    lines[3] = "{\"id\":-2,\"state\":\"beg\0n"; // the edit before and after it are whole
    write(lines.join('\n'));
    LocalHistory history(folder());
    QCOMPARE(idsOf(history.edits(Database, {Woods})), (QList<EditId>{-3, -1}));
    const auto troubles = history.takeTroubles();
    QCOMPARE(troubles.size(), 1);
    QVERIFY(troubles.constFirst().text.contains(u"cannot be read"_s));
    QCOMPARE(record(history, editOf(Woods)), -4);
}

void TestLocalHistory::theOldestAreLetGoWithAWord()
{
    constexpr qint64 Largest = 20'000;
    LocalHistory other(folder(), Largest); // has the file open all the while
    LocalHistory history(folder(), Largest);
    QList<LocalHistory::Trouble> troubles;
    for (int i = 1; i <= 200; ++i) {
        QCOMPARE(record(history, editOf(Woods, u"edit %1"_s.arg(i))), -i);
        QVERIFY(QFileInfo(path()).size() <= Largest + 100);
        QVERIFY(!other.edits(Database, {Woods}).isEmpty());
        troubles += history.takeTroubles();
    }
    QVERIFY(troubles.size() >= 2);
    for (const auto &trouble : troubles)
        QVERIFY2(trouble.text.contains(u"were let go"_s), qPrintable(trouble.text));
    const QList<Edit> edits = LocalHistory(folder()).edits(Database, {Woods});
    QVERIFY(edits.size() > 20);
    QCOMPARE(edits.constFirst().reason, u"edit 200"_s);
    QCOMPARE(edits.constLast().id, -200 + edits.size() - 1);
    QCOMPARE(idsOf(other.edits(Database, {Woods})), idsOf(edits));
    // What is gone is counted where the file begins.
    const QByteArray forgotten = QByteArray::number(200 - edits.size());
    QVERIFY(bytes().contains(QByteArray("\"forgotten\":" + forgotten + '}')));
    QCOMPARE(QDir(folder()).entryList(QDir::Files).size(), 1);
}

void TestLocalHistory::anEditLargerThanTheFileMayBeIsKept()
{
    LocalHistory history(folder(), 1000);
    record(history, editOf(Woods));
    const QByteArray large = "[\"" + QByteArray(5000, 'x') + "\"]";
    record(history, editOf(Woods, {}, large));
    QCOMPARE(history.edits(Database, {Woods}).constFirst().patch.utf8(), large);
    QCOMPARE(record(history, editOf(House)), -3);
    QCOMPARE(history.edits(Database, {House}).size(), 1);
}

void TestLocalHistory::manyAtOnceLoseNothing()
{
    constexpr int Writers = 6;
    constexpr int Edits = 40;
    std::vector<std::thread> threads;
    for (int i = 0; i < Writers; ++i) {
        threads.emplace_back([this, i] {
            LocalHistory history(folder());
            for (int n = 0; n < Edits; ++n)
                record(history, editOf(Woods, u"%1/%2"_s.arg(i).arg(n)));
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    LocalHistory history(folder());
    const QList<Edit> edits = history.edits(Database, {Woods});
    QCOMPARE(edits.size(), Writers * Edits);
    QSet<QString> reasons;
    for (qsizetype i = 0; i < edits.size(); ++i) {
        QCOMPARE(edits[i].id, i - edits.size());
        reasons.insert(edits[i].reason);
    }
    QCOMPARE(reasons.size(), edits.size());
    QVERIFY(history.takeTroubles().isEmpty());
}

void TestLocalHistory::aFileThatWasReplacedIsReadAnew()
{
    LocalHistory history(folder());
    record(history, editOf(Woods));
    QVERIFY(QFile::remove(path()));
    QVERIFY(history.edits(Database, {Woods}).isEmpty());
    QCOMPARE(record(history, editOf(House)), -1);
    QCOMPARE(idsOf(history.edits(Database, {Woods, House})), QList<EditId>{-1});
    QVERIFY(history.takeTroubles().isEmpty());
}

void TestLocalHistory::aFullDiskIsSaidAndLeavesNoHalfLine()
{
    LocalHistory history(folder());
    record(history, editOf(Woods));
    const QByteArray before = bytes();
    std::signal(SIGXFSZ, SIG_IGN); // so that the limit is an error of write, as a full disk is
    rlimit unlimited = {};
    QCOMPARE(getrlimit(RLIMIT_FSIZE, &unlimited), 0);
    rlimit full = unlimited;
    full.rlim_cur = rlim_t(before.size() + 50);
    QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
    const auto id = history.begin(Database, editOf(Woods));
    const bool isReset = setrlimit(RLIMIT_FSIZE, &unlimited) == 0;
    QVERIFY(isReset);
    QVERIFY(!id);
    QCOMPARE(bytes(), before);
    const auto troubles = history.takeTroubles();
    QCOMPARE(troubles.size(), 1);
    QVERIFY(troubles.constFirst().text.contains(u"cannot be taken back"_s));
    QVERIFY(troubles.constFirst().details.contains(path()));
    QCOMPARE(record(history, editOf(Woods)), -2);
}

void TestLocalHistory::aFolderThatCannotBeIsSaid()
{
    QFile inTheWay(m_folder->filePath(u"data"_s));
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    LocalHistory history(folder());
    QVERIFY(!history.begin(Database, editOf(Woods)));
    QCOMPARE(history.takeTroubles().size(), 1);
    QVERIFY(history.edits(Database, {Woods}).isEmpty());
    QVERIFY(history.takeTroubles().isEmpty()); // nothing was ever there
}

void TestLocalHistory::aNewerFileIsLeftAlone()
{
    {
        LocalHistory history(folder());
        record(history, editOf(Woods));
    }
    write(bytes().replace("\"version\":1", "\"version\":2"));
    const QByteArray before = bytes();
    LocalHistory history(folder());
    QVERIFY(!history.begin(Database, editOf(Woods)));
    QVERIFY(history.edits(Database, {Woods}).isEmpty());
    const auto troubles = history.takeTroubles();
    QCOMPARE(troubles.size(), 2);
    QVERIFY(troubles.constFirst().details.contains(u"newer Waymark"_s));
    QCOMPARE(bytes(), before);
}

QTEST_GUILESS_MAIN(TestLocalHistory)
#include "tst_localhistory.moc"

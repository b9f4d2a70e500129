#include "models/local/viewfiles.h"

#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const auto Database = u"cluster 7, database game"_s;

SaveTarget save(int number)
{
    return *ProgressId::parse(
        u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c%1"_s.arg(number, 3, 10, QLatin1Char('0')));
}

JsonPointer path(QStringView text)
{
    return *JsonPointer::parse(text);
}

KeptView someView()
{
    KeptView view;
    view.expanded = {{path(u"/inventory")},
                     {path(u"/inventory/0")},
                     {path(u"/many"), 3},
                     {path(u"/a~1b/ü \"x\"\n")},
                     {JsonPointer(), 0}};
    view.current = path(u"/inventory/0/id");
    view.top = KeptView::Row{path(u"/many"), 2};
    return view;
}

} // namespace

class TestViewFiles final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theNextProgramHasIt_data();
    void theNextProgramHasIt();
    void theLastOneCounts();
    void savesAndDatabasesDoNotMix();
    void onlyTheOwnerMayRead();
    void aDamagedFileLosesOnlyItself_data();
    void aDamagedFileLosesOnlyItself();
    void ofTooManyTheOldestGoes();
    void whoIsErasedIsForgotten();
    void aFolderThatCannotBeHarmsNothing();
    void whoAsksWaitsForTheDatabase();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"views"_s); }
    [[nodiscard]] QStringList files() const
    {
        QStringList found;
        QDirIterator all(folder(), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            found.append(all.next());
        return found;
    }
    [[nodiscard]] std::unique_ptr<ViewFiles> keeper(const QString &database = Database,
                                                    int most = ViewFiles::MostSaves) const
    {
        auto files = std::make_unique<ViewFiles>(folder(), most);
        files->setDatabase(database);
        return files;
    }
    void keep(const SaveTarget &target, const KeptView &view) const
    {
        keeper()->keep(target, view);
    }
    [[nodiscard]] std::optional<KeptView> kept(const SaveTarget &target,
                                               const QString &database = Database) const
    {
        return keeper(database)->kept(target).result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestViewFiles::theNextProgramHasIt_data()
{
    QTest::addColumn<KeptView>("view");
    QTest::newRow("all of it") << someView();
    QTest::newRow("nothing open") << KeptView();
    KeptView onRoot;
    onRoot.current = JsonPointer();
    onRoot.top = KeptView::Row{};
    QTest::newRow("the root, which is no nothing") << onRoot;
}

void TestViewFiles::theNextProgramHasIt()
{
    QFETCH(KeptView, view);
    keep(save(1), view);
    QVERIFY(kept(save(1)) == view);
}

void TestViewFiles::theLastOneCounts()
{
    const auto views = keeper();
    views->keep(save(1), someView());
    views->keep(save(1), KeptView());
    QVERIFY(views->kept(save(1)).result() == KeptView());
    QCOMPARE(files().size(), 1);
}

void TestViewFiles::savesAndDatabasesDoNotMix()
{
    keep(save(1), someView());
    QVERIFY(!kept(save(2)));
    QVERIFY(!kept(save(1), u"cluster 8, database game"_s));
    QVERIFY(!kept(*PlayerId::fromUuid(save(1).row()))); // the same row in the other table
    QVERIFY(kept(save(1)));
}

void TestViewFiles::onlyTheOwnerMayRead()
{
    keep(save(1), someView());
    for (const QString &file : files())
        QCOMPARE(QFile::permissions(file) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
    QCOMPARE(QFile::permissions(folder()) & (QFile::ReadGroup | QFile::ReadOther),
             QFile::Permissions());
}

void TestViewFiles::aDamagedFileLosesOnlyItself_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("broken off") << QByteArray("{\"waymark\": \"view of a sa");
    QTest::newRow("of another kind") << QByteArray("{\"waymark\": \"unsaved edits\"}");
    QTest::newRow("no object") << QByteArray("[1, 2]");
}

void TestViewFiles::aDamagedFileLosesOnlyItself()
{
    QFETCH(QByteArray, text);
    keep(save(1), someView());
    QFile damaged(files().constFirst());
    QVERIFY(damaged.open(QIODevice::WriteOnly | QIODevice::Truncate));
    damaged.write(text);
    damaged.close();
    keep(save(2), someView());
    QVERIFY(!kept(save(1)));
    QVERIFY(kept(save(2)) == someView());
    keep(save(1), KeptView());
    QVERIFY(kept(save(1)) == KeptView());
}

void TestViewFiles::ofTooManyTheOldestGoes()
{
    constexpr int Most = 5;
    QDateTime at = QDateTime::currentDateTime().addDays(-1);
    for (int i = 1; i <= Most + 3; ++i) {
        const QStringList before = files();
        keeper(Database, Most)->keep(save(i), someView());
        for (const QString &name : files()) {
            QFile file(name);
            if (before.contains(name) || !file.open(QIODevice::ReadWrite))
                continue;
            at = at.addSecs(60);
            QVERIFY(file.setFileTime(at, QFileDevice::FileModificationTime));
        }
    }
    QCOMPARE(files().size(), Most);
    for (int i = 1; i <= Most + 3; ++i)
        QCOMPARE(kept(save(i)).has_value(), i > 3);
}

void TestViewFiles::whoIsErasedIsForgotten()
{
    for (int i = 1; i <= 3; ++i)
        keep(save(i), someView());
    keeper()->forget({save(1), save(3)});
    QVERIFY(!kept(save(1)));
    QVERIFY(kept(save(2)));
    QVERIFY(!kept(save(3)));
    keeper()->forgetAll();
    QCOMPARE(files(), QStringList());
}

void TestViewFiles::aFolderThatCannotBeHarmsNothing()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    keep(save(1), someView());
    QVERIFY(!kept(save(1)));
}

void TestViewFiles::whoAsksWaitsForTheDatabase()
{
    keep(save(1), someView());
    ViewFiles views(folder());
    const auto asked = views.kept(save(1));
    QVERIFY(!asked.isFinished());
    views.keep(save(1), KeptView()); // of which database?
    views.setDatabase(Database);
    QVERIFY(asked.result() == someView());
    ViewFiles never(folder());
    const auto unanswered = never.kept(save(1));
    never.setDatabase({});
    QVERIFY(!unanswered.result());
    QCOMPARE(files().size(), 1);
}

QTEST_GUILESS_MAIN(TestViewFiles)
#include "tst_viewfiles.moc"

#include "models/checks/schemalearner.h"
#include "models/local/schemafiles.h"

#include <QDirIterator>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

using namespace waymark;
using namespace Qt::StringLiterals;

namespace {

const auto Database = u"cluster 7, database game"_s;

LearnedSchema schemaOf(const QString &experience, int saves = 30)
{
    SchemaLearner learner;
    for (int i = 0; i < saves; ++i)
        learner.add(JsonArena::parseTrusted(R"({"flags": {"door": true}, "gold": 12})").value());
    LearnedSchema schema = *learner.learn();
    schema.experience = experience;
    schema.learnedAt = *Timestamp::parse(u"2025-10-24T14:31:08Z", QTimeZone::utc());
    return schema;
}

} // namespace

class TestSchemaFiles final : public QObject
{
    Q_OBJECT
private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void theNextProgramHasIt();
    void theLastOneCounts();
    void databasesAndExperiencesDoNotMix();
    void onlyTheOwnerMayRead();
    void damagedFilesAreNone();
    void allIsForgotten();
    void aFolderThatCannotBeIsTold();

private:
    [[nodiscard]] QString folder() const { return m_folder->filePath(u"learned"_s); }
    [[nodiscard]] QStringList files() const
    {
        QStringList found;
        QDirIterator all(folder(), QDir::Files, QDirIterator::Subdirectories);
        while (all.hasNext())
            found.append(all.next());
        return found;
    }
    [[nodiscard]] std::optional<LearnedSchema> kept(const QString &experience,
                                                    const QString &database = Database) const
    {
        return SchemaFiles(database, folder()).kept(experience).result();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestSchemaFiles::theNextProgramHasIt()
{
    const LearnedSchema schema = schemaOf(u"wylding-woods"_s);
    QVERIFY(!kept(schema.experience));
    SchemaFiles(Database, folder()).keep(schema);
    QCOMPARE(kept(schema.experience), std::optional(schema));
}

void TestSchemaFiles::theLastOneCounts()
{
    SchemaFiles files(Database, folder());
    for (const int saves : {30, 40, 50})
        files.keep(schemaOf(u"woods"_s, saves));
    QCOMPARE(files.kept(u"woods"_s).result()->saves, 50);
    QCOMPARE(this->files().size(), 1);
}

void TestSchemaFiles::databasesAndExperiencesDoNotMix()
{
    SchemaFiles(Database, folder()).keep(schemaOf(u"a/../b"_s));
    SchemaFiles(Database, folder()).keep(schemaOf({}, 60));
    QVERIFY(!kept(u"a/../b"_s, u"another"_s));
    QVERIFY(!kept(u"a"_s));
    QCOMPARE(kept({})->saves, 60);
    QCOMPARE(kept(u"a/../b"_s)->experience, u"a/../b"_s);
}

void TestSchemaFiles::onlyTheOwnerMayRead()
{
    SchemaFiles(Database, folder()).keep(schemaOf(u"woods"_s));
    QCOMPARE(files().size(), 1);
    const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup | QFileDevice::ExeGroup
        | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOther;
    const QString file = files().first();
    QCOMPARE(QFile::permissions(file) & others, QFileDevice::Permissions());
    QVERIFY(!(QFile::permissions(file) & QFileDevice::ExeOwner));
    for (const QString &one : {folder(), QFileInfo(file).path()})
        QCOMPARE(QFile::permissions(one) & others, QFileDevice::Permissions());
}

void TestSchemaFiles::damagedFilesAreNone()
{
    SchemaFiles(Database, folder()).keep(schemaOf(u"woods"_s));
    QFile file(files().first());
    QVERIFY(file.resize(file.size() / 2));
    QVERIFY(!kept(u"woods"_s));
}

void TestSchemaFiles::allIsForgotten()
{
    {
        SchemaFiles keeper(Database, folder());
        keeper.keep(schemaOf(u"woods"_s));
        keeper.keep(schemaOf(u"house"_s));
        keeper.forgetAll();
        QVERIFY(!keeper.kept(u"woods"_s).result());
        keeper.keep(schemaOf(u"house"_s));
    }
    QVERIFY(kept(u"house"_s));
    SchemaFiles(Database, folder()).forgetAll();
    QVERIFY(files().isEmpty());
}

void TestSchemaFiles::aFolderThatCannotBeIsTold()
{
    QFile inTheWay(folder());
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    SchemaFiles keeper(Database, folder());
    QSignalSpy troubles(&keeper, &SchemaFiles::troubled);
    keeper.keep(schemaOf(u"woods"_s));
    QTRY_COMPARE(troubles.size(), 1);
}

QTEST_GUILESS_MAIN(TestSchemaFiles)
#include "tst_schemafiles.moc"

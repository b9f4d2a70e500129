#include "models/items/gamefiles.h"

#include <QFile>
#include <QSaveFile>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestGameFiles final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void nothingIsGivenAtFirst();
    void filesAreReadAndRemembered();
    void filesAreReadAnewWhenTheyChange_data();
    void filesAreReadAnewWhenTheyChange();
    void whatIsWrongIsSaid();
    void aFileMayComeAndGo();
    void experiencesOfAnyNameKeepTheirOwn();

private:
    using Kind = GameFiles::Kind;

    [[nodiscard]] QString file(const QString &name) const { return m_folder->filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(this->file(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    void give(Kind kind, const QString &name)
    {
        QSignalSpy changed(m_files.get(), &GameFiles::gameChanged);
        m_files->setPath(kind, u"woods"_s, file(name));
        QTRY_VERIFY(!changed.isEmpty());
    }
    [[nodiscard]] QString titleNow() const
    {
        const auto &schema = m_files->game(u"woods"_s).schema;
        return schema ? schema->title() : QString();
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<GameFiles> m_files;
};

void TestGameFiles::init()
{
    m_files.reset();
    m_settings.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_settings = std::make_unique<QSettings>(file(u"settings.ini"_s), QSettings::IniFormat);
    m_files = std::make_unique<GameFiles>(*m_settings);
}

void TestGameFiles::nothingIsGivenAtFirst()
{
    const GameFiles::Game &game = m_files->game(u"woods"_s);
    QVERIFY(!game.schema);
    QVERIFY(game.names.isEmpty());
    QVERIFY(game.schemaTrouble.isEmpty());
    QVERIFY(m_files->path(Kind::Schema, u"woods"_s).isEmpty());
}

void TestGameFiles::filesAreReadAndRemembered()
{
    write(u"schema.json"_s, R"({"title": "One"})");
    write(u"names.json"_s, "\xEF\xBB\xBF{\"items\": {\"lamp\": \"Brass Lamp\"}}");
    give(Kind::Schema, u"schema.json"_s);
    give(Kind::Dictionary, u"names.json"_s);
    QTRY_COMPARE(titleNow(), u"One"_s);
    QTRY_VERIFY(m_files->game(u"woods"_s).names.knows(u"lamp"_s));
    QVERIFY(!m_files->game(u"house"_s).schema);

    GameFiles next(*m_settings);
    (void)next.game(u"woods"_s);
    QTRY_VERIFY(next.game(u"woods"_s).schema);
    QCOMPARE(next.path(Kind::Dictionary, u"woods"_s), file(u"names.json"_s));

    m_files->setPath(Kind::Schema, u"woods"_s, {});
    QVERIFY(!m_files->game(u"woods"_s).schema);
    QVERIFY(m_files->path(Kind::Schema, u"woods"_s).isEmpty());
    QVERIFY(m_files->game(u"woods"_s).names.knows(u"lamp"_s));
}

void TestGameFiles::filesAreReadAnewWhenTheyChange_data()
{
    QTest::addColumn<bool>("isReplaced");
    QTest::newRow("written over") << false;
    QTest::newRow("another in its place") << true;
}

void TestGameFiles::filesAreReadAnewWhenTheyChange()
{
    QFETCH(const bool, isReplaced);
    write(u"schema.json"_s, R"({"title": "One"})");
    give(Kind::Schema, u"schema.json"_s);
    QTRY_COMPARE(titleNow(), u"One"_s);
    for (const QString &title : {u"Two"_s, u"Three"_s}) { // the watch outlives a replacement
        const QByteArray content = R"({"title": ")" + title.toUtf8() + R"("})";
        if (isReplaced) {
            QSaveFile saved(file(u"schema.json"_s));
            QVERIFY(saved.open(QIODevice::WriteOnly));
            saved.write(content);
            QVERIFY(saved.commit());
        } else {
            write(u"schema.json"_s, content);
        }
        QTRY_COMPARE(titleNow(), title);
    }
}

void TestGameFiles::whatIsWrongIsSaid()
{
    write(u"schema.json"_s, "{\n  \"type\": 1}");
    give(Kind::Schema, u"schema.json"_s);
    QTRY_VERIFY(m_files->game(u"woods"_s).schemaTrouble.startsWith("Line 2, column 11:"_L1));
    write(u"names.json"_s, "[]");
    give(Kind::Dictionary, u"names.json"_s);
    QTRY_VERIFY(m_files->game(u"woods"_s).namesTrouble.startsWith("Line 1, column 1:"_L1));
    give(Kind::Dictionary, u"."_s); // a folder
    QTRY_VERIFY(m_files->game(u"woods"_s).namesTrouble.contains("cannot be read"_L1));
}

void TestGameFiles::aFileMayComeAndGo()
{
    give(Kind::Schema, u"schema.json"_s);
    QTRY_VERIFY(m_files->game(u"woods"_s).schemaTrouble.contains("cannot be read"_L1));
    write(u"schema.json"_s, R"({"title": "Here"})");
    QTRY_COMPARE(titleNow(), u"Here"_s);
    QVERIFY(m_files->game(u"woods"_s).schemaTrouble.isEmpty());
    QVERIFY(QFile::remove(file(u"schema.json"_s)));
    QTRY_VERIFY(!m_files->game(u"woods"_s).schema);
    QVERIFY(!m_files->game(u"woods"_s).schemaTrouble.isEmpty());
}

void TestGameFiles::experiencesOfAnyNameKeepTheirOwn()
{
    const QStringList names{QString(), u"profile"_s, u"a/b"_s, u"a\\b"_s, u"Ä %2F=[x]"_s, u"a"_s};
    for (const QString &name : names)
        m_files->setPath(Kind::Schema, name, file(u"of %1"_s.arg(name.toHtmlEscaped())));
    m_settings->sync();
    const QSettings read(file(u"settings.ini"_s), QSettings::IniFormat);
    for (const QString &name : names)
        QCOMPARE(m_files->path(Kind::Schema, name), file(u"of %1"_s.arg(name.toHtmlEscaped())));
}

QTEST_GUILESS_MAIN(TestGameFiles)
#include "tst_gamefiles.moc"

#include "models/items/jsonschemanotes.h"
#include "models/items/namenotes.h"
#include "models/items/savetreemodel.h"
#include "tests/models/document/randomedits.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestJsonSchemaNotes final : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void rowsThatBreakTheSchemaSaySo();
    void rowsAroundThemCountThem();
    void editsAreCheckedAnew();
    void anotherSchemaIsTakenAtOnce();
    void anotherSaveHasItsOwn();
    void moreThanAreListedAreCounted();
    void namesStandBesideIds();

private:
    void load(const QByteArray &json) { m_document->load(test::rowOf(json)); }
    void give(const QByteArray &schema)
    {
        QSignalSpy checked(m_schema.get(), &JsonSchemaNotes::checked);
        m_schema->setSchema(*JsonSchema::compile(schema));
        QTRY_VERIFY(!checked.isEmpty());
    }
    [[nodiscard]] QModelIndex at(QStringView path) const
    {
        return m_model->indexOf(*JsonPointer::parse(path));
    }
    [[nodiscard]] QStringList told(QStringView path) const
    {
        QStringList texts;
        const auto notes = at(path).data(SaveTreeModel::NotesRole).value<QList<RowNote>>();
        for (const RowNote &note : notes)
            texts.append(note.text);
        return texts;
    }

    std::unique_ptr<SaveDocument> m_document;
    std::unique_ptr<JsonSchemaNotes> m_schema;
    std::unique_ptr<NameNotes> m_names;
    std::unique_ptr<SaveTreeModel> m_model;
};

void TestJsonSchemaNotes::init()
{
    m_model.reset();
    m_document = std::make_unique<SaveDocument>(
        *ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001"));
    m_schema = std::make_unique<JsonSchemaNotes>();
    m_names = std::make_unique<NameNotes>();
    m_model = std::make_unique<SaveTreeModel>();
    m_model->addNotes(*m_schema);
    m_model->addNotes(*m_names);
    load(
        R"({"hp": -1, "bag": {"lamp": {"count": 0}, "rope": {"count": -2}}, "big": 18446744073709551616})");
    m_model->setDocument(m_document.get());
    m_schema->setDocument(m_document.get());
    m_names->setDocument(m_document.get());
}

constexpr auto Rules = R"({"properties": {
    "hp": {"minimum": 0}, "big": {"type": "integer"},
    "bag": {"additionalProperties": {"properties": {"count": {"minimum": 1}}}}}})";

void TestJsonSchemaNotes::rowsThatBreakTheSchemaSaySo()
{
    QVERIFY(!m_schema->findings());
    give(Rules);
    QCOMPARE(m_schema->findings()->count, 3);
    QCOMPARE(told(u"/hp"), QStringList{u"must be at least 0"_s});
    QVERIFY(told(u"/big").isEmpty());
    const QModelIndex hp = at(u"/hp");
    QVERIFY(hp.data(Qt::AccessibleTextRole).toString().contains("must be at least 0"_L1));
    QVERIFY(hp.data(Qt::AccessibleDescriptionRole).toString().contains("must be at least 0"_L1));
    const auto notes = hp.data(SaveTreeModel::NotesRole).value<QList<RowNote>>();
    QCOMPARE(notes.first().kind, RowNote::Kind::Error);
}

void TestJsonSchemaNotes::rowsAroundThemCountThem()
{
    give(Rules);
    QCOMPARE(told(u"/bag"), QStringList{u"2 errors inside"_s});
    QCOMPARE(told(u"/bag/rope"), QStringList{u"1 errors inside"_s});
    QCOMPARE(told(u"/bag/rope/count"), QStringList{u"must be at least 1"_s});
}

void TestJsonSchemaNotes::editsAreCheckedAnew()
{
    give(Rules);
    QCOMPARE(told(u"/bag"), QStringList{u"2 errors inside"_s});
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    const auto edit = [this](QStringView path, const QByteArray &value) {
        return m_document->setAt(*JsonPointer::parse(path), JsonText(value)).hasValue();
    };
    QVERIFY(edit(u"/bag/lamp/count", "3"));
    QTRY_COMPARE(told(u"/bag"), QStringList{u"1 errors inside"_s});
    QVERIFY(!changed.isEmpty());
    QVERIFY(edit(u"/bag/rope/count", "1"));
    QVERIFY(edit(u"/hp", "0.0"));
    QTRY_COMPARE(m_schema->findings()->count, 0);
    QVERIFY(told(u"/bag").isEmpty());
    m_document->undoStack().undo();
    QTRY_COMPARE(told(u"/hp"), QStringList{u"must be at least 0"_s});
    // breaking a rule is told, never refused
    QVERIFY(m_document->beginSave(QString()));
}

void TestJsonSchemaNotes::anotherSchemaIsTakenAtOnce()
{
    give(Rules);
    give(R"({"required": ["name"]})");
    QVERIFY(told(u"/hp").isEmpty());
    QCOMPARE(m_schema->findings()->listed.first().text, u"“name” is missing"_s);
    QVERIFY(m_schema->findings()->listed.first().path.isRoot());
    m_schema->setSchema(std::nullopt);
    QVERIFY(!m_schema->findings());
}

void TestJsonSchemaNotes::anotherSaveHasItsOwn()
{
    give(Rules);
    SaveDocument other{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c002")};
    m_model->setDocument(&other);
    m_schema->setDocument(&other);
    QVERIFY(!m_schema->findings()); // it is still read
    other.load(test::rowOf(R"({"hp": -5, "bag": {}})"));
    QTRY_VERIFY(m_schema->findings());
    QCOMPARE(m_schema->findings()->count, 1);
    m_schema->setDocument(nullptr);
    m_model->setDocument(nullptr);
    QVERIFY(!m_schema->findings());
}

void TestJsonSchemaNotes::moreThanAreListedAreCounted()
{
    QByteArray json = "[-1";
    for (int i = 1; i < 2500; ++i)
        json += ", -1";
    load(json + ']');
    give(R"({"items": {"minimum": 0}})");
    QTRY_COMPARE(m_schema->findings()->count, 2500);
    QCOMPARE(m_schema->findings()->listed.size(), 1000);
}

void TestJsonSchemaNotes::namesStandBesideIds()
{
    load(R"({"bag": {"lamp": 1}, "hand": "lamp", "lamps": ["lamp", "torch"], "n": 7})");
    QVERIFY(told(u"/hand").isEmpty());
    QSignalSpy changed(m_model.get(), &QAbstractItemModel::dataChanged);
    m_names->setNames(*GameDictionary::read(
        R"({"items": {"lamp": "Brass Lamp"}, "/hand": {"lamp": "Lamp in Hand"}})"));
    QCOMPARE(changed.count(), 1); // the row that was shown is painted anew
    QCOMPARE(changed.first().first().toModelIndex(), at(u"/hand"));
    QCOMPARE(told(u"/bag/lamp"), QStringList{u"Brass Lamp"_s});
    QCOMPARE(told(u"/hand"), QStringList{u"Lamp in Hand"_s});
    QCOMPARE(told(u"/lamps/0"), QStringList{u"Brass Lamp"_s});
    QVERIFY(told(u"/lamps/1").isEmpty());
    QVERIFY(told(u"/n").isEmpty());
    QCOMPARE(at(u"/bag/lamp").data().toString(), u"lamp"_s); // the id stays
    QVERIFY(at(u"/hand").data(Qt::AccessibleTextRole).toString().contains("Lamp in Hand"_L1));
}

QTEST_GUILESS_MAIN(TestJsonSchemaNotes)
#include "tst_jsonschemanotes.moc"

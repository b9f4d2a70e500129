#include "models/items/changesmodel.h"
#include "models/items/pendingnotes.h"
#include "models/items/savetreemodel.h"
#include "models/items/servernotes.h"
#include "models/items/viewzone.h"
#include "models/json/jsonpatch.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace waymark;
using namespace Qt::StringLiterals;

/// What rows and lines tell of edits, one's own and others'.
class TestRowMarks : public QObject
{
    Q_OBJECT
private slots:
    void init();
    void theNewElementIsMarkedAndNotTheLast();
    void whatOthersRemovedIsToldByWhatItWasIn();
    void theTimeIsThatOfTheRow();
    void editsInsideAndMovesAreMarked();
    void changesAreShownWhereTheTreeHasThem();

private:
    [[nodiscard]] SaveRow row(const QByteArray &json, std::optional<Timestamp> at = {}) const
    {
        return {m_target, u"1"_s, {}, JsonText(json), at};
    }
    void apply(const QByteArray &patch)
    {
        QVERIFY(m_document->apply(*JsonPatch::parse(patch), u"edits"_s));
    }
    [[nodiscard]] QStringList told(const RowNotes &notes, QStringView path) const
    {
        QStringList texts;
        for (const RowNote &note : notes.notes(*m_document->tree().find(*JsonPointer::parse(path))))
            texts.append(note.text);
        return texts;
    }
    [[nodiscard]] static Timestamp second(int second)
    {
        return Timestamp::fromPostgres(second * Timestamp::MicrosecondsPerSecond);
    }

    const SaveTarget m_target{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    ViewZone m_zone;
    std::unique_ptr<SaveDocument> m_document;
    std::unique_ptr<ServerNotes> m_server;
    std::unique_ptr<PendingNotes> m_pending;
};

void TestRowMarks::init()
{
    m_document = std::make_unique<SaveDocument>(m_target);
    m_document->load(
        row(R"({"bag": {"map": 1, "rope": 2}, "items": [{"id": "x"}, {"id": "y"}, {"id": "z"}]})",
            second(1)));
    m_server = std::make_unique<ServerNotes>(m_zone);
    m_server->setDocument(m_document.get());
    connect(m_document.get(), &SaveDocument::refreshed, m_server.get(), &ServerNotes::note);
    m_pending = std::make_unique<PendingNotes>();
    m_pending->setDocument(m_document.get());
}

void TestRowMarks::theNewElementIsMarkedAndNotTheLast()
{
    QVERIFY(m_document->refresh(
        row(R"({"bag": {"map": 1, "rope": 2}, "items": [{"id": "first"}, {"id": "x"},)"
            R"( {"id": "y"}, {"id": "z"}]})",
            second(2))));
    QCOMPARE(told(*m_server, u"/items/0").size(), 1);
    for (const QString &path : {u"/items/1"_s, u"/items/2"_s, u"/items/3"_s})
        QVERIFY2(told(*m_server, path).isEmpty(), qPrintable(path));
}

void TestRowMarks::whatOthersRemovedIsToldByWhatItWasIn()
{
    QVERIFY(m_document->refresh(
        row(R"({"bag": {"rope": 2}, "items": [{"id": "y"}, {"id": "z"}]})", second(2))));
    QVERIFY(told(*m_server, u"/bag").first().startsWith(u"1 removed on the server"_s));
    QVERIFY(told(*m_server, u"/bag").first().endsWith(u": map"_s));
    QVERIFY(told(*m_server, u"/items").first().startsWith(u"1 removed on the server"_s));
    QVERIFY(told(*m_server, u"/items/0").isEmpty()); // stands where x was
    m_server->clear();
    QVERIFY(told(*m_server, u"/bag").isEmpty());
}

void TestRowMarks::theTimeIsThatOfTheRow()
{
    const QByteArray changed = R"({"bag": {"map": 9, "rope": 2}, "items": []})";
    QVERIFY(m_document->refresh(row(changed, second(41))));
    QCOMPARE(told(*m_server, u"/bag/map").first(),
             u"changed on the server, written 00:00:41 UTC"_s);
    const QByteArray again = R"({"bag": {"map": 10, "rope": 2}, "items": []})";
    QVERIFY(m_document->refresh(row(again, second(41)))); // the row does not tell when
    QVERIFY(told(*m_server, u"/bag/map").first().startsWith(u"changed on the server, noticed "_s));
}

void TestRowMarks::editsInsideAndMovesAreMarked()
{
    QVERIFY(told(*m_pending, u"/bag").isEmpty());
    apply(R"([{"op": "replace", "path": "/bag/map", "value": 5},)"
          R"( {"op": "remove", "path": "/bag/rope"},)"
          R"( {"op": "add", "path": "/items/0/n", "value": 1},)"
          R"( {"op": "move", "from": "/items/2", "path": "/items/0"}])");
    QCOMPARE(told(*m_pending, u"/bag"), QStringList{u"2 changes inside"_s});
    QCOMPARE(told(*m_pending, u"/items"), QStringList{u"2 changes inside"_s});
    QCOMPARE(told(*m_pending, u"/items/0"), QStringList{u"moved from index 2"_s});
    QCOMPARE(told(*m_pending, u"/items/1"), QStringList{u"1 changes inside"_s});
    QVERIFY(told(*m_pending, u"/items/2").isEmpty());
    m_document->undoStack().undo();
    QVERIFY(told(*m_pending, u"/bag").isEmpty());
    QVERIFY(told(*m_pending, u"/items/2").isEmpty());
}

void TestRowMarks::changesAreShownWhereTheTreeHasThem()
{
    ChangesModel model;
    QAbstractItemModelTester tester(&model);
    model.setDocument(m_document.get());
    apply(R"([{"op": "add", "path": "/items/1/n", "value": 5}])");
    const auto line = [&model](int row, int role) {
        return model.index(row, ChangesModel::PlaceColumn).data(role).toString();
    };
    QCOMPARE(line(0, Qt::DisplayRole), u"+ /items/1/n"_s);
    QVERIFY(line(0, Qt::ToolTipRole).isEmpty());
    apply(R"([{"op": "remove", "path": "/items/0"}])");
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(line(0, Qt::DisplayRole), u"+ /items/0/n"_s);
    QVERIFY(line(0, Qt::AccessibleTextRole).startsWith(u"/items/0/n, added"_s));
    QVERIFY(line(0, Qt::ToolTipRole).contains(u"/items/1/n"_s)); // as it is written
    QCOMPARE(line(1, Qt::DisplayRole), u"− /items/0"_s);
    QCOMPARE(model.change(0).place(), u"/items/1/n"_s);
}

QTEST_GUILESS_MAIN(TestRowMarks)
#include "tst_rowmarks.moc"

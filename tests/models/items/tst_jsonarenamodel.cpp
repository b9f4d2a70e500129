#include "models/items/jsonarenamodel.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

class TestJsonArenaModel : public QObject
{
    Q_OBJECT
private slots:
    void showsKeysExactNumbersAndTypes();
    void aScalarIsOneRow();
    void longValuesAreCutOnlyInTheCell();
    void clearedItIsEmpty();
};

void TestJsonArenaModel::showsKeysExactNumbersAndTypes()
{
    JsonArenaModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDocument(*JsonArena::parseTrusted(
        "{\"gold\": 10.00, \"data\": {\"list\": [1, null, \"<b>x</b>\"]}}"));
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex gold = model.index(0, JsonArenaModel::ValueColumn);
    QCOMPARE(gold.data().toString(), u"10.00"_s);
    QCOMPARE(gold.siblingAtColumn(JsonArenaModel::TypeColumn).data().toString(), u"number"_s);
    const QModelIndex list = model.index(0, 0, model.index(1, 0));
    QCOMPARE(list.data().toString(), u"list"_s);
    QCOMPARE(model.rowCount(list), 3);
    QCOMPARE(list.parent(), model.index(1, 0));
    const QModelIndex html = model.index(2, JsonArenaModel::ValueColumn, list);
    QCOMPARE(html.data().toString(), u"\"<b>x</b>\""_s);
    QVERIFY(!html.data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
}

void TestJsonArenaModel::aScalarIsOneRow()
{
    JsonArenaModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setDocument(*JsonArena::parseTrusted("5"));
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.index(0, JsonArenaModel::ValueColumn).data().toString(), u"5"_s);
    QCOMPARE(model.rowCount(model.index(0, 0)), 0);
}

void TestJsonArenaModel::longValuesAreCutOnlyInTheCell()
{
    JsonArenaModel model;
    const QByteArray lengthy = '"' + QByteArray(100'000, 'x') + '"';
    model.setDocument(*JsonArena::parseTrusted("[" + lengthy + "]"));
    const QModelIndex cell = model.index(0, JsonArenaModel::ValueColumn);
    QVERIFY(cell.data().toString().size() < 300);
    QCOMPARE(cell.data(JsonArenaModel::ValueTextRole).toString().toUtf8(), lengthy);
}

void TestJsonArenaModel::clearedItIsEmpty()
{
    JsonArenaModel model;
    model.setDocument(*JsonArena::parseTrusted("[1]"));
    model.clear();
    QCOMPARE(model.rowCount(), 0);
}

QTEST_APPLESS_MAIN(TestJsonArenaModel)
#include "tst_jsonarenamodel.moc"

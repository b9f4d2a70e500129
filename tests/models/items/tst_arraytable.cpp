#include "models/items/arraytablemodel.h"
#include "models/items/arraytableorder.h"
#include "tests/models/document/randomedits.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto Save = "{\"things\": [{\"n\": 10, \"id\": \"key\", \"at\": {\"x\": 1, \"y\": 2}}, "
                      "{\"n\": 9, \"id\": \"lamp\"}, {\"n\": 10.00, \"lit\": true}, 5], "
                      "\"words\": [\"a\"]}";

} // namespace

class TestArrayTable final : public QObject
{
    Q_OBJECT
private slots:
    void init()
    {
        m_document.load(rowOf(Save));
        m_tree.setDocument(nullptr);
        m_tree.setDocument(&m_document);
    }
    void columnsAreTheKeysOfAll();
    void onlyArraysOfObjectsAreTables();
    void cellsAreTheNodesOfTheTree();
    void whatIsNotThereIsAdded();
    void editsElsewhereAreSeen();
    void theOrderIsOfTheViewAlone();
    void manyColumnsAndRowsAreTold();
    void changesOfVeryManyRowsAreTold();

private:
    [[nodiscard]] SaveNodeId at(QStringView path) const
    {
        return *m_document.tree().find(*JsonPointer::parse(path));
    }
    [[nodiscard]] static QStringList heads(const QAbstractItemModel &model)
    {
        QStringList texts;
        for (int column = 0; column < model.columnCount(); ++column)
            texts.append(model.headerData(column, Qt::Horizontal).toString());
        return texts;
    }
    [[nodiscard]] static QStringList column(const QAbstractItemModel &model, int column)
    {
        QStringList texts;
        for (int row = 0; row < model.rowCount(); ++row)
            texts.append(model.index(row, column).data().toString());
        return texts;
    }

    SaveDocument m_document{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    SaveTreeModel m_tree;
};

void TestArrayTable::columnsAreTheKeysOfAll()
{
    const ArrayTableModel table(m_tree, at(u"/things"));
    QCOMPARE(heads(table),
             (QStringList{u"Element"_s, u"n"_s, u"id"_s, u"at / x"_s, u"at / y"_s, u"lit"_s}));
    QCOMPARE(column(table, 0), (QStringList{u"0"_s, u"1"_s, u"2"_s, u"3"_s}));
    QCOMPARE(column(table, 1), (QStringList{u"10"_s, u"9"_s, u"10.00"_s, QString()}));
    QCOMPARE(column(table, 3), (QStringList{u"1"_s, QString(), QString(), QString()}));
}

void TestArrayTable::onlyArraysOfObjectsAreTables()
{
    QVERIFY(ArrayTableModel::canShow(m_document.tree(), at(u"/things")));
    QVERIFY(!ArrayTableModel::canShow(m_document.tree(), at(u"/words")));
    QVERIFY(!ArrayTableModel::canShow(m_document.tree(), SaveTree::Root));
}

void TestArrayTable::cellsAreTheNodesOfTheTree()
{
    ArrayTableModel table(m_tree, at(u"/things"));
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
    QVERIFY(table.setData(table.index(1, 2), u"torch"_s, Qt::EditRole));
    QVERIFY(changed.count() > 0);
    QCOMPARE(m_document.tree().text(at(u"/things/1/id")).utf8(), "\"torch\"");
    QVERIFY(!table.setData(table.index(1, 2), u"torch"_s, Qt::EditRole)); // the same again
    QCOMPARE(m_document.undoStack().count(), 1);
    QVERIFY(table.setData(table.index(0, 3), u"1.50"_s, Qt::EditRole)); // two levels down
    QCOMPARE(m_document.tree().text(at(u"/things/0/at/x")).utf8(), "1.50");
    m_document.undoStack().undo(); // from the tree
    m_document.undoStack().undo();
    QCOMPARE(column(table, 2).at(1), u"\"lamp\""_s);
    QCOMPARE(column(table, 3).at(0), u"1"_s);
    QSignalSpy refused(&m_tree, &SaveTreeModel::refused);
    QVERIFY(!table.setData(table.index(0, 1), u"1."_s, Qt::EditRole));
    QCOMPARE(refused.count(), 1);
    m_document.setReadOnly(true);
    QVERIFY(!(table.flags(table.index(0, 1)) & Qt::ItemIsEditable));
    m_document.setReadOnly(false);
}

void TestArrayTable::whatIsNotThereIsAdded()
{
    ArrayTableModel table(m_tree, at(u"/things"));
    QVERIFY(table.index(1, 5).data(Qt::AccessibleTextRole).toString().endsWith(u"is not there"_s));
    QVERIFY(table.setData(table.index(1, 5), u"false"_s, Qt::EditRole));
    QCOMPARE(m_document.tree().text(at(u"/things/1")).utf8(),
             "{\"n\": 9, \"id\": \"lamp\", \"lit\": false}");
    QVERIFY(!(table.flags(table.index(3, 5)) & Qt::ItemIsEditable)); // a number has no members
    QVERIFY(!(table.flags(table.index(1, 3)) & Qt::ItemIsEditable)); // of what is not there
}

void TestArrayTable::editsElsewhereAreSeen()
{
    ArrayTableModel table(m_tree, at(u"/things"));
    QAbstractItemModelTester tester(&table, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(m_document.remove({at(u"/things/0")}));
    QCOMPARE(table.rowCount(), 4); // until it is saved
    QCOMPARE(table.index(0, 1).data(SaveTreeModel::MarkRole).toInt(), int(SaveMark::None));
    QCOMPARE(table.index(0, 0).data(SaveTreeModel::MarkRole).toInt(), int(SaveMark::Removed));
    QVERIFY(m_document.addElement(at(u"/things"), 4, JsonText("{\"new\": 1}")));
    QCOMPARE(table.rowCount(), 5);
    QCOMPARE(heads(table).last(), u"new"_s);
    QSignalSpy gone(&table, &ArrayTableModel::gone);
    QVERIFY(m_document.setValue(at(u"/things"), JsonText("5")));
    QCOMPARE(gone.count(), 1);
    QCOMPARE(table.rowCount(), 0);
}

void TestArrayTable::theOrderIsOfTheViewAlone()
{
    ArrayTableModel table(m_tree, at(u"/things"));
    ArrayTableOrder order;
    order.setSourceModel(&table);
    order.sort(1);
    QCOMPARE(column(order, 1), (QStringList{QString(), u"9"_s, u"10"_s, u"10.00"_s}));
    order.sort(2, Qt::DescendingOrder);
    QCOMPARE(column(order, 2).first(), u"\"lamp\""_s);
    QVERIFY(!m_document.isDirty());
}

void TestArrayTable::manyColumnsAndRowsAreTold()
{
    QByteArrayList members;
    for (int i = 0; i < 130; ++i)
        members.append("\"k" + QByteArray::number(i) + "\": 1");
    QByteArrayList elements(2500, "{}");
    elements[2400] = '{' + members.join(", ") + '}';
    elements[2405] = elements[2410] = elements[2400];
    m_document.load(rowOf('[' + elements.join(", ") + ']'));
    const ArrayTableModel table(m_tree, SaveTree::Root);
    QCOMPARE(table.sampled(), ArrayTableModel::MostSampled);
    QCOMPARE(table.columnCount(), 1 + ArrayTableModel::MostColumns);
    QCOMPARE(table.leftOut(), 30);
}

/// Among them that the last of them went.
void TestArrayTable::changesOfVeryManyRowsAreTold()
{
    QByteArrayList things;
    for (int i = 0; i < 300; ++i)
        things.append("{\"n\": 1, \"id\": " + QByteArray::number(i) + '}');
    const QByteArray many = "{\"n\": 1, \"things\": [" + things.join(", ") + "]}";
    m_document.load(rowOf(many));
    ArrayTableModel table(m_tree, at(u"/things"));
    const QAbstractItemModelTester tester(&table,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy changed(&table, &QAbstractItemModel::dataChanged);
    const auto areValid = [&changed] {
        return std::all_of(changed.cbegin(), changed.cend(), [](const QVariantList &told) {
            return told[0].toModelIndex().isValid() && told[1].toModelIndex().isValid();
        });
    };
    QVERIFY(m_document.refresh(rowOf(QByteArray(many).replace("\"n\": 1", "\"n\": 2"))));
    QCOMPARE(changed.count(), 1);
    QCOMPARE(column(table, 1).count(u"2"_s), 300);
    const SaveNodeId array = at(u"/things");
    QVERIFY(m_document.remove(
        {m_document.tree().children(array).begin(), m_document.tree().children(array).end()}));
    QVERIFY(m_document.beginSave({}));
    SaveOutcome outcome;
    outcome.row = rowOf(R"({"n": 2, "things": []})");
    m_document.finishSave(Result<SaveOutcome>(outcome));
    QCOMPARE(table.rowCount(), 0);
    QVERIFY(areValid());
}

QTEST_GUILESS_MAIN(TestArrayTable)
#include "tst_arraytable.moc"

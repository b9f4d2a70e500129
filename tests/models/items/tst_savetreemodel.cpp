#include "models/items/changesmodel.h"
#include "models/items/conflictnotes.h"
#include "models/items/conflictsmodel.h"
#include "models/items/savetreemodel.h"
#include "tests/models/document/randomedits.h"
#include "tests/models/document/savetext.h"

#include <QAbstractItemModelTester>
#include <QIdentityProxyModel>
#include <QSignalSpy>
#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

/// The tester takes the text of a row for its identity, but elements are named by their index: here
/// a row is named by its node.
class ByNode final : public QIdentityProxyModel
{
public:
    using QIdentityProxyModel::QIdentityProxyModel;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        return QIdentityProxyModel::data(index,
                                         role == Qt::DisplayRole ? SaveTreeModel::NodeRole : role);
    }
};

constexpr auto Save = "{\"name\": \"\", \"none\": null, \"hp\": 10.00, \"inventory\": [\"key\", "
                      "\"lamp\", \"rope\"], \"purse\": {\"gold\": 90, \"silver\": 5}}";

} // namespace

class TestSaveTreeModel : public QObject
{
    Q_OBJECT
private slots:
    void initTestCase() { m_model.addNotes(m_notes); }
    void init()
    {
        m_document.load(rowOf(canonical(Save)));
        m_model.setDocument(&m_document);
        m_notes.setDocument(&m_document);
    }
    void rowsStayTrueThroughRandomEdits_data();
    void rowsStayTrueThroughRandomEdits();
    void whatNobodySeesIsShown();
    void nullsAreToldApart();
    void accessibleTextSaysAll();
    void longTextIsCut();
    void editorsSpeakTheType();
    void removedRowsStayUntilSaved();
    void indexesSurviveARefresh();
    void aScalarDocumentIsOneRow();
    void changesHaveALineEach();
    void conflictsAreNotedOnTheirRows();
    void manyChildrenStandInRanges();
    void anEditMovesNoRowOfAnotherRange();
    void veryManyChangesAreTold_data();
    void veryManyChangesAreTold();

private:
    [[nodiscard]] QModelIndex at(QStringView path, int column = SaveTreeModel::KeyColumn) const
    {
        return m_model.indexOf(*JsonPointer::parse(path), column);
    }
    [[nodiscard]] SaveNodeId node(QStringView path) const
    {
        return SaveTreeModel::nodeOf(at(path));
    }
    SaveDocument m_document{*ProgressId::parse(u"7b0a6b4e-8a0c-4b1e-9d38-1f6a52b7c001")};
    ConflictNotes m_notes;
    SaveTreeModel m_model;
};

void TestSaveTreeModel::rowsStayTrueThroughRandomEdits_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("rangeSize");
    for (quint32 seed = 1; seed <= 60; ++seed) {
        QTest::addRow("seed %u", seed) << seed << RowRanges::Size;
        QTest::addRow("seed %u, in ranges of two", seed) << seed << 2;
    }
}

void TestSaveTreeModel::rowsStayTrueThroughRandomEdits()
{
    QFETCH(quint32, seed);
    QFETCH(int, rangeSize);
    RandomEdits random(seed);
    SaveDocument document(m_document.target());
    SaveTreeModel model(nullptr, rangeSize);
    ChangesModel changes;
    ConflictsModel conflicts;
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    ByNode byNode;
    byNode.setSourceModel(&model);
    QAbstractItemModelTester treeTester(&byNode, mode);
    QAbstractItemModelTester changesTester(&changes, mode);
    QAbstractItemModelTester conflictsTester(&conflicts, mode);
    model.setDocument(&document);
    changes.setDocument(&document);
    conflicts.setDocument(&document);
    const QByteArray base = canonical(random.document());
    document.load(rowOf(base));
    QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    for (int edit = 0; edit < 12; ++edit)
        random.edit(document);

    SaveDocument theirs(m_document.target());
    theirs.load(rowOf(base));
    for (int edit = 0; edit < 4; ++edit)
        random.edit(theirs);
    QVERIFY(document.refresh(
        rowOf(canonical(theirs.tree().documentText().value_or(JsonText("null")).utf8()))));
    document.undoStack().setIndex(document.undoStack().count() / 2);
    document.undoStack().setIndex(0);
    while (!document.conflicts().isEmpty()) {
        for (int row = conflicts.rowCount(); row-- > 0;)
            QVERIFY(conflicts.setData(conflicts.index(row, ConflictsModel::ChoiceColumn),
                                      int(ConflictChoice::Theirs), Qt::EditRole));
    }
    QVERIFY(document.setDocument(JsonText("5")));
    QVERIFY(document.setDocument(std::nullopt));
    document.undoStack().undo();
    document.undoStack().undo();
    QCOMPARE(resets.count(), 0);
    QCOMPARE(changes.rowCount(), int(document.changes().size()));
}

void TestSaveTreeModel::whatNobodySeesIsShown()
{
    QCOMPARE(oneLine(u"a\u202Eb\u200B"_s), u"a⟨U+202E⟩b⟨U+200B⟩"_s);
    QCOMPARE(oneLine(u"a\u200Db"_s), u"a⟨U+200D⟩b"_s);
    QCOMPARE(oneLine(u"👩\u200D👧"_s), u"👩\u200D👧"_s);
    const QByteArray value = "\"a\xe2\x80\xae"
                             "b\""; // U+202E
    m_document.load(rowOf(QByteArray("{\"name\": " + value + "}")));
    const QModelIndex cell = m_model.index(0, SaveTreeModel::ValueColumn, {});
    QCOMPARE(cell.data().toString(), u"\"a⟨U+202E⟩b\""_s);
    QVERIFY(!cell.data(Qt::EditRole).toString().contains(u'⟨'));
}

void TestSaveTreeModel::nullsAreToldApart()
{
    QCOMPARE(at(u"/none", SaveTreeModel::ValueColumn).data().toString(), u"null"_s);
    QCOMPARE(at(u"/name", SaveTreeModel::ValueColumn).data().toString(), u"\"\""_s);
    QVERIFY(!at(u"/absent").isValid());
    QVERIFY(m_document.setDocument(std::nullopt));
    QCOMPARE(m_model.rowCount({}), 1);
    QCOMPARE(m_model.index(0, SaveTreeModel::ValueColumn, {}).data().toString(), u"SQL NULL"_s);
    QVERIFY(m_document.setDocument(JsonText("null")));
    QCOMPARE(m_model.index(0, SaveTreeModel::ValueColumn, {}).data().toString(), u"null"_s);
    QCOMPARE(m_model.index(0, SaveTreeModel::TypeColumn, {}).data().toString(), u"null"_s);
}

void TestSaveTreeModel::accessibleTextSaysAll()
{
    QVERIFY(
        m_model.setData(at(u"/purse/gold", SaveTreeModel::ValueColumn), u"100"_s, Qt::EditRole));
    QCOMPARE(at(u"/purse/gold").data(Qt::AccessibleTextRole).toString(),
             u"gold, number 100, level 2, item 1 of 2, changed, was 90"_s);
    QCOMPARE(at(u"/inventory").data(Qt::AccessibleTextRole).toString(),
             u"inventory, array, 3 items, level 1, item 5 of 5"_s);
    QVERIFY(m_document.addElement(node(u"/inventory"), 99, JsonText("\"map\"")));
    QCOMPARE(at(u"/inventory/3").data(Qt::AccessibleTextRole).toString(),
             u"3, string \"map\", level 2, item 4 of 4, added"_s);
    QCOMPARE(at(u"/purse/gold").data(Qt::AccessibleDescriptionRole).toString(),
             u"/purse/gold, number"_s);
    m_document.setReadOnly(true);
    QCOMPARE(at(u"/inventory/3").data(Qt::AccessibleTextRole).toString(),
             u"3, string \"map\", level 2, item 4 of 4, added, read-only"_s);
    m_document.setReadOnly(false);
}

void TestSaveTreeModel::longTextIsCut()
{
    const QByteArray text = '"' + QByteArray(5000, 'x') + '"';
    QVERIFY(m_document.setValue(node(u"/name"), JsonText(text)));
    const QModelIndex index = at(u"/name", SaveTreeModel::ValueColumn);
    QCOMPARE(index.data().toString().size(), SaveTreeModel::LongestText);
    QCOMPARE(index.data(Qt::EditRole).toString().size(), 5000);
}

void TestSaveTreeModel::editorsSpeakTheType()
{
    QSignalSpy refused(&m_model, &SaveTreeModel::refused);
    const QModelIndex name = at(u"/name", SaveTreeModel::ValueColumn);
    QVERIFY(m_model.setData(name, u"say \"hi\""_s, Qt::EditRole));
    QCOMPARE(name.data().toString(), u"\"say \\\"hi\\\"\""_s);
    QCOMPARE(name.data(Qt::EditRole).toString(), u"say \"hi\""_s);

    const QModelIndex hp = at(u"/hp", SaveTreeModel::ValueColumn);
    QVERIFY(!m_model.setData(hp, u".5"_s, Qt::EditRole));
    QCOMPARE(refused.count(), 1);
    QVERIFY(m_model.setData(hp, u"1e2"_s, Qt::EditRole));
    QCOMPARE(hp.data().toString(), u"100"_s);

    QVERIFY(m_model.setData(at(u"/hp", SaveTreeModel::TypeColumn), int(JsonType::String),
                            Qt::EditRole));
    QCOMPARE(hp.data().toString(), u"\"100\""_s);
    QVERIFY(!m_model.setData(at(u"/hp"), u"name"_s, Qt::EditRole)); // taken
    QVERIFY(m_model.setData(at(u"/hp"), u"health"_s, Qt::EditRole));
    QVERIFY(at(u"/health").isValid());

    m_document.setReadOnly(true);
    QVERIFY(!m_model.setData(name, u"x"_s, Qt::EditRole));
    m_document.setReadOnly(false);
}

void TestSaveTreeModel::removedRowsStayUntilSaved()
{
    const QPersistentModelIndex lamp = at(u"/inventory/1");
    QVERIFY(m_document.remove({node(u"/inventory/1")}));
    QCOMPARE(m_model.rowCount(at(u"/inventory")), 3);
    QCOMPARE(lamp.data(SaveTreeModel::MarkRole).toInt(), int(SaveMark::Removed));
    QCOMPARE(at(u"/inventory/1").siblingAtColumn(1).data().toString(), u"\"rope\""_s);
    QVERIFY(!(m_model.flags(lamp.sibling(lamp.row(), 1)) & Qt::ItemIsEditable));

    QVERIFY(m_document.beginSave({}));
    SaveOutcome outcome;
    outcome.row = rowOf(m_document.tree().documentText().value().utf8());
    m_document.finishSave(outcome);
    QVERIFY(!lamp.isValid());
    QCOMPARE(m_model.rowCount(at(u"/inventory")), 2);
}

void TestSaveTreeModel::indexesSurviveARefresh()
{
    const QPersistentModelIndex rope = at(u"/inventory/2");
    const QPersistentModelIndex gold = at(u"/purse/gold");
    QByteArray server = canonical(Save);
    server.replace("\"key\", ", "\"new\", \"key\", ").replace("90", "91");
    QVERIFY(m_document.refresh(rowOf(server)));
    QCOMPARE(rope.row(), 3);
    QCOMPARE(rope.sibling(rope.row(), 1).data().toString(), u"\"rope\""_s);
    QCOMPARE(gold.sibling(gold.row(), 1).data().toString(), u"91"_s);
    QCOMPARE(m_document.tree().documentText().value().utf8(), server);
}

void TestSaveTreeModel::aScalarDocumentIsOneRow()
{
    m_document.load(rowOf("5"));
    QCOMPARE(m_model.rowCount({}), 1);
    const QModelIndex value = m_model.index(0, SaveTreeModel::ValueColumn, {});
    QVERIFY(m_model.setData(value, u"6"_s, Qt::EditRole));
    QCOMPARE(m_document.changes().size(), 1);
    QVERIFY(m_model.setData(value, u"{\"a\": 1}"_s, Qt::EditRole));
    QCOMPARE(m_model.index(0, 0, {}).data().toString(), u"a"_s);
}

void TestSaveTreeModel::changesHaveALineEach()
{
    ChangesModel changes;
    changes.setDocument(&m_document);
    QVERIFY(m_document.setColumn(u"current_location"_s, u"pier"_s));
    QVERIFY(m_document.setValue(node(u"/purse/gold"), JsonText("100")));
    QVERIFY(m_document.addElement(node(u"/inventory"), 99, JsonText("\"map\"")));
    QVERIFY(m_document.remove({node(u"/none")}));
    QStringList lines;
    for (int row = 0; row < changes.rowCount(); ++row)
        lines << changes.index(row, 0).data().toString() + u' '
                + changes.index(row, 1).data().toString();
    QCOMPARE(lines,
             QStringList({u"~ current_location SQL NULL → pier"_s, u"~ /purse/gold 90 → 100"_s,
                          u"+ /inventory/3 \"map\""_s, u"− /none null"_s}));
    changes.revertChange(1);
    QCOMPARE(changes.rowCount(), 3);
    QCOMPARE(at(u"/purse/gold", SaveTreeModel::ValueColumn).data().toString(), u"90"_s);
}

void TestSaveTreeModel::conflictsAreNotedOnTheirRows()
{
    const auto told
        = [&](QStringView path) { return at(path).data(Qt::AccessibleTextRole).toString(); };
    QVERIFY(m_document.setValue(node(u"/hp"), JsonText("11")));
    QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
    QVERIFY(m_document.refresh(rowOf(canonical(QByteArray(Save).replace("10.00", "12")))));
    QVERIFY(told(u"/hp").endsWith(u"in conflict, theirs is 12"_s));
    QVERIFY(at(u"/hp", SaveTreeModel::TypeColumn)
                .data(Qt::ToolTipRole)
                .toString()
                .contains(u"number · was 12 · in conflict, theirs is 12"_s));
    QVERIFY(!told(u"/purse/gold").contains(u"conflict"_s));
    changed.clear();
    m_document.choose(0, ConflictChoice::Mine);
    QVERIFY(!told(u"/hp").contains(u"conflict"_s));
    QVERIFY(std::any_of(changed.begin(), changed.end(), [&](const QList<QVariant> &arguments) {
        return arguments.first().toModelIndex() == at(u"/hp");
    }));
}

void TestSaveTreeModel::manyChildrenStandInRanges()
{
    QByteArrayList elements;
    for (int element = 0; element < 25'000; ++element)
        elements.append(QByteArray::number(element));
    m_document.load(rowOf("{\"few\": [1], \"many\": [" + elements.join(", ") + "]}"));
    const QModelIndex many = at(u"/many");
    QCOMPARE(m_model.rowCount(at(u"/few")), 1);
    QCOMPARE(m_model.rowCount(many), 3);
    const QModelIndex last = m_model.index(2, 0, many);
    QCOMPARE(last.data().toString(), u"[20,000 … 24,999]"_s);
    QCOMPARE(last.siblingAtColumn(SaveTreeModel::ValueColumn).data().toString(), u"5,000 rows"_s);
    QCOMPARE(last.data(Qt::AccessibleTextRole).toString(), u"Rows 20,000 to 24,999 of many"_s);
    QCOMPARE(m_model.rowCount(last), 5'000);
    QVERIFY(!(m_model.flags(last) & Qt::ItemIsEditable));

    // No path and no count of the save knows of the ranges.
    const QModelIndex element = at(u"/many/20000");
    QCOMPARE(element.parent(), last);
    QCOMPARE(element.row(), 0);
    QCOMPARE(last.parent(), many);
    QCOMPARE(element.data(SaveTreeModel::PathRole).value<JsonPointer>().toString(),
             u"/many/20000"_s);
    QCOMPARE(element.data(Qt::AccessibleTextRole).toString(),
             u"20000, number 20000, level 2, item 20,001 of 25,000"_s);
    QCOMPARE(many.siblingAtColumn(SaveTreeModel::ValueColumn).data().toString(), u"25,000 items"_s);
}

void TestSaveTreeModel::anEditMovesNoRowOfAnotherRange()
{
    SaveTreeModel model(nullptr, 3);
    m_document.load(rowOf(R"([0, 1, 2, 3, 4, 5, 6])"));
    model.setDocument(&m_document);
    const auto label = [&](int range) { return model.index(range, 0, {}).data().toString(); };
    const QPersistentModelIndex fourth = model.indexOf(*JsonPointer::parse(u"/4"));
    QCOMPARE(fourth.row(), 1);
    QCOMPARE(label(1), u"[3 … 5]"_s);
    QVERIFY(m_document.addElement(SaveTree::Root, 0, JsonText("9")));
    QCOMPARE(label(0), u"[0 … 3]"_s);
    QCOMPARE(label(1), u"[4 … 6]"_s);
    QCOMPARE(fourth.row(), 1);
    QCOMPARE(fourth.parent().row(), 1);
    QCOMPARE(fourth.data(SaveTreeModel::PathRole).value<JsonPointer>().toString(), u"/5"_s);

    QVERIFY(m_document.moveElement(
        model.index(0, 0, model.index(0, 0, {})).data(SaveTreeModel::NodeRole).toUInt(), 7));
    QCOMPARE(label(0), u"[0 … 2]"_s);
    QCOMPARE(label(2), u"[6 … 7]"_s);
    QCOMPARE(fourth.row(), 1);
    QVERIFY(m_document.setDocument(JsonText("5")));
    QCOMPARE(model.rowCount({}), 1);
    m_document.undoStack().undo();
    QCOMPARE(label(2), u"[6 … 7]"_s);
}

namespace {

constexpr int Many = int(SaveTreeListener::MostToldOneByOne) + 10;

/// Many members and many elements, some of which are gone or other where that is wished.
QByteArray manyRows(RandomEdits &random, int outOf)
{
    QByteArrayList members;
    QByteArrayList elements;
    for (int i = 100; i < 100 + Many; ++i) {
        const QByteArray number = QByteArray::number(i);
        if (outOf == 0 || random.below(outOf) > 0)
            members.append("\"k" + number
                           + "\": " + (outOf > 0 && random.below(2) == 0 ? random.scalar() : "0"));
        if (outOf == 0 || random.below(outOf) > 0)
            elements.append("{\"id\": " + number + ", \"n\": "
                            + (outOf > 0 && random.below(2) == 0 ? random.scalar() : "0") + '}');
    }
    return "{\"a\": [" + elements.join(", ") + "], \"o\": {" + members.join(", ") + "}}";
}

} // namespace

void TestSaveTreeModel::veryManyChangesAreTold_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("rangeSize");
    for (quint32 seed = 1; seed <= 1; ++seed) {
        QTest::addRow("seed %u", seed) << seed << RowRanges::Size;
        QTest::addRow("seed %u, in ranges", seed) << seed << 50;
    }
}

/// Rows come and go at once, and are told to have changed together, later: whoever looks in between
/// sees them as they are.
void TestSaveTreeModel::veryManyChangesAreTold()
{
    QFETCH(quint32, seed);
    QFETCH(int, rangeSize);
    RandomEdits random(seed);
    SaveDocument document(m_document.target());
    SaveTreeModel model(nullptr, rangeSize);
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    ByNode byNode;
    byNode.setSourceModel(&model);
    QAbstractItemModelTester tester(&byNode, mode);
    model.setDocument(&document);
    document.load(rowOf(canonical(manyRows(random, 0))));
    const SaveTree &tree = document.tree();
    // Those who read at every signal.
    const auto lookAround = [&](const QModelIndex &parent) {
        for (int row = 0; row < model.rowCount(parent); ++row) {
            const QModelIndex index = model.index(row, SaveTreeModel::KeyColumn, parent);
            index.data(Qt::AccessibleTextRole);
            index.data(SaveTreeModel::MarkRole);
            QCOMPARE(index.parent(), parent);
        }
    };
    int told = 0;
    connect(&model, &QAbstractItemModel::dataChanged, &model, [&] { ++told; });
    int looks = 0;
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&model, signal, &model, [&](const QModelIndex &parent) {
            if (++looks % 20 == 0)
                lookAround(parent);
        });
    const auto some = [&](QStringView path) {
        QList<SaveNodeId> nodes;
        const auto container = tree.find(*JsonPointer::parse(path));
        for (int row = 0; container && row < tree.childCount(*container); ++row) {
            const SaveNodeId node = tree.child(*container, row);
            if (tree.isPresent(node) && random.below(40) > 0)
                nodes.append(node);
        }
        return nodes;
    };
    for (int edit = 0; edit < 5; ++edit) {
        told = 0;
        const QByteArray before = document.tree().documentText()->utf8();
        switch (random.below(6)) {
        case 0:
            QVERIFY(document.remove(some(u"/a")));
            break;
        case 1:
            QVERIFY(document.remove(some(u"/o")));
            break;
        case 2:
            QVERIFY(document.setDocument(JsonText(manyRows(random, 6))));
            break;
        case 3:
            QVERIFY(document.revertAll());
            break;
        case 4:
            QVERIFY(document.refresh(rowOf(canonical(manyRows(random, 9)))));
            for (qsizetype open = document.conflicts().size(); open-- > 0;)
                document.choose(open,
                                random.below(2) ? ConflictChoice::Mine : ConflictChoice::Theirs);
            QVERIFY(document.conflicts().isEmpty());
            break;
        default:
            document.undoStack().setIndex(random.below(document.undoStack().count() + 1));
        }
        QVERIFY(told > 0 || document.tree().documentText()->utf8() == before);
    }
    document.undoStack().setIndex(0);
    for (const QStringView path : {u"/a", u"/o"}) {
        if (const QModelIndex index = model.indexOf(*JsonPointer::parse(path)); index.isValid())
            lookAround(index);
    }
}

QTEST_GUILESS_MAIN(TestSaveTreeModel)
#include "tst_savetreemodel.moc"

#include "models/services/undoedit.h"

#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace waymark;

/// Taking a past edit back from the row as it is by now.
class TestUndoEdit : public QObject
{
    Q_OBJECT

private slots:
    void undo_data();
    void undo();
    void anAdditionEndsWhereAnotherNumberIsPut_data();
    void anAdditionEndsWhereAnotherNumberIsPut();
    void aConflictNamesOnlyWhatHasMoved();
};

namespace {

SaveRow rowWith(const QByteArray &json)
{
    const auto id = ProgressId::parse(u"e1111111-1111-4111-8111-111111111111");
    SaveRow row{*id, {}, {}, {}, {}};
    if (!json.isEmpty())
        row.json = JsonText(json);
    row.columns = {{u"current_location"_s, ColumnText(u"cave"_s)}};
    return row;
}

Edit pastEdit(const char *patch, const char *inverse, const char *column)
{
    return Edit{7,
                {},
                {},
                {},
                rowWith({}).target,
                QString::fromLatin1(column),
                JsonText(patch),
                JsonText(inverse)};
}

} // namespace

void TestUndoEdit::undo_data()
{
    QTest::addColumn<Edit>("past");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("whole"); ///< empty: a conflict
    QTest::addColumn<QByteArray>("unmoved");

    const Edit gold = pastEdit(R"([{"op":"replace","path":"/gold","value":20}])",
                               R"([{"op":"replace","path":"/gold","value":10.00}])", "state");
    const auto row = [](const char *name, const Edit &past, const char *now, const char *whole,
                        const char *unmoved) {
        QTest::newRow(name) << past << QByteArray(now) << QByteArray(whole) << QByteArray(unmoved);
    };
    row("as it was left", gold, R"({"gold": 20})", R"({"gold": 10.00})", R"({"gold": 10.00})");
    row("other paths changed", gold, R"({"x": 1, "gold": 20})", R"({"x": 1, "gold": 10.00})",
        R"({"x": 1, "gold": 10.00})");
    row("its path changed", gold, R"({"gold": 21})", "", "");
    row("its path only written differently", gold, R"({"gold": 20.0})", "", "");
    row("its path gone", gold, "{}", "", "");
    row("SQL NULL by now", gold, "", "", "");

    const Edit two = pastEdit(
        R"([{"op":"replace","path":"/a","value":1},{"op":"add","path":"/b","value":2}])",
        R"([{"op":"remove","path":"/b"},{"op":"replace","path":"/a","value":0}])", "state");
    row("one of two moved on", two, R"({"a": 5, "b": 2})", "", R"({"a": 5})");

    const Edit append = pastEdit(R"([{"op":"add","path":"/inventory/-","value":"x"}])",
                                 R"([{"op":"remove","path":"/inventory/1"}])", "state");
    row("append", append, R"({"inventory": ["a", "x"]})", R"({"inventory": ["a"]})",
        R"({"inventory": ["a"]})");
    row("append, and another after it", append, R"({"inventory": ["a", "x", "y"]})",
        R"({"inventory": ["a", "y"]})", R"({"inventory": ["a", "y"]})");
    row("append, and the one before gone", append, R"({"inventory": ["x"]})", "", "");

    const Edit removal = pastEdit(R"([{"op":"remove","path":"/flags/a"}])",
                                  R"([{"op":"add","path":"/flags/a","value":true}])", "state");
    row("removal", removal, R"({"flags": {}})", R"({"flags": {"a": true}})",
        R"({"flags": {"a": true}})");
    row("removed and made anew", removal, R"({"flags": {"a": false}})", "", "");

    const Edit added
        = pastEdit(R"([{"op":"replace","path":"/gold","value":10.50,"added":0.50}])",
                   R"([{"op":"replace","path":"/gold","value":10,"added":-0.50}])", "state");
    row("addition as it was left", added, R"({"gold": 10.50})", R"({"gold": 10})",
        R"({"gold": 10})");
    row("addition, and another after it", added, R"({"gold": 13.5})", R"({"gold": 13.00})",
        R"({"gold": 13.00})");
    row("addition to what is no number by now", added, R"({"gold": "13.5"})", "", "");
    row("addition to what is gone", added, "{}", "", "");
    row("addition, SQL NULL by now", added, "", "", "");
    const Edit inArray
        = pastEdit(R"([{"op":"replace","path":"/chests/0/gold","value":15,"added":5}])",
                   R"([{"op":"replace","path":"/chests/0/gold","value":10,"added":-5}])", "state");
    row("addition inside an array", inArray, R"({"chests": [{"gold": 15}]})",
        R"({"chests": [{"gold": 10}]})", R"({"chests": [{"gold": 10}]})");
    row("another element may stand there by now", inArray, R"({"chests": [{"gold": 16}]})", "", "");

    const Edit columns = pastEdit(
        R"([{"op":"replace","path":"/current_location","value":"cave"},{"op":"add","path":"/state/a","value":1}])",
        R"([{"op":"remove","path":"/state/a"},{"op":"replace","path":"/current_location","value":null}])",
        "");
    row("column and JSON", columns, R"({"a": 1})", "{}", "{}");
    row("of which the JSON moved on", columns, R"({"a": 2})", "", R"({"a": 2})");
}

void TestUndoEdit::undo()
{
    QFETCH(Edit, past);
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, whole);
    QFETCH(QByteArray, unmoved);
    const auto hold = [&](const Result<SaveProposal> &proposal, const QByteArray &expected) {
        QCOMPARE(proposal.hasValue(), !expected.isEmpty());
        if (!proposal) {
            QCOMPARE(proposal.error().kind, Error::Kind::Conflict);
            QVERIFY(!proposal.error().paths.isEmpty());
            return;
        }
        QCOMPARE(proposal->json->utf8(), expected);
        if (past.column.isEmpty())
            QCOMPARE(proposal->columns.value(u"current_location"_s), ColumnText());
    };
    hold(undoEdit(past)(rowWith(now)), whole);
    hold(undoUnmovedEdit(past)(rowWith(now)), unmoved);
}

void TestUndoEdit::anAdditionEndsWhereAnotherNumberIsPut_data()
{
    QTest::addColumn<QList<Edit>>("later"); ///< newest first
    QTest::addColumn<bool>("isConflict");

    const auto set = [](const char *patch, const char *inverse, const char *column = "state") {
        return pastEdit(patch, inverse, column);
    };
    const Edit gold = set(R"([{"op":"replace","path":"/gold","value":77}])",
                          R"([{"op":"replace","path":"/gold","value":15}])");
    const Edit added = set(R"([{"op":"replace","path":"/gold","value":77,"added":62}])",
                           R"([{"op":"replace","path":"/gold","value":15,"added":-62}])");
    const Edit other = set(R"([{"op":"replace","path":"/golden","value":77}])",
                           R"([{"op":"replace","path":"/golden","value":15}])");
    const Edit whole = set(R"([{"op":"replace","path":"","value":{"gold": 77}}])",
                           R"([{"op":"replace","path":"","value":{"gold": 15}}])");
    const Edit row = set(
        R"([{"op":"replace","path":"/current_location","value":"x"},{"op":"replace","path":"/state/gold","value":77}])",
        R"([{"op":"replace","path":"/state/gold","value":15},{"op":"replace","path":"/current_location","value":"y"}])",
        "");
    const Edit moved = set(R"([{"op":"move","from":"/gold","path":"/coins"}])",
                           R"([{"op":"move","from":"/coins","path":"/gold"}])");
    QTest::newRow("nothing known") << QList<Edit>() << false;
    QTest::newRow("another addition") << QList<Edit>{added} << false;
    QTest::newRow("another place") << QList<Edit>{other} << false;
    QTest::newRow("set") << QList<Edit>{gold} << true;
    QTest::newRow("set, then added to") << QList<Edit>{added, gold} << true;
    QTest::newRow("the whole save") << QList<Edit>{whole} << true;
    QTest::newRow("with a column") << QList<Edit>{row} << true;
    QTest::newRow("moved away and another put there") << QList<Edit>{moved} << true;
}

void TestUndoEdit::anAdditionEndsWhereAnotherNumberIsPut()
{
    QFETCH(const QList<Edit>, later);
    QFETCH(const bool, isConflict);
    const Edit past
        = pastEdit(R"([{"op":"replace","path":"/gold","value":15,"added":10}])",
                   R"([{"op":"replace","path":"/gold","value":5,"added":-10}])", "state");
    for (const SaveEdit &edit : {undoEdit(past, later), undoUnmovedEdit(past, later)}) {
        const auto proposal = edit(rowWith(R"({"gold": 77})"));
        QCOMPARE(!proposal, isConflict);
        if (proposal)
            QCOMPARE(proposal->json->utf8(), R"({"gold": 67})");
        else
            QCOMPARE(proposal.error().paths, QStringList(u"/gold"_s));
    }
}

void TestUndoEdit::aConflictNamesOnlyWhatHasMoved()
{
    const Edit past = pastEdit(
        R"([{"op":"replace","path":"/a","value":1},{"op":"add","path":"/b","value":2},{"op":"replace","path":"/c","value":3}])",
        R"([{"op":"replace","path":"/c","value":0},{"op":"remove","path":"/b"},{"op":"replace","path":"/a","value":0}])",
        "state");
    const auto whole = undoEdit(past)(rowWith(R"({"a": 5, "b": 2, "c": 3})"));
    QVERIFY(!whole);
    QCOMPARE(whole.error().paths, QStringList{u"/a"_s});
    QVERIFY(whole.error().detail.endsWith(u": /a."_s));
    QVERIFY(undoUnmovedEdit(past)(rowWith(R"({"a": 5, "b": 2, "c": 3})")));
    for (const auto &undo : {undoEdit(past), undoUnmovedEdit(past)}) {
        const auto refused = undo(rowWith(R"({"a": 5, "c": 4})"));
        QVERIFY(!refused);
        QCOMPARE(QSet<QString>(refused.error().paths.begin(), refused.error().paths.end()),
                 (QSet<QString>{u"/a"_s, u"/b"_s, u"/c"_s}));
    }
}

QTEST_APPLESS_MAIN(TestUndoEdit)
#include "tst_undoedit.moc"

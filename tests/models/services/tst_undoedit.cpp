#include "models/services/undoedit.h"

#include "models/json/jsonequal.h"
#include "models/services/proposededit.h"

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
    void arraysThatChangedSince_data();
    void arraysThatChangedSince();
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
    const char *arrays = R"([{"op":"replace","path":"/chests/0/gold","value":10,"added":-5,
                             "arrays":{"/chests":[{"gold":12}]}}])";
    const Edit inArray = pastEdit(
        R"([{"op":"replace","path":"/chests/0/gold","value":15,"added":5}])", arrays, "state");
    row("addition inside an array", inArray, R"({"chests": [{"gold": 15}]})",
        R"({"chests": [{"gold":10}]})", R"({"chests": [{"gold":10}]})"); // as the record has it
    const Edit unknownArray
        = pastEdit(R"([{"op":"replace","path":"/chests/0/gold","value":15,"added":5}])",
                   R"([{"op":"replace","path":"/chests/0/gold","value":10,"added":-5}])", "state");
    row("another element may stand there by now", inArray, R"({"chests": [{"gold": 16}]})", "", "");
    row("nothing is known of the array", unknownArray, R"({"chests": [{"gold": 15}]})", "", "");

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
    QVERIFY(whole.error().detail.endsWith(u": /a (the edit wrote 1, now there is 5)."_s));
    QVERIFY(undoUnmovedEdit(past)(rowWith(R"({"a": 5, "b": 2, "c": 3})")));
    for (const auto &undo : {undoEdit(past), undoUnmovedEdit(past)}) {
        const auto refused = undo(rowWith(R"({"a": 5, "c": 4})"));
        QVERIFY(!refused);
        QVERIFY(refused.error().detail.contains(u"/b (the edit wrote 2, now there is nothing)"_s));
        QCOMPARE(QSet<QString>(refused.error().paths.begin(), refused.error().paths.end()),
                 (QSet<QString>{u"/a"_s, u"/b"_s, u"/c"_s}));
    }
}

void TestUndoEdit::arraysThatChangedSince_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("patch");
    QTest::addColumn<QByteArray>("now");
    QTest::addColumn<QByteArray>("expected"); ///< empty: a conflict

    const auto row = [](const char *name, const char *before, const char *patch, const char *now,
                        const char *expected) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(patch) << QByteArray(now)
                            << QByteArray(expected);
    };
    const char *items = R"({"v": [{"n": 1, "id": "s"}, {"n": 1, "id": "p"}]})";
    const char *toFive = R"([{"op":"replace","path":"/v/1/n","value":5}])";
    row("as it was left", items, toFive, R"({"v": [{"n": 1, "id": "s"}, {"n": 5, "id": "p"}]})",
        items);
    row("shifted", items, toFive,
        R"({"v": [{"n": 5, "id": "k"}, {"n": 5, "id": "s"}, {"n": 5, "id": "p"}]})",
        R"({"v": [{"n": 5, "id": "k"}, {"n": 5, "id": "s"}, {"n": 1, "id": "p"}]})");
    row("changed beside", items, toFive,
        R"({"v": [{"n": 2, "id": "s"}, {"n": 5, "m": 3, "id": "p"}]})",
        R"({"v": [{"n": 2, "id": "s"}, {"m": 3, "n": 1, "id": "p"}]})");
    row("gone", items, toFive, R"({"v": [{"n": 5, "id": "s"}, {"n": 5, "id": "k"}]})", "");
    row("back already", items, toFive, R"({"v": [{"n": 1, "id": "p"}, {"n": 1, "id": "s"}]})", "");
    row("twice", items, toFive, R"({"v": [{"n": 5, "id": "p"}, {"n": 5, "id": "p"}]})", "");
    row("no array any more", items, toFive, R"({"v": {"1": {"n": 5, "id": "p"}}})", "");
    row("an array only by now", R"({"v": {"1": {"n": 1}}})", toFive,
        R"({"v": [{"n": 0}, {"n": 5}]})", "");
    const char *removal = R"([{"op":"remove","path":"/v/0"}])";
    row("an element taken away, shifted", items, removal,
        R"({"v": [{"n": 7, "id": "k"}, {"n": 2, "id": "p"}]})",
        R"({"v": [{"n": 7, "id": "k"}, {"n": 1, "id": "s"}, {"n": 2, "id": "p"}]})");
    row("an element taken away, there again", items, removal,
        R"({"v": [{"n": 1, "id": "p"}, {"n": 2, "id": "s"}]})", "");
    const char *addition = R"([{"op":"add","path":"/v/0","value":{"n": 9, "id": "x"}}])";
    row("an element added, shifted", items, addition,
        R"({"v": [{"n": 1, "id": "s"}, {"n": 9, "id": "x"}]})", R"({"v": [{"n": 1, "id": "s"}]})");
    row("an element added, and used", items, addition,
        R"({"v": [{"n": 8, "id": "x"}, {"n": 1, "id": "s"}]})", "");

    const char *anonymous = R"({"v": [{"n": 1}, {"n": 1}]})";
    row("not told apart", anonymous, toFive, R"({"v": [{"n": 9}, {"n": 5}, {"n": 5}]})", "");
    row("not told apart, taken away and appended", anonymous, toFive,
        R"({"v": [{"n": 5}, {"n": 5}]})", "");
    row("not told apart, another put before", anonymous, toFive,
        R"({"v": [{"n": 9}, {"n": 1}, {"n": 5}]})", "");
    row("not told apart, the other changed", anonymous, toFive, R"({"v": [{"n": 7}, {"n": 5}]})",
        R"({"v": [{"n": 7}, {"n": 1}]})");
    row("not told apart, another behind", anonymous, toFive,
        R"({"v": [{"n": 1}, {"n": 5}, {"n": 7}]})", R"({"v": [{"n": 1}, {"n": 1}, {"n": 7}]})");

    const char *letters = R"({"v": ["a", "b", "c"]})";
    const char *last = R"([{"op":"remove","path":"/v/2"}])";
    row("taken from the end", letters, last, R"({"v": ["z", "a", "b"]})",
        R"({"v": ["z", "a", "b", "c"]})");
    row("there again", letters, last, R"({"v": ["c", "a", "b"]})", "");
    row("its neighbour gone", letters, last, R"({"v": ["a", "x"]})", R"({"v": ["a", "c", "x"]})");
    row("taken from the front", letters, R"([{"op":"remove","path":"/v/0"}])",
        R"({"v": ["z", "b", "c"]})", R"({"v": ["z", "a", "b", "c"]})");
    row("the only one", R"({"v": ["a"]})", R"([{"op":"remove","path":"/v/0"}])", R"({"v": []})",
        R"({"v": ["a"]})");
    const char *move = R"([{"op":"move","from":"/v/0","path":"/v/2"}])";
    row("moved", letters, move, R"({"v": ["b", "c", "a"]})", letters);
    row("moved, another beside", letters, move, R"({"v": ["z", "b", "c", "a"]})",
        R"({"v": ["z", "a", "b", "c"]})");
    row("moved, another order", letters, move, R"({"v": ["a", "b", "c"]})", "");
    row("moved, others there", letters, move, R"({"v": ["x", "y", "z"]})", "");
    row("moved, one gone", letters, move, R"({"v": ["b", "a"]})", "");
    row("coins", R"({"v": ["c", "c"]})", R"([{"op":"add","path":"/v/-","value":"c"}])",
        R"({"v": ["c", "c", "c"]})", R"({"v": ["c", "c"]})");
    row("coins, shifted", R"({"v": ["c", "c"]})", R"([{"op":"add","path":"/v/-","value":"c"}])",
        R"({"v": ["z", "c", "c", "c"]})", "");
    row("with the array renamed, by identity", items,
        R"([{"op":"replace","path":"/v/1/n","value":5},{"op":"move","from":"/v","path":"/w"}])",
        R"({"w": [{"n": 1, "id": "s"}, {"n": 5, "id": "p"}]})", items);
    row("with the array renamed", R"({"v": [{"n": 1}, {"n": 2}]})",
        R"([{"op":"replace","path":"/v/1/n","value":5},{"op":"move","from":"/v","path":"/w"}])",
        R"({"w": [{"n": 1}, {"n": 5}]})", R"({"v": [{"n": 1}, {"n": 2}]})");
}

void TestUndoEdit::arraysThatChangedSince()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, patch);
    QFETCH(QByteArray, now);
    QFETCH(QByteArray, expected);
    const SaveRow row = rowWith(before);
    const auto proposal = patchEdit(*JsonPatch::parse(patch))(row);
    QVERIFY(proposal);
    const auto made = proposedEdit(row, *proposal, {});
    QVERIFY(made);
    const Edit past{7, {}, {}, {}, row.target, made->recordColumn, made->patch, made->inverse};
    QVERIFY(JsonPatch::parse(past.inverse.utf8()));
    for (const auto &undo : {undoEdit(past), undoUnmovedEdit(past)}) {
        const auto undone = undo(rowWith(now));
        QCOMPARE(undone.hasValue(), !expected.isEmpty());
        if (undone)
            QVERIFY2(jsonEqual(*undone->json, JsonText(expected)),
                     undone->json->utf8().constData());
        else
            QCOMPARE(undone.error().kind, Error::Kind::Conflict);
    }
}

QTEST_APPLESS_MAIN(TestUndoEdit)
#include "tst_undoedit.moc"

#include "tests/models/document/randomedits.h"
#include "tests/models/document/savetext.h"

#include "models/document/puttingon.h"
#include "models/json/jsonpatch.h"
#include "tests/support/seeds.h"

#include <QTest>

using namespace waymark;
using namespace waymark::test;
using namespace Qt::StringLiterals;

namespace {

SaveRow row(const QByteArray &json, const QString &location = u"start"_s)
{
    SaveRow made = rowOf(canonical(json));
    made.columns.insert(u"current_location"_s, location);
    return made;
}

} // namespace

class TestPuttingOn : public QObject
{
    Q_OBJECT
private slots:
    void whatWasKeptIsMadeAgain_data();
    void whatWasKeptIsMadeAgain();
    void othersWroteMeanwhile();
    void bothChangedOnePlace();
    void whatWasInConflictIsAskedAgain_data();
    void whatWasInConflictIsAskedAgain();
    void aSumStaysASum();
    void aSumTakenInAConflictStaysASum();
    void aSumThatWasSentIsNotAddedTwice_data();
    void aSumThatWasSentIsNotAddedTwice();
    void whatIsInTheRowAlreadyIsNoEdit();
    void sqlNullIsKept();
    void whatCannotBeMadeLeavesTheServers();

private:
    const SaveTarget m_target = rowOf("{}").target;

    /// The program ended, another one opens the save, as it is by now, and puts the edits on.
    [[nodiscard]] Result<void> reopen(SaveDocument &document, const UnsavedEdits &kept,
                                      const SaveRow &now) const
    {
        if (auto loaded = readSave(now))
            document.load(loaded);
        const auto edits = readEditsToPutOn(kept, now);
        return edits ? putOn(*edits, document) : Result<void>(edits.error());
    }
};

void TestPuttingOn::whatWasKeptIsMadeAgain_data()
{
    test::addSeeds(300);
}

void TestPuttingOn::whatWasKeptIsMadeAgain()
{
    QFETCH(quint32, seed);
    RandomEdits random(seed);
    const SaveRow base = row(random.document());
    SaveDocument before(m_target);
    before.load(base);
    for (int edit = 0; edit < 12; ++edit)
        random.edit(before);
    if (seed % 2 == 0)
        QVERIFY(before.setColumn(u"current_location"_s, u"cellar"_s));

    const UnsavedEdits kept = unsavedEdits(before);
    QCOMPARE(kept.base.json, base.json);
    QCOMPARE(kept.base.columns, base.columns);
    SaveDocument after(m_target);
    const auto done = reopen(after, kept, base);
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(canonical(after.tree().documentText().value_or(JsonText("null")).utf8()),
             canonical(before.tree().documentText().value_or(JsonText("null")).utf8()));
    QCOMPARE(after.content().column(u"current_location"_s),
             before.content().column(u"current_location"_s));
    QCOMPARE(after.isDirty(), before.isDirty());
    QVERIFY(after.conflicts().isEmpty());
    after.undoStack().setIndex(0);
    QCOMPARE(after.tree().documentText(), base.json);
}

void TestPuttingOn::othersWroteMeanwhile()
{
    SaveDocument document(m_target);
    document.load(row(R"({"hp": 10.00, "log": ["a"], "gold": 5})"));
    QVERIFY(document.setAt(*JsonPointer::parse(u"/gold"), JsonText("6")));
    QVERIFY(document.giveStrings(*JsonPointer::parse(u"/log"), {u"mine"_s}));
    const UnsavedEdits kept = unsavedEdits(document);
    QCOMPARE(kept.changes, 2);

    SaveDocument after(m_target);
    QVERIFY(reopen(after, kept, row(R"({"hp": 9, "log": ["a", "theirs"], "gold": 5})", u"end"_s)));
    QCOMPARE(after.tree().documentText()->utf8(),
             canonical(R"({"hp": 9, "log": ["a", "theirs", "mine"], "gold": 6})"));
    QCOMPARE(after.content().column(u"current_location"_s), ColumnText(u"end"_s));
    QCOMPARE(after.changes().size(), 2);
    QCOMPARE(after.state(), SaveDocument::State::Dirty);
}

void TestPuttingOn::bothChangedOnePlace()
{
    SaveDocument document(m_target);
    document.load(row(R"({"gold": 5})"));
    QVERIFY(document.setAt(*JsonPointer::parse(u"/gold"), JsonText("6")));
    SaveDocument after(m_target);
    QVERIFY(reopen(after, unsavedEdits(document), row(R"({"gold": 7})")));
    QCOMPARE(after.state(), SaveDocument::State::Conflict);
    QCOMPARE(after.conflicts().size(), 1);
    QCOMPARE(after.conflicts().first().mine, std::optional(u"6"_s));
    QCOMPARE(after.conflicts().first().theirs, std::optional(u"7"_s));
}

/// The save had been written when the program was killed: nothing is appended a second time.
void TestPuttingOn::whatWasInConflictIsAskedAgain_data()
{
    QTest::addColumn<QByteArray>("patch"); // of the person's
    QTest::addColumn<QByteArray>("theirs");
    QTest::addColumn<QByteArray>("now"); // when the program is there again
    const QByteArray change = R"([{"op": "replace", "path": "/items/1/n", "value": 444}])";
    const QByteArray fifty = R"({"items": [{"id": "x", "n": 1}, {"id": "y", "n": 50}]})";
    QTest::newRow("both changed it") << change << fifty << fifty;
    QTest::newRow("and theirs moved on")
        << change << fifty
        << QByteArray(R"({"items": [{"id": "w"}, {"id": "x", "n": 1}, {"id": "y", "n": 60}]})");
    QTest::newRow("an element stands elsewhere by then")
        << QByteArray(R"([{"op": "replace", "path": "/items/1/n", "value": 444},)"
                      R"( {"op": "remove", "path": "/items/0"}])")
        << fifty << fifty;
    const QByteArray removed = R"({"items": [{"id": "x", "n": 1}, {"id": "y"}]})";
    QTest::newRow("they removed it") << change << removed << removed;
    QTest::newRow("mine was to remove it")
        << QByteArray(R"([{"op": "remove", "path": "/items/1/n"}])") << fifty << fifty;
    const QByteArray made = R"({"items": [{"id": "x", "n": 1}, {"id": "y", "n": 33, "new": 2}]})";
    QTest::newRow("both added it")
        << QByteArray(R"([{"op": "add", "path": "/items/1/new", "value": 1}])") << made << made;
    QTest::newRow("renamed to a key that they made")
        << QByteArray(R"([{"op": "move", "from": "/items/1/n", "path": "/items/1/new"}])") << made
        << made;
}

void TestPuttingOn::whatWasInConflictIsAskedAgain()
{
    QFETCH(const QByteArray, patch);
    QFETCH(const QByteArray, theirs);
    QFETCH(const QByteArray, now);
    SaveDocument before(m_target);
    before.load(row(R"({"items": [{"id": "x", "n": 1}, {"id": "y", "n": 33}]})"));
    QVERIFY(before.apply(*JsonPatch::parse(patch), u"mine"_s));
    QVERIFY(before.refresh(row(theirs)));
    QCOMPARE(before.conflicts().size(), 1);
    const SaveConflict open = before.conflicts().first();
    QVERIFY(open.base != open.theirs);

    SaveDocument after(m_target);
    const auto done = reopen(after, unsavedEdits(before), row(now));
    QVERIFY2(done, done ? "" : qPrintable(done.error().detail));
    QCOMPARE(after.state(), SaveDocument::State::Conflict);
    QVERIFY(!after.beginSave({}));
    QCOMPARE(after.conflicts().size(), 1);
    const SaveConflict again = after.conflicts().first();
    QCOMPARE(again.base, open.base);
    QCOMPARE(again.mine, open.mine);
    if (now == theirs) {
        QCOMPARE(again.theirs, open.theirs);
        QCOMPARE(again.path, open.path);
        QCOMPARE(again.sum, open.sum);
    } else {
        QCOMPARE(again.theirs, u"60"_s);
    }
    after.choose(0, ConflictChoice::Theirs);
    QCOMPARE(after.isDirty(), after.changes().size() > 0);
    before.choose(0, ConflictChoice::Theirs);
    QCOMPARE(after.changes().size(), before.changes().size());
    if (now == theirs)
        QCOMPARE(after.tree().documentText(), before.tree().documentText());
}

void TestPuttingOn::aSumStaysASum()
{
    SaveDocument document(m_target);
    document.load(row(R"({"items": [{"id": "x", "n": 1}, {"id": "y", "n": 10}], "gold": 5})"));
    QVERIFY(document.setAt(*JsonPointer::parse(u"/gold"), JsonText("6")));
    QVERIFY(document.addNumber(*JsonPointer::parse(u"/items/1/n"), "1.50"));
    QVERIFY(document.addNumber(*JsonPointer::parse(u"/items/1/n"), "-4"));
    const UnsavedEdits kept = unsavedEdits(document);
    QCOMPARE(kept.additions,
             (QList<PendingAddition>{{{}, *JsonPointer::parse(u"/items/1/n"), "-2.50"}}));

    SaveDocument after(m_target);
    QVERIFY(reopen(after, kept, row(R"({"items": [{"id": "y", "n": 20}], "gold": 5})")));
    QCOMPARE(after.state(), SaveDocument::State::Dirty);
    QCOMPARE(after.tree().documentText()->utf8(),
             canonical(R"({"items": [{"id": "y", "n": 17.50}], "gold": 6})"));
    QVERIFY(after.refresh(row(R"({"items": [{"id": "y", "n": 30}], "gold": 5})")));
    QVERIFY(after.conflicts().isEmpty());
    QCOMPARE(unsavedEdits(after).additions,
             (QList<PendingAddition>{{{}, *JsonPointer::parse(u"/items/0/n"), "-2.50"}}));

    QVERIFY(after.setAt(*JsonPointer::parse(u"/items/0/n"), JsonText("99")));
    QVERIFY(unsavedEdits(after).additions.isEmpty());
    QVERIFY(after.refresh(row(R"({"items": [{"id": "y", "n": 31}], "gold": 5})")));
    QCOMPARE(after.conflicts().size(), 1);
}

void TestPuttingOn::aSumTakenInAConflictStaysASum()
{
    const auto at = [](const QByteArray &gold, const QString &playtime) {
        SaveRow made = row(R"({"gold": )" + gold + '}');
        made.columns.insert(u"playtime_seconds"_s, playtime);
        return made;
    };
    SaveDocument document(m_target);
    document.load(at("10", u"100"_s));
    QVERIFY(document.setAt(*JsonPointer::parse(u"/gold"), JsonText("15")));
    QVERIFY(document.setColumn(u"playtime_seconds"_s, u"160"_s));
    QVERIFY(document.refresh(at("12", u"110"_s)));
    QCOMPARE(document.conflicts().size(), 2);
    document.choose(0, ConflictChoice::Sum);
    document.choose(1, ConflictChoice::Sum);

    SaveDocument after(m_target);
    QVERIFY(reopen(after, unsavedEdits(document), at("13", u"120"_s)));
    QCOMPARE(after.state(), SaveDocument::State::Dirty);
    QCOMPARE(after.tree().documentText()->utf8(), canonical(R"({"gold": 18})"));
    QCOMPARE(after.content().column(u"playtime_seconds"_s), ColumnText(u"180"_s));
}

void TestPuttingOn::aSumThatWasSentIsNotAddedTwice_data()
{
    QTest::addColumn<bool>("isRecorded");
    QTest::newRow("on record") << true;
    QTest::newRow("nobody can tell") << false;
}

/// Sent as an addition, written on a number that the game had changed, and changed again since.
void TestPuttingOn::aSumThatWasSentIsNotAddedTwice()
{
    QFETCH(const bool, isRecorded);
    SaveDocument document(m_target);
    SaveRow base = row(R"({"gold": 10})");
    base.updatedAt = Timestamp::fromPostgres(1'000);
    document.load(base);
    QVERIFY(document.addNumber(*JsonPointer::parse(u"/gold"), "5"));
    const auto sent = document.beginSave({});
    QVERIFY(sent);
    EditsToPutOn edits = *readEditsToPutOn(unsavedEdits(document), row(R"({"gold": 18})"));
    if (isRecorded) {
        edits.recorded
            = {{1,
                Timestamp::fromPostgres(2'000),
                {},
                {},
                m_target,
                sent->recordColumn,
                JsonText(R"([{"op": "replace", "path": "/gold", "value": 17, "added": 5}])"),
                {}}};
    }
    SaveDocument after(m_target);
    QVERIFY(putOn(edits, after));
    QCOMPARE(after.state(),
             isRecorded ? SaveDocument::State::Clean : SaveDocument::State::Conflict);
    if (!isRecorded)
        QCOMPARE(after.conflicts().first().sum, std::optional(u"23"_s));
}

void TestPuttingOn::whatIsInTheRowAlreadyIsNoEdit()
{
    SaveDocument document(m_target);
    document.load(row(R"({"log": ["a"]})"));
    QVERIFY(document.giveStrings(*JsonPointer::parse(u"/log"), {u"b"_s}));
    QVERIFY(document.setAt(*JsonPointer::parse(u"/a"), JsonText("1")));
    SaveDocument after(m_target);
    QVERIFY(reopen(after, unsavedEdits(document), row(R"({"a": 1, "log": ["a", "b"]})")));
    QCOMPARE(after.state(), SaveDocument::State::Clean);
    QCOMPARE(after.tree().documentText()->utf8(), canonical(R"({"a": 1, "log": ["a", "b"]})"));
}

void TestPuttingOn::sqlNullIsKept()
{
    SaveDocument document(m_target);
    document.load(row(R"({"a": 1})"));
    QVERIFY(document.setDocument(std::nullopt));
    SaveDocument after(m_target);
    QVERIFY(reopen(after, unsavedEdits(document), row(R"({"a": 1})")));
    QVERIFY(!after.tree().documentText());
    QVERIFY(after.isDirty());

    SaveRow isNull = row("{}");
    isNull.json.reset();
    document.load(isNull);
    QVERIFY(document.setDocument(JsonText("null")));
    QVERIFY(reopen(after, unsavedEdits(document), isNull));
    QCOMPARE(after.tree().documentText(), std::optional(JsonText("null")));
}

void TestPuttingOn::whatCannotBeMadeLeavesTheServers()
{
    SaveDocument document(m_target);
    document.load(row(R"({"a": 1})"));
    UnsavedEdits kept = unsavedEdits(document);
    kept.patch = JsonText(R"([{"op": "remove", "path": "/gone"}])");
    const auto done = reopen(document, kept, row(R"({"a": 2})"));
    QVERIFY(!done);
    QCOMPARE(document.tree().documentText()->utf8(), QByteArray(R"({"a": 2})"));
    QVERIFY(!document.isDirty());
}

QTEST_GUILESS_MAIN(TestPuttingOn)
#include "tst_puttingon.moc"
